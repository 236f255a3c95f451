package sightline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * THIRD-PARTY.md names what the program is built from. The class path is the truth: Maven's
 * repository keeps a jar under {@code .../artifact/version/}, whatever the platform in its file
 * name.
 */
class ThirdPartyTest {
  private static final Path DOCUMENT = Path.of("..", "THIRD-PARTY.md");

  /** A row of a table of libraries: | artifact | version | licence | ... */
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Za-z0-9_.-]+) \\| ([0-9][A-Za-z0-9.-]*) \\| ([^|]+) \\|.*");

  @Test
  void namesEveryJarOfTheClassPathWithItsVersion() throws IOException {
    assertThat(named()).containsAllEntriesOf(used());
  }

  @Test
  void namesNoJarThatIsNoLongerUsed() throws IOException {
    assertThat(used()).containsAllEntriesOf(named());
  }

  @Test
  void seesTheLibrariesTheProgramCannotDoWithout() {
    assertThat(used()).containsKeys("jooq", "javafx-graphics", "snakeyaml-engine", "picocli");
  }

  private static Map<String, String> named() throws IOException {
    Map<String, String> named = new TreeMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(row.group(3)).as("licence of " + row.group(1)).isNotBlank();
        assertThat(named.put(row.group(1), row.group(2))).as(line).isNull();
      }
    }
    return named;
  }

  private static Map<String, String> used() {
    Map<String, String> used = new TreeMap<>();
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .map(ThirdPartyTest::library)
        .flatMap(Optional::stream)
        .forEach(l -> used.put(l.artifact(), l.version()));
    return used;
  }

  private record Library(String artifact, String version) {}

  /** Empty for folders of classes and for the project's own modules, which no repository holds. */
  private static Optional<Library> library(Path entry) {
    Path path = entry.toAbsolutePath().normalize();
    if (path.getNameCount() < 3 || !path.toString().endsWith(".jar")) {
      return Optional.empty();
    }
    String version = path.getParent().getFileName().toString();
    String artifact = path.getParent().getParent().getFileName().toString();
    return path.getFileName().toString().startsWith(artifact + "-" + version)
        ? Optional.of(new Library(artifact, version))
        : Optional.empty();
  }
}
