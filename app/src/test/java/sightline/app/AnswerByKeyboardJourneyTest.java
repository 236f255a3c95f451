package sightline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.app.ui.Hands.fx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.FxTest;
import sightline.app.ui.Hands;
import sightline.app.ui.SampleWork;
import sightline.app.ui.kit.Printing;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.PackOffer;
import sightline.app.work.Workplace;
import sightline.app.work.WriteRecoverySheet;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.tool.Question;

/**
 * The whole window, from a pack that was double-clicked to ten answered questions, by real keys
 * alone: no mouse, no call into a view.
 */
class AnswerByKeyboardJourneyTest {
  private static final String PASSPHRASE = "kettle harbour violet ladder";

  @TempDir Path folder;

  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private Stage stage;
  private Desktop desktop;
  private Hands hands;

  @BeforeAll
  static void startToolkit() {
    FxTest.startToolkit();
  }

  @AfterEach
  void leave() {
    closeWindow();
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  @Test
  void answersTenQuestionsByKeyboardAndGoesOnAtTheSamePlace() throws Exception {
    SampleWork sample = new SampleWork(folder);
    Path pack;
    try (Workplace team =
        sample.team(
            "centre", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies())) {
      pack = sample.pack(team, "s11-2026");
    }
    openWindow(List.of(pack));
    setUp(SampleWork.read(pack));

    hands.see("My audits");
    hands.tabTo("Start");
    hands.press(KeyCode.ENTER);
    hands.see("Question 1.1");
    hands.type("1n2n3n1n1n");
    hands.see("Question 1.6");
    hands.type("0");
    hands.tabTo("Why is this not applicable?");
    hands.type("We plan no services of our own.");
    hands.press(KeyCode.SHIFT, KeyCode.TAB);
    hands.type("n");
    hands.see("Question 2.1");
    hands.type("1n1n2n1");
    hands.see("Question 2.4");

    hands.tabTo("Comment");
    hands.type("Reviewed in 1 month, next in 2027.");
    hands.press(KeyCode.SHIFT, KeyCode.TAB);
    hands.type("e");
    hands.see("Add evidence to 2.4");
    hands.type("Board paper, June");
    hands.press(KeyCode.ENTER);
    hands.until(() -> !hands.words().contains("Add evidence to 2.4"), "the sheet to close");
    hands.see("Board paper, June");
    hands.type("a");
    hands.see("Add an action to 2.4");
    hands.type("Show the thresholds on the front page");
    hands.tabTo("Add this action");
    hands.press(KeyCode.ENTER);
    hands.until(() -> !hands.words().contains("Add an action to 2.4"), "the sheet to close");
    hands.see("Show the thresholds on the front page");

    hands.type("3");
    hands.press(KeyCode.CONTROL, KeyCode.Z);
    hands.until(
        () -> hands.words().stream().noneMatch("Saving..."::equals), "the answer on the disk");
    closeWindow();

    openWindow(List.of(pack));
    hands.tabTo("Passphrase");
    hands.type(PASSPHRASE);
    hands.press(KeyCode.ENTER);
    hands.see("Open this pack");
    hands.tabTo("Home");
    hands.press(KeyCode.ENTER);
    hands.see("My audits");
    hands.tabTo("Continue");
    hands.press(KeyCode.SPACE);
    hands.see("Question 2.5");
    closeWindow();
    readsBack(sample);
  }

  /** What a person typed, as the store has it. */
  private void readsBack(SampleWork sample) throws Exception {
    try (Workplace own = sample.setUp().open(folder.resolve("mine"), PASSPHRASE.toCharArray())) {
      Audits.Invitation audit = new Audits(own, new Books(own)).invitations().getFirst();
      AnswerBook book = audit.book().orElseThrow();
      Map<String, Response> responses = book.responses();
      List<Question> asked = audit.tool().questionsFor(audit.agency().type());
      List<Answer> ten = asked.stream().limit(10).map(q -> responses.get(q.id()).answer()).toList();
      assertThat(ten)
          .containsExactly(
              rated(2),
              rated(1),
              rated(0),
              rated(2),
              rated(2),
              new Answer.NotApplicable("We plan no services of our own."),
              rated(2),
              rated(2),
              rated(1),
              rated(2));
      Response last = responses.get(asked.get(9).id());
      assertThat(last.comment()).isEqualTo("Reviewed in 1 month, next in 2027.");
      assertThat(last.evidence()).hasSize(1);
      assertThat(book.actions())
          .singleElement()
          .extracting(a -> a.question())
          .isEqualTo(asked.get(9).id());
    }
  }

  private static Answer rated(int points) {
    return new Answer.Rated(points);
  }

  private void setUp(PackOffer offer) {
    hands.see("Type the 30 digits");
    hands.tabTo("roup 1");
    hands.type(String.join("", offer.spokenCode().groups()));
    hands.see("All groups match.");
    hands.tabTo("Which agency");
    for (int i = 0; i < 10 && !hands.focusSays("Northshire Hospitals"); i++) {
      hands.press(KeyCode.DOWN);
    }
    hands.tabTo("Your name");
    hands.type("Named nurse");
    hands.tabTo("Your job title");
    hands.type("Named nurse for safeguarding children");
    hands.tabTo("Continue");
    hands.press(KeyCode.SPACE);
    hands.see("Type it again");
    hands.tabTo("Passphrase");
    hands.type(PASSPHRASE);
    hands.tabTo("Type it again");
    hands.type(PASSPHRASE);
    hands.tabTo("I have printed");
    hands.press(KeyCode.SPACE);
    hands.tabTo("Finish and open my audit");
    hands.press(KeyCode.SPACE);
  }

  private void openWindow(List<Path> files) {
    stage = fx(Stage::new);
    hands = new Hands(stage);
    fx(
        () -> {
          desktop =
              new Desktop(
                  stage,
                  SampleWork.CLOCK,
                  new DataFolder(folder.resolve("data"), Optional.of(folder.resolve("mine"))),
                  new SampleWork(folder).setUp(),
                  new RecoveryCard.Paper(
                      page -> Printing.Outcome.NO_PRINTER,
                      WriteRecoverySheet.sentences(),
                      new WriteRecoverySheet(SampleWork.CLOCK)::write),
                  job -> folder,
                  file -> {});
          desktop.open(files);
          stage.requestFocus();
          return stage;
        });
  }

  private void closeWindow() {
    if (desktop != null) {
      Desktop ending = desktop;
      desktop = null;
      fx(
          () -> {
            ending.close();
            stage.close();
            return stage;
          });
    }
  }
}
