package sightline.model.xlsform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import sightline.model.tool.Relevance;

/** Groups and rated questions, as standards, parts and questions of the tool. */
final class QuestionRows {

  private static final int TITLE_WORDS = 6;
  private static final int LONGEST_SHORT_TITLE = 22;

  private final SurveySection survey;
  private final ChoiceLists lists;
  private final String formTitle;
  private final Notes notes;

  QuestionRows(SurveySection survey, ChoiceLists lists, String formTitle, Notes notes) {
    this.survey = survey;
    this.lists = lists;
    this.formTitle = formTitle;
    this.notes = notes;
  }

  void write(Branch tool) {
    for (Group group : survey.standards()) {
      Line line = group.line();
      boolean loose = survey.isLoose(group);
      Branch standard = tool.item("standards", line.place("name"));
      if (loose) {
        standard.text("id", "questions-in-no-group", line.place("name"));
        standard.text("title", formTitle, line.place("label"));
        standard.text("shortTitle", shortened(formTitle), line.place("short_title"));
        standard.text("intent", formTitle, line.place("intent"));
      } else {
        standard(standard, group);
      }
      under(standard, group);
    }
  }

  private void standard(Branch standard, Group group) {
    Line line = group.line();
    Cell label = labelOf(line);
    standard.text("id", FormId.of(line.text("name")), line.place("name"));
    standard.text("title", label);
    Cell shortTitle = line.cell("short_title");
    standard.text(
        "shortTitle",
        shortTitle.isEmpty() ? shortened(label.text()) : shortTitle.text(),
        shortTitle.place());
    Cell intent = line.cell("intent");
    standard.text(
        "intent", intent.isEmpty() ? intent(group, label.text()) : intent.text(), intent.place());
    if (line.has("module")) {
      standard.text("module", FormId.of(line.text("module")), line.place("module"));
    }
    References.read(line.cell("standard_ref"), standard, notes);
  }

  private Cell labelOf(Line line) {
    Cell label = line.translated("label");
    if (label.isEmpty()) {
      notes.refuse(
          label.place(),
          "'" + line.cell("name").shown() + "' has no label.",
          "Write the text people read"
              + (label.place().heading().contains("::") ? ", in this language." : "."));
    }
    return label;
  }

  private static String intent(Group group, String otherwise) {
    String notes =
        group.openingNotes().stream()
            .map(n -> n.translated("label").text())
            .collect(Collectors.joining("\n"))
            .strip();
    return notes.isEmpty() ? otherwise : notes;
  }

  private void under(Branch level, Group group) {
    group.questions().forEach(q -> question(level.item("questions", q.line().place("name")), q));
    for (Group inside : group.parts()) {
      if (!inside.hasQuestions()) {
        continue;
      }
      Line line = inside.line();
      Branch part = level.item("parts", line.place("name"));
      part.text("id", FormId.of(line.text("name")), line.place("name"));
      part.text("title", line.translated("label"));
      Cell intent = line.cell("intent");
      String text = intent.isEmpty() ? intent(inside, "") : intent.text();
      if (!text.isEmpty()) {
        part.text("intent", text, intent.place());
      }
      under(part, inside);
    }
  }

  private void question(Branch question, Group.Asked asked) {
    Line line = asked.line();
    Cell label = labelOf(line);
    question.text("id", FormId.of(line.text("name")), line.place("name"));
    if (line.has("title")) {
      question.text("title", line.cell("title"));
    } else {
      question.text("title", firstWords(label.text()), label.place());
      notes.warnOften(
          line.place("title"),
          "The question has no 'title'; the first words of its label stand in.",
          "Fill 'title' with up to six words.");
    }
    question.text("statement", label);
    guidance(question, line, label);
    forAgencies(question, line);
    question.flag("essential", line.cell("essential").yes(false, notes), line.place("essential"));
    if (line.has("essential_for")) {
      question.texts(
          "essentialFor", line.cell("essential_for").words(), line.place("essential_for"));
    }
    appliesTo(question, line);
    question.belongs("askIf", line.place("relevant"));
    asked
        .askIf()
        .map(Relevance::text)
        .ifPresent(t -> question.text("askIf", t, line.place("relevant")));
    beside(question, line.cell("beside"));
    notApplicable(question, line);
    question.text("scale", FormId.of(asked.list()), line.place("type"));
    question.number("weight", line.cell("weight"));
    descriptors(question, asked);
    if (line.has("evidence")) {
      question.texts("evidence", Lines.read(line.text("evidence")), line.place("evidence"));
    }
    References.read(line.cell("standard_ref"), question, notes);
  }

