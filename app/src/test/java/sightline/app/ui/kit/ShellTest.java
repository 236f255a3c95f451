package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pressed;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;

@ExtendWith(FxTest.class)
class ShellTest {
  private final List<String> happened = new ArrayList<>();
  private final Shell shell = new Shell();

  private final class Recorded implements Screen {
    private final String title;
    private final Button button;
    private final VBox root;

    Recorded(String title) {
      this.title = title;
      button = new Button("Act of " + title);
      root = new VBox(button);
    }

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public Subscription attach() {
      happened.add("attach " + title);
      return () -> happened.add("leave " + title);
    }

    @Override
    public List<Crumb> crumbs() {
      return List.of(new Crumb("Home", () -> happened.add("home")));
    }
  }

  @Test
  void leavingAScreenEndsWhatItListensTo() {
    ScreenHost host = new ScreenHost(shell);
    host.show(() -> new Recorded("A"));
    host.show(() -> new Recorded("B"));
    host.back();
    host.clear();
    assertThat(happened)
        .containsExactly("attach A", "leave A", "attach B", "leave B", "attach A", "leave A");
    assertThat(host.current()).isEmpty();
  }

  @Test
  void screensThatWereLeftAreGarbage() {
    ScreenMemory.returnsAfterFiftyVisits(() -> new Recorded("A"));
  }

  @Test
  void aCrumbLeadsBack() {
    new ScreenHost(shell).show(() -> new Recorded("A"));
    ((Hyperlink) shell.topBar().lookup(".hyperlink")).fire();
    assertThat(happened).contains("home");
  }

  @Test
  void aQuestionIsAnsweredByItsAct() {
    try (ScreenPictures.Window window = new ScreenPictures.Window(shell, Theme.standard())) {
      SheetAsks asks = new SheetAsks(shell);
      Platform.runLater(
          () -> {
            ScreenPictures.write(window.scene(), "kit-sheet");
            ((Button) shell.lookup(".sheet-card .danger")).fire();
          });
      boolean removed =
          asks.confirmRemoval(
              "Remove this evidence?",
              "The file itself stays where it is. You can undo this.",
              "Remove evidence",
              "Keep");
      assertThat(removed).isTrue();
      assertThat(shell.lookup(".scrim")).isNull();
      assertThat(shell.underSheet().isDisabled()).isFalse();
    }
  }

  @Test
  void escapeKeepsThingsAsTheyAreAndTheFocusReturns() {
    Recorded screen = new Recorded("A");
    new ScreenHost(shell).show(() -> screen);
    try (ScreenPictures.Window window = new ScreenPictures.Window(shell, Theme.standard())) {
      screen.button.requestFocus();
      Node[] focusInSheet = new Node[1];
      Platform.runLater(
          () -> {
            Pulses.settle();
            focusInSheet[0] = window.scene().getFocusOwner();
            Pressed.key(window.scene(), KeyCode.ESCAPE);
          });
      boolean removed =
          new SheetAsks(shell).confirmRemoval("Remove?", "It goes.", "Remove", "Keep");
      assertThat(removed).isFalse();
      assertThat(((Button) focusInSheet[0]).getText()).isEqualTo("Keep");
      assertThat(window.scene().getFocusOwner()).isSameAs(screen.button);
    }
  }

  @Test
  void bannersPushTheScreenDownAndCanGo() {
    Recorded screen = new Recorded("A");
    new ScreenHost(shell).show(() -> screen);
    try (ScreenPictures.Window window = new ScreenPictures.Window(shell, Theme.standard())) {
      double before = screen.button.localToScene(0, 0).getY();
      Banner banner = new Banner(Banner.Kind.INFO, "Nothing is sent.", "It stays here.").closable();
      shell.showBanner(banner);
      Pulses.settle();
      assertThat(screen.button.localToScene(0, 0).getY())
          .isGreaterThan(before + banner.getHeight());
      ((Button) banner.lookup(".button-icon")).fire();
      Pulses.settle();
      assertThat(screen.button.localToScene(0, 0).getY()).isEqualTo(before);
      assertThat(window.scene().lookup(".banner")).isNull();
    }
  }

  @Test
  void navigationIsOneTabStopAndArrowsOpenNothing() {
    NavigationList navigation =
        new NavigationList(
            List.of(
                new NavigationList.Entry("home", "Home", Icons.HOME),
                new NavigationList.Entry("audits", "My audits", Icons.AUDITS)),
            happened::add);
    shell.setNavigation(navigation);
    navigation.setCount("audits", 2);
    try (ScreenPictures.Window window = new ScreenPictures.Window(shell, Theme.standard())) {
      assertThat(ScreenChecks.tabStops(navigation)).hasSize(1);
      ScreenChecks.tabStops(navigation).getFirst().requestFocus();
      Pressed.key(window.scene(), KeyCode.DOWN);
      assertThat(happened).isEmpty();
      Button audits = (Button) window.scene().getFocusOwner();
      assertThat(audits.getAccessibleText()).isEqualTo("My audits, 2 waiting");
      audits.fire();
      assertThat(happened).containsExactly("audits");
      assertThat(audits.getAccessibleText()).isEqualTo("My audits, 2 waiting, open now");
    }
  }
}
