package sightline.model.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;

/**
 * What several agencies gave for one question about one case: every grade by itself, and how far
 * they lie apart. Nothing is averaged.
 *
 * @param grades in the order of the round; only agencies that were asked
 */
public record Spread(Question question, RatingScale scale, List<Grade> grades) {

  /**
   * One agency's answer.
   *
   * @param rating present when the agency graded
   */
  public record Grade(Agency agency, String auditId, AnswerKind kind, Optional<Rating> rating) {
    /** "Good", "Not enough evidence". */
    public String inWords() {
      return rating.map(Rating::label).orElseGet(kind::label);
    }
  }

  /** How far the grades of one question lie apart. */
  public enum Agreement {
    SAME("The same grade"),
    WITHIN_ONE("One grade apart"),
    TWO_OR_MORE("Two or more apart"),
    /** Fewer than two agencies graded. */
    NOTHING_TO_COMPARE("Nothing to compare");

    private final String label;

    Agreement(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Spread {
    grades = List.copyOf(grades);
  }

  /** The ratings given, best first. */
  public List<Rating> ratings() {
    return grades.stream()
        .flatMap(g -> g.rating().stream())
        .sorted(Comparator.comparingInt(this::place).reversed())
        .toList();
  }

  /**
   * How many grades of the scale the answers span: 1 when all say the same, 0 when nobody graded.
   */
  public int range() {
    List<Rating> ratings = ratings();
    return ratings.isEmpty() ? 0 : place(ratings.getFirst()) - place(ratings.getLast()) + 1;
  }

  public Agreement agreement() {
    if (ratings().size() < 2) {
      return Agreement.NOTHING_TO_COMPARE;
    }
    return switch (range()) {
      case 1 -> Agreement.SAME;
      case 2 -> Agreement.WITHIN_ONE;
      default -> Agreement.TWO_OR_MORE;
    };
  }

  /** "Good, Good, Requires improvement (3 forms, range 2 grades)". */
  public String inWords() {
    List<Rating> ratings = ratings();
    if (ratings.isEmpty()) {
      return "No grade";
    }
    return String.join(", ", ratings.stream().map(Rating::label).toList())
        + " ("
        + PlainWords.many(ratings.size(), "form", "forms")
        + ", range "
        + PlainWords.many(range(), "grade", "grades")
        + ")";
  }

  /** The step of a rating on its scale, 0 for the worst, whichever way the points run. */
  int place(Rating rating) {
    return (int)
        scale.ratings().stream()
            .filter(other -> scale.compareForBetter(rating.points(), other.points()) > 0)
            .count();
  }
}
