package sightline.app.ui.finish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.finish.FinishReading.Stage;
import sightline.app.ui.finish.Obstacle.Field;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.PassphraseField;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.merge.AuditView;
import sightline.model.record.SignOff;

/** The statement, who has put their word to it, and the open signature. */
final class SignCard extends VBox {
  private static final double HALF = 50;

  private final FinishViewModel model;
  private final FinishReading reading;
  private final When when;
  private final Map<Field, FieldGroup> groups = new EnumMap<>(Field.class);
  private final Map<Field, Node> targets = new EnumMap<>(Field.class);
  private Optional<Button> finish = Optional.empty();

  SignCard(FinishViewModel model, FinishReading reading) {
    super(12);
    this.model = model;
    this.reading = reading;
    this.when = new When(model.clock());
    getStyleClass().addAll("card", "finish-sign");
    getChildren().add(Labels.of(Texts.of("finish.statement.title"), "title-3"));
    VBox quote = new VBox(Labels.of(reading.statement()));
    quote.getStyleClass().add("quote");
    getChildren().add(quote);
    getChildren().add(Labels.of(title(), "title-3", "finish-below"));
    fill();
  }

  private String title() {
    int signOffs = reading.invitation().tool().signOffs().size();
    if (signOffs > 1) {
      return Texts.of("finish.sign.title.several", signOffs + 1);
    }
    return Texts.of(
        reading.invitation().round().authorMaySignOff()
            ? "finish.sign.title.one"
            : "finish.sign.title.two");
  }

  private void fill() {
    Stage stage = reading.stage();
    if (stage == Stage.CONFLICT) {
      getChildren()
          .add(
              new Banner(
                  Banner.Kind.WARNING,
                  Texts.of("finish.conflict.title"),
                  Texts.of("finish.conflict.words"),
                  List.of()));
      return;
    }
    if (stage == Stage.CHANGED) {
      boolean signed = !reading.signatures().isEmpty();
      getChildren()
          .add(
              new Banner(
                  Banner.Kind.WARNING,
                  Texts.of(signed ? "finish.changed.signed" : "finish.changed.unsigned"),
                  Texts.of("finish.changed.words"),
                  List.of()));
    }
    if (stage == Stage.UNFINISHED || stage == Stage.CHANGED) {
      reading.signatures().forEach(s -> getChildren().add(voided(s.content())));
      getChildren().add(open(finishForm()));
      getChildren().add(note(Texts.of("finish.note.after")));
      return;
    }
    getChildren().add(author());
    for (AuditView.SignedOff signature : reading.signatures()) {
      getChildren().add(signature(signature));
    }
    switch (stage) {
      case TO_SIGN -> getChildren().add(open(signForm()));
      case DECLINED -> getChildren().add(open(declinedForm()));
      default -> {
        // signed: nothing more is asked
      }
    }
    getChildren().add(note(Texts.of("finish.note.voids")));
  }

  /** The field or button an obstacle is about. */
  Optional<Node> target(Obstacle.Where where) {
    return switch (where) {
      case Obstacle.Where.InField f -> Optional.ofNullable(targets.get(f.field()));
      case Obstacle.Where.AtFinish f -> finish.map(b -> b);
      default -> Optional.empty();
    };
  }

  void show(List<Obstacle> obstacles) {
    groups.forEach(
        (field, group) ->
            group.setError(
                obstacles.stream()
                    .filter(o -> o.isIn(field))
                    .map(Obstacle::words)
                    .findFirst()
                    .orElse("")));
  }

  /** Where the keyboard goes on arrival: the open act of this card. */
  Optional<Node> first() {
    return finish.<Node>map(b -> b).or(() -> Optional.ofNullable(targets.get(Field.NAME)));
  }

  private Node author() {
    return reading
        .head()
        .map(
            head ->
                line(
                    Icons.DONE,
                    Tone.SUCCESS,
                    head.content().author().name(),
                    Texts.of("finish.author.words", when.at(head.content().authoredAt())),
                    new Chip(Texts.of("finish.chip.finished"), Tone.SUCCESS, Icons.TICK)))
        .orElse(new VBox());
  }

  private Node signature(AuditView.SignedOff signature) {
    SignOff content = signature.content();
    String who = Texts.of("finish.person", content.by().name(), content.by().role());
    String name = content.by().name().equals(content.by().role()) ? content.by().name() : who;
    if (!content.agrees()) {
      return line(
          Icons.REFUSED,
          Tone.DANGER,
          name,
          Texts.of("finish.declined.words", when.at(content.signedAt())),
          new Chip(Texts.of("finish.chip.declined"), Tone.DANGER, Icons.CLOSE));
    }
    boolean author = reading.invitation().view().orElseThrow().signedByAuthor();
    return line(
        Icons.DONE,
        Tone.SUCCESS,
        name,
        Texts.of(
            author ? "finish.signed.author" : "finish.signed.words", when.at(content.signedAt())),
        new Chip(Texts.of("finish.chip.signed"), Tone.SUCCESS, Icons.TICK));
  }

