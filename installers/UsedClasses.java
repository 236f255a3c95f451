import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars again without the classes that nothing in them can lead to. Run by image.sh as {@code java
 * UsedClasses.java FROM TO MILLISECONDS LIST WHOLE...}: every jar of the folder FROM, to the folder TO, each entry with
 * the one time given, and those whose names begin with one of WHOLE with all their classes. The names of the classes
 * left out go to the file LIST.
 *
 * <p>A class is used when a used class names it, in whatever way: as a type, in a signature, or in a text, which is how
 * classes are asked for by name. So is one that a used service offers. Files that are no classes stay, but for
 * signatures, which would no longer hold, descriptions of modules and Maven's own.
 */
final class UsedClasses {
  private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}/.]*");
  private static final Pattern VERSION = Pattern.compile("^META-INF/versions/\\d+/");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "META-INF/maven/.*|META-INF/[^/]+\\.(SF|RSA|DSA|EC)|META-INF/INDEX\\.LIST|(.*/)?module-info\\.class");
  private static final String SERVICES = "META-INF/services/";

  /** Ciphers are called as classes; the provider of all of them would bring every other with it. */
  private static final String UNWANTED = "java/security/Provider";

  private final Map<String, List<byte[]>> classes = new HashMap<>();
  private final Map<String, Set<String>> services = new HashMap<>();
  private final Deque<String> named = new ArrayDeque<>();
  private final Set<String> used = new HashSet<>();

  public static void main(String[] arguments) throws IOException {
    Path to = Files.createDirectories(Path.of(arguments[1]));
    List<String> whole = List.of(arguments).subList(4, arguments.length);
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
    UsedClasses closure = new UsedClasses();
    for (Path jar : jars) {
      closure.read(jar, whole.stream().anyMatch(jar.getFileName().toString()::startsWith));
    }
    closure.follow();
    for (Path jar : jars) {
      closure.write(jar, to.resolve(jar.getFileName()), Long.parseLong(arguments[2]));
    }
    Files.write(
        Path.of(arguments[3]),
        closure.classes.keySet().stream()
            .filter(name -> !closure.used.contains(name))
            .map(name -> name.replace('/', '.'))
            .sorted()
            .toList());
    System.out.println(closure.used.size() + " of " + closure.classes.size() + " classes are used");
  }

  private void read(Path jar, boolean whole) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : from.stream().toList()) {
        String file = entry.getName();
        if (isClass(file)) {
          classes.computeIfAbsent(className(file), name -> new ArrayList<>()).add(bytes(from, entry));
          if (whole) {
            named.add(className(file));
          }
        } else if (file.startsWith(SERVICES) && !entry.isDirectory()) {
          String service = path(file.substring(SERVICES.length()));
          new String(bytes(from, entry), StandardCharsets.UTF_8)
              .lines()
              .map(line -> path(line.replaceFirst("#.*", "").strip()))
              .filter(line -> !line.isEmpty())
              .forEach(line -> services.computeIfAbsent(service, s -> new HashSet<>()).add(line));
        }
      }
    }
  }

  private void follow() {
    services.remove(UNWANTED);
    // a service of Java itself is asked for by Java
    services.forEach(
        (service, offered) -> {
          if (!classes.containsKey(service)) {
            named.addAll(offered);
          }
        });
    while (!named.isEmpty()) {
      String name = named.poll();
      if (classes.containsKey(name) && used.add(name)) {
        named.addAll(services.getOrDefault(name, Set.of()));
        classes.get(name).forEach(this::collect);
      }
    }
  }

  /** Every class that any text of the class file names. */
  private void collect(byte[] file) {
    for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
      if (entry instanceof Utf8Entry text) {
        Matcher names = NAME.matcher(text.stringValue());
        while (names.find()) {
          String name = path(names.group());
          named.add(name);
          if (name.startsWith("L")) {
            // in a signature the name stands between L and ;
            named.add(name.substring(1));
          }
        }
      }
    }
  }

  private void write(Path jar, Path to, long time) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream written = new ZipOutputStream(Files.newOutputStream(to))) {
      written.setLevel(9);
      List<? extends ZipEntry> kept = from.stream().filter(entry -> isKept(entry.getName())).toList();
      Set<String> folders = new HashSet<>();
      kept.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> addFolders(entry.getName(), folders));
      for (ZipEntry entry : kept) {
        // migrations are found by the entry of their folder
        if (entry.isDirectory() && !folders.contains(entry.getName())) {
          continue;
        }
        ZipEntry again = new ZipEntry(entry.getName());
        again.setTime(time);
        written.putNextEntry(again);
        written.write(bytes(from, entry));
        written.closeEntry();
      }
    }
  }

  private boolean isKept(String file) {
    return !LEFT_OUT.matcher(file).matches() && (!isClass(file) || used.contains(className(file)));
  }

  private static void addFolders(String file, Set<String> folders) {
    for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
      folders.add(file.substring(0, slash + 1));
    }
  }

  private static boolean isClass(String file) {
    return file.endsWith(".class") && !file.endsWith("module-info.class");
  }

  /** The same for each version of a class in a jar that has several. */
  private static String className(String file) {
    return VERSION.matcher(file).replaceFirst("").replaceFirst("\\.class$", "");
  }

  private static String path(String name) {
    return name.replace('.', '/');
  }

  private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
