package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sightline.app.work.Figures;
import sightline.app.work.KeepStore;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

@Command(
    name = "store",
    description = "The store itself: figures, checks, copies.",
    mixinStandardHelpOptions = true,
    subcommands = {
      StoreCommand.Info.class,
      StoreCommand.Check.class,
      StoreCommand.Rebuild.class,
      StoreCommand.Backup.class,
      StoreCommand.Restore.class
    })
final class StoreCommand {

  static ObjectNode json(Figures f) {
    return Json.object()
        .put("records", f.records())
        .put("audits", f.audits())
        .put("counted", f.counted())
        .put("conflicts", f.conflicts())
        .put("held", f.held())
        .put("storeDigest", f.storeDigest())
        .put("viewDigest", f.viewDigest());
  }

  private static String words(Figures f) {
    return "%d records, %d audits: %d counted, %d in conflict; %d records held.%nstore %s%nview  %s"
        .formatted(
            f.records(),
            f.audits(),
            f.counted(),
            f.conflicts(),
            f.held(),
            f.storeDigest(),
            f.viewDigest());
  }

  @Command(
      name = "info",
      description = "Figures and digests; needs no passphrase.",
      mixinStandardHelpOptions = true)
  static final class Info extends Act {
    Info(Session session) {
      super(session);
    }

    @Override
    int run() throws ProblemException {
      Figures figures = SetUp.info(session.store(options));
      options.say(words(figures), () -> json(figures));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "check",
      description = "Check every record, signature and line of the journal.",
      mixinStandardHelpOptions = true)
  static final class Check extends StoreAct {
    Check(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) {
      KeepStore.Checked checked = new KeepStore(workplace).check();
      ObjectNode document =
          Json.object()
              .put("sound", checked.problems().isEmpty())
              .put("records", checked.records());
      document.put("signatures", checked.signatures());
      ArrayNode problems = document.putArray("problems");
      checked.problems().forEach(problems::add);
      options.say(
          checked.problems().isEmpty()
              ? "Sound: "
                  + checked.records()
                  + " records, "
                  + checked.signatures()
                  + " signatures verified again."
              : checked.problems().size() + " problems:\n" + String.join("\n", checked.problems()),
          document);
      return checked.problems().isEmpty() ? GlobalOptions.DONE : GlobalOptions.SOMETHING_OPEN;
    }
  }

  @Command(
      name = "rebuild",
      description = "Drop everything that was folded and fold it again.",
      mixinStandardHelpOptions = true)
  static final class Rebuild extends StoreAct {
    Rebuild(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) {
      Figures before = workplace.figures();
      Figures after = new KeepStore(workplace).rebuild();
      boolean same = before.viewDigest().equals(after.viewDigest());
      options.say(
          (same
                  ? "Folded again: the same as before.\n"
                  : "Folded again: it differs from before, and is right now.\n")
              + words(after),
          json(after).put("same", same));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "backup",
      description = "Write a checked copy of the store.",
      mixinStandardHelpOptions = true)
  static final class Backup extends StoreAct {
    @Parameters(paramLabel = "F")
    Path file;

    Backup(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) {
      new KeepStore(workplace).backup(file);
      options.say("Wrote " + file + " and checked it.", Json.object().put("file", file.toString()));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "restore",
      description = "Put a copy into a folder that has no store.",
      mixinStandardHelpOptions = true)
  static final class Restore extends Act {
    @Parameters(paramLabel = "F")
    Path file;

    Restore(Session session) {
      super(session);
    }

    @Override
    int run() throws ProblemException {
      KeepStore.restore(file, session.store(options));
      options.say(
          "Restored into " + session.store(options) + ". It opens with the passphrase of its time.",
          Json.object().put("store", session.store(options).toString()));
      return GlobalOptions.DONE;
    }
  }
}
