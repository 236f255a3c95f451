package sightline.model.tool;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ordered ratings. Part of a tool, never of the program: one tool's 1 is best, another's is worst.
 *
 * @param id stable within the tool
 * @param title what the scale is called
 * @param polarity whether more points are better or worse
 * @param ratings in the order they are offered; points are unique
 */
public record RatingScale(String id, String title, Polarity polarity, List<Rating> ratings) {

  /** Which end of the points is the good one. */
  public enum Polarity {
    HIGHEST_IS_BEST,
    LOWEST_IS_BEST
  }

  public RatingScale {
    ratings = List.copyOf(ratings);
  }

  public int lowest() {
    return ratings.stream().mapToInt(Rating::points).min().orElseThrow();
  }

  public int highest() {
    return ratings.stream().mapToInt(Rating::points).max().orElseThrow();
  }

  /** The rating that carries these points; empty when the scale has no such step. */
  public Optional<Rating> withPoints(int points) {
    return ratings.stream().filter(r -> r.points() == points).findFirst();
  }

  public Optional<Rating> withId(String id) {
    return ratings.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /**
   * Whether {@code a} is better for children than {@code b} on this scale: negative when worse, 0
   * when equal.
   */
  public int compareForBetter(int a, int b) {
    return polarity == Polarity.HIGHEST_IS_BEST ? Integer.compare(a, b) : Integer.compare(b, a);
  }

  /** The best and the worst rating. */
  public Rating best() {
    return ratings.stream().max(Comparator.comparingInt(this::goodness)).orElseThrow();
  }

  public Rating worst() {
    return ratings.stream().min(Comparator.comparingInt(this::goodness)).orElseThrow();
  }

  private int goodness(Rating r) {
    return polarity == Polarity.HIGHEST_IS_BEST ? r.points() : -r.points();
  }
}
