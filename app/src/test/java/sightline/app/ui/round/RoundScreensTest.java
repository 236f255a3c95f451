package sightline.app.ui.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.CentreFrame;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.work.Jobs;
import sightline.app.work.MakePack;
import sightline.app.work.Northshire;
import sightline.app.work.Problem;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;

@ExtendWith(FxTest.class)
class RoundScreensTest {
  private static final Problem DRIVE_GONE =
      new Problem.StoreTrouble(
          "The folder of the store cannot be reached. Connect the drive, then try again.", true);

  private static final String LOCAL =
      """
      questions:
        - id: q-north-1
          title: Neglect strategy
          statement: The work followed the Northshire neglect strategy.
          guidance: The strategy of 2025 counts.
          notApplicable: {allowed: false}
          descriptors:
            outstanding: All of it, and others learned from it.
            good: All of what mattered.
            requires-improvement: Part of it.
            inadequate: None of it.
      """;
  private static final String BROKEN =
      LOCAL.replace("inadequate:", "inadequat:").replace("title:", "titel:");

  @TempDir Path folder;

  private final CentreFrame frame = new CentreFrame();
  private final List<String> went = new ArrayList<>();
  private final ScriptedFileChoices files = new ScriptedFileChoices();

  private void showRounds(Northshire northshire, Jobs jobs) {
    RoundsViewModel model =
        new RoundsViewModel(northshire.register(), jobs, RoundScreensTest::fail);
    frame
        .host()
        .show(
            () ->
                new RoundsView(
                    model, went::add, () -> went.add("new"), () -> went.add("agencies")));
  }

  private NewRoundViewModel showForm(Northshire northshire) {
    NewRoundViewModel model =
        new NewRoundViewModel(
            northshire.register(), new DirectJobs(), northshire.clock(), RoundScreensTest::fail);
    frame.host().show(() -> new NewRoundView(model, files, () -> went.add("back"), went::add));
    return model;
  }

  private RoundViewModel showRound(Northshire northshire, String code, Jobs jobs) {
    RoundViewModel model =
        new RoundViewModel(
            new RoundViewModel.Work(
                northshire.centre(),
                northshire.register(),
                new MakePack(northshire.centre(), northshire.keys())),
            code,
            jobs,
            northshire.clock(),
            RoundScreensTest::fail);
    frame
        .host()
        .show(
            () ->
                new RoundView(
                    model,
                    files,
                    frame.shell(),
                    new RoundPlaces(() -> went.add("rounds"), went::add)));
    return model;
  }

  private static void fail(Throwable failure) {
    throw new AssertionError(failure);
  }

  private Northshire northshire() throws Exception {
    Northshire made = new Northshire(folder.resolve("full"));
    made.register().put(Northshire.agencies(34));
    return made;
  }

