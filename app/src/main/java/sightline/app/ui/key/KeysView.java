package sightline.app.ui.key;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.ReasonSheet;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.work.KeyRequests;

/** The keys of the partnership: those that wait for a call, and those that are approved. */
public final class KeysView implements Screen {
  private final KeysViewModel model;
  private final Shell shell;
  private final Asks asks;
  private final Runnable imports;
  private final VBox notices = new VBox();
  private final VBox body = new VBox(16);
  private final Page root = new Page(Page.column(notices, body), Texts.of("key.title"));

  /**
   * @param imports leads to importing, with which the first key comes
   */
  public KeysView(KeysViewModel model, Shell shell, Asks asks, Runnable imports) {
    this.model = model;
    this.shell = shell;
    this.asks = asks;
    this.imports = imports;
    VBox.setVgrow(body, Priority.ALWAYS);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("key.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("keys");
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(state -> show(state)),
            model.noticeProperty().subscribe(this::say));
    model.read();
    return watching;
  }

  private void show(KeysViewModel.State state) {
    switch (state) {
      case KeysViewModel.State.Reading s ->
          body.getChildren().setAll(Page.reading(Texts.of("key.reading")));
      case KeysViewModel.State.Trouble s ->
          body.getChildren()
              .setAll(
                  Page.trouble(
                      Texts.of("key.trouble"), s.words(), Texts.of("key.again"), model::read));
      case KeysViewModel.State.Shown s -> {
        if (s.waiting().isEmpty() && s.holders().isEmpty()) {
          Button go = new Button(Texts.of("key.empty.act"));
          go.getStyleClass().add(Styles.ACCENT);
          go.setOnAction(event -> imports.run());
          EmptyState empty =
              new EmptyState(
                  Icons.KEYS,
                  Texts.of("key.empty.title"),
                  Texts.of("key.empty.words"),
                  List.of(go));
          VBox.setVgrow(empty, Priority.ALWAYS);
          body.getChildren().setAll(empty);
        } else {
          body.getChildren().setAll(head(s));
          body.getChildren().addAll(waiting(s));
          body.getChildren().addAll(heading(Texts.of("key.approved.title")), holders(s));
        }
      }
    }
  }

  private static Node head(KeysViewModel.State.Shown s) {
    return new PageHead(
        Texts.of("key.title"),
        Texts.count("key.below.waiting", s.waiting().size())
            + " "
            + Texts.count("key.below.approved", s.holders().size()),
        List.of());
  }

  private List<Node> waiting(KeysViewModel.State.Shown s) {
    if (s.waiting().isEmpty()) {
      return List.of();
    }
    VBox cards = new VBox(12);
    for (KeyRequests.Waiting request : s.waiting()) {
      cards
          .getChildren()
          .add(
              s.open().equals(Optional.of(request))
                  ? RequestCard.open(request, this::approve, this::turnDown)
                  : RequestCard.folded(request, model::open));
    }
    return List.of(Labels.of(Texts.of("key.why"), "text-small"), cards);
  }

  private void approve(KeyRequests.Waiting request, String typed) {
    Optional<String> doubt =
        KeysViewModel.proven(request, typed) ? model.doubt(request) : Optional.empty();
    if (doubt.isEmpty()
        || asks.confirm(
            Texts.of("key.doubt.title"),
            doubt.get(),
            Texts.of("key.doubt.act"),
            Texts.of("key.doubt.keep"))) {
      model.approve(request, typed);
    }
  }

  private void turnDown(KeyRequests.Waiting request) {
    String title = Texts.of("key.turn-down.title", request.request().person().name());
    new ReasonSheet(shell, "key.turn-down", title)
        .ask("", reason -> model.turnDown(request, reason));
  }

  private static Node holders(KeysViewModel.State.Shown s) {
    if (s.holders().isEmpty()) {
      return Labels.of(Texts.of("key.approved.none"), "text-muted");
    }
    LineTable<KeyRequests.Holder> table =
        new LineTable<KeyRequests.Holder>(Texts.of("key.approved.title"))
            .text(Texts.of("key.column.agency"), 0, KeyRequests.Holder::agencyName)
            .text(Texts.of("key.column.person"), 320, h -> h.person().inWords())
            .text(Texts.of("key.column.role"), 110, h -> h.role().label())
            .figure(Texts.of("key.column.records"), 110, KeyRequests.Holder::records);
    table.getItems().setAll(s.holders());
    // a small partnership sees every line; a large one scrolls inside
    table.showLines(12);
    VBox card = new VBox(table);
    card.getStyleClass().addAll("card", "bare");
    return card;
  }

  private void say(Optional<KeysViewModel.Notice> notice) {
    notices.getChildren().clear();
    notices.setVisible(notice.isPresent());
    notices.setManaged(notice.isPresent());
    notice.ifPresent(
        n -> {
          Banner banner =
              new Banner(
                      n.trouble() ? Banner.Kind.DANGER : Banner.Kind.SUCCESS, n.first(), n.rest())
                  .closable();
          banner.setOnClose(model::closeNotice);
          notices.getChildren().setAll(banner);
        });
  }

  private static Label heading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().add("title-2");
    return heading;
  }
}
