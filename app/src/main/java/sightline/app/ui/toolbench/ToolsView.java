package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.OpenDrafts;

/** The list of question sets and drafts. */
public final class ToolsView implements Screen {
  private final ToolsViewModel model;
  private final Shell shell;
  private final VBox notices = new VBox();
  private final StackPane body = new StackPane();
  private final Page root = new Page(Page.column(notices, body), Texts.of("toolbench.title"));

  public ToolsView(ToolsViewModel model, Shell shell) {
    this.model = model;
    this.shell = shell;
    VBox.setVgrow(body, Priority.ALWAYS);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("toolbench.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("tools");
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(this::show),
            model.noticeProperty().subscribe(this::say));
    model.read();
    return watching;
  }

  private void say(Optional<String> words) {
    notices.getChildren().clear();
    notices.setVisible(words.isPresent());
    notices.setManaged(words.isPresent());
    words.ifPresent(
        w -> {
          Banner banner =
              new Banner(Banner.Kind.DANGER, Texts.of("toolbench.not-done"), w, List.of())
                  .closable();
          banner.setOnClose(model::closeNotice);
          notices.getChildren().setAll(banner);
        });
  }

  private void show(ToolsViewModel.State state) {
    body.getChildren()
        .setAll(
            switch (state) {
              case ToolsViewModel.State.Reading s -> Page.reading(Texts.of("toolbench.reading"));
              case ToolsViewModel.State.Trouble s ->
                  new VBox(
                      Page.trouble(
                          Texts.of("toolbench.trouble"),
                          s.words(),
                          Texts.of("toolbench.again"),
                          model::read));
              case ToolsViewModel.State.Shown s -> s.lines().isEmpty() ? none() : list(s);
            });
  }

  private Node none() {
    return new EmptyState(
        Icons.TOOLS,
        Texts.of("toolbench.none.title"),
        Texts.of("toolbench.none.words"),
        List.of(accent(start())));
  }

  private Node list(ToolsViewModel.State.Shown shown) {
    Label says = Labels.of(Texts.of("toolbench.choose"), "text-small", "text-muted");
    HBox.setHgrow(says, Priority.ALWAYS);
    says.setMaxWidth(Double.MAX_VALUE);
    HBox acts = new HBox(8);
    acts.setAlignment(Pos.CENTER_RIGHT);
    HBox foot = new HBox(16, says, acts);
    foot.setAlignment(Pos.CENTER_LEFT);
    // the row keeps its height when the acts come and go
    foot.setMinHeight(36);
    LineTable<OpenDrafts.Line> table =
        new LineTable<OpenDrafts.Line>(Texts.of("toolbench.title"))
            .twoLines(
                Texts.of("toolbench.column.title"),
                0,
                ToolsView::titleOf,
                l -> l.tool().kind().label())
            .text(Texts.of("toolbench.column.edition"), 120, l -> briefly(l.tool().edition()))
            .figure(Texts.of("toolbench.column.version"), 100, l -> l.tool().ref().version())
            .figure(Texts.of("toolbench.column.standards"), 124, l -> l.tool().standards().size())
            .figure(
                Texts.of("toolbench.column.questions"),
                124,
                l -> (int) l.tool().questions().count())
            .state(
                Texts.of("toolbench.column.state"),
                150,
                ToolsView::stateOf,
                l -> l instanceof OpenDrafts.Line.Draft ? 0 : 1)
            .onOpen(model::open)
            .onChosen(l -> acts.getChildren().setAll(l == null ? List.of() : actsOn(l)));
    table.getItems().setAll(shown.lines());
    table.getSelectionModel().selectFirst();
    StackPane card = new StackPane(table);
    card.getStyleClass().addAll("card", "bare");
    card.setMinHeight(240);
    VBox.setVgrow(card, Priority.ALWAYS);
    String below =
        Texts.count("toolbench.below", shown.lines().size() - shown.drafts() - shown.discarded())
            + " "
            + Texts.count("toolbench.below.drafts", shown.drafts());
    return new VBox(
        16, new PageHead(Texts.of("toolbench.title"), below, List.of(start())), card, foot);
  }

  private List<Node> actsOn(OpenDrafts.Line line) {
    List<Node> acts = new ArrayList<>();
    if (model.canCompare(line)) {
      acts.add(Buttons.of(Texts.of("toolbench.compare"), () -> model.compare(line)));
    }
    switch (line) {
      case OpenDrafts.Line.Discarded d ->
          acts.add(
              accent(
                  Buttons.of(Texts.of("toolbench.restore"), Icons.UNDO, () -> model.restore(d))));
      case OpenDrafts.Line.Draft d ->
          acts.add(
              accent(
                  Buttons.of(
                      Texts.of("toolbench.carry-on"), Icons.CHANGE, () -> model.open(line))));
      case OpenDrafts.Line.Published p -> {
        if (model.canFollow(p)) {
          acts.add(Buttons.of(Texts.of("toolbench.follow"), Icons.ADD, () -> model.follow(p)));
        }
        acts.add(
            accent(Buttons.of(Texts.of("toolbench.read"), Icons.SHOW, () -> model.open(line))));
      }
    }
    return acts;
  }

  private static String titleOf(OpenDrafts.Line line) {
    return line.tool().title().isBlank() ? Texts.of("toolbench.untitled") : line.tool().title();
  }

  /** The year without what it follows, which the cover page says in full. */
  private static String briefly(String edition) {
    int bracket = edition.indexOf(" (");
    return bracket > 0 ? edition.substring(0, bracket) : edition;
  }

  private static LineTable.State stateOf(OpenDrafts.Line line) {
    if (line instanceof OpenDrafts.Line.Discarded) {
      return new LineTable.State(ToolsViewModel.stateWords(line), Icons.SUPERSEDED, Tone.PLAIN);
    }
    boolean draft = line instanceof OpenDrafts.Line.Draft;
    return new LineTable.State(
        ToolsViewModel.stateWords(line),
        draft ? Icons.NOT_SIGNED : Icons.DONE,
        draft ? Tone.ACCENT : Tone.SUCCESS);
  }

  private Button start() {
    return Buttons.of(
        Texts.of("toolbench.start"), Icons.ADD, () -> new StartSheet(model, shell).open());
  }

  private static Button accent(Button button) {
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }
}
