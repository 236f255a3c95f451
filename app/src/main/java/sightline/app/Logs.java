package sightline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log: warnings and worse, in a file of the data folder, without messages of exceptions, which
 * may quote people.
 */
final class Logs {
  private static final int BYTES = 512 * 1024;
  private static final int FILES = 3;

  private Logs() {}

  /** Libraries talk; the command line's own output must stay clean. */
  static void quiet() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    for (Handler handler : root.getHandlers()) {
      handler.setLevel(Level.SEVERE);
      handler.setFormatter(new WithoutMessages());
    }
  }

  /**
   * Writes to a file too, for the window; a folder that cannot be written is no reason not to
   * start.
   */
  static void toFile(Path dataFolder) {
    try {
      Path folder = Files.createDirectories(dataFolder.resolve("logs"));
      FileHandler file =
          new FileHandler(folder.resolve("sightline-%g.log").toString(), BYTES, FILES, true);
      file.setFormatter(new WithoutMessages());
      file.setLevel(Level.WARNING);
      Logger.getLogger("").addHandler(file);
    } catch (IOException e) {
      Logger.getLogger(Logs.class.getName()).log(Level.WARNING, "no log file can be written");
    }
  }

  private static final class WithoutMessages extends Formatter {
    @Override
    public String format(LogRecord entry) {
      StringBuilder line = new StringBuilder();
      line.append(entry.getInstant()).append(' ').append(entry.getLevel()).append(' ');
      line.append(entry.getLoggerName()).append(": ").append(formatMessage(entry)).append('\n');
      for (Throwable t = entry.getThrown(); t != null; t = t.getCause()) {
        line.append("  ").append(t.getClass().getName()).append('\n');
        for (StackTraceElement frame : t.getStackTrace()) {
          line.append("    ").append(frame).append('\n');
        }
      }
      return line.toString();
    }
  }
}
