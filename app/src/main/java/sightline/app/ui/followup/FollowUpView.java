package sightline.app.ui.followup;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.RatingMark;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.Audits;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.merge.FollowUp;
import sightline.model.report.Marks;

/** The actions of a signed audit with how far they are, and its questions to rate again. */
public final class FollowUpView implements Screen {
  private final FollowUpViewModel model;
  private final FollowUpSheets sheets;
  private final Runnable home;
  private final StackPane root = new StackPane();
  private final VBox notices = new VBox();

  /**
   * @param home where an agency without a signed audit goes on
   */
  public FollowUpView(FollowUpViewModel model, Shell shell, Runnable home) {
    this(model, NoteForm.over(shell), home);
  }

  FollowUpView(FollowUpViewModel model, FollowUpSheets sheets, Runnable home) {
    this.model = model;
    this.sheets = sheets;
    this.home = home;
    root.getStyleClass().addAll("ground", "follow-up");
    root.getStylesheets().add(FollowUpView.class.getResource("followup.css").toExternalForm());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("followup.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("actions");
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(this::show),
            model.troubleProperty().subscribe(this::say));
    model.read();
    return watching;
  }

  private void show(FollowUpViewModel.State state) {
    switch (state) {
      case FollowUpViewModel.State.Reading s ->
          root.getChildren().setAll(Page.reading(Texts.of("followup.reading")));
      case FollowUpViewModel.State.Nothing s -> {
        Button act = new Button(Texts.of("followup.nothing.act"));
        act.setOnAction(event -> home.run());
        root.getChildren()
            .setAll(
                new EmptyState(
                    Icons.ACTIONS,
                    Texts.of("followup.nothing.title"),
                    Texts.of("followup.nothing.words"),
                    List.of(act)));
      }
      case FollowUpViewModel.State.Trouble s ->
          root.getChildren()
              .setAll(
                  Page.column(
                      Page.trouble(
                          Texts.of("followup.trouble"),
                          s.words(),
                          Texts.of("followup.again"),
                          model::read)));
      case FollowUpViewModel.State.Shown s -> root.getChildren().setAll(new Page(page(s), title()));
    }
  }

  private VBox page(FollowUpViewModel.State.Shown s) {
    Button export = new Button(Texts.of("followup.export"));
    export.setMinWidth(Button.USE_PREF_SIZE);
    export.setOnAction(event -> model.export());
    Button report = new Button(Texts.of("followup.report"), Icons.REPORTS.icon());
    report.getStyleClass().add(Styles.ACCENT);
    report.setMinWidth(Button.USE_PREF_SIZE);
    report.setOnAction(event -> model.saveReport());
    HBox head = new HBox(12, Labels.of(s.audit().title(), "title-1"), new Spacer(), export, report);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox top = new VBox(4, head, Labels.of(s.window(), "text-small", "text-muted"));
    VBox page = Page.column(top, notices);
    if (s.all().size() > 1) {
      page.getChildren().add(1, audits(s));
    }
    page.getChildren().addAll(actions(s), questions(s));
    return page;
  }

  private Node audits(FollowUpViewModel.State.Shown s) {
    ComboBox<Audits.Invitation> box = new ComboBox<>();
    box.setAccessibleText(Texts.of("followup.audit"));
    box.setConverter(new ChosenWords<>(Audits.Invitation::title));
    box.getItems().setAll(s.all());
    box.setValue(s.audit());
    box.setOnAction(event -> model.choose(box.getValue()));
    return box;
  }

  private Node actions(FollowUpViewModel.State.Shown s) {
    VBox card = card(Texts.of("followup.actions"));
    List<FollowUp.Followed> all = s.followUp().actions();
    card.getChildren()
        .add(
            Labels.of(
                all.isEmpty()
                    ? Texts.of("followup.actions.none")
                    : Texts.of("followup.actions.closed", s.followUp().closed(), all.size()),
                "text-small",
                "text-muted"));
    all.forEach(f -> card.getChildren().add(action(s, f)));
    return card;
  }

