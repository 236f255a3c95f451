package sightline.app.ui.bundle;

import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.merge.RecordNote;

/** What becomes of a file or a record, in the order in which lists show it: a person first. */
public enum Verdict {
  REFUSED(Icons.REFUSED, Tone.DANGER),
  HELD(Icons.HELD, Tone.WARNING),
  CONFLICT(Icons.CONFLICT, Tone.WARNING),
  SUPERSEDED(Icons.SUPERSEDED, Tone.PLAIN),
  ALREADY_HERE(Icons.ALREADY_HERE, Tone.PLAIN),
  NEW(Icons.DONE, Tone.SUCCESS);

  private final Icons icon;
  private final Tone tone;

  Verdict(Icons icon, Tone tone) {
    this.icon = icon;
    this.tone = tone;
  }

  static Verdict of(RecordNote.Outcome outcome) {
    return switch (outcome) {
      case REFUSED -> REFUSED;
      case HELD -> HELD;
      case CONFLICT -> CONFLICT;
      case SUPERSEDED -> SUPERSEDED;
      case ALREADY_HELD -> ALREADY_HERE;
      case NEW -> NEW;
    };
  }

  public String words() {
    return Texts.of(
        switch (this) {
          case REFUSED -> "bundle.verdict.refused";
          case HELD -> "bundle.verdict.held";
          case CONFLICT -> "bundle.verdict.conflict";
          case SUPERSEDED -> "bundle.verdict.superseded";
          case ALREADY_HERE -> "bundle.verdict.already";
          case NEW -> "bundle.verdict.new";
        });
  }

  public Icons icon() {
    return icon;
  }

  public Tone tone() {
    return tone;
  }

  LineTable.State state() {
    return new LineTable.State(words(), icon, tone);
  }
}
