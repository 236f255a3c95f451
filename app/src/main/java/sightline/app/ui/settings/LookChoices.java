package sightline.app.ui.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Theme;

/** Colours and text size, in the settings and, before there is a store, in a sheet. */
public final class LookChoices extends VBox {
  private Preferences chosen;

  public LookChoices(Preferences now, Consumer<? super Preferences> wanted) {
    super(16);
    chosen = now;
    FilterRow<Theme.Look> looks =
        new FilterRow<>(
            Arrays.stream(Theme.Look.values())
                .map(
                    look ->
                        FilterRow.Part.view(
                            look,
                            Texts.of("settings.look." + look.name().toLowerCase(Locale.ROOT))))
                .toList(),
            now.theme().look(),
            look -> choose(chosen.with(chosen.theme().with(look)), wanted));
    looks.setAccessibleText(Texts.of("settings.look"));
    FilterRow<Theme.TextSize> sizes =
        new FilterRow<>(
            Arrays.stream(Theme.TextSize.values())
                .map(
                    size ->
                        FilterRow.Part.view(
                            size, Texts.of("settings.size.percent", size.percent())))
                .toList(),
            now.theme().textSize(),
            size -> choose(chosen.with(chosen.theme().with(size)), wanted));
    sizes.setAccessibleText(Texts.of("settings.size"));
    getChildren()
        .setAll(group(Texts.of("settings.look"), looks), group(Texts.of("settings.size"), sizes));
  }

  /** Follows preferences that were changed elsewhere on the screen. */
  public void follow(Preferences now) {
    chosen = now;
  }

  private void choose(Preferences next, Consumer<? super Preferences> wanted) {
    chosen = next;
    wanted.accept(next);
  }

  private static VBox group(String name, FilterRow<?> row) {
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    return new VBox(6, label, row);
  }
}
