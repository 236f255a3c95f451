package sightline.app.ui.bundle;

import javafx.scene.control.Hyperlink;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Texts;

/** Says that something waits, with the way there. */
final class AttentionBanner {
  private AttentionBanner() {}

  static Banner of(int waiting, Runnable open) {
    Hyperlink there = new Hyperlink(Texts.of("bundle.foot.attention"));
    there.setOnAction(event -> open.run());
    return new Banner(
            Banner.Kind.WARNING,
            Texts.count("bundle.attention.some", waiting) + ".",
            Texts.of("bundle.attention.some.sentence"))
        .with(there);
  }
}
