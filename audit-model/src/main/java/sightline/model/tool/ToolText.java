package sightline.model.tool;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * From bytes to the nodes of one YAML document, or problems. Tools come from strangers: size, depth
 * and number of parts are limited, and what lets a small file grow or act (aliases, anchors, tags)
 * is refused.
 */
final class ToolText {

  /** A tool of 100 questions is about 200 KB. */
  static final int LARGEST_FILE = 4 * 1024 * 1024;

  private static final int DEEPEST = 24;
  private static final int MOST_PARTS = 400_000;

  private final Problems problems;

  ToolText(Problems problems) {
    this.problems = problems;
  }

  /** The root of the document; empty when there are errors, which have then been noted. */
  Optional<Node> read(byte[] file) {
    if (file.length > LARGEST_FILE) {
      problems.errorAt(
          1,
          1,
          "",
          "The file is larger than 4 MB, so it is not read.",
          "Check that it is the tool file; a tool of 100 questions is about 0.2 MB.");
      return Optional.empty();
    }
    Optional<String> decoded = decode(file);
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    String text = decoded.get();
    if (text.stripLeading().startsWith("{")) {
      // JSON may be indented with tabs, YAML may not; a JSON string never holds a raw tab
      text = text.replace('\t', ' ');
    }
    try {
      inspect(text);
      if (problems.hasErrors()) {
        return Optional.empty();
      }
      return compose(text);
    } catch (ReaderException e) {
      notPrintable(text, e);
    } catch (MarkedYamlEngineException e) {
      notYaml(e);
    } catch (YamlEngineException e) {
      problems.errorAt(
          1, 1, "", "The file cannot be read as YAML: " + e.getMessage(), "Check its layout.");
    }
    return Optional.empty();
  }

  private Optional<String> decode(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (file.length >= 3
        && file[0] == (byte) 0xEF
        && file[1] == (byte) 0xBB
        && file[2] == (byte) 0xBF) {
      bytes.position(3);
    }
    CharBuffer text = CharBuffer.allocate(file.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      int column = text.length() - text.toString().lastIndexOf('\n');
      problems.errorAt(
          line,
          column,
          "",
          "The file is not UTF-8 text: there is a character here in another encoding.",
          "Save the file as UTF-8, then read it again.");
      return Optional.empty();
    }
    return Optional.of(text.toString());
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setLabel("tool")
        .setUseMarks(true)
        .setParseComments(false)
        .setCodePointLimit(LARGEST_FILE + 1)
        .setMaxAliasesForCollections(0)
        .build();
  }

  /** Reads the flow of events once, before anything is built from it. */
  private void inspect(String text) {
    LoadSettings settings = settings();
    ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
    int depth = 0;
    int parts = 0;
    int documents = 0;
    while (parser.hasNext()) {
      Event event = parser.next();
      parts++;
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof DocumentStartEvent) {
        documents++;
      }
      if (depth > DEEPEST || parts > MOST_PARTS) {
        at(
            event,
            "The file is nested too deep or has too many parts for a tool.",
            "Check that it is the tool file.");
        return;
      }
      if (documents > 1) {
        at(
            event,
            "A second document starts here.",
            "Keep one tool in one file and remove the line '---'.");
        return;
      }
      noBorrowing(event);
    }
    if (parts <= 2) {
      problems.errorAt(
          1, 1, "", "The file is empty.", "Start with the line 'format: sightline-tool-1'.");
    }
  }

  private void noBorrowing(Event event) {
    if (event instanceof AliasEvent) {
      at(event, "A tool file may not use aliases (*name).", "Write the text out in full.");
      return;
    }
    if (!(event instanceof NodeEvent node)) {
      return;
    }
    Optional<Anchor> anchor = node.getAnchor();
    if (anchor.isPresent()) {
      at(
          event,
          "A tool file may not use anchors (&name).",
          "Put quotes round text that starts with '&', or write it out in full.");
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent s -> s.getTag();
          case CollectionStartEvent c -> c.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      at(
          event,
          "A tool file may not use tags (!name).",
          "Put quotes round text that starts with '!'.");
    }
  }

  private Optional<Node> compose(String text) {
    LoadSettings settings = settings();
    ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
    return new Composer(settings, parser).getSingleNode();
  }

  private void at(Event event, String message, String remedy) {
    Optional<Mark> mark = event.getStartMark();
    problems.errorAt(
        mark.map(Mark::getLine).orElse(0) + 1,
        mark.map(Mark::getColumn).orElse(0) + 1,
        "",
        message,
        remedy);
  }

  private void notPrintable(String text, ReaderException e) {
    int end =
        text.offsetByCodePoints(
            0, Math.clamp(e.getPosition(), 0, text.codePointCount(0, text.length())));
    int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    int column = end - text.lastIndexOf('\n', Math.max(0, end - 1));
    problems.errorAt(
        line,
        Math.max(1, column),
        "",
        "There is a character here that cannot be printed (" + codePoint(e.getCodePoint()) + ").",
        "Delete it; it often comes from copying out of another program.");
  }

  private void notYaml(MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String remedy;
    if (problem.contains("'\\t'") || problem.contains("\\t(TAB)")) {
      remedy = "Use spaces instead of tabs at the start of a line.";
    } else if (problem.contains("mapping values are not allowed")) {
      remedy = "Put quotes round text that contains a colon followed by a space.";
    } else if (problem.contains("end of stream") || problem.contains("expected ',' or")) {
      remedy = "A quote or bracket that was opened is not closed; close it.";
    } else {
      remedy = "Compare the indentation and quotes with the lines above.";
    }
    problems.errorAt(
        mark.map(Mark::getLine).orElse(0) + 1,
        mark.map(Mark::getColumn).orElse(0) + 1,
        "",
        "The layout breaks off here (" + (problem.isBlank() ? "not YAML" : problem.strip()) + ").",
        remedy);
  }

  static String codePoint(int c) {
    return String.format(java.util.Locale.ROOT, "U+%04X", c);
  }
}
