package sightline.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;

/**
 * From starting the process to the first frame of the window, against a bare JavaFX window started
 * with the same Java and the same class path, turn by turn; medians of nine. Ours is timed as the
 * start script starts it, with the classes it kept from the last start, and without them.
 */
final class BenchStart {
  private static final int ROUNDS = 9;
  private static final String OURS = "sightline.app.Main";
  private static final String BARE = BareWindow.Start.class.getName();

  /** Whether there is anything to draw a window on. */
  static boolean hasScreen() {
    return !System.getProperty("os.name").startsWith("Linux")
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }

  List<Figure> run() throws IOException, InterruptedException, ProblemException {
    Path folder = BenchWorkplaces.folder();
    try {
      BenchWorkplaces.centre(folder.resolve("centre")).close();
      List<String> archive =
          List.of(
              "-XX:+AutoCreateSharedArchive",
              "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"));
      double[] shipped = new double[ROUNDS];
      double[] without = new double[ROUNDS];
      double[] limit = new double[ROUNDS];
      // the first turn writes the archive, as the first start of a person does
      for (int i = -1; i < ROUNDS; i++) {
        double bare = millis(BARE, List.of(), folder);
        double first = millis(OURS, List.of(), folder);
        double own = millis(OURS, archive, folder);
        if (i >= 0) {
          limit[i] = bare;
          without[i] = first;
          shipped[i] = own;
        }
      }
      return List.of(
          figure("first frame, as started by the script", shipped, limit, 1.5),
          figure("first frame, on the very first start", without, limit, 0));
    } finally {
      BenchWorkplaces.remove(folder);
    }
  }

  private static Figure figure(String name, double[] ours, double[] limit, double aim) {
    return new Figure(
        name, "ms", Figure.median(ours), Figure.median(limit), "bare JavaFX window", aim);
  }

  private static double millis(String main, List<String> options, Path folder)
      throws IOException, InterruptedException, ProblemException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.contains("SharedArchive"))
        .forEach(command::add);
    command.addAll(options);
    command.add("-D" + FirstFrame.PROPERTY + "=true");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    if (main.equals(OURS)) {
      command.add("window");
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("SIGHTLINE_STORE", folder.resolve("centre").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    long start = System.nanoTime();
    Process process = builder.start();
    double drawn = -1;
    StringBuilder said = new StringBuilder();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(FirstFrame.DRAWN)) {
          drawn = (System.nanoTime() - start) / 1e6;
        }
        said.append(line).append('\n');
      }
    }
    process.waitFor();
    if (drawn < 0) {
      throw new ProblemException(
          new Problem.NotNow(
              "No window was drawn, so its first frame cannot be timed. "
                  + said.toString().strip()));
    }
    return drawn;
  }
}
