package sightline.app.ui.finish;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.ErrorSummary;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ExportBundle;
import sightline.model.scoring.Score;

/** The way out of an audit: check, sign, export. */
public final class FinishView implements Screen {
  private final FinishViewModel finish;
  private final Shell shell;
  private final Elsewhere elsewhere;
  private final String title;
  private final VBox page = new VBox(16);
  private final ScrollPane scroll = new ScrollPane(page);
  private final HBox bar = new HBox();
  private final StepMarks steps = new StepMarks();
  private final ErrorSummary errors = new ErrorSummary();
  private Subscription inside = Subscription.EMPTY;
  private Optional<Node> entry = Optional.empty();

  /**
   * The ways out, and what only the window can do.
   *
   * @param question opens a question of the audit, by its id
   * @param working shows how a score came about
   * @param showFile opens the folder a file is in
   * @param word saves the return of an audit as Word, by its id
   * @param pdf the same as PDF
   */
  public record Elsewhere(
      String auditsTitle,
      Runnable audits,
      Runnable audit,
      Consumer<String> question,
      Consumer<Score> working,
      Consumer<Path> showFile,
      Consumer<String> word,
      Consumer<String> pdf) {}

  /** The title is that of the round: "Section 11 2026". */
  public FinishView(FinishViewModel finish, String title, Shell shell, Elsewhere elsewhere) {
    this.finish = finish;
    this.title = title;
    this.shell = shell;
    this.elsewhere = elsewhere;
    page.getStyleClass().addAll("page", "ground");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "finish-scroll");
    bar.getStyleClass().add("work-bar");
  }

  @Override
  public Parent root() {
    return scroll;
  }

  @Override
  public String title() {
    return Texts.of("finish.crumb");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(elsewhere.auditsTitle(), elsewhere.audits()),
        new Crumb(title, elsewhere.audit()));
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public List<Node> tools() {
    return List.of(steps);
  }

  @Override
  public Optional<Node> workBar() {
    return Optional.of(bar);
  }

  @Override
  public Optional<Saving> saving() {
    return Optional.of(finish);
  }

  @Override
  public Optional<Node> firstFocus() {
    return entry;
  }

  @Override
  public Subscription attach() {
    return Subscription.combine(
        finish.stateProperty().subscribe((before, now) -> show()),
        finish.exported().subscribe((before, now) -> show()),
        finish.troubles().subscribe((before, now) -> showTroubles(now)),
        finish.attach(),
        this::end);
  }

  private void end() {
    inside.unsubscribe();
    inside = Subscription.EMPTY;
  }

  // ---------- what is shown ----------

  private void show() {
    Optional<FinishState> read = finish.stateProperty().get();
    if (read.isEmpty()) {
      return;
    }
    end();
    errors.hide();
    FinishState state = read.get();
    boolean result = hasResult(state);
    steps.show(state.step(), result && state.step() == FinishState.Step.EXPORT);
    page.getChildren().setAll(heading(state, result));
    banner(state).ifPresent(page.getChildren()::add);
    page.getChildren().add(errors);
    if (result) {
      ResultPane pane =
          new ResultPane(
              finish,
              state,
              new ResultPane.Outside(elsewhere.showFile(), elsewhere.word(), elsewhere.pdf()));
      page.getChildren().add(pane);
      entry = Optional.of(pane.entry());
    } else {
      page.getChildren().add(work(state));
    }
    showBar(state, result);
    scroll.setVvalue(0);
    Platform.runLater(() -> entry.ifPresent(Node::requestFocus));
  }

  private boolean hasResult(FinishState state) {
    return finish.exported().get().isPresent()
        || (state.step() == FinishState.Step.EXPORT && state.earlier().isPresent());
  }

  private Node heading(FinishState state, boolean result) {
    boolean draft = finish.exported().get().map(ExportBundle.Exported::draft).orElse(false);
    String words =
        result
            ? Texts.of(draft ? "finish.title.draft" : "finish.title.exported")
            : switch (state.step()) {
              case CHECK -> Texts.of("finish.title.check", title);
              case SIGN -> Texts.of("finish.title.sign", title);
              case EXPORT -> Texts.of("finish.title.export", title);
            };
    Label heading = new Label(words);
    heading.getStyleClass().add("title-1");
    heading.setWrapText(true);
    Label under =
        new Label(
            Texts.of(
                "finish.subtitle",
                state.invitation().agency().name(),
                state.invitation().partnershipName(),
                Dates.full(state.invitation().round().due())));
    under.getStyleClass().add("text-muted");
    under.setWrapText(true);
    return new VBox(2, heading, under);
  }

  private Optional<Node> banner(FinishState state) {
    if (state.isVoid()) {
      return Optional.of(
          new Banner(
              Banner.Kind.WARNING,
              Texts.count("finish.void", state.signOffs().size()),
              Texts.of("finish.void.words")));
    }
    if (state.isDeclined()) {
      String who =
          state.signOffs().stream()
              .filter(s -> !s.content().agrees())
              .map(s -> s.content().by().name())
              .findFirst()
              .orElse("");
      return Optional.of(
          new Banner(
              Banner.Kind.WARNING,
              Texts.of("finish.declined", who),
              Texts.of("finish.declined.words")));
    }
    return Optional.empty();
  }

  private Node work(FinishState state) {
    WhatIsSigned left = new WhatIsSigned(state, elsewhere.question(), elsewhere.working());
    VBox leftColumn = new VBox(left);
    leftColumn.setMinWidth(400);
    leftColumn.setPrefWidth(400);
    leftColumn.setMaxWidth(400);
    Node right;
    if (state.step() == FinishState.Step.CHECK) {
      right = check(state);
    } else {
      SignPane sign = new SignPane(finish, state);
      inside = sign.following();
      right = sign;
      if (state.step() == FinishState.Step.SIGN) {
        entry = Optional.of(sign.entry());
      } else {
        right = new VBox(16, sign, export(state));
      }
    }
    VBox rightColumn = new VBox(right);
    HBox.setHgrow(rightColumn, Priority.ALWAYS);
    rightColumn.setMinWidth(0);
    return new HBox(24, leftColumn, rightColumn);
  }

  private Node check(FinishState state) {
    Label heading = new Label(Texts.of("finish.finish"));
    heading.getStyleClass().add("title-3");
    VBox card = new VBox(12, heading);
    for (String words :
        List.of(
            Texts.of("finish.finish.first"),
            Texts.of("finish.finish.second", state.invitation().agency().name()),
            Texts.of("finish.finish.third"))) {
      Label paragraph = new Label(words);
      paragraph.setWrapText(true);
      card.getChildren().add(paragraph);
    }
    Button act = new Button(Texts.of("finish.finish.act"));
    act.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
    act.setOnAction(event -> finish.finish());
    entry = Optional.of(act);
    card.getChildren().add(act);
    card.getStyleClass().add("card");
    return card;
  }

  private Node export(FinishState state) {
    Label heading = new Label(Texts.of("finish.export"));
    heading.getStyleClass().add("title-3");
    Label words =
        new Label(Texts.of("finish.export.words", state.invitation().partnershipName()));
    words.setWrapText(true);
    Hyperlink plain = new Hyperlink(Texts.of("finish.plain"));
    plain.getStyleClass().add("text-small");
    plain.setOnAction(event -> askPlain());
    VBox card = new VBox(8, heading, words, plain);
    card.getStyleClass().add("card");
    return card;
  }

  private void askPlain() {
    TextField reason = new TextField();
    Label warning = new Label(Texts.of("finish.plain.words"));
    warning.setWrapText(true);
    FieldGroup group = new FieldGroup(Texts.of("finish.plain.reason"), reason);
    boolean done =
        new Sheet(
                shell,
                Texts.of("finish.plain.title"),
                new VBox(12, warning, group),
                Texts.of("finish.plain.act"),
                Texts.of("finish.plain.keep"),
                () -> {
                  boolean given = !reason.getText().isBlank();
                  group.setError(given ? "" : Texts.of("finish.plain.missing"));
                  return given;
                })
            .showAndWait();
    if (done) {
      finish.exportPlain(reason.getText());
    }
  }

  private void showBar(FinishState state, boolean result) {
    List<Node> nodes = new ArrayList<>();
    Button back = new Button(Texts.of("finish.back"), Icons.BACK.small());
    back.setOnAction(event -> elsewhere.audit().run());
    nodes.add(back);
    if (!result && state.step() != FinishState.Step.EXPORT) {
      Button draft = new Button(Texts.of("finish.draft"));
      draft.getStyleClass().add(Styles.FLAT);
      draft.setOnAction(event -> finish.exportDraft());
      nodes.add(draft);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    nodes.add(gap);
    if (!result) {
      if (state.step() != FinishState.Step.EXPORT) {
        Label note = new Label(Texts.of("finish.export.later"));
        note.getStyleClass().addAll("text-small", "text-muted");
        nodes.add(note);
      }
      Button export = new Button(Texts.of("finish.export.act"), Icons.FORWARD.small());
      export.setContentDisplay(ContentDisplay.RIGHT);
      export.setOnAction(event -> finish.exportFinal());
      if (state.step() == FinishState.Step.EXPORT) {
        export.getStyleClass().add(Styles.ACCENT);
        entry = Optional.of(export);
      }
      nodes.add(export);
    } else if (state.step() == FinishState.Step.EXPORT) {
      Button home = new Button(Texts.of("finish.home"));
      home.setOnAction(event -> elsewhere.audits().run());
      nodes.add(home);
    } else {
      Button on = new Button(Texts.of("finish.go-on"), Icons.FORWARD.small());
      on.setContentDisplay(ContentDisplay.RIGHT);
      on.setOnAction(event -> finish.goOn());
      nodes.add(on);
    }
    bar.getChildren().setAll(nodes);
  }

  private void showTroubles(List<FinishViewModel.Trouble> troubles) {
    errors.show(
        troubles.stream()
            .map(
                t ->
                    new ErrorSummary.Problem(
                        t.words(),
                        () ->
                            t.question()
                                .ifPresentOrElse(
                                    elsewhere.question(), () -> entry.ifPresent(Node::requestFocus))))
            .toList());
    if (!troubles.isEmpty()) {
      scroll.setVvalue(0);
    }
  }
}
