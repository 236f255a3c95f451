package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Relevance;
import sightline.model.toolbench.WaitingCircle;

/** Chooses when a question is asked: other questions and their ratings, all of them or any. */
final class ConditionSheet {
  private final Shell shell;
  private final AuditTool tool;
  private final Question question;
  private final VBox rows = new VBox(8);
  private final List<Row> chosen = new ArrayList<>();
  private final ComboBox<Boolean> joined = new ComboBox<>();
  private final Label wrong = Labels.of("", "field-error", "danger");
  private Optional<Relevance> made = Optional.empty();

  ConditionSheet(Shell shell, AuditTool tool, Question question) {
    this.shell = shell;
    this.tool = tool;
    this.question = question;
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    joined.getItems().setAll(true, false);
    joined.setConverter(
        new ChosenWords<>(
            all -> Texts.of(all ? "toolbench.condition.all" : "toolbench.condition.any")));
    joined.setValue(!(question.askIf().orElse(null) instanceof Relevance.Any));
    question.askIf().ifPresentOrElse(this::take, () -> add(new Row()));
    if (chosen.isEmpty()) {
      add(new Row());
    }
  }

  /** Takes over what can be shown as rows. */
  private void take(Relevance condition) {
    List<Relevance> parts =
        switch (condition) {
          case Relevance.All all -> all.parts();
          case Relevance.Any any -> any.parts();
          default -> List.of(condition);
        };
    boolean plain =
        parts.stream()
            .allMatch(
                p ->
                    (p instanceof Relevance.Is is && is.ratings().size() == 1)
                        || (p instanceof Relevance.IsNot not && not.ratings().size() == 1));
    if (!plain) {
      wrong.setText(Texts.of("toolbench.condition.replaces"));
      return;
    }
    for (Relevance part : parts) {
      if (part instanceof Relevance.Is is) {
        add(new Row().show(is.question(), true, is.ratings().getFirst()));
      } else if (part instanceof Relevance.IsNot not) {
        add(new Row().show(not.question(), false, not.ratings().getFirst()));
      }
    }
  }

  /** The condition chosen; empty when it was left. */
  Optional<Relevance> open() {
    Button more = Buttons.of(Texts.of("toolbench.condition.more"), Icons.ADD, () -> add(new Row()));
    more.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    boolean done =
        new Sheet(
                shell,
                Texts.of("toolbench.condition.title"),
                new VBox(
                    12,
                    wrong,
                    rows,
                    more,
                    new FieldGroup(Texts.of("toolbench.condition.joined"), joined)),
                Texts.of("toolbench.condition.act"),
                Texts.of("toolbench.condition.keep"),
                this::make)
            .showAndWait();
    return done ? made : Optional.empty();
  }

  private boolean make() {
    List<Relevance> parts = chosen.stream().flatMap(r -> r.part().stream()).toList();
    if (parts.size() < chosen.size() || parts.isEmpty()) {
      wrong.setText(Texts.of("toolbench.condition.missing"));
      return false;
    }
    Relevance condition =
        parts.size() == 1
            ? parts.getFirst()
            : joined.getValue() ? new Relevance.All(parts) : new Relevance.Any(parts);
    Optional<List<String>> circle = WaitingCircle.of(tool, question.id(), condition);
    if (circle.isPresent()) {
      wrong.setText(
          Texts.of(
              "toolbench.condition.circle",
              String.join(Texts.of("toolbench.condition.waits"), circle.get())));
      return false;
    }
    made = Optional.of(condition);
    return true;
  }

  private void add(Row row) {
    chosen.add(row);
    rows.getChildren().add(row);
  }

  private final class Row extends HBox {
    private final ComboBox<Question> other = new ComboBox<>();
    private final ComboBox<Boolean> is = new ComboBox<>();
    private final ComboBox<Rating> rating = new ComboBox<>();

    Row() {
      super(8);
      other.getItems().setAll(tool.questions().filter(q -> !q.id().equals(question.id())).toList());
      other.setConverter(
          new ChosenWords<>(
              q ->
                  Texts.of(
                      "toolbench.paper.standard",
                      q.number(),
                      q.title().isBlank() ? Texts.of("toolbench.untitled") : q.title())));
      other.setAccessibleText(Texts.of("toolbench.condition.question"));
      other.setPromptText(Texts.of("toolbench.condition.question"));
      other.setPrefWidth(280);
      is.getItems().setAll(true, false);
      is.setConverter(
          new ChosenWords<>(
              yes ->
                  Texts.of(yes ? "toolbench.condition.word.is" : "toolbench.condition.word.not")));
      is.setValue(true);
      is.setAccessibleText(Texts.of("toolbench.condition.comparison"));
      is.setMinWidth(USE_PREF_SIZE);
      rating.setConverter(new ChosenWords<>(r -> Parts.mark(r).word()));
      rating.setAccessibleText(Texts.of("toolbench.field.label"));
      rating.setPromptText(Texts.of("toolbench.field.label"));
      rating.setPrefWidth(160);
      other
          .valueProperty()
          .subscribe(
              (before, now) -> {
                if (now != null) {
                  rating.getItems().setAll(tool.scaleOf(now).ratings());
                }
              });
      IconButton remove =
          new IconButton(Icons.REMOVE, Texts.of("toolbench.condition.drop"), this::drop).small();
      setAlignment(Pos.CENTER_LEFT);
      getChildren().setAll(other, is, rating, remove);
    }

    Row show(String id, boolean yes, String ratingId) {
      tool.question(id).ifPresent(other::setValue);
      is.setValue(yes);
      rating.getItems().stream()
          .filter(r -> r.id().equals(ratingId))
          .findFirst()
          .ifPresent(rating::setValue);
      return this;
    }

    private void drop() {
      if (chosen.size() > 1) {
        chosen.remove(this);
        rows.getChildren().remove(this);
      }
    }

    Optional<Relevance> part() {
      if (other.getValue() == null || rating.getValue() == null) {
        return Optional.empty();
      }
      List<String> ratings = List.of(rating.getValue().id());
      return Optional.of(
          is.getValue()
              ? new Relevance.Is(other.getValue().id(), ratings)
              : new Relevance.IsNot(other.getValue().id(), ratings));
    }
  }
}
