package sightline.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

/**
 * What the commands share: which store, which passphrase, how to answer. Made by the wiring, one a
 * run.
 */
public final class Session {
  private final SetUp setUp;
  private final Map<String, String> environment;
  private final Path dataFolder;

  /**
   * @param dataFolder the per-user data folder, used when neither option nor environment names a
   *     store
   */
  public Session(SetUp setUp, Map<String, String> environment, Path dataFolder) {
    this.setUp = setUp;
    this.environment = environment;
    this.dataFolder = dataFolder;
  }

  public SetUp setUp() {
    return setUp;
  }

  Path store(GlobalOptions options) {
    if (options.store != null) {
      return options.store;
    }
    String named = environment.get("SIGHTLINE_STORE");
    return named == null || named.isBlank() ? dataFolder : Path.of(named);
  }

  Workplace open(GlobalOptions options) throws ProblemException {
    return setUp.open(store(options), passphrase(options));
  }

  /** From the environment, a file, or a prompt. */
  char[] passphrase(GlobalOptions options) throws ProblemException {
    if (options.passphraseFile != null) {
      return fromFile(options.passphraseFile);
    }
    String given = environment.get("SIGHTLINE_PASSPHRASE");
    if (given != null && !given.isEmpty()) {
      return given.toCharArray();
    }
    return ask("Passphrase: ")
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.StoreTrouble(
                        "The store needs its passphrase: set SIGHTLINE_PASSPHRASE, or use --passphrase-file.",
                        true)));
  }

  Optional<String> environment(String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
  }

  char[] fromFile(Path file) throws ProblemException {
    try {
      return Files.readString(file).strip().toCharArray();
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.CannotRead("The passphrase file " + file + " cannot be read."));
    }
  }

  /**
   * Asks at the terminal without showing what is typed; where there is no terminal, takes a line of
   * standard input.
   */
  Optional<char[]> ask(String prompt) throws ProblemException {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] typed = console.readPassword(prompt);
      return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(typed);
    }
    try {
      if (System.in.available() == 0) {
        return Optional.empty();
      }
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null || line.isEmpty() ? Optional.empty() : Optional.of(line.toCharArray());
    } catch (IOException e) {
      throw new ProblemException(new Problem.CannotRead("Standard input cannot be read."));
    }
  }
}
