package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.time.LocalTime;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.Jobs;

/** Draws every part of the kit in its states, and checks the parts as a person meets them. */
@ExtendWith(FxTest.class)
class KitGalleryTest {
  static final List<RatingChoice> CHOICES =
      List.of(
          new RatingChoice(
              new Mark(RatingRole.GOOD, "M", "Met"),
              "Hours are in job plans, reviewed each year, and role-holders say they are enough.",
              "1"),
          new RatingChoice(
              new Mark(RatingRole.MIXED, "P", "Partly met"),
              "Hours are set, but not reviewed, or other work often takes them.",
              "2"),
          new RatingChoice(
              new Mark(RatingRole.POOR, "N", "Not met"),
              "No time is set aside, or the role sits on top of a full-time job.",
              "3"),
          new RatingChoice(Mark.notApplicable(), "Needs a reason. It leaves the score.", "0"));

  @Test
  void drawsTheAnsweringScreen() {
    Shell shell = new Shell();
    shell.topBar().setProgramTools(programTools(new SaveState.Saved(LocalTime.of(10, 42))));
    RatingRows rows = new RatingRows(CHOICES);
    rows.show(1, "From 2024, not confirmed");
    Label statement =
        new Label(
            "Every person in a safeguarding role has protected working time that matches the size of the job.");
    statement.getStyleClass().add("statement");
    statement.setWrapText(true);
    TextArea comment = new TextArea("Named nurse has 0.8 of a post against 1.0 planned.");
    comment.setWrapText(true);
    comment.setPrefRowCount(4);
    comment.setAccessibleText("Comment");
    VBox page = new VBox(16, statement, rows, comment);
    page.getStyleClass().addAll("sheet");
    page.setPadding(new Insets(20, 32, 0, 32));
    HBox bar = new HBox();
    bar.getStyleClass().add("work-bar");
    Button previous = new Button("Previous", Icons.BACK.small());
    Button large = new Button("Import 388 files");
    large.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
    Button accent = new Button("Confirm for 2026", new KeyCap("C"));
    accent.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    accent.getStyleClass().add(Styles.ACCENT);
    Button danger = new Button("Remove");
    danger.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
    bar.getChildren().addAll(previous, accent, large, danger);
    Screen screen =
        new Screen() {
          @Override
          public VBox root() {
            return page;
          }

          @Override
          public String title() {
            return "Section 11 2026";
          }

          @Override
          public List<Crumb> crumbs() {
            return List.of(new Crumb("My audits", () -> {}));
          }

          @Override
          public java.util.Optional<Node> workBar() {
            return java.util.Optional.of(bar);
          }
        };
    new ScreenHost(shell).show(() -> screen);
    ScreenPictures.take(
        shell,
        "kit-answer",
        () -> {
          rows.rows().get(1).requestFocus();
          ScreenChecks.hold(shell);
        },
        Look.values());
    assertThat(rows.rows().get(1).getAccessibleText())
        .isEqualTo(
            "Partly met. From 2024, not confirmed. Hours are set, but not reviewed, or other work often takes them."
                + ". Key 2");
  }

  @Test
  void drawsEmptyErrorAndBusyStates() {
    ErrorSummary summary = new ErrorSummary();
    TextField reason = new TextField();
    TextField due = new TextField("30 Sep 2026");
    FieldGroup why = new FieldGroup("2.3 Why is this not applicable?", reason);
    FieldGroup date = new FieldGroup("8.1 Due date", due);
    why.setError("Write a reason");
    date.setError("Choose today or later");
    HBox.setHgrow(why, Priority.ALWAYS);
    date.setPrefWidth(240);
    Button finish = accent("Finish this audit");
    VBox form = card(summary, new HBox(24, why, date), finish);
    form.setPrefWidth(600);
    form.setMinWidth(600);
    Banner danger =
        new Banner(
            Banner.Kind.DANGER,
            "Your last change could not be saved",
            "The disk is full (0 MB free on C:). What you typed since 10:42 is still on this screen. Free some space,"
                + " then try again. Do not close Sightline.",
            List.of(
                new Button("Try again"),
                new Button("Copy what I typed"),
                new Button("Save elsewhere")));
    Banner warning =
        new Banner(Banner.Kind.WARNING, "Two signatures no longer count.", "6.4 changed at 11:02.")
            .with(new Hyperlink("See the change"));
    HBox saves =
        new HBox(
            24,
            new SaveMark(new SaveState.Saved(LocalTime.of(10, 42))),
            new SaveMark(new SaveState.Saving()),
            new SaveMark(new SaveState.NotSaved()));
    saves.getStyleClass().addAll("card", "tight");
    VBox messages =
        new VBox(
            12,
            danger,
            saves,
            warning,
            new Banner(
                Banner.Kind.INFO, "Nothing is sent.", "The file stays here until you send it."),
            new Banner(
                    Banner.Kind.SUCCESS,
                    "The receipt arrived.",
                    "The partnership counted your return.")
                .closable());
    HBox.setHgrow(messages, Priority.ALWAYS);
    ObservableList<ShownJob> jobs = FXCollections.observableArrayList();
    ShownJob running = new ShownJob("Importing 388 returns", () -> {}, jobs::remove);
    running.setProgress(0.55);
    running.setDetail("214 of 388, about 20 seconds left");
    ShownJob finished = new ShownJob("Importing", () -> {}, jobs::remove);
    finished.finish(
        new Jobs.Report(
            "Import finished",
            "371 added, 13 into history, 3 held, 1 conflict. 24 left out",
            "See the result",
            () -> {}));
    jobs.addAll(running, finished);
    JobStrip strip = new JobStrip();
    strip.setStyle("-fx-padding: 0");
    strip.follow(jobs);
    VBox page = new VBox(14, empties(), new HBox(16, form, messages), strip);
    page.getStyleClass().addAll("ground", "page");
    ScreenPictures.take(
        page,
        "kit-states",
        () -> {
          summary.show(
              List.of(
                  ErrorSummary.Problem.at("2.3: say why it is not applicable", reason),
                  ErrorSummary.Problem.at("8.1: the due date of the action is before today", due)));
          Pulses.settle();
          ScreenChecks.hold(page);
        },
        Look.values());
    assertThat(summary.isFocused()).isTrue();
    assertThat(summary.getAccessibleText()).startsWith("Two things to put right. 2.3: say why");
  }

