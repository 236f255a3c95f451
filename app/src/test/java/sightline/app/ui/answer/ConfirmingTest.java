package sightline.app.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.WindowFrame;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.Autosaves;
import sightline.app.work.HandWorker;
import sightline.app.work.Northshire;
import sightline.app.work.OpenAudit;
import sightline.app.work.ProblemException;

/** Answers that were carried to another wording, in the answering screens. */
@ExtendWith(FxTest.class)
class ConfirmingTest {
  @TempDir Path folder;

  private final WindowFrame frame = new WindowFrame();
  private Northshire northshire;
  private Northshire.Desk police;

  @BeforeEach
  void begin() throws Exception {
    northshire = Northshire.withRound(folder);
    police = northshire.desk("police");
    police.answer(1);
    northshire.goOver(police);
  }

  @AfterEach
  void close() {
    frame.close();
    northshire.close();
  }

  private AnswerViewModel open() throws ProblemException {
    OpenAudit opening =
        new OpenAudit(
            police.workplace(),
            police.books(),
            police.audits(),
            new Autosaves(
                police.workplace(), police.books(), new HandWorker().atOnce(), Runnable::run));
    return new AnswerViewModel(
        opening,
        opening.toAnswer(police.invitation().auditId()),
        new DirectJobs(),
        northshire.clock());
  }

  private void show(AnswerViewModel audit) {
    frame.show(
        () ->
            new AnswerView(
                audit,
                new NoSheets(),
                frame.shell(),
                new AnswerView.Elsewhere("My audits", () -> {}, () -> {}, () -> {}, () -> {}),
                AnswerView.Settings.USUAL));
  }

  @Test
  void saysCalmlyThatTheRoundAsksAnotherVersion() throws Exception {
    AnswerViewModel audit = open();
    show(audit);
    audit.go(audit.tool().question("1.2").orElseThrow());
    ScreenPictures.take(
        frame.shell(),
        "answer-other-version",
        () -> ScreenChecks.hold(frame.shell()),
        Look.values());

    assertThat(audit.notice().get()).map(Notice::kind).contains(Notice.Kind.OTHER_VERSION);
    assertThat(audit.tool().ref().version()).isEqualTo(1);
  }

  @Test
  void asksWhetherTheAnswerStillStandsAndTakesItBack() throws Exception {
    police.moving().move(police.invitation().auditId());
    AnswerViewModel audit = open();
    show(audit);
    audit.go(audit.tool().question("1.1").orElseThrow());
    ScreenPictures.take(
        frame.shell(), "answer-confirm", () -> ScreenChecks.hold(frame.shell()), Look.values());
    audit.showMode(AnswerViewModel.Mode.LIST);
    ScreenPictures.take(
        frame.shell(),
        "answer-confirm-list",
        () -> ScreenChecks.hold(frame.shell()),
        Look.values());

    QuestionModel question = audit.current().get();
    OldWording old = question.toConfirm().get().orElseThrow();
    assertThat(old.version()).isEqualTo(1);
    assertThat(old.parts().getFirst().text()).contains("holds written responsibility");
    assertThat(audit.notice().get()).isEqualTo(Optional.empty());

    question.confirm();
    assertThat(question.toConfirm().get()).isEmpty();
    audit.keeping().undo();
    assertThat(question.toConfirm().get()).isPresent();
    question.choose(question.chosen().get() == 0 ? 1 : 0);
    assertThat(question.toConfirm().get()).as("another answer needs no confirming").isEmpty();
  }

  private static final class NoSheets implements Sheets {
    @Override
    public Optional<sightline.app.work.GivenEvidence> evidence(
        sightline.model.tool.Question question) {
      return Optional.empty();
    }

    @Override
    public Optional<sightline.app.work.GivenAction> action(sightline.model.tool.Question question) {
      return Optional.empty();
    }

    @Override
    public Optional<sightline.app.work.GivenAction> change(
        sightline.model.tool.Question question, sightline.model.audit.Action before) {
      return Optional.empty();
    }
  }
}
