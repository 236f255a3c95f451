package sightline.app.ui.evidence;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.AtMost;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldErrors;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.work.GivenEvidence;
import sightline.model.audit.Evidence;

/** The form that names a piece of evidence: by reference, with a short extract where it helps. */
public final class EvidenceSheet extends VBox {
  private final EvidenceViewModel evidence;
  private final FieldErrors<EvidenceViewModel.Field> errors =
      new FieldErrors<>(EvidenceViewModel.Field.class);

  private EvidenceSheet(EvidenceViewModel evidence, List<String> prompts) {
    super(16);
    this.evidence = evidence;
    getStyleClass().add("form");
    TextField title = field(EvidenceViewModel.LONGEST_LINE);
    title.textProperty().bindBidirectional(evidence.title());
    ComboBox<Evidence.Kind> kind = new ComboBox<>();
    kind.getItems().setAll(Evidence.Kind.values());
    kind.valueProperty().bindBidirectional(evidence.kind());
    kind.setConverter(new ChosenWords<>(Evidence.Kind::label));
    kind.setMaxWidth(Double.MAX_VALUE);
    TextField month = field(EvidenceViewModel.LONGEST_LINE);
    month.textProperty().bindBidirectional(evidence.month());
    TextField where = field(EvidenceViewModel.LONGEST_LINE);
    where.textProperty().bindBidirectional(evidence.where());
    TextArea extract = new TextArea();
    extract.setWrapText(true);
    extract.setPrefRowCount(3);
    extract.setTextFormatter(new AtMost(EvidenceViewModel.LONGEST_EXTRACT));
    extract.textProperty().bindBidirectional(evidence.extract());
    String hint =
        prompts.isEmpty()
            ? Texts.of("evidence.title.hint")
            : Texts.of("evidence.title.prompts", String.join("; ", prompts));
    FieldGroup what = new FieldGroup(Texts.of("evidence.title"), hint, title);
    FieldGroup sort = new FieldGroup(Texts.of("evidence.kind"), kind);
    FieldGroup from = new FieldGroup(Texts.of("evidence.month"), month);
    month.setPromptText(Texts.of("evidence.month.prompt"));
    HBox.setHgrow(sort, Priority.ALWAYS);
    from.setPrefWidth(190);
    from.setMinWidth(190);
    errors.add(EvidenceViewModel.Field.TITLE, what);
    errors.add(EvidenceViewModel.Field.MONTH, from);
    HBox line = new HBox(16, sort, from);
    getChildren()
        .setAll(
            errors.summary(),
            what,
            line,
            new FieldGroup(Texts.of("evidence.where"), Texts.of("evidence.where.hint"), where),
            new FieldGroup(
                Texts.of("evidence.extract"), Texts.of("evidence.extract.hint"), extract));
  }

  /**
   * Asks over the window and waits; empty when the person went back.
   *
   * @param number of the question, for the title
   * @param prompts what the question says to look for
   */
  public static Optional<GivenEvidence> ask(
      Shell shell, EvidenceViewModel evidence, String number, List<String> prompts) {
    EvidenceSheet form = new EvidenceSheet(evidence, prompts);
    boolean done =
        new Sheet(
                shell,
                Texts.of("evidence.add.title", number),
                form,
                Texts.of("evidence.add"),
                Texts.of("evidence.back"),
                form::isRight)
            .showAndWait();
    return done ? Optional.of(evidence.given()) : Optional.empty();
  }

  private boolean isRight() {
    return errors.show(evidence.problems());
  }

  private static TextField field(int longest) {
    TextField field = new TextField();
    field.setTextFormatter(new AtMost(longest));
    return field;
  }
}
