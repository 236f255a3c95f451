package sightline.app.ui.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Detail;

/** What stands between the answers and finishing, each with the place where it is put right. */
final class Missing {
  private Missing() {}

  /** One obstacle for each kind of thing that is missing, leading to the first question of it. */
  static List<Obstacle> of(FinishReading reading) {
    List<Obstacle> missing = new ArrayList<>();
    var check = reading.check();
    if (!check.unanswered().isEmpty()) {
      missing.add(
          Obstacle.at(
              check.unanswered().getFirst().id(),
              Texts.count(
                  "finish.missing.answers",
                  check.unanswered().size(),
                  check.asked(),
                  check.unanswered().getFirst().number())));
    }
    if (check.alertsNotTold() > 0) {
      missing.add(
          Obstacle.at(
              reading.invitation().tool().questions().findFirst().orElseThrow().id(),
              Texts.of("finish.missing.alert")));
    }
    if (!check.toConfirm().isEmpty()) {
      missing.add(
          Obstacle.at(
              check.toConfirm().getFirst().id(),
              Texts.count(
                  "finish.missing.confirm",
                  check.toConfirm().size(),
                  check.toConfirm().getFirst().number())));
    }
    if (!check.reasonMissing().isEmpty()) {
      missing.add(
          Obstacle.at(
              check.reasonMissing().getFirst().id(),
              Texts.count(
                  "finish.missing.reasons",
                  check.reasonMissing().size(),
                  check.reasonMissing().getFirst().number())));
    }
    if (!check.tooLong().isEmpty()) {
      missing.add(
          Obstacle.at(
              check.tooLong().getFirst().id(),
              Texts.count(
                  "finish.missing.long",
                  check.tooLong().size(),
                  check.tooLong().getFirst().number())));
    }
    missing.addAll(facts(reading));
    check
        .overall()
        .ifPresent(problem -> missing.add(Obstacle.at(problem.question().id(), problem.words())));
    return missing;
  }

  private static List<Obstacle> facts(FinishReading reading) {
    List<Obstacle> found = new ArrayList<>();
    List<Detail> missing = reading.check().detailsMissing();
    if (!missing.isEmpty()) {
      found.add(
          Obstacle.at(
              missing.getFirst().id(),
              Texts.count("finish.missing.facts", missing.size(), missing.getFirst().title())));
    }
    Optional<Detail> wrong = reading.tooLarge();
    wrong.ifPresent(
        d -> found.add(Obstacle.at(d.id(), Texts.of("finish.missing.part", d.title()))));
    if (wrong.isEmpty()) {
      reading.check().detailProblem().ifPresent(words -> found.add(Obstacle.of(words)));
    }
    return found;
  }
}
