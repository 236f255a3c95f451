package sightline.app.ui.kit;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import sightline.app.work.Jobs;
import sightline.app.work.Problems;

/** A recovery code, large, with the ways to get it onto paper. */
public final class RecoveryCard extends VBox {
  private static final double PAPER_WIDTH = 460;

  private final Label outcome = new Label();

  /**
   * @param code two rows
   */
  public RecoveryCard(
      String code, Paper paper, Jobs jobs, FileChoices files, Consumer<? super Throwable> bug) {
    super(4);
    getStyleClass().addAll("card", "inset", "recovery-card");
    Label name = new Label(Texts.of("kit.recovery.label"));
    name.getStyleClass().add("field-label");
    Label hint = new Label(Texts.of("kit.recovery.hint"));
    hint.getStyleClass().addAll("text-small", "text-muted");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    VBox rows = new VBox();
    code.lines()
        .forEach(
            row -> {
              Label line = new Label(row);
              line.getStyleClass().addAll("title-2", "recovery-code");
              rows.getChildren().add(line);
            });
    rows.setPadding(new Insets(12, 0, 12, 0));
    rows.setAccessibleText(Texts.of("kit.recovery.spoken", code.replace('\n', ' ')));
    Button print = new Button(Texts.of("kit.recovery.print"), Icons.PRINT.small());
    print.setMinWidth(USE_PREF_SIZE);
    print.setOnAction(event -> told(paper.printing().print(page(code, paper.sentences()))));
    Button save = new Button(Texts.of("kit.recovery.save"));
    save.getStyleClass().add(Styles.FLAT);
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(
        event ->
            files
                .save(
                    Texts.of("kit.recovery.chooser"),
                    Texts.of("kit.recovery.file"),
                    new FileChoices.Kind(Texts.of("kit.recovery.kind"), List.of("*.pdf")))
                .ifPresent(file -> save(code, file, paper.writer(), jobs, bug)));
    HBox acts = new HBox(8, print, save);
    acts.setAlignment(Pos.CENTER_LEFT);
    outcome.setWrapText(true);
    outcome.setVisible(false);
    outcome.setManaged(false);
    getChildren().setAll(name, hint, rows, acts, outcome);
  }

  /**
   * What a recovery code can be put on.
   *
   * @param sentences what stands below it, on paper
   * @param writer writes the sheet as a PDF
   */
  public record Paper(Printing printing, List<String> sentences, SheetWriter writer) {
    public Paper {
      sentences = List.copyOf(sentences);
    }
  }

  /** Writes a code to a file; away from the FX thread. */
  @FunctionalInterface
  public interface SheetWriter {
    void write(String code, Path file) throws Exception;
  }

  private void save(
      String code, Path file, SheetWriter sheet, Jobs jobs, Consumer<? super Throwable> bug) {
    jobs.quietly(
            job -> {
              sheet.write(code, file);
              return file;
            })
        .onDone(done -> say(Texts.of("kit.recovery.saved"), Tone.SUCCESS))
        .onFailed(
            failure -> {
              say(Texts.of("kit.recovery.save-failed"), Tone.DANGER);
              if (Problems.of(failure).isEmpty()) {
                bug.accept(failure);
              }
            });
  }

  private void told(Printing.Outcome printed) {
    switch (printed) {
      case PRINTED -> say(Texts.of("kit.recovery.printed"), Tone.SUCCESS);
      case NO_PRINTER -> say(Texts.of("kit.recovery.no-printer"), Tone.WARNING);
      case FAILED -> say(Texts.of("kit.recovery.print-failed"), Tone.DANGER);
      case CANCELLED -> {
        // a person changed their mind and knows it
      }
    }
  }

  private void say(String words, Tone tone) {
    outcome.setText(words);
    outcome.getStyleClass().setAll("label", "text-small", tone.styleClass());
    outcome.setGraphic((tone == Tone.SUCCESS ? Icons.TICK : Icons.INFO).small());
    outcome.setVisible(true);
    outcome.setManaged(true);
  }

  /** Black on white whatever the look of the screen is. */
  private static Node page(String code, List<String> sentences) {
    VBox page = new VBox(12);
    page.setMaxWidth(PAPER_WIDTH);
    page.setPrefWidth(PAPER_WIDTH);
    page.setStyle("-fx-background-color: white; -fx-padding: 24;");
    Label title = new Label(Texts.of("kit.recovery.sheet.title"));
    title.setStyle("-fx-text-fill: black; -fx-font-size: 20px; -fx-font-weight: bold;");
    Label large = new Label(code);
    large.setStyle("-fx-text-fill: black; -fx-font-size: 26px; -fx-font-weight: bold;");
    page.getChildren().setAll(title, large);
    for (String sentence : sentences) {
      Label line = new Label(sentence);
      line.setWrapText(true);
      line.setStyle("-fx-text-fill: black; -fx-font-size: 13px;");
      page.getChildren().add(line);
    }
    return page;
  }
}
