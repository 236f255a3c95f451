package sightline.app.ui.round;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/** One round: its facts, the pack and letter that invite, and the agencies invited. */
public final class RoundView implements Screen {
  private final RoundViewModel model;
  private final FileChoices files;
  private final Shell shell;
  private final Consumer<String> returns;
  private final StackPane root = Parts.root();
  private final VBox notices = new VBox();
  private final SearchField search = new SearchField(Texts.of("round.search"));
  private LineTable<RoundViewModel.Invited> table = table();

  /**
   * @param returns leads to who is back, by the code of the round
   */
  public RoundView(RoundViewModel model, FileChoices files, Shell shell, Consumer<String> returns) {
    this.model = model;
    this.files = files;
    this.shell = shell;
    this.returns = returns;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("round.one.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("rounds");
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(state -> show(state)),
            model.noticeProperty().subscribe(this::tell),
            search.textProperty().subscribe(words -> fill()));
    model.read();
    return watching;
  }

  private void show(RoundViewModel.State state) {
    root.getChildren()
        .setAll(
            switch (state) {
              case RoundViewModel.State.Reading s ->
                  Parts.words(Texts.of("round.reading"), "text-muted");
              case RoundViewModel.State.Trouble s -> trouble(s.words());
              case RoundViewModel.State.Shown s ->
                  Parts.scrolling(page(s.facts()), s.facts().round().title());
            });
    fill();
  }

  private Node trouble(String words) {
    VBox page =
        new VBox(
            new Banner(
                Banner.Kind.DANGER,
                Texts.of("round.one.trouble"),
                words,
                List.of(Parts.act(Texts.of("round.again"), model::read))));
    page.getStyleClass().add("page");
    return page;
  }

  private Parent page(RoundViewModel.Facts facts) {
    Button make =
        Parts.act(
            facts.letter().isPresent() ? Texts.of("round.pack.again") : Texts.of("round.pack.make"),
            () -> makePack(facts));
    make.setGraphic(Icons.PACK.small());
    make.getStyleClass().add(Styles.ACCENT);
    Button back = Parts.act(Texts.of("round.returns"), () -> returns.accept(facts.round().code()));
    back.setGraphic(Icons.RETURNS.small());
    VBox page =
        new VBox(
            new PageHead(facts.round().title(), below(facts), List.of(back, make)),
            notices,
            facts.letter().map(letter -> pack(facts, letter)).orElseGet(() -> noPack()),
            invited(facts));
    page.getStyleClass().add("page");
    return page;
  }

  private static String below(RoundViewModel.Facts facts) {
    String due = Dates.full(facts.round().due()) + " " + facts.round().due().getYear();
    String words = Texts.count("round.one.below", facts.line().invited(), facts.line().tool(), due);
    return facts.round().authorMaySignOff() ? words + " " + Texts.of("round.one.author") : words;
  }

  private static Node noPack() {
    VBox card =
        new VBox(
            6,
            Parts.words(Texts.of("round.pack.none"), "title-4"),
            Parts.words(Texts.of("round.pack.none.words"), "text-muted"));
    card.getStyleClass().add("card");
    card.setMinHeight(VBox.USE_PREF_SIZE);
    return card;
  }

  private Node pack(RoundViewModel.Facts facts, InvitationLetter letter) {
    VBox left = new VBox(10);
    left.getChildren()
        .add(
            Parts.words(
                Texts.of(
                    "round.pack.made", facts.line().packMade().map(Dates::fullWithYear).orElse("")),
                "title-4"));
    facts
        .file()
        .ifPresent(
            file ->
                left.getChildren()
                    .add(Parts.words(Texts.of("round.pack.written", file.toString()))));
    HBox digits = new HBox(16);
    digits.getStyleClass().add("round-digits");
    letter
        .code()
        .groups()
        .forEach(
            group -> {
              var label = Parts.words(group, "spoken-code");
              label.setMinWidth(HBox.USE_PREF_SIZE);
              digits.getChildren().add(label);
            });
    digits.setFocusTraversable(true);
    digits.getStyleClass().add("focus-ring");
    digits.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
    digits.setAccessibleText(Texts.of("round.code.spoken", letter.digits()));
    TextArea text = new TextArea(letter.text());
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(14);
    text.setAccessibleText(Texts.of("round.letter.title"));
    Button copy = Parts.act(Texts.of("round.letter.copy"), () -> copy(letter));
    copy.setGraphic(Icons.COPY.small());
    Button save = Parts.act(Texts.of("round.letter.save"), () -> saveLetter(letter));
    save.setGraphic(Icons.SAVE.small());
    left.getChildren()
        .addAll(
            Parts.words(Texts.of("round.code.title"), "field-label"),
            digits,
            new Banner(
                Banner.Kind.WARNING,
                Texts.of("round.code.other-way"),
                Texts.of("round.code.other-way.rest")),
            Parts.words(Texts.of("round.letter.title"), "field-label"),
            text,
            new HBox(8, copy, save));
    left.getStyleClass().add("card");
    left.setMinHeight(VBox.USE_PREF_SIZE);
    return left;
  }

