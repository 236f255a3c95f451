package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.RatingChoice;
import sightline.app.ui.kit.RatingRole;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Answer;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.UnableToDetermine;

/**
 * The answers a question offers, in the order of its scale; then "Not enough evidence" where the
 * tool knows it, and "Not applicable" last where the question allows it.
 */
final class Ratings {
  private final Question question;
  private final List<Rating> ratings;
  private final Optional<UnableToDetermine> unable;

  Ratings(AuditTool tool, Question question) {
    this.question = question;
    this.ratings = tool.scaleOf(question).ratings();
    this.unable = tool.unableToDetermine();
  }

  List<RatingChoice> choices() {
    List<RatingChoice> choices = new ArrayList<>();
    for (int i = 0; i < ratings.size(); i++) {
      Rating rating = ratings.get(i);
      choices.add(
          new RatingChoice(
              mark(rating),
              question.descriptors().getOrDefault(rating.id(), ""),
              Keys.rating(i).map(Keys::cap).orElse("")));
    }
    unable.ifPresent(
        u ->
            choices.add(
                new RatingChoice(
                    Mark.notEnough(u.label()),
                    Texts.of("answer.unable.when"),
                    Keys.rating(ratings.size()).map(Keys::cap).orElse(""))));
    question
        .notApplicable()
        .ifPresent(
            when ->
                choices.add(
                    new RatingChoice(
                        Mark.notApplicable(),
                        Texts.of("answer.not-applicable.when", when),
                        Keys.NOT_APPLICABLE.cap())));
    return choices;
  }

  /** One short word a choice, for rows where all stand in one line. */
  List<String> shortWords() {
    List<String> words = new ArrayList<>(ratings.stream().map(Ratings::shortWord).toList());
    unable.ifPresent(u -> words.add(u.label()));
    question.notApplicable().ifPresent(when -> words.add(Mark.notApplicable().word()));
    return words;
  }

  private static String shortWord(Rating rating) {
    String first = rating.label().split(" ")[0];
    return first.equalsIgnoreCase("not") || first.length() < 3 ? rating.label() : first;
  }

  /** Which choice an answer is, or -1. */
  int indexOf(Answer answer) {
    return switch (answer) {
      case Answer.Rated rated -> indexOf(rated.points());
      case Answer.NotApplicable n -> question.notApplicable().isPresent() ? notApplicable() : -1;
      case Answer.UnableToDetermine u -> unable.isPresent() ? ratings.size() : -1;
      case Answer.Tally t -> -1;
      case Answer.Unanswered u -> -1;
    };
  }

  private int indexOf(int points) {
    for (int i = 0; i < ratings.size(); i++) {
      if (ratings.get(i).points() == points) {
        return i;
      }
    }
    return -1;
  }

  /** The rating behind a choice; empty for those that are no rating. */
  Optional<Rating> rating(int index) {
    return index >= 0 && index < ratings.size()
        ? Optional.of(ratings.get(index))
        : Optional.empty();
  }

  /** The counts of a survey, one a choice; nobody at all is no answer. */
  Answer tally(List<Integer> counts) {
    Map<Integer, Integer> byPoints = new HashMap<>();
    for (int i = 0; i < ratings.size(); i++) {
      byPoints.put(ratings.get(i).points(), counts.get(i));
    }
    int couldNotSay = unable.isPresent() ? counts.get(ratings.size()) : 0;
    Answer.Tally tally = new Answer.Tally(byPoints, couldNotSay);
    return tally.people() == 0 ? Answer.UNANSWERED : tally;
  }

  /** The other way round. */
  List<Integer> counts(Answer.Tally tally) {
    List<Integer> counts = new ArrayList<>();
    ratings.forEach(r -> counts.add(tally.countByPoints().getOrDefault(r.points(), 0)));
    if (unable.isPresent()) {
      counts.add(tally.unable());
    }
    return counts;
  }

  boolean isUnable(int index) {
    return unable.isPresent() && index == ratings.size();
  }

  boolean isNotApplicable(int index) {
    return index == notApplicable() && question.notApplicable().isPresent();
  }

  /** Where "Not applicable" stands if it is offered: after all else. */
  int notApplicable() {
    return ratings.size() + (unable.isPresent() ? 1 : 0);
  }

  private static Mark mark(Rating rating) {
    RatingRole role =
        switch (rating.role()) {
          case BEST -> RatingRole.BEST;
          case GOOD -> RatingRole.GOOD;
          case MIXED -> RatingRole.MIXED;
          case POOR -> RatingRole.POOR;
          case NONE -> RatingRole.NOT_ENOUGH;
        };
    return new Mark(role, rating.letter(), rating.label());
  }
}
