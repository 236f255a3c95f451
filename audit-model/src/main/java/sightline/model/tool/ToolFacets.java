package sightline.model.tool;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sightline.model.audit.AgencyType;

/** A tool taken apart into named texts, for comparing two. */
final class ToolFacets {

  /**
   * @param number as shown; empty for none
   * @param text title or statement
   * @param place in words
   * @param under ids of what it stands under
   * @param facets its parts by name, written out
   */
  record Thing(
      String number, String text, String place, String under, Map<String, String> facets) {}

  private ToolFacets() {}

  static Map<String, String> of(AuditTool tool) {
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put("id", tool.ref().id());
    facets.put("kind", tool.kind().code());
    facets.put("title", tool.title());
    facets.put("edition", tool.edition());
    facets.put("effective from", tool.effectiveFrom().toString());
    facets.put("purpose", tool.cover().purpose());
    facets.put("who answers", tool.cover().whoAnswers());
    facets.put("how long", tool.cover().howLong());
    facets.put("legal basis", tool.cover().legalBasis());
    facets.put("how scored", tool.cover().howScored());
    facets.put("what happens", tool.cover().whatHappens());
    facets.put("before you start", lines(tool.cover().beforeYouStart()));
    facets.put("sign-offs", lines(tool.signOffs()));
    facets.put("essential for", types(tool.essentialFor(), "nobody"));
    facets.put("scoring method", tool.scoring().method().code());
    facets.put("decimals", Integer.toString(tool.scoring().decimals()));
    facets.put(
        "bands",
        lines(
            tool.scoring().bands().stream()
                .map(b -> b.from() + " " + b.label() + " (" + b.role().code() + ")")
                .toList()));
    tool.unableToDetermine()
        .ifPresent(
            u -> facets.put("not enough evidence", u.label() + "\n" + lines(options(u.reasons()))));
    tool.overall().ifPresent(o -> facets.put("overall grade", overall(o)));
    tool.survey().ifPresent(s -> facets.put("survey", survey(s)));
    tool.translations().forEach(t -> facets.put("words in " + t.language(), words(t)));
    return facets;
  }

  private static String survey(SurveyRule rule) {
    return "at least "
        + rule.leastReplies()
        + " replies, disagrees below "
        + rule.disagreesBelow()
        + "%"
        + rule.invited().map(d -> "\ninvited: " + d).orElse("")
        + rule.replies().map(d -> "\nreplies: " + d).orElse("");
  }

