package sightline.model.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;

/** Whether what was given for the details of a tool is what the tool allows. */
public final class DetailFit {
  private final Map<String, Detail> details = new HashMap<>();

  public DetailFit(AuditTool tool) {
    tool.details().forEach(d -> details.put(d.id(), d));
  }

  /** What is wrong with one, in words that name the detail; empty when it fits. */
  public Optional<String> problem(GivenDetail given) {
    Detail detail = details.get(given.detail());
    if (detail == null) {
      return Optional.of("Detail \"" + given.detail() + "\" is not in this question set.");
    }
    return alone(detail, given).map(words -> named(detail) + words);
  }

  /** The first that does not fit, by itself or beside the others; empty when all fit. */
  public Optional<String> problem(List<GivenDetail> given) {
    return given.stream()
        .flatMap(g -> problem(g).stream())
        .findFirst()
        .or(() -> tooLarge(given).stream().findFirst().map(this::partProblem));
  }

  /** The counts that are larger than the count they are a part of. */
  public List<Detail.Count> tooLarge(List<GivenDetail> given) {
    Map<String, Integer> counts = new HashMap<>();
    for (GivenDetail g : given) {
      if (g instanceof GivenDetail.Counted counted) {
        counts.put(counted.detail(), counted.number());
      }
    }
    List<Detail.Count> found = new ArrayList<>();
    for (GivenDetail g : given) {
      if (details.get(g.detail()) instanceof Detail.Count part
          && part.of().isPresent()
          && counts.getOrDefault(part.id(), 0)
              > counts.getOrDefault(part.of().get(), Integer.MAX_VALUE)) {
        found.add(part);
      }
    }
    return found;
  }

  private String partProblem(Detail.Count part) {
    return named(part)
        + "it is larger than \""
        + details.get(part.of().orElseThrow()).title()
        + "\", which it is a part of.";
  }

  private static String named(Detail detail) {
    return "Detail \"" + detail.title() + "\" (" + detail.id() + "): ";
  }

  private static Optional<String> alone(Detail detail, GivenDetail given) {
    return switch (detail) {
      case Detail.Choice choice ->
          given instanceof GivenDetail.Chosen chosen
              ? choice.choices().stream().anyMatch(o -> o.id().equals(chosen.choice()))
                  ? Optional.empty()
                  : Optional.of("\"" + chosen.choice() + "\" is not one of its choices.")
              : Optional.of("it is answered by one of its choices.");
      case Detail.Count count ->
          switch (given) {
            case GivenDetail.Counted counted ->
                counted.number() >= 0
                    ? Optional.empty()
                    : Optional.of(counted.number() + " is less than 0.");
            case GivenDetail.NotHeld n ->
                count.notHeld()
                    ? Optional.empty()
                    : Optional.of("\"Not held\" cannot be given here.");
            case GivenDetail.Chosen c -> Optional.of("it is answered by a whole number.");
            case GivenDetail.Written w -> Optional.of("it is answered by a whole number.");
          };
      case Detail.Text text ->
          given instanceof GivenDetail.Written written
              ? written.text().length() <= text.longest()
                  ? Optional.empty()
                  : Optional.of("it has more than " + text.longest() + " characters.")
              : Optional.of("it is answered by text.");
    };
  }
}
