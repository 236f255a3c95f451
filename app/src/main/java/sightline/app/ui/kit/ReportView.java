package sightline.app.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.model.report.Block;
import sightline.model.report.Cell;
import sightline.model.report.Fact;
import sightline.model.report.Report;
import sightline.model.report.Section;
import sightline.model.report.Tone;

/**
 * A report on the screen: the same words and figures in the same order as in its documents, and
 * none of its own. Long reports appear section by section, so that the window stays awake.
 */
public final class ReportView extends VBox {
  /** Longer tables show their first lines, and a link that shows the rest. */
  private static final int LINES_AT_ONCE = 60;

  private static final int FIGURES_ACROSS = 4;

  private final Deque<Section> waiting = new ArrayDeque<>();
  private boolean shown;
  private final List<Node> starts = new ArrayList<>();
  private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

  public ReportView(Report report) {
    super(12);
    getStyleClass().add("report-view");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(report.title());
    getChildren().add(text(report.title(), "title-1"));
    if (!report.subtitle().isEmpty()) {
      getChildren().add(text(report.subtitle(), "text-muted"));
    }
    if (!report.facts().isEmpty()) {
      getChildren().add(facts(report.facts()));
    }
    waiting.addAll(report.sections());
    addNext();
  }

  /** One section alone, for a screen that shows only that part of a report. */
  public static Node section(Section section) {
    VBox part = new VBox(12);
    part.getStyleClass().add("report-view");
    addTo(part, section);
    return part;
  }

  /** Whether every section is shown. */
  public ReadOnlyBooleanProperty completeProperty() {
    return complete.getReadOnlyProperty();
  }

  /** Where each section shown so far begins, in reading order. */
  public List<Node> starts() {
    return List.copyOf(starts);
  }

  private void addNext() {
    if (getScene() != null) {
      shown = true;
    } else if (shown) {
      // the screen was left: nobody will read the rest
      waiting.clear();
      return;
    }
    Section next = waiting.poll();
    if (next == null) {
      complete.set(true);
      return;
    }
    int from = getChildren().size();
    addTo(this, next);
    starts.add(getChildren().get(from));
    if (waiting.isEmpty()) {
      complete.set(true);
    } else {
      Platform.runLater(this::addNext);
    }
  }

  private static void addTo(VBox page, Section section) {
    Label heading =
        text(
            section.heading(),
            switch (section.level()) {
              case 1 -> "title-2";
              case 2 -> "title-3";
              default -> "title-4";
            });
    heading.getStyleClass().add("report-heading");
    page.getChildren().add(heading);
    section.blocks().forEach(block -> page.getChildren().add(block(block)));
  }

