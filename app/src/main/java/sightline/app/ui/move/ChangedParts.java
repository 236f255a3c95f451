package sightline.app.ui.move;

import java.util.List;
import sightline.app.ui.kit.Texts;
import sightline.model.toolbench.QuestionPart;

/** Says what of a question is worded otherwise. */
final class ChangedParts {
  private ChangedParts() {}

  /** "Changed: statement, guidance"; for nothing, that it was to be confirmed before. */
  static String words(List<QuestionPart> parts) {
    return parts.isEmpty()
        ? Texts.of("move.confirm.before")
        : Texts.of(
            "move.confirm.changed",
            String.join(", ", parts.stream().map(ChangedParts::word).toList()));
  }

  private static String word(QuestionPart part) {
    return switch (part) {
      case STATEMENT -> Texts.of("move.part.statement");
      case GUIDANCE -> Texts.of("move.part.guidance");
      case AGENCY_NOTES -> Texts.of("move.part.notes");
      case SCALE -> Texts.of("move.part.scale");
      case DESCRIPTORS -> Texts.of("move.part.descriptors");
      default -> Texts.of("move.part.other");
    };
  }
}
