package sightline.app.ui.start;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.FormPage;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.NewSecrets;
import sightline.app.ui.kit.PassphraseField;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FieldProblem.Field;
import sightline.app.ui.start.FirstRunViewModel.Step;
import sightline.app.ui.start.FirstRunViewModel.Way;
import sightline.app.work.Jobs;
import sightline.app.work.Owner.Situation;

/** Three folding steps on one page, the open one with a blue edge. */
public final class FirstRunView implements Screen {
  private static final double COLUMN = 832;

  private final FirstRunViewModel model;
  private final Jobs jobs;
  private final FileChoices files;
  private final RecoveryCard.Paper paper;
  private final java.util.function.Consumer<? super Throwable> bug;
  private final Label lead = Labels.muted("");
  private final VBox trouble = new VBox();
  private final StepCard who = new StepCard(1);
  private final StepCard work = new StepCard(2);
  private final StepCard secrets = new StepCard(3);
  private final FormPage root;
  private Forms forms = new Forms();
  private Optional<Node> first = Optional.empty();

  public FirstRunView(
      FirstRunViewModel model,
      Jobs jobs,
      FileChoices files,
      RecoveryCard.Paper paper,
      java.util.function.Consumer<? super Throwable> bug) {
    this.model = model;
    this.jobs = jobs;
    this.files = files;
    this.paper = paper;
    this.bug = bug;
    Label heading = new Label(Texts.of("start.heading"));
    heading.getStyleClass().add("title-1");
    lead.getStyleClass().setAll("label", "text-muted");
    VBox column = new VBox(12, heading(heading), trouble, who, work, secrets);
    column.getStyleClass().add("start-column");
    column.setMaxWidth(COLUMN);
    HBox.setHgrow(column, Priority.ALWAYS);
    HBox centre = new HBox(column);
    centre.setAlignment(Pos.TOP_CENTER);
    centre.getStyleClass().add("start-page");
    root = new FormPage(centre);
    build();
  }

  private VBox heading(Label title) {
    VBox heading = new VBox(4, title, lead);
    heading.getStyleClass().add("start-heading");
    return heading;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("start.title");
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
    return first;
  }

  @Override
  public Subscription attach() {
    return Subscription.combine(
        model.stepProperty().subscribe((before, now) -> rebuild()),
        model.wayProperty().subscribe((before, now) -> rebuild()),
        model.pack().offerProperty().subscribe((before, now) -> rebuild()),
        model.pack().errorProperty().subscribe((before, now) -> rebuild()),
        model.problemsProperty().subscribe((before, now) -> forms.show(now)),
        model.troubleProperty().subscribe((before, now) -> showTrouble()));
  }

  private void rebuild() {
    build();
    first.ifPresent(node -> javafx.application.Platform.runLater(node::requestFocus));
  }

  private void build() {
    forms = new Forms();
    lead.setText(Texts.of(model.step() == Step.SECRETS ? "start.lead.last" : "start.lead.first"));
    showTrouble();
    switch (model.step()) {
      case WHO -> {
        who.showOpen(Texts.of("start.who.title"), whoForm());
        work.showComing(Texts.of("start.pack.title"), Texts.of("start.pack.coming"));
        secretsComing();
      }
      case WORK -> {
        whoDone();
        work.showOpen(workTitle(), workForm());
        secretsComing();
      }
      case SECRETS -> {
        whoDone();
        work.showDone(workTitle(), model.workSummary(), () -> model.open(Step.WORK));
        secrets.showOpen(Texts.of("start.secrets.title"), secretsForm());
      }
    }
  }

  private String workTitle() {
    return Texts.of(
        switch (model.wayProperty().get()) {
          case PACK -> "start.pack.title";
          case PARTNERSHIP -> "start.partnership.title";
          case COPY -> "start.copy.title";
        });
  }

  private void whoDone() {
    Situation situation = model.situationProperty().get().orElse(Situation.PARTNER_LEAD);
    who.showDone(
        Texts.of("start.who.title"),
        List.of(
            Texts.of("start.who." + situation.code()),
            Texts.of("start.summary." + situation.code())),
        () -> model.open(Step.WHO));
  }

  private void secretsComing() {
    secrets.showComing(Texts.of("start.secrets.title"), Texts.of("start.secrets.coming"));
  }

