package sightline.app.ui.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.HeatmapGrid;
import sightline.app.ui.kit.PictureWithTable;
import sightline.app.ui.kit.Texts;
import sightline.model.insight.Sector;

/** Standards by agencies, with the answers of the open cell beside them. */
final class HeatmapPane extends VBox {
  private static final double PANEL = 276;

  private final InsightViewModel model;
  private final RoundReading reading;
  private final InsightPlaces places;
  private final Label counted = new Label();
  private final HBox body = new HBox(16);
  private final VBox card = new VBox();
  private HeatmapGrid grid;
  private int row;
  private int column;

  HeatmapPane(InsightViewModel model, RoundReading reading, InsightPlaces places) {
    super(16);
    this.model = model;
    this.reading = reading;
    this.places = places;
    getStyleClass().add("insight-page");
    card.getStyleClass().addAll("card", "heatmap-card");
    card.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setMinWidth(0);
    body.getChildren().setAll(card);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(head(), body);
  }

  private Node head() {
    Label title = new Label(Texts.of("insight.heatmap.title"));
    title.getStyleClass().add("title-1");
    FilterRow<Optional<Sector>> filter =
        new FilterRow<>(sectors(), Optional.empty(), model::chooseSector).small();
    filter.setAccessibleText(Texts.of("insight.sectors"));
    FlowPane first = new FlowPane(24, 8, title, filter);
    first.setAlignment(Pos.CENTER_LEFT);
    counted.getStyleClass().addAll("text-small", "text-muted");
    counted.setWrapText(true);
    counted.setMinHeight(USE_PREF_SIZE);
    return new VBox(4, first, counted);
  }

  private List<FilterRow.Part<Optional<Sector>>> sectors() {
    List<FilterRow.Part<Optional<Sector>>> parts = new ArrayList<>();
    parts.add(
        FilterRow.Part.counted(
            Optional.empty(), Texts.of("insight.sector.all"), reading.summary().counted().size()));
    reading
        .sectors()
        .forEach(
            s ->
                parts.add(
                    FilterRow.Part.counted(
                        Optional.of(s.sector()), s.sector().label(), s.agencies())));
    return parts;
  }

  Subscription attach() {
    return Subscription.combine(
        model.sectorProperty().subscribe(this::draw), model.openedProperty().subscribe(this::open));
  }

  private void draw(Optional<Sector> sector) {
    counted.setText(
        Texts.of(
            "insight.heatmap.counted", reading.round().title(), reading.countedInWords(sector)));
    HeatmapGrid.Data data = reading.heatmap(sector);
    grid =
        new HeatmapGrid(
            data,
            (r, c) -> {
              row = r;
              column = c;
              model.openCell(r, c);
            });
    List<Node> legend = new ArrayList<>();
    reading.legend().forEach(l -> legend.add(PictureWithTable.legend(l.mark(), l.words())));
    PictureWithTable picture =
        new PictureWithTable(grid, reading.summary().heatmap().inWords(), legend, grid::asTable);
    VBox.setVgrow(picture, Priority.ALWAYS);
    card.getChildren().setAll(picture);
  }

  private void open(Optional<OpenedFigure> figure) {
    boolean wasOpen = body.getChildren().size() > 1;
    body.getChildren().setAll(card);
    if (figure.isEmpty()) {
      grid.showNoneOpened();
      if (wasOpen && grid.getScene() != null && row < grid.rows() && column < grid.columns()) {
        grid.cell(row, column).requestFocus();
      }
      return;
    }
    grid.showOpened(row, column);
    AnswersPane pane = new AnswersPane(figure.get(), Optional.of(model::close), places.audit());
    pane.setMinWidth(PANEL);
    pane.setPrefWidth(PANEL);
    pane.setMaxWidth(PANEL);
    pane.setMinHeight(0);
    pane.setPrefHeight(0);
    body.getChildren().add(pane);
  }

  HeatmapGrid grid() {
    return grid;
  }
}
