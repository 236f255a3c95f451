package sightline.app.ui.finish;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;
import sightline.model.scoring.Coverage;
import sightline.model.scoring.Score;

/** The list of what will be signed, with a link to every question it speaks of. */
final class WhatIsSigned extends VBox {
  private static final int MOST_LINKS = 10;

  WhatIsSigned(FinishState state, Consumer<String> openQuestion, Consumer<Score> showWorking) {
    getStyleClass().addAll("card", "what-is-signed");
    Label title = new Label(Texts.of("finish.what"));
    title.getStyleClass().add("title-3");
    getChildren().add(title);
    for (CheckLine line : new CheckLines(state).lines()) {
      getChildren().add(row(line, openQuestion));
    }
    getChildren().add(score(state.score(), showWorking));
  }

  private static Node row(CheckLine line, Consumer<String> openQuestion) {
    Label title = new Label(line.title());
    title.setWrapText(true);
    Label detail = new Label(line.detail());
    detail.getStyleClass().addAll("text-small", "text-muted");
    detail.setWrapText(true);
    VBox words = new VBox(2, title);
    if (!line.links().isEmpty()) {
      words.getChildren().add(links(line, openQuestion));
    }
    words.getChildren().add(detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox row = new HBox(12, icon(line.verdict()), words);
    row.getStyleClass().addAll("check-row", "rule-above");
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static Node links(CheckLine line, Consumer<String> openQuestion) {
    FlowPane links = new FlowPane(8, 0);
    for (CheckLine.Link link :
        line.links().subList(0, Math.min(MOST_LINKS, line.links().size()))) {
      Hyperlink open = new Hyperlink(link.number());
      open.getStyleClass().add("text-small");
      open.setAccessibleText(Texts.of("finish.open", link.number()));
      open.setOnAction(event -> openQuestion.accept(link.question()));
      links.getChildren().add(open);
    }
    int more = line.links().size() - MOST_LINKS;
    if (more > 0) {
      Label rest = new Label(Texts.of("finish.more", more));
      rest.getStyleClass().addAll("text-small", "text-muted");
      rest.setMinHeight(24);
      links.getChildren().add(rest);
    }
    return links;
  }

  private static Node icon(CheckLine.Verdict verdict) {
    FontIcon icon =
        switch (verdict) {
          case WELL -> Icons.DONE.icon();
          case SHOWN -> Icons.WARNING.icon();
          case IN_THE_WAY -> Icons.FIELD_ERROR.icon();
        };
    icon.getStyleClass()
        .add(
            switch (verdict) {
              case WELL -> "success";
              case SHOWN -> "warning";
              case IN_THE_WAY -> "danger";
            });
    return icon;
  }

  private static Node score(Score score, Consumer<Score> showWorking) {
    Coverage coverage = score.coverage();
    Label figure = new Label(score.shown().map(s -> s.toPlainString()).orElse("-"));
    figure.getStyleClass().add("title-2");
    figure.setMinWidth(USE_PREF_SIZE);
    Label covers =
        new Label(
            Texts.of("finish.score", coverage.answered(), coverage.applicable()));
    covers.getStyleClass().addAll("text-small", "text-muted");
    covers.setWrapText(true);
    covers.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(covers, Priority.ALWAYS);
    Hyperlink working = new Hyperlink(Texts.of("finish.working"));
    working.getStyleClass().add("text-small");
    working.setMinWidth(USE_PREF_SIZE);
    working.setOnAction(event -> showWorking.accept(score));
    HBox row = new HBox(8, figure, covers, working);
    row.setAlignment(Pos.BASELINE_LEFT);
    row.getStyleClass().addAll("check-row", "rule-above");
    return row;
  }
}
