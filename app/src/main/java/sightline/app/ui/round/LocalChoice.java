package sightline.app.ui.round;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Question;

/** The partnership's own questions: a file, what is in it, or line by line what is wrong in it. */
final class LocalChoice extends VBox {
  private final RoundContentModel model;
  private final FileChoices files;
  private final Button choose;
  private final Button without;
  private final VBox read = new VBox(6);

  LocalChoice(RoundContentModel model, FileChoices files) {
    super(8);
    this.model = model;
    this.files = files;
    setAccessibleText(Texts.of("round.new.local"));
    choose = Buttons.of(Texts.of("round.new.local.choose"), this::choose);
    choose.setGraphic(Icons.FOLDER.small());
    without = Buttons.of(Texts.of("round.new.local.without"), model::withoutLocal);
    getChildren().setAll(new HBox(8, choose, without), read);
  }

  Subscription attach() {
    return model.local().subscribe(this::show);
  }

  @Override
  public void requestFocus() {
    choose.requestFocus();
  }

  private void choose() {
    files
        .open(
            Texts.of("round.new.local.choose"),
            new FileChoices.Kind(
                Texts.of("round.new.local.kind"), List.of("*.yaml", "*.yml", "*.json")))
        .ifPresent(model::choose);
  }

  private void show(LocalFile file) {
    boolean any = !(file instanceof LocalFile.None);
    boolean hadFocus = without.isFocused();
    choose.setText(Texts.of(any ? "round.new.local.choose-other" : "round.new.local.choose"));
    without.setVisible(any);
    without.setManaged(any);
    if (hadFocus && !any) {
      choose.requestFocus();
    }
    read.getChildren().clear();
    read.setVisible(any);
    read.setManaged(any);
    switch (file) {
      case LocalFile.None none -> {}
      case LocalFile.Read good -> {
        read.getChildren()
            .add(
                Labels.of(
                    Texts.count(
                        "round.new.local.read", good.questions().size(), good.file().getFileName()),
                    "text-bold"));
        for (Question question : good.questions()) {
          read.getChildren().add(Labels.of(question.statement(), "text-small"));
        }
      }
      case LocalFile.Broken broken -> {
        read.getChildren()
            .add(
                Labels.of(
                    Texts.of("round.new.local.broken", broken.file().getFileName()),
                    "text-bold",
                    "danger"));
        for (String problem : broken.problems()) {
          read.getChildren().add(Labels.of(problem, "text-small"));
        }
      }
    }
  }
}
