package sightline.app.ui.returns;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.EscapeCloses;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.ReasonSheet;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Round;
import sightline.model.insight.ReturnLine;

/** The returns of a round: the line over time, then agency by agency. */
public final class ReturnsView implements Screen {
  private final ReturnsViewModel model;
  private final Shell shell;
  private final FileChoices files;
  private final ReturnsPlaces places;
  private final StackPane root = new StackPane();
  private final HBox tools = new HBox();
  private Subscription shown = Subscription.EMPTY;

  public ReturnsView(ReturnsViewModel model, Shell shell, FileChoices files, ReturnsPlaces places) {
    this.model = model;
    this.shell = shell;
    this.files = files;
    this.places = places;
    root.getStyleClass().addAll("ground", "returns");
    root.getStylesheets().add(ReturnsView.class.getResource("returns.css").toExternalForm());
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new EscapeCloses(() -> model.openedProperty().get().isPresent(), model::close));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("returns.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("returns");
  }

  @Override
  public List<Node> tools() {
    return List.of(tools);
  }

  @Override
  public Subscription attach() {
    Subscription watching = model.stateProperty().subscribe(state -> show(state));
    model.read();
    return () -> {
      watching.unsubscribe();
      shown.unsubscribe();
    };
  }

  private void show(ReturnsViewModel.State state) {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    tools.getChildren().clear();
    switch (state) {
      case ReturnsViewModel.State.Reading s ->
          root.getChildren().setAll(Page.reading(Texts.of("returns.reading")));
      case ReturnsViewModel.State.NoRound s -> {
        Button make = Buttons.of(Texts.of("returns.no-round.act"), places.rounds());
        make.getStyleClass().add(Styles.ACCENT);
        root.getChildren()
            .setAll(
                new EmptyState(
                    Icons.ROUNDS,
                    Texts.of("returns.no-round.title"),
                    Texts.of("returns.no-round.words"),
                    List.of(make)));
      }
      case ReturnsViewModel.State.Trouble s ->
          root.getChildren()
              .setAll(
                  Page.column(
                      Page.trouble(
                          Texts.of("returns.trouble"),
                          s.words(),
                          Texts.of("returns.again"),
                          model::read)));
      case ReturnsViewModel.State.Shown s -> {
        if (s.returns().rounds().size() > 1) {
          tools.getChildren().add(rounds(s.returns()));
        }
        ReturnsPane pane =
            new ReturnsPane(
                model,
                s.returns(),
                new ReturnsPane.Acts(
                    places,
                    () -> remind(model.owing()),
                    line -> remind(List.of(line)),
                    this::waive));
        shown = pane.attach();
        root.getChildren().setAll(pane);
      }
    }
  }

  private Node rounds(RoundReturns returns) {
    ComboBox<Round> choice = new ComboBox<>();
    choice.setAccessibleText(Texts.of("returns.round"));
    choice.setConverter(new ChosenWords<>(Round::title));
    choice.getItems().setAll(returns.rounds());
    choice.setValue(returns.round());
    choice.setOnAction(event -> model.chooseRound(choice.getValue().code()));
    return choice;
  }

  private void remind(List<ReturnLine> lines) {
    if (lines.isEmpty()) {
      model.nobodyToRemind();
      return;
    }
    Optional<Path> file =
        files.save(
            Texts.of("returns.remind.save"),
            Texts.of("returns.remind.file"),
            new FileChoices.Kind(Texts.of("returns.remind.kind"), List.of("*.docx", "*.txt")));
    file.ifPresent(f -> model.remind(lines, f));
  }

  private void waive(ReturnLine line) {
    String title = Texts.of("returns.waive.title", line.agency().name());
    new ReasonSheet(shell, "returns.waive", title).ask("", reason -> model.waive(line, reason));
  }
}