  private Node voided(SignOff content) {
    return line(
        Icons.NOT_SIGNED,
        Tone.WARNING,
        content.by().name(),
        Texts.of("finish.voided.words", when.at(content.signedAt())),
        new Chip(Texts.of("finish.chip.voided"), Tone.WARNING, Icons.WARNING));
  }

  private static Node line(Icons icon, Tone tone, String title, String words, Chip chip) {
    HBox mark = new HBox(icon.large());
    mark.getStyleClass().addAll("finish-mark", tone.styleClass());
    VBox text = new VBox(Labels.of(title, "text-bold"), Labels.muted(words));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(16, mark, text, chip);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().addAll("card", "tight");
    return row;
  }

  private static Node open(Node content) {
    VBox card = new VBox(content);
    card.getStyleClass().addAll("card", "open", "tight");
    return card;
  }

  private Node finishForm() {
    boolean ready = reading.check().isComplete();
    Button act = Parts.accent(Buttons.of(Texts.of("finish.finish.act"), model::finish));
    finish = Optional.of(act);
    return form(
        Icons.LOCK,
        Texts.of(ready ? "finish.finish.ready" : "finish.finish.missing"),
        Texts.of(ready ? "finish.finish.ready.words" : "finish.finish.missing.words"),
        List.of(new HBox(act)));
  }

  private Node declinedForm() {
    Button act = Parts.accent(Buttons.of(Texts.of("finish.declined.act"), model::finish));
    finish = Optional.of(act);
    return form(
        Icons.NOT_SIGNED,
        Texts.of("finish.declined.title"),
        Texts.of("finish.declined.next"),
        List.of(new HBox(act)));
  }

  private Node signForm() {
    boolean alone = reading.invitation().round().authorMaySignOff();
    String author = reading.head().map(h -> h.content().author().name()).orElse("");
    TextField name = field(Field.NAME, Texts.of("finish.field.name"), model.nameProperty());
    TextField role = field(Field.ROLE, Texts.of("finish.field.role"), model.roleProperty());
    PassphraseField passphrase =
        secret(Field.PASSPHRASE, Texts.of("finish.field.passphrase"), model.passphraseProperty());
    PassphraseField again =
        secret(Field.AGAIN, Texts.of("finish.field.again"), model.againProperty());
    passphrase.setOnEnter(model::sign);
    again.setOnEnter(model::sign);
    GridPane grid = new GridPane(16, 12);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(HALF);
    grid.getColumnConstraints().setAll(half, half);
    grid.addRow(0, groups.get(Field.NAME), groups.get(Field.ROLE));
    grid.addRow(1, groups.get(Field.PASSPHRASE), groups.get(Field.AGAIN));
    FieldGroup repeated = groups.get(Field.AGAIN);
    Runnable askOnce =
        () -> {
          boolean asks = model.asksForNewPassphrase();
          repeated.setVisible(asks);
          repeated.setManaged(asks);
        };
    name.textProperty().subscribe(askOnce);
    askOnce.run();
    FlowPane acts =
        new FlowPane(
            12,
            8,
            Parts.accent(Buttons.of(Texts.of("finish.sign.act"), model::sign)),
            Buttons.of(Texts.of("finish.decline.open"), model::decline));
    List<Node> rest = new ArrayList<>();
    rest.add(grid);
    rest.add(acts);
    return form(
        Icons.NOT_SIGNED,
        alone
            ? Texts.of("finish.sign.officer.alone")
            : reading.nextToSign().orElse(Texts.of("finish.sign.officer")),
        alone ? Texts.of("finish.sign.alone") : Texts.of("finish.sign.other", author),
        rest);
  }

  private Node form(Icons icon, String title, String words, List<? extends Node> rest) {
    HBox mark = new HBox(icon.large());
    mark.getStyleClass().addAll("finish-mark", "accent");
    VBox content = new VBox(12, new VBox(Labels.of(title, "text-bold"), Labels.muted(words)));
    content.getChildren().addAll(rest);
    HBox.setHgrow(content, Priority.ALWAYS);
    content.setMinWidth(0);
    return new HBox(16, mark, content);
  }

  private TextField field(Field which, String label, StringProperty value) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(value);
    groups.put(which, new FieldGroup(label, field));
    targets.put(which, field);
    return field;
  }

  private PassphraseField secret(Field which, String label, StringProperty value) {
    PassphraseField field = new PassphraseField(label);
    field.passphraseProperty().subscribe(typed -> value.set(typed == null ? "" : typed));
    groups.put(which, new FieldGroup(label, field));
    targets.put(which, field);
    return field;
  }

  private static Node note(String words) {
    HBox icon = new HBox(Icons.INFO.small());
    icon.getStyleClass().add("finish-note-icon");
    HBox note = new HBox(8, icon, Labels.muted(words));
    HBox.setHgrow(note.getChildren().getLast(), Priority.ALWAYS);
    return note;
  }
}