  private static Node block(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> toned(text(paragraph.text(), ""), paragraph.tone());
      case Block.Figures figures -> figures(figures);
      case Block.Table table -> table(table);
      case Block.Heatmap heatmap -> heatmap(heatmap);
      case Block.Bullets bullets -> bullets(bullets);
      case Block.Quote quote -> quote(quote);
      case Block.Statement statement -> statement(statement);
    };
  }

  private static Node figures(Block.Figures figures) {
    GridPane row = new GridPane();
    row.setHgap(24);
    row.setVgap(16);
    int across = Math.min(FIGURES_ACROSS, Math.max(1, figures.figures().size()));
    for (int c = 0; c < across; c++) {
      ColumnConstraints equal = new ColumnConstraints();
      equal.setPercentWidth(100.0 / across);
      row.getColumnConstraints().add(equal);
    }
    for (int i = 0; i < figures.figures().size(); i++) {
      Block.Figure figure = figures.figures().get(i);
      VBox box = new VBox(text(figure.value(), "figure"), text(figure.label(), "text-small"));
      if (!figure.note().isEmpty()) {
        Label note = text(figure.note(), "text-caption");
        note.getStyleClass().add("text-muted");
        box.getChildren().add(note);
      }
      row.add(box, i % across, i / across);
    }
    return row;
  }

  private static Node table(Block.Table table) {
    VBox box = new VBox(6, text(table.caption(), "title-4"));
    boolean all = table.rows().size() <= LINES_AT_ONCE;
    List<List<Cell>> first = all ? table.rows() : table.rows().subList(0, LINES_AT_ONCE);
    box.getChildren().add(new ReportTable(table, first));
    if (!all) {
      Hyperlink more = new Hyperlink(Texts.of("kit.report.all-lines", table.rows().size()));
      more.setOnAction(
          event ->
              box.getChildren()
                  .set(
                      box.getChildren().indexOf(more),
                      new ReportTable(
                          table, table.rows().subList(LINES_AT_ONCE, table.rows().size()))));
      box.getChildren().add(more);
    }
    if (!table.alternative().isEmpty()) {
      box.getChildren().add(muted(table.alternative()));
    }
    return box;
  }

  private static Node heatmap(Block.Heatmap heatmap) {
    List<HeatmapGrid.Heading> rows =
        heatmap.rowLabels().stream()
            .map(
                label -> {
                  int gap = label.indexOf(' ');
                  return gap < 0
                      ? new HeatmapGrid.Heading("", label)
                      : new HeatmapGrid.Heading(label.substring(0, gap), label.substring(gap + 1));
                })
            .toList();
    HeatmapGrid grid =
        new HeatmapGrid(
            new HeatmapGrid.Data(
                heatmap.caption(),
                rows,
                heatmap.columnLabels(),
                heatmap.cells().stream()
                    .map(row -> row.stream().map(ReportView::content).toList())
                    .toList(),
                Optional.of(heatmap.rowHeader())));
    grid.setAccessibleHelp(heatmap.alternative());
    VBox legend = new VBox(4);
    for (Block.Legend entry : heatmap.legend()) {
      Mark mark = Mark.of(entry.mark());
      Label word = text(mark.word(), "text-small");
      word.getStyleClass().add("text-bold");
      word.setMinWidth(USE_PREF_SIZE);
      Label meaning = muted(entry.meaning());
      legend
          .getChildren()
          .add(new HBox(8, new RatingMark(mark, RatingMark.Size.MEDIUM), word, meaning));
    }
    return new VBox(
        8, text(heatmap.caption(), "title-4"), grid, legend, muted(heatmap.alternative()));
  }

  private static HeatmapCell.Content content(Block.HeatCell cell) {
    return new HeatmapCell.Content(
        Mark.of(cell.mark()), cell.figure(), cell.figure().replace("/", " of "));
  }

  private static Node bullets(Block.Bullets bullets) {
    VBox list = new VBox(4);
    for (String point : bullets.points()) {
      javafx.scene.shape.Circle dot = new javafx.scene.shape.Circle(2.5);
      dot.getStyleClass().add("report-dot");
      HBox slot = new HBox(dot);
      slot.getStyleClass().add("report-dot-slot");
      Label words = text(point, "");
      HBox.setHgrow(words, Priority.ALWAYS);
      list.getChildren().add(new HBox(8, slot, words));
    }
    return list;
  }

  private static Node quote(Block.Quote quote) {
    VBox box = new VBox(4, text(quote.text(), ""));
    if (!quote.by().isEmpty()) {
      box.getChildren().add(muted(quote.by()));
    }
    box.getStyleClass().add("quote");
    return box;
  }

  private static Node statement(Block.Statement statement) {
    VBox box = new VBox(8, text(statement.text(), ""));
    if (!statement.signatures().isEmpty()) {
      box.getChildren().add(facts(statement.signatures()));
    }
    box.getStyleClass().addAll("card", "inset");
    return box;
  }

  private static Node facts(List<Fact> facts) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(4);
    ColumnConstraints labels = new ColumnConstraints();
    labels.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(labels, values);
    for (int i = 0; i < facts.size(); i++) {
      Label label = muted(facts.get(i).label());
      label.setMinWidth(USE_PREF_SIZE);
      GridPane.setValignment(label, javafx.geometry.VPos.TOP);
      grid.add(label, 0, i);
      grid.add(text(facts.get(i).value(), "text-small"), 1, i);
    }
    return grid;
  }

  private static Label muted(String words) {
    Label label = text(words, "text-small");
    label.getStyleClass().add("text-muted");
    return label;
  }

  private static Node toned(Label words, Tone tone) {
    return switch (tone) {
      case NORMAL -> words;
      case MUTED -> {
        words.getStyleClass().addAll("text-small", "text-muted");
        yield words;
      }
      case WARNING -> {
        words.getStyleClass().add("warning");
        words.setGraphic(Icons.WARNING.small());
        words.setGraphicTextGap(8);
        yield words;
      }
    };
  }

  private static Label text(String words, String styleClass) {
    Label label = new Label(words);
    if (!styleClass.isEmpty()) {
      label.getStyleClass().add(styleClass);
    }
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
