package sightline.app.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one door to the words of the screens. A key begins with its area, and each area keeps its own
 * file: {@code answer.next} is in {@code sightline/app/ui/answer/texts.properties} (UTF-8).
 * Apostrophes are written plainly. Numbers in braces are filled in: {@code {0} of {1} answered}.
 */
public final class Texts {
  private static final Logger LOG = Logger.getLogger(Texts.class.getName());

  /** Read once and never changed: the words are part of the program. */
  private static final Map<String, Properties> AREAS = new ConcurrentHashMap<>();

  private Texts() {}

  /**
   * The text of the key with its gaps filled; the key itself where no text exists, so that a screen
   * still opens.
   */
  public static String of(String key, Object... arguments) {
    Optional<String> pattern = find(key);
    if (pattern.isEmpty()) {
      LOG.log(Level.WARNING, "no text for {0}", key);
      return key;
    }
    return arguments.length == 0 ? pattern.get() : fill(pattern.get(), arguments);
  }

  /**
   * A text that depends on a number: {@code key.none} for 0 where there is one, {@code key.one} for
   * 1, else {@code key.many}. The number is {@code {0}}, the further arguments follow.
   */
  public static String count(String key, long number, Object... further) {
    Object[] arguments = new Object[further.length + 1];
    arguments[0] = number;
    System.arraycopy(further, 0, arguments, 1, further.length);
    String ending = number == 1 ? ".one" : ".many";
    if (number == 0 && find(key + ".none").isPresent()) {
      ending = ".none";
    }
    return of(key + ending, arguments);
  }

  private static String fill(String pattern, Object... arguments) {
    return new MessageFormat(pattern.replace("'", "''"), Locale.UK).format(arguments);
  }

  private static Optional<String> find(String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        AREAS.computeIfAbsent(key.substring(0, dot), Texts::read).getProperty(key));
  }

  private static Properties read(String area) {
    Properties texts = new Properties();
    try (InputStream in =
        Texts.class.getResourceAsStream("/sightline/app/ui/" + area + "/texts.properties")) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
