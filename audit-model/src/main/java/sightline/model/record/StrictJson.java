package sightline.model.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads JSON from strangers. Stricter than Jackson's own reading, which accepts duplicate names, a
 * byte order mark, other encodings than UTF-8, overlong forms, lone surrogates, fractions and
 * trailing documents.
 */
public final class StrictJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Longest text of a person's own edit log; it never travels, so a long paste is kept. */
  private static final int ENTRY_CHARS = 10_000_000;

  private static final StrictJson PAYLOADS =
      new StrictJson(Limits.PAYLOAD_DEPTH, Limits.STRING_CHARS, Limits.PAYLOAD_TOKENS);
  private static final StrictJson BUNDLES =
      new StrictJson(Limits.BUNDLE_DEPTH, Limits.BLOB_BYTES / 3 * 4 + 8, Limits.BUNDLE_TOKENS);
  private static final StrictJson ENTRIES =
      new StrictJson(Limits.PAYLOAD_DEPTH, ENTRY_CHARS, Limits.PAYLOAD_TOKENS);

  private final int depth;
  private final int stringChars;
  private final JsonFactory factory;

  private StrictJson(int depth, int stringChars, int tokens) {
    this.depth = depth;
    this.stringChars = stringChars;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(depth)
                    .maxNameLength(Limits.NAME_CHARS)
                    .maxStringLength(stringChars)
                    .maxNumberLength(64)
                    .maxTokenCount(tokens)
                    .build())
            // read them, to say where they stand: "NaN is not a whole number"
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
  }

  /** For the payload of a record: depth 16, strings of 20,000 characters. */
  public static StrictJson forPayloads() {
    return PAYLOADS;
  }

  /**
   * For the bundle around the records: depth 8, strings as long as the largest base64 text allowed
   * in one.
   */
  public static StrictJson forBundles() {
    return BUNDLES;
  }

  /** For the program's own edit logs: as payloads, but a text may be as long as it was typed. */
  public static StrictJson forEntries() {
    return ENTRIES;
  }

  /**
   * Reads one JSON object and nothing else.
   *
   * @throws RefusedException UNREADABLE, BAD_TEXT, BAD_VALUE, TOO_DEEP or LIMIT
   */
  public ObjectNode readObject(byte[] bytes) throws RefusedException {
    String text = decode(bytes);
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedException(
            Code.UNREADABLE, "This is not a Sightline file, or part of it is missing.");
      }
      ObjectNode object = object(parser, 1);
      if (parser.nextToken() != null) {
        throw new RefusedException(
            Code.UNREADABLE,
            "There is something after the end of the file. Ask the sender to export again.");
      }
      return object;
    } catch (StreamConstraintsException e) {
      throw tooMuch(e);
    } catch (JsonParseException e) {
      if (e.getOriginalMessage().contains("surrogate")) {
        throw new RefusedException(
            Code.BAD_TEXT,
            "A name holds a character that does not exist. Ask the sender to export again.");
      }
      throw new RefusedException(
          Code.UNREADABLE,
          "The file is cut off or damaged near character "
              + e.getLocation().getCharOffset()
              + ". Ask the sender to export again.");
    } catch (IOException e) {
      throw new RefusedException(
          Code.UNREADABLE, "The file is cut off or damaged. Ask the sender to export again.");
    }
  }

  private static RefusedException tooMuch(StreamConstraintsException e) {
    String said = e.getMessage() == null ? "" : e.getMessage();
    if (said.contains("Token count")) {
      return new RefusedException(
          Code.LIMIT, "The file holds more items than any Sightline file. It was not read.");
    }
    return said.contains("nesting depth")
        ? new RefusedException(
            Code.TOO_DEEP, "The file is nested deeper than any Sightline file. It was not read.")
        : new RefusedException(
            Code.LIMIT,
            "A name, text or number in the file is longer than allowed. It was not read.");
  }

  private static String decode(byte[] bytes) throws RefusedException {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(
          Code.BAD_TEXT, "The text is not proper UTF-8. Ask the sender to export again.");
    }
    if (text.indexOf(0) >= 0) {
      throw new RefusedException(
          Code.BAD_TEXT,
          "The text holds NUL characters, or is not UTF-8. Ask the sender to export again.");
    }
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      throw new RefusedException(
          Code.BAD_TEXT,
          "The file begins with a byte order mark: another program has saved it. Ask for the original.");
    }
    return text;
  }

  private ObjectNode object(JsonParser parser, int level) throws IOException, RefusedException {
    ObjectNode node = NODES.objectNode();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = checked(parser.currentName(), parser);
      if (!names.add(name)) {
        throw new RefusedException(
            Code.BAD_TEXT,
            "The name \""
                + shown(name)
                + "\" stands twice in one place. Ask the sender to export again.");
      }
      parser.nextToken();
      node.set(name, value(parser, level));
    }
    return node;
  }

  private ArrayNode array(JsonParser parser, int level) throws IOException, RefusedException {
    ArrayNode node = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      node.add(value(parser, level));
    }
    return node;
  }

  private JsonNode value(JsonParser parser, int level) throws IOException, RefusedException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, level(level));
      case START_ARRAY -> array(parser, level(level));
      case VALUE_STRING -> NODES.textNode(checked(text(parser), parser));
      case VALUE_NUMBER_INT -> number(parser.getText());
      case VALUE_NUMBER_FLOAT ->
          throw new RefusedException(
              Code.BAD_VALUE, place(parser) + shown(parser.getText()) + " is not a whole number.");
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default ->
          throw new RefusedException(
              Code.UNREADABLE, "The file is damaged. Ask the sender to export again.");
    };
  }

  private int level(int level) throws RefusedException {
    if (level >= depth) {
      throw new RefusedException(
          Code.TOO_DEEP, "The file is nested deeper than any Sightline file. It was not read.");
    }
    return level + 1;
  }

  private String text(JsonParser parser) throws IOException, RefusedException {
    String text = parser.getText();
    if (text.length() > stringChars) {
      throw new RefusedException(
          Code.LIMIT, "A text in the file is longer than " + stringChars + " characters.");
    }
    return text;
  }

  private static JsonNode number(String digits) throws RefusedException {
    String bare = digits.startsWith("-") ? digits.substring(1) : digits;
    if (bare.length() > Limits.NUMBER_DIGITS) {
      throw new RefusedException(Code.LIMIT, "A number in the file has more than 15 digits.");
    }
    return NODES.numberNode(Long.parseLong(digits));
  }

  /** Where the reader stands, as a person would write it: {@code answers[3].rating: }. */
  private static String place(JsonParser parser) {
    StringBuilder path = new StringBuilder();
    for (String step : parser.getParsingContext().pathAsPointer().toString().split("/")) {
      if (step.matches("[0-9]{1,9}")) {
        path.append('[').append(step).append(']');
      } else if (!step.isEmpty()) {
        path.append(path.isEmpty() ? "" : ".").append(shown(step));
      }
    }
    return path.isEmpty() ? "" : path + ": ";
  }

  private static String checked(String text, JsonParser parser) throws RefusedException {
    for (int i = 0; i < text.length(); i++) {
      if (ProperText.isBroken(text, i)) {
        throw new RefusedException(
            Code.BAD_TEXT,
            place(parser)
                + "A text holds a character that does not exist. Ask the sender to export again.");
      }
    }
    return text;
  }

  /** Part of untrusted text, fit for a message. */
  static String shown(String text) {
    String clean = text.replaceAll("[^\\p{Print}]", "?");
    return clean.length() > 40 ? clean.substring(0, 40) + "..." : clean;
  }
}
