package sightline.model.toolbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;
import sightline.model.tool.GeneratedTools;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolKind;

/** A draft is the fold of its edits; each has its inverse; nothing is lost on the way to disk. */
class ToolDraftTest {
  private static final byte[] SECTION_11 =
      new ShippedTools().shipped("section-11").orElseThrow().file();

  @Test
  void aNewVersionBeginsWithTheSameQuestionsAndTheNextNumber() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    AuditTool published = Drafting.read(SECTION_11);

    assertThat(drafting.tool().ref().version()).isEqualTo(published.ref().version() + 1);
    assertThat(drafting.tool().standards()).isEqualTo(published.standards());
    assertThat(drafting.draft().base()).contains(published.ref());
    assertThat(drafting.draft().nextUndo()).isEmpty();
  }

  @Test
  void aWordingIsChangedAndTakenBackAndDoneAgain() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    Question before = drafting.tool().question("3.2").orElseThrow();

    drafting.did(drafting.acts().change(new QuestionForm(before).statement("Said anew.").made()));

    assertThat(drafting.draft().nextUndo().orElseThrow())
        .isInstanceOfSatisfying(
            DraftEdit.QuestionChanged.class,
            e ->
                assertThat(QuestionPart.changed(e.before(), e.after()))
                    .containsExactly(QuestionPart.STATEMENT));
    drafting.undo();
    assertThat(drafting.tool().question("3.2")).contains(before);
    drafting.redo();
    assertThat(drafting.tool().question("3.2").orElseThrow().statement()).isEqualTo("Said anew.");
    assertThat(drafting.draft().nextRedo()).isEmpty();
  }

  @Test
  void anActThatChangesNothingIsNoEdit() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    Question same = drafting.tool().question("1.1").orElseThrow();

    assertThat(drafting.acts().change(new QuestionForm(same).made())).isEmpty();
    assertThat(drafting.acts().cover(drafting.tool().cover())).isEmpty();
    assertThat(drafting.acts().head(Workpiece.head(drafting.tool()))).isEmpty();
    assertThat(drafting.acts().stepStandard(drafting.tool().standards().getFirst().id(), -1))
        .isEmpty();
    assertThat(drafting.acts().stepQuestion(same.id(), -1)).isEmpty();
  }

  @Test
  void numbersFollowThePlaceAndIdsStay() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    Question second = drafting.tool().question("1.2").orElseThrow();
    String lastOfFirst = drafting.tool().standards().getFirst().questions().getLast().id();

    drafting.did(drafting.acts().stepQuestion(second.id(), -1));
    assertThat(drafting.tool().question("1.1").orElseThrow().id()).isEqualTo(second.id());

    drafting.did(drafting.acts().stepQuestion(lastOfFirst, 1));
    assertThat(drafting.tool().question(lastOfFirst).orElseThrow().number()).isEqualTo("2.1");

    String first = drafting.tool().standards().getFirst().id();
    drafting.did(drafting.acts().moveStandard(first, 2));
    assertThat(drafting.tool().standards().get(2).id()).isEqualTo(first);
    assertThat(drafting.tool().question(second.id()).orElseThrow().number()).isEqualTo("3.1");
    drafting.undo();
    drafting.undo();
    drafting.undo();
    assertThat(drafting.tool().standards()).isEqualTo(Drafting.read(SECTION_11).standards());
  }

  @Test
  void aNewIdSaysNothingAndIsNeverOneThatWasUsed() {
    Drafting drafting = Drafting.follow(SECTION_11, 7);
    String standard = drafting.tool().standards().getFirst().id();
    drafting.did(drafting.acts().addQuestion(standard, Optional.empty()));
    Question added = drafting.tool().standards().getFirst().questions().getLast();

    assertThat(added.id()).matches("q-[a-z2-9]{6}");
    drafting.did(drafting.acts().removeQuestion(added.id()));
    assertThat(drafting.tool().question(added.id())).isEmpty();
    assertThat(drafting.draft().usedIds()).contains(added.id());

    // the same draws again: the id of the removed question is passed over
    DraftActs again = new DraftActs(drafting.draft(), new NewIds(new Random(7)));
    DraftEdit next = again.addQuestion(standard, Optional.empty());
    assertThat(next.concerns()).isPresent().isNotEqualTo(Optional.of(added.id()));
  }

  @Test
  void aRemovedStandardComesBackWithItsQuestions() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    List<Standard> before = drafting.tool().standards();

    drafting.did(drafting.acts().removeStandard(before.get(4).id()));
    assertThat(drafting.tool().standards()).hasSize(before.size() - 1);
    drafting.undo();

    assertThat(drafting.tool().standards()).isEqualTo(before);
  }

  @Test
  void aScaleInUseCannotBeTakenOut() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    String used = drafting.tool().scales().getFirst().id();
    drafting.did(drafting.acts().addScale());
    String unused = drafting.tool().scales().getLast().id();

    assertThat(drafting.acts().removeScale(used)).isEmpty();
    assertThat(drafting.acts().removeScale(unused)).isPresent();
  }

  @Test
  void goingBackToAScaleFindsItsDescriptors() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    Question before = drafting.tool().question("1.1").orElseThrow();
    drafting.did(drafting.acts().addScale());
    String other = drafting.tool().scales().getLast().id();

    drafting.did(drafting.acts().change(new QuestionForm(before).scale(other).made()));
    Question moved = drafting.tool().question(before.id()).orElseThrow();
    drafting.did(drafting.acts().change(new QuestionForm(moved).scale(before.scale()).made()));

    assertThat(drafting.tool().question(before.id())).contains(before);
  }

  @Test
  void nothingCanBeTakenBackOncePublished() {
    Drafting drafting = Drafting.follow(SECTION_11, 1);
    drafting.did(
        drafting.acts().removeQuestion(drafting.tool().question("1.1").orElseThrow().id()));
    Publishing.Done done = (Publishing.Done) Publishing.of(drafting.draft());
    drafting.did(new DraftEdit.Published(done.tool().ref()));

    assertThat(drafting.draft().published()).contains(done.tool().ref());
    assertThat(drafting.draft().nextUndo()).isEmpty();
  }

  @Test
  void anythingElseDoesNotBeginADraft() {
    DraftEntry entry =
        new DraftEntry(
            Instant.EPOCH,
            new sightline.model.audit.Person("A", "B"),
            DraftEntry.Origin.TYPED,
            new DraftEdit.StandardMoved("s", 0, 1));
    assertThatThrownBy(() -> ToolDraft.fold(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyActsReadBackFromTheLogAndUndoneGiveTheFirstDraftAgain(long seed) throws Exception {
    Drafting drafting = Drafting.follow(GeneratedTools.file(seed, 4, 5), seed);
    List<Standard> first = drafting.tool().standards();
    Random random = new Random(seed);
    int done = 0;
    for (int i = 0; i < 60; i++) {
      Optional<DraftEdit> edit = anyAct(drafting, random);
      if (edit.isPresent()) {
        drafting.did(edit);
        done++;
      }
    }
    List<DraftEntry> readBack = new ArrayList<>();
    for (DraftEntry entry : drafting.log()) {
      readBack.add(DraftJson.read(entry.at(), DraftJson.write(entry)));
    }
    assertThat(readBack).as("seed %d", seed).isEqualTo(renumbered(drafting.log(), readBack));
    assertThat(ToolDraft.fold(readBack).tool()).as("seed %d", seed).isEqualTo(drafting.tool());
    AuditTool last = drafting.tool();
    for (int i = 0; i < done; i++) {
      drafting.undo();
    }
    assertThat(drafting.tool().standards()).as("seed %d", seed).isEqualTo(first);
    for (int i = 0; i < done; i++) {
      drafting.redo();
    }
    assertThat(drafting.tool()).as("seed %d", seed).isEqualTo(last);
  }

  /** The number of a standard is its place and not written down. */
  private static List<DraftEntry> renumbered(List<DraftEntry> log, List<DraftEntry> readBack) {
    List<DraftEntry> same = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      boolean standard =
          log.get(i).edit() instanceof DraftEdit.StandardAdded
              || log.get(i).edit() instanceof DraftEdit.StandardRemoved;
      same.add(standard ? readBack.get(i) : log.get(i));
    }
    return same;
  }

  private static Optional<DraftEdit> anyAct(Drafting drafting, Random random) {
    DraftActs acts = drafting.acts();
    AuditTool tool = drafting.tool();
    List<Question> questions = tool.questions().toList();
    if (questions.isEmpty() || tool.standards().size() < 2) {
      return Optional.of(acts.addStandard(Optional.empty()));
    }
    Question question = questions.get(random.nextInt(questions.size()));
    Standard standard = tool.standards().get(random.nextInt(tool.standards().size()));
    return switch (random.nextInt(12)) {
      case 0 -> acts.stepQuestion(question.id(), random.nextBoolean() ? 1 : -1);
      case 1 -> acts.moveQuestion(question.id(), standard.id(), random.nextInt(8));
      case 2 -> Optional.of(acts.removeQuestion(question.id()));
      case 3 -> Optional.of(acts.addQuestion(standard.id(), Optional.empty()));
      case 4 ->
          Optional.of(acts.addQuestion(tool.standardOf(question).id(), Optional.of(question.id())));
      case 5 -> acts.stepStandard(standard.id(), random.nextBoolean() ? 1 : -1);
      case 6 -> Optional.of(acts.removeStandard(standard.id()));
      case 7 -> acts.change(new QuestionForm(question).weight(random.nextInt(5)).made());
      case 8 ->
          acts.change(
              new QuestionForm(question)
                  .appliesTo(Set.of(AgencyType.values()[random.nextInt(6)]))
                  .statement("Statement " + random.nextInt(99))
                  .notApplicable(Optional.of(""))
                  .made());
      case 9 -> Optional.of(acts.addScale());
      case 10 ->
          acts.head(new Head("Title " + random.nextInt(99), "2027", LocalDate.of(2027, 9, 1)));
      default ->
          acts.change(
              new StandardHead(standard.id(), "T " + random.nextInt(99), "", "", List.of()));
    };
  }

  @Test
  void aToolBegunFromNothingHasAScaleAndNoStandard() {
    Drafting drafting =
        Drafting.begin(
            new DraftEdit.Started(
                "our-visit",
                ToolKind.SINGLE_AGENCY,
                new Head("Our visit", "2026", LocalDate.of(2026, 9, 1))),
            1);

    assertThat(drafting.tool().ref().version()).isEqualTo(1);
    assertThat(drafting.tool().scales()).hasSize(1);
    drafting.did(drafting.acts().addStandard(Optional.empty()));
    drafting.did(
        drafting.acts().addQuestion(drafting.tool().standards().getFirst().id(), Optional.empty()));
    assertThat(drafting.tool().question("1.1")).isPresent();
  }
}
