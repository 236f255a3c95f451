package sightline.model.tool;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Text as an author may write it: not empty, not too long, saying what it seems to say. */
final class PlainText {

  private final Problems problems;

  PlainText(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param name for messages: "'title'"
   * @return empty when there is no usable text; the problem has then been noted
   */
  Optional<String> read(Node value, String where, String name, int longest) {
    if (!(value instanceof ScalarNode scalar)) {
      problems.error(
          value,
          where,
          name + " must be text, but there is " + kindOf(value) + ".",
          "Write the text after the colon.");
      return Optional.empty();
    }
    if (isNull(scalar) || scalar.getValue().isBlank()) {
      problems.error(
          value,
          where,
          name + " is empty.",
          "Write the text, or take the line out if it may be left out.");
      return Optional.empty();
    }
    if (!scalar.getTag().equals(Tag.STR)) {
      problems.error(
          value,
          where,
          name + " must be text, but there is " + kindOf(value) + ".",
          "Put it in quotes: \"" + scalar.getValue() + "\".");
      return Optional.empty();
    }
    String text = scalar.getValue().strip();
    if (text.codePointCount(0, text.length()) > longest) {
      problems.error(
          value, where, name + " is longer than " + longest + " characters.", "Shorten it.");
    }
    text.codePoints()
        .filter(PlainText::isHidden)
        .findFirst()
        .ifPresent(
            c ->
                problems.error(
                    value,
                    where,
                    name + " holds a hidden character (" + ToolText.codePoint(c) + ").",
                    "Delete it and type the text again."));
    return Optional.of(text);
  }

  /**
   * Control characters, and those that turn the reading direction: text must say what it seems to
   * say.
   */
  private static boolean isHidden(int c) {
    return (c < 0x20 && c != '\n')
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xd800 && c <= 0xdfff);
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  static String kindOf(Node node) {
    return switch (node) {
      case MappingNode m -> "a group of keys";
      case SequenceNode s -> "a list";
      default -> {
        if (isNull(node)) {
          yield "nothing";
        }
        yield node.getTag().equals(Tag.STR)
            ? "text"
            : node.getTag().equals(Tag.BOOL) ? "true or false" : "a number";
      }
    };
  }
}
