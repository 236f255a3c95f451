import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gathers the licence texts and notices of everything in a package, and fails when a shipped jar is not named in
 * THIRD-PARTY.md or brings no text that can be found: a package with a gap in it is not made. Run as {@code java
 * Notices.java INSTALLERS SHIPPED BUILT RUNTIME DOC}: this folder, the jars of the package, those of the build with
 * JavaFX among them, the Java runtime of the package, and the folder to write.
 */
final class Notices {
  private static final Pattern ROW =
      Pattern.compile("\\| ([A-Za-z0-9_.-]+) \\| ([0-9][A-Za-z0-9.-]*) \\| ([^|]+) \\|.*");
  private static final Pattern TEXT =
      Pattern.compile("(.*/)?((LICEN[CS]E|NOTICE|COPYING)[^/]*)", Pattern.CASE_INSENSITIVE);
  private static final String LINE = "%-28s %-16s %s%n";
  private static final String JDK_LICENCE = "GPL-2.0-only WITH Classpath-exception-2.0";

  private static final String ABOUT =
      """
      Sightline is licensed under the Apache License 2.0; its text is in LICENSE. It is shipped together with the
      works below, each under its own licence. Their licence texts and notices are in the folder notices, one folder
      a work; those of the Java runtime are in runtime/legal. What each is used for, and what the licences ask, is in
      THIRD-PARTY.md.

      The jars of libraries hold their files as their authors published them, without the classes that nothing in the
      program leads to. Two were changed further. sqlite-jdbc: the native libraries of other systems were left out,
      and that of this system stands beside it. picocli: its class files were written again for Java 8; only their
      version and stack maps differ.

      """;

  /** A row of the table of THIRD-PARTY.md. */
  private record Work(String name, String version, String licence) {}

  private final Path installers;
  private final Path runtime;
  private final Path doc;
  private final List<Work> table;
  private final List<String> gaps = new ArrayList<>();
  private final StringBuilder list = new StringBuilder(ABOUT);

  private Notices(Path installers, Path runtime, Path doc) throws IOException {
    this.installers = installers;
    this.runtime = runtime;
    this.doc = doc;
    try (Stream<String> lines = Files.lines(root().resolve("THIRD-PARTY.md"))) {
      table =
          lines
              .map(ROW::matcher)
              .filter(Matcher::matches)
              .map(row -> new Work(row.group(1), row.group(2), row.group(3).strip()))
              .toList();
    }
  }

  public static void main(String[] arguments) throws IOException {
    Notices notices = new Notices(Path.of(arguments[0]), Path.of(arguments[3]), Path.of(arguments[4]));
    notices.gather(Path.of(arguments[1]), Path.of(arguments[2]));
    notices.gaps.forEach(gap -> System.err.println("installers: " + gap));
    System.exit(notices.gaps.isEmpty() ? 0 : 1);
  }

  private Path root() {
    return installers.resolveSibling("");
  }

  private void gather(Path shipped, Path built) throws IOException {
    Files.createDirectories(doc.resolve("notices"));
    for (String own : List.of("LICENSE", "THIRD-PARTY.md")) {
      Files.copy(root().resolve(own), doc.resolve(own));
    }
    int works = 0;
    for (Path jar : jars(shipped, built)) {
      Optional<Work> work = table.stream().filter(w -> named(w, jar)).findFirst();
      if (work.isPresent()) {
        one(work.get(), jar);
        works++;
      } else {
        gaps.add(jar.getFileName() + " is shipped and has no row in THIRD-PARTY.md");
      }
    }
    Files.copy(
        root().resolve("app/src/main/resources/sightline/app/faces/OFL.txt"),
        doc.resolve("notices/Source-Sans-3-OFL.txt"));
    list.append(LINE.formatted("Source Sans 3", "3.052", "OFL-1.1"));
    list.append(LINE.formatted("OpenJDK", Runtime.version().toString(), JDK_LICENCE));
    Files.writeString(doc.resolve("NOTICES.txt"), list.toString().replace("\r\n", "\n"));
    if (!Files.isDirectory(runtime.resolve("legal/java.base"))) {
      gaps.add("the runtime has no legal folder");
    }
    System.out.println(works + 1 + " works, each with its licence text");
  }

