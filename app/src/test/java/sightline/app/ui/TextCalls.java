package sightline.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every place in the program that asks for a text, and every string that could name one. */
final class TextCalls {
  private static final Pattern CALL = Pattern.compile("\\bTexts\\s*\\.\\s*(of|count)\\s*\\(");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /**
   * One call.
   *
   * @param keys the literals in its first argument: one, or several of a choice, or the start of a
   *     built key
   * @param built true where the key is put together at run time
   * @param arguments how many arguments follow the key
   */
  record Call(Path source, boolean counting, List<String> keys, boolean built, int arguments) {}

  private final List<Call> calls = new ArrayList<>();
  private final Set<String> literals = new LinkedHashSet<>();

  TextCalls(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        read(file, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Call> calls() {
    return calls;
  }

  Set<String> literals() {
    return literals;
  }

  private void read(Path file, String source) {
    Matcher literal = LITERAL.matcher(source);
    while (literal.find()) {
      literals.add(literal.group(1));
    }
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      List<String> arguments = arguments(source, call.end());
      List<String> keys = new ArrayList<>();
      Matcher key = LITERAL.matcher(arguments.getFirst());
      while (key.find()) {
        keys.add(key.group(1));
      }
      boolean built =
          keys.isEmpty() || LITERAL.matcher(arguments.getFirst()).replaceAll("").contains("+");
      calls.add(new Call(file, call.group(1).equals("count"), keys, built, arguments.size() - 1));
    }
  }

  /** The arguments of the call that opens just before the position, split at its own commas. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quoted) {
        quoted = c != '"' || source.charAt(i - 1) == '\\';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '(' || c == '{' || c == '[') {
        depth++;
      } else if (c == ')' && depth == 0) {
        break;
      } else if (c == ')' || c == '}' || c == ']') {
        depth--;
      } else if (c == ',' && depth == 0) {
        arguments.add(current.toString());
        current.setLength(0);
        continue;
      }
      current.append(c);
    }
    arguments.add(current.toString());
    return arguments;
  }
}
