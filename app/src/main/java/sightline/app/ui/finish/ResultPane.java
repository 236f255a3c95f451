package sightline.app.ui.finish;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ExportBundle;
import sightline.model.record.AuditRevision;
import sightline.model.record.KeyRole;

/** What came of an export: the file, what is in it, where it is now, and what to read out. */
final class ResultPane extends HBox {
  private final FinishViewModel finish;
  private final FinishState state;
  private final Optional<ExportBundle.Exported> exported;
  private final Outside outside;
  private Node entry = this;

  /**
   * What only the window can do.
   *
   * @param showFile opens the folder a file is in
   * @param word saves the return of an audit as Word, by its id
   * @param pdf the same as PDF
   */
  record Outside(Consumer<Path> showFile, Consumer<String> word, Consumer<String> pdf) {}

  ResultPane(FinishViewModel finish, FinishState state, Outside outside) {
    super(24);
    this.finish = finish;
    this.state = state;
    this.exported = finish.exported().get();
    this.outside = outside;
    VBox left = new VBox(16);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    left.getChildren().add(exported.map(this::file).orElseGet(this::before));
    if (!state.newKeys().isEmpty() && !isDraft()) {
      left.getChildren().add(call());
    }
    left.getChildren().addAll(content(), ownCopy());
    getChildren().add(left);
    if (!isDraft()) {
      getChildren().add(where());
    }
  }

  Node entry() {
    return entry;
  }

  private boolean isDraft() {
    return exported.map(ExportBundle.Exported::draft).orElse(false);
  }

  // ---------- the file ----------

  private Node file(ExportBundle.Exported file) {
    FontIcon icon = Icons.DONE.huge();
    icon.getStyleClass().add("success");
    Label name = new Label(file.file().getFileName().toString());
    name.getStyleClass().add("title-3");
    name.setWrapText(true);
    Label detail =
        new Label(
            Texts.of(
                "finish.file.detail",
                size(file.bytes()),
                Dates.time(local(file.at()).toLocalTime())));
    detail.getStyleClass().addAll("text-small", "text-muted");
    detail.setWrapText(true);
    Label folder = new Label(Texts.of("finish.file.folder", file.file().toAbsolutePath().getParent()));
    folder.getStyleClass().addAll("text-small", "text-muted");
    folder.setWrapText(true);
    Button show = new Button(Texts.of("finish.file.show"), Icons.FOLDER.small());
    show.getStyleClass().add(Styles.ACCENT);
    show.setOnAction(event -> outside.showFile().accept(file.file()));
    entry = show;
    Button path = new Button(Texts.of("finish.file.path"), Icons.COPY.small());
    path.setOnAction(event -> copy(file.file()));
    Button copy = new Button(Texts.of("finish.file.copy"), Icons.SAVE.small());
    copy.setOnAction(event -> finish.saveCopy());
    HBox acts = new HBox(12, show, path, copy);
    VBox words = new VBox(2, name, detail, folder, gap(8), acts);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox card = new HBox(16, icon, words);
    card.getStyleClass().add("card");
    return card;
  }

  /** Nothing was written on this visit, but a file was before. */
  private Node before() {
    Label title = new Label(Texts.of("finish.before"));
    title.getStyleClass().add("title-3");
    Label words =
        new Label(
            state
                .earlier()
                .map(
                    e ->
                        Texts.of(
                            "finish.before.words",
                            Dates.full(local(e.at()).toLocalDate()),
                            Dates.time(local(e.at()).toLocalTime()),
                            e.sequence()))
                .orElse(""));
    words.getStyleClass().addAll("text-small", "text-muted");
    words.setWrapText(true);
    Button again = new Button(Texts.of("finish.before.again"));
    again.setOnAction(event -> finish.exportFinal());
    entry = again;
    VBox card = new VBox(8, title, words, again);
    card.getStyleClass().add("card");
    return card;
  }

