package sightline.app.ui;

import java.time.LocalTime;
import java.util.List;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.NavigationList;
import sightline.app.ui.kit.SaveMark;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;

/**
 * The window of a support team around one screen, for pictures and for looking at it as a whole.
 */
public final class CentreFrame {
  private final Shell shell = new Shell();
  private final ScreenHost host = new ScreenHost(shell);

  public CentreFrame() {
    shell
        .topBar()
        .setProgramTools(
            List.of(
                new SaveMark(new SaveState.Saved(LocalTime.of(9, 58))),
                new IconButton(Icons.UNDO, "Nothing to undo", () -> {}),
                new IconButton(Icons.REDO, "Nothing to redo", () -> {}),
                new IconButton(Icons.HELP, "Help and keys", () -> {}),
                new IconButton(Icons.LOCK, "Lock now", () -> {})));
    NavigationList navigation =
        new NavigationList(
            List.of(
                new NavigationList.Entry("home", "Home", Icons.HOME),
                new NavigationList.Entry("rounds", "Rounds", Icons.ROUNDS),
                new NavigationList.Entry("agencies", "Agencies", Icons.AGENCIES),
                new NavigationList.Entry("keys", "Keys", Icons.KEYS),
                new NavigationList.Entry("import", "Import", Icons.IMPORT),
                new NavigationList.Entry("returns", "Returns", Icons.RETURNS),
                new NavigationList.Entry("conflicts", "Conflicts", Icons.CONFLICTS),
                new NavigationList.Entry("insight", "Insight", Icons.INSIGHT),
                new NavigationList.Entry("reports", "Reports", Icons.REPORTS),
                new NavigationList.Entry("tools", "Tools", Icons.TOOLS),
                new NavigationList.Entry("settings", "Settings", Icons.SETTINGS, true)),
            id -> {});
    navigation.setCount("conflicts", 2);
    navigation.setWho("QA officer", "Northshire Safeguarding Children Partnership");
    shell.setNavigation(navigation);
  }

  public Shell shell() {
    return shell;
  }

  public ScreenHost host() {
    return host;
  }

  /** A window that shows this screen. */
  public static CentreFrame around(Screen screen) {
    CentreFrame frame = new CentreFrame();
    frame.host.show(() -> screen);
    return frame;
  }
}
