package sightline.model.report;

import java.util.List;
import java.util.Objects;

/** One piece of a document. It holds all that is shown; whoever draws it adds no figure. */
public sealed interface Block {

  /** Running text. */
  record Paragraph(String text, Tone tone) implements Block {
    public Paragraph {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(tone, "tone");
    }

    public static Paragraph of(String text) {
      return new Paragraph(text, Tone.NORMAL);
    }

    public static Paragraph muted(String text) {
      return new Paragraph(text, Tone.MUTED);
    }

    public static Paragraph warning(String text) {
      return new Paragraph(text, Tone.WARNING);
    }
  }

  /** A few large figures side by side; three or four read best. */
  record Figures(List<Figure> figures) implements Block {
    public Figures {
      figures = List.copyOf(figures);
    }

    public static Figures of(Figure... figures) {
      return new Figures(List.of(figures));
    }
  }

  /**
   * @param value the figure as read, e.g. "41 of 44"
   * @param label what it counts
   * @param note its base or its change; may be empty
   */
  record Figure(String value, String label, String note) {
    public Figure {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(note, "note");
    }
  }

  /**
   * A table. Its first column heads the rows.
   *
   * @param caption never blank; also the name of its sheet
   * @param columns at least one
   * @param rows every row has as many cells as there are columns
   * @param alternative what the table shows, in a sentence; may be empty
   */
  record Table(String caption, List<Column> columns, List<List<Cell>> rows, String alternative)
      implements Block {
    public Table {
      Objects.requireNonNull(caption, "caption");
      Objects.requireNonNull(alternative, "alternative");
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("A table needs a column: " + caption);
      }
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("A row has not " + width + " cells: " + caption);
      }
    }
  }

  /** What a column holds; decides alignment and the type of a spreadsheet cell. */
  enum Kind {
    TEXT("text"),
    NUMBER("number"),
    DATE("date"),
    RATING("rating");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * @param header what the cells below are
   * @param kind what they hold
   * @param width relative to the other columns, above 0
   */
  record Column(String header, Kind kind, double width) {
    public Column {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(kind, "kind");
      if (!(width > 0) || Double.isInfinite(width)) {
        throw new IllegalArgumentException("A column needs a width above 0: " + header);
      }
    }

    public static Column text(String header, double width) {
      return new Column(header, Kind.TEXT, width);
    }

    public static Column number(String header) {
      return new Column(header, Kind.NUMBER, 1);
    }

    public static Column date(String header) {
      return new Column(header, Kind.DATE, 1.4);
    }

    public static Column rating(String header) {
      return new Column(header, Kind.RATING, 2.2);
    }
  }

  /**
   * Ratings in two directions, e.g. standards by agencies.
   *
   * @param caption never blank; also the name of its sheet
   * @param rowHeader what the rows are, e.g. "Standard"
   * @param rowLabels one a row
   * @param columnLabels one a column
   * @param cells rows of cells, in the order of the labels
   * @param legend what each mark means, in words
   * @param alternative what the heatmap shows, in a sentence or two; never blank
   */
  record Heatmap(
      String caption,
      String rowHeader,
      List<String> rowLabels,
      List<String> columnLabels,
      List<List<HeatCell>> cells,
      List<Legend> legend,
      String alternative)
      implements Block {
    public Heatmap {
      Objects.requireNonNull(caption, "caption");
      Objects.requireNonNull(rowHeader, "rowHeader");
      rowLabels = List.copyOf(rowLabels);
      columnLabels = List.copyOf(columnLabels);
      cells = cells.stream().map(List::copyOf).toList();
      legend = List.copyOf(legend);
      if (alternative.isBlank()) {
        throw new IllegalArgumentException("A heatmap needs a text alternative: " + caption);
      }
      if (columnLabels.isEmpty()) {
        throw new IllegalArgumentException("A heatmap needs a column: " + caption);
      }
      int width = columnLabels.size();
      if (cells.size() != rowLabels.size() || cells.stream().anyMatch(r -> r.size() != width)) {
        throw new IllegalArgumentException("Cells and labels do not match: " + caption);
      }
    }
  }

  /**
   * @param mark the rating
   * @param figure its base, e.g. "3/4"; may be empty
   */
  record HeatCell(Mark mark, String figure) {
    public HeatCell {
      Objects.requireNonNull(mark, "mark");
      Objects.requireNonNull(figure, "figure");
    }

    /** Letter and figure, e.g. "P 1/4"; the word stands in the legend. */
    public String shown() {
      return figure.isEmpty() ? mark.letter() : mark.letter() + " " + figure;
    }
  }

  /**
   * @param meaning when the mark is given, e.g. "three quarters or more of its questions are met"
   */
  record Legend(Mark mark, String meaning) {
    public Legend {
      Objects.requireNonNull(mark, "mark");
      Objects.requireNonNull(meaning, "meaning");
    }
  }

  /** A list of points. */
  record Bullets(List<String> points) implements Block {
    public Bullets {
      points = List.copyOf(points);
    }

    public static Bullets of(String... points) {
      return new Bullets(List.of(points));
    }
  }

  /**
   * Somebody's words, kept as they were.
   *
   * @param by who said it, by role or group; may be empty
   */
  record Quote(String text, String by) implements Block {
    public Quote {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(by, "by");
    }
  }

  /**
   * Words somebody puts a name to, such as a sign-off, quoted in full.
   *
   * @param signatures who, in what role, when; may be empty where nobody has signed
   */
  record Statement(String text, List<Fact> signatures) implements Block {
    public Statement {
      Objects.requireNonNull(text, "text");
      signatures = List.copyOf(signatures);
    }
  }
}
