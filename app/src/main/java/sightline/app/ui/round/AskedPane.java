package sightline.app.ui.round;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Case;
import sightline.model.audit.Round;
import sightline.model.tool.Question;

/** What a round asks of its tool and beside it: themes, cases, the partnership's questions. */
final class AskedPane extends VBox {
  AskedPane(RoundViewModel.Facts facts) {
    super(16);
    Round round = facts.round();
    if (!facts.modules().isEmpty()) {
      VBox card = card(Texts.of("round.new.modules"), Texts.of("round.asked.modules.says"));
      facts.modules().forEach(m -> card.getChildren().add(Labels.of(m.words())));
      getChildren().add(card);
    }
    if (!round.cases().isEmpty()) {
      VBox card =
          card(
              Texts.count("round.asked.cases", round.cases().size()),
              Texts.of("round.asked.cases.says"));
      FlowPane codes = new FlowPane(32, 8);
      round.cases().forEach(c -> codes.getChildren().add(Labels.of(words(c))));
      card.getChildren().add(codes);
      getChildren().add(card);
    }
    if (!round.localQuestions().isEmpty()) {
      VBox card = card(Texts.of("round.new.local"), Texts.of("round.asked.local.says"));
      for (Question question : round.localQuestions()) {
        card.getChildren().add(Labels.of(question.statement()));
      }
      getChildren().add(card);
    }
  }

  /** Whether the round asks anything beyond the tool as it is. */
  static boolean hasAnything(Round round) {
    return !(round.modules().isEmpty()
        && round.cases().isEmpty()
        && round.localQuestions().isEmpty());
  }

  private static String words(Case one) {
    return one.ageBand().map(band -> one.code() + ", " + band).orElse(one.code());
  }

  private static VBox card(String title, String says) {
    VBox card =
        new VBox(8, Labels.of(title, "title-3"), Labels.of(says, "text-small", "text-muted"));
    card.getStyleClass().add("card");
    card.setMinHeight(USE_PREF_SIZE);
    return card;
  }
}
