package sightline.model.report;

import java.util.List;
import java.util.Objects;

/**
 * A headed part of a document. Sections follow one another; the level says which lies in which.
 *
 * @param heading never blank: it is the way in for screen readers and bookmarks
 * @param level 1, 2 or 3
 * @param blocks in reading order
 */
public record Section(String heading, int level, List<Block> blocks) {
  public Section {
    Objects.requireNonNull(heading, "heading");
    if (level < 1 || level > 3) {
      throw new IllegalArgumentException("A section has level 1 to 3, not " + level);
    }
    blocks = List.copyOf(blocks);
  }

  public static Section of(String heading, Block... blocks) {
    return new Section(heading, 1, List.of(blocks));
  }
}
