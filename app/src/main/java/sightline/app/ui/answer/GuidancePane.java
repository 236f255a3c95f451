package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.AgencyType;
import sightline.model.tool.Question;
import sightline.model.tool.Reference;

/** What helps to answer one question: guidance, what to look for, where it comes from. */
final class GuidancePane extends VBox {
  GuidancePane(Question question, AgencyType type) {
    super(12);
    getChildren().add(titled(Texts.of("answer.guidance"), paragraph(question.guidance())));
    if (question.agencyNotes().containsKey(type)) {
      getChildren()
          .add(
              flow(
                  Texts.of("answer.guidance.for", type.label()), question.agencyNotes().get(type)));
    }
    if (!question.evidence().isEmpty()) {
      VBox prompts = new VBox(2);
      for (String prompt : question.evidence()) {
        prompts.getChildren().add(bullet(prompt));
      }
      getChildren().add(titled(Texts.of("answer.guidance.evidence"), prompts));
    }
    List<Reference> references =
        question.references().stream()
            .filter(r -> r.forAgencies().isEmpty() || r.forAgencies().contains(type))
            .toList();
    if (!references.isEmpty()) {
      getChildren().add(titled(Texts.of("answer.guidance.references"), references(references)));
    }
  }

  private static Node references(List<Reference> references) {
    VBox box = new VBox(4);
    for (Reference.Force force : Reference.Force.values()) {
      List<String> citations =
          references.stream()
              .filter(r -> r.force() == force)
              .map(Reference::citation)
              .distinct()
              .toList();
      if (!citations.isEmpty()) {
        String word =
            switch (force) {
              case MUST -> Texts.of("answer.guidance.must");
              case SHOULD -> Texts.of("answer.guidance.should");
              case PRACTICE -> Texts.of("answer.guidance.practice");
            };
        box.getChildren().add(flow(word, String.join("; ", citations)));
      }
    }
    long open = references.stream().filter(r -> r.toCheck().isPresent()).count();
    if (open > 0) {
      Label checking = new Label(Texts.count("answer.guidance.to-check", open));
      checking.getStyleClass().addAll("text-caption", "text-muted");
      checking.setWrapText(true);
      box.getChildren().add(checking);
    }
    return box;
  }

  private static VBox titled(String title, Node content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("title-4");
    return new VBox(4, heading, content);
  }

  private static Label paragraph(String words) {
    Label paragraph = new Label(words);
    paragraph.getStyleClass().add("text-small");
    paragraph.setWrapText(true);
    return paragraph;
  }

  private static Node bullet(String words) {
    Label dot = new Label("\u2022");
    dot.getStyleClass().addAll("text-small", "text-muted");
    dot.setMinWidth(USE_PREF_SIZE);
    Label prompt = paragraph(words);
    return new HBox(6, dot, prompt);
  }

  private static TextFlow flow(String bold, String rest) {
    List<Node> texts = new ArrayList<>();
    Text first = new Text(bold);
    first.getStyleClass().add("text-bold");
    texts.add(first);
    texts.add(new Text(" " + rest));
    TextFlow flow = new TextFlow();
    flow.getChildren().setAll(texts);
    flow.getStyleClass().addAll("text-flow", "text-small");
    return flow;
  }
}