  private static void copy(Path file) {
    ClipboardContent content = new ClipboardContent();
    content.putString(file.toAbsolutePath().toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  // ---------- the call ----------

  private Node call() {
    Label title = new Label(Texts.of("finish.call"));
    title.getStyleClass().add("title-3");
    Label words = new Label(Texts.of("finish.call.words"));
    words.getStyleClass().addAll("text-small", "text-muted");
    words.setWrapText(true);
    VBox card = new VBox(12, title, words);
    for (ExportBundle.NewKey key : state.newKeys()) {
      Label who =
          new Label(
              Texts.of(
                  key.role() == KeyRole.AUTHOR ? "finish.call.author" : "finish.call.signoff",
                  key.person().name()));
      who.getStyleClass().addAll("text-small", "text-bold");
      FlowPane digits = new FlowPane(12, 4);
      for (String group : key.code().groups()) {
        Label five = new Label(group);
        five.getStyleClass().add("spoken-group");
        digits.getChildren().add(five);
      }
      digits.setFocusTraversable(true);
      digits.getStyleClass().add("focus-ring");
      digits.setAccessibleText(who.getText() + ": " + key.code());
      card.getChildren().add(new VBox(4, who, digits));
    }
    card.getStyleClass().add("card");
    return card;
  }

  // ---------- what is in it ----------

  private Node content() {
    Label title = new Label(Texts.of("finish.content"));
    title.getStyleClass().add("title-3");
    boolean encrypted = exported.map(ExportBundle.Exported::encrypted).orElse(true);
    Label locked =
        new Label(
            Texts.of(
                encrypted ? "finish.content.locked" : "finish.content.plain",
                state.invitation().partnershipName()));
    locked.getStyleClass().addAll("text-small", encrypted ? "text-muted" : "danger");
    locked.setWrapText(true);
    VBox card = new VBox(title, locked, gap(8));
    state
        .head()
        .ifPresent(
            head -> {
              AuditRevision r = head.content();
              card.getChildren()
                  .add(
                      row(
                          Texts.of("finish.content.audit"),
                          Texts.of(
                              "finish.content.audit.words",
                              r.answers().stream().filter(a -> a.answer().isAnswered()).count(),
                              r.actions().size(),
                              r.evidence().size())));
            });
    if (!isDraft()) {
      card.getChildren().add(row(Texts.of("finish.content.signatures"), signatures()));
    }
    int unsupported = state.check().unsupported().size();
    card.getChildren()
        .add(
            row(
                Texts.of("finish.content.shown"),
                Texts.count("finish.content.unsupported", unsupported)));
    if (!state.newKeys().isEmpty()) {
      card.getChildren()
          .add(
              row(
                  Texts.of("finish.content.keys"),
                  Texts.count("finish.content.keys.words", state.newKeys().size())));
    }
    card.getChildren()
        .add(row(Texts.of("finish.content.not"), Texts.of("finish.content.not.words")));
    card.getStyleClass().addAll("card", "content-card");
    return card;
  }

  private String signatures() {
    List<String> people =
        state.signOffs().stream()
            .filter(s -> s.content().agrees())
            .map(
                s ->
                    Texts.of(
                        "finish.content.signed",
                        s.content().by().name(),
                        Dates.time(local(s.content().signedAt()).toLocalTime())))
            .toList();
    String author =
        state
            .head()
            .map(
                h ->
                    Texts.of(
                        "finish.content.finished",
                        h.content().author().name(),
                        Dates.time(local(h.content().authoredAt()).toLocalTime())))
            .orElse("");
    return author + people.stream().map(p -> ", " + p).collect(Collectors.joining());
  }

  private static Node row(String name, String words) {
    Label what = new Label(name);
    what.getStyleClass().add("text-small");
    what.setMinWidth(200);
    what.setPrefWidth(200);
    what.setWrapText(true);
    Label detail = new Label(words);
    detail.getStyleClass().add("text-small");
    detail.setWrapText(true);
    HBox.setHgrow(detail, Priority.ALWAYS);
    HBox row = new HBox(16, what, detail);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().addAll("rule-below", "content-row");
    return row;
  }

  // ---------- own copy ----------

  private Node ownCopy() {
    Label title = new Label(Texts.of("finish.own"));
    title.getStyleClass().add("title-3");
    Label words = new Label(Texts.of("finish.own.words"));
    words.getStyleClass().addAll("text-small", "text-muted");
    words.setWrapText(true);
    VBox text = new VBox(2, title, words);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    Button pdf = new Button(Texts.of("finish.own.pdf"), Icons.PRINT.small());
    pdf.setOnAction(event -> outside.pdf().accept(finish.auditId()));
    Button word = new Button(Texts.of("finish.own.word"));
    word.setOnAction(event -> outside.word().accept(finish.auditId()));
    pdf.setMinWidth(USE_PREF_SIZE);
    word.setMinWidth(USE_PREF_SIZE);
    HBox card = new HBox(16, text, pdf, word);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().add("card");
    return card;
  }

  // ---------- where it is ----------

  private Node where() {
    Label title = new Label(Texts.of("finish.where"));
    title.getStyleClass().add("title-3");
    Instant at =
        exported
            .map(ExportBundle.Exported::at)
            .or(() -> state.earlier().map(ExportBundle.Earlier::at))
            .orElseThrow();
    long sequence =
        exported
            .map(ExportBundle.Exported::sequence)
            .or(() -> state.earlier().map(ExportBundle.Earlier::sequence))
            .orElseThrow();
    boolean sent = state.earlier().map(ExportBundle.Earlier::sent).orElse(false);
    boolean arrived = state.word() != ExportBundle.Word.NOTHING;
    boolean counted = state.word() == ExportBundle.Word.COUNTED;
    CheckBox mark = new CheckBox(Texts.of("finish.where.i-sent"));
    mark.setSelected(sent);
    VBox stages = new VBox();
    Runnable draw =
        () ->
            stages
                .getChildren()
                .setAll(
                    stage(
                        true,
                        false,
                        Texts.of("finish.where.exported"),
                        Texts.of(
                            "finish.where.exported.words",
                            Dates.full(local(at).toLocalDate()),
                            Dates.time(local(at).toLocalTime()),
                            sequence)),
                    stage(
                        mark.isSelected() || arrived,
                        false,
                        Texts.of("finish.where.sent"),
                        Texts.of("finish.where.sent.words")),
                    stage(
                        arrived,
                        false,
                        Texts.of("finish.where.arrived"),
                        Texts.of("finish.where.arrived.words")),
                    stage(
                        counted,
                        true,
                        Texts.of("finish.where.counted"),
                        Texts.of("finish.where.counted.words")));
    draw.run();
    mark.setOnAction(
        event -> {
          finish.markSent(mark.isSelected());
          draw.run();
        });
    Label ask = new Label(Texts.of("finish.where.ask"));
    ask.getStyleClass().addAll("text-small", "text-muted");
    ask.setWrapText(true);
    VBox foot = new VBox(8, mark, ask);
    foot.getStyleClass().addAll("rule-above", "where-foot");
    VBox card = new VBox(12, title, stages, foot);
    card.getStyleClass().addAll("card", "where-card");
    VBox column = new VBox(card);
    column.setMinWidth(384);
    column.setPrefWidth(384);
    column.setMaxWidth(384);
    return column;
  }

  private static Node stage(boolean done, boolean last, String title, String words) {
    Node mark;
    if (done) {
      FontIcon icon = Icons.DONE.large();
      icon.getStyleClass().add("success");
      mark = icon;
    } else {
      Region ring = new Region();
      ring.getStyleClass().add("stage-ring");
      mark = ring;
    }
    Region line = new Region();
    line.getStyleClass().add("stage-line");
    VBox.setVgrow(line, Priority.ALWAYS);
    line.setVisible(!last);
    VBox left = new VBox(4, mark, line);
    left.setAlignment(Pos.TOP_CENTER);
    Label name = new Label(title);
    name.getStyleClass().add("text-bold");
    Label detail = new Label(words);
    detail.getStyleClass().addAll("text-small", "text-muted");
    detail.setWrapText(true);
    VBox text = new VBox(2, name, detail, gap(last ? 0 : 14));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    HBox stage = new HBox(16, left, text);
    stage.setAccessibleRole(javafx.scene.AccessibleRole.PARENT);
    stage.setAccessibleText(
        Texts.of(done ? "finish.where.done" : "finish.where.open", title));
    return stage;
  }

  private static Region gap(double height) {
    Region gap = new Region();
    gap.setMinHeight(height);
    return gap;
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, finish.clock().getZone());
  }

  private static String size(long bytes) {
    return Texts.of("finish.file.size", Math.max(1, Math.round(bytes / 1024.0)));
  }
}
