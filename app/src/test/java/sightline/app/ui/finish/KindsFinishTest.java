package sightline.app.ui.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.SampleWork;
import sightline.app.ui.kit.Tone;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.KeepRegister;
import sightline.app.work.PreparedAnswers;
import sightline.app.work.RoundContent;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.Question;

/** Finishing a case audit: the facts and the overall grade must be in order too. */
class KindsFinishTest {
  private static final String OVERALL = "q-a9l3";

  @TempDir Path folder;

  @Test
  void namesMissingFactsAndAnOverallGradeWithoutItsReasonAndLeadsThere() throws Exception {
    SampleWork sample = new SampleWork(folder);
    LocalDate due = LocalDate.of(2026, 10, 30);
    Path pack;
    try (Workplace team =
        sample.team("centre", SampleWork.NORTHSHIRE, due, SampleWork.agencies())) {
      new KeepRegister(team)
          .createRound(
              "kind-2026",
              "Neglect 2026",
              "deep-dive",
              due,
              List.of(SampleWork.HOSPITALS.code()),
              false,
              new RoundContent(Set.of(), List.of(), List.of(new Case("c-01", Optional.empty()))));
      pack = sample.pack(team, "kind-2026");
    }
    try (Workplace mine = sample.agency("mine", SampleWork.HOSPITALS, pack, SampleWork.CLOCK)) {
      Books books = new Books(mine);
      Audits audits = new Audits(mine, books);
      Answering answering = new Answering(mine, books, audits.invitations().getFirst());
      for (Question q : answering.questions()) {
        answering.answer(q.id(), new Answer.Rated(q.id().equals("q-e9a4") ? 0 : 2));
      }
      answering.detail(
          new PreparedAnswers.Detail(
              "d-b4k7", Optional.of(new GivenDetail.Chosen("d-b4k7", "under-1"))));

      FinishReading reading =
          FinishReading.of(FinishWork.of(mine, books), audits.invitations().getFirst().auditId());

      assertThat(Missing.of(reading))
          .extracting(Obstacle::where)
          .containsExactly(
              new Obstacle.Where.AtQuestion("d-h2m9"), new Obstacle.Where.AtQuestion(OVERALL));
      assertThat(Missing.of(reading).getFirst().words()).contains("12 facts", "Sex");
      assertThat(reading.lines())
          .filteredOn(line -> line.tone() == Tone.DANGER)
          .flatExtracting(CheckLine::places)
          .extracting(CheckLine.Place::question)
          .contains("d-h2m9", OVERALL);
      answering.comment(OVERALL, "The gap was closed within two days.");
      assertThat(
              Missing.of(
                  FinishReading.of(
                      FinishWork.of(mine, books), audits.invitations().getFirst().auditId())))
          .hasSize(1);
    }
  }
}
