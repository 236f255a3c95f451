package sightline.app.document;

import static sightline.app.document.WildFiles.plain;
import static sightline.app.document.WildFiles.survey;
import static sightline.app.document.WildFiles.xlsx;
import static sightline.model.xlsform.Forms.CHOICES;
import static sightline.model.xlsform.Forms.SETTINGS;
import static sightline.model.xlsform.Forms.SURVEY;

import java.nio.charset.StandardCharsets;

/** Forms whose authors slipped: in a row, or in how sheets and groups hang together. */
final class WildSlips {

  private final WildForms forms;

  WildSlips(WildForms forms) {
    this.forms = forms;
  }

  void add() {
    slips();
    structure();
  }

  private void slips() {
    forms.refused(
        "duplicate column",
        "survey",
        1,
        "E",
        "stands twice",
        () -> survey(SURVEY.replace("| hint", "| Label")));
    forms.refused(
        "duplicate name",
        "survey",
        4,
        "B",
        "already used in row 3",
        () -> survey(SURVEY.replace("| q2 ", "| q1 ")));
    forms.refused(
        "duplicate name but for capitals",
        "survey",
        4,
        "B",
        "already used in row 3",
        () -> survey(SURVEY.replace("| q2 ", "| Q1 ")));
    forms.refused(
        "name in another alphabet",
        "survey",
        4,
        "B",
        "cannot be a name",
        () -> survey(SURVEY.replace("| q2 ", "| \u0432\u043e\u043f ")));
    forms.refused(
        "no name", "survey", 4, "B", "no name", () -> survey(SURVEY.replace("| q2 ", "| ")));
    forms.refused(
        "no label",
        "survey",
        3,
        "C",
        "no label",
        () -> survey(SURVEY.replace("One person leads.", "")));
    forms.refused(
        "unknown type",
        "survey",
        3,
        "A",
        "not known",
        () -> survey(SURVEY.replaceFirst("select_one met", "slider")));
    forms.refused(
        "several choices at once",
        "survey",
        3,
        "A",
        "not supported",
        () -> survey(SURVEY.replaceFirst("select_one met", "select_multiple met")));
    forms.refused(
        "a rating of one's own",
        "survey",
        3,
        "A",
        "or_other",
        () -> survey(SURVEY.replaceFirst("select_one met", "select_one met or_other")));
    forms.refused(
        "a place",
        "survey",
        3,
        "A",
        "not supported",
        () -> survey(SURVEY.replaceFirst("select_one met", "geopoint")));
    forms.refused(
        "unknown list",
        "survey",
        3,
        "A",
        "no list 'mett'",
        () -> survey(SURVEY.replaceFirst("select_one met", "select_one mett")));
    forms.refused(
        "no type",
        "survey",
        3,
        "A",
        "no type",
        () -> survey(SURVEY.replaceFirst("select_one met", "")));
    forms.refused(
        "condition on a question that is not there",
        "survey",
        4,
        "D",
        "no question 'q9'",
        () -> survey(SURVEY.replace("${q1}", "${q9}")));
    forms.refused(
        "condition on a rating that is not there",
        "survey",
        4,
        "D",
        "no rating 'nearly'",
        () -> survey(SURVEY.replace("= 'met'", "= 'nearly'")));
    forms.refused(
        "condition that calculates",
        "survey",
        4,
        "D",
        "not understood",
        () -> survey(SURVEY.replace("= 'met'", "+ 1 > 2")));
    forms.refused(
        "condition on a fact",
        "survey",
        4,
        "D",
        "no question 'who'",
        () ->
            survey(
                WildForms.GROUP
                    + "text | who | Who? |\nselect_one met | q | One. | ${who} = 'a'\nend_group"));
    forms.refused(
        "condition of a fact",
        "survey",
        4,
        "D",
        "cannot wait",
        () ->
            survey(
                WildForms.GROUP
                    + "select_one met | q | One. |\ntext | why | Why? | ${q} = 'met'\nend_group"));
    forms.refused(
        "condition nested too deep",
        "survey",
        4,
        "D",
        "too deep",
        () -> survey(SURVEY.replace("${q1} = 'met'", "(".repeat(3000) + "${q1} = 'met'")));
    forms.refused(
        "conditions in a circle",
        "survey",
        3,
        "D",
        "wait for each other",
        () ->
            survey(
                WildForms.GROUP
                    + "select_one met | a | A. | ${b} = 'met'\n"
                    + "select_one met | b | B. | ${a} = 'met'\nend_group"));
    forms.refused(
        "choices filtered",
        "survey",
        3,
        "F",
        "Every rating",
        () ->
            survey(
                SURVEY
                    .replace("| hint", "| hint | choice_filter")
                    .replace("| Ask who.", "| Ask who. | a = 1")));
  }

