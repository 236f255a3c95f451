package sightline.app.ui.toolbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.work.DraftId;
import sightline.app.work.OpenDrafts;
import sightline.model.tool.Question;
import sightline.model.tool.ToolKind;
import sightline.model.toolbench.QuestionForm;

/** Writing the next version of an audit tool: every act shows, is kept, and can be taken back. */
class BenchViewModelTest {
  @TempDir Path folder;
  private Bench bench;
  private DraftId id;
  private BenchViewModel model;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder);
    id = bench.drafts().follow(bench.shipped());
    model = bench.bench(id);
    model.attach();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Question question(String number) {
    return model.toolProperty().get().question(number).orElseThrow();
  }

  private void type(Question question, String words) {
    model.choose(Reading.lineOf(question));
    model.typed(
        "statement",
        (acts, draft) ->
            acts.change(
                new QuestionForm(draft.tool().question(question.id()).orElseThrow())
                    .statement(words)
                    .made()));
  }

  @Test
  void whatIsNoNumberIsKeptAsTypedAndStopsPublishing() {
    model.choose(Reading.lineOf(question("3.2")));
    model.keepUnaccepted("weight", Optional.of("two"));
    model.choose(Reading.lineOf(question("1.1")));
    model.choose(Reading.lineOf(question("3.2")));
    assertThat(model.unaccepted("weight")).contains("two");

    model.choose(Reading.lineOf(question("1.1")));
    model.wantToPublish(() -> org.assertj.core.api.Assertions.fail("nothing is published"));
    assertThat(model.chosenProperty().get().number()).isEqualTo("3.2");
    assertThat(model.noticeProperty().get().orElseThrow()).contains("3.2");

    model.keepUnaccepted("weight", Optional.empty());
    model.closeNotice();
    model.wantToPublish(() -> {});
    assertThat(model.noticeProperty().get()).isEmpty();
  }

  @Test
  void discardingLeadsBackToTheListWhereItCanBeBroughtBack() throws Exception {
    type(question("3.2"), "Said anew.");
    model.discard();

    assertThat(bench.left()).isEqualTo(1);
    ToolsViewModel list = bench.list();
    list.read();
    ToolsViewModel.State.Shown shown = (ToolsViewModel.State.Shown) list.stateProperty().get();
    OpenDrafts.Line aside = shown.lines().getLast();
    assertThat(aside).isInstanceOf(OpenDrafts.Line.Discarded.class);
    list.open(aside);
    assertThat(bench.carriedOn()).isEqualTo(id);
    assertThat(bench.drafts().read(id).tool().question("3.2").orElseThrow().statement())
        .isEqualTo("Said anew.");
  }

  @Test
  void comparesADraftWithWhatItCameFrom() {
    type(question("3.2"), "Said anew.");
    model.act(acts -> Optional.of(acts.removeQuestion(question("1.1").id())));
    model.compare();

    CompareViewModel compare = bench.comparing(id.tool(), id.version());
    compare.read();
    CompareViewModel.State.Shown shown =
        (CompareViewModel.State.Shown) compare.stateProperty().get();
    assertThat(shown.from().number()).isEqualTo(1);
    assertThat(shown.to().number()).isEqualTo(2);
    assertThat(shown.groups())
        .extracting(CompareViewModel.Group::kind)
        .containsExactly(CompareViewModel.Kind.REMOVED, CompareViewModel.Kind.WORDING);
    CompareViewModel.Row row = shown.groups().getLast().rows().getFirst();
    assertThat(row.number()).isEqualTo("3.2");
    assertThat(row.words().orElseThrow().is().getFirst().text()).startsWith("Said");
    compare.choose(shown.to(), shown.to());
    assertThat(((CompareViewModel.State.Shown) compare.stateProperty().get()).groups()).isEmpty();
  }

  @Test
  void undoNamesTheActAndTheQuestion() {
    type(question("3.2"), "Said anew.");
    model.flush();

    assertThat(model.undoWords().get()).isEqualTo("Undo change of statement 3.2");
    model.undo();
    assertThat(model.redoWords().get()).isEqualTo("Redo change of statement 3.2");
    assertThat(question("3.2").statement()).isNotEqualTo("Said anew.");
  }

  @Test
  void whatIsTypedIsKeptWhenAnotherLineIsChosen() throws Exception {
    type(question("3.2"), "Said anew.");

    model.choose(Reading.lineOf(question("1.1")));

    assertThat(bench.drafts().read(id).tool().question("3.2").orElseThrow().statement())
        .isEqualTo("Said anew.");
  }

  @Test
  void aNewQuestionStandsAfterTheChosenOneAndIsChosen() {
    model.choose(Reading.lineOf(question("3.2")));

    model.addQuestion();

    assertThat(model.chosenProperty().get().number()).isEqualTo("3.3");
    assertThat(question("3.3").statement()).isEmpty();
    model.remove();
    assertThat(model.chosenProperty().get().number()).isEqualTo("3.2");
  }

  @Test
  void aLineIsDroppedOntoThePlaceItTakes() {
    Question moved = question("3.4");

    model.drop(Reading.lineOf(moved), Reading.lineOf(question("3.2")));
    assertThat(question("3.2").id()).isEqualTo(moved.id());

    model.drop(
        Reading.lineOf(moved), Reading.lineOf(model.toolProperty().get().standards().getFirst()));
    assertThat(question("1.1").id()).isEqualTo(moved.id());

    String standard = model.toolProperty().get().standards().get(5).id();
    model.drop(
        Reading.lineOf(model.toolProperty().get().standards().get(5)),
        Reading.lineOf(model.toolProperty().get().standards().getFirst()));
    assertThat(model.toolProperty().get().standards().getFirst().id()).isEqualTo(standard);
  }

  @Test
  void problemsAreCountedAtTheirLinesOnceSomebodyAsked() {
    type(question("3.2"), "");
    model.flush();
    assertThat(model.outline()).allMatch(l -> l.problems() == 0);

    model.show(BenchViewModel.Mode.CHECK);

    assertThat(model.modeProperty().get()).isEqualTo(BenchViewModel.Mode.CHECK);
    assertThat(model.outline())
        .filteredOn(l -> l.problems() > 0)
        .extracting(OutlineLine::number)
        .containsExactly("3.2");

    type(question("3.2"), "Said anew.");
    model.flush();
    assertThat(model.outline()).allMatch(l -> l.problems() == 0);
  }

  @Test
  void publishingWithErrorsShowsThemInstead() throws Exception {
    type(question("3.2"), "");

    model.wantToPublish(
        () -> {
          throw new AssertionError("nothing to ask");
        });

    assertThat(model.modeProperty().get()).isEqualTo(BenchViewModel.Mode.CHECK);
    assertThat(bench.drafts().read(id).published()).isEmpty();
  }

  @Test
  void aSoundDraftIsPublishedAndShown() throws Exception {
    type(question("3.2"), "Said anew.");

    model.wantToPublish(model::publish);

    assertThat(bench.opened()).singleElement().satisfies(r -> assertThat(r.version()).isEqualTo(2));
    assertThat(bench.drafts().all()).allMatch(l -> l instanceof OpenDrafts.Line.Published);
  }

  @Test
  void aToolBegunFromNothingGetsItsFirstQuestion() throws Exception {
    BenchViewModel own = bench.bench(bench.drafts().start("Our visit", ToolKind.SINGLE_AGENCY));
    own.attach();

    own.addQuestion();
    assertThat(own.chosenProperty().get().kind()).isEqualTo(OutlineLine.Kind.STANDARD);
    own.addQuestion();

    assertThat(own.chosenProperty().get().number()).isEqualTo("1.1");
    assertThat(own.toolProperty().get().question("1.1").map(Question::title))
        .isEqualTo(Optional.of(""));
  }
}
