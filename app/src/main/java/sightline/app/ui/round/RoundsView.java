package sightline.app.ui.round;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;

/** The rounds of the partnership, and making a new one. */
public final class RoundsView implements Screen {
  private final RoundsViewModel model;
  private final Consumer<String> openRound;
  private final Runnable createRound;
  private final Runnable agencies;
  private final StackPane root = Parts.root();

  /**
   * @param openRound opens a round by its code
   * @param agencies leads to the register, which comes before any round
   */
  public RoundsView(
      RoundsViewModel model, Consumer<String> openRound, Runnable createRound, Runnable agencies) {
    this.model = model;
    this.openRound = openRound;
    this.createRound = createRound;
    this.agencies = agencies;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("round.rounds.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("rounds");
  }

  @Override
  public Subscription attach() {
    Subscription watching = model.stateProperty().subscribe(state -> show(state));
    model.read();
    return watching;
  }

  private void show(RoundsViewModel.State state) {
    root.getChildren()
        .setAll(
            switch (state) {
              case RoundsViewModel.State.Reading s -> Page.reading(Texts.of("round.reading"));
              case RoundsViewModel.State.None s -> none(s.agencies());
              case RoundsViewModel.State.Trouble s ->
                  Page.column(
                      Page.trouble(
                          Texts.of("round.trouble"),
                          s.words(),
                          Texts.of("round.again"),
                          model::read));
              case RoundsViewModel.State.Shown s -> list(s.rounds());
            });
  }

  private Node none(int count) {
    return new EmptyState(
        Icons.ROUNDS,
        Texts.of("round.none.title"),
        count == 0 ? Texts.of("round.none.no-agencies") : Texts.count("round.none.agencies", count),
        List.of(count == 0 ? toAgencies() : create()));
  }

  private Node list(List<RoundLine> rounds) {
    LineTable<RoundLine> table =
        new LineTable<RoundLine>(Texts.of("round.table"))
            .twoLines(
                Texts.of("round.column.round"), 0, l -> l.round().title(), l -> l.round().code())
            .text(Texts.of("round.column.tool"), 270, RoundLine::tool)
            .text(
                Texts.of("round.column.due"),
                120,
                l -> Dates.briefWithYear(l.round().due()),
                l -> l.round().due())
            .figure(Texts.of("round.column.invited"), 90, RoundLine::invited)
            .text(
                Texts.of("round.column.pack"),
                140,
                l -> l.packMade().map(Dates::briefWithYear).orElse(Texts.of("round.pack.not-yet")),
                l -> l.packMade().orElse(LocalDate.MAX))
            .onOpen(l -> openRound.accept(l.round().code()));
    table.getItems().setAll(rounds);
    table.getSelectionModel().selectFirst();
    StackPane card = new StackPane(table);
    card.getStyleClass().addAll("card", "bare");
    card.setMinHeight(160);
    VBox.setVgrow(card, Priority.ALWAYS);
    Label says = Labels.of(Texts.of("round.rounds.open"), "text-small", "text-muted");
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    Button open =
        Buttons.of(
            Texts.of("round.open"),
            () -> openRound.accept(table.getSelectionModel().getSelectedItem().round().code()));
    HBox foot = new HBox(16, says, open);
    foot.setAlignment(Pos.CENTER_LEFT);
    return Page.column(
        new PageHead(
            Texts.of("round.rounds.title"),
            Texts.count("round.rounds.below", rounds.size()),
            List.of(create())),
        card,
        foot);
  }

  private Button toAgencies() {
    Button go = Buttons.of(Texts.of("round.none.to-agencies"), agencies);
    go.setGraphic(Icons.AGENCIES.small());
    go.getStyleClass().add(Styles.ACCENT);
    return go;
  }

  private Button create() {
    Button create = Buttons.of(Texts.of("round.create"), createRound);
    create.setGraphic(Icons.ADD.small());
    create.getStyleClass().add(Styles.ACCENT);
    return create;
  }
}
