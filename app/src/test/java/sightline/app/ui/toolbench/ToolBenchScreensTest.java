package sightline.app.ui.toolbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.CentreFrame;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedAsks;
import sightline.app.ui.WindowFrame;
import sightline.app.work.DraftId;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Relevance;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolRef;
import sightline.model.toolbench.QuestionForm;

@ExtendWith(FxTest.class)
class ToolBenchScreensTest {
  @TempDir Path folder;

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private BenchViewModel show(WindowFrame frame, DraftId id) {
    BenchViewModel model = bench.bench(id);
    frame.show(() -> new BenchView(model, frame.shell(), new ScriptedAsks(), () -> {}));
    return model;
  }

  private static Question question(BenchViewModel model, String number) {
    return model.toolProperty().get().question(number).orElseThrow();
  }

  @Test
  void drawsTheListOfToolsAndDrafts() throws Exception {
    bench.drafts().follow(bench.shipped());
    bench.drafts().start("Visits to early years settings", ToolKind.SINGLE_AGENCY);
    CentreFrame frame = new CentreFrame();
    frame.host().show(() -> new ToolsView(bench.list(), frame.shell()));
    ScreenPictures.takeChecked(frame.shell(), "tools", () -> {});
  }

  @Test
  void drawsTheSheetForANewTool() {
    CentreFrame frame = new CentreFrame();
    frame.host().show(() -> new ToolsView(bench.list(), frame.shell()));
    ScreenPictures.takeSheet(
        frame.shell(),
        "tools-start",
        () -> new StartSheet(bench.list(), frame.shell()).open(),
        () -> {});
    assertThat(bench.carriedOn()).isNull();
  }

  @Test
  void drawsOneToolAsTheAuditorWillSeeIt() {
    WindowFrame frame = new WindowFrame();
    ToolViewModel model = bench.reading(bench.shipped());
    frame.show(() -> new ToolView(model, () -> {}));
    ScreenPictures.takeChecked(frame.shell(), "tool-cover", () -> {});
    AuditTool tool = ((ToolViewModel.State.Shown) model.stateProperty().get()).tool();
    ScreenPictures.takeChecked(
        frame.shell(),
        "tool-question",
        () -> model.choose(Reading.lineOf(tool.question("3.2").orElseThrow())));
    ScreenPictures.takeChecked(
        frame.shell(),
        "tool-references",
        () -> model.choose(new OutlineLine(OutlineLine.Kind.REFERENCES, "REFERENCES", "", "", 0)));
    ScreenPictures.takeChecked(
        frame.shell(),
        "tool-standard",
        () -> model.choose(Reading.lineOf(tool.standards().get(2))));
    assertThat(model.chosenProperty().get().number()).isEqualTo("3");
  }

  @Test
  void drawsEveryFormOfADraft() throws Exception {
    WindowFrame frame = new WindowFrame();
    BenchViewModel model = show(frame, bench.drafts().follow(bench.shipped()));
    ScreenPictures.takeChecked(frame.shell(), "bench-cover", () -> {});
    ScreenPictures.takeChecked(
        frame.shell(),
        "bench-question",
        () -> model.choose(Reading.lineOf(question(model, "3.2"))));
    ScreenPictures.takeChecked(
        frame.shell(),
        "bench-standard",
        () -> model.choose(Reading.lineOf(model.toolProperty().get().standards().get(2))));
    ScreenPictures.takeChecked(
        frame.shell(),
        "bench-scales",
        () -> model.choose(new OutlineLine(OutlineLine.Kind.SCALES, "SCALES", "", "", 0)));
    ScreenPictures.takeChecked(
        frame.shell(),
        "bench-preview",
        () -> {
          model.choose(Reading.lineOf(question(model, "3.2")));
          model.show(BenchViewModel.Mode.PREVIEW);
        });
    assertThat(model.modeProperty().get()).isEqualTo(BenchViewModel.Mode.PREVIEW);
  }

  private ToolRef deepDive() {
    return bench.northshire().centre().shippedTools().find("deep-dive").orElseThrow().ref();
  }

  private static OutlineLine page(OutlineLine.Kind kind) {
    return new OutlineLine(kind, kind.name(), "", "", 0);
  }

  @Test
  void drawsScoringFactsHeadingsAndConditions() throws Exception {
    WindowFrame frame = new WindowFrame();
    BenchViewModel model = show(frame, bench.drafts().follow(deepDive()));
    ScreenPictures.takeChecked(
        frame.shell(), "bench-scoring", () -> model.choose(page(OutlineLine.Kind.SCORING)));
    ScreenPictures.takeChecked(
        frame.shell(), "bench-facts", () -> model.choose(page(OutlineLine.Kind.FACTS)));
    sightline.model.tool.Standard theme =
        model.toolProperty().get().standards().stream()
            .filter(t -> t.questions().size() > 2)
            .findFirst()
            .orElseThrow();
    Question second = theme.questions().get(1);
    model.act(acts -> acts.moveUnderNew(second.id(), "Before the first visit"));
    model.act(
        acts ->
            acts.change(
                new QuestionForm(question(model, "2.1"))
                    .askIf(
                        Optional.of(
                            new Relevance.IsNot(
                                question(model, "1.1").id(),
                                List.of(
                                    model
                                        .toolProperty()
                                        .get()
                                        .scaleOf(question(model, "1.1"))
                                        .best()
                                        .id()))))
                    .agencyNote(AgencyType.POLICE, "Count what the log shows.")
                    .made()));
    ScreenPictures.takeChecked(
        frame.shell(), "bench-standard-headings", () -> model.choose(Reading.lineOf(theme)));
    model.choose(Reading.lineOf(question(model, "2.1")));
    ScreenPictures.takeChecked(
        frame.shell(),
        "bench-condition",
        () -> {
          Pulses.settle();
          ((javafx.scene.control.ScrollPane) frame.shell().lookup(".question-scroll"))
              .setVvalue(0.8);
        });
    assertThat(model.undoWords().get()).contains("2.1");
  }

