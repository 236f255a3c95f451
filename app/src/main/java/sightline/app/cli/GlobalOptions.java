package sightline.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import sightline.app.work.Problem;

/** Options every command has, and the two ways it answers: one JSON document, or words. */
final class GlobalOptions {
  static final int DONE = 0;
  static final int SOMETHING_OPEN = 1;
  static final int USAGE = 2;
  static final int CANNOT_OPEN = 3;
  static final int CANNOT_WRITE = 4;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Folder of the store. Else SIGHTLINE_STORE, else the per-user data folder.")
  Path store;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File with the passphrase. Else SIGHTLINE_PASSPHRASE, else a prompt.")
  Path passphraseFile;

  @Option(
      names = "--json",
      description = "One JSON document on standard output; messages go to standard error.")
  boolean json;

  @Option(names = "--quiet", description = "Only the result.")
  boolean quiet;

  /** A result, as words unless JSON was asked for. */
  void say(String words, JsonNode document) {
    say(words, () -> document);
  }

  /** The same; the document is only made, and what makes documents only loaded, when wanted. */
  void say(String words, Supplier<? extends JsonNode> document) {
    if (json) {
      try {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        System.out.println(mapper.writeValueAsString(document.get()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a tree can always be written", e);
      }
    } else if (!words.isEmpty()) {
      System.out.println(words);
    }
  }

  /** Something said on the way. */
  void note(String words) {
    if (!quiet) {
      if (json) {
        System.err.println(words);
      } else {
        System.out.println(words);
      }
    }
  }

  static void complain(String words) {
    System.err.println(words);
  }

  static int exitCodeOf(Problem problem) {
    return switch (problem) {
      case Problem.StoreTrouble t -> t.cannotOpen() ? CANNOT_OPEN : CANNOT_WRITE;
      case Problem.CannotWrite w -> CANNOT_WRITE;
      case Problem.NotFound n -> USAGE;
      case Problem.BadInput b -> USAGE;
      case Problem.CannotRead r -> USAGE;
      case Problem.NotNow n -> SOMETHING_OPEN;
      case Problem.FileRefused f -> SOMETHING_OPEN;
      case Problem.ToolUnreadable u -> SOMETHING_OPEN;
    };
  }
}
