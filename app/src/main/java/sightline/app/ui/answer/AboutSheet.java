package sightline.app.ui.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Agency;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Cover;
import sightline.model.tool.Reference;

/** The opening page of a tool: what a reader needs before starting, and what nobody has checked. */
public final class AboutSheet extends VBox {
  public AboutSheet(AuditTool tool, Agency agency) {
    super(12);
    Cover cover = tool.cover();
    part("answer.about.purpose", cover.purpose());
    part("answer.about.who", cover.whoAnswers());
    part("answer.about.how-long", cover.howLong());
    if (!cover.beforeYouStart().isEmpty()) {
      VBox before = part("answer.about.before");
      cover.beforeYouStart().forEach(line -> before.getChildren().add(words(line)));
    }
    part("answer.about.law", cover.legalBasis());
    part(
        "answer.about.edition",
        Texts.of("answer.about.edition.words", tool.edition(), tool.ref().version()));
    part("answer.about.scored", cover.howScored());
    part("answer.about.signed", String.join(", ", tool.signOffs()));
    part("answer.about.happens", cover.whatHappens());
    unchecked(tool, agency);
  }

  /** Shows the page over the window and waits until it is closed. */
  public static void show(Shell shell, AuditTool tool, Agency agency) {
    ScrollPane scroll = new ScrollPane(new AboutSheet(tool, agency));
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(tool.title());
    scroll.getStyleClass().addAll("edge-to-edge", "about-scroll");
    new Sheet(shell, tool.title(), scroll, Texts.of("answer.close"), "", () -> true).showAndWait();
  }

  /** Citations of which something is still to be confirmed, with what, each once. */
  static Map<String, List<String>> uncheckedReferences(AuditTool tool, Agency agency) {
    Map<String, TreeSet<String>> open = new LinkedHashMap<>();
    Stream.concat(
            tool.standards().stream().flatMap(s -> s.references().stream()),
            tool.questionsFor(agency.type()).stream().flatMap(q -> q.references().stream()))
        .filter(r -> r.forAgencies().isEmpty() || r.forAgencies().contains(agency.type()))
        .filter(r -> r.toCheck().isPresent())
        .forEach(
            (Reference r) ->
                open.computeIfAbsent(r.citation(), c -> new TreeSet<>())
                    .add(r.toCheck().orElseThrow()));
    return open.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> List.copyOf(e.getValue()),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  private void unchecked(AuditTool tool, Agency agency) {
    Map<String, List<String>> open = uncheckedReferences(tool, agency);
    VBox part = part("answer.about.unchecked");
    if (open.isEmpty()) {
      part.getChildren().add(words(Texts.of("answer.about.unchecked.none")));
      return;
    }
    part.getChildren().add(words(Texts.count("answer.about.unchecked.says", open.size())));
    open.forEach(
        (citation, toCheck) ->
            part.getChildren()
                .add(
                    words(
                        Texts.of(
                            "answer.about.unchecked.line", citation, String.join("; ", toCheck)))));
  }

  private void part(String title, String text) {
    part(title).getChildren().add(words(text));
  }

  /** A heading; what is added to it stands close below. */
  private VBox part(String title) {
    Label heading = new Label(Texts.of(title));
    heading.getStyleClass().add("title-4");
    heading.setWrapText(true);
    VBox part = new VBox(4, heading);
    getChildren().add(part);
    return part;
  }

  private static Node words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }
}
