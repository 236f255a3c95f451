package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lists within one cell: an entry a line. A line that starts with two spaces goes on with the entry
 * above. Entries of several fields have " | " between them; a bar or backslash within a field has a
 * backslash before it.
 */
final class Lines {

  private static final String FURTHER = "  ";

  private Lines() {}

  static List<String> read(String cell) {
    List<String> entries = new ArrayList<>();
    for (String line : cell.split("\n", -1)) {
      if (line.startsWith(FURTHER) && !entries.isEmpty()) {
        entries.add(entries.removeLast() + "\n" + line.substring(FURTHER.length()));
      } else if (!line.isBlank()) {
        entries.add(line.strip());
      }
    }
    return entries;
  }

  static String write(List<String> entries) {
    return entries.stream()
        .map(e -> e.replace("\n", "\n" + FURTHER))
        .collect(Collectors.joining("\n"));
  }

  static List<String> fields(String entry) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      boolean escape =
          c == '\\'
              && i + 1 < entry.length()
              && (entry.charAt(i + 1) == '|' || entry.charAt(i + 1) == '\\');
      if (escape) {
        field.append(entry.charAt(++i));
      } else if (c == '|') {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }

  static String join(List<String> fields) {
    return fields.stream()
        .map(f -> f.replace("\\", "\\\\").replace("|", "\\|"))
        .collect(Collectors.joining(" | "));
  }

  /** The value of a field written "key: value". */
  static Optional<String> value(String field, String key) {
    return field.startsWith(key + ":")
        ? Optional.of(field.substring(key.length() + 1).strip())
        : Optional.empty();
  }
}
