package sightline.model.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sightline.model.audit.GivenDetail;

/** How what was given for a detail is written down, in revisions and in books. */
public final class GivenDetailJson {
  private static final long HIGHEST = 1_000_000_000;

  private GivenDetailJson() {}

  /** Exactly one of a choice, a count, "not held" and text. */
  public static GivenDetail read(Fields d) throws RefusedException {
    String detail = d.code("d");
    Optional<String> choice = d.optionalText("choice");
    Optional<Long> count = d.optionalNumber("count", 0, HIGHEST);
    boolean notHeld = d.flag("notHeld");
    Optional<String> text = d.optionalText("text");
    int given =
        (choice.isPresent() ? 1 : 0)
            + (count.isPresent() ? 1 : 0)
            + (notHeld ? 1 : 0)
            + (text.isPresent() ? 1 : 0);
    if (given != 1) {
      throw d.refuse("d", "does not come with exactly one of choice, count, notHeld and text");
    }
    if (choice.isPresent()) {
      return new GivenDetail.Chosen(detail, choice.get());
    }
    if (count.isPresent()) {
      return new GivenDetail.Counted(detail, count.get().intValue());
    }
    return text.<GivenDetail>map(t -> new GivenDetail.Written(detail, t))
        .orElseGet(() -> new GivenDetail.NotHeld(detail));
  }

  public static ObjectNode write(GivenDetail given) {
    ObjectNode o = JsonNodeFactory.instance.objectNode().put("d", given.detail());
    return switch (given) {
      case GivenDetail.Chosen g -> o.put("choice", g.choice());
      case GivenDetail.Counted g -> o.put("count", g.number());
      case GivenDetail.NotHeld g -> o.put("notHeld", true);
      case GivenDetail.Written g -> o.put("text", g.text());
    };
  }
}
