package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The frame of the window: top bar, navigation or none, banners, the screen, its work bar, the job
 * strip; over all of it the edge that shows while files are dragged, and the sheet that asks a
 * question.
 */
public final class Shell extends StackPane {
  private final TopBar topBar = new TopBar();
  private final VBox banners = new VBox(8);
  private final StackPane content = new StackPane();
  private final StackPane workBar = new StackPane();
  private final JobStrip jobStrip = new JobStrip();
  private final HBox body = new HBox();
  private final VBox main = new VBox();
  private final StackPane frame = new StackPane();
  private final DropEdge dropEdge = new DropEdge();
  private final List<Sheet> sheets = new ArrayList<>();
  private Optional<NavigationList> navigation = Optional.empty();

  public Shell() {
    getStyleClass().add("shell");
    banners.getStyleClass().add("banners");
    VBox.setVgrow(content, Priority.ALWAYS);
    content.setMinHeight(0);
    main.getChildren().setAll(banners, content, jobStrip, workBar);
    HBox.setHgrow(main, Priority.ALWAYS);
    main.setMinWidth(0);
    body.getChildren().setAll(main);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    frame.getChildren().add(new VBox(topBar, body));
    getChildren().setAll(frame, dropEdge);
    hideEmpty(banners);
    hideEmpty(workBar);
    addEventFilter(KeyEvent.KEY_PRESSED, Shell::leaveLongText);
  }

  /** Tab goes from a text of several lines to the next field, as everywhere else in a form. */
  private static void leaveLongText(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB
        || event.isControlDown()
        || event.isAltDown()
        || !(event.getTarget() instanceof TextArea)) {
      return;
    }
    event.consume();
    // with Ctrl, Tab leaves a text area; the skin does the going
    ((TextArea) event.getTarget())
        .fireEvent(
            new KeyEvent(
                event.getSource(),
                event.getTarget(),
                KeyEvent.KEY_PRESSED,
                "",
                "\t",
                KeyCode.TAB,
                event.isShiftDown(),
                true,
                false,
                false));
  }

  public TopBar topBar() {
    return topBar;
  }

  public JobStrip jobStrip() {
    return jobStrip;
  }

  /** The edge and words shown while files are dragged over the window. */
  public DropEdge dropEdge() {
    return dropEdge;
  }

  /** The navigation at the left; screens that ask for none hide it while they are open. */
  public void setNavigation(NavigationList list) {
    navigation.ifPresent(body.getChildren()::remove);
    navigation = Optional.of(list);
    body.getChildren().addFirst(list);
  }

  /** No navigation at all: while setting up, and while locked. */
  public void clearNavigation() {
    navigation.ifPresent(body.getChildren()::remove);
    navigation = Optional.empty();
  }

  /** Puts a banner over the screen, pushing it down; at the top if it is the newest. */
  public void showBanner(Banner banner) {
    banner.setOnClose(() -> removeBanner(banner));
    banners.getChildren().addFirst(banner);
    hideEmpty(banners);
  }

  /** Closes every open sheet as its way out does, so that the window can lock behind it. */
  public void closeSheets() {
    List.copyOf(sheets).reversed().forEach(Sheet::keep);
  }

  void opened(Sheet sheet) {
    sheets.add(sheet);
  }

  void closed(Sheet sheet) {
    sheets.remove(sheet);
  }

  /** Takes every banner away: what they speak of belongs to work that was left. */
  public void clearBanners() {
    banners.getChildren().clear();
    hideEmpty(banners);
  }

  public void removeBanner(Banner banner) {
    banners.getChildren().remove(banner);
    hideEmpty(banners);
  }

  /**
   * What lies under a sheet that asks a question: dead to mouse and keyboard while the sheet is
   * open.
   */
  Node underSheet() {
    return frame;
  }

  void place(Screen screen) {
    List<Screen.Crumb> way = new ArrayList<>(screen.crumbs());
    topBar.setCrumbs(way, way.isEmpty() ? screen.lead() : screen.title());
    topBar.setScreenTools(screen.tools());
    navigation.ifPresent(
        list -> {
          list.setVisible(screen.withNavigation());
          list.setManaged(screen.withNavigation());
          screen.navigationId().ifPresent(list::choose);
        });
    content.getChildren().setAll(screen.root());
    screen.root().setAccessibleText(screen.title());
    setWorkBar(screen.workBar());
  }

  void clearScreen() {
    content.getChildren().clear();
    topBar.setCrumbs(List.of(), "");
    topBar.setScreenTools(List.of());
    setWorkBar(Optional.empty());
  }

  private void setWorkBar(Optional<Node> bar) {
    workBar.getChildren().setAll(bar.map(List::of).orElse(List.of()));
    hideEmpty(workBar);
  }

  private static void hideEmpty(javafx.scene.layout.Pane pane) {
    boolean any = !pane.getChildren().isEmpty();
    pane.setVisible(any);
    pane.setManaged(any);
  }
}
