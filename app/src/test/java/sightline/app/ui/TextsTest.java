package sightline.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sightline.app.ui.kit.Texts;

/**
 * The words of all screens, taken together: none missing, none left over, no gap unfilled, none off
 * tone.
 */
class TextsTest {
  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "sightline", "app", "ui");
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)");
  private static final List<String> ENDINGS = List.of(".none", ".one", ".many");

  private final TextCalls source = new TextCalls(Path.of("src", "main", "java"));
  private final List<String> twice = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();
  private final Map<String, String> texts = read();

  @Test
  void everyTextAskedForExists() {
    Set<String> missing = new TreeSet<>();
    for (TextCalls.Call call : source.calls()) {
      for (String key : call.keys()) {
        if (call.built()) {
          continue;
        }
        List<String> wanted = call.counting() ? List.of(key + ".one", key + ".many") : List.of(key);
        wanted.stream().filter(name -> !texts.containsKey(name)).forEach(missing::add);
      }
    }
    assertThat(missing).as("texts asked for and not there").isEmpty();
  }

  @Test
  void everyTextIsAskedFor() {
    List<String> unused = texts.keySet().stream().filter(key -> !used(key)).toList();
    assertThat(unused).as("texts nobody asks for").isEmpty();
  }

  @Test
  void everyGapIsFilledAndEveryArgumentShown() {
    Set<String> wrong = new TreeSet<>();
    for (TextCalls.Call call : source.calls()) {
      if (call.built()) {
        continue;
      }
      for (String key : call.keys()) {
        Set<Integer> gaps = new TreeSet<>();
        List<String> names =
            call.counting() ? ENDINGS.stream().map(key::concat).toList() : List.of(key);
        names.forEach(name -> gaps.addAll(gaps(texts.getOrDefault(name, ""))));
        int given = call.arguments();
        boolean shown =
            gaps.stream().allMatch(gap -> gap < given)
                && gaps.size() >= (call.counting() ? given - 1 : given);
        if (!shown) {
          wrong.add(
              key + " has the gaps " + gaps + " for " + given + " arguments in " + call.source());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTextLivesOnceInTheFileOfItsArea() {
    assertThat(twice).as("keys written twice").isEmpty();
    assertThat(strangers).as("keys in the file of another area").isEmpty();
  }

  @Test
  void theWordsKeepTheirTone() {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String words = text.getValue().toLowerCase(Locale.UK);
      assertThat(words)
          .as(text.getKey())
          .isNotBlank()
          .doesNotContain("!")
          .doesNotContain("please")
          .doesNotContain("successful")
          .doesNotContain("oops")
          .doesNotContain("...");
    }
  }

  @Test
  void fillsGapsAndKeepsApostrophes() {
    assertThat(Texts.of("kit.job.far", 214, 1388)).isEqualTo("214 of 1,388");
    assertThat(Texts.count("kit.drop.to-check", 1)).isEqualTo("Drop to check 1 file");
    assertThat(Texts.count("kit.drop.to-check", 3)).isEqualTo("Drop to check 3 files");
  }

  private boolean used(String key) {
    if (source.literals().contains(key)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (key.endsWith(ending) && used(key.substring(0, key.length() - ending.length()))) {
        return true;
      }
    }
    // built from two words of the source: "home.team.held" and ".act"
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      if (dot > 0
          && source.literals().contains(key.substring(0, dot))
          && source.literals().contains(key.substring(dot))) {
        return true;
      }
    }
    for (TextCalls.Call call : source.calls()) {
      if (call.built()
          && call.keys().stream().anyMatch(start -> start.contains(".") && key.startsWith(start))) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> gaps(String text) {
    Set<Integer> gaps = new TreeSet<>();
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      gaps.add(Integer.valueOf(gap.group(1)));
    }
    return gaps;
  }

  private Map<String, String> read() {
    Map<String, String> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(path -> path.endsWith("texts.properties")).toList()) {
        String area = file.getParent().getFileName().toString();
        for (String line : Files.readAllLines(file)) {
          int equals = line.indexOf('=');
          if (line.startsWith("#") || equals < 0) {
            continue;
          }
          String key = line.substring(0, equals).strip();
          if (all.put(key, line.substring(equals + 1).strip()) != null) {
            twice.add(key);
          }
          if (!key.startsWith(area + ".")) {
            strangers.add(key + " in " + file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
