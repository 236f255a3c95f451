package sightline.app.ui.answer;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/** Asks whether a carried answer still stands, with the wording it was given to. */
final class ConfirmCard extends VBox {
  private final QuestionModel model;
  private final boolean editable;
  private final Subscription following;

  ConfirmCard(QuestionModel model, boolean editable) {
    super(8);
    this.model = model;
    this.editable = editable;
    getStyleClass().addAll("card", "confirm-card");
    setMinHeight(USE_PREF_SIZE);
    following = model.toConfirm().subscribe(this::show);
  }

  Subscription following() {
    return following;
  }

  private void show(Optional<OldWording> old) {
    OneQuestionPane.show(this, old.isPresent());
    if (old.isEmpty()) {
      getChildren().clear();
      return;
    }
    Label title = new StateLabel(Icons.OUT_OF_DATE, Texts.of("answer.confirm.title"), Tone.WARNING);
    title.getStyleClass().add("text-bold");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    getChildren()
        .setAll(title, line(Texts.of("answer.confirm.words", old.get().version()), "text-small"));
    for (OldWording.Part part : old.get().parts()) {
      VBox both = new VBox(2, line(part.name(), "text-caption", "text-muted"));
      if (!part.text().isBlank()) {
        both.getChildren().add(line(part.text(), "text-small"));
      }
      getChildren().add(both);
    }
    if (editable) {
      Button stands = new Button(Texts.of("answer.confirm.stands"), Icons.TICK.small());
      stands.setMinWidth(USE_PREF_SIZE);
      stands.setOnAction(event -> model.confirm());
      HBox acts = new HBox(12, stands);
      getChildren().add(acts);
    }
  }

  private static Label line(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