  /** Our own column, else the hint; then the hint is what stands above the comment. */
  private void guidance(Branch question, Line line, Cell label) {
    Cell own = line.cell("guidance");
    Cell hint = line.translated("hint");
    Cell usual = line.translated("guidance_hint");
    if (!own.isEmpty()) {
      question.text("guidance", own);
      question.text("commentHint", hint);
    } else if (!usual.isEmpty()) {
      question.text("guidance", usual);
      question.text("commentHint", hint);
    } else if (!hint.isEmpty()) {
      question.text("guidance", hint);
    } else {
      question.text("guidance", label.text(), own.place());
      notes.warnOften(
          own.place(),
          "The question has no guidance; its label stands in.",
          "Fill 'guidance': why it matters, and what counts.");
    }
  }

  /** Whether the hint of this row became the question's guidance. */
  static boolean hintIsGuidance(Line line) {
    return line.cell("guidance").isEmpty()
        && line.translated("guidance_hint").isEmpty()
        && !line.translated("hint").isEmpty();
  }

  private static void forAgencies(Branch question, Line line) {
    List<String> types = line.further(Columns.FOR_AGENCY);
    if (!types.isEmpty()) {
      Branch texts =
          question.group("forAgencies", line.place(Columns.FOR_AGENCY + "::" + types.getFirst()));
      types.forEach(t -> texts.text(t, line.cell(Columns.FOR_AGENCY + "::" + t)));
    }
  }

  static void appliesTo(Branch owner, Line line) {
    Cell types = line.cell("applies_to");
    owner.texts("appliesTo", types.isEmpty() ? List.of("all") : types.words(), types.place());
  }

  private void beside(Branch question, Cell cell) {
    for (String pair : cell.words()) {
      String[] sides = pair.split("/", 2);
      if (sides.length < 2) {
        notes.refuse(
            cell.place(),
            "'" + pair + "' names no question of another tool.",
            "Write tool/question, like section-11/q-m7d8.");
      } else {
        Branch beside = question.item("beside", cell.place());
        beside.text("tool", sides[0], cell.place());
        beside.text("question", sides[1], cell.place());
      }
    }
  }

  private void notApplicable(Branch question, Line line) {
    Cell when = line.cell("na_when");
    boolean allowed = line.cell("na_allowed").yes(!when.isEmpty(), notes);
    Branch rule = question.group("notApplicable", line.place("na_allowed"));
    rule.flag("allowed", allowed, line.place("na_allowed"));
    rule.text("when", when);
  }

  private void descriptors(Branch question, Group.Asked asked) {
    Line line = asked.line();
    List<String> given = line.further(Columns.DESCRIPTOR);
    Branch texts = question.group("descriptors", line.place("label"));
    if (given.isEmpty()) {
      for (Line choice : lists.choices(asked.list())) {
        texts.text(FormId.of(choice.text("name")), choice.translated("label"));
      }
      notes.warnOften(
          line.place(Columns.DESCRIPTOR + "::..."),
          "The question says of no rating what it looks like; the labels of the choices stand in.",
          "Add columns 'descriptor::' with the name of each choice.");
      return;
    }
    lists
        .choices(asked.list())
        .forEach(
            c -> {
              String id = FormId.of(c.text("name"));
              texts.belongs(id, line.place(Columns.DESCRIPTOR + "::" + id));
            });
    given.forEach(g -> texts.text(FormId.of(g), line.cell(Columns.DESCRIPTOR + "::" + g)));
  }

  static String firstWords(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .limit(TITLE_WORDS)
        .map(w -> w.length() <= 40 ? w : w.substring(0, w.offsetByCodePoints(0, 30)))
        .collect(Collectors.joining(" "));
  }

  private static String shortened(String title) {
    String line = title.replace('\n', ' ').strip();
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST_SHORT_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHORT_TITLE)).strip();
  }
}
