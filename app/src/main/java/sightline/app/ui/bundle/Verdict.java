package sightline.app.ui.bundle;

import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.merge.RecordNote;

/** What becomes of a file, in the order of the filters. */
enum Verdict {
  NEW(Icons.DONE, Tone.SUCCESS, 3),
  SUPERSEDED(Icons.SUPERSEDED, Tone.PLAIN, 4),
  ALREADY_HERE(Icons.ALREADY_HERE, Tone.PLAIN, 5),
  CONFLICT(Icons.CONFLICT, Tone.WARNING, 2),
  HELD(Icons.HELD, Tone.WARNING, 1),
  REFUSED(Icons.REFUSED, Tone.DANGER, 0);

  private final Icons icon;
  private final Tone tone;
  private final int urgency;

  Verdict(Icons icon, Tone tone, int urgency) {
    this.icon = icon;
    this.tone = tone;
    this.urgency = urgency;
  }

  static Verdict of(RecordNote.Outcome outcome) {
    return switch (outcome) {
      case NEW -> NEW;
      case SUPERSEDED -> SUPERSEDED;
      case ALREADY_HELD -> ALREADY_HERE;
      case CONFLICT -> CONFLICT;
      case HELD -> HELD;
      case REFUSED -> REFUSED;
    };
  }

  Icons icon() {
    return icon;
  }

  /** What needs a person first: the lower, the sooner; what is only left out comes last. */
  int urgency() {
    return urgency;
  }

  String words() {
    return switch (this) {
      case NEW -> Texts.of("bundle.verdict.new");
      case SUPERSEDED -> Texts.of("bundle.verdict.superseded");
      case ALREADY_HERE -> Texts.of("bundle.verdict.already");
      case CONFLICT -> Texts.of("bundle.verdict.conflict");
      case HELD -> Texts.of("bundle.verdict.held");
      case REFUSED -> Texts.of("bundle.verdict.refused");
    };
  }

  StateLabel label() {
    return new StateLabel(icon, words(), tone);
  }
}
