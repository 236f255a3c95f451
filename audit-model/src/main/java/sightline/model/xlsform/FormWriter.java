package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;
import sightline.model.tool.CommonScale;
import sightline.model.tool.Detail;
import sightline.model.tool.Heading;
import sightline.model.tool.Option;
import sightline.model.tool.Overall;
import sightline.model.tool.Part;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ScaleMapping;
import sightline.model.tool.Standard;
import sightline.model.tool.SurveyRule;

/**
 * Writes a tool as an XLSForm that {@link FormReader} reads back to an equal tool (the digest
 * aside, when the tool's file was laid out by hand). Columns no other program knows are left alone
 * by them.
 */
public final class FormWriter {

  private static final String OPTIONS = "options-";

  private final AuditTool tool;
  private final SheetDraft survey = new SheetDraft("survey", Columns.SURVEY.plain());
  private final SheetDraft choices = new SheetDraft("choices", Columns.CHOICES.plain());
  private final SheetDraft settings = new SheetDraft("settings", Columns.SETTINGS.plain());
  private final SheetDraft scales = new SheetDraft("scales", Columns.SCALES.plain());
  private final Set<String> names = new HashSet<>();

  private FormWriter(AuditTool tool) {
    this.tool = tool;
    for (Standard standard : tool.standards()) {
      names.add(standard.id());
      for (Question question : standard.questions()) {
        names.add(question.id());
        question.headings().forEach(h -> names.add(h.id()));
      }
    }
    tool.details().forEach(d -> names.add(d.id()));
  }

  /** The sheets survey, choices, settings and scales. */
  public static List<Sheet> write(AuditTool tool) {
    return new FormWriter(tool).sheets();
  }

  private List<Sheet> sheets() {
    details();
    tool.standards().forEach(this::standard);
    tool.scales().forEach(this::scale);
    settings();
    return List.of(survey.sheet(), choices.sheet(), settings.sheet(), scales.sheet());
  }

  private void details() {
    String heading = "";
    for (Detail detail : tool.details()) {
      if (!detail.group().equals(heading)) {
        if (!heading.isEmpty()) {
          end();
        }
        heading = detail.group();
        Map<String, String> row = begin(freeName("facts"), heading);
        row.put("unrated", "yes");
        FormTranslations.putGroup(row, tool, detail.id());
      }
      detail(detail);
    }
    if (!heading.isEmpty()) {
      end();
    }
  }

  private String freeName(String stem) {
    int n = 1;
    while (!names.add(stem + "-" + n)) {
      n++;
    }
    return stem + "-" + n;
  }

  private void detail(Detail detail) {
    Map<String, String> row = survey.row();
    String list = listOf(detail);
    row.put(
        "type",
        switch (detail) {
          case Detail.Choice choice -> "select_one " + list;
          case Detail.Count count -> "integer";
          case Detail.Text text -> "text";
        });
    row.put("name", FormId.name(detail.id()));
    row.put("label", detail.title());
    row.put("hint", detail.hint());
    FormTranslations.put(row, tool, detail.id());
    if (detail.required()) {
      row.put("required", "yes");
    }
    types(row, "applies_to", detail.appliesTo());
    switch (detail) {
      case Detail.Choice choice -> {
        for (Option option : choice.choices()) {
          Map<String, String> line = choices.row();
          line.put("list_name", list);
          line.put("name", option.id());
          line.put("label", option.label());
          FormTranslations.put(line, tool, detail.id() + "/" + option.id());
        }
      }
      case Detail.Count count -> {
        row.put("unit", count.unit());
        if (count.notHeld()) {
          row.put("not_held", "yes");
        }
        count.of().ifPresent(of -> row.put("of", FormId.name(of)));
      }
      case Detail.Text text -> row.put("longest", Integer.toString(text.longest()));
    }
  }

  /** Scales and lists of options share one sheet, so their names must differ. */
  private String listOf(Detail detail) {
    String list = OPTIONS + detail.id();
    while (isScale(list)) {
      list = OPTIONS + list;
    }
    return list;
  }

  private boolean isScale(String list) {
    return tool.scales().stream().anyMatch(s -> s.id().equals(list));
  }

  private void standard(Standard standard) {
    Map<String, String> row = begin(FormId.name(standard.id()), standard.title());
    row.put("short_title", standard.shortTitle());
    FormTranslations.put(row, tool, standard.id());
    row.put("intent", standard.intent());
    standard.module().ifPresent(m -> row.put("module", m));
    put(row, "standard_ref", References.write(standard.references()));
    standard.ownQuestions().forEach(this::question);
    standard.parts().forEach(this::part);
    end();
  }

  private void part(Part part) {
    Heading heading = part.heading();
    Map<String, String> row = begin(FormId.name(heading.id()), heading.title());
    heading.intent().ifPresent(i -> row.put("intent", i));
    FormTranslations.put(row, tool, heading.id());
    part.questions().forEach(this::question);
    part.parts().forEach(this::part);
    end();
  }

  private Map<String, String> begin(String name, String label) {
    Map<String, String> row = survey.row();
    row.put("type", "begin_group");
    row.put("name", name);
    row.put("label", label);
    return row;
  }

  private void end() {
    survey.row().put("type", "end_group");
  }

