package sightline.app.ui.toolbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Heading;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/** Under which headings of its standard a question stands. */
final class HeadingPart extends VBox {

  HeadingPart(FormFields f, Shell shell, AuditTool draft, Question q) {
    Set<List<Heading>> ways = new LinkedHashSet<>();
    ways.add(List.of());
    for (Question other : draft.standardOf(q).questions()) {
      for (int depth = 1; depth <= other.headings().size(); depth++) {
        ways.add(other.headings().subList(0, depth));
      }
    }
    ComboBox<List<Heading>> under = new ComboBox<>();
    under.getItems().setAll(new ArrayList<>(ways));
    under.setConverter(new ChosenWords<>(HeadingPart::words));
    under.setValue(q.headings());
    under.setMaxWidth(Double.MAX_VALUE);
    under
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null && !now.equals(q.headings())) {
                f.act((acts, t) -> acts.moveUnder(q.id(), now));
              }
            });
    FieldGroup group = f.grouped("headings", new FieldGroup(Texts.of("toolbench.heading"), under));
    HBox.setHgrow(group, Priority.ALWAYS);
    HBox row = new HBox(12, group);
    row.setAlignment(Pos.BOTTOM_LEFT);
    if (q.headings().size() < Standard.DEEPEST - 1) {
      Button add =
          Buttons.of(
              Texts.of("toolbench.heading.add"),
              () -> ask(shell, title -> f.act((acts, t) -> acts.moveUnderNew(q.id(), title))));
      row.getChildren().add(f.named("headings.add", add));
    }
    getChildren().setAll(row);
  }

  private static String words(List<Heading> under) {
    return under.isEmpty()
        ? Texts.of("toolbench.heading.none")
        : under.stream()
            .map(h -> h.title().isBlank() ? Texts.of("toolbench.untitled") : h.title())
            .collect(Collectors.joining(" / "));
  }

  private static void ask(Shell shell, java.util.function.Consumer<String> then) {
    TextField title = new TextField();
    FieldGroup group =
        new FieldGroup(
            Texts.of("toolbench.heading.title"), Texts.of("toolbench.heading.hint"), title);
    boolean done =
        new Sheet(
                shell,
                Texts.of("toolbench.heading.add"),
                group,
                Texts.of("toolbench.heading.act"),
                Texts.of("toolbench.heading.keep"),
                () -> {
                  boolean given = !title.getText().isBlank();
                  group.setError(given ? "" : Texts.of("toolbench.heading.missing"));
                  if (!given) {
                    title.requestFocus();
                  }
                  return given;
                })
            .showAndWait();
    if (done) {
      then.accept(title.getText().strip());
    }
  }
}
