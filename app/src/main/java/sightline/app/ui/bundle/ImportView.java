package sightline.app.ui.bundle;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.EscapeCloses;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;

/** What files would do before they do it, and what they did. */
public final class ImportView implements Screen {
  private final ImportViewModel model;
  private final FileChoices files;
  private final ImportPlaces places;
  private final StackPane root = new StackPane();
  private final HBox workBar = new HBox();
  private Subscription shown = Subscription.EMPTY;

  public ImportView(ImportViewModel model, FileChoices files, ImportPlaces places) {
    this.model = model;
    this.files = files;
    this.places = places;
    root.getStyleClass().addAll("ground", "import");
    root.getStylesheets().add(ImportView.class.getResource("bundle.css").toExternalForm());
    workBar.getStyleClass().addAll("work-bar", "two-lines");
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
    return Texts.of("bundle.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("import");
  }

  @Override
  public Optional<Node> workBar() {
    return Optional.of(workBar);
  }

  @Override
  public Subscription attach() {
    Subscription watching = model.stateProperty().subscribe(state -> show(state));
    model.start();
    return () -> {
      watching.unsubscribe();
      shown.unsubscribe();
    };
  }

  private void show(ImportViewModel.State state) {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    barOf();
    switch (state) {
      case ImportViewModel.State.NothingChosen s ->
          root.getChildren().setAll(empty(Texts.of("bundle.empty.title")));
      case ImportViewModel.State.Checking s ->
          root.getChildren()
              .setAll(
                  new EmptyState(
                      Icons.WORKING,
                      Texts.of("bundle.checking.title"),
                      Texts.of("bundle.checking.words"),
                      List.of(Buttons.of(Texts.of("bundle.cancel"), model::cancel))));
      case ImportViewModel.State.Trouble s -> {
        VBox page =
            new VBox(
                24,
                new Banner(Banner.Kind.DANGER, Texts.of("bundle.trouble"), s.words(), List.of()),
                empty(Texts.of("bundle.empty.title")));
        page.getStyleClass().add("import-page");
        root.getChildren().setAll(page);
      }
      case ImportViewModel.State.Shown s -> show(s);
    }
  }

  private void show(ImportViewModel.State.Shown state) {
    ImportPane pane = new ImportPane(model, state.list(), places.keys());
    shown = pane.attach();
    root.getChildren().setAll(pane);
    ImportList list = state.list();
    Text first = new Text(list.sumFirst());
    first.getStyleClass().add("text-bold");
    TextFlow sentence = new TextFlow(first, new Text(list.sumRest()));
    sentence.getStyleClass().add("text-flow");
    Label second = new Label(state.importing() ? Texts.of("bundle.importing") : list.sumSecond());
    second.getStyleClass().addAll("text-small", "text-muted");
    second.setWrapText(true);
    VBox words = new VBox(2, sentence);
    if (!second.getText().isEmpty()) {
      words.getChildren().add(second);
    }
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    List<Node> bar = new ArrayList<>();
    bar.add(words);
    bar.addAll(acts(state));
    barOf(bar.toArray(Node[]::new));
  }

  private List<Node> acts(ImportViewModel.State.Shown state) {
    ImportList list = state.list();
    if (state.importing()) {
      return List.of(Buttons.of(Texts.of("bundle.cancel"), model::cancel));
    }
    if (!list.done() && list.bringing() > 0) {
      Button go = Buttons.of(Texts.count("bundle.act", list.bringing()), model::importChecked);
      go.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
      return List.of(Buttons.of(Texts.of("bundle.cancel"), model::discard), go);
    }
    List<Node> acts = new ArrayList<>();
    acts.add(Buttons.of(Texts.of("bundle.choose-others"), this::chooseFiles));
    boolean waits = list.count(Verdict.HELD) + list.count(Verdict.CONFLICT) > 0;
    if (list.done() && waits) {
      acts.add(Buttons.of(Texts.of("bundle.attention"), places.attention()));
    }
    Button returns = Buttons.of(Texts.of("bundle.returns"), places.returns());
    returns.getStyleClass().add(Styles.ACCENT);
    acts.add(returns);
    return acts;
  }

  private void barOf(Node... nodes) {
    workBar.getChildren().setAll(nodes);
    workBar.setVisible(nodes.length > 0);
    workBar.setManaged(nodes.length > 0);
  }

  private Node empty(String title) {
    Button choose = Buttons.of(Texts.of("bundle.choose"), this::chooseFiles);
    choose.getStyleClass().add(Styles.ACCENT);
    EmptyState state =
        new EmptyState(
            Icons.IMPORT,
            title,
            Texts.of("bundle.empty.words"),
            List.of(choose, Buttons.of(Texts.of("bundle.choose-folder"), this::chooseFolder)));
    VBox.setVgrow(state, Priority.ALWAYS);
    return state;
  }

  private void chooseFiles() {
    List<Path> chosen =
        files.openMany(
            Texts.of("bundle.files.title"),
            new FileChoices.Kind(
                Texts.of("bundle.files.kind"),
                List.of("*.sightline.json", "*.sightline.json.age", "*.json", "*.age")),
            new FileChoices.Kind(Texts.of("bundle.files.all"), List.of("*.*")));
    model.check(chosen);
  }

  private void chooseFolder() {
    files.folder(Texts.of("bundle.folder.title")).ifPresent(folder -> model.check(List.of(folder)));
  }
}
