package sightline.app.ui.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.SampleFrame;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.FinishAudit;
import sightline.app.work.FollowUpAudit;
import sightline.app.work.Northshire;
import sightline.app.work.ProduceReport;
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;
import sightline.model.audit.Person;
import sightline.model.audit.ProgressState;
import sightline.model.merge.FollowUp;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

@ExtendWith(FxTest.class)
class FollowUpViewTest {
  @TempDir Path folder;

  private final ScriptedFileChoices files = new ScriptedFileChoices();

  private FollowUpViewModel model(Workplace workplace) {
    Audits audits = new Audits(workplace, new Books(workplace));
    return new FollowUpViewModel(
        audits,
        new FollowUpAudit(workplace),
        new ProduceReport(workplace, audits),
        new DirectJobs(),
        files,
        new FollowUpViewModel.Doors(
            audit -> {},
            file -> {},
            () -> LocalDate.of(2027, 3, 8),
            failure -> {
              throw new AssertionError(failure);
            }));
  }

  /** Police have signed, with three actions. */
  private static Workplace signed(Northshire northshire) throws Exception {
    Northshire.Desk desk = northshire.desk("police").answer(0);
    Workplace workplace = desk.workplace();
    // the desk keeps what it read; these books read the store anew
    Books books = new Books(workplace);
    Audits audits = new Audits(workplace, books);
    Audits.Invitation audit = audits.invitation(Northshire.ROUND);
    Answering answering = new Answering(workplace, books, audit);
    List<Question> questions = answering.questions();
    answering.planAction(
        questions.get(0).id(),
        "Name a deputy for the senior lead, and show both posts on the intranet",
        Optional.of("8 of 10 workers asked give the right post"),
        Optional.of("Assistant chief constable's office"),
        Optional.of(LocalDate.of(2027, 1, 29)));
    answering.planAction(
        questions.get(5).id(),
        "Bring the child's words into every domestic abuse referral",
        Optional.empty(),
        Optional.of("Public protection lead"),
        Optional.of(LocalDate.of(2027, 5, 31)));
    answering.planAction(
        questions.get(10).id(),
        "Move the duty list to one page",
        Optional.empty(),
        Optional.of("Control room manager"),
        Optional.empty());
    new FinishAudit(workplace, books).finish(audits.invitation(Northshire.ROUND));
    new SignOffAudit(workplace)
        .sign(
            audits.invitation(Northshire.ROUND),
            new Person("Chief officer", "Chief officer"),
            "another passphrase".toCharArray(),
            true);
    return workplace;
  }

  private static FollowUpViewModel.State.Shown shown(FollowUpViewModel model) {
    return (FollowUpViewModel.State.Shown) model.stateProperty().get();
  }

  private static void note(FollowUpViewModel model, int place, ProgressState state, String text) {
    FollowUp.Followed action = shown(model).followUp().actions().get(place);
    model.note(
        action,
        new FollowUpSheets.GivenProgress(
            state,
            text,
            state == ProgressState.DONE
                ? Optional.of("9 of 10 workers asked in February gave the right post.")
                : Optional.empty()));
  }

  @Test
  void notesStandBesideTheSignOffAndTheReportIsWritten() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      FollowUpViewModel model = model(signed(northshire));
      model.read();
      assertThat(shown(model).followUp().closed()).isZero();
      assertThat(shown(model).isOverdue(shown(model).followUp().actions().getFirst())).isTrue();

      note(model, 0, ProgressState.DONE, "Both posts are shown since 12 January.");
      var part = shown(model).questions().getFirst();
      Rating best = shown(model).content().tool().scaleOf(part.question()).best();
      model.rateAgain(part, new FollowUpSheets.GivenRating(best, "10 workers asked in February"));

      assertThat(model.troubleProperty().get()).isEmpty();
      assertThat(shown(model).followUp().closed()).isEqualTo(1);
      assertThat(shown(model).change(part)).contains("Better");
      assertThat(shown(model).audit().view().orElseThrow().isCounted()).isTrue();
      assertThat(shown(model).audit().isFinishedAndUnchanged()).isTrue();

      Path file = folder.resolve("follow-up.pdf");
      files.choose(file);
      model.saveReport();
      assertThat(Files.size(file)).isGreaterThan(1000);
    }
  }

  @Test
  void anEmptyNoteIsNotKeptAndSaysWhy() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      FollowUpViewModel model = model(signed(northshire));
      model.read();

      note(model, 0, ProgressState.NOT_NEEDED, " ");

      assertThat(model.troubleProperty().get()).contains("Say why the action is no longer needed.");
      assertThat(shown(model).followUp().isBegun()).isFalse();
    }
  }

  @Test
  void beforeASignOffThereIsNothingToFollowUp() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      FollowUpViewModel model = model(northshire.desk("police").answer(0).finish().workplace());
      model.read();

      assertThat(model.stateProperty().get()).isInstanceOf(FollowUpViewModel.State.Nothing.class);
    }
  }

  @Test
  void drawsActionsAndQuestionsToRateAgain() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      FollowUpViewModel model = model(signed(northshire));
      model.read();
      note(model, 0, ProgressState.DONE, "Both posts are shown since 12 January.");
      note(model, 1, ProgressState.UNDER_WAY, "The form has the field. Training is in April.");
      var part = shown(model).questions().getFirst();
      Rating best = shown(model).content().tool().scaleOf(part.question()).best();
      model.rateAgain(part, new FollowUpSheets.GivenRating(best, "10 workers asked in February"));
      SampleFrame frame = SampleFrame.atAnAgency("actions");
      frame.host().show(() -> new FollowUpView(model, frame.shell(), () -> {}));
      ScreenPictures.takeChecked(frame.shell(), "follow-up", () -> {});
      ScreenPictures.takeSheet(
          frame.shell(), "follow-up-note", () -> press(frame, "Note progress"), () -> {});
      ScreenPictures.takeSheet(
          frame.shell(), "follow-up-again", () -> press(frame, "Rate again"), () -> {});
    }
  }

  private static void press(SampleFrame frame, String words) {
    frame.shell().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(b -> words.equals(b.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void isGarbageOnceLeft() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      Workplace workplace = signed(northshire);
      SampleFrame frame = SampleFrame.atAnAgency("actions");
      ScreenMemory.returnsAfterFiftyVisits(
          () -> new FollowUpView(model(workplace), frame.shell(), () -> {}));
    }
  }
}
