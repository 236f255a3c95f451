package sightline.app.ui.key;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.DigitGroups;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.KeyRequests;

/** One key that waits: folded to a line, or open with the code to type from the call. */
final class RequestCard extends VBox {
  private final KeyRequests.Waiting request;

  /** A folded request. */
  static RequestCard folded(KeyRequests.Waiting request, Consumer<KeyRequests.Waiting> open) {
    RequestCard card = new RequestCard(request);
    Button act = card.button(Texts.of("key.open"), () -> open.accept(request));
    act.setAccessibleText(
        Texts.of("key.open-spoken", request.request().person().name(), request.agencyName()));
    card.getChildren().add(card.head(act));
    return card;
  }

  /** The request that is being read back. */
  static RequestCard open(
      KeyRequests.Waiting request,
      BiConsumer<KeyRequests.Waiting, String> approve,
      Consumer<KeyRequests.Waiting> turnDown) {
    RequestCard card = new RequestCard(request);
    card.getStyleClass().add("open");
    DigitGroups code =
        DigitGroups.heard(
            6, 5, (group, digits) -> KeysViewModel.groupMatches(request, group, digits));
    Button act =
        card.button(
            Texts.of("key.approve"), () -> approve.accept(request, code.typedProperty().get()));
    act.getStyleClass().add(Styles.ACCENT);
    Button no = card.button(Texts.of("key.turn-down"), () -> turnDown.accept(request));
    HBox acts = new HBox(8, act, no);
    acts.setAlignment(Pos.CENTER_LEFT);
    card.getChildren()
        .addAll(
            card.head(null),
            new FieldGroup(
                Texts.of("key.code"),
                Texts.of("key.code.hint", request.request().person().name()),
                code),
            acts);
    return card;
  }

  private RequestCard(KeyRequests.Waiting request) {
    super(16);
    this.request = request;
    getStyleClass().add("card");
  }

  private HBox head(Button act) {
    Label agency = new Label(request.agencyName());
    agency.getStyleClass().add("title-3");
    agency.setWrapText(true);
    agency.setMinHeight(Region.USE_PREF_SIZE);
    Label who =
        new Label(
            Texts.of(
                "key.who",
                request.request().person().inWords(),
                Texts.count("key.records", request.records())));
    who.getStyleClass().addAll("text-small", "text-muted");
    who.setWrapText(true);
    who.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(2, agency, who);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Chip role = new Chip(request.request().role().label(), Tone.PLAIN);
    role.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(16, words, new Spacer(), role);
    if (act != null) {
      head.getChildren().add(act);
    }
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Button button(String words, Runnable act) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }
}
