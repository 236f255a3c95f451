package sightline.app.document;

import java.util.Arrays;
import java.util.List;
import sightline.model.report.Block;

/** How the width of a page is shared among the columns of a table. */
final class ColumnShares {

  /** Characters of a bold header line across an upright page, margins of cells not counted. */
  private static final double CHARACTERS_UPRIGHT = 92;

  private static final double CHARACTERS_ACROSS = 140;
  private static final int CELL_MARGINS = 3;
  private static final int LONGEST_KEPT_WORD = 16;

  private ColumnShares() {}

  /** Shares that add up to 1: those asked for, but wide enough for the words of the header. */
  static double[] of(List<Block.Column> columns, boolean across) {
    double line = across ? CHARACTERS_ACROSS : CHARACTERS_UPRIGHT;
    double asked = columns.stream().mapToDouble(Block.Column::width).sum();
    var shares = new double[columns.size()];
    for (int i = 0; i < shares.length; i++) {
      var column = columns.get(i);
      int word = Arrays.stream(column.header().split(" ")).mapToInt(String::length).max().orElse(0);
      double least = (Math.min(word, LONGEST_KEPT_WORD) + CELL_MARGINS) / line;
      shares[i] = Math.max(column.width() / asked, least);
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }
}
