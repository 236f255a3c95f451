package sightline.app.document;

import java.util.ArrayList;
import java.util.List;
import sightline.model.report.Block;
import sightline.model.report.Section;

/**
 * Which sections lie across the page, and how a wide heatmap is cut into bands that can be read.
 */
final class PageShape {

  private static final int MOST_COLUMNS_UPRIGHT = 8;
  private static final int MOST_HEAT_COLUMNS_UPRIGHT = 6;
  private static final int MOST_HEAT_COLUMNS = 12;

  private PageShape() {}

  /** The whole section turns, so that a heading stays with the heatmap below it. */
  static boolean isLandscape(Section section) {
    return section.blocks().stream().anyMatch(PageShape::isWide);
  }

  static boolean isWide(Block block) {
    return switch (block) {
      case Block.Table table -> table.columns().size() > MOST_COLUMNS_UPRIGHT;
      case Block.Heatmap heatmap -> heatmap.columnLabels().size() > MOST_HEAT_COLUMNS_UPRIGHT;
      case Block.Paragraph paragraph -> false;
      case Block.Figures figures -> false;
      case Block.Bullets bullets -> false;
      case Block.Quote quote -> false;
      case Block.Statement statement -> false;
    };
  }

  /**
   * @param from first column, counted from 0
   * @param to column after the last
   */
  record Band(int from, int to) {
    boolean isFirst() {
      return from == 0;
    }
  }

  /** Bands of nearly the same number of columns, so that none is a stub. */
  static List<Band> bands(Block.Heatmap heatmap) {
    int columns = heatmap.columnLabels().size();
    int count = Math.ceilDiv(columns, MOST_HEAT_COLUMNS);
    var bands = new ArrayList<Band>();
    for (int i = 0; i < count; i++) {
      bands.add(new Band(columns * i / count, columns * (i + 1) / count));
    }
    return bands;
  }
}
