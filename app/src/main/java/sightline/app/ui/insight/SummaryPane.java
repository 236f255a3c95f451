package sightline.app.ui.insight;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.FiguresTable;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;

/** What the round says, in sentences, figures and tables, with the open answers beside them. */
final class SummaryPane extends HBox {
  private static final double PANEL = 300;

  /** Longer tables scroll inside. */
  private static final int LINES_AT_ONCE = 12;

  private final InsightViewModel model;
  private final RoundReading reading;
  private final InsightPlaces places;
  private final VBox cards = new VBox(16);
  private final VBox side = new VBox();

  SummaryPane(InsightViewModel model, RoundReading reading, InsightPlaces places) {
    this.model = model;
    this.reading = reading;
    this.places = places;
    cards.getStyleClass().add("insight-page");
    cards.getChildren().addAll(head(), inShort());
    reading.tables().forEach(t -> cards.getChildren().add(table(t)));
    if (!reading.summary().leftOut().isEmpty()) {
      cards.getChildren().add(leftOut());
    }
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    scroll.setAccessibleText(Texts.of("insight.summary.title"));
    HBox.setHgrow(scroll, Priority.ALWAYS);
    side.getStyleClass().add("summary-side");
    side.setMinWidth(PANEL);
    side.setPrefWidth(PANEL);
    getChildren().setAll(scroll, side);
  }

  private Node head() {
    Label title = new Label(Texts.of("insight.summary.title"));
    title.getStyleClass().add("title-1");
    Button report = new Button(Texts.of("insight.summary.report"), Icons.REPORTS.icon());
    report.getStyleClass().add(Styles.ACCENT);
    report.setMinWidth(USE_PREF_SIZE);
    report.setOnAction(event -> places.report().accept(reading.round().code()));
    HBox first = new HBox(16, title, new Spacer(), report);
    first.setAlignment(Pos.CENTER_LEFT);
    Label counted =
        new Label(
            Texts.of(
                "insight.heatmap.counted",
                reading.round().title(),
                reading.countedInWords(Optional.empty())));
    counted.getStyleClass().addAll("text-small", "text-muted");
    counted.setWrapText(true);
    counted.setMinHeight(USE_PREF_SIZE);
    return new VBox(4, first, counted);
  }

  private Node inShort() {
    VBox card = new VBox(16);
    card.getStyleClass().add("card");
    FlowPane figures = new FlowPane(32, 16);
    reading.keyFigures().forEach(f -> figures.getChildren().add(figure(f)));
    VBox sentences = new VBox(4);
    // the first says how many audits are counted, which stands above
    reading.summary().inWords().stream()
        .skip(1)
        .filter(s -> !s.equals(reading.summary().leftOutInWords()))
        .forEach(
            s -> {
              Label line = new Label(s);
              line.setWrapText(true);
              line.setMinHeight(USE_PREF_SIZE);
              sentences.getChildren().add(line);
            });
    card.getChildren().setAll(figures, sentences);
    return card;
  }

  private Node figure(RoundReading.KeyFigure figure) {
    Label value = new Label(figure.value());
    value.getStyleClass().add("figure");
    VBox box = new VBox(2, value);
    if (figure.open().isPresent()) {
      Hyperlink label = new Hyperlink(figure.label());
      label.getStyleClass().add("text-small");
      label.setAccessibleText(Texts.of("insight.key.spoken", figure.value(), figure.label()));
      label.setOnAction(event -> model.open(figure.open().get()));
      box.getChildren().add(label);
    } else {
      Label label = new Label(figure.label());
      label.getStyleClass().addAll("text-small", "text-muted");
      box.getChildren().add(label);
    }
    return box;
  }

  private Node table(SummaryTable content) {
    FiguresTable table =
        new FiguresTable(
                content.title(),
                content.columns().stream()
                    .map(
                        c ->
                            c.number()
                                ? FiguresTable.Column.figure(c.words())
                                : FiguresTable.Column.text(c.words()))
                    .toList(),
                content.lines())
            .showing(LINES_AT_ONCE);
    table.setOnOpen(i -> model.open(content.open().apply(i)));
    table.setAccessibleHelp(Texts.of("insight.table.help"));
    return card(content.title(), content.lead(), content.lines().isEmpty() ? null : table);
  }

  private Node leftOut() {
    FiguresTable table =
        new FiguresTable(
                Texts.of("insight.table.left-out"),
                java.util.List.of(
                    FiguresTable.Column.text(Texts.of("insight.column.agency")),
                    FiguresTable.Column.text(Texts.of("insight.column.why"))),
                reading.summary().leftOut().stream()
                    .map(l -> java.util.List.of(l.name(), l.why()))
                    .toList())
            .showing(LINES_AT_ONCE);
    Hyperlink returns = new Hyperlink(Texts.of("insight.left-out.returns"));
    returns.getStyleClass().add("text-small");
    returns.setOnAction(event -> places.returns().accept(reading.round().code()));
    VBox card = card(Texts.of("insight.table.left-out"), reading.summary().leftOutInWords(), table);
    card.getChildren().add(returns);
    return card;
  }

  private static VBox card(String title, String lead, FiguresTable table) {
    Label heading = new Label(title);
    heading.getStyleClass().add("title-3");
    HBox first = new HBox(16, heading, new Spacer());
    first.setAlignment(Pos.CENTER_LEFT);
    Label words = new Label(lead);
    words.getStyleClass().addAll("text-small", "text-muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    VBox card = new VBox(8, first, words);
    card.getStyleClass().addAll("card", "table-card");
    if (table != null) {
      Button copy = new Button(Texts.of("insight.table.copy"), Icons.COPY.small());
      copy.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
      copy.setAccessibleText(Texts.of("insight.table.copy-spoken", title));
      copy.setOnAction(
          event -> {
            table.copyAll();
            copy.setText(Texts.of("insight.table.copied"));
          });
      copy.focusedProperty().subscribe(f -> copy.setText(Texts.of("insight.table.copy")));
      first.getChildren().add(copy);
      card.getChildren().add(table);
    }
    return card;
  }

  Subscription attach() {
    return model
        .openedProperty()
        .subscribe(
            figure -> {
              VBox pane =
                  figure
                      .<VBox>map(f -> new AnswersPane(f, Optional.of(model::close), places.audit()))
                      .orElseGet(AnswersPane::closed);
              if (figure.isPresent()) {
                VBox.setVgrow(pane, Priority.ALWAYS);
                pane.setMinHeight(0);
              }
              side.getChildren().setAll(pane);
            });
  }
}