  private Node invited(RoundViewModel.Facts facts) {
    table = table();
    Button waive = Parts.act(Texts.of("round.waive"), this::waiveChosen);
    HBox.setHgrow(search, Priority.NEVER);
    search.setPrefWidth(260);
    HBox finding =
        new HBox(
            16,
            Parts.words(
                Texts.count("round.invited", facts.invited().size(), facts.waived()), "title-4"),
            new atlantafx.base.controls.Spacer(),
            search,
            waive);
    finding.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    StackPane card = new StackPane(table);
    card.getStyleClass().addAll("card", "bare");
    card.setMinHeight(260);
    card.setPrefHeight(360);
    VBox.setVgrow(card, Priority.ALWAYS);
    VBox all = new VBox(10, finding, card);
    VBox.setVgrow(all, Priority.ALWAYS);
    return all;
  }

  private LineTable<RoundViewModel.Invited> table() {
    return new LineTable<RoundViewModel.Invited>(Texts.of("round.invited.table"))
        .text(Texts.of("round.column.agency"), 0, i -> i.agency().name())
        .text(Texts.of("round.column.type"), 230, i -> i.agency().type().label())
        .state(
            Texts.of("round.column.state"),
            130,
            i ->
                i.waiver().isPresent()
                    ? new LineTable.State(Texts.of("round.state.waived"), Icons.WAIVED, Tone.PLAIN)
                    : new LineTable.State(Texts.of("round.state.invited"), Icons.MAIL, Tone.PLAIN),
            i -> i.waiver().isPresent() ? 1 : 0)
        .text(Texts.of("round.column.reason"), 260, i -> i.waiver().orElse(""))
        .whenEmpty(Parts.words(Texts.of("round.new.who.no-match"), "text-muted"))
        .onOpen(this::waive);
  }

  private void fill() {
    table.getItems().setAll(model.invited(search.getText()));
  }

  private void tell(Optional<RoundViewModel.Notice> notice) {
    notices.getChildren().clear();
    notices.setManaged(notice.isPresent());
    notice.ifPresent(
        n -> {
          Banner banner =
              new Banner(
                      n.trouble() ? Banner.Kind.DANGER : Banner.Kind.SUCCESS, n.first(), n.rest())
                  .closable();
          banner.setOnClose(model::closeNotice);
          notices.getChildren().add(banner);
        });
  }

  private void makePack(RoundViewModel.Facts facts) {
    Optional<Path> file =
        files.save(
            Texts.of("round.pack.save"),
            facts.packFile(),
            new FileChoices.Kind(Texts.of("round.pack.kind"), List.of("*.sightline.json")));
    file.ifPresent(model::makePack);
  }

  private void copy(InvitationLetter letter) {
    ClipboardContent content = new ClipboardContent();
    content.putString(letter.text());
    Clipboard.getSystemClipboard().setContent(content);
    model.letterCopied();
  }

  private void saveLetter(InvitationLetter letter) {
    files
        .save(
            Texts.of("round.letter.chooser"),
            Texts.of("round.letter.file", letter.round().code()),
            new FileChoices.Kind(Texts.of("round.letter.kind"), List.of("*.txt")))
        .ifPresent(file -> model.saveLetter(letter, file));
  }

  private void waiveChosen() {
    RoundViewModel.Invited chosen = table.getSelectionModel().getSelectedItem();
    if (chosen == null) {
      model.nobodyChosen();
      return;
    }
    waive(chosen);
  }

  private void waive(RoundViewModel.Invited invited) {
    TextArea reason = new TextArea(invited.waiver().orElse(""));
    reason.setWrapText(true);
    reason.setPrefRowCount(3);
    FieldGroup field =
        new FieldGroup(Texts.of("round.waive.reason"), Texts.of("round.waive.hint"), reason);
    new Sheet(
            shell,
            Texts.of("round.waive.title", invited.agency().name()),
            field,
            Texts.of("round.waive.act"),
            Texts.of("round.waive.keep"),
            () -> {
              if (reason.getText().isBlank()) {
                field.setError(Texts.of("round.waive.missing"));
                reason.requestFocus();
                return false;
              }
              model.waive(invited, reason.getText());
              return true;
            })
        .showAndWait();
  }
}
