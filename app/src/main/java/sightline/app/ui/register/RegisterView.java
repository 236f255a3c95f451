package sightline.app.ui.register;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Agency;

/** The register of agencies: a table, a search, and the ways in and out. */
public final class RegisterView implements Screen {
  private final RegisterViewModel model;
  private final FileChoices files;
  private final Shell shell;
  private final Asks asks;
  private final StackPane body = new StackPane();
  private final VBox notices = new VBox();
  private final Page root = new Page(Page.column(notices, body), Texts.of("register.title"));
  private Subscription shown = Subscription.EMPTY;

  public RegisterView(RegisterViewModel model, FileChoices files, Shell shell, Asks asks) {
    this.model = model;
    this.files = files;
    this.shell = shell;
    this.asks = asks;
    VBox.setVgrow(body, Priority.ALWAYS);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("register.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("agencies");
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(state -> show(state)),
            model.noticeProperty().subscribe(this::say),
            model
                .questionProperty()
                .subscribe(
                    question ->
                        question.ifPresent(
                            asked ->
                                // a sheet waits, so it opens once the news is delivered
                                Platform.runLater(() -> new AreaSheet(model, shell).open(asked)))));
    model.read();
    return () -> {
      watching.unsubscribe();
      shown.unsubscribe();
    };
  }

  private void show(RegisterViewModel.State state) {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    switch (state) {
      case RegisterViewModel.State.Reading s ->
          body.getChildren().setAll(Page.reading(Texts.of("register.reading")));
      case RegisterViewModel.State.Trouble s ->
          body.getChildren()
              .setAll(
                  new VBox(
                      Page.trouble(
                          Texts.of("register.trouble"),
                          s.words(),
                          Texts.of("register.again"),
                          model::read)));
      case RegisterViewModel.State.Shown s -> {
        if (s.agencies().isEmpty()) {
          body.getChildren()
              .setAll(
                  new EmptyState(
                      Icons.AGENCIES,
                      Texts.of("register.empty.title"),
                      Texts.of("register.empty.words"),
                      List.of(accent(importOwn()), importSchools(), add())));
        } else {
          body.getChildren().setAll(page(s));
        }
      }
    }
  }

  private Node page(RegisterViewModel.State.Shown s) {
    PageHead head =
        new PageHead(
            Texts.of("register.title"),
            Texts.count("register.below", s.agencies().size())
                + " "
                + Texts.count("register.below.statutory", s.statutory()),
            List.of(importOwn(), importSchools(), accent(add())));
    SearchField search = new SearchField(Texts.of("register.search"));
    search.setPrefWidth(300);
    search.setText(model.searchProperty().get());
    Label count = new Label();
    count.getStyleClass().addAll("text-small", "text-muted");
    HBox chosenActs = new HBox(8);
    chosenActs.setAlignment(Pos.CENTER_RIGHT);
    HBox row = new HBox(16, search, count, new Spacer(), chosenActs);
    row.setAlignment(Pos.CENTER_LEFT);
    // the row keeps its height when the acts come and go
    row.setMinHeight(36);
    LineTable<Agency> table =
        new LineTable<Agency>(Texts.of("register.title"))
            .text(Texts.of("register.name"), 0, Agency::name)
            .text(Texts.of("register.type"), 300, a -> a.type().label())
            .text(
                Texts.of("register.section11"),
                130,
                a -> a.type().section11().orElse(Texts.of("register.section11.none")))
            .text(Texts.of("register.code"), 190, Agency::code)
            .onOpen(this::change)
            .onChosen(
                agency ->
                    chosenActs.getChildren().setAll(agency == null ? List.of() : actsOn(agency)));
    table.whenEmpty(
        new EmptyState(
            Icons.SEARCH,
            Texts.of("register.search.nobody"),
            Texts.of("register.search.none"),
            List.of(
                Buttons.of(
                    Texts.of("register.search.all", s.agencies().size()),
                    () -> search.setText("")))));
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          Agency agency = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.DELETE && agency != null) {
            event.consume();
            remove(agency);
          }
        });
    search.textProperty().subscribe(words -> model.searchProperty().set(words));
    shown =
        model
            .searchProperty()
            .subscribe(
                words -> {
                  List<Agency> found = model.shown();
                  table.getItems().setAll(found);
                  count.setText(
                      words.isBlank()
                          ? ""
                          : Texts.of("register.search.found", found.size(), s.agencies().size()));
                });
    VBox card = new VBox(table);
    card.getStyleClass().addAll("card", "bare");
    table.setMinHeight(280);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    return new VBox(16, head, row, card);
  }

  private List<Node> actsOn(Agency agency) {
    Button change = Buttons.of(Texts.of("register.change"), () -> change(agency));
    change.setGraphic(Icons.CHANGE.small());
    change.setAccessibleText(Texts.of("register.change.title", agency.name()));
    Button remove = Buttons.of(Texts.of("register.remove"), () -> remove(agency));
    remove.setGraphic(Icons.REMOVE.small());
    remove.setAccessibleText(Texts.of("register.remove.title", agency.name()));
    return List.of(change, remove);
  }

  private void change(Agency agency) {
    new AgencySheet(model, shell, Optional.of(agency)).open();
  }

  private void remove(Agency agency) {
    if (asks.confirmRemoval(
        Texts.of("register.remove.title", agency.name()),
        model.removing(agency),
        Texts.of("register.remove.act"),
        Texts.of("register.remove.keep"))) {
      model.remove(agency);
    }
  }

  private Button add() {
    Button add =
        Buttons.of(
            Texts.of("register.add"), () -> new AgencySheet(model, shell, Optional.empty()).open());
    add.setGraphic(Icons.ADD.small());
    return add;
  }

  private Button importOwn() {
    return Buttons.of(
        Texts.of("register.import"),
        () ->
            files
                .open(Texts.of("register.import.choose"), csv())
                .ifPresent(file -> model.takeOwn(file)));
  }

  private Button importSchools() {
    return Buttons.of(
        Texts.of("register.schools"),
        () ->
            files
                .open(Texts.of("register.schools.choose"), csv())
                .ifPresent(file -> model.takeSchools(file)));
  }

  private static FileChoices.Kind csv() {
    return new FileChoices.Kind(Texts.of("register.import.kind"), List.of("*.csv"));
  }

  private void say(Optional<RegisterViewModel.Notice> notice) {
    notices.getChildren().clear();
    notices.setVisible(notice.isPresent());
    notices.setManaged(notice.isPresent());
    notice.ifPresent(
        n -> {
          Banner.Kind kind =
              switch (n.outcome()) {
                case DONE -> Banner.Kind.SUCCESS;
                case PARTLY -> Banner.Kind.WARNING;
                case NOT_DONE -> Banner.Kind.DANGER;
              };
          Banner banner =
              (n.outcome() == RegisterViewModel.Outcome.DONE
                      ? new Banner(kind, n.first(), n.rest())
                      : new Banner(kind, n.first(), n.rest(), List.of()))
                  .closable();
          banner.setOnClose(model::closeNotice);
          notices.getChildren().setAll(banner);
        });
  }

  private static Button accent(Button button) {
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }
}
