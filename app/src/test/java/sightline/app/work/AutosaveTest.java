package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sightline.app.store.StoreException;
import sightline.app.store.StoreProblem;
import sightline.app.work.Autosave.State;
import sightline.app.work.Autosave.Text;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Entry;

/** Saved means saved: what a person does is shown at once and called saved only when it is. */
class AutosaveTest {
  private static final Instant MORNING = Instant.parse("2026-10-14T09:42:00Z");
  private static final Answer MET = new Answer.Rated(2);
  private static final Answer PARTLY = new Answer.Rated(1);

  private final HandWorker worker = new HandWorker();
  private final List<Entry> disk = new ArrayList<>();
  private boolean full;
  private final Autosave autosave =
      new Autosave(
          AnswerBook.empty(),
          new Person("Named nurse", "Named nurse"),
          this::write,
          worker,
          Runnable::run,
          Clock.fixed(MORNING, ZoneOffset.UTC));

  private void write(Entry entry) {
    if (full) {
      throw new StoreException(new StoreProblem.DiskFull());
    }
    disk.add(entry);
  }

  private static Edit rated(String question, Answer before, Answer after) {
    return new Edit.Rated(question, before, after);
  }

  @Test
  void showsAChangeAtOnceAndCallsItSavedOnlyOnTheDisk() {
    autosave.change(rated("q-1", Answer.UNANSWERED, MET));

    assertThat(autosave.book().response("q-1").answer()).isEqualTo(MET);
    assertThat(autosave.state()).isEqualTo(new State.Saving());
    assertThat(disk).isEmpty();

    worker.work();

    assertThat(autosave.state()).isEqualTo(new State.Saved(MORNING));
    assertThat(disk).extracting(Entry::edit).containsExactly(rated("q-1", Answer.UNANSWERED, MET));
  }

  @Test
  void keepsTypingTogetherForTwoSecondsAndIsNotSavedMeanwhile() {
    autosave.typed("q-1", Text.COMMENT, "Hours");
    autosave.typed("q-1", Text.COMMENT, "Hours are set");
    worker.work();

    assertThat(disk).isEmpty();
    assertThat(autosave.state()).isInstanceOf(State.Saving.class);
    assertThat(autosave.text("q-1", Text.COMMENT)).isEqualTo("Hours are set");

    worker.pass(Duration.ofSeconds(2));
    worker.work();

    assertThat(disk)
        .extracting(Entry::edit)
        .containsExactly(new Edit.Commented("q-1", "", "Hours are set"));
    assertThat(autosave.state()).isInstanceOf(State.Saved.class);
  }

  @Test
  void putsTypedTextBeforeWhateverIsDoneNext() {
    autosave.typed("q-1", Text.COMMENT, "Hours are set");
    autosave.change(rated("q-1", Answer.UNANSWERED, PARTLY));
    worker.work();

    assertThat(disk).extracting(e -> e.edit().kind()).containsExactly("commented", "rated");
  }

  @Test
  void keepsTheReasonWhyAQuestionDoesNotApply() {
    autosave.change(rated("q-1", Answer.UNANSWERED, new Answer.NotApplicable("")));
    autosave.typed("q-1", Text.REASON, "No provider is bought.");
    autosave.flush();
    worker.work();

    assertThat(autosave.book().response("q-1").answer())
        .isEqualTo(new Answer.NotApplicable("No provider is bought."));
    assertThat(disk).hasSize(2);
  }

  @Test
  void writesNothingWhenTextIsTypedAndTakenAway() {
    autosave.typed("q-1", Text.COMMENT, "x");
    autosave.typed("q-1", Text.COMMENT, "");
    autosave.flush();
    worker.work();

    assertThat(disk).isEmpty();
    assertThat(autosave.state()).isInstanceOf(State.Saved.class);
  }

  @Test
  void neverSaysSavedOnADiskThatFails() {
    List<State> states = new ArrayList<>();
    autosave.change(rated("q-0", Answer.UNANSWERED, MET));
    worker.work();
    full = true;
    autosave.listen(() -> states.add(autosave.state()));

    autosave.change(rated("q-1", Answer.UNANSWERED, MET));
    worker.work();
    autosave.typed("q-1", Text.COMMENT, "Typed while the disk was full");
    worker.pass(Duration.ofSeconds(2));
    autosave.change(rated("q-2", Answer.UNANSWERED, PARTLY));
    worker.work();
    autosave.retry();
    worker.work();

    assertThat(states).isNotEmpty().noneMatch(State.Saved.class::isInstance);
    assertThat(autosave.state())
        .isInstanceOfSatisfying(
            State.NotSaved.class,
            s -> {
              assertThat(s.words()).contains("disk is full").contains("Free some space");
              assertThat(s.safeUntil()).isEqualTo(MORNING);
            });
    assertThat(autosave.book().response("q-2").answer()).isEqualTo(PARTLY);
    assertThat(autosave.unsaved()).hasSize(3);
    assertThat(disk).hasSize(1);
  }

  @Test
  void writesEverythingInOrderOnceTheDiskHasRoomAgain() {
    full = true;
    autosave.change(rated("q-1", Answer.UNANSWERED, MET));
    autosave.change(rated("q-2", Answer.UNANSWERED, PARTLY));
    worker.work();
    full = false;
    worker.work();
    assertThat(disk).isEmpty();

    autosave.retry();
    worker.work();

    assertThat(disk)
        .extracting(e -> e.edit().concerns().orElseThrow())
        .containsExactly("q-1", "q-2");
    assertThat(autosave.state()).isInstanceOf(State.Saved.class);
    assertThat(autosave.unsaved()).isEmpty();
  }

  @Test
  void undoesAndDoesAgainAcrossQuestions() {
    autosave.change(rated("q-1", Answer.UNANSWERED, MET));
    autosave.change(rated("q-2", Answer.UNANSWERED, PARTLY));
    autosave.undo();
    autosave.undo();
    autosave.redo();
    worker.work();

    assertThat(autosave.book().response("q-1").answer()).isEqualTo(MET);
    assertThat(autosave.book().response("q-2").answer()).isEqualTo(Answer.UNANSWERED);
    assertThat(AnswerBook.fold(disk).responses()).isEqualTo(autosave.book().responses());
    assertThat(AnswerBook.fold(disk).nextRedo()).isEqualTo(autosave.book().nextRedo());
  }

  @Test
  void refusesToGoOnWhileSomethingIsNotSaved() {
    full = true;
    autosave.change(rated("q-1", Answer.UNANSWERED, MET));
    worker.work();

    assertThatThrownBy(() -> autosave.flushAndWait(Duration.ofMillis(1)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("disk is full");
  }

  @Test
  void saysThatADiskDoesNotAnswer() {
    autosave.change(rated("q-1", Answer.UNANSWERED, MET));

    assertThatThrownBy(() -> autosave.flushAndWait(Duration.ofMillis(1)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("has not answered");
  }
}
