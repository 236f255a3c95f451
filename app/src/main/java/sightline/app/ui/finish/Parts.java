package sightline.app.ui.finish;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.FormPage;

/** Small pieces these screens share. */
final class Parts {
  private Parts() {}

  static Button accent(Button button) {
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }

  static Hyperlink link(String text, String spoken, Runnable act) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().add("text-small");
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    link.setAccessibleText(spoken);
    link.setOnAction(event -> act.run());
    return link;
  }

  static FormPage scrolling(VBox page, String name) {
    page.getStyleClass().add("page");
    FormPage scroll = new FormPage(page);
    scroll.setAccessibleText(name);
    return scroll;
  }

  static String sheet() {
    return Parts.class.getResource("finish.css").toExternalForm();
  }
}
