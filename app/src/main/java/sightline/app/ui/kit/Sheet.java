package sightline.app.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A modal sheet inside the window: a title, any content, an act and a way out. What lies under it
 * is dead while it is open; Escape is the way out; the focus returns to where it was. {@link
 * #showAndWait()} returns when it is closed.
 */
public final class Sheet {
  private final Shell shell;
  private final VBox card = new VBox();
  private final StackPane scrim = new StackPane(card);
  private final Button act;
  private final Button keep;
  private final Node firstFocus;
  private boolean done;
  private boolean closing;

  /**
   * @param act words of the button that does it
   * @param keep words of the button that changes nothing; empty for a sheet that only tells
   * @param onAct does it and returns true to close, false to stay open (the content shows why)
   */
  public Sheet(
      Shell shell, String title, Node content, String act, String keep, BooleanSupplier onAct) {
    this(shell, title, content, act, keep, false, onAct);
  }

  Sheet(
      Shell shell,
      String title,
      Node content,
      String act,
      String keep,
      boolean removes,
      BooleanSupplier onAct) {
    this.shell = shell;
    this.act = new Button(act);
    this.act.getStyleClass().add(removes ? Styles.DANGER : Styles.ACCENT);
    this.act.setOnAction(
        event -> {
          if (onAct.getAsBoolean()) {
            close(true);
          }
        });
    this.keep = new Button(keep);
    this.keep.setOnAction(event -> close(false));
    Label heading = new Label(title);
    heading.getStyleClass().add("title-2");
    heading.setWrapText(true);
    HBox buttons = new HBox(8, this.act);
    if (!keep.isEmpty()) {
      buttons.getChildren().add(this.keep);
    }
    buttons.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().add("sheet-card");
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.setAccessibleText(title);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.getChildren().setAll(heading, content, buttons);
    scrim.getStyleClass().add("scrim");
    card.addEventHandler(KeyEvent.KEY_PRESSED, event -> enter(event, removes));
    firstFocus = firstIn(content) != null ? firstIn(content) : removes ? this.keep : this.act;
  }

  /** Opens the sheet and waits; true if the act was done. Call on the FX thread. */
  public boolean showAndWait() {
    Node before = shell.getScene() == null ? null : shell.getScene().getFocusOwner();
    EventHandler<KeyEvent> escape =
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(false);
          }
        };
    scrim.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    Node under = shell.underSheet();
    under.setDisable(true);
    under.getStyleClass().add("under-sheet");
    shell.getChildren().add(scrim);
    shell.opened(this);
    Platform.runLater(firstFocus::requestFocus);
    Platform.enterNestedEventLoop(this);
    shell.getChildren().remove(scrim);
    shell.closed(this);
    if (shell.getChildren().stream().noneMatch(node -> node.getStyleClass().contains("scrim"))) {
      under.setDisable(false);
      under.getStyleClass().remove("under-sheet");
    }
    if (before != null) {
      before.requestFocus();
    }
    return done;
  }

  /**
   * Enter presses the button with the focus; from a field it does the act, which a default button
   * would do from the other button too. What removes something is pressed on purpose only.
   */
  private void enter(KeyEvent event, boolean removes) {
    if (event.getCode() != KeyCode.ENTER) {
      return;
    }
    if (event.getTarget() instanceof ButtonBase) {
      event.consume();
      ((ButtonBase) event.getTarget()).fire();
    } else if (!removes) {
      event.consume();
      act.fire();
    }
  }

  /** Closes the sheet because its act, begun in the background, is done. */
  public void dismiss() {
    close(true);
  }

  /** Closes the sheet as Escape does. */
  void keep() {
    close(false);
  }

  private void close(boolean actDone) {
    if (closing) {
      return;
    }
    closing = true;
    done = actDone;
    Platform.exitNestedEventLoop(this, null);
  }

  private static Node firstIn(Node node) {
    if (node.isFocusTraversable() && !node.isDisabled()) {
      return node;
    }
    if (node instanceof javafx.scene.Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = firstIn(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
