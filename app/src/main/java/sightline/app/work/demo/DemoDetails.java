package sightline.app.work.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import sightline.app.work.PreparedAnswers;
import sightline.model.audit.Agency;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;

/** Facts an invented agency could have given beside its answers; the same seed gives the same. */
final class DemoDetails {
  private static final List<String> LEARNT =
      List.of(
          "Start the next review with the chronology, so that everybody sees the build-up.",
          "Ask the receiving agency for its reply within a working day, and write it down.",
          "Keep the worker the child had asked for through the change of team.",
          "Bring stuck work to joint supervision after a month, not after the next crisis.",
          "Write the plan in words a child would use, and read it with them.");

  private final long seed;

  DemoDetails(long seed) {
    this.seed = seed;
  }

  List<PreparedAnswers.Detail> of(String audit, Agency agency, AuditTool tool) {
    Random random = new Random(seed * 17 + audit.hashCode());
    Map<String, Integer> counted = new HashMap<>();
    List<PreparedAnswers.Detail> all = new ArrayList<>();
    for (Detail detail : tool.details()) {
      if (detail.appliesTo(agency.type())) {
        given(detail, counted, random)
            .ifPresent(g -> all.add(new PreparedAnswers.Detail(detail.id(), Optional.of(g))));
      }
    }
    return all;
  }

  private static Optional<GivenDetail> given(
      Detail detail, Map<String, Integer> counted, Random random) {
    return switch (detail) {
      case Detail.Choice c ->
          Optional.of(
              new GivenDetail.Chosen(
                  c.id(), c.choices().get(random.nextInt(c.choices().size())).id()));
      case Detail.Count c -> count(c, counted, random);
      case Detail.Text t ->
          t.required() || random.nextInt(3) > 0
              ? Optional.of(
                  new GivenDetail.Written(t.id(), LEARNT.get(random.nextInt(LEARNT.size()))))
              : Optional.empty();
    };
  }

  private static Optional<GivenDetail> count(
      Detail.Count count, Map<String, Integer> counted, Random random) {
    if (count.notHeld() && random.nextInt(12) == 0) {
      return Optional.of(new GivenDetail.NotHeld(count.id()));
    }
    int most = count.required() ? 900 : 24;
    int number = (count.required() ? 90 : 0) + random.nextInt(most);
    if (count.of().isPresent()) {
      Integer whole = counted.get(count.of().get());
      if (whole == null) {
        return Optional.of(new GivenDetail.NotHeld(count.id()))
            .filter(n -> count.notHeld())
            .map(GivenDetail.class::cast);
      }
      number = whole == 0 ? 0 : random.nextInt(whole + 1);
    }
    counted.put(count.id(), number);
    return Optional.of(new GivenDetail.Counted(count.id(), number));
  }
}
