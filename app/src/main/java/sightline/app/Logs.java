package sightline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The one log: three files of half a megabyte, turn by turn. No personal data: of a failure it
 * keeps the kind and the place, never the message, which may carry what a person typed.
 */
final class Logs {
  private static final int BYTES = 512 * 1024;
  private static final int FILES = 3;

  /** Held so that its level stays: it warns at every start that JavaFX is on the class path. */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private Logs() {}

  /** Sends everything to files in the folder and nothing to the terminal. */
  static void keepIn(Path folder) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.WARNING);
    TOOLKIT.setLevel(Level.SEVERE);
    Logger.getLogger("sightline").setLevel(Level.INFO);
    try {
      Files.createDirectories(folder);
      FileHandler file =
          new FileHandler(folder.resolve("sightline.%g.log").toString(), BYTES, FILES, true);
      file.setFormatter(new WithoutMessages());
      root.addHandler(file);
    } catch (IOException | SecurityException nowhere) {
      // a program that cannot write its log still works; the window says so when it cannot save
      root.setLevel(Level.OFF);
    }
  }

  /** One line a record, then the places of a failure. */
  static final class WithoutMessages extends Formatter {
    private static final int CAUSES = 4;

    @Override
    public String format(LogRecord said) {
      StringBuilder line =
          new StringBuilder()
              .append(
                  DateTimeFormatter.ISO_INSTANT.format(
                      said.getInstant().truncatedTo(ChronoUnit.MILLIS)))
              .append(' ')
              .append(said.getLevel().getName())
              .append(' ')
              .append(said.getLoggerName())
              .append(": ")
              .append(formatMessage(said))
              .append('\n');
      Throwable part = said.getThrown();
      for (int i = 0; i < CAUSES && part != null; i++) {
        line.append("  ").append(part.getClass().getName()).append('\n');
        for (StackTraceElement frame : part.getStackTrace()) {
          line.append("    at ").append(frame).append('\n');
        }
        part = part.getCause();
      }
      return line.toString();
    }
  }
}
