package sightline.model.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.tool.NearestWord;
import sightline.model.tool.ToolKind;

/** The sheet "settings": what a tool says of itself, with stand-ins where a form says nothing. */
final class SettingsSection {

  private static final Map<String, String> COVER = cover();

  private final Line line;
  private final FormChoices choices;
  private final Notes notes;

  SettingsSection(Line line, FormChoices choices, Notes notes) {
    this.line = line;
    this.choices = choices;
    this.notes = notes;
  }

  private static Map<String, String> cover() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("purpose", "purpose");
    keys.put("whoAnswers", "who_answers");
    keys.put("howLong", "how_long");
    keys.put("legalBasis", "legal_basis");
    keys.put("howScored", "how_scored");
    keys.put("whatHappens", "what_happens");
    return keys;
  }

  String title() {
    return line.has("form_title")
        ? line.text("form_title")
        : line.has("form_id") ? line.text("form_id") : choices.fileName();
  }

  /**
   * @param opening text of notes before the first group, for the purpose when none is given
   */
  void head(Branch tool, String opening) {
    tool.text("format", "sightline-tool-1", line.place("form_id"));
    Cell id = line.cell("form_id");
    if (id.isEmpty()) {
      notes.warn(
          id.place(),
          "The form has no 'form_id'; '"
              + FormId.of(choices.fileName())
              + "' is made from the name of the file.",
          "Fill 'form_id': it names the question set for ever.");
    }
    String written = id.isEmpty() ? choices.fileName() : id.text();
    tool.text("id", FormId.of(written), id.place());
    version(tool);
    kind(tool);
    tool.text("title", title(), line.place("form_title"));
    Cell edition = line.cell("edition");
    tool.text(
        "edition",
        !edition.isEmpty() ? edition.text() : line.has("version") ? line.text("version") : "1",
        edition.place());
    Cell from = line.cell("effective_from");
    if (from.isEmpty()) {
      notes.warn(
          from.place(),
          "The form has no 'effective_from'; 2000-01-01 stands in.",
          "Write the first day it holds.");
    }
    tool.text("effectiveFrom", from.isEmpty() ? "2000-01-01" : from.text(), from.place());
    tool.text("supersedes", line.cell("supersedes"));
    cover(tool, opening);
    if (line.has("sign_offs")) {
      tool.texts("signOffs", Lines.read(line.text("sign_offs")), line.place("sign_offs"));
    }
    tool.texts("essentialFor", line.cell("essential_for").words(), line.place("essential_for"));
    unable(tool);
    overall(tool);
    survey(tool);
  }

  private void version(Branch tool) {
    Cell version = line.cell("version");
    boolean whole = version.text().matches("[1-9][0-9]{0,5}|1000000");
    if (!whole) {
      notes.warn(
          version.place(),
          version.isEmpty()
              ? "The form has no version; it is taken as version 1."
              : "The version '"
                  + version.shown()
                  + "' is no whole number up to 1000000; it is taken as version 1.",
          "Write 1, and raise it by one with each change.");
    }
    tool.number("version", whole ? version.text() : "1", version.place());
  }

  private void kind(Branch tool) {
    Cell kind = line.cell("kind");
    String code = kind.word().replace(' ', '-');
    if (kind.isEmpty()) {
      notes.warn(
          kind.place(),
          "The form does not say what kind of question set it is; it is taken as a single-agency audit.",
          "Fill 'kind' with one of: " + String.join(", ", kinds()) + ".");
    } else if (ToolKind.ofCode(code).isEmpty()) {
      notes.refuse(
          kind.place(), "'" + kind.shown() + "' is no kind.", NearestWord.remedy(code, kinds()));
    }
    tool.text("kind", kind.isEmpty() ? ToolKind.SINGLE_AGENCY.code() : code, kind.place());
  }

  private static List<String> kinds() {
    return java.util.Arrays.stream(ToolKind.values()).map(ToolKind::code).toList();
  }

  private void cover(Branch tool, String opening) {
    Branch cover = tool.group("cover", line.place("purpose"));
    List<String> missing =
        COVER.values().stream()
            .filter(c -> !line.has(c) && !(c.equals("purpose") && !opening.isEmpty()))
            .toList();
    COVER.forEach(
        (key, column) -> {
          String text = line.text(column);
          if (text.isEmpty()) {
            text = column.equals("purpose") && !opening.isEmpty() ? opening : "Not stated.";
          }
          cover.text(key, text, line.place(column));
        });
    if (!missing.isEmpty()) {
      notes.warn(
          line.place(missing.getFirst()),
          "The opening page lacks: " + String.join(", ", missing) + ". It says 'Not stated.'",
          "Fill these columns of 'settings'.");
    }
    cover.texts(
        "beforeYouStart",
        Lines.read(line.text("before_you_start")),
        line.place("before_you_start"));
  }

  private void unable(Branch tool) {
    Cell label = line.cell("unable_label");
    Cell reasons = line.cell("unable_reasons");
    if (label.isEmpty() && reasons.isEmpty()) {
      return;
    }
    Branch unable = tool.group("unableToDetermine", label.place());
    unable.text("label", label);
    unable.belongs("reasons", reasons.place());
    for (String entry : Lines.read(reasons.text())) {
      List<String> fields = Lines.fields(entry);
      if (hasFields(fields, 2, reasons, "not-available | The record was not available")) {
        Branch reason = unable.item("reasons", reasons.place());
        reason.text("id", fields.getFirst(), reasons.place());
        reason.text("label", fields.get(1), reasons.place());
      }
    }
  }

  private void overall(Branch tool) {
    Cell question = line.cell("overall_question");
    if (question.isEmpty()) {
      return;
    }
    Branch overall = tool.group("overall", question.place());
    overall.text("question", FormId.of(question.text()), question.place());
    overall.number("atLeastGraded", line.cell("overall_at_least"));
    Cell limits = line.cell("overall_limits");
    for (String entry : Lines.read(limits.text())) {
      List<String> fields = Lines.fields(entry);
      if (hasFields(fields, 3, limits, "q-plan, q-voice | poor | fair")) {
        Branch limit = overall.item("limits", limits.place());
        limit.texts(
            "questions",
            java.util.Arrays.stream(fields.getFirst().split("[,\\s]+")).map(FormId::of).toList(),
            limits.place());
        limit.text("rating", FormId.of(fields.get(1)), limits.place());
        limit.text("noBetterThan", FormId.of(fields.get(2)), limits.place());
      }
    }
  }

  private void survey(Branch tool) {
    Cell least = line.cell("survey_least_replies");
    Cell below = line.cell("survey_disagrees_below");
    Cell invited = line.cell("survey_invited");
    Cell replies = line.cell("survey_replies");
    if (least.isEmpty() && below.isEmpty() && invited.isEmpty() && replies.isEmpty()) {
      return;
    }
    Branch survey = tool.group("survey", least.place());
    survey.number("leastReplies", least);
    survey.number("disagreesBelow", below);
    if (!invited.isEmpty()) {
      survey.text("invited", FormId.of(invited.text()), invited.place());
    }
    if (!replies.isEmpty()) {
      survey.text("replies", FormId.of(replies.text()), replies.place());
    }
  }

  /**
   * @param scored whether any list says scores: without, nothing but grades can be meant
   */
  void scoring(Branch tool, boolean scored) {
    Cell method = line.cell("scoring_method");
    Branch scoring = tool.group("scoring", method.place());
    scoring.text(
        "method",
        method.isEmpty() ? (scored ? "average" : "grades") : method.word().replace(' ', '-'),
        method.place());
    scoring.number("decimals", line.cell("scoring_decimals"));
    Cell bands = line.cell("scoring_bands");
    for (String entry : Lines.read(bands.text())) {
      List<String> fields = Lines.fields(entry);
      if (hasFields(fields, 3, bands, "85 | good | Largely in place")) {
        Branch band = scoring.item("bands", bands.place());
        band.text("label", fields.get(2), bands.place());
        band.number("from", fields.getFirst(), bands.place());
        band.text("role", fields.get(1), bands.place());
      }
    }
  }

  private boolean hasFields(List<String> fields, int wanted, Cell cell, String example) {
    if (fields.size() == wanted) {
      return true;
    }
    notes.refuse(
        cell.place(),
        "'"
            + String.join(" | ", fields)
            + "' has "
            + fields.size()
            + " fields, not "
            + wanted
            + ".",
        "Write each on a line of its own, like '" + example + "'.");
    return false;
  }

  Optional<Cell> defaultLanguage() {
    return Optional.of(line.cell("default_language")).filter(c -> !c.isEmpty());
  }
}
