package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text stands out 4.5 to 1 and shapes 3 to 1 against every ground they are drawn on, in all three
 * looks.
 */
class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("-(?:color|sl)-([a-z-]+): (#[0-9A-F]{6});");
  private static final List<String> GROUNDS = List.of("bg-default", "bg-subtle", "accent-subtle");
  private static final List<String> MESSAGES = List.of("success", "warning", "danger");
  private static final List<String> ROLES = List.of("good", "mixed", "poor", "none");

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css", "contrast.css"})
  void textCanBeRead(String sheet) throws IOException {
    Map<String, Color> tokens = tokens(sheet);
    for (String ground : GROUNDS) {
      for (String text : List.of("fg-default", "fg-muted", "fg-subtle", "accent-fg")) {
        atLeast(4.5, tokens, text, ground);
      }
    }
    atLeast(4.5, tokens, "fg-default", "bg-inset");
    atLeast(4.5, tokens, "fg-emphasis", "accent-emphasis");
    for (String message : MESSAGES) {
      for (String ground : List.of("bg-default", "bg-subtle", message + "-subtle")) {
        atLeast(4.5, tokens, message + "-fg", ground);
      }
      atLeast(4.5, tokens, "fg-default", message + "-subtle");
      atLeast(4.5, tokens, "fg-muted", message + "-subtle");
    }
    for (String role : ROLES) {
      atLeast(4.5, tokens, "rate-" + role + "-ink", "rate-" + role + "-fill");
      atLeast(4.5, tokens, "fg-default", "rate-" + role + "-tint");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css", "contrast.css"})
  void shapesAndTheFocusRingCanBeSeen(String sheet) throws IOException {
    Map<String, Color> tokens = tokens(sheet);
    for (String ground : GROUNDS) {
      for (String shape : List.of("border-default", "focus", "accent-fg")) {
        atLeast(3, tokens, shape, ground);
      }
      for (String role : ROLES) {
        atLeast(3, tokens, "rate-" + role + "-edge", ground);
      }
    }
    for (String role : ROLES) {
      atLeast(3, tokens, "rate-" + role + "-edge", "rate-" + role + "-tint");
      atLeast(3, tokens, "focus", "rate-" + role + "-tint");
    }
    atLeast(3, tokens, "accent-fg", "bg-inset");
  }

  private static void atLeast(
      double needed, Map<String, Color> tokens, String over, String ground) {
    assertThat(tokens).containsKeys(over, ground);
    assertThat(ratio(tokens.get(over), tokens.get(ground)))
        .as("%s on %s", over, ground)
        .isGreaterThanOrEqualTo(needed);
  }

  /** As the accessibility guidelines (WCAG 2.2) define it, from 1 to 21. */
  private static double ratio(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> tokens(String sheet) throws IOException {
    Map<String, Color> tokens = new LinkedHashMap<>();
    try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
      Matcher token = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (token.find()) {
        tokens.put(token.group(1), Color.web(token.group(2)));
      }
    }
    return tokens;
  }
}
