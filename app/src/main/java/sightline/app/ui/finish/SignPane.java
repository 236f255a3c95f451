package sightline.app.ui.finish;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.PassphraseField;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.merge.AuditView;

/** The statement in full and the two people who put their word to it. */
final class SignPane extends VBox {
  private final FinishViewModel finish;
  private final FinishState state;
  private final Map<SignForm.Field, FieldGroup> groups = new EnumMap<>(SignForm.Field.class);
  private final Label who = new Label();
  private final PassphraseField passphrase =
      new PassphraseField(Texts.of("finish.sign.passphrase"));
  private final PassphraseField again = new PassphraseField(Texts.of("finish.sign.again"));
  private final TextField name = new TextField();
  private Subscription following = Subscription.EMPTY;

  SignPane(FinishViewModel finish, FinishState state) {
    super(16);
    this.finish = finish;
    this.state = state;
    getStyleClass().add("card");
    Label statement = new Label(Texts.of("finish.statement"));
    statement.getStyleClass().add("title-3");
    Label words = new Label(state.statement());
    words.setWrapText(true);
    VBox quote = new VBox(words);
    quote.getStyleClass().add("quote");
    Label two =
        new Label(
            Texts.of(
                state.isSignedByAuthor() ? "finish.one-signed" : "finish.two-sign"));
    two.getStyleClass().add("title-3");
    getChildren().addAll(statement, quote, two);
    state.head().ifPresent(head -> getChildren().add(author(head)));
    if (state.step() == FinishState.Step.EXPORT) {
      state.signOffs().stream()
          .filter(s -> s.content().agrees())
          .forEach(s -> getChildren().add(signed(s)));
    } else {
      getChildren().add(open());
    }
    Label voids = new StateLabel(Icons.INFO, Texts.of("finish.voids"), Tone.PLAIN);
    voids.setWrapText(true);
    getChildren().add(voids);
  }

  Subscription following() {
    return following;
  }

  Node entry() {
    return name;
  }

  private Node author(AuditView.Revision head) {
    return person(
        head.content().author().name(),
        Texts.of("finish.author.finished", at(head.content().authoredAt())),
        new Chip(Texts.of("finish.author.chip"), Tone.SUCCESS, Icons.TICK));
  }

  private Node signed(AuditView.SignedOff signOff) {
    String how =
        state.isSignedByAuthor()
            ? Texts.of("finish.signed.by-author", at(signOff.content().signedAt()))
            : Texts.of(
                "finish.signed.at",
                signOff.content().by().role(),
                at(signOff.content().signedAt()));
    return person(
        signOff.content().by().name(),
        how,
        state.isSignedByAuthor()
            ? new Chip(Texts.of("finish.signed.one-person"), Tone.WARNING)
            : new Chip(Texts.of("finish.signed.chip"), Tone.SUCCESS, Icons.TICK));
  }

  private static Node person(String name, String how, Node chip) {
    FontIcon icon = Icons.DONE.large();
    icon.getStyleClass().add("success");
    Label title = new Label(name);
    title.getStyleClass().add("text-bold");
    Label detail = new Label(how);
    detail.getStyleClass().addAll("text-small", "text-muted");
    detail.setWrapText(true);
    VBox words = new VBox(2, title, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox row = new HBox(16, icon, words, chip);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().addAll("card", "tight");
    return row;
  }

  private Node open() {
    FontIcon icon = Icons.NOT_SIGNED.large();
    icon.getStyleClass().add("accent");
    Label title = new Label(Texts.of("finish.sign.title"));
    title.getStyleClass().add("text-bold");
    who.getStyleClass().addAll("text-small", "text-muted");
    who.setWrapText(true);
    TextField role = new TextField();
    name.textProperty().bindBidirectional(finish.form().name());
    role.textProperty().bindBidirectional(finish.form().role());
    FieldGroup byName = group(SignForm.Field.NAME, Texts.of("finish.sign.name"), name);
    FieldGroup byRole = group(SignForm.Field.ROLE, Texts.of("finish.sign.role"), role);
    FieldGroup own =
        group(SignForm.Field.PASSPHRASE, Texts.of("finish.sign.passphrase"), passphrase);
    FieldGroup once = group(SignForm.Field.AGAIN, Texts.of("finish.sign.again"), again);
    passphrase.setOnEnter(finish::sign);
    again.setOnEnter(finish::sign);
    Button sign = new Button(Texts.of("finish.sign.act"));
    sign.getStyleClass().add(Styles.ACCENT);
    sign.setOnAction(event -> finish.sign());
    Button decline = new Button(Texts.of("finish.decline"));
    decline.setOnAction(event -> finish.decline());
    VBox content =
        new VBox(
            12,
            new VBox(2, title, who),
            pair(byName, byRole),
            pair(own, once),
            new HBox(12, sign, decline));
    HBox.setHgrow(content, Priority.ALWAYS);
    HBox card = new HBox(16, icon, content);
    card.getStyleClass().addAll("card", "open", "tight");
    following =
        Subscription.combine(
            passphrase.passphraseProperty().subscribe(typed -> finish.form().passphrase().set(typed)),
            again.passphraseProperty().subscribe(typed -> finish.form().again().set(typed)),
            finish.form().who().subscribe(w -> showWho(w, once)),
            finish.fieldProblems().subscribe(this::showProblems),
            finish.busy().subscribe(busy -> clearPassphrases(busy)));
    return card;
  }

  /** What was typed has gone to the act; it does not stay on the screen. */
  private void clearPassphrases(boolean busy) {
    if (busy) {
      passphrase.clear();
      again.clear();
    }
  }

  private FieldGroup group(SignForm.Field field, String label, Node node) {
    FieldGroup group = new FieldGroup(label, node);
    groups.put(field, group);
    return group;
  }

  private static HBox pair(FieldGroup one, FieldGroup other) {
    HBox pair = new HBox(16, one, other);
    HBox.setHgrow(one, Priority.ALWAYS);
    HBox.setHgrow(other, Priority.ALWAYS);
    one.setPrefWidth(0);
    other.setPrefWidth(0);
    return pair;
  }

  private void showWho(SignForm.Who person, FieldGroup once) {
    who.setText(
        switch (person) {
          case NEW -> Texts.of("finish.who.new", authorName());
          case KNOWN -> Texts.of("finish.who.known");
          case AUTHOR -> Texts.of("finish.who.author");
          case AUTHOR_REFUSED -> Texts.of("finish.who.author-refused", authorName());
        });
    once.setVisible(person == SignForm.Who.NEW || person == SignForm.Who.AUTHOR_REFUSED);
  }

  private String authorName() {
    return state.head().map(h -> h.content().author().name()).orElse("");
  }

  private void showProblems(Map<SignForm.Field, String> problems) {
    groups.forEach((field, group) -> group.setError(problems.getOrDefault(field, "")));
    problems.keySet().stream()
        .findFirst()
        .ifPresent(first -> groups.get(first).field().requestFocus());
  }

  private String at(Instant moment) {
    LocalDateTime at = LocalDateTime.ofInstant(moment, finish.clock().getZone());
    return at.toLocalDate().equals(finish.today())
        ? Texts.of("finish.at.today", Dates.time(at.toLocalTime()))
        : Texts.of(
            "finish.at", Dates.full(at.toLocalDate()), Dates.time(at.toLocalTime()));
  }
}