  /** What others have made: the jars of the package but our own, and those of JavaFX, which is in its runtime. */
  private static List<Path> jars(Path shipped, Path built) throws IOException {
    List<Path> jars = new ArrayList<>();
    Pattern ours = Pattern.compile("(app|audit-model|jooq-gen)-[0-9].*|.*(?<!\\.jar)");
    try (Stream<Path> files = Files.list(shipped)) {
      files.filter(f -> !ours.matcher(f.getFileName().toString()).matches()).sorted().forEach(jars::add);
    }
    Pattern javafx = Pattern.compile("javafx-[a-z]+-[0-9.]+-[a-z0-9-]+\\.jar");
    try (Stream<Path> files = Files.list(built)) {
      files.filter(f -> javafx.matcher(f.getFileName().toString()).matches()).sorted().forEach(jars::add);
    }
    return jars;
  }

  /** JavaFX has a platform after its version. */
  private static boolean named(Work work, Path jar) {
    String start = work.name() + "-" + work.version();
    String file = jar.getFileName().toString();
    return file.startsWith(start + ".jar") || (file.startsWith(start + "-") && work.name().startsWith("javafx-"));
  }

  private void one(Work work, Path jar) throws IOException {
    Path folder = Files.createDirectories(doc.resolve("notices").resolve(work.name()));
    boolean carried = false;
    try (ZipFile from = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : from.stream().toList()) {
        Matcher text = TEXT.matcher(entry.getName());
        boolean isText = text.matches() && !entry.isDirectory() && !entry.getName().endsWith(".class");
        // what ControlsFX carries in its own folders is of pictures it does not ship
        if (isText && !entry.getName().startsWith("org/controlsfx/")) {
          try (InputStream in = from.getInputStream(entry)) {
            String name = text.group(2).replaceFirst("\\.txt$", "") + ".txt";
            Files.write(folder.resolve(name), in.readAllBytes());
            carried = true;
          }
        }
      }
    }
    kept(work, carried).ifPresent(text -> write(folder.resolve("LICENSE.txt"), text));
    if (!hasLicence(folder)) {
      gaps.add("no licence text for %s (%s): add licences/%s.txt".formatted(work, work.licence(), work.name()));
    }
    list.append(LINE.formatted(work.name(), work.version(), work.licence()));
  }

  /** The text kept here for a work that carries none, or not a whole one. */
  private Optional<Path> kept(Work work, boolean carried) {
    Path own = installers.resolve("licences").resolve(work.name() + ".txt");
    if (Files.exists(own)) {
      return Optional.of(own);
    }
    if (carried) {
      return Optional.empty();
    }
    if (work.licence().startsWith("Apache-2.0")) {
      return Optional.of(root().resolve("LICENSE"));
    }
    if (work.licence().startsWith("CC0-1.0")) {
      return Optional.of(installers.resolve("licences").resolve("CC0-1.0.txt"));
    }
    // JavaFX is under the licence of the JDK, word for word
    return work.licence().startsWith(JDK_LICENCE)
        ? Optional.of(Path.of(System.getProperty("java.home"), "legal", "java.base", "LICENSE"))
        : Optional.empty();
  }

  private static void write(Path to, Path text) {
    try {
      Files.writeString(to, Files.readString(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean hasLicence(Path folder) throws IOException {
    try (Stream<Path> texts = Files.list(folder)) {
      return texts.anyMatch(t -> t.getFileName().toString().toUpperCase(Locale.ROOT).matches("LICEN[CS]E.*"));
    }
  }
}
