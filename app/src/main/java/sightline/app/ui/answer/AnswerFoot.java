package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCap;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Standard;

/**
 * The bar under the questions: back, first unanswered, on. At the ends it says where the way goes.
 */
final class AnswerFoot extends HBox {
  private final AnswerViewModel audit;
  private final Runnable finish;

  AnswerFoot(AnswerViewModel audit, Runnable finish) {
    this.audit = audit;
    this.finish = finish;
    getStyleClass().add("work-bar");
  }

  /** Follows the open question and what is left to answer. */
  void show() {
    boolean hadFocus = isFocusWithin();
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().clear();
    if (audit.mode().get() == AnswerViewModel.Mode.LIST && !audit.atFacts().get()) {
      if (audit.standardStep(-1).isEmpty()) {
        facts();
      }
      audit
          .standardStep(-1)
          .ifPresent(s -> getChildren().add(standard(s, Icons.BACK, ContentDisplay.LEFT)));
      getChildren().add(gap);
      unanswered();
      Optional<Standard> next = audit.standardStep(1);
      next.ifPresent(
          s -> {
            Button on = standard(s, Icons.FORWARD, ContentDisplay.RIGHT);
            on.getStyleClass().add(Styles.ACCENT);
            getChildren().add(on);
          });
      if (next.isEmpty()) {
        last();
      }
    } else {
      if (audit.canStep(-1)) {
        Node graphic = both(Icons.BACK, Keys.PREVIOUS, Texts.of("answer.previous"), false);
        getChildren()
            .add(button(Texts.of("answer.previous"), graphic, Keys.PREVIOUS, audit::previous));
      }
      getChildren().add(gap);
      unanswered();
      if (audit.canStep(1)) {
        Node graphic = both(Icons.FORWARD, Keys.NEXT, Texts.of("answer.next"), true);
        Button next = button(Texts.of("answer.next"), graphic, Keys.NEXT, audit::next);
        next.getStyleClass().add(Styles.ACCENT);
        getChildren().add(next);
      } else {
        last();
      }
    }
    if (hadFocus && !getChildren().isEmpty()) {
      getChildren().getLast().requestFocus();
    }
  }

  private void unanswered() {
    if (audit.readOnly() || audit.isComplete()) {
      return;
    }
    Button first =
        new Button(Texts.of("answer.first-unanswered"), new KeyCap(Keys.UNANSWERED.cap()));
    first.setContentDisplay(ContentDisplay.RIGHT);
    first.getStyleClass().add(Styles.FLAT);
    first.setAccessibleText(
        Texts.of("answer.first-unanswered") + ". " + Texts.of("answer.key", Keys.UNANSWERED.cap()));
    first.setOnAction(event -> audit.firstUnanswered());
    getChildren().add(first);
  }

  private void facts() {
    audit
        .facts()
        .ifPresent(
            f -> {
              Button back = new Button(f.title(), Icons.BACK.small());
              back.setOnAction(event -> audit.goFacts());
              getChildren().add(back);
            });
  }

  /** After the last question there is nothing but to finish. */
  private void last() {
    if (audit.readOnly()) {
      return;
    }
    Button on = new Button(Texts.of("answer.finish"), Icons.FORWARD.small());
    on.setContentDisplay(ContentDisplay.RIGHT);
    on.getStyleClass().add(Styles.ACCENT);
    on.setOnAction(event -> finish.run());
    getChildren().add(on);
  }

  private Button standard(Standard standard, Icons icon, ContentDisplay side) {
    Button button = new Button(Texts.of("answer.standard.go", standard.number()), icon.small());
    button.setContentDisplay(side);
    button.setAccessibleText(
        Texts.of("answer.standard.go", standard.number()) + ". " + standard.title());
    button.setOnAction(event -> audit.go(standard));
    return button;
  }

  /** Words between an arrow and a key cap, the arrow on the side it points to. */
  private static Node both(Icons icon, Keys key, String words, boolean arrowLast) {
    Label label = new Label(words);
    label.getStyleClass().add("button-words");
    HBox box = new HBox(8);
    box.setAlignment(Pos.CENTER);
    if (arrowLast) {
      box.getChildren().setAll(label, new KeyCap(key.cap()), icon.small());
    } else {
      box.getChildren().setAll(icon.small(), label, new KeyCap(key.cap()));
    }
    return box;
  }

  private static Button button(String words, Node graphic, Keys key, Runnable act) {
    Button button = new Button("", graphic);
    button.setAccessibleText(words + ". " + Texts.of("answer.key", key.cap()));
    button.setOnAction(event -> act.run());
    return button;
  }
}
