package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.time.LocalTime;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.kit.Theme.Look;

/** Draws every part of the kit in its states, and checks the parts as a person meets them. */
@ExtendWith(FxTest.class)
class KitGalleryTest {
  static final List<RatingChoice> CHOICES =
      List.of(
          new RatingChoice(
              new Mark(RatingRole.GOOD, "M", "Met"),
              "Hours are in job plans, reviewed each year, and role-holders say they are enough.",
              "1"),
          new RatingChoice(
              new Mark(RatingRole.MIXED, "P", "Partly met"),
              "Hours are set, but not reviewed, or other work often takes them.",
              "2"),
          new RatingChoice(
              new Mark(RatingRole.POOR, "N", "Not met"),
              "No time is set aside, or the role sits on top of a full-time job.",
              "3"),
          new RatingChoice(Mark.notApplicable(), "Needs a reason. It leaves the score.", "0"));

  @Test
  void drawsTheAnsweringScreen() {
    Shell shell = new Shell();
    shell.topBar().setProgramTools(programTools(new SaveState.Saved(LocalTime.of(10, 42))));
    RatingRows rows = new RatingRows(CHOICES);
    rows.show(1, "From 2024, not confirmed");
    Label statement =
        new Label(
            "Every person in a safeguarding role has protected working time that matches the size of the job.");
    statement.getStyleClass().add("statement");
    statement.setWrapText(true);
    TextArea comment = new TextArea("Named nurse has 0.8 of a post against 1.0 planned.");
    comment.setWrapText(true);
    comment.setPrefRowCount(4);
    VBox page = new VBox(16, statement, rows, comment);
    page.getStyleClass().addAll("sheet");
    page.setPadding(new Insets(20, 32, 0, 32));
    HBox bar = new HBox();
    bar.getStyleClass().add("work-bar");
    Button previous = new Button("Previous", Icons.BACK.small());
    Button large = new Button("Import 388 files");
    large.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
    Button accent = new Button("Confirm for 2026", new KeyCap("C"));
    accent.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    accent.getStyleClass().add(Styles.ACCENT);
    Button danger = new Button("Remove");
    danger.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
    bar.getChildren().addAll(previous, accent, large, danger);
    Screen screen =
        new Screen() {
          @Override
          public VBox root() {
            return page;
          }

          @Override
          public String title() {
            return "Section 11 2026";
          }

          @Override
          public List<Crumb> crumbs() {
            return List.of(new Crumb("My audits", () -> {}));
          }

          @Override
          public java.util.Optional<Node> workBar() {
            return java.util.Optional.of(bar);
          }
        };
    new ScreenHost(shell).show(() -> screen);
    ScreenPictures.take(
        shell, "kit-answer", () -> rows.rows().get(1).requestFocus(), Look.values());
    assertThat(rows.rows().get(1).getAccessibleText())
        .isEqualTo(
            "Partly met. From 2024, not confirmed. Hours are set, but not reviewed, or other work often takes them."
                + ". Key 2");
  }

  static List<Node> programTools(SaveState state) {
    return List.of(
        new SaveMark(state),
        tool(Icons.UNDO),
        tool(Icons.REDO),
        tool(Icons.HELP),
        tool(Icons.LOCK));
  }

  private static Button tool(Icons icon) {
    Button button = new Button("", icon.icon());
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    return button;
  }
}
