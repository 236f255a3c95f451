package sightline.app.ui.toolbench;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCommands;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;

/** One published question set as the auditor will see it, cover page and open references too. */
public final class ToolView implements Screen {
  private final ToolViewModel model;
  private final Runnable back;
  private final StackPane root = new StackPane();
  private final VBox notices = new VBox();
  private final OutlineList outline = new OutlineList();
  private final Reading reading = new Reading();

  /**
   * @param back leads to the list
   */
  public ToolView(ToolViewModel model, Runnable back) {
    this.model = model;
    this.back = back;
    root.getStyleClass().add("answering");
    root.getStylesheets().add(Parts.sheet());
    notices.getStyleClass().add("answer-notices");
    notices.setVisible(false);
    notices.setManaged(false);
    outline.setOnChosen(model::choose);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("toolbench.version", model.version());
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(Texts.of("toolbench.title"), back));
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("tools");
  }

  @Override
  public List<Node> tools() {
    Button follow =
        Buttons.of(Texts.of("toolbench.follow"), Icons.ADD, () -> model.follow(this::refused));
    return List.of(follow);
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(outline);
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(this::show),
            model.chosenProperty().subscribe(this::showChosen),
            new KeyCommands()
                .on(Keys.NEXT, () -> model.step(1))
                .on(Keys.PREVIOUS, () -> model.step(-1))
                .attach(root));
    model.read();
    return watching;
  }

  private void refused(String words) {
    Banner banner =
        new Banner(Banner.Kind.DANGER, Texts.of("toolbench.not-done"), words, List.of()).closable();
    banner.setOnClose(() -> showNotice(false));
    notices.getChildren().setAll(banner);
    showNotice(true);
  }

  private void showNotice(boolean wanted) {
    notices.setVisible(wanted);
    notices.setManaged(wanted);
  }

  private void show(ToolViewModel.State state) {
    root.getChildren()
        .setAll(
            switch (state) {
              case ToolViewModel.State.Reading s ->
                  Page.column(Page.reading(Texts.of("toolbench.reading")));
              case ToolViewModel.State.Trouble s ->
                  Page.column(
                      Page.trouble(
                          Texts.of("toolbench.trouble"),
                          s.words(),
                          Texts.of("toolbench.again"),
                          model::read));
              case ToolViewModel.State.Shown s -> page();
            });
  }

  private Node page() {
    VBox left = new VBox(outline);
    left.getStyleClass().addAll("list-pane", "outline-pane");
    VBox.setVgrow(outline, Priority.ALWAYS);
    VBox column = new VBox(notices, reading);
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return new HBox(left, column);
  }

  private void showChosen(OutlineLine line) {
    if (line == null || !(model.stateProperty().get() instanceof ToolViewModel.State.Shown s)) {
      return;
    }
    outline.show(s.outline(), line);
    reading.show(s.tool(), line, model::choose);
  }
}
