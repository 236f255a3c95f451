package sightline.app.ui.toolbench;

import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.RatingRole;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Rating;

/** The small parts the screens of the tool bench share. */
final class Parts {
  private Parts() {}

  static String sheet() {
    return Parts.class.getResource("toolbench.css").toExternalForm();
  }

  static Mark mark(Rating rating) {
    RatingRole role =
        switch (rating.role()) {
          case BEST -> RatingRole.BEST;
          case GOOD -> RatingRole.GOOD;
          case MIXED -> RatingRole.MIXED;
          case POOR -> RatingRole.POOR;
          case NONE -> RatingRole.NOT_ENOUGH;
        };
    String word = rating.label().isBlank() ? Texts.of("toolbench.rating.unnamed") : rating.label();
    return new Mark(role, rating.letter(), word);
  }
}