  private Button button(String words) {
    return frame.shell().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(b -> words.equals(b.getText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void drawsTheListOfRounds() throws Exception {
    try (Northshire empty = new Northshire(folder.resolve("empty"))) {
      showRounds(empty, new DirectJobs());
      ScreenPictures.takeChecked(frame.shell(), "rounds-no-agency", () -> {});
      showRounds(empty, DirectJobs.blockedBy(DRIVE_GONE));
      ScreenPictures.takeChecked(frame.shell(), "rounds-trouble", () -> {});
    }
    try (Northshire northshire = northshire()) {
      showRounds(northshire, new DirectJobs());
      ScreenPictures.takeChecked(frame.shell(), "rounds-empty", () -> {});
      northshire.round(Northshire.ROUND, "Section 11 2026", LocalDate.of(2026, 10, 30));
      northshire.pack();
      northshire
          .register()
          .createRound(
              "section-11-voluntary-2026",
              "Section 11 2026, voluntary bodies",
              "section-11",
              LocalDate.of(2026, 11, 20),
              Northshire.agencies(34).stream()
                  .filter(a -> a.type().label().startsWith("Vol"))
                  .map(Agency::code)
                  .toList(),
              true);
      northshire.round("s11-2025", "Section 11 2025", LocalDate.of(2025, 10, 31));
      showRounds(northshire, new DirectJobs());
      ScreenPictures.takeChecked(frame.shell(), "rounds", () -> {});
      ScreenPictures.takeChecked(
          frame.shell(),
          "rounds-chosen",
          () -> {
            TableView<?> table = (TableView<?>) frame.shell().lookup(".table-view");
            table.requestFocus();
            table.getSelectionModel().select(1);
          });
    }
    assertThat(went).isEmpty();
  }

  @Test
  void drawsTheFormOfANewRound() throws Exception {
    try (Northshire northshire = northshire()) {
      NewRoundViewModel model = showForm(northshire);
      ScreenPictures.takeChecked(frame.shell(), "round-new", () -> {});
      assertThat(model.problems()).hasSize(1);
      NewRoundViewModel wrong = showForm(northshire);
      ScreenPictures.takeChecked(
          frame.shell(),
          "round-new-errors",
          () -> {
            wrong.title().set("");
            wrong.code().set("Autumn Round");
            choose();
            button("Create the round").fire();
          });
      assertThat(wrong.problems()).hasSize(4);
      NewRoundViewModel chosen = showForm(northshire);
      ScreenPictures.takeChecked(
          frame.shell(),
          "round-new-chosen",
          () -> {
            chosen.due().set("20 November 2026");
            choose();
            chosen.toChooseFrom("t").stream().limit(4).forEach(a -> chosen.chosen(a).set(true));
            Pulses.settle();
            scroll(1);
          });
      assertThat(chosen.invited()).hasSize(4);
    }
  }

  @Test
  void drawsTheFormOfACaseRoundAndOfASchoolRound() throws Exception {
    try (Northshire northshire = northshire()) {
      northshire
          .register()
          .put(List.of(new Agency("oak", "Oak Hollow Primary", AgencyType.SCHOOL_PRIMARY)));
      NewRoundViewModel cases = showForm(northshire);
      ScreenPictures.takeChecked(
          frame.shell(),
          "round-new-cases",
          () -> cases.tool().set(northshire.register().tools().get(2)));
      describeNeglect(cases, northshire);
      assertThat(cases.problems()).isEmpty();
      assertThat(cases.title().get()).isEqualTo("Neglect 2026");
      ScreenPictures.takeChecked(frame.shell(), "round-new-cases-foot", () -> scroll(1));
      cases.content().paste("Jo Smith, born 2012");
      files.choose(Files.writeString(folder.resolve("broken.yaml"), BROKEN));
      ScreenPictures.takeChecked(
          frame.shell(),
          "round-new-cases-errors",
          () -> {
            button("Choose another file").fire();
            button("Create the round").fire();
            Pulses.settle();
            scroll(0.55);
          });
      assertThat(cases.problems())
          .containsOnlyKeys(NewRoundViewModel.Field.CASES, NewRoundViewModel.Field.LOCAL);
      NewRoundViewModel schools = showForm(northshire);
      ScreenPictures.takeChecked(
          frame.shell(),
          "round-new-schools",
          () -> schools.tool().set(northshire.register().tools().get(1)));
      assertThat(schools.invited()).containsExactly("oak");
    }
  }

  @Test
  void drawsWhatACaseRoundAsks() throws Exception {
    try (Northshire northshire = northshire()) {
      NewRoundViewModel form = showForm(northshire);
      describeNeglect(form, northshire);
      form.create(went::add);
      assertThat(went).containsExactly("neglect-2026");
      showRound(northshire, "neglect-2026", new DirectJobs());
      ScreenPictures.takeChecked(frame.shell(), "round-asked", () -> turnTo("What it asks"));
    }
  }

  private void describeNeglect(NewRoundViewModel form, Northshire northshire) throws Exception {
    form.tool().set(northshire.register().tool("deep-dive"));
    form.due().set("20 November 2026");
    form.content().ticked("neglect").set(true);
    form.content().paste("code,age band\nC-01, 10 to 13\nc-02; 1 to 4\n\nc-03");
    form.toChooseFrom("t").stream().limit(4).forEach(a -> form.chosen(a).set(true));
    form.content().choose(Files.writeString(folder.resolve("local.yaml"), LOCAL));
  }

  @Test
  void drawsOneRoundBeforeAndAfterItsPack() throws Exception {
    try (Northshire northshire = northshire()) {
      northshire.round(Northshire.ROUND, "Section 11 2026", LocalDate.of(2026, 10, 30));
      RoundViewModel model = showRound(northshire, Northshire.ROUND, new DirectJobs());
      ScreenPictures.takeChecked(frame.shell(), "round-no-pack", () -> {});
      model.makePack(folder.resolve("northshire-s11-2026.sightline.json"));
      ScreenPictures.takeChecked(frame.shell(), "round-pack", () -> {});
      ScreenPictures.takeChecked(frame.shell(), "round-letter", () -> scroll(1));
      List<RoundViewModel.Invited> invited = model.invited("");
      model.waive(invited.get(2), "Merged with Vale Mental Health NHS Trust on 1 September");
      model.waive(invited.get(5), "Closed in July 2026");
      ScreenPictures.takeChecked(frame.shell(), "round-invited", () -> turnTo("Invited"));
      ScreenPictures.takeSheet(
          frame.shell(),
          "round-waive",
          () -> {
            ((TableView<?>) frame.shell().lookup(".table-view")).getSelectionModel().select(0);
            button("Waive with a reason").fire();
          },
          () -> ((Button) frame.shell().lookup(".sheet-card .accent")).fire());
      model.nobodyChosen();
      ScreenPictures.takeChecked(frame.shell(), "round-nobody-chosen", () -> {});
      ((Hyperlink) frame.shell().topBar().lookup(".hyperlink")).fire();
      assertThat(went).containsExactly("rounds");
      assertThat(model.invited("")).filteredOn(i -> i.waiver().isPresent()).hasSize(2);
    }
  }

  @Test
  void drawsARoundThatIsNotThere() throws Exception {
    try (Northshire northshire = northshire()) {
      RoundViewModel model = showRound(northshire, "s11-2027", new DirectJobs());
      assertThat(model.stateProperty().get()).isInstanceOf(RoundViewModel.State.Trouble.class);
      ScreenPictures.takeChecked(frame.shell(), "round-trouble", () -> {});
    }
  }

  private void choose() {
    frame.shell().lookupAll(".radio-button").stream()
        .map(RadioButton.class::cast)
        .filter(r -> r.getText().startsWith("The agencies ticked"))
        .forEach(r -> r.setSelected(true));
  }

  private void turnTo(String part) {
    frame.shell().lookupAll(".segment").stream()
        .map(ToggleButton.class::cast)
        .filter(s -> s.getText().startsWith(part))
        .forEach(ToggleButton::fire);
    Pulses.settle();
  }

  private void scroll(double to) {
    frame.shell().lookupAll(".scroll-pane").stream()
        .map(ScrollPane.class::cast)
        .findFirst()
        .orElseThrow()
        .setVvalue(to);
  }
}
