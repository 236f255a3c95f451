package sightline.model.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A group of "key: value" lines, read key by key. Whatever is wrong is noted and a stand-in is
 * returned, so that reading goes on and finds the rest; a tool is built only when nothing was
 * wrong.
 */
final class Block {

  static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 4000;

  private final Node node;
  private final String path;
  private final Problems problems;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

  private Block(Node node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /**
   * @param what for messages: "a question"
   * @param keys the keys known here; null takes any
   */
  static Block of(Node node, String path, String what, List<String> keys, Problems problems) {
    Block block = new Block(node, path, problems);
    if (!(node instanceof MappingNode mapping)) {
      problems.error(
          node,
          path,
          "Here "
              + what
              + " is expected, as lines of 'key: value', but there is "
              + PlainText.kindOf(node)
              + ".",
          keys == null || keys.isEmpty()
              ? "Write it as lines of 'key: value'."
              : "Start with the line '" + keys.getFirst() + ": ...'.");
      return block;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode name)) {
        problems.error(
            key, path, "A key must be a single word.", "Rewrite this line as 'key: value'.");
      } else if (block.entries.containsKey(name.getValue())) {
        problems.error(
            key,
            block.at(name.getValue()),
            "'" + name.getValue() + "' stands twice in " + what + ".",
            "Remove one of the two.");
      } else if (keys != null && !keys.contains(name.getValue())) {
        problems.error(
            key,
            block.at(name.getValue()),
            "'" + name.getValue() + "' is not known in " + what + ".",
            NearestWord.remedy(name.getValue(), keys));
      } else {
        block.entries.put(name.getValue(), tuple);
      }
    }
    return block;
  }

  /** False when there was no group at all: then missing keys are not news. */
  boolean isGroup() {
    return node instanceof MappingNode;
  }

  String path() {
    return path;
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  Node keyNode(String key) {
    return has(key) ? entries.get(key).getKeyNode() : node;
  }

  /** The value's node; the whole group's when the key is absent, for marking problems. */
  Node valueNode(String key) {
    return has(key) ? entries.get(key).getValueNode() : node;
  }

  void error(String key, String message, String remedy) {
    problems.error(valueNode(key), at(key), message, remedy);
  }

  void warn(String key, String message, String remedy) {
    problems.warn(valueNode(key), at(key), message, remedy);
  }

  /**
   * Marks one word of a text.
   *
   * @param offset characters of the text before it; the whole text is marked when it is folded or
   *     escaped, since its characters are then not where the file has them
   */
  void errorWithin(String key, int offset, String message, String remedy) {
    Node value = valueNode(key);
    Optional<Mark> start = value.getStartMark();
    Optional<Mark> end = value.getEndMark();
    if (start.isPresent() && end.isPresent() && value instanceof ScalarNode scalar) {
      int quotes = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
      int length = end.get().getIndex() - start.get().getIndex();
      if (length == scalar.getValue().length() + 2 * quotes
          && start.get().getLine() == end.get().getLine()) {
        int leading = scalar.getValue().length() - scalar.getValue().stripLeading().length();
        problems.errorAt(
            start.get().getLine() + 1,
            start.get().getColumn() + 1 + quotes + leading + offset,
            at(key),
            message,
            remedy);
        return;
      }
    }
    problems.error(value, at(key), message, remedy);
  }

  /** Notes the absence of a key that must be there. */
  boolean demand(String key, String remedy) {
    if (has(key)) {
      return true;
    }
    if (isGroup()) {
      problems.error(node, at(key), "'" + key + "' is missing.", remedy);
    }
    return false;
  }

  /** Text of one line that must be there. */
  String line(String key) {
    return demand(key, "Add the line '" + key + ": ...'.") ? optionalLine(key).orElse("") : "";
  }

  Optional<String> optionalLine(String key) {
    Optional<String> text = text(key, LONGEST_LINE);
    if (text.isPresent() && text.get().indexOf('\n') >= 0) {
      error(key, "'" + key + "' must be one line.", "Take the line breaks out.");
    }
    return text;
  }

  /** Text of any length that must be there. */
  String prose(String key) {
    return demand(key, "Add the line '" + key + ": ...'.")
        ? text(key, LONGEST_TEXT).orElse("")
        : "";
  }

  Optional<String> optionalProse(String key) {
    return text(key, LONGEST_TEXT);
  }

  private Optional<String> text(String key, int longest) {
    if (!has(key)) {
      return Optional.empty();
    }
    return textOf(valueNode(key), at(key), "'" + key + "'", longest);
  }

  private Optional<String> textOf(Node value, String where, String name, int longest) {
    return new PlainText(problems).read(value, where, name, longest);
  }

  /** A stable id that must be there. */
  String id(String key) {
    String id = line(key);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      error(
          key,
          "'" + id + "' cannot be an id.",
          "Use up to 64 small letters, digits and hyphens, starting with a letter or digit.");
      return "";
    }
    return id;
  }

  /** A whole number that must be there. */
  int number(String key, int least, int most) {
    return demand(key, "Add the line '" + key + ": ...' with a whole number.")
        ? numberOr(key, least, most, least)
        : least;
  }

  int numberOr(String key, int least, int most, int whenAbsent) {
    if (!has(key)) {
      return whenAbsent;
    }
    Node value = valueNode(key);
    if (value instanceof ScalarNode scalar
        && scalar.getTag().equals(Tag.INT)
        && WHOLE_NUMBER.matcher(scalar.getValue()).matches()) {
      int number = Integer.parseInt(scalar.getValue());
      if (number >= least && number <= most) {
        return number;
      }
    }
    String found =
        value instanceof ScalarNode s ? "'" + s.getValue() + "'" : PlainText.kindOf(value);
    error(
        key,
        "'"
            + key
            + "' must be a whole number from "
            + least
            + " to "
            + most
            + ", but there is "
            + found
            + ".",
        "Write a whole number, without quotes.");
    return whenAbsent;
  }

  boolean yesNo(String key, boolean whenAbsent) {
    if (!has(key)) {
      return whenAbsent;
    }
    if (valueNode(key) instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return scalar.getValue().equals("true");
    }
    error(key, "'" + key + "' must be true or false.", "Write true or false, without quotes.");
    return whenAbsent;
  }

  Optional<LocalDate> date(String key) {
    return optionalLine(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                error(
                    key,
                    "'" + text + "' is not a date.",
                    "Write it as year-month-day: 2026-09-01.");
                return Optional.empty();
              }
            });
  }

  /** One word of a known list. */
  <T> Optional<T> choice(String key, Map<String, T> known) {
    return optionalLine(key)
        .flatMap(word -> known(valueNode(key), at(key), "'" + key + "'", word, known));
  }

  private <T> Optional<T> known(
      Node at, String where, String name, String word, Map<String, T> known) {
    T value = known.get(word);
    if (value == null) {
      problems.error(
          at,
          where,
          "'" + word + "' is not known for " + name + ".",
          NearestWord.remedy(word, List.copyOf(known.keySet())));
    }
    return Optional.ofNullable(value);
  }

  /** One word of a known list that may be written as a bare number. */
  <T> Optional<T> step(String key, Map<String, T> known) {
    return has(key)
            && valueNode(key) instanceof ScalarNode scalar
            && scalar.getTag().equals(Tag.INT)
        ? known(valueNode(key), at(key), "'" + key + "'", scalar.getValue(), known)
        : choice(key, known);
  }

  /** The entries of a list; empty when the key is absent. */
  List<Node> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (valueNode(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    error(
        key,
        "'" + key + "' must be a list.",
        "Write each entry on a line of its own, starting with '- '.");
    return List.of();
  }

  List<String> lines(String key) {
    List<String> lines = new ArrayList<>();
    List<Node> nodes = list(key);
    for (int i = 0; i < nodes.size(); i++) {
      textOf(nodes.get(i), at(key) + "[" + i + "]", "The entry of '" + key + "'", LONGEST_LINE)
          .ifPresent(lines::add);
    }
    return lines;
  }

  /** A list of words of a known list, each once. */
  <T> List<T> choices(String key, Map<String, T> known) {
    List<T> chosen = new ArrayList<>();
    List<Node> nodes = list(key);
    for (int i = 0; i < nodes.size(); i++) {
      Node entry = nodes.get(i);
      String where = at(key) + "[" + i + "]";
      textOf(entry, where, "The entry of '" + key + "'", LONGEST_LINE)
          .flatMap(word -> known(entry, where, "'" + key + "'", word, known))
          .ifPresent(
              value -> {
                if (chosen.contains(value)) {
                  problems.error(
                      entry,
                      where,
                      "This entry of '" + key + "' stands twice.",
                      "Remove one of the two.");
                } else {
                  chosen.add(value);
                }
              });
    }
    return chosen;
  }
}
