package sightline.app.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * The edge inside the whole window while files are dragged over it, with what dropping them will
 * do.
 */
public final class DropEdge extends StackPane {
  private final Label words = new Label();

  DropEdge() {
    getStyleClass().add("drop-edge");
    words.getStyleClass().add("drop-words");
    setAlignment(Pos.CENTER);
    getChildren().add(words);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Takes files dropped anywhere on the node until the subscription ends. */
  public Subscription takeDropsOn(Node window, Consumer<List<Path>> dropped) {
    window.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            show(event.getDragboard().getFiles().size());
          }
          event.consume();
        });
    window.setOnDragExited(event -> setVisible(false));
    window.setOnDragDropped(event -> drop(event, dropped));
    return () -> {
      window.setOnDragOver(null);
      window.setOnDragExited(null);
      window.setOnDragDropped(null);
    };
  }

  /** Shows the edge as if so many files were held over the window. */
  public void show(int files) {
    words.setText(Texts.count("kit.drop.to-check", files));
    setVisible(true);
  }

  private void drop(DragEvent event, Consumer<List<Path>> dropped) {
    setVisible(false);
    boolean files = event.getDragboard().hasFiles();
    event.setDropCompleted(files);
    event.consume();
    if (files) {
      dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
  }
}
