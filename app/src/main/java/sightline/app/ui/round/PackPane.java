package sightline.app.ui.round;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;

/** What invites to a round: the pack with its thirty digits, and the letter that carries them. */
final class PackPane extends VBox {

  /** What can be done here. */
  record Acts(
      Runnable makePack, Consumer<InvitationLetter> copy, Consumer<InvitationLetter> save) {}

  PackPane(RoundViewModel.Facts facts, Acts acts) {
    super(16);
    facts
        .letter()
        .ifPresentOrElse(
            letter -> getChildren().setAll(pack(facts, letter), letter(letter, acts)),
            () -> getChildren().setAll(noPack(acts)));
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  private static VBox noPack(Acts acts) {
    Button make = Buttons.of(Texts.of("round.pack.make"), acts.makePack());
    make.setGraphic(Icons.PACK.small());
    make.getStyleClass().add(Styles.ACCENT);
    EmptyState none =
        new EmptyState(
            Icons.PACK,
            Texts.of("round.pack.none"),
            Texts.of("round.pack.none.words"),
            List.of(make));
    return card(none);
  }

  private static VBox pack(RoundViewModel.Facts facts, InvitationLetter letter) {
    VBox card =
        card(
            Labels.of(
                Texts.of(
                    "round.pack.made", facts.line().packMade().map(Dates::fullWithYear).orElse("")),
                "title-3"));
    facts
        .file()
        .ifPresent(
            file ->
                card.getChildren().add(Labels.of(Texts.of("round.pack.written", file.toString()))));
    card.getChildren()
        .addAll(
            Labels.of(Texts.of("round.code.title"), "field-label"),
            digits(letter),
            new Banner(
                Banner.Kind.WARNING,
                Texts.of("round.code.other-way"),
                Texts.of("round.code.other-way.rest")));
    return card;
  }

  private static FlowPane digits(InvitationLetter letter) {
    FlowPane digits = new FlowPane(16, 4);
    for (String group : letter.code().groups()) {
      Label label = Labels.of(group, "spoken-code");
      label.setMinWidth(Label.USE_PREF_SIZE);
      digits.getChildren().add(label);
    }
    digits.setFocusTraversable(true);
    digits.getStyleClass().addAll("round-digits", "focus-ring");
    digits.setAccessibleRole(AccessibleRole.TEXT);
    digits.setAccessibleText(Texts.of("round.code.spoken", letter.digits()));
    return digits;
  }

  private static VBox letter(InvitationLetter letter, Acts acts) {
    // a label and no field: the page scrolls, and a letter that scrolls inside it is read in slices
    VBox text = new VBox(Labels.of(letter.text().strip()));
    text.getStyleClass().addAll("card", "inset", "round-letter", "focus-ring");
    text.setFocusTraversable(true);
    text.setAccessibleRole(AccessibleRole.TEXT);
    text.setAccessibleText(letter.text());
    Button copy = Buttons.of(Texts.of("round.letter.copy"), () -> acts.copy().accept(letter));
    copy.setGraphic(Icons.COPY.small());
    Button save = Buttons.of(Texts.of("round.letter.save"), () -> acts.save().accept(letter));
    save.setGraphic(Icons.SAVE.small());
    Label title = Labels.of(Texts.of("round.letter.title"), "title-3");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(8, title, save, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    return card(head, text);
  }

  private static VBox card(Node... nodes) {
    VBox card = new VBox(10, nodes);
    card.getStyleClass().add("card");
    card.setMinHeight(USE_PREF_SIZE);
    return card;
  }
}
