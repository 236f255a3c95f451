package sightline.app.ui.round;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/** Who is invited to a round, and who is excused from it and why. */
final class InvitedPane extends VBox {
  private final RoundViewModel model;
  private final LineTable<RoundViewModel.Invited> table;

  /**
   * @param search stays when the pane is made anew, so that what was looked for does too
   * @param waive excuses the chosen agency; told when none is chosen
   */
  InvitedPane(
      RoundViewModel model, SearchField search, Consumer<Optional<RoundViewModel.Invited>> waive) {
    super(16);
    this.model = model;
    this.table = table(waive);
    Button excuse =
        Buttons.of(
            Texts.of("round.waive"),
            () -> waive.accept(Optional.ofNullable(table.getSelectionModel().getSelectedItem())));
    search.setPrefWidth(300);
    HBox finding = new HBox(16, search, new Spacer(), excuse);
    finding.setAlignment(Pos.CENTER_LEFT);
    StackPane card = new StackPane(table);
    card.getStyleClass().addAll("card", "bare");
    card.setMinHeight(260);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().setAll(finding, card);
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  /** Shows the agencies whose name holds the words. */
  void find(String words) {
    table.getItems().setAll(model.invited(words));
  }

  private static LineTable<RoundViewModel.Invited> table(
      Consumer<Optional<RoundViewModel.Invited>> waive) {
    return new LineTable<RoundViewModel.Invited>(Texts.of("round.invited.table"))
        .twoLines(
            Texts.of("round.column.agency"),
            0,
            i -> i.agency().name(),
            i -> i.agency().type().label())
        .state(
            Texts.of("round.column.state"),
            130,
            i ->
                i.waiver().isPresent()
                    ? new LineTable.State(Texts.of("round.state.waived"), Icons.WAIVED, Tone.PLAIN)
                    : new LineTable.State(Texts.of("round.state.invited"), Icons.MAIL, Tone.PLAIN),
            i -> i.waiver().isPresent() ? 1 : 0)
        .text(Texts.of("round.column.reason"), 380, i -> i.waiver().orElse(""))
        .whenEmpty(Labels.of(Texts.of("round.new.who.no-match"), "text-muted"))
        .onOpen(invited -> waive.accept(Optional.of(invited)));
  }
}
