package sightline.app.ui.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.PictureWithTable;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.StepLine;
import sightline.app.ui.kit.Texts;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;

/** Picture, sentence, filters and rows of one round. */
final class ReturnsPane extends VBox {
  private final ReturnsViewModel model;
  private final RoundReturns returns;
  private final Acts acts;
  private final ReturnsTable table;
  private final StackPane place = new StackPane();
  private final VBox notices = new VBox();
  private final VBox detail = new VBox();
  private final FilterRow<Optional<ReturnState>> filter;
  private final SearchField search = new SearchField(Texts.of("returns.search"));

  /** What can be done from here. */
  record Acts(
      ReturnsPlaces places,
      Runnable remindAll,
      Consumer<ReturnLine> remind,
      Consumer<ReturnLine> waive) {}

  ReturnsPane(ReturnsViewModel model, RoundReturns returns, Acts acts) {
    super(14);
    this.model = model;
    this.returns = returns;
    this.acts = acts;
    getStyleClass().add("returns-page");
    table = new ReturnsTable(model::open);
    filter =
        new FilterRow<>(
                parts(), model.filterProperty().get(), chosen -> model.filterProperty().set(chosen))
            .small();
    filter.setAccessibleText(Texts.of("returns.filter"));
    search.setText(model.searchProperty().get());
    search.setPrefWidth(220);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox finding = new HBox(16, filter, gap, search);
    finding.setAlignment(Pos.CENTER_LEFT);
    place.getStyleClass().addAll("card", "bare");
    VBox.setVgrow(place, Priority.ALWAYS);
    place.setMinHeight(120);
    getChildren().setAll(head(), notices, overTime(), finding, place, detail);
  }

