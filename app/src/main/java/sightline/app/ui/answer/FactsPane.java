package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;

/** The facts asked for beside the questions, under their headings. */
final class FactsPane extends VBox {
  /** Up to so many choices stand as rows; more are a list to unfold. */
  private static final int ROWS = 4;

  private static final Option NOT_GIVEN = new Option("", Texts.of("answer.facts.not-given"));

  private final FactsModel facts;
  private final boolean editable;
  private final List<Subscription> following = new ArrayList<>();
  private final Map<String, Node> fields = new HashMap<>();
  private Optional<Node> first = Optional.empty();

  FactsPane(FactsModel facts, boolean editable) {
    this.facts = facts;
    this.editable = editable;
    getStyleClass().addAll("sheet", "question-pane", "facts-pane");
    getChildren().add(Labels.of(facts.title(), "title-2"));
    getChildren().add(Labels.of(Texts.of("answer.facts.says"), "text-muted"));
    facts
        .groups()
        .forEach(
            (group, members) -> {
              Label heading = Labels.of(group, "title-3");
              heading.getStyleClass().add("facts-heading");
              getChildren().add(heading);
              members.forEach(f -> getChildren().add(field(f)));
            });
  }

  /** To be ended when something else takes its place. */
  void end() {
    facts.flush();
    following.forEach(Subscription::unsubscribe);
    following.clear();
  }

  /** Where the keyboard enters. */
  Optional<Node> entry() {
    return first;
  }

  /** The field of a fact. */
  Optional<Node> field(String id) {
    return Optional.ofNullable(fields.get(id));
  }

  private Node field(FactModel fact) {
    return switch (fact.detail()) {
      case Detail.Choice choice -> choice(fact, choice);
      case Detail.Count count -> count(fact, count);
      case Detail.Text text -> text(fact, text);
    };
  }

  private Node choice(FactModel fact, Detail.Choice choice) {
    if (choice.choices().size() > ROWS) {
      return grouped(fact, unfolding(fact, choice));
    }
    ChoiceRows rows =
        new ChoiceRows(
            fact.label(),
            choice.choices(),
            fact.chosen(),
            editable,
            id -> fact.choose(Optional.of(id)));
    following.add(rows.following());
    return grouped(fact, rows);
  }

  private Node unfolding(FactModel fact, Detail.Choice choice) {
    ComboBox<Option> box = new ComboBox<>();
    box.getItems().add(NOT_GIVEN);
    box.getItems().addAll(choice.choices());
    box.setConverter(new ChosenWords<>(Option::label));
    box.setVisibleRowCount(12);
    box.getStyleClass().add("fact-choice");
    box.setMouseTransparent(!editable);
    following.add(
        fact.chosen()
            .subscribe(
                id ->
                    box.setValue(
                        choice.choices().stream()
                            .filter(o -> id.isPresent() && o.id().equals(id.get()))
                            .findFirst()
                            .orElse(NOT_GIVEN))));
    following.add(
        box.valueProperty()
            .subscribe(
                (before, now) -> {
                  Optional<String> id =
                      now == null || now == NOT_GIVEN ? Optional.empty() : Optional.of(now.id());
                  if (editable && !id.equals(fact.chosen().get())) {
                    fact.choose(id);
                  }
                }));
    return box;
  }

  private Node count(FactModel fact, Detail.Count count) {
    TextField number = new TextField();
    number.textProperty().bindBidirectional(fact.text());
    following.add(() -> number.textProperty().unbindBidirectional(fact.text()));
    number.getStyleClass().add("fact-count");
    number.setEditable(editable);
    following.add(
        number
            .focusedProperty()
            .subscribe(
                (before, now) -> {
                  if (before && !now) {
                    facts.flush();
                  }
                }));
    Label unit = Labels.of(count.unit(), "text-muted");
    FieldGroup group = grouped(fact, number);
    group.getChildren().remove(number);
    HBox line = new HBox(8, number, unit);
    line.setAlignment(Pos.CENTER_LEFT);
    if (count.notHeld()) {
      line.getChildren().add(notHeld(fact));
    }
    group.getChildren().add(line);
    return group;
  }

  private Node notHeld(FactModel fact) {
    CheckBox box = new CheckBox(Texts.of("answer.facts.not-held"));
    box.setAccessibleText(Texts.of("answer.facts.not-held.spoken", fact.detail().title()));
    box.getStyleClass().add("fact-not-held");
    box.setMouseTransparent(!editable);
    box.setFocusTraversable(editable);
    following.add(fact.notHeld().subscribe(is -> box.setSelected(is)));
    box.setOnAction(event -> fact.setNotHeld(box.isSelected()));
    return box;
  }

  private Node text(FactModel fact, Detail.Text text) {
    LongText area = new LongText(fact.label(), fact.text(), text.longest(), editable, facts::flush);
    area.setPrefRowCount(text.longest() > 300 ? 3 : text.longest() > 100 ? 2 : 1);
    following.add(area.following());
    Label room = Labels.of("", "text-caption");
    room.getStyleClass().add("text-muted");
    room.textProperty().bind(fact.room());
    room.managedProperty().bind(fact.room().isNotEmpty());
    following.add(
        () -> {
          room.textProperty().unbind();
          room.managedProperty().unbind();
        });
    FieldGroup group = grouped(fact, area);
    group.getChildren().add(room);
    return group;
  }

  private FieldGroup grouped(FactModel fact, Node field) {
    FieldGroup group = new FieldGroup(fact.label(), fact.hint(), field);
    following.add(fact.problem().subscribe(group::setError));
    fields.put(fact.detail().id(), field);
    if (first.isEmpty()) {
      first = Optional.of(field);
    }
    return group;
  }
}
