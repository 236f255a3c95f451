package sightline.app.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.FormPage;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.NewSecrets;
import sightline.app.ui.kit.PassphraseField;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.Owner.Situation;
import sightline.app.work.Problem;

/** Cards one below the other; everything takes effect at once. */
public final class SettingsView implements Screen {
  private static final double COLUMN = 832;
  private static final double COMBO = 280;

  private final SettingsViewModel model;
  private final Jobs jobs;
  private final Shell shell;
  private final Asks asks;
  private final FileChoices files;
  private final RecoveryCard.Paper paper;
  private final VBox trouble = new VBox();
  private final LookChoices looks;
  private final VBox who = new VBox(6);
  private final FormPage root;

  public SettingsView(
      SettingsViewModel model,
      Jobs jobs,
      Shell shell,
      Asks asks,
      FileChoices files,
      RecoveryCard.Paper paper) {
    this.model = model;
    this.jobs = jobs;
    this.shell = shell;
    this.asks = asks;
    this.files = files;
    this.paper = paper;
    looks = new LookChoices(model.preferencesProperty().get(), model::prefer);
    Label heading = new Label(Texts.of("settings.title"));
    heading.getStyleClass().add("title-1");
    VBox page =
        new VBox(
            16,
            heading,
            trouble,
            card("settings.display", looks, motion()),
            card("settings.keys", keyCaps(), singleKeys()),
            card("settings.safety", lock(), secretActs()),
            card("settings.store", place(), storeActs()),
            card("settings.who", who));
    page.getStyleClass().add("page");
    page.setMaxWidth(COLUMN);
    root = new FormPage(page);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("settings.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("settings");
  }

  @Override
  public Subscription attach() {
    Subscription listening =
        Subscription.combine(
            model.preferencesProperty().subscribe(looks::follow),
            model.situationsProperty().subscribe(this::showSituations),
            model.troubleProperty().subscribe(this::showTrouble));
    model.read();
    return listening;
  }

  private static VBox card(String key, Node... content) {
    Label title = new Label(Texts.of(key));
    title.getStyleClass().add("title-3");
    VBox card = new VBox(16, title);
    card.getChildren().addAll(content);
    card.getStyleClass().add("card");
    return card;
  }

  private void showTrouble(Optional<Problem> problem) {
    trouble
        .getChildren()
        .setAll(
            problem
                .map(
                    p ->
                        List.of(
                            new Banner(
                                Banner.Kind.DANGER,
                                Texts.of("settings.trouble"),
                                p.words(),
                                List.of())))
                .orElse(List.of()));
    trouble.setManaged(problem.isPresent());
    trouble.setVisible(problem.isPresent());
  }

  // ---------- look and keys

  private CheckBox box(
      String key, boolean on, java.util.function.BiFunction<Preferences, Boolean, Preferences> to) {
    CheckBox box = new CheckBox(Texts.of(key));
    box.setSelected(on);
    box.setWrapText(true);
    box.selectedProperty()
        .subscribe((before, now) -> model.prefer(to.apply(model.preferencesProperty().get(), now)));
    return box;
  }

  private Node motion() {
    return box(
        "settings.motion",
        model.preferencesProperty().get().reducedMotion(),
        Preferences::withReducedMotion);
  }

  private Node keyCaps() {
    return box(
        "settings.key-caps", model.preferencesProperty().get().keyCaps(), Preferences::withKeyCaps);
  }

  private Node singleKeys() {
    return box(
        "settings.single-keys",
        model.preferencesProperty().get().singleKeys(),
        Preferences::withSingleKeys);
  }

  // ---------- locking, passphrase, recovery code

  private Node lock() {
    ComboBox<Integer> minutes = new ComboBox<>();
    minutes.getItems().setAll(SettingsViewModel.lockChoices());
    int now = model.preferencesProperty().get().lockMinutes();
    if (!minutes.getItems().contains(now)) {
      minutes.getItems().add(now);
      minutes.getItems().sort(null);
    }
    minutes.setConverter(new ChosenWords<>(m -> Texts.count("settings.lock.minutes", m)));
    minutes.setValue(now);
    minutes.setPrefWidth(COMBO);
    minutes
        .valueProperty()
        .subscribe(
            (before, chosen) ->
                model.prefer(model.preferencesProperty().get().withLockMinutes(chosen)));
    return new FieldGroup(Texts.of("settings.lock"), Texts.of("settings.lock.hint"), minutes);
  }

  private Node secretActs() {
    Button passphrase = new Button(Texts.of("settings.passphrase.act"), Icons.LOCK.small());
    passphrase.setOnAction(event -> askPassphrase());
    Button code = new Button(Texts.of("settings.recovery.act"), Icons.PRINT.small());
    code.setOnAction(event -> askRecovery());
    return acts(passphrase, code);
  }

  private static HBox acts(Button... buttons) {
    HBox row = new HBox(8, buttons);
    for (Button button : buttons) {
      button.setMinWidth(Button.USE_PREF_SIZE);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void askPassphrase() {
    model.forgetTyped();
    PassphraseField now = field(Texts.of("settings.current"), model.currentPassphraseProperty());
    PassphraseField next = new PassphraseField(Texts.of("settings.next"), NewSecrets::inWords);
    next.passphraseProperty()
        .subscribe(typed -> model.secrets().passphraseProperty().set(typed == null ? "" : typed));
    PassphraseField again = field(Texts.of("settings.again"), model.secrets().againProperty());
    FieldGroup nowGroup = new FieldGroup(Texts.of("settings.current"), now);
    FieldGroup nextGroup =
        new FieldGroup(Texts.of("settings.next"), Texts.of("settings.next.hint"), next);
    FieldGroup againGroup = new FieldGroup(Texts.of("settings.again"), again);
    Sheet[] open = new Sheet[1];
    open[0] =
        new Sheet(
            shell,
            Texts.of("settings.passphrase.act"),
            new VBox(16, nowGroup, nextGroup, againGroup),
            Texts.of("settings.passphrase.act"),
            Texts.of("settings.passphrase.keep"),
            () -> {
              boolean ready = model.passphraseIsReady();
              nowGroup.setError(model.currentErrorProperty().get());
              nextGroup.setError(model.secrets().passphraseError());
              againGroup.setError(model.secrets().againError());
              if (ready) {
                model.changePassphrase(open[0]::dismiss);
              }
              return false;
            });
    Subscription errors = model.currentErrorProperty().subscribe(nowGroup::setError);
    open[0].showAndWait();
    errors.unsubscribe();
    model.forgetTyped();
  }

  private static PassphraseField field(String name, javafx.beans.property.StringProperty to) {
    PassphraseField field = new PassphraseField(name);
    field.passphraseProperty().subscribe(typed -> to.set(typed == null ? "" : typed));
    return field;
  }

  private void askRecovery() {
    boolean wanted =
        asks.confirm(
            Texts.of("settings.recovery.ask"),
            Texts.of("settings.recovery.ask.says"),
            Texts.of("settings.recovery.ask.act"),
            Texts.of("settings.recovery.ask.keep"));
    if (wanted) {
      model.newRecoveryCode(
          code ->
              new Sheet(
                      shell,
                      Texts.of("settings.recovery.new"),
                      new RecoveryCard(
                          code,
                          paper,
                          jobs,
                          files,
                          failure -> showTrouble(sightline.app.work.Problems.of(failure))),
                      Texts.of("settings.recovery.noted"),
                      "",
                      () -> true)
                  .showAndWait());
    }
  }

  // ---------- store

  private Node place() {
    TextField folder = new TextField(model.folder());
    folder.setEditable(false);
    HBox.setHgrow(folder, Priority.ALWAYS);
    return new FieldGroup(Texts.of("settings.folder"), Texts.of("settings.folder.hint"), folder);
  }

  private Node storeActs() {
    Button backup = new Button(Texts.of("settings.backup.act"), Icons.SAVE.small());
    backup.setOnAction(
        event ->
            files
                .save(
                    Texts.of("settings.backup.chooser"),
                    model.backupName(),
                    new FileChoices.Kind(Texts.of("settings.backup.kind"), List.of("*.db")))
                .ifPresent(model::backup));
    Button check = new Button(Texts.of("settings.check.act"), Icons.DONE.small());
    check.setOnAction(event -> model.check());
    return acts(backup, check);
  }

  // ---------- who

  private void showSituations(List<Situation> situations) {
    who.getChildren().clear();
    ComboBox<Situation> choice = new ComboBox<>();
    choice.getItems().setAll(situations);
    choice.setConverter(new ChosenWords<>(s -> Texts.of("settings.who." + s.code())));
    choice.setPrefWidth(COMBO);
    model.situationProperty().get().ifPresent(choice::setValue);
    model.situationProperty().subscribe(now -> now.ifPresent(choice::setValue));
    choice
        .valueProperty()
        .subscribe(
            (before, chosen) -> {
              if (chosen != null) {
                model.be(chosen);
              }
            });
    who.getChildren()
        .setAll(
            new FieldGroup(Texts.of("settings.who.label"), Texts.of("settings.who.hint"), choice));
  }
}
