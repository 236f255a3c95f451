package sightline.app.ui.kit;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A message across the page: what happened in bold, what to do, the acts that help. It pushes the
 * content down, never covers it, and stays until it is solved or closed.
 */
public final class Banner extends HBox {
  private final Kind kind;
  private final VBox words = new VBox();
  private Button close;

  /** A short message on one line: the bold sentence, then the rest. */
  public Banner(Kind kind, String first, String rest) {
    this.kind = kind;
    Text bold = new Text(first);
    bold.getStyleClass().add("text-bold");
    Text plain = new Text(rest.isEmpty() ? "" : " " + rest);
    TextFlow flow = new TextFlow(bold, plain);
    flow.getStyleClass().addAll("text-flow", "text-small");
    words.getChildren().add(flow);
    build(first + " " + rest);
  }

  /** A full message: the title, the explanation below it, and buttons. */
  public Banner(Kind kind, String title, String explanation, List<? extends Node> acts) {
    this.kind = kind;
    Text bold = new Text(title);
    bold.getStyleClass().add("text-bold");
    Text plain = new Text(explanation);
    TextFlow top = new TextFlow(bold);
    TextFlow below = new TextFlow(plain);
    top.getStyleClass().add("text-flow");
    below.getStyleClass().addAll("text-flow", "text-small");
    words.setSpacing(2);
    words.getChildren().addAll(top, below);
    if (!acts.isEmpty()) {
      HBox row = new HBox(8);
      row.getChildren().setAll(acts);
      row.getStyleClass().add("banner-acts");
      words.getChildren().add(row);
    }
    build(title + ". " + explanation);
  }

  private void build(String spoken) {
    getStyleClass().addAll("banner", kind.styleClass());
    HBox icon = new HBox(kind.icon().icon());
    icon.getStyleClass().add("banner-icon");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    getChildren().setAll(icon, words);
    setMinHeight(Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(spoken);
  }

  /** Adds a node, such as a link, after the words. */
  public Banner with(Node link) {
    if (words.getChildren().getFirst() instanceof TextFlow flow
        && words.getChildren().size() == 1) {
      flow.getChildren().addAll(new Text(" "), link);
    } else {
      words.getChildren().add(link);
    }
    return this;
  }

  /** Lets a person close the banner. Only for what may be forgotten; an unsolved problem stays. */
  public Banner closable() {
    close = new IconButton(Icons.CLOSE, Texts.of("kit.close"), () -> {}).small();
    getChildren().add(close);
    return this;
  }

  /** What closing does; the shell sets it for the banners it shows. */
  public void setOnClose(Runnable act) {
    if (close != null) {
      close.setOnAction(event -> act.run());
    }
  }

  /** What a banner is about. */
  public enum Kind {
    INFO("info", Icons.INFO),
    SUCCESS("success", Icons.DONE),
    WARNING("warning", Icons.WARNING),
    DANGER("danger", Icons.DANGER);

    private final String styleClass;
    private final Icons icon;

    Kind(String styleClass, Icons icon) {
      this.styleClass = styleClass;
      this.icon = icon;
    }

    String styleClass() {
      return styleClass;
    }

    Icons icon() {
      return icon;
    }
  }
}
