package sightline.app.ui;

import java.util.List;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.NavigationList;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;

/** The frame of the window as a support team or an agency sees it, for pictures of screens. */
public record SampleFrame(Shell shell, ScreenHost host) {

  /** The support team's window with one place of the navigation chosen. */
  public static SampleFrame atTheCentre(String place) {
    return of(
        List.of(
            new NavigationList.Entry("home", "Home", Icons.HOME),
            new NavigationList.Entry("rounds", "Rounds", Icons.ROUNDS),
            new NavigationList.Entry("import", "Import", Icons.IMPORT),
            new NavigationList.Entry("returns", "Returns", Icons.RETURNS),
            new NavigationList.Entry("insight", "Insight", Icons.INSIGHT),
            new NavigationList.Entry("reports", "Reports", Icons.REPORTS),
            new NavigationList.Entry("tools", "Audit tools", Icons.TOOLS),
            new NavigationList.Entry("settings", "Settings", Icons.SETTINGS, true)),
        place,
        "QA officer",
        "Northshire Safeguarding Children Partnership");
  }

  /** An agency's window. */
  public static SampleFrame atAnAgency(String place) {
    return of(
        List.of(
            new NavigationList.Entry("home", "Home", Icons.HOME),
            new NavigationList.Entry("audits", "My audits", Icons.AUDITS),
            new NavigationList.Entry("reports", "Reports", Icons.REPORTS),
            new NavigationList.Entry("settings", "Settings", Icons.SETTINGS, true)),
        place,
        "Named nurse",
        "Northshire Hospitals NHS Trust");
  }

  private static SampleFrame of(
      List<NavigationList.Entry> places, String place, String person, String body) {
    Shell shell = new Shell();
    NavigationList navigation = new NavigationList(places, id -> {});
    navigation.choose(place);
    navigation.setWho(person, body);
    shell.setNavigation(navigation);
    shell
        .topBar()
        .setProgramTools(
            List.of(
                new IconButton(Icons.HELP, "Help and keys", () -> {}),
                new IconButton(Icons.LOCK, "Lock now", () -> {})));
    return new SampleFrame(shell, new ScreenHost(shell));
  }
}
