package sightline.app.ui.bundle;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.WhatToDo;
import sightline.model.record.Code;

/** One file in full, below the list: why, and what a person can do about it. */
final class ImportDetail extends VBox {
  ImportDetail(ImportLine line, boolean done, Runnable keys, Runnable close) {
    super(8);
    getStyleClass().addAll("card", "import-detail");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(
        Texts.of("bundle.detail.spoken", line.verdict().words(), line.from(), line.why()));
    setMinHeight(USE_PREF_SIZE);
    Label from = new Label(line.from());
    from.getStyleClass().add("title-4");
    from.setMinWidth(USE_PREF_SIZE);
    Label file = Labels.of(line.file(), "text-small", "text-muted");
    HBox.setHgrow(file, Priority.ALWAYS);
    file.setMaxWidth(Double.MAX_VALUE);
    HBox head =
        new HBox(
            16,
            line.verdict().label(),
            from,
            file,
            new IconButton(Icons.CLOSE, Texts.of("bundle.detail.close"), close).small());
    head.setAlignment(Pos.CENTER_LEFT);
    Label what = new Label(Texts.of("bundle.detail.do"));
    what.getStyleClass().addAll("text-small", "text-bold");
    VBox doing = new VBox(2, what, Labels.of(advice(line, done), "text-small"));
    HBox.setHgrow(doing, Priority.ALWAYS);
    HBox below = new HBox(24, doing);
    below.setAlignment(Pos.CENTER_LEFT);
    if (line.code().filter(WhatToDo::leadsToKeys).isPresent()) {
      Button open = new Button(Texts.of("bundle.detail.keys"), Icons.KEYS.small());
      open.setOnAction(event -> keys.run());
      open.setMinWidth(USE_PREF_SIZE);
      below.getChildren().add(open);
    }
    getChildren().setAll(head, Labels.of(line.why(), "text-small"), below);
  }

  private static String advice(ImportLine line, boolean done) {
    String nothing = Texts.of(done ? "bundle.detail.new-done" : "bundle.detail.new");
    return switch (line.verdict()) {
      case NEW -> line.code().map(WhatToDo::words).orElse(nothing);
      case SUPERSEDED -> WhatToDo.words(Code.SUPERSEDED);
      case ALREADY_HERE -> WhatToDo.words(Code.ALREADY_HELD);
      case CONFLICT -> WhatToDo.words(Code.FORKED);
      case HELD, REFUSED -> WhatToDo.words(line.code().orElse(Code.UNREADABLE));
    };
  }
}
