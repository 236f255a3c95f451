package sightline.app.work.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sightline.app.work.PreparedAnswers;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Case;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;

/**
 * Facts an invented agency could have given beside its answers: counts that fit the size of the
 * setting and each other, and one child who is the same on every agency's form. The same seed gives
 * the same facts.
 */
final class DemoDetails {
  private static final int NOT_HELD_ONE_IN = 20;

  private final Map<String, Map<String, Object>> facts = read();
  private final long seed;

  DemoDetails(long seed) {
    this.seed = seed;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> read() {
    try (InputStream in =
        DemoDetails.class.getResourceAsStream("/sightline/app/demo/details.yaml")) {
      return (Map<String, Map<String, Object>>)
          new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All facts of one agency for one audit.
   *
   * @param audit its id, so that two audits differ
   * @param about the case, where it is about one
   */
  List<PreparedAnswers.Detail> of(
      String audit, Optional<Case> about, Agency agency, AuditTool tool) {
    Form form = new Form(new Random(seed * 17 + audit.hashCode()), about, agency.type());
    List<PreparedAnswers.Detail> all = new ArrayList<>();
    for (Detail detail : tool.details()) {
      if (detail.appliesTo(agency.type())) {
        form.given(detail)
            .ifPresent(g -> all.add(new PreparedAnswers.Detail(detail.id(), Optional.of(g))));
      }
    }
    return all;
  }

  /** One form as it fills: later counts look at earlier ones. */
  private final class Form {
    private final Random random;
    private final Optional<Case> about;
    private final AgencyType type;
    private final Map<String, Integer> counted = new HashMap<>();
    private int roll = 300;

    Form(Random random, Optional<Case> about, AgencyType type) {
      this.random = random;
      this.about = about;
      this.type = type;
    }

    Optional<GivenDetail> given(Detail detail) {
      Map<String, Object> fact = facts.getOrDefault(detail.id(), Map.of());
      return switch (detail) {
        case Detail.Choice c -> Optional.of(new GivenDetail.Chosen(c.id(), choice(c, fact)));
        case Detail.Count c -> count(c, fact);
        case Detail.Text t -> text(t, fact);
      };
    }

    private String choice(Detail.Choice choice, Map<String, Object> fact) {
      Optional<String> ofCase =
          about
              .flatMap(Case::ageBand)
              .flatMap(
                  band ->
                      choice.choices().stream()
                          .filter(o -> o.label().equals(band))
                          .map(Option::id)
                          .findFirst());
      if (ofCase.isPresent()) {
        return ofCase.get();
      }
      if (fact.get("byType") instanceof Map<?, ?> byType) {
        Object fits = byType.get(type.code());
        return String.valueOf(fits == null ? byType.get("other") : fits);
      }
      List<String> from =
          fact.get("choices") instanceof List<?> some
              ? some.stream().map(String::valueOf).toList()
              : choice.choices().stream().map(Option::id).toList();
      return from.get(
          fact.containsKey("byCase") && about.isPresent()
              ? new SplittableRandom(seed * 31 + (about.get().code() + choice.id()).hashCode())
                  .nextInt(from.size())
              : random.nextInt(from.size()));
    }

    private Optional<GivenDetail> count(Detail.Count count, Map<String, Object> fact) {
      boolean unknown = !count.required() && random.nextInt(NOT_HELD_ONE_IN) == 0;
      Optional<Integer> whole = count.of().map(counted::get);
      if (unknown || count.of().isPresent() && whole.isEmpty()) {
        return Optional.of(new GivenDetail.NotHeld(count.id()))
            .filter(n -> count.notHeld())
            .map(GivenDetail.class::cast);
      }
      int number = number(fact, whole);
      if (fact.containsKey("roll")) {
        roll = number;
      }
      counted.put(count.id(), number);
      return Optional.of(new GivenDetail.Counted(count.id(), number));
    }

    private int number(Map<String, Object> fact, Optional<Integer> whole) {
      int number;
      if (fact.get("roll") instanceof Map<?, ?> byType) {
        number = between(byType.get(type.code()));
      } else if (fact.containsKey("per1000")) {
        int least = fact.get("least") instanceof Integer some ? some : 0;
        number = Math.max(least, Math.round(between(fact.get("per1000")) * roll / 1000f));
      } else if (fact.containsKey("share")) {
        number = Math.round(whole.orElse(0) * between(fact.get("share")) / 100f);
      } else if (fact.containsKey("rest")) {
        Integer taken = counted.get(String.valueOf(fact.get("rest")));
        number = taken == null ? 0 : whole.orElse(taken) - taken;
      } else {
        number = between(fact.get("range"));
      }
      Integer most = counted.get(String.valueOf(fact.get("atMost")));
      int limit = Math.min(whole.orElse(number), most == null ? number : most);
      return Math.min(number, limit);
    }

    /** From and to, both possible; 0 to 20 when nothing is said. */
    private int between(Object pair) {
      List<?> ends = pair instanceof List<?> list ? list : List.of(0, 20);
      int from = (Integer) ends.get(0);
      return from + random.nextInt((Integer) ends.get(1) - from + 1);
    }

    private Optional<GivenDetail> text(Detail.Text text, Map<String, Object> fact) {
      if (fact.get("texts") instanceof List<?> texts) {
        String words = String.valueOf(texts.get(random.nextInt(texts.size())));
        return Optional.of(new GivenDetail.Written(text.id(), words));
      }
      return text.required()
          ? Optional.of(new GivenDetail.Written(text.id(), "None."))
          : Optional.empty();
    }
  }
}
