package sightline.app.ui.round;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Agency;

/** Who is invited: everybody the tool is meant for, or the agencies ticked in a list. */
final class InvitedChoice extends VBox {
  private final NewRoundViewModel model;
  private final RadioButton everyone = new RadioButton();
  private final RadioButton some = new RadioButton(Texts.of("round.new.who.choose"));
  private final SearchField search = new SearchField(Texts.of("round.search"));
  private final Label chosen = Labels.of("", "text-small", "text-muted");
  private final ListView<Agency> list = new ListView<>();
  private final VBox choosing;

  InvitedChoice(NewRoundViewModel model) {
    super(10);
    this.model = model;
    setAccessibleText(Texts.of("round.new.who"));
    ToggleGroup group = new ToggleGroup();
    everyone.setToggleGroup(group);
    some.setToggleGroup(group);
    (model.everyone().get() ? everyone : some).setSelected(true);
    everyone.setWrapText(true);
    everyone.setMinHeight(USE_PREF_SIZE);
    group.selectedToggleProperty().subscribe(toggle -> model.everyone().set(toggle == everyone));
    list.setAccessibleText(Texts.of("round.new.who.list"));
    list.setPlaceholder(Labels.of(Texts.of("round.new.who.no-match"), "text-muted"));
    list.setMinHeight(260);
    list.setPrefHeight(260);
    list.setCellFactory(l -> new AgencyCell());
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          Agency agency = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && agency != null) {
            model.chosen(agency).set(!model.chosen(agency).get());
            event.consume();
          }
        });
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox finding = new HBox(16, search, chosen);
    finding.setAlignment(Pos.CENTER_LEFT);
    choosing = new VBox(8, finding, list);
    choosing.getStyleClass().add("round-choosing");
    getChildren().setAll(everyone, some, choosing);
  }

  @Override
  public void requestFocus() {
    (some.isSelected() ? search : everyone).requestFocus();
  }

  Subscription attach() {
    return Subscription.combine(
        model.tool().subscribe(tool -> fill()),
        model.readyProperty().subscribe(ready -> fill()),
        search.textProperty().subscribe(words -> fill()),
        model.ticksProperty().subscribe(ticks -> say()),
        model
            .everyone()
            .subscribe(
                all -> {
                  (all ? everyone : some).setSelected(true);
                  choosing.setVisible(!all);
                  choosing.setManaged(!all);
                }));
  }

  private void fill() {
    everyone.setText(model.everyoneWords());
    list.getItems().setAll(model.toChooseFrom(search.getText()));
    say();
  }

  private void say() {
    chosen.setText(model.chosenWords());
  }

  /** A box to tick with the agency's name; the list takes the keyboard for all its boxes. */
  private final class AgencyCell extends CheckBoxListCell<Agency> {
    AgencyCell() {
      super(model::chosen, new ChosenWords<>(Agency::name));
    }

    @Override
    public void updateItem(Agency agency, boolean empty) {
      super.updateItem(agency, empty);
      if (getGraphic() != null) {
        getGraphic().setFocusTraversable(false);
      }
    }
  }
}
