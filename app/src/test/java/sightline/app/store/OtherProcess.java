package sightline.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real second process that runs {@link StoreChild}, and what it says line by line. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final List<String> lines = new ArrayList<>();

  private OtherProcess(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static OtherProcess start(Path scratch, String... arguments) throws IOException {
    return run(scratch, java(scratch, arguments));
  }

  static OtherProcess run(Path scratch, List<String> command) throws IOException {
    return new OtherProcess(
        new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true).start());
  }

  static List<String> java(Path scratch, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            // a killed process leaves its unpacked native library behind
            "-Djava.io.tmpdir=" + scratch,
            "-cp",
            System.getProperty("java.class.path"),
            StoreChild.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Skips the test, by name and with the reason, when a program it needs is not there. */
  static void need(String reason, List<String> probe) throws Exception {
    int code;
    try {
      Process process = new ProcessBuilder(probe).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      code = process.waitFor();
    } catch (IOException missing) {
      code = 127;
    }
    Assumptions.assumeTrue(code == 0, reason);
  }

  /** Reads on until a line begins so; returns whether one came before the end. */
  boolean hears(String beginning) {
    String line = next();
    while (line != null && !line.startsWith(beginning)) {
      line = next();
    }
    return line != null;
  }

  private String next() {
    try {
      String line = said.readLine();
      if (line != null) {
        lines.add(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void tell(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** SIGKILL, then whatever it had said before. */
  void kill() throws InterruptedException {
    // by its handle: the process itself would throw away what it said and was not yet read
    process.toHandle().destroyForcibly();
    end();
  }

  /** Waits for its end and reads the rest. */
  int end() throws InterruptedException {
    while (next() != null) {
      // gathers the lines
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the other process hangs: " + lines);
    }
    return process.exitValue();
  }

  /** Everything said so far. */
  List<String> lines() {
    return lines;
  }

  /** The number in the last line that begins so; {@code none} when there is no such line. */
  long last(String beginning, long none) {
    return lines.stream()
        .filter(l -> l.matches(beginning + "-?\\d+"))
        .reduce((a, b) -> b)
        .map(l -> Long.parseLong(l.substring(beginning.length())))
        .orElse(none);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }
}
