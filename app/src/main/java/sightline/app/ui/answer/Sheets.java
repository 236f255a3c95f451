package sightline.app.ui.answer;

import java.util.Optional;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.model.audit.Action;
import sightline.model.tool.Question;

/** The forms an answer is completed with. Each waits for the person; empty means they went back. */
public interface Sheets {
  Optional<GivenEvidence> evidence(Question question);

  /** A new action. */
  Optional<GivenAction> action(Question question);

  /** The same form with what was planned before. */
  Optional<GivenAction> change(Question question, Action before);
}
