package sightline.app.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a person chooses files and folders. Empty answers mean they changed their mind. */
public interface FileChoices {
  Optional<Path> open(String title, Kind... kinds);

  /** One or more files; an empty list if none was chosen. */
  List<Path> openMany(String title, Kind... kinds);

  Optional<Path> folder(String title);

  /** A file to write; the person has agreed to replace it if it exists. */
  Optional<Path> save(String title, String suggestedName, Kind kind);

  /**
   * A kind of file.
   *
   * @param words "Sightline files"
   * @param patterns "*.sightline.json"
   */
  record Kind(String words, List<String> patterns) {
    public Kind {
      patterns = List.copyOf(patterns);
    }
  }
}
