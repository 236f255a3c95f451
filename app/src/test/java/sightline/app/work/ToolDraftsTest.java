package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.audit.Round;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolRef;
import sightline.model.toolbench.QuestionForm;

/** Drafts of question sets live in the store; what is published can be used and never changes. */
class ToolDraftsTest {
  @TempDir Path folder;

  private Northshire northshire;
  private OpenDrafts drafts;
  private ToolRef shipped;

  @BeforeEach
  void open() throws Exception {
    northshire = new Northshire(folder);
    drafts = new OpenDrafts(northshire.centre());
    shipped = northshire.centre().shippedTools().tools().getFirst().ref();
  }

  @AfterEach
  void close() {
    northshire.close();
  }

  private KeepDraft keeping(DraftId id, Autosave.Worker worker) throws ProblemException {
    return new KeepDraft(northshire.centre(), id, worker, Runnable::run);
  }

  private static KeepDraft.Typing statement(String question, String words) {
    return (acts, draft) ->
        acts.change(
            new QuestionForm(draft.tool().question(question).orElseThrow())
                .statement(words)
                .made());
  }

  @Test
  void aDraftIsReadBackAsItWasLeft() throws Exception {
    DraftId id = drafts.follow(shipped);
    KeepDraft keep = keeping(id, new HandWorker().atOnce());
    String question = keep.draft().tool().question("3.2").orElseThrow().id();

    keep.change(keep.acts().stepQuestion(question, -1).orElseThrow());
    keep.undo();
    keep.redo();

    AuditTool read = drafts.read(id).tool();
    assertThat(read).isEqualTo(keep.draft().tool());
    assertThat(read.question(question).orElseThrow().number()).isEqualTo("3.1");
    assertThat(drafts.read(id).nextUndo()).isPresent();
  }

  @Test
  void typingIsGatheredIntoOneEdit() throws Exception {
    HandWorker worker = new HandWorker().atOnce();
    KeepDraft keep = keeping(drafts.follow(shipped), worker);
    Question question = keep.draft().tool().question("1.1").orElseThrow();

    keep.typed("statement", statement(question.id(), "O"));
    keep.typed("statement", statement(question.id(), "One"));
    assertThat(keep.state()).isInstanceOf(Autosave.State.Saving.class);
    worker.pass(Autosave.TYPING);

    assertThat(keep.state()).isInstanceOf(Autosave.State.Saved.class);
    assertThat(drafts.read(keep.id()).history()).hasSize(2);
    keep.undo();
    assertThat(drafts.read(keep.id()).tool().question("1.1")).contains(question);
  }

  @Test
  void thereIsOneDraftOfAQuestionSetAtATime() throws Exception {
    drafts.follow(shipped);

    assertThatThrownBy(() -> drafts.follow(shipped))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().words()).contains("a draft already"));
  }

  @Test
  void aPublishedVersionIsUsedByNewRoundsAndNotChangedAgain() throws Exception {
    northshire.register().put(Northshire.agencies(3));
    Round old = northshire.register().createRound("old", "", shipped.id(), due(), List.of(), false);
    DraftId id = drafts.follow(shipped);
    KeepDraft keep = keeping(id, new HandWorker().atOnce());
    String question = keep.draft().tool().question("1.1").orElseThrow().id();
    keep.change(statement(question, "Said anew.").edit(keep.acts(), keep.draft()).orElseThrow());

    AuditTool published = new PublishTool(northshire.centre()).publish(id);
    Round round =
        northshire.register().createRound("new", "", shipped.id(), due(), List.of(), false);

    assertThat(old.tool()).isEqualTo(shipped);
    assertThat(round.tool()).isEqualTo(published.ref());
    assertThat(northshire.centre().tool(published.ref()).orElseThrow().question(question))
        .get()
        .extracting(Question::statement)
        .isEqualTo("Said anew.");
    assertThat(drafts.all())
        .filteredOn(l -> l.tool().ref().id().equals(shipped.id()))
        .extracting(l -> l.tool().ref().version())
        .containsExactlyInAnyOrder(2, 1);
    assertThatThrownBy(() -> new PublishTool(northshire.centre()).publish(id))
        .isInstanceOf(ProblemException.class);
    assertThat(drafts.follow(published.ref()).version()).isEqualTo(3);
  }

  @Test
  void aDraftWithErrorsIsNotPublishedAndStays() throws Exception {
    DraftId id = drafts.start("Our visit", ToolKind.SINGLE_AGENCY);
    KeepDraft keep = keeping(id, new HandWorker().atOnce());
    keep.change(keep.acts().addStandard(Optional.empty()));

    assertThatThrownBy(() -> new PublishTool(northshire.centre()).publish(id))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isInstanceOf(Problem.ToolUnreadable.class));
    assertThat(drafts.read(id).published()).isEmpty();
    assertThat(id.tool()).doesNotContain("visit");
  }

  @Test
  void editsReachTheDiskInTheOrderTheyWereDone() throws Exception {
    HandWorker worker = new HandWorker();
    KeepDraft keep = keeping(drafts.follow(shipped), worker);
    String question = keep.draft().tool().question("3.2").orElseThrow().id();
    keep.change(keep.acts().stepQuestion(question, -1).orElseThrow());
    keep.change(keep.acts().stepQuestion(question, -1).orElseThrow());
    assertThat(keep.state()).isInstanceOf(Autosave.State.Saving.class);
    assertThat(drafts.read(keep.id()).history()).hasSize(1);

    worker.work();

    assertThat(keep.state()).isInstanceOf(Autosave.State.Saved.class);
    assertThat(drafts.read(keep.id()).tool()).isEqualTo(keep.draft().tool());
  }

  @Test
  void aDiscardedDraftIsKeptAndCanBeBroughtBack() throws Exception {
    DraftId id = drafts.follow(shipped);
    KeepDraft keep = keeping(id, new HandWorker().atOnce());
    String question = keep.draft().tool().question("1.1").orElseThrow().id();
    keep.change(statement(question, "Said anew.").edit(keep.acts(), keep.draft()).orElseThrow());

    drafts.discard(id);
    assertThat(drafts.all()).anyMatch(l -> l instanceof OpenDrafts.Line.Discarded);
    assertThat(drafts.all()).noneMatch(l -> l instanceof OpenDrafts.Line.Draft);
    assertThatThrownBy(() -> new PublishTool(northshire.centre()).publish(id))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().words()).contains("put aside"));

    DraftId second = drafts.follow(shipped);
    assertThat(second).isNotEqualTo(id);
    assertThat(drafts.read(second).tool().question(question).orElseThrow().statement())
        .isNotEqualTo("Said anew.");
    assertThatThrownBy(() -> drafts.restore(id))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().words()).contains("Another draft"));
    drafts.discard(second);
    drafts.restore(id);

    assertThat(drafts.read(id).tool().question(question).orElseThrow().statement())
        .isEqualTo("Said anew.");
    new PublishTool(northshire.centre()).publish(id);
    assertThatThrownBy(() -> drafts.restore(second))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().words()).contains("has been published since"));
  }

  private static LocalDate due() {
    return LocalDate.of(2026, 10, 30);
  }
}
