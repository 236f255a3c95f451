package sightline.app.ui.start;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.BrandMark;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.FormPage;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.NewSecrets;
import sightline.app.ui.kit.PassphraseField;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FieldProblem.Field;
import sightline.app.ui.start.UnlockViewModel.Mode;
import sightline.app.work.Problem;

/** One card in the middle: whose store it is, the passphrase, and the way in without it. */
public final class UnlockView implements Screen {
  private static final double CARD = 460;
  private static final double MARK = 56;

  private final UnlockViewModel model;
  private final FileChoices files;
  private final VBox card = new VBox(20);
  private final FormPage root;
  private final Label store = new Label();
  private final Label waiting = new Label();
  private final VBox trouble = new VBox();
  private Forms forms = new Forms();
  private Node first;

  public UnlockView(UnlockViewModel model, FileChoices files) {
    this.model = model;
    this.files = files;
    card.getStyleClass().addAll("card", "unlock-card");
    card.setMaxWidth(CARD);
    card.setPrefWidth(CARD);
    VBox column = new VBox(16, trouble, card);
    column.setMaxWidth(CARD);
    column.setMaxHeight(Region.USE_PREF_SIZE);
    HBox centre = new HBox(column);
    centre.setAlignment(Pos.CENTER);
    centre.getStyleClass().add("start-page");
    root = new FormPage(centre);
    root.setFitToHeight(true);
    store.getStyleClass().add("text-muted");
    store.setWrapText(true);
    waiting.setWrapText(true);
    waiting.setGraphic(Icons.PACK.small());
    build();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("start.unlock.title");
  }

  @Override
  public String lead() {
    return "";
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(first);
  }

  @Override
  public Subscription attach() {
    Subscription listening =
        Subscription.combine(
            model.modeProperty().subscribe((before, now) -> rebuild()),
            model
                .storeNameProperty()
                .subscribe(
                    name -> store.setText(name.isEmpty() ? Texts.of("start.unlock.locked") : name)),
            model.waitingFilesProperty().subscribe(count -> showWaiting(count.intValue())),
            model.problemsProperty().subscribe((before, now) -> show(now)),
            model.troubleProperty().subscribe(this::showTrouble));
    model.readCover();
    return listening;
  }

  private void rebuild() {
    build();
    Platform.runLater(first::requestFocus);
  }

  private void show(List<FieldProblem> problems) {
    forms.show(problems);
  }

  private void showWaiting(int files) {
    waiting.setText(files == 0 ? "" : Texts.count("start.unlock.waiting", files));
    waiting.setManaged(files > 0);
    waiting.setVisible(files > 0);
  }

  private void showTrouble(Optional<Problem> problem) {
    Button again = new Button(Texts.of("start.trouble.again"));
    again.setOnAction(
        event -> {
          model.use(model.modeProperty().get());
          model.readCover();
        });
    trouble
        .getChildren()
        .setAll(
            problem.map(p -> Troubles.banner(p, List.of(again))).map(List::of).orElse(List.of()));
    trouble.setManaged(problem.isPresent());
    trouble.setVisible(problem.isPresent());
  }

  private void build() {
    forms = new Forms();
    BrandMark mark = new BrandMark(MARK);
    Label heading = new Label();
    heading.getStyleClass().add("title-1");
    heading.setWrapText(true);
    card.getChildren()
        .setAll(new HBox(mark), new VBox(4, heading, store), waiting, forms.summary());
    if (model.modeProperty().get() == Mode.PASSPHRASE) {
      heading.setText(Texts.of("start.unlock.heading"));
      passphraseForm();
    } else {
      heading.setText(Texts.of("start.recover.heading"));
      recoveryForm();
    }
  }

  private void passphraseForm() {
    PassphraseField field = field(Texts.of("start.unlock.label"), model.passphraseProperty());
    field.setOnEnter(model::unlock);
    forms.add(Field.PASSPHRASE, new FieldGroup(Texts.of("start.unlock.label"), field));
    Button act = act(Texts.of("start.unlock.act"));
    HBox others =
        new HBox(
            4,
            Buttons.flat(Texts.of("start.unlock.recovery"), () -> model.use(Mode.RECOVERY_CODE)),
            Buttons.flat(Texts.of("start.unlock.other"), this::chooseStore));
    VBox.setMargin(others, new javafx.geometry.Insets(-4, 0, -8, -8));
    card.getChildren().addAll(field.getParent(), act, others);
    first = field;
  }

  private void recoveryForm() {
    TextField code = Forms.field(Texts.of("start.recover.label"), model.recoveryCodeProperty());
    code.getStyleClass().add("recovery-field");
    PassphraseField next =
        new PassphraseField(Texts.of("start.passphrase.label"), NewSecrets::inWords);
    next.passphraseProperty()
        .subscribe(typed -> model.secrets().passphraseProperty().set(typed == null ? "" : typed));
    PassphraseField again = field(Texts.of("start.again.label"), model.secrets().againProperty());
    again.setOnEnter(model::unlock);
    card.getChildren()
        .addAll(
            Labels.muted(Texts.of("start.recover.lead")),
            forms.add(
                Field.RECOVERY_CODE,
                new FieldGroup(
                    Texts.of("start.recover.label"), Texts.of("start.recover.hint"), code)),
            forms.add(
                Field.PASSPHRASE,
                new FieldGroup(
                    Texts.of("start.recover.passphrase"), Texts.of("start.passphrase.hint"), next)),
            forms.add(Field.AGAIN, new FieldGroup(Texts.of("start.again.label"), again)),
            act(Texts.of("start.recover.act")),
            back());
    first = code;
  }

  private Node back() {
    HBox back =
        new HBox(Buttons.flat(Texts.of("start.recover.back"), () -> model.use(Mode.PASSPHRASE)));
    VBox.setMargin(back, new javafx.geometry.Insets(-4, 0, -8, -8));
    return back;
  }

  private static PassphraseField field(String name, javafx.beans.property.StringProperty to) {
    PassphraseField field = new PassphraseField(name);
    field.passphraseProperty().subscribe(typed -> to.set(typed == null ? "" : typed));
    return field;
  }

  private Button act(String words) {
    Button act = Forms.accent(words, model::unlock);
    act.setMaxWidth(Double.MAX_VALUE);
    act.setGraphic(Icons.LOCK.small());
    act.textProperty()
        .bind(model.busyProperty().map(busy -> busy ? Texts.of("start.unlock.busy") : words));
    return act;
  }

  private void chooseStore() {
    files.folder(Texts.of("start.store.chooser")).ifPresent(model::openStore);
  }
}
