package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Texts;

/** A question in large text: what stood beside it is behind tabs over it. */
final class FoldedQuestion extends VBox {
  private enum Tab {
    ANSWER,
    GUIDANCE,
    HISTORY
  }

  private final StackPane shown = new StackPane();

  FoldedQuestion(
      OneQuestionPane question, GuidancePane guidance, HistoryPane history, boolean readOnly) {
    getStyleClass().addAll("sheet", "folded-question");
    List<FilterRow.Part<Tab>> parts = new ArrayList<>();
    parts.add(FilterRow.Part.view(Tab.ANSWER, Texts.of("answer.tab.answer")));
    parts.add(FilterRow.Part.view(Tab.GUIDANCE, Texts.of("answer.guidance")));
    if (!readOnly) {
      parts.add(FilterRow.Part.view(Tab.HISTORY, Texts.of("answer.history")));
    }
    VBox beside = new VBox();
    beside.getStyleClass().add("question-pane");
    FilterRow<Tab> tabs =
        new FilterRow<>(
            parts,
            Tab.ANSWER,
            tab -> {
              Node wanted =
                  switch (tab) {
                    case ANSWER -> question;
                    case GUIDANCE -> guidance;
                    case HISTORY -> history;
                  };
              if (wanted == question) {
                shown.getChildren().setAll(question);
              } else {
                beside.getChildren().setAll(wanted);
                shown.getChildren().setAll(beside);
              }
            });
    VBox head = new VBox(tabs);
    head.getStyleClass().add("folded-head");
    shown.getChildren().setAll(question);
    getChildren().setAll(head, shown);
  }
}