  private void showTrouble() {
    List<Banner> shown =
        model.troubleProperty().get().stream()
            .map(
                problem -> {
                  Button other = new Button(Texts.of("start.folder.other"));
                  other.setOnAction(
                      event ->
                          files
                              .folder(Texts.of("start.folder.chooser"))
                              .ifPresent(model::useFolder));
                  return Troubles.banner(problem, List.of(other));
                })
            .toList();
    trouble.getChildren().setAll(shown);
    trouble.setVisible(!shown.isEmpty());
    trouble.setManaged(!shown.isEmpty());
  }

  // ---------- step 1

  private Node whoForm() {
    ToggleGroup group = new ToggleGroup();
    VBox choices = new VBox(8);
    for (Situation situation : Situation.values()) {
      Label name = new Label(Texts.of("start.who." + situation.code()));
      name.getStyleClass().add("text-bold");
      Label says = new Label(Texts.of("start.who." + situation.code() + ".says"));
      says.getStyleClass().addAll("text-small", "text-muted");
      RadioButton choice = new RadioButton();
      VBox words = new VBox(name, says);
      words.setPadding(new Insets(0, 0, 0, 12));
      choice.setGraphic(words);
      choice.getStyleClass().add("who-choice");
      choice.setMaxWidth(Double.MAX_VALUE);
      choice.setAccessibleText(name.getText() + ". " + says.getText());
      choice.setToggleGroup(group);
      choice.setSelected(model.situationProperty().get().equals(Optional.of(situation)));
      choice
          .selectedProperty()
          .subscribe(
              chosen -> {
                if (chosen) {
                  model.situationProperty().set(Optional.of(situation));
                }
              });
      choices.getChildren().add(choice);
    }
    Node chosen =
        group.getSelectedToggle() instanceof Node node ? node : choices.getChildren().getFirst();
    forms.addTarget(Field.SITUATION, chosen);
    first = Optional.of(chosen);
    return new VBox(
        20,
        Labels.muted(Texts.of("start.who.lead")),
        forms.summary(),
        choices,
        new HBox(Forms.accent(Texts.of("start.continue"), model::continueFromWho)));
  }

  // ---------- step 2

  private Node workForm() {
    WorkForm form = new WorkForm(model, files, forms);
    first = form.firstFocus();
    return form;
  }

  // ---------- step 3

  private Node secretsForm() {
    PassphraseField passphrase =
        new PassphraseField(Texts.of("start.passphrase.label"), NewSecrets::inWords);
    passphrase
        .passphraseProperty()
        .subscribe(typed -> model.secrets().passphraseProperty().set(typed == null ? "" : typed));
    PassphraseField again = new PassphraseField(Texts.of("start.again.label"));
    again
        .passphraseProperty()
        .subscribe(typed -> model.secrets().againProperty().set(typed == null ? "" : typed));
    again.setOnEnter(model::finish);
    FieldGroup one =
        forms.add(
            Field.PASSPHRASE,
            new FieldGroup(
                Texts.of("start.passphrase.label"), Texts.of("start.passphrase.hint"), passphrase));
    FieldGroup other = forms.add(Field.AGAIN, new FieldGroup(Texts.of("start.again.label"), again));
    VBox left = new VBox(16, one, other);
    left.setPrefWidth(328);
    left.setMinWidth(328);
    RecoveryCard card = new RecoveryCard(model.recoveryCode(), paper, jobs, files, bug);
    HBox.setHgrow(card, Priority.ALWAYS);
    HBox both = new HBox(32, left, card);
    CheckBox noted = new CheckBox(Texts.of("start.noted"));
    noted.selectedProperty().bindBidirectional(model.secrets().notedProperty());
    forms.addTarget(Field.NOTED, noted);
    Button finish =
        Forms.accent(
            Texts.of(
                model.wayProperty().get() == Way.PARTNERSHIP
                    ? "start.finish.team"
                    : "start.finish.agency"),
            model::finish);
    Label making = Labels.muted(Texts.of("start.busy"));
    making.visibleProperty().bind(model.busyProperty());
    HBox acts = new HBox(16, finish, making);
    acts.setAlignment(Pos.CENTER_LEFT);
    first = Optional.of(passphrase);
    return new VBox(20, forms.summary(), both, noted, acts);
  }
}