  private Node head() {
    Label title = new Label(Texts.of("returns.title"));
    title.getStyleClass().add("title-1");
    VBox words = new VBox(title, Labels.of(returns.below(), "text-muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button remind = Buttons.of(Texts.of("returns.remind"), acts.remindAll());
    remind.setGraphic(Icons.MAIL.small());
    Button report =
        Buttons.of(
            Texts.of("returns.report"),
            () -> acts.places().report().accept(returns.round().code()));
    report.setGraphic(Icons.REPORTS.small());
    HBox head = new HBox(12, words, remind, report);
    head.setMinHeight(USE_PREF_SIZE);
    return head;
  }

  private Node overTime() {
    List<String> sentences = returns.returns().inWords();
    VBox said = new VBox(8, Labels.of(sentences.getFirst(), "text-bold"));
    sentences.stream()
        .skip(1)
        .forEach(s -> said.getChildren().add(Labels.of(s, "text-small", "text-muted")));
    said.getStyleClass().add("returns-said");
    Optional<StepLine.Data> data = returns.picture();
    if (data.isEmpty()) {
      VBox card =
          new VBox(
              8, said, Labels.of(returns.returns().pictureInWords(), "text-small", "text-muted"));
      card.getStyleClass().addAll("card", "returns-picture");
      return card;
    }
    StepLine line = new StepLine(data.get());
    line.setPrefHeight(150);
    List<Node> legend = new ArrayList<>();
    legend.add(legend("count-line", Texts.of("returns.picture.this")));
    returns.comparisonWords().ifPresent(w -> legend.add(legend("comparison-line", w)));
    PictureWithTable picture =
        new PictureWithTable(line, data.get().sentence(), legend, line::asTable);
    picture.setMaxHeight(196);
    HBox.setHgrow(picture, Priority.ALWAYS);
    picture.setMinWidth(0);
    HBox card = new HBox(24, picture, said);
    card.getStyleClass().addAll("card", "returns-picture");
    card.setMinHeight(USE_PREF_SIZE);
    return card;
  }

  private static Node legend(String style, String words) {
    Line stroke = new Line(0, 0, 20, 0);
    stroke.getStyleClass().add(style);
    StackPane sign = new StackPane(stroke);
    sign.getStyleClass().add("step-line");
    Label label = new Label(words, sign);
    label.getStyleClass().addAll("text-small", "text-muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private List<FilterRow.Part<Optional<ReturnState>>> parts() {
    List<FilterRow.Part<Optional<ReturnState>>> parts = new ArrayList<>();
    parts.add(
        FilterRow.Part.counted(
            Optional.empty(),
            Texts.of("returns.filter.all"),
            returns.returns().totals().invited()));
    returns
        .states()
        .forEach(
            s -> parts.add(FilterRow.Part.counted(Optional.of(s), s.label(), returns.count(s))));
    return parts;
  }

  Subscription attach() {
    return Subscription.combine(
        model.filterProperty().subscribe(filter::choose),
        model.filterProperty().subscribe(this::fill),
        search.textProperty().subscribe(words -> model.searchProperty().set(words)),
        model.searchProperty().subscribe(this::searched),
        model.noticeProperty().subscribe(this::tell),
        model.openedProperty().subscribe(code -> open()));
  }

  private void searched(String words) {
    if (!search.getText().equals(words)) {
      search.setText(words);
    }
    fill();
  }

  private void fill() {
    List<ReturnLine> lines = model.shown();
    table.getItems().setAll(lines);
    if (!lines.isEmpty()) {
      place.getChildren().setAll(table);
      return;
    }
    place
        .getChildren()
        .setAll(
            new EmptyState(
                Icons.SEARCH,
                Texts.of("returns.none.title"),
                Texts.of("returns.none.words"),
                List.of(
                    Buttons.of(
                        Texts.count("returns.none.act", returns.returns().totals().invited()),
                        model::showAll))));
  }

  private void tell(Optional<ReturnsViewModel.Notice> notice) {
    notices.getChildren().clear();
    notices.setManaged(notice.isPresent());
    notice.ifPresent(
        n -> {
          Banner banner =
              new Banner(
                      n.trouble() ? Banner.Kind.DANGER : Banner.Kind.SUCCESS, n.first(), n.rest())
                  .closable();
          banner.setOnClose(model::closeNotice);
          notices.getChildren().add(banner);
        });
  }

  private void open() {
    boolean wasOpen = !detail.getChildren().isEmpty();
    Optional<ReturnLine> line = model.openedLine();
    detail.getChildren().clear();
    detail.setManaged(line.isPresent());
    line.ifPresent(
        l -> {
          table.getSelectionModel().select(l);
          detail.getChildren().add(detail(l));
        });
    if (line.isEmpty() && wasOpen) {
      table.requestFocus();
    }
  }

  private Node detail(ReturnLine line) {
    Label name = new Label(line.name());
    name.getStyleClass().add("title-4");
    name.setWrapText(true);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox head =
        new HBox(
            16,
            ReturnsTable.label(line.state()),
            name,
            new IconButton(Icons.CLOSE, Texts.of("returns.detail.close"), model::close).small());
    head.setAlignment(Pos.CENTER_LEFT);
    FlowPane buttons = new FlowPane(8, 8);
    line.auditId()
        .ifPresent(
            id ->
                buttons
                    .getChildren()
                    .add(
                        Buttons.of(
                            Texts.of("returns.detail.open"),
                            () -> acts.places().audit().accept(id))));
    if (RoundReturns.owes(line)) {
      buttons
          .getChildren()
          .addAll(
              Buttons.of(Texts.of("returns.detail.remind"), () -> acts.remind().accept(line)),
              Buttons.of(Texts.of("returns.detail.waive"), () -> acts.waive().accept(line)),
              Buttons.of(Texts.of("returns.detail.import"), acts.places().imports()));
    }
    VBox card = new VBox(8, head, Labels.of(facts(line), "text-small"));
    if (!buttons.getChildren().isEmpty()) {
      card.getChildren().add(buttons);
    }
    card.getStyleClass().addAll("card", "returns-detail");
    card.setMinHeight(USE_PREF_SIZE);
    return card;
  }

  private static String facts(ReturnLine line) {
    List<String> facts = new ArrayList<>();
    facts.add(
        line.arrived()
            .map(
                day -> Texts.of("returns.detail.arrived", Dates.full(day), line.timing().inWords()))
            .orElseGet(() -> Texts.of("returns.detail.nothing", line.timing().inWords())));
    if (!line.reason().isEmpty()) {
      facts.add(line.reason());
    }
    facts.add(
        line.lastReminder()
            .map(day -> Texts.count("returns.detail.reminders", line.reminders(), Dates.full(day)))
            .orElseGet(() -> Texts.of("returns.detail.no-reminder")));
    return String.join(" ", facts);
  }
}
