package sightline.app.ui.kit;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What stops an act, in one place: a title in words and one link a problem that moves the focus to
 * its field. It takes the focus when it appears, so that a screen reader reads it and the keyboard
 * stands before the links.
 */
public final class ErrorSummary extends VBox {
  public ErrorSummary() {
    getStyleClass().addAll("error-summary", "focus-ring");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    hide();
  }

  /** A thing to put right, and what brings the person there. */
  public record Problem(String words, Runnable goThere) {
    /** A problem of a field that can take the focus. */
    public static Problem at(String words, Node field) {
      return new Problem(words, field::requestFocus);
    }
  }

  /** Shows the problems and takes the focus; with none it goes. */
  public void show(List<Problem> problems) {
    if (problems.isEmpty()) {
      hide();
      return;
    }
    String words = Texts.count("kit.errors.title", problems.size(), inWords(problems.size()));
    Label title = new Label(words, Icons.FIELD_ERROR.icon());
    title.getStyleClass().addAll("title-3", "error-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    VBox links = new VBox(4);
    links.getStyleClass().add("error-links");
    StringBuilder spoken = new StringBuilder(words);
    for (Problem problem : problems) {
      Hyperlink link = new Hyperlink(problem.words());
      link.getStyleClass().add("danger");
      link.setWrapText(true);
      link.setMinHeight(USE_PREF_SIZE);
      link.setOnAction(event -> problem.goThere().run());
      links.getChildren().add(link);
      spoken.append(". ").append(problem.words());
    }
    getChildren().setAll(title, links);
    setAccessibleText(spoken.toString());
    setVisible(true);
    setManaged(true);
    requestFocus();
  }

  /** Small numbers read better as words: "Two things to put right". */
  private static String inWords(int number) {
    return number < 10 ? Texts.of("kit.number." + number) : Integer.toString(number);
  }

  public void hide() {
    getChildren().clear();
    setVisible(false);
    setManaged(false);
  }
}
