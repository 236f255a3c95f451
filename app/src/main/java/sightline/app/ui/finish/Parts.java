package sightline.app.ui.finish;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.FormPage;
import sightline.app.ui.kit.Icons;

/** Small pieces these screens share. */
final class Parts {
  private Parts() {}

  static Label words(String text, String... classes) {
    Label label = new Label(text);
    label.getStyleClass().addAll(classes);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  static Label muted(String text) {
    return words(text, "text-small", "text-muted");
  }

  static Button button(String text, Runnable act) {
    Button button = new Button(text);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  static Button button(String text, Icons icon, Runnable act) {
    Button button = button(text, act);
    button.setGraphic(icon.small());
    return button;
  }

  static Button accent(Button button) {
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }

  static Button flat(String text, Runnable act) {
    Button button = button(text, act);
    button.getStyleClass().add(Styles.FLAT);
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
