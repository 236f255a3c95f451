package sightline.app.ui.round;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;

/** The cases of a new round, a row each: code, perhaps an age band, and nothing more. */
final class CaseList extends VBox {
  private static final String CODE_COLUMN = "case-code";
  private static final String BAND_COLUMN = "case-band";

  private final RoundContentModel model;
  private final VBox rows = new VBox(8);
  private final Label said = Labels.of("", "text-small", "text-muted");

  CaseList(RoundContentModel model) {
    super(8);
    this.model = model;
    setAccessibleText(Texts.of("round.new.cases"));
    Button add = Buttons.of(Texts.of("round.new.case.add"), () -> go(model.addCase()));
    add.setGraphic(Icons.ADD.small());
    Button paste = Buttons.of(Texts.of("round.new.case.paste"), this::paste);
    paste.setGraphic(Icons.COPY.small());
    paste.setAccessibleHelp(Texts.of("round.new.case.paste.hint"));
    Label code = Labels.of(Texts.of("round.new.case.code"), "text-small", "text-bold");
    Label band = Labels.of(Texts.of("round.new.case.band"), "text-small", "text-bold");
    getChildren()
        .setAll(
            new HBox(8, column(code, CODE_COLUMN), column(band, BAND_COLUMN)),
            rows,
            new HBox(8, add, paste),
            Labels.of(Texts.of("round.new.case.paste.hint"), "text-small", "text-muted"),
            said);
    tell("");
  }

  Subscription attach() {
    ListChangeListener<CaseRow> listening = change -> fill();
    model.cases().addListener(listening);
    fill();
    return () -> model.cases().removeListener(listening);
  }

  @Override
  public void requestFocus() {
    firstField(0).ifPresent(Node::requestFocus);
  }

  /** A heading as wide as the fields below it, whatever the size of its own words. */
  private static Node column(Label words, String width) {
    HBox column = new HBox(words);
    column.getStyleClass().add(width + "-column");
    return column;
  }

  /** Puts what is wrong under each row; none takes it away. */
  void showProblems(Map<Integer, String> wrong) {
    for (int i = 0; i < rows.getChildren().size(); i++) {
      VBox row = (VBox) rows.getChildren().get(i);
      row.getChildren().remove(1, row.getChildren().size());
      if (wrong.containsKey(i)) {
        Label words = Labels.of(wrong.get(i), "field-error", "danger", "text-small");
        words.setGraphic(Icons.FIELD_ERROR.small());
        row.getChildren().add(words);
      }
    }
  }

  private void fill() {
    rows.getChildren().clear();
    for (int i = 0; i < model.cases().size(); i++) {
      rows.getChildren().add(row(i + 1, model.cases().get(i)));
    }
  }

  private Node row(int number, CaseRow row) {
    TextField code = field(row.code(), Texts.of("round.new.case.code.spoken", number), CODE_COLUMN);
    TextField band = field(row.band(), Texts.of("round.new.case.band.spoken", number), BAND_COLUMN);
    code.setPromptText(Texts.of("round.new.case.code.prompt", number));
    IconButton remove =
        new IconButton(
            Icons.REMOVE,
            Texts.of("round.new.case.remove", number),
            () -> {
              model.remove(row);
              firstField(Math.min(number, model.cases().size()) - 1).ifPresent(Node::requestFocus);
            });
    HBox line = new HBox(8, code, band, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(4, line);
  }

  private TextField field(StringProperty text, String spoken, String column) {
    TextField field = new TextField(text.get());
    // rows are made anew with every change of the list, so the field must not hold on to its row
    field.textProperty().subscribe(text::set);
    field.setAccessibleText(spoken);
    field.getStyleClass().add(column);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setOnAction(event -> go(model.addCase()));
    return field;
  }

  private void go(CaseRow row) {
    firstField(model.cases().indexOf(row)).ifPresent(Node::requestFocus);
  }

  private Optional<Node> firstField(int row) {
    return row >= 0 && row < rows.getChildren().size()
        ? Optional.ofNullable(rows.getChildren().get(row).lookup("." + CODE_COLUMN))
        : Optional.empty();
  }

  private void paste() {
    String lines = Clipboard.getSystemClipboard().getString();
    int added = lines == null ? 0 : model.paste(lines);
    tell(
        added == 0
            ? Texts.of("round.new.case.pasted.nothing")
            : Texts.count("round.new.case.pasted", added));
  }

  private void tell(String words) {
    said.setText(words);
    said.setVisible(!words.isEmpty());
    said.setManaged(!words.isEmpty());
  }
}
