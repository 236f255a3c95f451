package sightline.model.tool;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines of readable YAML: plain text where that is safe, folded where it is long, quoted where it
 * must be.
 */
final class YamlLines {

  private static final int WIDTH = 118;

  /** Safe without quotes whatever a YAML reader makes of it; anything else is quoted. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z](?:[A-Za-z0-9 .;()/'-]|,(?=[ A-Za-z]))*[A-Za-z0-9.)]|[A-Za-z]");

  private static final Set<String> NOT_TEXT =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

  private final StringBuilder text = new StringBuilder();
  private int indent;
  private boolean dashPending;

  void blank() {
    text.append('\n');
  }

  void open(String key) {
    start().append(key).append(":\n");
    indent += 2;
  }

  void close() {
    indent -= 2;
  }

  /** The next line starts a list entry. */
  void item() {
    dashPending = true;
    indent += 2;
  }

  void endItem() {
    indent -= 2;
  }

  void bare(String key, String value) {
    start().append(key).append(": ").append(value).append('\n');
  }

  void pair(String key, String value) {
    start().append(key).append(": ");
    scalar(value, key.length() + 2);
  }

  void texts(String key, List<String> values) {
    if (values.isEmpty()) {
      bare(key, "[]");
      return;
    }
    open(key);
    for (String value : values) {
      item();
      start();
      scalar(value, 0);
      endItem();
    }
    close();
  }

  private StringBuilder start() {
    if (dashPending) {
      dashPending = false;
      return text.repeat(' ', indent - 2).append("- ");
    }
    return text.repeat(' ', indent);
  }

  private void scalar(String value, int used) {
    boolean fits = indent + used + value.length() <= WIDTH;
    if (fits
        && PLAIN.matcher(value).matches()
        && !NOT_TEXT.contains(value.toLowerCase(java.util.Locale.ROOT))) {
      text.append(value).append('\n');
    } else if (!fits && canFold(value)) {
      fold(value);
    } else {
      quote(value);
    }
  }

  /** Folding keeps single spaces only, and no line break. */
  private static boolean canFold(String value) {
    return value.equals(value.strip())
        && !value.contains("  ")
        && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  private void fold(String value) {
    text.append(">-\n");
    int room = WIDTH - indent - 2;
    int column = 0;
    for (String word : value.split(" ")) {
      if (column == 0) {
        text.repeat(' ', indent + 2);
      } else if (column + 1 + word.length() > room) {
        text.append('\n').repeat(' ', indent + 2);
        column = 0;
      } else {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }

  private void quote(String value) {
    text.append('"');
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                  if (c < 0x20
                      || c == 0x7f
                      || (c >= 0x80 && c < 0xa0)
                      || c == 0x2028
                      || c == 0x2029
                      || c == 0xfeff) {
                    text.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
                  } else {
                    text.appendCodePoint(c);
                  }
                }
              }
            });
    text.append("\"\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
