package sightline.app.ui.kit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;

/**
 * How one person wants the program to look and behave on this computer. A value; kept by name with
 * the store, in the clear, because it is needed before the store is unlocked.
 *
 * @param keyCaps whether buttons show the single key that presses them
 * @param singleKeys whether single keys command at all
 * @param lockMinutes minutes without a key or the mouse until the window locks, 1 to 120
 */
public record Preferences(
    Theme theme, boolean reducedMotion, boolean keyCaps, boolean singleKeys, int lockMinutes) {
  private static final int FEWEST_MINUTES = 1;
  private static final int MOST_MINUTES = 120;
  private static final int USUAL_MINUTES = 15;

  public Preferences {
    lockMinutes = Math.clamp(lockMinutes, FEWEST_MINUTES, MOST_MINUTES);
  }

  public static Preferences standard() {
    return new Preferences(Theme.standard(), false, true, true, USUAL_MINUTES);
  }

  /** What the names say; anything missing or unknown is as it is for everybody. */
  public static Preferences of(Map<String, String> kept) {
    Preferences usual = standard();
    Theme.Look look =
        Arrays.stream(Theme.Look.values())
            .filter(l -> code(l).equals(kept.get("theme")))
            .findFirst()
            .orElse(usual.theme.look());
    Theme.TextSize size =
        Arrays.stream(Theme.TextSize.values())
            .filter(s -> String.valueOf(s.percent()).equals(kept.get("text-size")))
            .findFirst()
            .orElse(usual.theme.textSize());
    return new Preferences(
        new Theme(look, size),
        flag(kept, "reduced-motion", usual.reducedMotion),
        flag(kept, "key-caps", usual.keyCaps),
        flag(kept, "single-keys", usual.singleKeys),
        minutes(kept).orElse(USUAL_MINUTES));
  }

  public Map<String, String> byName() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("theme", code(theme.look()));
    names.put("text-size", String.valueOf(theme.textSize().percent()));
    names.put("reduced-motion", String.valueOf(reducedMotion));
    names.put("key-caps", String.valueOf(keyCaps));
    names.put("single-keys", String.valueOf(singleKeys));
    names.put("lock-minutes", String.valueOf(lockMinutes));
    return names;
  }

  private static String code(Theme.Look look) {
    return look.name().toLowerCase(Locale.ROOT);
  }

  private static boolean flag(Map<String, String> kept, String name, boolean usual) {
    return Optional.ofNullable(kept.get(name)).map("true"::equals).orElse(usual);
  }

  private static Optional<Integer> minutes(Map<String, String> kept) {
    return Optional.ofNullable(kept.get("lock-minutes"))
        .filter(m -> m.matches("[0-9]{1,4}"))
        .map(Integer::valueOf);
  }

  public Preferences with(Theme other) {
    return new Preferences(other, reducedMotion, keyCaps, singleKeys, lockMinutes);
  }

  public Preferences withReducedMotion(boolean wanted) {
    return new Preferences(theme, wanted, keyCaps, singleKeys, lockMinutes);
  }

  public Preferences withKeyCaps(boolean wanted) {
    return new Preferences(theme, reducedMotion, wanted, singleKeys, lockMinutes);
  }

  public Preferences withSingleKeys(boolean wanted) {
    return new Preferences(theme, reducedMotion, keyCaps, wanted, lockMinutes);
  }

  public Preferences withLockMinutes(int minutes) {
    return new Preferences(theme, reducedMotion, keyCaps, singleKeys, minutes);
  }

  /** Dresses the scene. */
  public void apply(Scene scene) {
    theme.apply(scene);
    mark(scene, "no-key-caps", !keyCaps || !singleKeys);
    mark(scene, "reduced-motion", reducedMotion);
  }

  private static void mark(Scene scene, String styleClass, boolean wanted) {
    scene.getRoot().getStyleClass().remove(styleClass);
    if (wanted) {
      scene.getRoot().getStyleClass().add(styleClass);
    }
  }
}
