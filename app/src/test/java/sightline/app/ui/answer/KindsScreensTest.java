package sightline.app.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.WindowFrame;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.Audits;
import sightline.app.work.Autosaves;
import sightline.app.work.Books;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.app.work.HandWorker;
import sightline.app.work.KeepRegister;
import sightline.app.work.OpenAudit;
import sightline.app.work.ReadRoundFiles;
import sightline.app.work.RoundContent;
import sightline.app.work.Workplace;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;

/** Answering a case audit and a school audit: facts, themes, local questions, overall grade. */
@ExtendWith(FxTest.class)
class KindsScreensTest {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
  private static final Agency SCHOOL =
      new Agency("oak-hollow", "Oak Hollow Primary School", AgencyType.SCHOOL_PRIMARY);
  private static final String LOCAL =
      """
      questions:
        - id: q-north-1
          title: Strategy followed up
          statement: What the neglect strategy asks for was followed up.
          guidance: The strategy of 2025 counts.
          notApplicable: {allowed: false}
          askIf: q-e9a4 is not outstanding or good
          descriptors:
            outstanding: All of it, and others learned from it.
            good: All of what mattered.
            requires-improvement: Part of it.
            inadequate: None of it.
      """;

  @TempDir Path folder;

  private final WindowFrame frame = new WindowFrame();
  private final HandWorker worker = new HandWorker().atOnce();
  private Workplace mine;
  private Autosaves autosaves;
  private OpenAudit openAudit;
  private Audits audits;

  /** Joins the round of a tool as the agency, and opens its first audit. */
  private AnswerViewModel open(Agency agency, String tool, RoundContent content) throws Exception {
    SampleWork sample = new SampleWork(folder);
    try (Workplace team =
        sample.team(
            "centre",
            SampleWork.NORTHSHIRE,
            DUE,
            Stream.concat(SampleWork.agencies().stream(), Stream.of(SCHOOL)).distinct().toList())) {
      new KeepRegister(team)
          .createRound(
              "kind-2026",
              tool.equals("deep-dive") ? "Neglect 2026" : "",
              tool,
              DUE,
              List.of(agency.code()),
              false,
              content);
      mine = sample.agency("mine", agency, sample.pack(team, "kind-2026"), SampleWork.CLOCK);
    }
    Books books = new Books(mine);
    audits = new Audits(mine, books);
    autosaves = new Autosaves(mine, books, worker, Runnable::run);
    openAudit = new OpenAudit(mine, books, audits, autosaves);
    return again();
  }

  private AnswerViewModel again() throws Exception {
    return new AnswerViewModel(
        openAudit,
        openAudit.toAnswer(audits.invitations().getFirst().auditId()),
        new DirectJobs(),
        SampleWork.CLOCK);
  }

  private AnswerViewModel openCase() throws Exception {
    Path file = Files.writeString(folder.resolve("local.yaml"), LOCAL);
    return open(
        SampleWork.HOSPITALS,
        "deep-dive",
        new RoundContent(
            Set.of("neglect"),
            ReadRoundFiles.localQuestions(file, deepDive()),
            List.of(
                new Case("c-01", Optional.of("10 to 13")), new Case("c-02", Optional.empty()))));
  }

  private static AuditTool deepDive() {
    return new ShippedTools().find("deep-dive").orElseThrow();
  }

  private void show(AnswerViewModel audit) {
    show(audit, AnswerView.Settings.USUAL);
  }

  private void show(AnswerViewModel audit, AnswerView.Settings settings) {
    frame.show(
        () ->
            new AnswerView(
                audit,
                new NoSheets(),
                frame.shell(),
                new AnswerView.Elsewhere("My audits", () -> {}, () -> {}, () -> {}, () -> {}),
                settings));
  }

  /** The screen as it is, light and in contrast; then with the largest text, folded as it is. */
  private void picture(AnswerViewModel audit, String name, Runnable prepare) {
    Runnable checked =
        () -> {
          prepare.run();
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        };
    ScreenPictures.take(frame.shell(), name, checked, Look.LIGHT, Look.CONTRAST);
    show(audit, new AnswerView.Settings(() -> true, () -> true));
    Theme large = Theme.standard().with(Theme.TextSize.PERCENT_150);
    try (ScreenPictures.Window window = new ScreenPictures.Window(frame.shell(), large)) {
      prepare.run();
      Pulses.settle();
      ScreenPictures.write(window.scene(), name + "-150");
      ScreenChecks.hold(frame.shell());
    }
    show(audit);
  }

