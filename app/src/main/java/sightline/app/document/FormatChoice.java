package sightline.app.document;

/** What the ending of a file name says about the document to write. */
public sealed interface FormatChoice {

  record Known(Format format) implements FormatChoice {}

  /**
   * @param ending what stood after the last dot; empty if there was no dot
   */
  record Unknown(String ending) implements FormatChoice {

    /** What is wrong, why, and what to do. */
    public String message() {
      String what =
          ending.isEmpty()
              ? "The file name has no ending, so the kind of document is not known."
              : "Documents of the kind \"." + ending + "\" cannot be written.";
      return what + " Give the file a name that ends in .docx, .pdf, .xlsx, .csv or .json.";
    }
  }
}
