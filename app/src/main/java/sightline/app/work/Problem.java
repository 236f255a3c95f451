package sightline.app.work;

import java.util.List;
import sightline.model.record.Refusal;
import sightline.model.tool.ToolProblem;

/**
 * Something expected that stands in the way. Says what, why and what to do; shown to a person as it
 * is. Bugs are not problems: they stay exceptions.
 */
public sealed interface Problem {

  /** In plain English, for the screen and the command line. */
  String words();

  /**
   * The store could not be opened or could not keep what it was given.
   *
   * @param cause what a screen may treat in its own way; the words say it all
   */
  record StoreTrouble(String words, boolean cannotOpen, Cause cause) implements Problem {
    public StoreTrouble(String words, boolean cannotOpen) {
      this(words, cannotOpen, Cause.OTHER);
    }
  }

  /** Why a store did not open. */
  enum Cause {
    /** The passphrase or recovery code is not the right one. */
    WRONG_SECRET,
    /** Another window or program has it open. */
    IN_USE,
    OTHER
  }

  /** Something named does not exist. */
  record NotFound(String what, String name, List<String> known) implements Problem {
    @Override
    public String words() {
      String hint =
          known.isEmpty() ? "There is none yet." : "Known: " + String.join(", ", known) + ".";
      return "There is no " + what + " \"" + name + "\". " + hint;
    }
  }

  /** Asked for at the wrong time or in the wrong store. */
  record NotNow(String words) implements Problem {}

  /** What a person typed or a file said cannot be used. */
  record BadInput(String words) implements Problem {}

  /** A file from elsewhere was refused. */
  record FileRefused(Refusal refusal) implements Problem {
    @Override
    public String words() {
      return refusal.message();
    }
  }

  /** An audit tool file has slips. */
  record ToolUnreadable(List<ToolProblem> problems) implements Problem {
    @Override
    public String words() {
      return String.join("\n", problems.stream().map(ToolProblem::inWords).toList());
    }
  }

  /** A file could not be written or read. */
  record CannotWrite(String words) implements Problem {}

  record CannotRead(String words) implements Problem {}
}
