package sightline.model.tool;

import java.util.List;
import java.util.Optional;

/** What became of reading a condition. */
public sealed interface RelevanceReading {

  /**
   * @param mentions every comparison's words with their places, for checking them against a tool
   */
  record Read(Relevance relevance, List<Mention> mentions) implements RelevanceReading {
    public Read {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * The text is no condition.
   *
   * @param column character of the text, from 1
   */
  record Slip(int column, String message, String remedy) implements RelevanceReading {}

  /**
   * A question named, or, with {@code rating}, a rating it is compared with.
   *
   * @param column character of the text at which the word stands, from 1
   */
  record Mention(int column, String question, Optional<String> rating) {}
}
