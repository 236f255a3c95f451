package sightline.app.ui.answer;

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
import sightline.app.ui.TrustStore;
import sightline.app.ui.WindowFrame;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.app.work.HandWorker;
import sightline.model.audit.Action;
import sightline.model.tool.Question;

/** The answering screens as a person sees them, in the middle of October. */
@ExtendWith(FxTest.class)
class AnswerScreensTest {
  @TempDir static Path folder;
  private static Path pack;

  private final WindowFrame frame = new WindowFrame();
  private final HandWorker worker = new HandWorker().atOnce();
  private TrustStore store;
  private AnswerViewModel audit;

  @BeforeEach
  void open() {
    if (pack == null) {
      pack = TrustStore.pack(folder, false);
      TrustStore.join(folder, pack, worker, Runnable::run).halfFilled().close();
    }
    store = TrustStore.open(folder, worker, Runnable::run);
    audit =
        new AnswerViewModel(store.openAudit(), store.opened(), new DirectJobs(), TrustStore.CLOCK);
    frame.show(() -> view(AnswerView.Settings.USUAL));
  }

  private AnswerView view(AnswerView.Settings settings) {
    return new AnswerView(
        audit,
        new NoSheets(),
        frame.shell(),
        new AnswerView.Elsewhere("My audits", () -> {}, () -> {}, () -> {}, () -> {}),
        settings);
  }

  @AfterEach
  void close() {
    frame.close();
    store.close();
  }

  private Question question(String number) {
    return audit.tool().question(number).orElseThrow();
  }

  @Test
  void drawsOneQuestion() {
    audit.go(question("3.2"));
    ScreenPictures.take(
        frame.shell(),
        "answer-one-question",
        () -> ScreenChecks.hold(frame.shell()),
        Look.values());
  }

  @Test
  void drawsTheListOfAStandard() {
    audit.go(question("3.2"));
    audit.showMode(AnswerViewModel.Mode.LIST);
    ScreenPictures.take(
        frame.shell(), "answer-list", () -> ScreenChecks.hold(frame.shell()), Look.values());
  }

  private static final class NoSheets implements Sheets {
    @Override
    public Optional<GivenEvidence> evidence(Question question) {
      return Optional.empty();
    }

    @Override
    public Optional<GivenAction> action(Question question) {
      return Optional.empty();
    }

    @Override
    public Optional<GivenAction> change(Question question, Action before) {
      return Optional.empty();
    }
  }
}
