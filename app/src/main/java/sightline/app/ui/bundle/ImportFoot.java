package sightline.app.ui.bundle;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sightline.app.ui.kit.Texts;

/** The foot of an import: in two sentences what will happen, and the button that does it. */
final class ImportFoot extends HBox {
  private final ImportViewModel model;
  private final Runnable openAttention;
  private final Text bold = new Text();
  private final Text rest = new Text();
  private final Label below = new Label();
  private final Button act = new Button();
  private final Button cancel = new Button();

  ImportFoot(ImportViewModel model, Runnable openAttention) {
    super(12);
    this.model = model;
    this.openAttention = openAttention;
    getStyleClass().addAll("work-bar", "two-lines");
    bold.getStyleClass().add("text-bold");
    TextFlow words = new TextFlow(bold, rest);
    words.getStyleClass().add("text-flow");
    below.getStyleClass().addAll("text-small", "text-muted");
    below.setWrapText(true);
    below.setMinHeight(USE_PREF_SIZE);
    VBox sentences = new VBox(words, below);
    sentences.setMinWidth(0);
    sentences.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(sentences, Priority.ALWAYS);
    act.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
    act.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(sentences, new Spacer(), cancel, act);
  }

  /** The button that goes on. */
  Button act() {
    return act;
  }

  void show(ImportViewModel.Stage stage) {
    boolean wanted =
        switch (stage) {
          case START, CHECKING -> false;
          case CHECKED, IMPORTING, DONE -> true;
        };
    setVisible(wanted);
    setManaged(wanted);
    if (!wanted) {
      return;
    }
    ImportSentences said = model.sentences();
    cancel.setVisible(stage != ImportViewModel.Stage.IMPORTING);
    if (stage == ImportViewModel.Stage.DONE) {
      bold.setText(said.done());
      rest.setText("");
      below.setText(said.leavesOut());
      boolean waits = said.count(Verdict.HELD) + said.count(Verdict.CONFLICT) > 0;
      act.setText(Texts.of(waits ? "bundle.foot.attention" : "bundle.foot.others"));
      act.setOnAction(
          event -> {
            if (waits) {
              openAttention.run();
            } else {
              model.startAgain();
            }
          });
      cancel.setText(Texts.of("bundle.foot.others"));
      cancel.setOnAction(event -> model.startAgain());
      cancel.setVisible(waits);
      cancel.setManaged(waits);
      return;
    }
    cancel.setManaged(true);
    bold.setText(said.adds());
    rest.setText(said.also());
    below.setText(said.leavesOut());
    boolean nothing = said.bringing() == 0;
    act.setText(
        nothing
            ? Texts.of("bundle.foot.others")
            : Texts.count("bundle.foot.import", said.bringing()));
    act.setOnAction(
        event -> {
          if (nothing) {
            model.startAgain();
          } else {
            model.importNow();
          }
        });
    act.setVisible(stage != ImportViewModel.Stage.IMPORTING);
    cancel.setText(Texts.of("bundle.foot.cancel"));
    cancel.setOnAction(event -> model.cancel());
    cancel.setVisible(stage != ImportViewModel.Stage.IMPORTING && !nothing);
  }
}
