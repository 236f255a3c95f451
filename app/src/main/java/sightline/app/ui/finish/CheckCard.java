package sightline.app.ui.finish;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.scoring.Score;

/** What will be signed: what is complete, what is missing, what is allowed but will be seen. */
final class CheckCard extends VBox {
  CheckCard(FinishReading reading, FinishPlaces places) {
    getStyleClass().addAll("card", "finish-check");
    getChildren().add(Labels.of(Texts.of("finish.check.title"), "title-3", "finish-check-title"));
    reading.lines().forEach(line -> getChildren().add(row(line, places)));
    getChildren().add(score(reading.score(), places));
  }

  private static Node row(CheckLine line, FinishPlaces places) {
    HBox icon =
        new HBox(
            (switch (line.tone()) {
                  case SUCCESS -> Icons.DONE;
                  case DANGER -> Icons.FIELD_ERROR;
                  default -> Icons.WARNING;
                })
                .icon());
    icon.getStyleClass().addAll("finish-mark", line.tone().styleClass());
    VBox words = new VBox(Labels.of(line.title()));
    if (!line.detail().isEmpty()) {
      words.getChildren().add(Labels.muted(line.detail()));
    }
    if (!line.places().isEmpty()) {
      FlowPane links = new FlowPane(12, 0);
      links.getStyleClass().add("finish-links");
      for (CheckLine.Place place : line.places()) {
        links
            .getChildren()
            .add(
                Parts.link(
                    place.number(),
                    place.spoken(),
                    () -> places.question().accept(place.question())));
      }
      if (line.more() > 0) {
        Label more = new Label(Texts.of("finish.check.more", line.more()));
        more.getStyleClass().addAll("text-small", "text-muted", "finish-more");
        links.getChildren().add(more);
      }
      words.getChildren().add(links);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(12, icon, words);
    row.getStyleClass().addAll("rule-above", "finish-check-row");
    return row;
  }

  private static Node score(Score score, FinishPlaces places) {
    Label figure = new Label(score.shown().map(java.math.BigDecimal::toPlainString).orElse(""));
    figure.getStyleClass().add("title-2");
    figure.setMinWidth(USE_PREF_SIZE);
    Label words =
        Labels.muted(
            score.shown().isPresent()
                ? Texts.of("finish.score.on", score.coverage().inWords())
                : Texts.of("finish.score.none", score.coverage().inWords()));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Hyperlink working =
        Parts.link(
            Texts.of("finish.score.working"), Texts.of("finish.score.spoken"), places.working());
    HBox row = new HBox(8, words, working);
    if (score.shown().isPresent()) {
      row.getChildren().addFirst(figure);
    }
    row.setAlignment(Pos.BASELINE_LEFT);
    row.getStyleClass().addAll("rule-above", "finish-check-row");
    return row;
  }
}
