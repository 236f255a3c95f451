package sightline.model.tool;

/**
 * Something wrong, or doubtful, in a tool file.
 *
 * @param severity an error keeps the file from being used; a warning does not
 * @param line line of the file, from 1
 * @param column column of the line, from 1
 * @param path where in the tool: "standards[3].questions[1].descriptors.partly"; positions count
 *     from 0; empty for the file as a whole
 * @param message what is wrong, in plain English
 * @param remedy what to do about it
 */
public record ToolProblem(
    Severity severity, int line, int column, String path, String message, String remedy) {

  public enum Severity {
    ERROR,
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * One line for a list: "line 12, column 7: There is no rating 'partley'. Did you mean 'partly'?".
   */
  public String inWords() {
    return "line " + line + ", column " + column + ": " + message + " " + remedy;
  }
}
