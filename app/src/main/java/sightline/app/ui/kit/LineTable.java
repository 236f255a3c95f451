package sightline.app.ui.kit;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/**
 * A table of lines of one kind, for thousands of them: cells are made for what is in sight only.
 * Sorts by its headings, opens a line with Enter or a double click, copies whole with Ctrl+C. Where
 * its columns do not fit beside each other, all of them get narrower and words go on in one line
 * more, so that none is out of reach.
 *
 * @param <T> what a line stands for
 */
public final class LineTable<T> extends TableView<T> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double HEADING_TEXT = 13;
  private static final double ONE_LINE = 36;
  private static final double TWO_LINES = 44;
  private static final double THREE_LINES = 62;
  private static final double HEADING = 36;
  private static final double SCROLL_BAR = 12;

  /** What a column that takes the room left needs at least. */
  private static final double GROWING = 240;

  private final List<Sized<T>> sized = new ArrayList<>();
  private double lineHeight = ONE_LINE;
  private double scale = 1;
  private double fittedFor = -1;
  private int linesInSight;
  private boolean tight;

  /** A state as icon and word; the word says what the colour says. */
  public record State(String words, Icons icon, Tone tone) {}

  private record Sized<T>(TableColumn<T, ?> column, double width, boolean grows) {
    double least() {
      return grows ? GROWING : width;
    }
  }

  /** The name is what a screen reader calls the table. */
  public LineTable(String name) {
    setAccessibleText(name);
    getStyleClass().addAll("line-table", Tweaks.EDGE_TO_EDGE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(lineHeight);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copyAll();
            event.consume();
          }
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (focused && getSelectionModel().isEmpty()) {
                getSelectionModel().selectFirst();
              }
            });
  }

  /** A column of words, so many pixels wide at the usual text size; 0 takes what room is left. */
  public LineTable<T> text(String heading, double width, Function<T, String> words) {
    add(heading, width, words, Comparator.naturalOrder(), column -> new WordsCell<>(words));
    return this;
  }

  /** A column of words that sorts by something else, such as a date. */
  public <C extends Comparable<? super C>> LineTable<T> text(
      String heading, double width, Function<T, String> words, Function<T, C> by) {
    add(
        heading,
        width,
        by,
        Comparator.nullsLast(Comparator.naturalOrder()),
        column -> new WordsCell<>(words));
    return this;
  }

  /** A column of numbers, at the right. */
  public LineTable<T> figure(String heading, double width, ToIntFunction<T> number) {
    Function<T, Integer> value = number::applyAsInt;
    TableColumn<T, Integer> column =
        add(
            heading,
            width,
            value,
            Comparator.naturalOrder(),
            c -> new WordsCell<>(t -> Integer.toString(number.applyAsInt(t))));
    column.getStyleClass().add("align-right");
    return this;
  }

  /** A column of states, sorted by the order of their icons' meaning as handed in. */
  public LineTable<T> state(
      String heading, double width, Function<T, State> state, ToIntFunction<T> order) {
    Function<T, Integer> value = order::applyAsInt;
    add(heading, width, value, Comparator.naturalOrder(), column -> new StateCell<>(state));
    return this;
  }

  /** A column of two lines: what it is, and below it, smaller, what belongs to it. */
  public LineTable<T> twoLines(
      String heading, double width, Function<T, String> above, Function<T, String> below) {
    lineHeight = TWO_LINES;
    add(
        heading,
        width,
        above,
        Comparator.naturalOrder(),
        column -> new TwoLinesCell<>(above, below));
    fit();
    return this;
  }

  private <V> TableColumn<T, V> add(
      String heading,
      double width,
      Function<T, V> value,
      Comparator<? super V> order,
      Function<TableColumn<T, V>, TableCell<T, V>> cell) {
    TableColumn<T, V> column = new TableColumn<>(heading);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(value.apply(line.getValue())));
    column.setComparator((a, b) -> order.compare(a, b));
    column.setCellFactory(cell::apply);
    column.setReorderable(false);
    getColumns().add(column);
    sized.add(new Sized<>(column, width, width == 0));
    fit();
    return column;
  }

  /** What Enter or a double click on a line does. */
  public LineTable<T> onOpen(Consumer<? super T> open) {
    setRowFactory(
        table -> {
          TableRow<T> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (!row.isEmpty()
                    && event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2) {
                  open.accept(row.getItem());
                }
              });
          return row;
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          T line = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && line != null) {
            event.consume();
            open.accept(line);
          }
        });
    return this;
  }

  /** Hears which line is chosen, or null. */
  public LineTable<T> onChosen(Consumer<? super T> chosen) {
    getSelectionModel().selectedItemProperty().subscribe(chosen::accept);
    return this;
  }

  /** Makes the table as high as its lines, but not higher than so many; more scroll inside. */
  public LineTable<T> showLines(int most) {
    linesInSight = most;
    getItems().addListener((ListChangeListener<T>) change -> fit());
    fit();
    return this;
  }

  /** What stands in the place of the lines when there are none. */
  public LineTable<T> whenEmpty(Node words) {
    setPlaceholder(words);
    return this;
  }

  /** Puts the whole table on the clipboard, tab-separated with its headings. */
  public void copyAll() {
    ClipboardContent content = new ClipboardContent();
    content.putString(asText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** The whole table, tab-separated with its headings, as a spreadsheet takes it. */
  public String asText() {
    StringBuilder text = new StringBuilder();
    text.append(String.join("\t", getColumns().stream().map(TableColumn::getText).toList()));
    List<Words<T>> cells = new ArrayList<>();
    for (TableColumn<T, ?> column : getColumns()) {
      cells.add(wordsOf(column));
    }
    for (T line : getItems()) {
      text.append('\n').append(String.join("\t", cells.stream().map(c -> c.asText(line)).toList()));
    }
    return text.toString();
  }

  @SuppressWarnings("unchecked")
  private <V> Words<T> wordsOf(TableColumn<T, V> column) {
    return (Words<T>) column.getCellFactory().call(column);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (lookup(".column-header .label") instanceof Label heading) {
      double now = heading.getFont().getSize() / HEADING_TEXT;
      if (Math.abs(now - scale) > 0.01 || Math.abs(getWidth() - fittedFor) > 0.5) {
        scale = now;
        fittedFor = getWidth();
        Platform.runLater(this::fit);
      }
    }
  }

  /** Widths and heights for the text size and the room there is. */
  private void fit() {
    double needed = sized.stream().mapToDouble(Sized::least).sum() * scale;
    double room = getWidth() - SCROLL_BAR;
    double share = room > 0 && needed > room ? room / needed : 1;
    boolean wasTight = tight;
    tight = share < 1;
    double more = lineHeight == ONE_LINE ? TWO_LINES : THREE_LINES;
    double line = Math.ceil((tight ? more : lineHeight) * scale);
    setFixedCellSize(line);
    for (Sized<T> s : sized) {
      double width = Math.floor(s.least() * scale * share);
      s.column().setMinWidth(width);
      s.column().setMaxWidth(s.grows() ? Double.MAX_VALUE : width);
      s.column().setPrefWidth(s.grows() ? 2_000 : width);
    }
    // bounds alone do not make a column that grew give room back
    getColumnResizePolicy().call(new ResizeFeatures<>(this, null, 0.0));
    if (linesInSight > 0) {
      double height = HEADING + line * Math.clamp(getItems().size(), 1, linesInSight);
      setMinHeight(height);
      setPrefHeight(height);
    }
    if (wasTight != tight) {
      refresh();
    }
  }

  private int linesFor() {
    return (lineHeight == ONE_LINE ? 1 : 2) + (tight ? 1 : 0);
  }

  private interface Words<T> {
    String asText(T line);
  }

  private static final class WordsCell<T, V> extends TableCell<T, V> implements Words<T> {
    private final Function<T, String> words;

    WordsCell(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(V item, boolean empty) {
      super.updateItem(item, empty);
      T line = empty || getTableRow() == null ? null : getTableRow().getItem();
      setText(line == null ? null : words.apply(line));
      setWrapText(getTableView() instanceof LineTable<T> table && table.linesFor() > 1);
    }

    @Override
    public String asText(T line) {
      return words.apply(line);
    }
  }

  private static final class StateCell<T> extends TableCell<T, Integer> implements Words<T> {
    private final Function<T, State> state;

    StateCell(Function<T, State> state) {
      this.state = state;
      setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(Integer item, boolean empty) {
      super.updateItem(item, empty);
      getStyleClass()
          .removeIf(c -> c.startsWith("state-") || c.equals("text-muted") || c.equals("state"));
      T line = empty || getTableRow() == null ? null : getTableRow().getItem();
      if (line == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      State shown = state.apply(line);
      setText(shown.words());
      setGraphic(shown.icon().small());
      getStyleClass()
          .addAll("state", "state-" + shown.tone().name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public String asText(T line) {
      return state.apply(line).words();
    }
  }

  private static final class TwoLinesCell<T> extends TableCell<T, String> implements Words<T> {
    private final Function<T, String> above;
    private final Function<T, String> below;
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox both = new VBox(first, second);

    TwoLinesCell(Function<T, String> above, Function<T, String> below) {
      this.above = above;
      this.below = below;
      both.getStyleClass().add("two-lines-cell");
      second.getStyleClass().addAll("text-caption", "text-muted");
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      T line = empty || getTableRow() == null ? null : getTableRow().getItem();
      setGraphic(line == null ? null : both);
      if (line == null) {
        setAccessibleText(null);
        return;
      }
      first.setText(above.apply(line));
      first.setWrapText(getTableView() instanceof LineTable<T> table && table.tight);
      second.setText(below.apply(line));
      setAccessibleText(asText(line));
    }

    @Override
    public String asText(T line) {
      String more = below.apply(line);
      return more.isEmpty() ? above.apply(line) : above.apply(line) + " (" + more + ")";
    }
  }
}
