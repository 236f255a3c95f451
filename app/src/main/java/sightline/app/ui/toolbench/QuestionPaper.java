package sightline.app.ui.toolbench;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.RatingChoice;
import sightline.app.ui.kit.RatingRows;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Reference;

/**
 * One question as the auditor will see it: the statement, its ratings to try, and what helps. What
 * is chosen here is kept nowhere.
 */
final class QuestionPaper extends VBox {

  QuestionPaper(AuditTool tool, Question question) {
    getStyleClass().addAll("sheet", "question-pane");
    getChildren().setAll(head(tool, question), statement(question));
    question
        .askIf()
        .ifPresent(
            r ->
                getChildren()
                    .add(
                        Labels.of(
                            Texts.of("toolbench.paper.asked-if", ConditionWords.of(r, tool)),
                            "text-small",
                            "text-muted")));
    getChildren().add(ratings(tool, question));
    question
        .commentHint()
        .ifPresent(
            hint -> {
              Label name = new Label(Texts.of("toolbench.paper.comment"));
              name.getStyleClass().add("field-label");
              getChildren().add(new VBox(4, name, Labels.of(hint, "text-small", "text-muted")));
            });
  }

  private static Node head(AuditTool tool, Question question) {
    Label number = new Label(Texts.of("toolbench.paper.question", question.number()));
    number.getStyleClass().addAll("text-small", "text-bold");
    number.setMinWidth(USE_PREF_SIZE);
    Label place = Labels.of(tool.standardOf(question).title(), "text-small", "text-muted");
    HBox head = new HBox(12, number, place);
    if (question.essential()) {
      head.getChildren().add(new Chip(Texts.of("toolbench.paper.essential"), Tone.ACCENT));
    }
    if (!question.appliesTo().isEmpty()) {
      head.getChildren()
          .add(
              new Chip(
                  Texts.count("toolbench.paper.asked-of", question.appliesTo().size()),
                  Tone.PLAIN));
    }
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Node statement(Question question) {
    return Labels.of(
        question.statement().isBlank()
            ? Texts.of("toolbench.paper.no-statement")
            : question.statement(),
        "statement");
  }

  private static Node ratings(AuditTool tool, Question question) {
    List<RatingChoice> choices = new ArrayList<>();
    List<Rating> ratings = tool.scaleOf(question).ratings();
    for (int i = 0; i < ratings.size(); i++) {
      choices.add(
          new RatingChoice(
              Parts.mark(ratings.get(i)),
              question.descriptors().getOrDefault(ratings.get(i).id(), ""),
              Keys.rating(i).map(Keys::cap).orElse("")));
    }
    question
        .notApplicable()
        .ifPresent(
            when ->
                choices.add(
                    new RatingChoice(Mark.notApplicable(), when, Keys.NOT_APPLICABLE.cap())));
    RatingRows rows = new RatingRows(choices);
    rows.rows().forEach(row -> row.setAccessibleHelp(question.statement()));
    return rows;
  }

  /** What stands at the right of the question. */
  static Node side(Question question) {
    VBox side = new VBox(16);
    if (!question.guidance().isBlank()) {
      side.getChildren()
          .add(
              titled(
                  Texts.of("toolbench.field.guidance"),
                  Labels.of(question.guidance(), "text-small")));
    }
    if (!question.agencyNotes().isEmpty()) {
      VBox notes = new VBox(6);
      for (AgencyType type : AgencyType.values()) {
        if (question.agencyNotes().containsKey(type)) {
          notes
              .getChildren()
              .add(
                  flow(
                      Texts.of("toolbench.paper.for", type.label()),
                      question.agencyNotes().get(type)));
        }
      }
      side.getChildren().add(titled(Texts.of("toolbench.paper.notes"), notes));
    }
    if (!question.evidence().isEmpty()) {
      VBox prompts = new VBox(2);
      for (String prompt : question.evidence()) {
        Label dot = new Label("\u2022");
        dot.getStyleClass().addAll("text-small", "text-muted");
        dot.setMinWidth(USE_PREF_SIZE);
        prompts.getChildren().add(new HBox(6, dot, Labels.of(prompt, "text-small")));
      }
      side.getChildren().add(titled(Texts.of("toolbench.field.evidence"), prompts));
    }
    if (!question.references().isEmpty()) {
      VBox references = new VBox(6);
      for (Reference reference : question.references()) {
        references.getChildren().add(flow(forceWords(reference.force()), reference.citation()));
        reference
            .toCheck()
            .ifPresent(
                open ->
                    references
                        .getChildren()
                        .add(
                            Labels.of(
                                Texts.of("toolbench.paper.to-check", open),
                                "text-caption",
                                "text-muted")));
      }
      side.getChildren().add(titled(Texts.of("toolbench.field.references"), references));
    }
    return side;
  }

  static String forceWords(Reference.Force force) {
    return switch (force) {
      case MUST -> Texts.of("toolbench.force.must");
      case SHOULD -> Texts.of("toolbench.force.should");
      case PRACTICE -> Texts.of("toolbench.force.practice");
    };
  }

  private static Node titled(String title, Node content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("title-4");
    return new VBox(4, heading, content);
  }

  private static TextFlow flow(String bold, String rest) {
    Text first = new Text(bold);
    first.getStyleClass().add("text-bold");
    TextFlow flow = new TextFlow(first, new Text(" " + rest));
    flow.getStyleClass().addAll("text-flow", "text-small");
    return flow;
  }
}
