package sightline.app.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FieldProblem.Field;
import sightline.app.ui.start.FirstRunViewModel.Way;
import sightline.model.audit.Agency;

/** The second step: the pack that came, the partnership to create, or the copy to open. */
final class WorkForm extends VBox {
  private final FirstRunViewModel model;
  private final FileChoices files;
  private final Forms forms;
  private final Optional<Node> first;

  WorkForm(FirstRunViewModel model, FileChoices files, Forms forms) {
    super(20);
    this.model = model;
    this.files = files;
    this.forms = forms;
    this.first =
        switch (model.wayProperty().get()) {
          case PACK -> showPack();
          case PARTNERSHIP -> Optional.of(showPartnership());
          case COPY -> Optional.of(showCopy());
        };
  }

  Optional<Node> firstFocus() {
    return first;
  }

  private Optional<Node> showPack() {
    getChildren().add(forms.summary());
    PackPane pane = new PackPane(model.pack(), files, forms, true);
    getChildren().add(pane);
    if (model.pack().offer().isPresent()) {
      Node person = person();
      Node agency = agency();
      VBox mine = new VBox(20, agency, person);
      model
          .pack()
          .typedProperty()
          .subscribe(
              typed -> {
                boolean proven = model.pack().isProven();
                mine.setVisible(proven);
                mine.setManaged(proven);
              });
      getChildren().add(mine);
      VBox without = new VBox();
      without.setManaged(false);
      Button none =
          Buttons.flat(
              Texts.of("start.code.none"),
              () -> {
                without.getChildren().setAll(PackPane.withoutLetter());
                without.setManaged(true);
              });
      model.pack().typedProperty().subscribe(typed -> none.setVisible(!model.pack().isProven()));
      HBox acts =
          new HBox(12, Forms.accent(Texts.of("start.continue"), model::continueFromWork), none);
      acts.setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(without, acts);
    }
    getChildren().add(elsewhere());
    return pane.firstFocus();
  }

  private Node agency() {
    List<Agency> invited = model.invited();
    if (invited.size() == 1) {
      Label name = new Label(invited.getFirst().name());
      return new FieldGroup(Texts.of("start.agency.one"), name);
    }
    return forms.add(
        Field.AGENCY,
        new FieldGroup(
            Texts.of("start.agency.label"), new AgencyChoice(invited, model.agencyProperty())));
  }

  private Node person() {
    FieldGroup name =
        forms.add(
            Field.NAME,
            new FieldGroup(
                Texts.of("start.name.label"),
                Texts.of("start.name.hint"),
                Forms.field(Texts.of("start.name.label"), model.nameProperty())));
    FieldGroup role =
        forms.add(
            Field.ROLE,
            new FieldGroup(
                Texts.of("start.role.label"),
                Texts.of("start.role.hint"),
                Forms.field(Texts.of("start.role.label"), model.roleProperty())));
    return sideBySide(name, role);
  }

  private static HBox sideBySide(FieldGroup one, FieldGroup other) {
    for (FieldGroup group : List.of(one, other)) {
      HBox.setHgrow(group, Priority.ALWAYS);
      group.setPrefWidth(300);
    }
    HBox row = new HBox(24, one, other);
    row.setAlignment(Pos.BOTTOM_LEFT);
    return row;
  }

  private Node showPartnership() {
    FieldGroup name =
        forms.add(
            Field.PARTNERSHIP_NAME,
            new FieldGroup(
                Texts.of("start.partnership.name.label"),
                Texts.of("start.partnership.name.hint"),
                Forms.field(
                    Texts.of("start.partnership.name.label"), model.partnership().nameProperty())));
    FieldGroup code =
        forms.add(
            Field.PARTNERSHIP_CODE,
            new FieldGroup(
                Texts.of("start.partnership.code.label"),
                Texts.of("start.partnership.code.hint"),
                Forms.field(
                    Texts.of("start.partnership.code.label"), model.partnership().codeProperty())));
    HBox about = sideBySide(name, code);
    name.setPrefWidth(420);
    code.setPrefWidth(220);
    getChildren()
        .setAll(
            Labels.muted(Texts.of("start.partnership.lead")),
            forms.summary(),
            about,
            person(),
            new HBox(Forms.accent(Texts.of("start.continue"), model::continueFromWork)),
            elsewhere());
    return name.field();
  }

  private Node showCopy() {
    Button choose = Forms.accent(Texts.of("start.copy.choose"), this::chooseStore);
    getChildren().setAll(Labels.muted(Texts.of("start.copy.lead")), new HBox(choose), elsewhere());
    return choose;
  }

  private void chooseStore() {
    files.folder(Texts.of("start.store.chooser")).ifPresent(model::openStore);
  }

  /** The other ways on: nobody may be stuck without a pack. */
  private Node elsewhere() {
    Way way = model.wayProperty().get();
    FlowPane line = new FlowPane(8, 4);
    line.setAlignment(Pos.CENTER_LEFT);
    List<Node> links = new ArrayList<>();
    if (way != Way.PACK) {
      links.add(Forms.link(Texts.of("start.else.pack"), model::openPackInstead));
    }
    if (way != Way.PARTNERSHIP) {
      links.add(Forms.link(Texts.of("start.else.create"), model::createPartnership));
    }
    if (model.hasDemo()) {
      links.add(Forms.link(Texts.of("start.else.demo"), model::tryDemo));
    }
    if (way != Way.COPY) {
      links.add(Forms.link(Texts.of("start.else.store"), this::chooseStore));
    }
    line.getChildren()
        .add(
            Labels.muted(Texts.of(way == Way.PACK ? "start.else.no-pack" : "start.else.has-pack")));
    for (int i = 0; i < links.size(); i++) {
      line.getChildren().add(links.get(i));
      if (i + 1 < links.size()) {
        line.getChildren().add(Labels.muted(Texts.of("start.else.or")));
      }
    }
    return new VBox(12, new Separator(), line);
  }
}
