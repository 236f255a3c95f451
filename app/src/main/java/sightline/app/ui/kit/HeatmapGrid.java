package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/**
 * Standards by agencies: one cell each. One stop for Tab; arrow keys, Home and End move between
 * cells, Enter or Space opens the answers behind one. Where the agencies do not fit side by side
 * they scroll sideways, and the standards stay.
 */
public final class HeatmapGrid extends HBox {
  private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

  /** Room for the focus ring round the outermost cells. */
  private static final double RING = 4;

  /** Width of a character of the widest kind, in em: a heading is never cut inside a word. */
  private static final double CHARACTER = 0.58;

  private static final double NARROWEST = 4.77;
  private static final int HEADING_LINES = 3;

  /** From this many standards on the rows are a little lower, so that the map stays in one view. */
  private static final int MANY_ROWS = 12;

  private final Data data;
  private final GridPane squares = new GridPane();
  private final ScrollPane sideways = new ScrollPane(squares);
  private final List<Label> headings = new ArrayList<>();
  private final List<List<HeatmapCell>> cells = new ArrayList<>();
  private int row;
  private int column;

  /** Called with row and column, from 0, when a person opens a cell. */
  @FunctionalInterface
  public interface Opened {
    void open(int row, int column);
  }

  /** A row heading: number and name of a standard. */
  public record Heading(String number, String name) {}

  /**
   * What the grid shows; as many cells in each row as there are columns.
   *
   * @param name "Standards by agency"
   * @param rowsAre what stands over the row headings; empty where it goes without saying
   */
  public record Data(
      String name,
      List<Heading> rows,
      List<String> columns,
      List<List<HeatmapCell.Content>> cells,
      Optional<String> rowsAre) {
    public Data(
        String name,
        List<Heading> rows,
        List<String> columns,
        List<List<HeatmapCell.Content>> cells) {
      this(name, rows, columns, cells, Optional.empty());
    }

    public Data {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      cells = cells.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (cells.size() != rows.size() || cells.stream().anyMatch(line -> line.size() != width)) {
        throw new IllegalArgumentException("a heatmap needs one cell for each row and column");
      }
    }
  }

  /** A grid whose cells open the answers behind them. */
  public HeatmapGrid(Data data, Opened opened) {
    this(data, Optional.of(opened));
  }

  /** A grid to be read only: the arrow keys still move through it. */
  public HeatmapGrid(Data data) {
    this(data, Optional.empty());
  }

  private HeatmapGrid(Data data, Optional<Opened> opened) {
    super(4);
    this.data = data;
    getStyleClass().add("heatmap");
    if (data.rows().size() >= MANY_ROWS) {
      getStyleClass().add("many-rows");
    }
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(data.name());
    for (int c = 0; c < data.columns().size(); c++) {
      squares.add(columnHeading(data.columns().get(c)), c, 0);
    }
    VBox standards = new VBox(4, new Corner());
    standards.getStyleClass().add("heatmap-standards");
    standards.setMinWidth(USE_PREF_SIZE);
    for (int r = 0; r < data.rows().size(); r++) {
      standards.getChildren().add(rowHeading(data.rows().get(r)));
      addRow(r, opened);
    }
    squares.getStyleClass().add("heatmap-squares");
    sideways.getStyleClass().add("heatmap-sideways");
    sideways.setFocusTraversable(false);
    sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sideways
        .viewportBoundsProperty()
        .subscribe(
            (before, now) -> {
              // only when there is less room: scrolling by hand is left alone
              if (now.getWidth() < before.getWidth() && !data.columns().isEmpty()) {
                bringIntoView(cell(row, column));
              }
            });
    HBox.setHgrow(sideways, Priority.ALWAYS);
    getChildren().setAll(standards, sideways);
    addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    stepTo(0, 0, false);
  }

  /** As high as the column headings beside it. */
  private final class Corner extends StackPane {
    Corner() {
      setAlignment(Pos.BOTTOM_LEFT);
      data.rowsAre()
          .ifPresent(
              words -> {
                Label heading = new Label(words);
                heading.getStyleClass().addAll("text-caption", "text-bold", "heatmap-corner");
                getChildren().add(heading);
              });
    }

    @Override
    protected double computePrefHeight(double width) {
      return RING
          + headings.stream().mapToDouble(h -> h.prefHeight(h.prefWidth(-1))).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }
  }

  /** Marks the cell whose answers are shown beside the grid. */
  public void showOpened(int atRow, int atColumn) {
    showNoneOpened();
    cell(atRow, atColumn).pseudoClassStateChanged(OPENED, true);
  }

  public void showNoneOpened() {
    cells.forEach(line -> line.forEach(cell -> cell.pseudoClassStateChanged(OPENED, false)));
  }

