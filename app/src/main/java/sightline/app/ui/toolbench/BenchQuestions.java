package sightline.app.ui.toolbench;

import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.Texts;

/** What a person is asked before something that weighs is done to a draft. */
final class BenchQuestions {
  private final BenchViewModel model;
  private final Asks asks;

  BenchQuestions(BenchViewModel model, Asks asks) {
    this.model = model;
    this.asks = asks;
  }

  /** Takes the chosen standard or question out. */
  void remove() {
    OutlineLine line = model.chosenProperty().get();
    boolean standard = line.kind() == OutlineLine.Kind.STANDARD;
    String title =
        Texts.of(
            standard ? "toolbench.remove.standard" : "toolbench.remove.question", line.number());
    if (asks.confirmRemoval(
        title,
        Texts.of("toolbench.remove.words"),
        Texts.of(standard ? "toolbench.remove.standard.act" : "toolbench.remove.question.act"),
        Texts.of("toolbench.remove.keep"))) {
      model.remove();
    }
  }

  void discard() {
    if (asks.confirmRemoval(
        Texts.of("toolbench.discard.title", model.version()),
        Texts.of("toolbench.discard.words"),
        Texts.of("toolbench.discard.act"),
        Texts.of("toolbench.discard.keep"))) {
      model.discard();
    }
  }

  void publish() {
    if (asks.confirm(
        Texts.of("toolbench.publish.title", model.version()),
        Texts.of("toolbench.publish.words"),
        Texts.of("toolbench.publish.act", model.version()),
        Texts.of("toolbench.publish.keep"))) {
      model.publish();
    }
  }
}
