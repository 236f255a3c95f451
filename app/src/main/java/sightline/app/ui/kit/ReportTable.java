package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import sightline.model.report.Block;
import sightline.model.report.Cell;

/**
 * A table of a report, all of it at once and every word in full: columns share the width as in the
 * documents, and no column is narrower than its longest word. Grows as long as it must; nothing in
 * it is pressed.
 */
final class ReportTable extends Region {
  private static final double BESIDE = 12;
  private static final double ABOVE = 8;

  private final List<Block.Column> columns;
  private final List<Label> headings = new ArrayList<>();
  private final List<List<Node>> cells = new ArrayList<>();
  private final List<Region> rules = new ArrayList<>();
  private final Region ground = new Region();
  private final Text ruler = new Text();
  private double[] narrowest = new double[0];
  private Font measuredIn = Font.getDefault();

  ReportTable(Block.Table table, List<List<Cell>> rows) {
    this.columns = table.columns();
    getStyleClass().add("report-table");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(table.caption());
    ground.getStyleClass().add("report-table-head");
    getChildren().add(ground);
    for (Block.Column column : columns) {
      Label heading = new Label(column.header());
      heading.getStyleClass().addAll("text-caption", "text-bold", "text-muted");
      heading.setWrapText(true);
      heading.setAlignment(column.kind() == Block.Kind.NUMBER ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT);
      if (column.kind() == Block.Kind.NUMBER) {
        heading.setTextAlignment(TextAlignment.RIGHT);
      }
      headings.add(heading);
      getChildren().add(heading);
    }
    for (List<Cell> row : rows) {
      Region rule = new Region();
      rule.getStyleClass().add("rule-above");
      rules.add(rule);
      getChildren().add(rule);
      List<Node> line = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        line.add(cell(row.get(c), columns.get(c).kind()));
      }
      cells.add(line);
      getChildren().addAll(line);
    }
  }

  private static Node cell(Cell cell, Block.Kind kind) {
    Label words = new Label(cell.text());
    words.getStyleClass().add("text-small");
    switch (cell.tone()) {
      case NORMAL -> {}
      case MUTED -> words.getStyleClass().add("text-muted");
      case WARNING -> words.getStyleClass().add("warning");
    }
    words.setWrapText(true);
    words.setAlignment(kind == Block.Kind.NUMBER ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    if (cell.mark().isEmpty()) {
      return words;
    }
    Mark mark = Mark.of(cell.mark().get());
    Label word = new Label(mark.word());
    word.getStyleClass().add("text-small");
    word.setWrapText(true);
    HBox rated = new HBox(6, new RatingMark(mark, RatingMark.Size.MEDIUM), word);
    if (!cell.text().isEmpty()) {
      rated.getChildren().add(words);
    }
    rated.setAlignment(Pos.TOP_LEFT);
    return rated;
  }

  /** The least each column needs; measured again when the size of text changes. */
  private double[] narrowest() {
    Font font = headings.getFirst().getFont();
    if (narrowest.length > 0 && font.equals(measuredIn)) {
      return narrowest;
    }
    measuredIn = font;
    narrowest = new double[columns.size()];
    for (int c = 0; c < columns.size(); c++) {
      double widest = longestWord(columns.get(c).header(), font);
      for (List<Node> line : cells) {
        widest = Math.max(widest, least(line.get(c)));
      }
      narrowest[c] = Math.ceil(widest) + 2 * BESIDE + 1;
    }
    return narrowest;
  }

  private double least(Node cell) {
    return switch (cell) {
      case Label words -> longestWord(words.getText(), words.getFont());
      case HBox rated ->
          rated.getChildren().stream()
              .mapToDouble(n -> n instanceof Label l ? least(l) + 6 : n.prefWidth(-1))
              .sum();
      default -> 0;
    };
  }

  private double longestWord(String words, Font font) {
    String longest =
        Arrays.stream(words.split("\\s+")).reduce("", (a, b) -> b.length() > a.length() ? b : a);
    ruler.setFont(font);
    ruler.setText(longest);
    return ruler.getLayoutBounds().getWidth();
  }

  /** What is left after every column has its least goes to the columns by their share. */
  private double[] widths(double all) {
    double[] widths = narrowest().clone();
    double total = columns.stream().mapToDouble(Block.Column::width).sum();
    double spare = all - Arrays.stream(widths).sum();
    // a column that is wide enough already leaves its share to the others
    for (int round = 0; round < columns.size() && spare > 1; round++) {
      double wanted = 0;
      double[] share = new double[columns.size()];
      for (int c = 0; c < columns.size(); c++) {
        share[c] = Math.max(0, all * columns.get(c).width() / total - widths[c]);
        wanted += share[c];
      }
      if (wanted <= 0) {
        break;
      }
      for (int c = 0; c < columns.size(); c++) {
        widths[c] += share[c] * Math.min(1, spare / wanted);
      }
      spare = all - Arrays.stream(widths).sum();
    }
    return Arrays.stream(widths).map(Math::floor).toArray();
  }

  private static double height(List<? extends Node> line, double[] widths) {
    double height = 0;
    for (int c = 0; c < widths.length; c++) {
      height = Math.max(height, line.get(c).prefHeight(widths[c] - 2 * BESIDE));
    }
    return Math.ceil(height) + 2 * ABOVE;
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Arrays.stream(narrowest()).sum();
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    double[] widths = widths(width < 0 ? computeMinWidth(-1) : width);
    return height(headings, widths)
        + cells.stream().mapToDouble(line -> height(line, widths)).sum()
        + 1;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width < 0 ? getWidth() : width);
  }

  @Override
  protected void layoutChildren() {
    double[] widths = widths(getWidth());
    double y = place(headings, widths, 0);
    ground.resizeRelocate(0, 0, getWidth(), y);
    for (int r = 0; r < cells.size(); r++) {
      rules.get(r).resizeRelocate(0, y, getWidth(), 1);
      y = place(cells.get(r), widths, y);
    }
  }

  private static double place(List<? extends Node> line, double[] widths, double y) {
    double height = height(line, widths);
    double x = 0;
    for (int c = 0; c < widths.length; c++) {
      line.get(c).resizeRelocate(x + BESIDE, y + ABOVE, widths[c] - 2 * BESIDE, height - 2 * ABOVE);
      x += widths[c];
    }
    return y + height;
  }
}