  private void structure() {
    forms.whole("no survey", "xlsx", "no sheet 'survey'", () -> plain(b -> b.removeSheetAt(0)));
    forms.refused(
        "no choices", "survey", 3, "A", "no list 'met'", () -> xlsx(SURVEY, "", SETTINGS));
    forms.add(
        "csv of the survey alone",
        "csv",
        () ->
            "type,name,label\nbegin_group,g,G\nselect_one met,q,One.\nend_group,,\n"
                .getBytes(StandardCharsets.UTF_8),
        new WildForms.Expected.RefusedAt("survey", 3, "A", "no list 'met'"));
    forms.refused(
        "two surveys",
        "Survey ",
        1,
        "A",
        "two sheets 'survey'",
        () -> plain(b -> b.createSheet("Survey ")));
    forms.refused(
        "group never ended",
        "survey",
        2,
        "A",
        "never ended",
        () -> survey(SURVEY.replace("end_group", "note")));
    forms.refused(
        "group never begun",
        "survey",
        5,
        "A",
        "never began",
        () ->
            survey(SURVEY + "end_group").clone().length > 0
                ? survey(SURVEY.replaceFirst("begin_group", "note       "))
                : new byte[0]);
    forms.refused(
        "repeat",
        "survey",
        2,
        "A",
        "not supported",
        () ->
            survey(
                SURVEY.replace("begin_group", "begin_repeat").replace("end_group", "end_repeat")));
    forms.refused(
        "seven levels", "survey", 7, "B", "nested deeper", () -> survey(WildForms.nested(7)));
    forms.refused(
        "nothing to rate",
        "survey",
        1,
        "A",
        "no question to rate",
        () -> survey("type | name | label\nnote | n | Hello\ntext | t | Tell us"));
    forms.refused(
        "a survey of nothing",
        "survey",
        1,
        "",
        "no column 'type'",
        () -> survey("colour | size\nred | 3"));
    forms.refused(
        "half a scale scored",
        "choices",
        3,
        "D",
        "'score' is missing",
        () -> xlsx(SURVEY, CHOICES.replace("| 1 ", "| "), SETTINGS));
    forms.refused(
        "scores in halves",
        "choices",
        3,
        "D",
        "whole number",
        () -> xlsx(SURVEY, CHOICES.replace("| 1 ", "| 0.5 "), SETTINGS));
    forms.refused(
        "two choices alike",
        "choices",
        3,
        "B",
        "stands twice",
        () -> xlsx(SURVEY, CHOICES.replace("| partly |", "| met |"), SETTINGS));
    forms.refused(
        "a choice of no list",
        "choices",
        3,
        "A",
        "no list",
        () -> xlsx(SURVEY, CHOICES.replace("met       | partly", "| partly"), SETTINGS));
    forms.refused(
        "unknown kind",
        "settings",
        2,
        "D",
        "no kind",
        () ->
            xlsx(SURVEY, CHOICES, "form_title | form_id | version | kind\nT | t | 1 | sektion-11"));
    forms.refused(
        "no such overall question",
        "settings",
        2,
        "B",
        "no question",
        () -> xlsx(SURVEY, CHOICES, "form_id | overall_question | overall_at_least\nt | q7 | 1"));
    forms.refused(
        "an id that is none",
        "settings",
        2,
        "A",
        "be an id",
        () -> xlsx(SURVEY, CHOICES, "form_id\n" + "x".repeat(80)));
  }
}
