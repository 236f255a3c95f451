package sightline.app.ui.round;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.ReasonSheet;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;

/** One round: its facts, the pack and letter that invite, and the agencies invited. */
public final class RoundView implements Screen {
  private final RoundViewModel model;
  private final FileChoices files;
  private final Shell shell;
  private final RoundPlaces places;
  private final StackPane root = Parts.root();
  private final VBox notices = new VBox();
  private final SearchField search = new SearchField(Texts.of("round.search"));
  private Part part = Part.PACK;
  private Optional<InvitedPane> invited = Optional.empty();

  /** The parts of the screen. */
  private enum Part {
    PACK,
    ASKED,
    INVITED
  }

  public RoundView(RoundViewModel model, FileChoices files, Shell shell, RoundPlaces places) {
    this.model = model;
    this.files = files;
    this.shell = shell;
    this.places = places;
  }

  @Override
  public Parent root() {
    return root;
  }

  /** The title of the round once it is read. */
  @Override
  public String title() {
    return model.stateProperty().get() instanceof RoundViewModel.State.Shown s
        ? s.facts().round().title()
        : Texts.of("round.one.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(Texts.of("round.rounds.title"), places.rounds()));
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
            search.textProperty().subscribe(this::find));
    model.read();
    return watching;
  }

  private void show(RoundViewModel.State state) {
    invited = Optional.empty();
    root.getChildren()
        .setAll(
            switch (state) {
              case RoundViewModel.State.Reading s -> Page.reading(Texts.of("round.reading"));
              case RoundViewModel.State.Trouble s ->
                  Page.column(
                      Page.trouble(
                          Texts.of("round.one.trouble"),
                          s.words(),
                          Texts.of("round.again"),
                          model::read));
              case RoundViewModel.State.Shown s -> new Page(page(s.facts()), title());
            });
    if (state instanceof RoundViewModel.State.Shown) {
      // what the round is called is known only now
      shell.topBar().setCrumbs(crumbs(), title());
    }
  }

  private Parent page(RoundViewModel.Facts facts) {
    return Page.column(
        new PageHead(facts.round().title(), below(facts), acts(facts)),
        notices,
        parts(facts),
        switch (part) {
          case PACK -> pack(facts);
          case ASKED -> new AskedPane(facts);
          case INVITED -> invited();
        });
  }

  private List<Button> acts(RoundViewModel.Facts facts) {
    Button returns =
        Buttons.of(Texts.of("round.returns"), () -> places.returns().accept(facts.round().code()));
    returns.setGraphic(Icons.RETURNS.small());
    List<Button> acts = new ArrayList<>();
    facts
        .newer()
        .ifPresent(
            version -> {
              Button use = Buttons.of(Texts.of("round.version.act", version), () -> ask(version));
              use.setGraphic(Icons.OUT_OF_DATE.small());
              acts.add(use);
            });
    if (facts.letter().isEmpty()) {
      // the act that comes next stands with the words on why
      acts.add(returns);
      return acts;
    }
    returns.getStyleClass().add(Styles.ACCENT);
    Button again = Buttons.of(Texts.of("round.pack.again"), () -> makePack(facts));
    again.setGraphic(Icons.PACK.small());
    acts.addAll(List.of(again, returns));
    return acts;
  }

  /** Says what another version means for what agencies have done, and asks once. */
  private void ask(int version) {
    model.goingOn(
        version,
        going -> {
          VBox words =
              new VBox(8, line(Texts.of("round.version.words", going.from().ref().version())));
          if (going.returned() > 0) {
            words.getChildren().add(line(Texts.count("round.version.returned", going.returned())));
          }
          new Sheet(
                  shell,
                  Texts.of("round.version.title", version),
                  words,
                  Texts.of("round.version.act", version),
                  Texts.of("round.version.keep", going.from().ref().version()),
                  () -> {
                    model.goOn(version);
                    return true;
                  })
              .showAndWait();
        });
  }

  private static Label line(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private Node parts(RoundViewModel.Facts facts) {
    String who =
        facts.waived() == 0
            ? Texts.of("round.part.invited", facts.invited().size())
            : Texts.of("round.part.invited-waived", facts.invited().size(), facts.waived());
    List<FilterRow.Part<Part>> views = new ArrayList<>();
    views.add(FilterRow.Part.view(Part.PACK, Texts.of("round.part.pack"), Icons.PACK));
    if (AskedPane.hasAnything(facts.round())) {
      views.add(FilterRow.Part.view(Part.ASKED, Texts.of("round.part.asked"), Icons.LIST));
    }
    views.add(FilterRow.Part.view(Part.INVITED, who, Icons.AGENCIES));
    return new FilterRow<>(views, part, this::turnTo);
  }

  private void turnTo(Part chosen) {
    part = chosen;
    show(model.stateProperty().get());
    // the row of parts was made anew, and the keyboard stays on it
    Platform.runLater(
        () -> Optional.ofNullable(root.lookup(".segment:selected")).ifPresent(Node::requestFocus));
  }

  private Node pack(RoundViewModel.Facts facts) {
    return new PackPane(
        facts, new PackPane.Acts(() -> makePack(facts), this::copy, this::saveLetter));
  }

  private Node invited() {
    InvitedPane pane = new InvitedPane(model, search, this::waiveChosen);
    pane.find(search.getText());
    invited = Optional.of(pane);
    return pane;
  }

  private void find(String words) {
    invited.ifPresent(pane -> pane.find(words));
  }

  private static String below(RoundViewModel.Facts facts) {
    String due = Dates.full(facts.round().due()) + " " + facts.round().due().getYear();
    String words = Texts.count("round.one.below", facts.line().invited(), facts.line().tool(), due);
    return facts.round().authorMaySignOff() ? words + " " + Texts.of("round.one.author") : words;
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

  private void waiveChosen(Optional<RoundViewModel.Invited> chosen) {
    chosen.ifPresentOrElse(this::waive, model::nobodyChosen);
  }

  private void waive(RoundViewModel.Invited agency) {
    String title = Texts.of("round.waive.title", agency.agency().name());
    new ReasonSheet(shell, "round.waive", title)
        .ask(agency.waiver().orElse(""), reason -> model.waive(agency, reason));
  }
}
