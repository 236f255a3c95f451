package sightline.app.ui.start;

import java.util.List;
import javafx.scene.Node;
import sightline.app.ui.kit.Banner;
import sightline.app.work.Problem;

/** Shows what stands in the way of a store: the first sentence as the title, the rest below it. */
final class Troubles {
  private Troubles() {}

  static Banner banner(Problem problem, List<? extends Node> acts) {
    String words = problem.words();
    int end = words.indexOf(". ");
    String first = end < 0 ? words : words.substring(0, end);
    String rest = end < 0 ? "" : words.substring(end + 2);
    return new Banner(
        Banner.Kind.DANGER,
        first.endsWith(".") ? first.substring(0, first.length() - 1) : first,
        rest,
        acts);
  }
}
