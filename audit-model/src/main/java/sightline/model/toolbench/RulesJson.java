package sightline.model.toolbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;
import sightline.model.record.Fields;
import sightline.model.record.RefusedException;
import sightline.model.tool.Detail;
import sightline.model.tool.Heading;
import sightline.model.tool.Option;
import sightline.model.tool.Overall;
import sightline.model.tool.RatingRole;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.UnableToDetermine;

/** Rules, facts and headings as JSON for the log of a draft; a text may be empty. */
final class RulesJson {
  /** Far above any tool; a log with more is damaged. */
  private static final int MOST = 100_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RulesJson() {}

  static ObjectNode rules(Rules r) {
    ObjectNode o = NODES.objectNode();
    o.set("essentialFor", PartsJson.types(r.essentialFor()));
    ObjectNode scoring =
        o.putObject("scoring")
            .put("method", r.scoring().method().name())
            .put("decimals", r.scoring().decimals());
    ArrayNode bands = scoring.putArray("bands");
    r.scoring()
        .bands()
        .forEach(
            b ->
                bands
                    .addObject()
                    .put("label", b.label())
                    .put("from", b.from())
                    .put("role", b.role().name()));
    o.set("signOffs", PartsJson.texts(r.signOffs()));
    r.unable()
        .ifPresent(
            u ->
                o.putObject("unable").put("label", u.label()).set("reasons", options(u.reasons())));
    r.overall()
        .ifPresent(
            g -> {
              ArrayNode limits =
                  o.putObject("overall")
                      .put("question", g.question())
                      .put("atLeastGraded", g.atLeastGraded())
                      .putArray("limits");
              for (Overall.Limit l : g.limits()) {
                limits
                    .addObject()
                    .put("rating", l.rating())
                    .put("noBetterThan", l.noBetterThan())
                    .set("questions", PartsJson.texts(l.questions()));
              }
            });
    return o;
  }

  static Rules rules(Fields f) throws RefusedException {
    Fields scoring = f.object("scoring");
    return new Rules(
        PartsReading.types(f, "essentialFor"),
        new ScoringRule(
            PartsReading.named(scoring, "method", ScoringRule.Method.class),
            (int) scoring.number("decimals", 0, MOST),
            scoring.list(
                "bands",
                MOST,
                b ->
                    new ScoringRule.Band(
                        b.text("label"),
                        (int) b.number("from", 0, MOST),
                        PartsReading.named(b, "role", RatingRole.class)))),
        f.texts("signOffs"),
        f.optionalObject(
            "unable", u -> new UnableToDetermine(u.text("label"), options(u, "reasons"))),
        f.optionalObject(
            "overall",
            g ->
                new Overall(
                    g.text("question"),
                    (int) g.number("atLeastGraded", 0, MOST),
                    g.list(
                        "limits",
                        MOST,
                        l ->
                            new Overall.Limit(
                                l.texts("questions"), l.text("rating"), l.text("noBetterThan"))))));
  }

  private static ArrayNode options(List<Option> options) {
    ArrayNode list = NODES.arrayNode();
    options.forEach(o -> list.addObject().put("id", o.id()).put("label", o.label()));
    return list;
  }

  private static List<Option> options(Fields f, String name) throws RefusedException {
    return f.list(name, MOST, o -> new Option(o.text("id"), o.text("label")));
  }

  static ArrayNode details(List<Detail> details) {
    ArrayNode list = NODES.arrayNode();
    for (Detail d : details) {
      ObjectNode o =
          list.addObject()
              .put("id", d.id())
              .put("title", d.title())
              .put("group", d.group())
              .put("hint", d.hint())
              .put("required", d.required());
      o.set("appliesTo", PartsJson.types(d.appliesTo()));
      switch (d) {
        case Detail.Choice c -> o.put("asks", "choice").set("choices", options(c.choices()));
        case Detail.Count c -> {
          o.put("asks", "count").put("unit", c.unit()).put("notHeld", c.notHeld());
          c.of().ifPresent(of -> o.put("of", of));
        }
        case Detail.Text t -> o.put("asks", "text").put("longest", t.longest());
      }
    }
    return list;
  }

  static List<Detail> details(Fields f, String name) throws RefusedException {
    return f.list(name, MOST, RulesJson::detail);
  }

  private static Detail detail(Fields f) throws RefusedException {
    String id = f.text("id");
    String title = f.text("title");
    String group = f.text("group");
    String hint = f.text("hint");
    boolean required = f.flag("required");
    Set<AgencyType> types = PartsReading.types(f, "appliesTo");
    return switch (f.text("asks")) {
      case "choice" ->
          new Detail.Choice(id, title, group, hint, required, types, options(f, "choices"));
      case "count" ->
          new Detail.Count(
              id,
              title,
              group,
              hint,
              required,
              types,
              f.text("unit"),
              f.flag("notHeld"),
              f.optionalText("of"));
      case "text" ->
          new Detail.Text(
              id, title, group, hint, required, types, (int) f.number("longest", 0, MOST));
      default -> throw f.refuse("asks", "is not known");
    };
  }

  static ObjectNode heading(Heading h) {
    ObjectNode o = NODES.objectNode().put("id", h.id()).put("title", h.title());
    h.intent().ifPresent(i -> o.put("intent", i));
    return o;
  }

  static Heading heading(Fields f) throws RefusedException {
    return new Heading(f.text("id"), f.text("title"), f.optionalText("intent"));
  }

  static void module(ObjectNode o, String name, Optional<String> module) {
    module.ifPresent(m -> o.put(name, m));
  }
}
