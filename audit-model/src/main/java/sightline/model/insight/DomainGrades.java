package sightline.model.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;

/**
 * One question over all cases: how often each grade was given, and how often agencies agreed.
 * Counts only; a percentage or a mean of grades would say more than so few cases can.
 *
 * @param counts by rating, in the order of the scale; every rating is there, with 0 where none was
 *     given
 * @param unable forms that could not judge
 * @param notApplicable forms the question did not apply to
 * @param unanswered forms that left it open
 * @param agreement how many cases lie how far apart
 * @param compared cases at least two agencies graded
 * @param alpha Krippendorff's alpha, ordinal; only from {@value #ALPHA_FROM} compared cases on
 */
public record DomainGrades(
    Question question,
    Map<Rating, Integer> counts,
    int unable,
    int notApplicable,
    int unanswered,
    Map<Spread.Agreement, Integer> agreement,
    int compared,
    OptionalDouble alpha) {

  /** Under this many cases a chance-corrected figure would be noise. */
  public static final int ALPHA_FROM = 10;

  static DomainGrades of(Question question, RatingScale scale, List<Spread> cases) {
    Map<Rating, Integer> counts = new LinkedHashMap<>();
    scale.ratings().forEach(r -> counts.put(r, 0));
    Map<AnswerKind, Integer> without = new EnumMap<>(AnswerKind.class);
    Map<Spread.Agreement, Integer> agreement = new EnumMap<>(Spread.Agreement.class);
    List<int[]> units = new ArrayList<>();
    for (Spread spread : cases) {
      for (Spread.Grade grade : spread.grades()) {
        grade
            .rating()
            .ifPresentOrElse(
                r -> counts.merge(r, 1, Integer::sum),
                () -> without.merge(grade.kind(), 1, Integer::sum));
      }
      agreement.merge(spread.agreement(), 1, Integer::sum);
      if (spread.ratings().size() > 1) {
        units.add(spread.ratings().stream().mapToInt(spread::place).toArray());
      }
    }
    return new DomainGrades(
        question,
        counts,
        without.getOrDefault(AnswerKind.UNABLE, 0),
        without.getOrDefault(AnswerKind.NOT_APPLICABLE, 0),
        without.getOrDefault(AnswerKind.UNANSWERED, 0),
        agreement,
        units.size(),
        units.size() < ALPHA_FROM
            ? OptionalDouble.empty()
            : OrdinalAgreement.alpha(units, scale.ratings().size()));
  }

  public int cases(Spread.Agreement how) {
    return agreement.getOrDefault(how, 0);
  }
}
