package sightline.app.ui.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.WindowFrame;
import sightline.app.ui.kit.Screen;
import sightline.app.work.MoveAudit;
import sightline.app.work.Northshire;
import sightline.app.work.ProblemException;
import sightline.model.audit.Answer;

/** Going over to another version as an agency meets it. */
@ExtendWith(FxTest.class)
class MoveScreensTest {
  @TempDir Path folder;

  private final WindowFrame frame = new WindowFrame();
  private final AtomicReference<Optional<String>> movedTo = new AtomicReference<>();
  private Northshire northshire;
  private Northshire.Desk police;

  @BeforeEach
  void begin() throws Exception {
    northshire = Northshire.withRound(folder);
    police = northshire.desk("police");
    police.answer(0);
    String gone = id("3.2");
    police.answering().comment(gone, "The named officer has half a post; a second is being found.");
    northshire.goOver(police);
  }

  @AfterEach
  void close() {
    frame.close();
    northshire.close();
  }

  private String id(String number) throws ProblemException {
    return police.answering().tool().question(number).orElseThrow().id();
  }

  private MoveViewModel model() throws ProblemException {
    MoveAudit moving = police.moving();
    return new MoveViewModel(
        new MoveViewModel.Work() {
          @Override
          public MoveAudit.Preview preview(String auditId) throws ProblemException {
            return moving.preview(auditId);
          }

          @Override
          public MoveAudit.Preview move(String auditId) throws ProblemException {
            return moving.move(auditId);
          }
        },
        police.invitation().auditId(),
        new DirectJobs(),
        new MoveViewModel.Ways(movedTo::set, () -> {}),
        MoveScreensTest::bug);
  }

  private static void bug(Throwable bug) {
    throw new AssertionError(bug);
  }

  private static final Screen.Crumb HOME = new Screen.Crumb("My audits", () -> {});

  @Test
  void showsWhatBecomesOfTheAnswersAndChangesNothing() throws Exception {
    MoveViewModel model = model();
    frame.show(() -> new MoveView(model, HOME));
    ScreenPictures.takeChecked(frame.shell(), "move-preview", () -> {});

    MoveViewModel.State.Shown shown = (MoveViewModel.State.Shown) model.stateProperty().get();
    assertThat(shown.from()).isEqualTo(1);
    assertThat(shown.to()).isEqualTo(2);
    assertThat(shown.groups())
        .extracting(MoveViewModel.Group::kind)
        .containsExactly(
            MoveViewModel.Kind.TO_CONFIRM, MoveViewModel.Kind.ARCHIVED, MoveViewModel.Kind.CARRIED);
    assertThat(shown.groups().getFirst().items().getFirst().number()).isEqualTo("1.1");
    assertThat(police.invitation().asksNow()).isPresent();
  }

  @Test
  void movesAndLeadsToWhatIsToBeConfirmed() throws Exception {
    MoveViewModel model = model();
    model.read();
    model.move();

    assertThat(movedTo.get()).contains(id("1.1"));
    assertThat(police.invitation().asksNow()).isEmpty();
    model.move();
    assertThat(model.troubleProperty().get().orElseThrow()).contains("nothing to move");
  }

  @Test
  void drawsWhatWasLeftBehind() throws Exception {
    String gone = id("3.2");
    Answer was = police.invitation().book().orElseThrow().response(gone).answer();
    police.moving().move(police.invitation().auditId());
    AtomicReference<MoveAudit.LeftBehind> opened = new AtomicReference<>();
    LeftViewModel model =
        new LeftViewModel(
            police.moving()::leftBehind,
            police.invitation().auditId(),
            new DirectJobs(),
            opened::set,
            MoveScreensTest::bug);
    frame.show(() -> new LeftView(model, List.of(HOME)));
    ScreenPictures.takeChecked(frame.shell(), "move-left", () -> {});

    LeftViewModel.State.Shown shown = (LeftViewModel.State.Shown) model.stateProperty().get();
    assertThat(shown.versions()).hasSize(1);
    LeftViewModel.Item item = shown.versions().getFirst().items().getFirst();
    assertThat(item.number()).isEqualTo("3.2");
    assertThat(item.lines()).anyMatch(l -> l.contains("half a post"));
    model.open(shown.versions().getFirst());
    assertThat(opened.get().book().response(gone).answer()).isEqualTo(was);
  }
}
