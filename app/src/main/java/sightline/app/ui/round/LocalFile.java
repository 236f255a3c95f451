package sightline.app.ui.round;

import java.nio.file.Path;
import java.util.List;
import sightline.model.tool.Question;

/** The file of local questions of a new round. */
sealed interface LocalFile {
  /** No file: the tool is asked as it is. */
  record None() implements LocalFile {}

  /** A file that can be used. */
  record Read(Path file, List<Question> questions) implements LocalFile {}

  /**
   * A file that cannot.
   *
   * @param problems one a line of the file, with what to do
   */
  record Broken(Path file, List<String> problems) implements LocalFile {}

  default List<Question> questionsRead() {
    return this instanceof Read read ? read.questions() : List.of();
  }
}
