package sightline.app.ui.bundle;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ImportReport;
import sightline.model.record.Code;
import sightline.model.record.KeyId;
import sightline.model.record.RecordKind;

/** One file of an import: what becomes of it, record by record, why, and what to do about it. */
public final class FileResultView implements Screen {
  private final FileLine line;
  private final Runnable back;
  private final VBox root = new VBox(16);

  /**
   * @param keys opens the keys screen
   * @param back leads back to the list
   */
  public FileResultView(FileLine line, Consumer<? super Set<KeyId>> keys, Runnable back) {
    this.line = line;
    this.back = back;
    root.getStyleClass().addAll("ground", "page");
    root.getChildren()
        .setAll(new PageHead(line.from(), line.name(), List.of()), what(line, keys), records(line));
  }

  private static Node what(FileLine line, Consumer<? super Set<KeyId>> keys) {
    Label verdict = new Label(line.verdict().words(), line.verdict().icon().large());
    verdict.getStyleClass().add("title-3");
    if (!line.verdict().tone().styleClass().isEmpty()) {
      verdict.getStyleClass().add(line.verdict().tone().styleClass());
    }
    verdict.setGraphicTextGap(12);
    VBox card = new VBox(12, verdict, words(line.why()));
    card.getStyleClass().add("card");
    Optional<Code> code = line.result().code();
    if (code.isPresent()) {
      Label todo = new Label(Texts.of("bundle.what-to-do"));
      todo.getStyleClass().add("title-4");
      card.getChildren().addAll(todo, words(Advice.words(code.get())));
      if (Advice.place(code.get()) == Advice.Place.KEYS) {
        Button go = new Button(AttentionViewModel.actWords(Advice.Place.KEYS), Icons.FORWARD.icon());
        go.getStyleClass().add(Styles.ACCENT);
        go.setOnAction(event -> keys.accept(Set.of()));
        Label first = words(Texts.of("bundle.file.after-import"));
        first.getStyleClass().addAll("text-small", "text-muted");
        card.getChildren().add(new HBox(16, go, first));
      }
    }
    return card;
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.setMaxWidth(820);
    return label;
  }

  private static Node records(FileLine line) {
    if (line.result().records().isEmpty()) {
      return words(Texts.of("bundle.file.no-records"));
    }
    LineTable<ImportReport.RecordResult> table =
        new LineTable<ImportReport.RecordResult>(Texts.of("bundle.file.records"))
            .state(
                Texts.of("bundle.column.happens"),
                160,
                r -> Verdict.of(r.outcome()).state(),
                r -> Verdict.of(r.outcome()).ordinal())
            .text(Texts.of("bundle.file.record"), 200, r -> kind(r.kind()))
            .text(Texts.of("bundle.column.why"), 0, r -> r.message().isEmpty() ? "-" : r.message());
    table.getItems().setAll(line.result().records());
    StackPane card = new StackPane(table);
    card.getStyleClass().addAll("card", "bare");
    card.setMinHeight(0);
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  private static String kind(Optional<RecordKind> kind) {
    return kind.map(
            k ->
                Texts.of(
                    switch (k) {
                      case AUDIT_REVISION -> "bundle.kind.revision";
                      case SIGNOFF -> "bundle.kind.signoff";
                      case ANNOTATION -> "bundle.kind.annotation";
                      case MANIFEST -> "bundle.kind.manifest";
                      case KEY_REQUEST -> "bundle.kind.key-request";
                      case TRUST_LIST -> "bundle.kind.trust-list";
                      case AUDIT_PACK -> "bundle.kind.pack";
                      case RECEIPT -> "bundle.kind.receipt";
                      case PURGE_NOTICE -> "bundle.kind.purge";
                    }))
        .orElseGet(() -> Texts.of("bundle.kind.unknown"));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("bundle.file.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(Texts.of("bundle.title"), back));
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("import");
  }

  FileLine line() {
    return line;
  }
}