  private Node action(FollowUpViewModel.State.Shown s, FollowUp.Followed followed) {
    VBox said = new VBox(4, Labels.of(followed.action().change()));
    String due =
        followed
            .action()
            .due()
            .map(d -> Texts.of("followup.due", Dates.briefWithYear(d)))
            .orElseGet(() -> Texts.of("followup.no-due"));
    said.getChildren()
        .add(
            Labels.of(
                followed.action().lead().map(l -> l + ", " + due).orElse(due),
                "text-small",
                "text-muted"));
    if (!followed.notes().isEmpty()) {
      FollowUp.Note last = followed.notes().getLast();
      said.getChildren()
          .add(
              Labels.of(
                  Texts.of(
                      "followup.noted", Dates.briefWithYear(Dates.dayOf(last.at())), last.text()),
                  "text-small"));
    }
    followed
        .impact()
        .ifPresent(
            i ->
                said.getChildren()
                    .add(Labels.of(Texts.of("followup.impact.said", i), "text-small")));
    Button note = new Button(Texts.of("followup.note"));
    note.getStyleClass().add(Styles.SMALL);
    note.setMinWidth(Button.USE_PREF_SIZE);
    note.setAccessibleText(Texts.of("followup.note.spoken", followed.action().change()));
    note.setOnAction(
        event -> sheets.progress(followed).ifPresent(given -> model.note(followed, given)));
    return line(said, chip(followed, s.isOverdue(followed)), note);
  }

  private static Chip chip(FollowUp.Followed followed, boolean overdue) {
    String words =
        overdue ? Texts.of("followup.overdue", followed.stateInWords()) : followed.stateInWords();
    if (followed.isClosed()) {
      return new Chip(words, Tone.SUCCESS, Icons.TICK);
    }
    return overdue ? new Chip(words, Tone.WARNING, Icons.WARNING) : new Chip(words, Tone.PLAIN);
  }

  private Node questions(FollowUpViewModel.State.Shown s) {
    VBox card = card(Texts.of("followup.questions"));
    card.getChildren()
        .add(
            Labels.of(
                s.questions().isEmpty()
                    ? Texts.of("followup.questions.none")
                    : Texts.of("followup.questions.lead"),
                "text-small",
                "text-muted"));
    s.questions().forEach(q -> card.getChildren().add(question(s, q)));
    return card;
  }

  private Node question(FollowUpViewModel.State.Shown s, QuestionPart part) {
    VBox said =
        new VBox(
            4,
            Labels.of(part.question().number() + " " + part.question().title()),
            Labels.of(part.question().statement(), "text-small", "text-muted"));
    Optional.ofNullable(s.followUp().repeats().get(part.question().id()))
        .ifPresent(
            r -> {
              FollowUp.Note last = r.last().getLast();
              said.getChildren()
                  .add(
                      Labels.of(
                          Texts.of(
                              "followup.noted",
                              Dates.briefWithYear(Dates.dayOf(last.at())),
                              last.text()),
                          "text-small"));
            });
    HBox marks = new HBox(8, mark(Mark.of(Marks.of(part))));
    s.again(part)
        .ifPresent(
            now -> {
              Label to = new Label(Texts.of("followup.to"));
              to.getStyleClass().addAll("text-small", "text-muted");
              marks.getChildren().addAll(to, mark(Mark.of(Marks.of(now))));
              s.change(part).ifPresent(c -> marks.getChildren().add(new Chip(c, Tone.PLAIN)));
            });
    marks.setAlignment(Pos.CENTER_LEFT);
    marks.setMinWidth(HBox.USE_PREF_SIZE);
    Button again = new Button(Texts.of("followup.rate"));
    again.getStyleClass().add(Styles.SMALL);
    again.setMinWidth(Button.USE_PREF_SIZE);
    again.setAccessibleText(Texts.of("followup.rate.spoken", part.question().number()));
    again.setOnAction(
        event ->
            sheets
                .rating(
                    part.question(),
                    s.content().tool().scaleOf(part.question()).ratings().stream()
                        .sorted(
                            (a, b) ->
                                s.content()
                                    .tool()
                                    .scaleOf(part.question())
                                    .compareForBetter(b.points(), a.points()))
                        .toList())
                .ifPresent(given -> model.rateAgain(part, given)));
    return line(said, marks, again);
  }

  private static Node mark(Mark mark) {
    Label word = new Label(mark.word());
    word.getStyleClass().add("text-small");
    word.setMinWidth(Label.USE_PREF_SIZE);
    HBox both = new HBox(6, new RatingMark(mark, RatingMark.Size.MEDIUM), word);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(HBox.USE_PREF_SIZE);
    return both;
  }

  private static HBox line(VBox said, Node state, Button act) {
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(16, said, state, act);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("rule-above", "follow-up-line");
    return line;
  }

  private static VBox card(String title) {
    VBox card = new VBox(8, Labels.of(title, "title-3"));
    card.getStyleClass().add("card");
    return card;
  }

  private void say(Optional<String> trouble) {
    notices.getChildren().clear();
    trouble.ifPresent(
        words ->
            notices
                .getChildren()
                .add(new Banner(Banner.Kind.DANGER, Texts.of("followup.not-kept"), words)));
    notices.setManaged(trouble.isPresent());
  }
}
