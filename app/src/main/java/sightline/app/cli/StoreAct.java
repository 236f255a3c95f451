package sightline.app.cli;

import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;

/** A command that opens the store, does one thing in it and closes it again. */
abstract class StoreAct extends Act {
  StoreAct(Session session) {
    super(session);
  }

  abstract int run(Workplace workplace) throws ProblemException;

  @Override
  final int run() throws ProblemException {
    try (Workplace workplace = session.open(options)) {
      return run(workplace);
    }
  }
}
