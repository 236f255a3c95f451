package sightline.app.ui.window;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Owner.Situation;

/** A place of the navigation. Which places a person sees follows their situation. */
public enum Place {
  HOME(Icons.HOME),
  AUDITS(Icons.AUDITS),
  ACTIONS(Icons.ACTIONS),
  EVIDENCE(Icons.EVIDENCE),
  EXPORTS(Icons.EXPORTS),
  ROUNDS(Icons.ROUNDS),
  AGENCIES(Icons.AGENCIES),
  KEYS(Icons.KEYS),
  IMPORT(Icons.IMPORT),
  RETURNS(Icons.RETURNS),
  CONFLICTS(Icons.CONFLICTS),
  MODERATION(Icons.MODERATION),
  PANELS(Icons.PANELS),
  INSIGHT(Icons.INSIGHT),
  SCRUTINY(Icons.SCRUTINY),
  REPORTS(Icons.REPORTS),
  TOOLS(Icons.TOOLS),
  SETTINGS(Icons.SETTINGS);

  private final Icons icon;

  Place(Icons icon) {
    this.icon = icon;
  }

  /** "home", "returns": what a screen calls the place it stands at. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Place> of(String id) {
    return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
  }

  String words() {
    return Texts.of("window.place." + id());
  }

  Icons icon() {
    return icon;
  }

  /** The places for a situation, in the order of the navigation; trims, locks nothing away. */
  static List<Place> of(Situation situation) {
    return switch (situation) {
      case PARTNER_LEAD, SCHOOL, AUDITOR ->
          List.of(HOME, AUDITS, ACTIONS, EVIDENCE, EXPORTS, REPORTS, SETTINGS);
      case SUPPORT_TEAM ->
          List.of(
              HOME,
              ROUNDS,
              AGENCIES,
              KEYS,
              IMPORT,
              RETURNS,
              CONFLICTS,
              MODERATION,
              PANELS,
              INSIGHT,
              ACTIONS,
              SCRUTINY,
              REPORTS,
              TOOLS,
              SETTINGS);
      case SCRUTINEER -> List.of(HOME, RETURNS, INSIGHT, SCRUTINY, REPORTS, SETTINGS);
    };
  }
}
