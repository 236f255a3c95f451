package sightline.app.ui.round;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldErrors;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.ProblemPlace;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.TypedDays;
import sightline.model.tool.AuditTool;

/** The form of a new round. */
public final class NewRoundView implements Screen {
  private final NewRoundViewModel model;
  private final Runnable cancelled;
  private final Consumer<String> created;
  private final StackPane root = Parts.root();
  private final FieldErrors<NewRoundViewModel.Field> errors =
      new FieldErrors<>(NewRoundViewModel.Field.class);
  private final ProblemPlace trouble;
  private final InvitedChoice who;
  private final ModuleChoice modules;
  private final CaseList cases;
  private final LocalChoice local;
  private final TextField title = new TextField();

  /**
   * @param cancelled goes back with nothing created
   * @param created told the code of the round
   */
  public NewRoundView(
      NewRoundViewModel model, FileChoices files, Runnable cancelled, Consumer<String> created) {
    this.model = model;
    this.cancelled = cancelled;
    this.created = created;
    this.trouble = new ProblemPlace(model::closeTrouble);
    this.who = new InvitedChoice(model);
    this.modules = new ModuleChoice(model.content());
    this.cases = new CaseList(model.content());
    this.local = new LocalChoice(model.content(), files);
    root.getChildren().setAll(new Page(page(), title()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("round.new.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(Texts.of("round.rounds.title"), cancelled));
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("rounds");
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(title);
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.troubleProperty().subscribe(trouble::show),
            who.attach(),
            modules.attach(),
            cases.attach(),
            local.attach(),
            model.tool().subscribe(tool -> showParts()));
    model.read();
    return watching;
  }

  private Parent page() {
    ComboBox<AuditTool> tool = new ComboBox<>();
    tool.getItems().setAll(model.tools());
    tool.setConverter(new ChosenWords<>(this::named));
    tool.valueProperty().bindBidirectional(model.tool());
    tool.setMaxWidth(Double.MAX_VALUE);
    Label edition = Labels.of("", "text-small", "text-muted");
    edition
        .textProperty()
        .bind(model.tool().map(t -> Texts.of("round.new.tool.edition", t.edition())).orElse(""));
    title.textProperty().bindBidirectional(model.title());
    TextField code = new TextField();
    code.textProperty().bindBidirectional(model.code());
    DatePicker due = new DatePicker();
    due.setConverter(new TypedDays());
    due.getEditor().textProperty().bindBidirectional(model.due());
    due.setPromptText(Texts.of("round.new.due.prompt"));
    due.setMaxWidth(Double.MAX_VALUE);
    CheckBox author = new CheckBox(Texts.of("round.new.author"));
    author.setWrapText(true);
    author.setMinHeight(CheckBox.USE_PREF_SIZE);
    author.selectedProperty().bindBidirectional(model.authorMaySignOff());
    author.setAccessibleHelp(Texts.of("round.new.author.hint"));

    FieldGroup named = field(NewRoundViewModel.Field.TITLE, "round.new.name", title, "");
    FieldGroup coded =
        field(
            NewRoundViewModel.Field.CODE, "round.new.code", code, Texts.of("round.new.code.hint"));
    FieldGroup dated =
        field(NewRoundViewModel.Field.DUE, "round.new.due", due, Texts.of("round.new.due.hint"));
    FieldGroup themes =
        field(
            NewRoundViewModel.Field.MODULES,
            "round.new.modules",
            modules,
            Texts.of("round.new.modules.hint"));
    FieldGroup about =
        field(
            NewRoundViewModel.Field.CASES,
            "round.new.cases",
            cases,
            Texts.of("round.new.cases.hint"));
    FieldGroup invited = field(NewRoundViewModel.Field.WHO, "round.new.who", who, "");
    FieldGroup own =
        field(
            NewRoundViewModel.Field.LOCAL,
            "round.new.local",
            local,
            Texts.of("round.new.local.hint"));
    HBox.setHgrow(coded, Priority.ALWAYS);
    HBox.setHgrow(dated, Priority.ALWAYS);
    coded.setPrefWidth(320);
    dated.setPrefWidth(320);
    // however long the words above them, the two fields stand in one line
    HBox beside = new HBox(24, coded, dated);
    beside.setFillHeight(false);
    beside.setAlignment(Pos.BOTTOM_LEFT);

    Button create = Buttons.of(Texts.of("round.new.create"), this::create);
    create.getStyleClass().add(Styles.ACCENT);
    VBox form =
        new VBox(
            20,
            Labels.of(title(), "title-1"),
            errors.summary(),
            trouble,
            new VBox(
                4,
                new FieldGroup(Texts.of("round.new.tool"), Texts.of("round.new.tool.hint"), tool),
                edition),
            themes,
            named,
            beside,
            about,
            invited,
            own,
            new VBox(
                4,
                author,
                Labels.of(Texts.of("round.new.author.hint"), "text-small", "text-muted")),
            new HBox(8, create, Buttons.of(Texts.of("round.new.cancel"), cancelled)));
    form.getStyleClass().add("round-form");
    form.setMinHeight(VBox.USE_PREF_SIZE);
    return Page.column(form);
  }

  /** Shows what the chosen tool asks a round to decide, and nothing else. */
  private void showParts() {
    modules.fill();
    show(NewRoundViewModel.Field.MODULES, !model.content().modules().isEmpty());
    show(NewRoundViewModel.Field.CASES, model.content().asksCases());
    errors.show(Map.of());
  }

  private void show(NewRoundViewModel.Field field, boolean wanted) {
    errors.field(field).setVisible(wanted);
    errors.field(field).setManaged(wanted);
  }

  /** The title; together with the edition where two tools share it. */
  private String named(AuditTool tool) {
    boolean alone = model.tools().stream().filter(t -> t.title().equals(tool.title())).count() == 1;
    return alone ? tool.title() : Texts.of("round.new.tool.named", tool.title(), tool.edition());
  }

  private FieldGroup field(NewRoundViewModel.Field field, String key, Node node, String hint) {
    return errors.add(field, new FieldGroup(Texts.of(key), hint, node));
  }

  private void create() {
    if (!model.readyProperty().get()) {
      return;
    }
    Map<NewRoundViewModel.Field, String> problems = model.problems();
    cases.showProblems(
        problems.containsKey(NewRoundViewModel.Field.CASES)
                && model.content().cases().stream().anyMatch(c -> !c.isEmpty())
            ? model.content().caseProblems()
            : Map.of());
    if (errors.show(problems)) {
      model.create(created);
    }
  }
}