  private static String words(Translation translation) {
    return translation.words().entrySet().stream()
        .map(
            e ->
                e.getKey()
                    + ": "
                    + Stream.of(
                            e.getValue().label(),
                            e.getValue().hint(),
                            e.getValue().guidance(),
                            e.getValue().group())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" / ")))
        .collect(Collectors.joining("\n"));
  }

  private static String overall(Overall overall) {
    return overall.question()
        + ", at least "
        + overall.atLeastGraded()
        + overall.limits().stream()
            .map(
                l ->
                    "\n"
                        + String.join(", ", l.questions())
                        + " "
                        + l.rating()
                        + ": no better than "
                        + l.noBetterThan())
            .collect(Collectors.joining());
  }

  static Map<String, Thing> scales(AuditTool tool) {
    Map<String, Thing> things = new LinkedHashMap<>();
    for (RatingScale scale : tool.scales()) {
      Map<String, String> facets = new LinkedHashMap<>();
      facets.put("title", scale.title());
      facets.put("polarity", ToolWords.code(scale.polarity()));
      facets.put("ratings", String.join(", ", scale.ratings().stream().map(Rating::id).toList()));
      for (Rating r : scale.ratings()) {
        facets.put(
            "rating " + r.id(),
            r.label() + " (" + r.letter() + "), " + r.points() + " points, " + r.role().code());
      }
      for (ScaleMapping m : scale.mapsTo()) {
        facets.put(
            "reads as " + m.scale().code(),
            scale.ratings().stream()
                .filter(r -> m.steps().containsKey(r.id()))
                .map(r -> r.id() + " " + m.steps().get(r.id()).code())
                .collect(Collectors.joining(", ")));
      }
      things.put(scale.id(), new Thing("", scale.title(), scale.title(), "", facets));
    }
    return things;
  }

  static Map<String, Thing> details(AuditTool tool) {
    Map<String, Thing> things = new LinkedHashMap<>();
    for (Detail detail : tool.details()) {
      Map<String, String> facets = new LinkedHashMap<>();
      facets.put("title", detail.title());
      facets.put("hint", detail.hint());
      facets.put("required", yes(detail.required()));
      facets.put("applies to", types(detail.appliesTo(), "all"));
      facets.put(
          "asked for",
          switch (detail) {
            case Detail.Choice choice -> "one of\n" + lines(options(choice.choices()));
            case Detail.Count count ->
                "a number of "
                    + count.unit()
                    + (count.notHeld() ? ", or not held" : "")
                    + count.of().map(of -> ", part of " + of).orElse("");
            case Detail.Text text -> "words, up to " + text.longest() + " characters";
          });
      things.put(
          detail.id(), new Thing("", detail.title(), detail.group(), detail.group(), facets));
    }
    return things;
  }

  static Map<String, Thing> standards(AuditTool tool) {
    Map<String, Thing> things = new LinkedHashMap<>();
    for (Standard s : tool.standards()) {
      Map<String, String> facets = new LinkedHashMap<>();
      facets.put("title", s.title());
      facets.put("short title", s.shortTitle());
      facets.put("intent", s.intent());
      facets.put("module", s.module().orElse(""));
      facets.put("references", references(s.references()));
      s.questions().stream()
          .flatMap(q -> q.headings().stream())
          .distinct()
          .forEach(
              h ->
                  facets.put(
                      "part " + h.id(), h.title() + h.intent().map(i -> "\n" + i).orElse("")));
      things.put(s.id(), new Thing(s.number(), s.title(), s.number(), "", facets));
    }
    return things;
  }

  static Map<String, Thing> questions(AuditTool tool) {
    Map<String, Thing> things = new LinkedHashMap<>();
    for (Standard standard : tool.standards()) {
      for (Question q : standard.questions()) {
        String under =
            standard.id()
                + q.headings().stream().map(h -> "/" + h.id()).collect(Collectors.joining());
        things.put(
            q.id(), new Thing(q.number(), q.statement(), q.number(), under, facets(tool, q)));
      }
    }
    return things;
  }

  private static Map<String, String> facets(AuditTool tool, Question q) {
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put("title", q.title());
    facets.put("statement", q.statement());
    facets.put("guidance", q.guidance());
    q.agencyNotes().keySet().stream()
        .sorted()
        .forEach(t -> facets.put("note for " + t.code(), q.agencyNotes().get(t)));
    facets.put("essential", yes(q.essential()));
    facets.put("essential for", types(q.essentialFor(), ""));
    facets.put("weight", Integer.toString(q.weight()));
    facets.put("applies to", types(q.appliesTo(), "all"));
    facets.put("asked if", q.askIf().map(Relevance::text).orElse("always"));
    facets.put("not applicable", q.notApplicable().orElse("not allowed"));
    facets.put("scale", q.scale());
    tool.scaleOf(q)
        .ratings()
        .forEach(
            r -> facets.put("descriptor of " + r.id(), q.descriptors().getOrDefault(r.id(), "")));
    facets.put("evidence", lines(q.evidence()));
    facets.put("comment hint", q.commentHint().orElse(""));
    facets.put("references", references(q.references()));
    facets.put(
        "beside", lines(q.beside().stream().map(b -> b.tool() + "/" + b.question()).toList()));
    return facets;
  }

  private static String references(List<Reference> references) {
    return lines(
        references.stream()
            .map(
                r ->
                    r.citation()
                        + " ("
                        + ToolWords.code(r.force())
                        + r.toCheck().map(t -> "; to check: " + t).orElse("")
                        + r.checkedBy().map(b -> "; checked by " + b).orElse("")
                        + r.checkedOn().map(d -> " on " + d).orElse("")
                        + (r.forAgencies().isEmpty() ? "" : "; for " + types(r.forAgencies(), ""))
                        + ")")
            .toList());
  }

  private static List<String> options(List<Option> options) {
    return options.stream().map(o -> o.id() + ": " + o.label()).toList();
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String yes(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String types(Set<AgencyType> types, String whenEmpty) {
    return types.isEmpty()
        ? whenEmpty
        : Arrays.stream(AgencyType.values())
            .filter(types::contains)
            .map(AgencyType::code)
            .collect(Collectors.joining(", "));
  }
}
