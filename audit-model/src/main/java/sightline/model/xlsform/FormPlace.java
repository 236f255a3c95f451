package sightline.model.xlsform;

import java.util.Optional;

/** Where in a form something stands. */
public sealed interface FormPlace {

  /**
   * @param row from 1, as the spreadsheet shows it
   * @param letters of the column; empty when the sheet has no such column
   * @param heading of the column, or the one that is missing
   */
  record InCell(String sheet, int row, Optional<String> letters, String heading)
      implements FormPlace {}

  /** The file as a whole. */
  record InFile() implements FormPlace {}

  default String inWords() {
    return switch (this) {
      case InCell c ->
          "sheet '"
              + c.sheet
              + "', row "
              + c.row
              + ", column "
              + c.letters.map(l -> l + " (" + c.heading + ")").orElse("'" + c.heading + "'");
      case InFile f -> "the file";
    };
  }
}
