package sightline.app.ui.finish;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.finish.FinishReading.Stage;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.ErrorSummary;
import sightline.app.ui.kit.FormPage;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;

/** Finishing an audit and signing it off, on one screen. */
public final class FinishView implements Screen {
  private static final double CHECK_WIDTH = 400;

  private final FinishViewModel model;
  private final VBox page = new VBox(16);
  private final FormPage root;
  private final Steps steps = new Steps();
  private final HBox foot = new HBox();
  private final ErrorSummary summary = new ErrorSummary();
  private Optional<SignCard> signing = Optional.empty();

  public FinishView(FinishViewModel model) {
    this.model = model;
    root = Parts.scrolling(page, Texts.of("finish.crumb"));
    root.getStylesheets().add(Parts.sheet());
    foot.getStyleClass().add("work-bar");
    steps.show(1);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("finish.crumb");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(Texts.of("finish.crumb.audits"), model.places().home()),
        new Crumb(model.title(), model.places().audit()));
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
    return Optional.of(foot);
  }

  @Override
  public Optional<Node> firstFocus() {
    return signing.flatMap(SignCard::first);
  }

  @Override
  public Subscription attach() {
    Subscription listening =
        Subscription.combine(
            model.stateProperty().subscribe(this::show),
            model.obstaclesProperty().subscribe((before, now) -> show(now)));
    model.read();
    return listening;
  }

  private void show(FinishViewModel.State state) {
    signing = Optional.empty();
    switch (state) {
      case FinishViewModel.State.Reading s ->
          page.getChildren().setAll(Labels.muted(Texts.of("finish.reading")));
      case FinishViewModel.State.Trouble s ->
          page.getChildren()
              .setAll(
                  new Banner(
                      Banner.Kind.DANGER,
                      Texts.of("finish.trouble"),
                      s.words(),
                      List.of(Buttons.of(Texts.of("finish.again"), model::read))));
      case FinishViewModel.State.Shown s -> show(s.reading());
    }
    showFoot();
  }

  private void show(FinishReading reading) {
    Stage stage = reading.stage();
    steps.show(
        switch (stage) {
          case UNFINISHED, CHANGED, CONFLICT -> 1;
          case TO_SIGN, DECLINED -> 2;
          case SIGNED -> 3;
        });
    String round = reading.invitation().title();
    String title =
        switch (stage) {
          case UNFINISHED, CHANGED, CONFLICT -> Texts.of("finish.title.check", round);
          case TO_SIGN, DECLINED -> Texts.of("finish.title.sign", round);
          case SIGNED -> Texts.of("finish.title.signed", round);
        };
    VBox heading =
        new VBox(
            Labels.of(title, "title-1"),
            Labels.of(
                Texts.of(
                    "finish.lead",
                    reading.invitation().agency().name(),
                    reading.invitation().partnershipName(),
                    Dates.full(reading.invitation().round().due())),
                "text-muted"));
    CheckCard check = new CheckCard(reading, model.places());
    check.setMinWidth(CHECK_WIDTH);
    check.setPrefWidth(CHECK_WIDTH);
    check.setMaxWidth(CHECK_WIDTH);
    SignCard sign = new SignCard(model, reading);
    signing = Optional.of(sign);
    HBox.setHgrow(sign, Priority.ALWAYS);
    HBox cards = new HBox(24, check, sign);
    cards.setAlignment(Pos.TOP_LEFT);
    cards.setFillHeight(false);
    page.getChildren().setAll(heading, summary, cards);
    reading
        .earlier()
        .ifPresent(
            earlier ->
                page.getChildren()
                    .add(
                        1,
                        new Banner(
                            Banner.Kind.INFO,
                            Texts.of("finish.exported", new When(model.clock()).at(earlier.at())),
                            Texts.of("finish.exported.rest"))));
    Platform.runLater(() -> sign.first().ifPresent(Node::requestFocus));
  }

  private void show(List<Obstacle> obstacles) {
    signing.ifPresent(card -> card.show(obstacles));
    Optional<Node> single =
        obstacles.size() == 1 && obstacles.getFirst().where() instanceof Obstacle.Where.InField
            ? signing.flatMap(card -> card.target(obstacles.getFirst().where()))
            : Optional.empty();
    if (single.isPresent()) {
      summary.hide();
      single.get().requestFocus();
      return;
    }
    summary.show(
        obstacles.stream()
            .map(o -> new ErrorSummary.Problem(o.words(), () -> go(o.where())))
            .toList());
    if (!obstacles.isEmpty()) {
      root.setVvalue(0);
    }
  }

  private void go(Obstacle.Where where) {
    switch (where) {
      case Obstacle.Where.AtQuestion q -> model.places().question().accept(q.id());
      case Obstacle.Where.Nowhere n -> summary.requestFocus();
      case Obstacle.Where.InField f -> focus(where);
      case Obstacle.Where.AtFinish f -> focus(where);
    }
  }

  private void focus(Obstacle.Where where) {
    signing.flatMap(card -> card.target(where)).ifPresent(Node::requestFocus);
  }

  private void showFoot() {
    Button back =
        Buttons.of(Texts.of("finish.back"), Icons.BACK, () -> model.places().audit().run());
    Button draft = Buttons.flat(Texts.of("finish.export.draft"), model::exportDraft);
    Button last = Buttons.of(Texts.of("finish.export.final"), model::exportFinal);
    last.setGraphic(Icons.FORWARD.small());
    last.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    boolean signed = model.reading().map(r -> r.stage() == Stage.SIGNED).orElse(false);
    foot.getChildren().setAll(back, draft);
    if (signed) {
      Parts.accent(last);
      foot.getChildren().add(Buttons.flat(Texts.of("finish.export.plain"), model::exportPlain));
    }
    foot.getChildren().addAll(new Spacer(), Labels.muted(model.exportHint()), last);
  }
}