  @Test
  void drawsTheSheetForACondition() throws Exception {
    WindowFrame frame = new WindowFrame();
    BenchViewModel model = show(frame, bench.drafts().follow(bench.shipped()));
    AuditTool tool = model.toolProperty().get();
    ScreenPictures.takeSheet(
        frame.shell(),
        "bench-condition-sheet",
        () -> new ConditionSheet(frame.shell(), tool, question(model, "3.2")).open(),
        () -> {});
    assertThat(question(model, "3.2").askIf()).isEmpty();
  }

  @Test
  void drawsTwoVersionsSideBySide() throws Exception {
    DraftId id = bench.drafts().follow(bench.shipped());
    BenchViewModel model = bench.bench(id);
    model.attach();
    model.act(
        acts ->
            acts.change(
                new QuestionForm(question(model, "3.2"))
                    .statement("Each safeguarding role has written hours that match its demand.")
                    .weight(2)
                    .made()));
    model.act(acts -> Optional.of(acts.removeQuestion(question(model, "1.4").id())));
    model.act(acts -> acts.stepQuestion(question(model, "5.1").id(), 1));
    model.choose(Reading.lineOf(question(model, "12.1")));
    model.addQuestion();
    model.flush();
    CentreFrame frame = new CentreFrame();
    CompareViewModel compare = bench.comparing(id.tool(), 2);
    frame.host().show(() -> new CompareView(compare, () -> {}));
    ScreenPictures.takeChecked(frame.shell(), "tools-compare", () -> {});
    assertThat(((CompareViewModel.State.Shown) compare.stateProperty().get()).groups())
        .extracting(CompareViewModel.Group::kind)
        .contains(
            CompareViewModel.Kind.ADDED,
            CompareViewModel.Kind.REMOVED,
            CompareViewModel.Kind.MOVED,
            CompareViewModel.Kind.WORDING,
            CompareViewModel.Kind.SCORING);
  }

  @Test
  void aNumberThatIsNoneSaysSoBesideItsField() throws Exception {
    WindowFrame frame = new WindowFrame();
    BenchViewModel model = show(frame, bench.drafts().follow(bench.shipped()));
    model.choose(page(OutlineLine.Kind.SCALES));
    ScreenPictures.takeChecked(
        frame.shell(),
        "bench-number",
        () -> {
          Pulses.settle();
          frame.shell().lookupAll(".toolbench-narrow .text-field").stream()
              .map(javafx.scene.control.TextField.class::cast)
              .filter(f -> f.getText().equals("2"))
              .findFirst()
              .ifPresent(f -> f.setText("two"));
        });
    assertThat(model.unaccepted("scales[0].ratings[0].points")).contains("two");
    assertThat(model.toolProperty().get().scales().getFirst().ratings().getFirst().points())
        .isEqualTo(2);
  }

  @Test
  void drawsTheProblemsAndLeadsToTheField() throws Exception {
    WindowFrame frame = new WindowFrame();
    BenchViewModel model = show(frame, bench.drafts().follow(bench.shipped()));
    model.choose(Reading.lineOf(question(model, "3.2")));
    model.addQuestion();
    ScreenPictures.takeChecked(
        frame.shell(), "bench-check", () -> model.show(BenchViewModel.Mode.CHECK));
    ScreenPictures.takeChecked(
        frame.shell(),
        "bench-errors",
        () -> {
          Pulses.settle();
          ((javafx.scene.control.Hyperlink)
                  frame.shell().lookupAll(".error-links .hyperlink").toArray()[5])
              .fire();
        });
    assertThat(model.modeProperty().get()).isEqualTo(BenchViewModel.Mode.EDIT);
    assertThat(model.chosenProperty().get().number()).isEqualTo("3.3");
  }

  @Test
  void altAndTheArrowsMoveTheChosenQuestion() throws Exception {
    WindowFrame frame = new WindowFrame();
    BenchViewModel model = show(frame, bench.drafts().follow(bench.shipped()));
    Question moved = question(model, "3.2");
    model.choose(Reading.lineOf(moved));
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(frame.shell(), sightline.app.ui.kit.Theme.standard())) {
      javafx.scene.Node list = frame.shell().lookup(".outline");
      list.requestFocus();
      Pulses.settle();
      list.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
      Pulses.settle();
      assertThat(question(model, "3.1").id()).isEqualTo(moved.id());
      assertThat(model.chosenProperty().get().id()).isEqualTo(moved.id());
    }
  }

  @Test
  void typingInAFieldIsKeptAndUndoShowsInIt() throws Exception {
    WindowFrame frame = new WindowFrame();
    BenchViewModel model = show(frame, bench.drafts().follow(bench.shipped()));
    model.choose(Reading.lineOf(question(model, "1.1")));
    String before = question(model, "1.1").title();
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(frame.shell(), sightline.app.ui.kit.Theme.standard())) {
      TextInputControl title =
          (TextInputControl) frame.shell().lookup(".toolbench-form .text-field");
      title.setText("Another title");
      model.flush();
      assertThat(question(model, "1.1").title()).isEqualTo("Another title");
      model.undo();
      assertThat(title.getText()).isEqualTo(before);
    }
  }
}
