package sightline.app.ui.toolbench;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Autosave;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.toolbench.DraftEdit;
import sightline.model.toolbench.DraftProblem;
import sightline.model.toolbench.QuestionPart;
import sightline.model.toolbench.Rules;

/** Says in words what was done to a draft, and what is wrong with it. */
final class BenchWords {
  private BenchWords() {}

  static SaveState saveState(Autosave.State state, ZoneId zone) {
    return switch (state) {
      case Autosave.State.Saved saved -> new SaveState.Saved(LocalTime.ofInstant(saved.at(), zone));
      case Autosave.State.Saving saving -> new SaveState.Saving();
      case Autosave.State.NotSaved notSaved -> new SaveState.NotSaved();
    };
  }

  /** "change of statement 3.2": what comes after "Undo" or "Redo". */
  static String act(DraftEdit edit, AuditTool tool) {
    return switch (edit) {
      case DraftEdit.HeadChanged e -> Texts.of("toolbench.act.head");
      case DraftEdit.CoverChanged e -> Texts.of("toolbench.act.cover");
      case DraftEdit.StandardAdded e -> Texts.of("toolbench.act.standard-added");
      case DraftEdit.StandardChanged e ->
          Texts.of("toolbench.act.standard-changed", standard(tool, e.after().id()));
      case DraftEdit.StandardMoved e ->
          Texts.of("toolbench.act.standard-moved", standard(tool, e.standard()));
      case DraftEdit.StandardRemoved e ->
          Texts.of("toolbench.act.standard-removed", e.standard().number());
      case DraftEdit.QuestionAdded e ->
          Texts.of("toolbench.act.question-added", number(tool, e.question()));
      case DraftEdit.QuestionChanged e -> changed(e, tool);
      case DraftEdit.QuestionMoved e ->
          Texts.of(
              "toolbench.act.question-moved",
              tool.question(e.question()).map(Question::number).orElse(""));
      case DraftEdit.QuestionRemoved e ->
          Texts.of("toolbench.act.question-removed", e.question().number());
      case DraftEdit.ScaleAdded e -> Texts.of("toolbench.act.scale-added");
      case DraftEdit.ScaleChanged e -> Texts.of("toolbench.act.scale-changed");
      case DraftEdit.ScaleRemoved e -> Texts.of("toolbench.act.scale-removed");
      case DraftEdit.RulesChanged e -> Texts.of("toolbench.act.rules." + rule(e));
      case DraftEdit.DetailsChanged e -> Texts.of("toolbench.act.details");
      case DraftEdit.HeadingChanged e -> Texts.of("toolbench.act.heading");
      case DraftEdit.ModuleChanged e ->
          Texts.of("toolbench.act.module", standard(tool, e.standard()));
      case DraftEdit.Discarded e -> "";
      case DraftEdit.Restored e -> "";
      case DraftEdit.Started e -> "";
      case DraftEdit.Continued e -> "";
      case DraftEdit.Published e -> "";
    };
  }

  private static String rule(DraftEdit.RulesChanged e) {
    Rules a = e.before();
    Rules b = e.after();
    if (!a.scoring().equals(b.scoring())) {
      return "scoring";
    }
    if (!a.signOffs().equals(b.signOffs())) {
      return "sign-offs";
    }
    if (!a.unable().equals(b.unable())) {
      return "unable";
    }
    return a.overall().equals(b.overall()) ? "essential" : "overall";
  }

  private static String changed(DraftEdit.QuestionChanged edit, AuditTool tool) {
    List<QuestionPart> parts = QuestionPart.changed(edit.before(), edit.after());
    String number = number(tool, edit.after());
    return parts.size() == 1
        ? Texts.of("toolbench.act.part." + code(parts.getFirst()), number)
        : Texts.of("toolbench.act.question-changed", number);
  }

  private static String code(QuestionPart part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String number(AuditTool tool, Question question) {
    return tool.question(question.id()).map(Question::number).orElse(question.number());
  }

  private static String standard(AuditTool tool, String id) {
    return tool.standards().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(s -> s.number())
        .orElse("");
  }

  /** What is wrong, for beside its field: a form has no lines to add or to take out. */
  static String atField(DraftProblem problem) {
    String said = problem.found().message();
    return said.endsWith("is empty.")
        ? Texts.of("toolbench.problem.empty")
        : said + " " + problem.found().remedy();
  }

  /** The same for a list: where it is, then what is wrong. */
  static String inList(DraftProblem problem, AuditTool tool) {
    String said =
        problem.found().message().endsWith("is empty.")
            ? Texts.of("toolbench.problem.empty-field", field(problem, tool))
            : problem.found().message();
    return where(problem, tool) + ": " + said;
  }

  private static String where(DraftProblem problem, AuditTool tool) {
    return problem
        .question()
        .flatMap(tool::question)
        .map(q -> Texts.of("toolbench.paper.question", q.number()))
        .or(
            () ->
                problem
                    .standard()
                    .map(id -> Texts.of("toolbench.problem.standard", standard(tool, id))))
        .orElseGet(
            () ->
                switch (BenchCheck.kindOf(problem.field())) {
                  case SCALES -> Texts.of("toolbench.outline.scales");
                  case SCORING -> Texts.of("toolbench.outline.scoring");
                  case FACTS -> Texts.of("toolbench.facts.title");
                  default -> Texts.of("toolbench.outline.cover");
                });
  }

  private static String field(DraftProblem problem, AuditTool tool) {
    String field = problem.field();
    if (field.startsWith("descriptors.")) {
      String rating = field.substring("descriptors.".length());
      return problem
          .question()
          .flatMap(tool::question)
          .flatMap(q -> tool.scaleOf(q).withId(rating))
          .map(r -> Texts.of("toolbench.field.descriptor", r.label()))
          .orElse(rating);
    }
    return switch (field.substring(field.lastIndexOf('.') + 1)) {
      case "title" -> Texts.of("toolbench.field.title");
      case "statement" -> Texts.of("toolbench.field.statement");
      case "guidance" -> Texts.of("toolbench.field.guidance");
      case "intent" -> Texts.of("toolbench.field.intent");
      case "shortTitle" -> Texts.of("toolbench.field.shortTitle");
      case "edition" -> Texts.of("toolbench.field.edition");
      case "when" -> Texts.of("toolbench.field.when");
      case "label" -> Texts.of("toolbench.field.label");
      case "letter" -> Texts.of("toolbench.field.letter");
      case "source" -> Texts.of("toolbench.field.source");
      case "purpose" -> Texts.of("toolbench.field.purpose");
      case "whoAnswers" -> Texts.of("toolbench.field.whoAnswers");
      case "howLong" -> Texts.of("toolbench.field.howLong");
      case "legalBasis" -> Texts.of("toolbench.field.legalBasis");
      case "howScored" -> Texts.of("toolbench.field.howScored");
      case "whatHappens" -> Texts.of("toolbench.field.whatHappens");
      default -> field;
    };
  }
}
