package sightline.app.ui.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Texts;

/** The list of files with its title, filters, search and the file that is open. */
final class ImportPane extends VBox {
  private final ImportViewModel model;
  private final ImportList list;
  private final Runnable keys;
  private final ImportTable table;
  private final StackPane place = new StackPane();
  private final VBox detail = new VBox();
  private final FilterRow<Optional<Verdict>> filter;
  private final SearchField search = new SearchField(Texts.of("bundle.search"));

  ImportPane(ImportViewModel model, ImportList list, Runnable keys) {
    super(12);
    this.model = model;
    this.list = list;
    this.keys = keys;
    getStyleClass().add("import-page");
    table = new ImportTable(list.done(), model::open);
    filter =
        new FilterRow<>(
            parts(), model.filterProperty().get(), chosen -> model.filterProperty().set(chosen));
    filter.setAccessibleText(Texts.of("bundle.filter"));
    search.setText(model.searchProperty().get());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox finding = new HBox(16, search, order());
    finding.setAlignment(Pos.CENTER_LEFT);
    place.getStyleClass().addAll("card", "bare");
    VBox.setVgrow(place, Priority.ALWAYS);
    place.setMinHeight(140);
    getChildren().setAll(head(), filter, finding, place, detail);
  }

  private Node head() {
    Label title = new Label(list.title());
    title.getStyleClass().add("title-1");
    title.setWrapText(true);
    Label below = new Label(list.below());
    below.getStyleClass().add("text-muted");
    below.setWrapText(true);
    below.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(title, below);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button copy = new Button(Texts.of("bundle.copy"), Icons.COPY.small());
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> table.copyAll());
    HBox head = new HBox(16, words, copy);
    head.setMinHeight(USE_PREF_SIZE);
    return head;
  }

  private List<FilterRow.Part<Optional<Verdict>>> parts() {
    Map<Verdict, Integer> counts = list.counts();
    List<FilterRow.Part<Optional<Verdict>>> parts = new ArrayList<>();
    parts.add(
        FilterRow.Part.counted(
            Optional.empty(), Texts.of("bundle.filter.all"), list.lines().size()));
    for (Verdict verdict : Verdict.values()) {
      parts.add(
          FilterRow.Part.counted(
              Optional.of(verdict), verdict.words(), counts.get(verdict), verdict.icon()));
    }
    return parts;
  }

  private Node order() {
    ComboBox<ImportViewModel.Order> choice = new ComboBox<>();
    choice.setAccessibleText(Texts.of("bundle.order"));
    choice.setConverter(new ChosenWords<>(ImportViewModel.Order::words));
    choice.getItems().setAll(ImportViewModel.Order.values());
    choice.setValue(model.orderProperty().get());
    choice.setMinWidth(USE_PREF_SIZE);
    choice.setOnAction(event -> model.orderProperty().set(choice.getValue()));
    return choice;
  }

  Subscription attach() {
    return Subscription.combine(
        model.filterProperty().subscribe(chosen -> filter.choose(chosen)),
        model.filterProperty().subscribe(this::fill),
        model.orderProperty().subscribe(this::fill),
        search.textProperty().subscribe(words -> model.searchProperty().set(words)),
        model.searchProperty().subscribe(this::searched),
        model.openedProperty().subscribe(this::open));
  }

  private void searched(String words) {
    if (!search.getText().equals(words)) {
      search.setText(words);
    }
    fill();
  }

  private void fill() {
    List<ImportLine> lines = model.shown();
    table.getItems().setAll(lines);
    if (!lines.isEmpty()) {
      place.getChildren().setAll(table);
      return;
    }
    Button all = new Button(Texts.count("bundle.none.act", list.lines().size()));
    all.setOnAction(event -> model.showAll());
    place
        .getChildren()
        .setAll(
            new EmptyState(
                Icons.SEARCH,
                Texts.of("bundle.none.title"),
                Texts.of("bundle.none.words"),
                List.of(all)));
  }

  private void open(Optional<ImportLine> line) {
    boolean wasOpen = !detail.getChildren().isEmpty();
    detail.getChildren().clear();
    line.ifPresent(
        l -> detail.getChildren().add(new ImportDetail(l, list.done(), keys, model::close)));
    detail.setManaged(line.isPresent());
    if (line.isPresent()) {
      table.getSelectionModel().select(line.get());
    } else if (wasOpen) {
      table.requestFocus();
    }
  }
}