  private static HBox empties() {
    EmptyState none =
        new EmptyState(
            Icons.PACK,
            "No audit to fill in yet",
            "Your partnership sends a pack, by e-mail or on a USB stick. Open it to start.",
            List.of(accent("Open a pack"), new Button("Try the demo")));
    EmptyState filtered =
        new EmptyState(
            Icons.SEARCH,
            "Nothing is unsupported",
            "Every answer rated Met has evidence. 44 answers are hidden by this filter.",
            List.of(new Button("Show all 44")));
    EmptyState packs =
        new EmptyState(
            Icons.EXPORTS,
            "No pack has been made",
            "Make the packs for 34 agencies, then send each one its file and its letter.",
            List.of(accent("Make 34 packs"), new Button("Check the list first")));
    HBox row = new HBox(16, none, filtered, packs);
    for (Node state : row.getChildren()) {
      state.getStyleClass().add("card");
      HBox.setHgrow(state, Priority.ALWAYS);
      ((VBox) state).setPrefWidth(395);
    }
    return row;
  }

  @Test
  void drawsHomeWithNavigation() {
    Shell shell = new Shell();
    shell.topBar().setProgramTools(programTools(new SaveState.Saved(LocalTime.of(10, 42))));
    shell.setNavigation(navigation());
    ProgressFigure progress = new ProgressFigure();
    progress.show(16, 29, 48, "answered. 29 carried from 2024 to confirm, 3 new.");
    Label title = new Label("Section 11 2026");
    title.getStyleClass().add("title-3");
    VBox audit = card(title, progress, accent("Continue at 3.2"));
    VBox score =
        card(
            new ScoreFigure(
                "83",
                "for what is answered",
                "15 of 47 applicable answered, 1 N/A.",
                "The final score can be 27 to 95.",
                () -> {}));
    score.setMaxWidth(260);
    StandardsList standards = new StandardsList();
    standards
        .getItems()
        .setAll(
            new StandardsList.Line("1", "Leadership", "4 of 4", Icons.TICK, Tone.SUCCESS),
            new StandardsList.Line("3", "Named and designated roles", "1 of 4, 3 to confirm"),
            new StandardsList.Line(
                "5",
                "Recognition and referral",
                "4 of 4, 1 unsupported",
                Icons.WARNING,
                Tone.WARNING),
            new StandardsList.Line(
                "8",
                "Safer recruitment",
                "With HR since 2 October",
                Icons.WITH_SOMEONE,
                Tone.PLAIN));
    standards.getSelectionModel().select(1);
    standards.setPrefSize(256, 220);
    DropHint drop =
        new DropHint(
            "Drop a pack, a part or a receipt anywhere in this window",
            "or choose a file",
            () -> {});
    drop.setPrefHeight(148);
    HBox lower = new HBox(16, standards, score);
    VBox page = new VBox(16, audit, lower, drop);
    page.getStyleClass().add("page");
    new ScreenHost(shell).show(() -> new Plain(page, "My audits"));
    ScreenPictures.take(
        shell,
        "kit-home",
        () -> {
          standards.requestFocus();
          ScreenChecks.hold(shell);
        },
        Look.values());
    ScreenPictures.take(shell, "kit-home-150", Theme.standard().with(Theme.TextSize.PERCENT_150));
    assertThat(progress.lookupAll(".answered")).hasSize(1);
  }

  private static NavigationList navigation() {
    NavigationList navigation =
        new NavigationList(
            List.of(
                new NavigationList.Entry("home", "Home", Icons.HOME),
                new NavigationList.Entry("audits", "My audits", Icons.AUDITS),
                new NavigationList.Entry("exports", "Exports and receipts", Icons.EXPORTS),
                new NavigationList.Entry("settings", "Settings", Icons.SETTINGS, true)),
            id -> {});
    navigation.setCount("audits", 2);
    navigation.setWho("Named nurse", "Northshire Hospitals NHS Trust");
    navigation.choose("home");
    return navigation;
  }

  /** A screen that is nothing but its content. */
  private record Plain(Parent root, String title) implements Screen {}

  static VBox card(Node... nodes) {
    VBox card = new VBox(16, nodes);
    card.getStyleClass().add("card");
    return card;
  }

  static Button accent(String words) {
    Button button = new Button(words);
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }

  static List<Node> programTools(SaveState state) {
    return List.of(
        new SaveMark(state),
        new IconButton(Icons.UNDO, "Undo change of rating 3.1", () -> {}),
        new IconButton(Icons.REDO, "Nothing to redo", () -> {}),
        new IconButton(Icons.HELP, "Help and keys", () -> {}),
        new IconButton(Icons.LOCK, "Lock now", () -> {}));
  }
}
