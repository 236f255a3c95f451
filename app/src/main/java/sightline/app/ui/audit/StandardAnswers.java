package sightline.app.ui.audit;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.RatingMark;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.audit.Action;
import sightline.model.audit.Evidence;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.AgencyReturn.StandardPart;
import sightline.model.report.Marks;

/** The answers to the questions of one standard, with comment, evidence and actions. */
final class StandardAnswers extends VBox {
  private Optional<Node> marked = Optional.empty();

  /**
   * @param wanted id of the question that takes the eye, if any
   */
  StandardAnswers(StandardPart part, java.time.LocalDate today, Optional<String> wanted) {
    super(12);
    Label title = Labels.of(part.standard().number() + " " + part.standard().title(), "title-2");
    Label met = Labels.muted(part.summary().inWords() + ". " + part.standard().intent());
    getChildren().add(new VBox(4, title, met));
    for (QuestionPart question : part.questions()) {
      VBox card = card(question, today);
      if (wanted.isPresent() && wanted.get().equals(question.question().id())) {
        card.getStyleClass().add("open");
        marked = Optional.of(card);
      }
      getChildren().add(card);
    }
  }

  /** The card of the question that was asked for. */
  Optional<Node> marked() {
    return marked;
  }

  private static VBox card(QuestionPart part, java.time.LocalDate today) {
    Mark mark = Mark.of(Marks.of(part));
    VBox card = new VBox(8);
    card.getStyleClass().addAll("card", "tight");
    card.setAccessibleRole(AccessibleRole.PARENT);
    card.setAccessibleText(
        Texts.of(
            "audit.answer.spoken", part.question().number(), part.question().title(), mark.word()));
    Label word = new Label(mark.word());
    word.getStyleClass().add("text-bold");
    word.setMinWidth(USE_PREF_SIZE);
    FlowPane first = new FlowPane(8, 4, new RatingMark(mark, RatingMark.Size.LARGE), word);
    first.setAlignment(Pos.CENTER_LEFT);
    if (part.essential()) {
      boolean lowest =
          part.rating().isPresent() && mark.role() == sightline.app.ui.kit.RatingRole.POOR;
      first
          .getChildren()
          .add(new Chip(Texts.of("audit.answer.essential"), lowest ? Tone.DANGER : Tone.PLAIN));
    }
    if (part.unsupported()) {
      first
          .getChildren()
          .add(new Chip(Texts.of("audit.answer.unsupported"), Tone.WARNING, Icons.WARNING));
    }
    if (part.response().goodPractice()) {
      first
          .getChildren()
          .add(new Chip(Texts.of("audit.answer.good-practice"), Tone.SUCCESS, Icons.FLAG));
    }
    card.getChildren()
        .addAll(
            first,
            Labels.of(part.question().number() + " " + part.question().statement(), "title-4"));
    part.descriptor().ifPresent(d -> card.getChildren().add(Labels.muted(d)));
    if (!part.reason().isBlank()) {
      card.getChildren().add(quote(part.reason()));
    }
    if (!part.response().comment().isBlank()) {
      card.getChildren().add(quote(part.response().comment()));
    }
    part.evidence().forEach(e -> card.getChildren().add(evidence(e)));
    part.actions().forEach(a -> card.getChildren().add(action(a, today)));
    return card;
  }

  private static Node quote(String words) {
    VBox quote = new VBox(Labels.of(words.strip()));
    quote.getStyleClass().add("quote");
    return quote;
  }

  private static Node evidence(Evidence evidence) {
    StringBuilder beside = new StringBuilder(evidence.kind().label());
    evidence.dated().ifPresent(d -> beside.append(", ").append(d));
    evidence.where().ifPresent(w -> beside.append(", ").append(w));
    VBox words =
        new VBox(Labels.of(evidence.title(), "text-small"), Labels.caption(beside.toString()));
    evidence.extract().ifPresent(e -> words.getChildren().add(quote(e)));
    return beside(Icons.EVIDENCE, Texts.of("audit.answer.evidence"), words);
  }

  private static Node action(Action action, java.time.LocalDate today) {
    boolean overdue = action.isOverdue(today);
    String due =
        action
            .due()
            .map(d -> Texts.of("audit.action.due", Dates.briefWithYear(d)))
            .orElseGet(() -> Texts.of("audit.action.no-due"));
    String state = overdue ? Texts.of("audit.action.overdue") : action.status().label();
    Label second = Labels.caption(Texts.of("audit.action.state", state, due));
    if (overdue) {
      second.getStyleClass().remove("text-muted");
      second.getStyleClass().add("warning");
    }
    VBox words = new VBox(Labels.of(action.change(), "text-small"), second);
    action.lead().ifPresent(l -> words.getChildren().add(Labels.caption(l)));
    return beside(Icons.ACTIONS, Texts.of("audit.answer.action"), words);
  }

  private static Node beside(Icons icon, String spoken, VBox words) {
    HBox slot = new HBox(icon.small());
    slot.getStyleClass().add("audit-beside");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, slot, words);
    line.setAccessibleRole(AccessibleRole.PARENT);
    line.setAccessibleText(spoken);
    return line;
  }
}