  private void question(Question q) {
    Map<String, String> row = survey.row();
    row.put("type", "select_one " + q.scale());
    row.put("name", FormId.name(q.id()));
    row.put("label", q.statement());
    FormTranslations.put(row, tool, q.id());
    q.commentHint().ifPresent(h -> row.put("hint", h));
    q.askIf().ifPresent(r -> row.put("relevant", ConditionXPath.write(r)));
    row.put("title", q.title());
    row.put("guidance", q.guidance());
    if (q.weight() != 1) {
      row.put("weight", Integer.toString(q.weight()));
    }
    row.put("na_allowed", q.notApplicable().isPresent() ? "yes" : "no");
    q.notApplicable().ifPresent(when -> row.put("na_when", when));
    row.put("essential", q.essential() ? "yes" : "no");
    types(row, "essential_for", q.essentialFor());
    types(row, "applies_to", q.appliesTo());
    put(row, "evidence", Lines.write(q.evidence()));
    put(row, "standard_ref", References.write(q.references()));
    put(
        row,
        "beside",
        q.beside().stream()
            .map(b -> b.tool() + "/" + b.question())
            .collect(Collectors.joining(", ")));
    for (Rating rating : tool.scaleOf(q).ratings()) {
      row.put(Columns.DESCRIPTOR + "::" + rating.id(), q.descriptors().get(rating.id()));
    }
    Arrays.stream(AgencyType.values())
        .filter(q.agencyNotes()::containsKey)
        .forEach(
            type -> row.put(Columns.FOR_AGENCY + "::" + type.code(), q.agencyNotes().get(type)));
  }

  private void scale(RatingScale scale) {
    Map<String, String> about = scales.row();
    about.put("list_name", scale.id());
    about.put("title", scale.title());
    about.put(
        "polarity",
        switch (scale.polarity()) {
          case HIGHEST_IS_BEST -> "highest-is-best";
          case LOWEST_IS_BEST -> "lowest-is-best";
        });
    put(
        about,
        "maps_to",
        Lines.write(scale.mapsTo().stream().map(m -> mapping(scale, m)).toList()));
    for (Rating rating : scale.ratings()) {
      Map<String, String> row = choices.row();
      row.put("list_name", scale.id());
      row.put("name", rating.id());
      row.put("label", rating.label());
      row.put("score", Integer.toString(rating.points()));
      row.put("letter", rating.letter());
      row.put("role", rating.role().code());
      FormTranslations.put(row, tool, scale.id() + "/" + rating.id());
    }
  }

  private static String mapping(RatingScale scale, ScaleMapping mapping) {
    List<String> pairs = new ArrayList<>();
    for (Rating rating : scale.ratings()) {
      CommonScale.Step step = mapping.steps().get(rating.id());
      if (step != null) {
        pairs.add(rating.id() + "=" + step.code());
      }
    }
    return mapping.scale().code() + ": " + String.join(", ", pairs);
  }

  private void settings() {
    Map<String, String> row = settings.row();
    row.put("form_title", tool.title());
    row.put("form_id", tool.ref().id());
    row.put("version", Integer.toString(tool.ref().version()));
    row.put("kind", tool.kind().code());
    row.put("edition", tool.edition());
    row.put("effective_from", tool.effectiveFrom().toString());
    tool.supersedes().ifPresent(s -> row.put("supersedes", s));
    row.put("purpose", tool.cover().purpose());
    row.put("who_answers", tool.cover().whoAnswers());
    row.put("how_long", tool.cover().howLong());
    row.put("legal_basis", tool.cover().legalBasis());
    row.put("how_scored", tool.cover().howScored());
    row.put("what_happens", tool.cover().whatHappens());
    put(row, "before_you_start", Lines.write(tool.cover().beforeYouStart()));
    row.put("sign_offs", Lines.write(tool.signOffs()));
    types(row, "essential_for", tool.essentialFor());
    row.put("scoring_method", tool.scoring().method().code());
    row.put("scoring_decimals", Integer.toString(tool.scoring().decimals()));
    put(
        row,
        "scoring_bands",
        Lines.write(
            tool.scoring().bands().stream()
                .map(b -> Lines.join(List.of(b.from() + "", b.role().code(), b.label())))
                .toList()));
    tool.unableToDetermine()
        .ifPresent(
            u -> {
              row.put("unable_label", u.label());
              row.put(
                  "unable_reasons",
                  Lines.write(
                      u.reasons().stream()
                          .map(r -> Lines.join(List.of(r.id(), r.label())))
                          .toList()));
            });
    tool.overall().ifPresent(o -> overall(row, o));
    tool.survey().ifPresent(s -> survey(row, s));
  }

  private static void survey(Map<String, String> row, SurveyRule rule) {
    row.put("survey_least_replies", Integer.toString(rule.leastReplies()));
    row.put("survey_disagrees_below", Integer.toString(rule.disagreesBelow()));
    rule.invited().ifPresent(d -> row.put("survey_invited", FormId.name(d)));
    rule.replies().ifPresent(d -> row.put("survey_replies", FormId.name(d)));
  }

  private static void overall(Map<String, String> row, Overall overall) {
    row.put("overall_question", FormId.name(overall.question()));
    row.put("overall_at_least", Integer.toString(overall.atLeastGraded()));
    put(
        row,
        "overall_limits",
        Lines.write(
            overall.limits().stream()
                .map(
                    l ->
                        Lines.join(
                            List.of(
                                l.questions().stream()
                                    .map(FormId::name)
                                    .collect(Collectors.joining(", ")),
                                l.rating(),
                                l.noBetterThan())))
                .toList()));
  }

  private static void types(Map<String, String> row, String column, Set<AgencyType> types) {
    put(row, column, References.types(types));
  }

  private static void put(Map<String, String> row, String column, String text) {
    if (!text.isEmpty()) {
      row.put(column, text);
    }
  }
}