  @AfterEach
  void close() {
    frame.close();
    if (mine != null) {
      autosaves.close();
      mine.close();
    }
  }

  private static FactModel fact(AnswerViewModel audit, String title) {
    return audit.facts().orElseThrow().groups().values().stream()
        .flatMap(List::stream)
        .filter(f -> f.detail().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Question question(AnswerViewModel audit, String id) {
    return audit.tool().question(id).orElseThrow();
  }

  private static void rate(AnswerViewModel audit, String id, int choice) {
    audit.go(id);
    audit.current().get().choose(choice);
  }

  @Test
  void aCaseAuditBeginsWithTheFactsAboutTheCase() throws Exception {
    AnswerViewModel audit = openCase();
    assertThat(audit.title()).isEqualTo("Neglect 2026, case c-01");
    assertThat(audit.atFacts().get()).isTrue();
    show(audit);
    fact(audit, "Age band").choose(Optional.of("from-10-to-13"));
    fact(audit, "Sex").choose(Optional.of("female"));
    FactModel again = fact(audit, "One thing to do again");
    again.text().set("The health visitor rang the school the same day.");
    audit.flush();
    picture(audit, "kind-case-facts", () -> {});
    picture(audit, "kind-case-facts-foot", () -> scroll(1));
    assertThat(audit.book().detail("d-b4k7"))
        .contains(new GivenDetail.Chosen("d-b4k7", "from-10-to-13"));
    assertThat(audit.keeping().undoWords().get()).isEqualTo("Undo change of One thing to do again");
    audit.next();
    assertThat(audit.atFacts().get()).isFalse();
    audit.keeping().undo();
    assertThat(again.text().get()).isEmpty();
    assertThat(audit.atFacts().get()).isTrue();
  }

  @Test
  void whatWasGivenIsThereWhenTheCaseIsOpenedAgainAndInItsOwnCaseOnly() throws Exception {
    AnswerViewModel audit = openCase();
    fact(audit, "Sex").choose(Optional.of("male"));
    AnswerViewModel later = again();
    assertThat(fact(later, "Sex").chosen().get()).contains("male");
    AnswerViewModel other =
        new AnswerViewModel(
            openAudit,
            openAudit.toAnswer(audits.invitation("kind-2026/c-02").auditId()),
            new DirectJobs(),
            SampleWork.CLOCK);
    assertThat(fact(other, "Sex").chosen().get()).isEmpty();
  }

  @Test
  void notEnoughEvidenceIsAGradeOfItsOwnAndNeedsOneOfTheReasons() throws Exception {
    AnswerViewModel audit = openCase();
    show(audit);
    Question first = audit.standards().getFirst().questions().getFirst();
    rate(audit, first.id(), 4);
    assertThat(audit.book().response(first.id()).answer())
        .isEqualTo(new Answer.UnableToDetermine(""));
    audit.changes().alert(Optional.empty(), Optional.empty());
    assertThat(AlertViewModel.button(audit.book().alerts()))
        .isEqualTo("Worry recorded: nobody told yet");
    picture(audit, "kind-case-unable", () -> {});
    audit.current().get().chooseUnableReason("held-elsewhere");
    assertThat(audit.book().response(first.id()).answer())
        .isEqualTo(new Answer.UnableToDetermine("held-elsewhere"));
    assertThat(audit.keeping().undoWords().get()).startsWith("Undo change of reason");
    picture(audit, "kind-case-list", () -> audit.showMode(AnswerViewModel.Mode.LIST));
  }

  @Test
  void saysTheRuleOfTheOverallGradeWhereItIsJudged() throws Exception {
    AnswerViewModel audit = openCase();
    show(audit);
    audit.go("q-a9l3");
    assertThat(audit.current().get().overallRule()).hasSize(2);
    assertThat(audit.current().get().overallRule().getFirst()).contains("At least 7");
    picture(audit, "kind-case-overall", () -> {});
  }

  @Test
  void aQuestionThatIsNotAskedSaysWhenAndIsPassedOver() throws Exception {
    AnswerViewModel audit = openCase();
    show(audit);
    Question local = question(audit, "q-north-1");
    String number = question(audit, "q-e9a4").number();
    rate(audit, "q-e9a4", 1);
    assertThat(audit.isAsked(local)).isFalse();
    audit.go(local);
    assertThat(audit.current().get().askedOnlyIf())
        .isEqualTo("Asked only if " + number + " is not Outstanding or Good.");
    picture(audit, "kind-case-not-asked", () -> {});
    audit.previous();
    assertThat(audit.canStep(1)).as("nothing asked comes after").isFalse();
    rate(audit, "q-e9a4", 3);
    assertThat(audit.isAsked(local)).isTrue();
    audit.go(local);
    assertThat(audit.current().get().asked().get()).isTrue();
  }

  @Test
  void aSchoolGivesItsCountsAndSaysWhatItDoesNotHold() throws Exception {
    AnswerViewModel audit = open(SCHOOL, "section-175", RoundContent.PLAIN);
    show(audit);
    assertThat(audit.facts().orElseThrow().title()).isEqualTo("Counts");
    fact(audit, "Children on roll").text().set("212");
    fact(audit, "Leads and deputies in post").text().set("3");
    FactModel trained = fact(audit, "Of leads, training in date");
    trained.text().set("5");
    fact(audit, "Lead's weekly hours for role").setNotHeld(true);
    FactModel staff = fact(audit, "Staff in post");
    staff.text().set("about 30");
    audit.flush();
    assertThat(trained.problem().get()).startsWith("This is more than the 3");
    assertThat(staff.problem().get()).startsWith("Write a whole number");
    assertThat(audit.book().detail(staff.detail().id())).isEmpty();
    picture(audit, "kind-school-counts", () -> {});
    picture(audit, "kind-school-counts-middle", () -> scroll(0.3));
    trained.text().set("2");
    staff.text().set("31");
    audit.flush();
    assertThat(trained.problem().get()).isEmpty();
    assertThat(audit.book().detail(staff.detail().id()))
        .contains(new GivenDetail.Counted(staff.detail().id(), 31));
    staff.text().set("");
    audit.flush();
    assertThat(audit.book().detail(staff.detail().id())).isEmpty();
  }

  @Test
  void aSurveyIsAnsweredByCountingPeople() throws Exception {
    AnswerViewModel audit = open(SampleWork.HOSPITALS, "practitioner-survey", RoundContent.PLAIN);
    show(audit);
    audit.next();
    QuestionModel first = audit.current().get();
    first.count(List.of(12, 20, 5, 0, 3));
    assertThat(audit.book().response(first.question().id()).answer())
        .isInstanceOfSatisfying(Answer.Tally.class, t -> assertThat(t.people()).isEqualTo(40));
    picture(audit, "kind-survey", () -> {});
    assertThat(first.tally().get().orElseThrow().counts()).containsExactly(12, 20, 5, 0, 3);
    first.count(List.of(0, 0, 0, 0, 0));
    assertThat(audit.book().response(first.question().id()).answer().isAnswered()).isFalse();
  }

  @Test
  void tellsWhatTheAuditIsOnAPageOfItsOwn() throws Exception {
    AnswerViewModel audit = openCase();
    show(audit);
    ScreenPictures.takeSheet(
        frame.shell(),
        "kind-about",
        () -> about().fire(),
        () -> assertThat(frame.shell().lookup(".about-scroll")).isNotNull());
    assertThat(AboutSheet.uncheckedReferences(audit.tool(), audit.agency())).isNotEmpty();
  }

  private Hyperlink about() {
    return frame.shell().lookupAll(".standards-foot .hyperlink").stream()
        .map(Hyperlink.class::cast)
        .filter(h -> h.getText().equals("About this audit"))
        .findFirst()
        .orElseThrow();
  }

  private void scroll(double to) {
    Node scroll = frame.shell().lookup(".question-scroll");
    ((ScrollPane) scroll).setVvalue(to);
    Pulses.settle();
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
