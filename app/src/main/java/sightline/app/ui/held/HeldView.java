package sightline.app.ui.held;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.ui.kit.WhatToDo;
import sightline.app.work.ReadHeld;
import sightline.model.record.Code;

/** Everything held, reason by reason, and every conflict, each with what to do. */
public final class HeldView implements Screen {
  private final HeldViewModel model;
  private final HeldPlaces places;
  private final StackPane root = new StackPane();

  public HeldView(HeldViewModel model, HeldPlaces places) {
    this.model = model;
    this.places = places;
    root.getStyleClass().addAll("ground", "held");
    root.getStylesheets().add(HeldView.class.getResource("held.css").toExternalForm());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("held.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("conflicts");
  }

  @Override
  public Subscription attach() {
    Subscription watching = model.stateProperty().subscribe(state -> show(state));
    model.read();
    return watching;
  }

  private void show(HeldViewModel.State state) {
    switch (state) {
      case HeldViewModel.State.Reading s ->
          root.getChildren().setAll(Page.reading(Texts.of("held.reading")));
      case HeldViewModel.State.Trouble s ->
          root.getChildren()
              .setAll(
                  Page.column(
                      Page.trouble(
                          Texts.of("held.trouble"),
                          s.words(),
                          Texts.of("held.again"),
                          model::read)));
      case HeldViewModel.State.Shown s -> {
        if (s.waiting().isEmpty()) {
          root.getChildren()
              .setAll(
                  new EmptyState(
                      Icons.DONE,
                      Texts.of("held.empty.title"),
                      Texts.of("held.empty.words"),
                      List.of(Buttons.of(Texts.of("held.empty.act"), places.imports()))));
        } else {
          root.getChildren().setAll(page(s.waiting()));
        }
      }
    }
  }

  private Node page(ReadHeld.Waiting waiting) {
    VBox page = Page.column(new PageHead(Texts.of("held.title"), sum(waiting), List.of()));
    waiting.held().forEach(group -> page.getChildren().add(group(group)));
    if (!waiting.conflicts().isEmpty()) {
      page.getChildren().add(conflicts(waiting.conflicts()));
    }
    return new Page(page, Texts.of("held.title"));
  }

  private static String sum(ReadHeld.Waiting waiting) {
    int records =
        waiting.held().stream()
            .flatMap(g -> g.items().stream())
            // a file that cannot be read at all counts as one
            .mapToInt(item -> Math.max(1, item.records()))
            .sum();
    return Texts.count("held.sum.records", records)
        + " "
        + Texts.count("held.sum.conflicts", waiting.conflicts().size());
  }

  private Node group(ReadHeld.Group group) {
    VBox card = card(new StateLabel(Icons.HELD, WhatToDo.title(group.code()), Tone.WARNING));
    HBox doing = new HBox(24, words(WhatToDo.words(group.code()), "text-small"));
    HBox.setHgrow(doing.getChildren().getFirst(), Priority.ALWAYS);
    doing.setAlignment(Pos.CENTER_LEFT);
    if (WhatToDo.leadsToKeys(group.code())) {
      Button keys = Buttons.of(Texts.of("held.keys"), places.keys());
      keys.setGraphic(Icons.KEYS.small());
      doing.getChildren().add(keys);
    }
    card.getChildren().add(doing);
    group.items().forEach(item -> card.getChildren().add(item(item, group.code())));
    return card;
  }

  private Node item(ReadHeld.Item item, Code code) {
    List<String> facts = new ArrayList<>();
    if (!item.round().isEmpty()) {
      facts.add(item.round());
    }
    facts.add(Texts.count("held.records", item.records()));
    item.since()
        .ifPresent(at -> facts.add(Texts.of("held.since", Dates.briefWithYear(Dates.dayOf(at)))));
    VBox words = new VBox(words(String.join(", ", facts), "text-small", "text-muted"));
    if (!item.message().startsWith(WhatToDo.title(code))) {
      words.getChildren().add(words(item.message(), "text-small"));
    }
    return line(item.agency(), item.audit(), words);
  }

  private Node conflicts(List<ReadHeld.Conflict> conflicts) {
    VBox card =
        card(
            new StateLabel(
                Icons.CONFLICT,
                Texts.count("held.conflicts.title", conflicts.size()),
                Tone.WARNING));
    card.getChildren().add(words(Texts.of("held.conflicts.words"), "text-small"));
    for (ReadHeld.Conflict conflict : conflicts) {
      VBox words = new VBox(words(conflict.round(), "text-small", "text-muted"));
      for (ReadHeld.Side side : conflict.sides()) {
        words
            .getChildren()
            .add(
                words(
                    Texts.of(
                        "held.conflicts.side",
                        side.author().inWords(),
                        Dates.briefWithYear(Dates.dayOf(side.writtenAt())),
                        Dates.time(LocalTime.ofInstant(side.writtenAt(), ZoneId.systemDefault()))),
                    "text-small"));
      }
      card.getChildren().add(line(conflict.agency(), Optional.of(conflict.audit()), words));
    }
    return card;
  }

  private Node line(String agency, Optional<String> audit, VBox words) {
    Label name = new Label(agency.isEmpty() ? Texts.of("held.unknown") : agency);
    name.getStyleClass().addAll("text-small", "text-bold");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    VBox who = new VBox(name);
    who.getStyleClass().add("held-who");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(24, who, words);
    line.getStyleClass().addAll("rule-above", "held-line");
    audit.ifPresent(
        id -> {
          Hyperlink open = new Hyperlink(Texts.of("held.open"));
          open.setMinWidth(Region.USE_PREF_SIZE);
          open.setAccessibleText(Texts.of("held.open-spoken", agency));
          open.setOnAction(event -> places.audit().accept(id));
          line.getChildren().add(open);
        });
    return line;
  }

  private static VBox card(Label title) {
    title.getStyleClass().removeAll("text-small");
    title.getStyleClass().add("title-3");
    VBox card = new VBox(8, title);
    card.getStyleClass().add("card");
    return card;
  }

  private static Label words(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
