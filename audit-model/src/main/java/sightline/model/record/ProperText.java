package sightline.model.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes JSON that {@link StrictJson} reads again. A clipboard may hold characters that do not
 * exist (NUL, half a surrogate pair); written as they are, they would make a book unreadable.
 */
public final class ProperText {
  private static final char REPLACEMENT = '\uFFFD';

  private ProperText() {}

  /** Compact UTF-8, characters that do not exist replaced by U+FFFD. */
  public static byte[] bytes(ObjectNode node) {
    cleanMembers(node);
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The text itself when every character of it exists. */
  public static String of(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      if (isBroken(text, i)) {
        if (clean == null) {
          clean = new StringBuilder(text);
        }
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? text : clean.toString();
  }

  /** Whether the character at this place is NUL or half of a surrogate pair. */
  static boolean isBroken(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == 0;
  }

  private static void cleanMembers(ObjectNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      member.setValue(clean(member.getValue()));
    }
  }

  private static JsonNode clean(JsonNode value) {
    switch (value) {
      case TextNode text -> {
        String proper = of(text.textValue());
        return proper.equals(text.textValue()) ? text : new TextNode(proper);
      }
      case ObjectNode object -> cleanMembers(object);
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, clean(array.get(i)));
        }
      }
      default -> {
        // numbers and flags
      }
    }
    return value;
  }
}
