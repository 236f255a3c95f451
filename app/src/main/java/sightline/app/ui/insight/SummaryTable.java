package sightline.app.ui.insight;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One table of the summary.
 *
 * @param lead what it shows, in a sentence; instead of the table when it has no line
 * @param columns headings; those of numbers stand at the right
 * @param lines in the order they are first shown
 * @param open what a line is opened to, by its place
 */
public record SummaryTable(
    String title,
    String lead,
    List<Column> columns,
    List<List<String>> lines,
    IntFunction<OpenedFigure> open) {

  public SummaryTable {
    columns = List.copyOf(columns);
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** A heading. */
  public record Column(String words, boolean number) {
    static Column text(String words) {
      return new Column(words, false);
    }

    static Column number(String words) {
      return new Column(words, true);
    }
  }
}
