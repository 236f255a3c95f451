package sightline.app.ui.start;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.DigitGroups;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FieldProblem.Field;

/** The pack as a form: the file, and below it the digits of the letter. */
final class PackPane extends VBox {
  private static final int GROUPS = 6;
  private static final int DIGITS = 5;

  private final PackPart model;
  private final FileChoices files;
  private final Forms forms;
  private final boolean withDigits;
  private Optional<Node> first = Optional.empty();

  PackPane(PackPart model, FileChoices files, Forms forms, boolean withDigits) {
    super(20);
    this.model = model;
    this.files = files;
    this.forms = forms;
    this.withDigits = withDigits;
    build();
  }

  private void build() {
    if (model.offer().isEmpty()) {
      Button choose = new Button(Texts.of("start.pack.choose"));
      choose.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
      choose.setOnAction(event -> choose());
      Label words = Labels.muted(Texts.of("start.pack.drop"));
      VBox place = new VBox(8, Icons.PACK.huge(), words, choose);
      place.setAlignment(Pos.CENTER);
      place.getStyleClass().add("drop-hint");
      FieldGroup group = new FieldGroup(Texts.of("start.pack.coming"), place);
      group.setError(model.errorProperty().get());
      forms.addTarget(Field.PACK, choose);
      first = Optional.of(choose);
      getChildren().setAll(group);
      return;
    }
    getChildren().setAll(fileCard());
    if (withDigits) {
      getChildren().add(code());
    }
  }

  private Node fileCard() {
    Label name = new Label(model.fileNameProperty().get());
    name.getStyleClass().add("text-bold");
    name.setWrapText(true);
    VBox words = new VBox(name, Labels.muted(model.described()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button other = new Button(Texts.of("start.pack.choose-other"));
    other.getStyleClass().add(Styles.SMALL);
    other.setMinWidth(USE_PREF_SIZE);
    other.setOnAction(event -> choose());
    HBox icon = new HBox(Icons.PACK.large());
    icon.getStyleClass().add("accent-icon");
    icon.setAlignment(Pos.CENTER);
    HBox card = new HBox(16, icon, words, other);
    card.getStyleClass().addAll("card", "inset", "file-card");
    card.setAlignment(Pos.CENTER_LEFT);
    return card;
  }

  private Node code() {
    DigitGroups groups = new DigitGroups(GROUPS, DIGITS, model::groupMatches);
    groups.fill(model.typedProperty().get());
    groups.typedProperty().subscribe(model.typedProperty()::set);
    first = Optional.of(groups);
    FieldGroup group =
        forms.add(
            Field.CODE,
            new FieldGroup(Texts.of("start.code.label"), Texts.of("start.code.hint"), groups));
    return group;
  }

  /** What to do without the letter; shown when a person asks. */
  static Banner withoutLetter() {
    return new Banner(
        Banner.Kind.INFO,
        Texts.of("start.code.none.title"),
        Texts.of("start.code.none.body"),
        java.util.List.of());
  }

  private void choose() {
    files
        .open(
            Texts.of("start.pack.chooser"),
            new FileChoices.Kind(
                Texts.of("start.pack.kind"), java.util.List.of("*.sightline.json", "*.json")))
        .ifPresent(model::open);
  }

  Optional<Node> firstFocus() {
    return first;
  }
}
