package sightline.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;

/**
 * Starts of the program as it is given out, with its own Java and its cache of classes: the first
 * frame of the window against a bare JavaFX window, a short command against a bare Java program.
 * Both rivals run on the same Java with the same options, each with a cache of classes of its own
 * and without any library. Turn by turn, medians of nine.
 */
final class BenchPackaged {
  private static final int ROUNDS = 9;
  private static final String FIRST_FRAME = "-D" + FirstFrame.PROPERTY + "=true";

  private final Path program;

  private BenchPackaged(Path program) {
    this.program = program;
  }

  /** Where this program runs from a package; empty where it was only built. */
  static Optional<BenchPackaged> ofThisProgram() {
    return Optional.ofNullable(System.getProperty("sightline.program"))
        .map(Path::of)
        .filter(p -> Files.isExecutable(p.resolve("bin").resolve("sightline")))
        .map(BenchPackaged::new);
  }

  List<Figure> run() throws IOException, InterruptedException, ProblemException {
    Path folder = BenchWorkplaces.folder();
    try {
      BenchWorkplaces.centre(folder.resolve("centre")).close();
      Rival bareWindow = new Rival(BareWindow.Start.class, folder);
      Rival bareProgram = new Rival(BareProgram.class, folder);
      List<String> window = List.of(launcher(), "window");
      List<String> info = List.of(launcher(), "store", "info");
      double[][] took = new double[4][ROUNDS];
      // one turn first, so that no file is read for the first time in a turn that counts
      for (int i = -1; i < ROUNDS; i++) {
        double[] turn = {
          firstFrame(window, folder),
          firstFrame(bareWindow.command(), folder),
          whole(info, folder),
          whole(bareProgram.command(), folder)
        };
        for (int k = 0; i >= 0 && k < turn.length; k++) {
          took[k][i] = turn[k];
        }
      }
      return List.of(
          new Figure(
              "first frame, as packaged",
              "ms",
              Figure.median(took[0]),
              Figure.median(took[1]),
              "bare JavaFX window with its own cache",
              1.3),
          new Figure(
              "store info, as packaged",
              "ms",
              Figure.median(took[2]),
              Figure.median(took[3]),
              "bare Java program with its own cache",
              2));
    } finally {
      BenchWorkplaces.remove(folder);
    }
  }

  private String launcher() {
    return program.resolve("bin").resolve("sightline").toString();
  }

  private static String ownJar() {
    return BareProgram.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** A program to be measured against, with a cache of classes trained by one run of it. */
  private static final class Rival {
    private final List<String> options;
    private final List<String> start;
    private final Path cache;

    Rival(Class<?> main, Path folder) throws IOException, InterruptedException, ProblemException {
      cache = folder.resolve(main.getSimpleName() + ".aot");
      options = new ArrayList<>();
      options.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .filter(o -> !o.contains("AOT") && !o.startsWith("-Djava.io"))
          .forEach(options::add);
      options.add(FIRST_FRAME);
      start = List.of("-cp", ownJar(), main.getName());
      whole(with("-XX:AOTCacheOutput=" + cache), folder);
    }

    List<String> command() {
      return with("-XX:AOTCache=" + cache);
    }

    private List<String> with(String option) {
      List<String> command = new ArrayList<>(options);
      command.add(option);
      command.addAll(start);
      return command;
    }
  }

  private static double firstFrame(List<String> command, Path folder)
      throws IOException, InterruptedException, ProblemException {
    return time(command, folder, FirstFrame.DRAWN);
  }

  private static double whole(List<String> command, Path folder)
      throws IOException, InterruptedException, ProblemException {
    return time(command, folder, "");
  }

  /** Milliseconds until the line is said, or until the end where none is named. */
  private static double time(List<String> command, Path folder, String until)
      throws IOException, InterruptedException, ProblemException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("SIGHTLINE_STORE", folder.resolve("centre").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("SIGHTLINE_JAVA_OPTIONS", FIRST_FRAME);
    long start = System.nanoTime();
    double said = -1;
    StringBuilder words = new StringBuilder();
    Process process = builder.start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(until)) {
          said = (System.nanoTime() - start) / 1e6;
        }
        words.append(line).append('\n');
      }
    }
    int code = process.waitFor();
    double ended = (System.nanoTime() - start) / 1e6;
    if (code != 0 || (!until.isEmpty() && said < 0)) {
      throw new ProblemException(
          new Problem.NotNow("A start could not be timed. It said: " + words.toString().strip()));
    }
    return until.isEmpty() ? ended : said;
  }
}
