package sightline.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sightline.app.work.KeepTools;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadTool;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ShippedTools;

/**
 * A command about question sets. What comes with the program needs no store; where a store and its
 * passphrase are named, what was imported into it is at hand too.
 */
abstract class ToolAct extends Act {
  ToolAct(Session session) {
    super(session);
  }

  abstract int run(KeepTools tools) throws ProblemException;

  @Override
  final int run() throws ProblemException {
    boolean store = options.store != null || session.environment("SIGHTLINE_STORE").isPresent();
    boolean passphrase =
        options.passphraseFile != null || session.environment("SIGHTLINE_PASSPHRASE").isPresent();
    if (store && passphrase && SetUp.isThere(session.store(options))) {
      try (Workplace workplace = session.open(options)) {
        return run(new KeepTools(workplace));
      }
    }
    return run(new KeepTools(new ShippedTools()));
  }

  /** A file when there is one of that name, else an id or id@version. */
  static AuditTool named(String idOrFile, KeepTools tools) throws ProblemException {
    Path file = Path.of(idOrFile);
    if (!Files.isRegularFile(file)) {
      return tools.find(idOrFile);
    }
    return switch (new ReadTool().read(file, Optional.empty())) {
      case ReadTool.Reading.Read read -> read.tool();
      case ReadTool.Reading.Refused bad -> throw ToolSlips.problem(bad.problems());
    };
  }
}