  /** The same in rows and words, for the table twin: standard first, then one column an agency. */
  public FiguresTable asTable() {
    List<FiguresTable.Column> columns = new ArrayList<>();
    columns.add(FiguresTable.Column.text(Texts.of("kit.heatmap.standard")));
    data.columns().forEach(name -> columns.add(FiguresTable.Column.text(name)));
    List<List<String>> lines = new ArrayList<>();
    for (int r = 0; r < data.rows().size(); r++) {
      List<String> line = new ArrayList<>();
      line.add(data.rows().get(r).number() + " " + data.rows().get(r).name());
      data.cells().get(r).forEach(cell -> line.add(sentence(cell.inWords())));
      lines.add(line);
    }
    FiguresTable table = new FiguresTable(data.name(), columns, lines);
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    return table;
  }

  public int rows() {
    return data.rows().size();
  }

  public int columns() {
    return data.columns().size();
  }

  public HeatmapCell cell(int atRow, int atColumn) {
    return cells.get(atRow).get(atColumn);
  }

  private static HBox rowHeading(Heading heading) {
    Label number = new Label(heading.number());
    number.getStyleClass().addAll("text-small", "text-muted", "heatmap-number");
    Label name = new Label(heading.name());
    name.getStyleClass().add("text-small");
    name.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(4, number, name);
    line.getStyleClass().add("heatmap-row");
    return line;
  }

  private void addRow(int r, Optional<Opened> opened) {
    List<HeatmapCell> line = new ArrayList<>();
    for (int c = 0; c < data.columns().size(); c++) {
      int atColumn = c;
      HeatmapCell.Content content = data.cells().get(r).get(c);
      String spoken =
          Texts.of(
              "kit.heatmap.cell",
              data.rows().get(r).name(),
              data.columns().get(c),
              content.inWords());
      HeatmapCell cell =
          new HeatmapCell(
              content,
              spoken,
              opened.map(
                  act ->
                      () -> {
                        stepTo(r, atColumn, false);
                        act.open(r, atColumn);
                      }));
      cell.focusedProperty()
          .subscribe(
              focused -> {
                if (focused) {
                  stepTo(r, atColumn, false);
                  bringIntoView(cell);
                }
              });
      line.add(cell);
      squares.add(cell, c, r + 1);
    }
    cells.add(line);
  }

  private Label columnHeading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().addAll("text-caption", "text-bold", "heatmap-heading");
    heading.setWrapText(true);
    heading.setTextAlignment(TextAlignment.CENTER);
    String width =
        String.format(Locale.ROOT, "%.2fem", Math.max(NARROWEST, characters(words) * CHARACTER));
    heading.setStyle(
        "-fx-min-width: " + width + "; -fx-pref-width: " + width + "; -fx-max-width: " + width);
    GridPane.setHalignment(heading, HPos.CENTER);
    GridPane.setValignment(heading, VPos.BOTTOM);
    headings.add(heading);
    return heading;
  }

  /** Characters in a line of a heading: no word is broken, and few headings need more lines. */
  private static int characters(String heading) {
    String[] words = heading.split("\\s+");
    int width = Arrays.stream(words).mapToInt(String::length).max().orElse(0);
    while (lines(words, width) > HEADING_LINES) {
      width++;
    }
    return width;
  }

  private static int lines(String[] words, int width) {
    int lines = 1;
    int used = 0;
    for (String word : words) {
      int wanted = used == 0 ? word.length() : used + 1 + word.length();
      if (wanted > width && used > 0) {
        lines++;
        used = word.length();
      } else {
        used = wanted;
      }
    }
    return lines;
  }

  private void bringIntoView(HeatmapCell cell) {
    double hidden = squares.getWidth() - sideways.getViewportBounds().getWidth();
    if (hidden <= 0) {
      return;
    }
    Bounds at = cell.getBoundsInParent();
    double from = sideways.getHvalue() * hidden;
    if (at.getMinX() - RING < from) {
      sideways.setHvalue(Math.max(0, at.getMinX() - RING) / hidden);
    } else if (at.getMaxX() + RING > from + sideways.getViewportBounds().getWidth()) {
      double to = at.getMaxX() + RING - sideways.getViewportBounds().getWidth();
      sideways.setHvalue(Math.min(1, to / hidden));
    }
  }

  private void move(KeyEvent event) {
    if (cells.isEmpty() || data.columns().isEmpty()) {
      return;
    }
    int lastRow = cells.size() - 1;
    int lastColumn = data.columns().size() - 1;
    switch (event.getCode()) {
      case LEFT -> stepTo(row, Math.max(0, column - 1), true);
      case RIGHT -> stepTo(row, Math.min(lastColumn, column + 1), true);
      case UP -> stepTo(Math.max(0, row - 1), column, true);
      case DOWN -> stepTo(Math.min(lastRow, row + 1), column, true);
      case HOME -> stepTo(row, 0, true);
      case END -> stepTo(row, lastColumn, true);
      case ENTER, SPACE -> cell(row, column).open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void stepTo(int newRow, int newColumn, boolean focus) {
    if (cells.isEmpty() || data.columns().isEmpty()) {
      return;
    }
    cell(row, column).setFocusTraversable(false);
    row = newRow;
    column = newColumn;
    cell(row, column).setFocusTraversable(true);
    if (focus) {
      cell(row, column).requestFocus();
    }
  }

  private static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
