package sightline.app.ui.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Agency;

/** Which of the invited agencies is mine: a short list to open, or a long one to search. */
final class AgencyChoice extends VBox {
  private static final int SHORT = 12;
  private static final double ROW = 36;

  AgencyChoice(List<Agency> invited, ObjectProperty<Optional<Agency>> chosen) {
    super(8);
    getChildren().setAll(invited.size() <= SHORT ? box(invited, chosen) : search(invited, chosen));
  }

  private static List<ComboBox<Agency>> box(
      List<Agency> invited, ObjectProperty<Optional<Agency>> chosen) {
    ComboBox<Agency> box = new ComboBox<>(FXCollections.observableArrayList(invited));
    box.setConverter(new ChosenWords<>(Agency::name));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(Texts.of("start.agency.label"));
    chosen.get().ifPresent(box::setValue);
    box.valueProperty().subscribe(value -> chosen.set(Optional.ofNullable(value)));
    return List.of(box);
  }

  private static List<javafx.scene.Node> search(
      List<Agency> invited, ObjectProperty<Optional<Agency>> chosen) {
    FilteredList<Agency> shown = new FilteredList<>(FXCollections.observableArrayList(invited));
    TextField filter = new TextField();
    filter.setPromptText(Texts.of("start.agency.filter"));
    filter.setAccessibleText(Texts.of("start.agency.filter"));
    ListView<Agency> list = new ListView<>(shown);
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * 4 + 2);
    list.setAccessibleText(Texts.of("start.agency.label"));
    Label none = Labels.muted(Texts.of("start.agency.none"));
    list.setPlaceholder(none);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(Agency agency, boolean empty) {
                super.updateItem(agency, empty);
                setText(empty || agency == null ? "" : agency.name());
              }
            });
    chosen.get().ifPresent(list.getSelectionModel()::select);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            value -> {
              if (value != null) {
                chosen.set(Optional.of(value));
              }
            });
    filter
        .textProperty()
        .subscribe(
            typed -> {
              String wanted = typed.strip().toLowerCase(Locale.UK);
              shown.setPredicate(a -> a.name().toLowerCase(Locale.UK).contains(wanted));
              chosen.get().ifPresent(list.getSelectionModel()::select);
            });
    return List.of(filter, list);
  }

  @Override
  public void requestFocus() {
    getChildren().getFirst().requestFocus();
  }
}
