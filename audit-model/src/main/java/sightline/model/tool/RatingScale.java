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
 * @param mapsTo how its ratings read on common scales, each common scale once
 */
public record RatingScale(
    String id, String title, Polarity polarity, List<Rating> ratings, List<ScaleMapping> mapsTo) {

  /** Which end of the points is the good one. */
  public enum Polarity {
    HIGHEST_IS_BEST,
    LOWEST_IS_BEST
  }

  public RatingScale {
    ratings = List.copyOf(ratings);
    mapsTo = List.copyOf(mapsTo);
  }

  /** A scale that is compared with no other. */
  public RatingScale(String id, String title, Polarity polarity, List<Rating> ratings) {
    this(id, title, polarity, ratings, List.of());
  }

  /**
   * Where a rating of this scale stands on a common scale, by the tool's own declaration. Empty
   * when the tool declares nothing for that scale or that rating: then the rating is not compared,
   * and its points are never compared in its stead.
   */
  public Optional<CommonScale.Step> on(CommonScale common, Rating rating) {
    return mapsTo.stream()
        .filter(m -> m.scale() == common)
        .findFirst()
        .flatMap(m -> Optional.ofNullable(m.steps().get(rating.id())));
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
