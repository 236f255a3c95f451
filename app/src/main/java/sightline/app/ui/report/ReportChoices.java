package sightline.app.ui.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.ProduceReport;
import sightline.model.audit.Agency;
import sightline.model.insight.Audience;
import sightline.model.report.ReportCatalogue;

/** Which report, about what, for whom. */
final class ReportChoices extends VBox {
  private static final int SEARCH_FROM = 12;

  private final ReportsViewModel model;
  private final ProduceReport.Subjects subjects;
  private final VBox which = new VBox(12);
  private final VBox about = new VBox(16);

  ReportChoices(ReportsViewModel model, ProduceReport.Subjects subjects) {
    super(20);
    this.model = model;
    this.subjects = subjects;
    getStyleClass().add("report-choices");
    getChildren().setAll(which, about);
    list();
    fill();
  }

  /** The reports there are about what is chosen. */
  private void list() {
    ToggleGroup group = new ToggleGroup();
    Label title = new Label(Texts.of("report.which"));
    title.getStyleClass().add("title-3");
    which.getChildren().setAll(title);
    for (ReportCatalogue report : model.catalogue()) {
      RadioButton choice = new RadioButton(report.title());
      choice.setToggleGroup(group);
      choice.setSelected(report == model.choice().which());
      choice.setAccessibleHelp(report.purpose());
      choice.setOnAction(
          event -> {
            model.chooseReport(report);
            fill();
          });
      Label purpose = Labels.muted(report.purpose());
      purpose.getStyleClass().add("report-purpose");
      which.getChildren().add(new VBox(2, choice, purpose));
    }
  }

  /** What the chosen report still needs to know. */
  private void fill() {
    about.getChildren().clear();
    switch (subjects) {
      case ProduceReport.Subjects.Rounds rounds -> atCentre(rounds.rounds());
      case ProduceReport.Subjects.OwnAudits audits ->
          about
              .getChildren()
              .addAll(own(audits.audits()), Labels.muted(Texts.of("report.own-copy")));
    }
  }

  private void atCentre(List<ProduceReport.OfRound> rounds) {
    about
        .getChildren()
        .add(
            choice(
                Texts.of("report.round"),
                rounds,
                model.choice().round().orElse(null),
                r -> r.round().title(),
                r -> {
                  model.chooseRound(r);
                  list();
                  fill();
                }));
    if (!model.choice().isAboutOneAgency()) {
      about.getChildren().add(audience());
      return;
    }
    List<Agency> readable =
        model.choice().round().map(ProduceReport.OfRound::readable).orElse(List.of());
    if (!readable.isEmpty()) {
      about.getChildren().add(agencies(readable));
    }
    about.getChildren().add(Labels.muted(Texts.of("report.audience.agency-return")));
  }

  private Node own(List<Audits.Invitation> audits) {
    Label title = new Label(Texts.of("report.audit"));
    title.getStyleClass().add("field-label");
    VBox rows = new VBox(8, title);
    ToggleGroup group = new ToggleGroup();
    for (Audits.Invitation audit : audits) {
      RadioButton choice = new RadioButton(audit.round().title());
      choice.setToggleGroup(group);
      choice.setSelected(model.choice().audit().filter(audit::equals).isPresent());
      choice.setAccessibleHelp(audit.partnershipName());
      choice.setOnAction(
          event -> {
            model.chooseAudit(audit);
            list();
          });
      Label partnership = Labels.muted(audit.partnershipName());
      partnership.getStyleClass().add("report-purpose");
      rows.getChildren().add(new VBox(2, choice, partnership));
    }
    return rows;
  }

  /** A list, not a drop-down: names are long, and there may be hundreds. */
  private Node agencies(List<Agency> readable) {
    ListView<Agency> list = new ListView<>();
    list.getStyleClass().add("report-agencies");
    list.setCellFactory(l -> new AgencyCell());
    list.getItems().setAll(readable);
    model.choice().agency().ifPresent(list.getSelectionModel()::select);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            agency -> {
              if (agency != null) {
                model.chooseAgency(agency);
              }
            });
    FieldGroup group = new FieldGroup(Texts.of("report.agency"), list);
    if (readable.size() > SEARCH_FROM) {
      SearchField search = new SearchField(Texts.of("report.find"));
      search
          .textProperty()
          .subscribe(
              typed -> {
                String wanted = typed.strip().toLowerCase(Locale.UK);
                list.getItems()
                    .setAll(
                        readable.stream()
                            .filter(a -> a.name().toLowerCase(Locale.UK).contains(wanted))
                            .toList());
                model.choice().agency().ifPresent(list.getSelectionModel()::select);
              });
      group.getChildren().add(1, search);
    }
    return group;
  }

  private static final class AgencyCell extends ListCell<Agency> {
    AgencyCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Agency agency, boolean empty) {
      super.updateItem(agency, empty);
      setText(empty || agency == null ? null : agency.name());
    }
  }

  private Node audience() {
    Label title = new Label(Texts.of("report.audience"));
    title.getStyleClass().add("field-label");
    VBox rows = new VBox(8, title);
    ToggleGroup group = new ToggleGroup();
    for (Audience audience : Audience.values()) {
      RadioButton choice = new RadioButton(audience.label());
      choice.setToggleGroup(group);
      choice.setSelected(audience == model.choice().audience());
      choice.setOnAction(event -> model.chooseAudience(audience));
      Label words =
          Labels.muted(
              switch (audience) {
                case RECEIVING_GROUP -> Texts.of("report.audience.group");
                case WIDER -> Texts.of("report.audience.wider");
              });
      words.getStyleClass().add("report-purpose");
      choice.setAccessibleHelp(words.getText());
      rows.getChildren().add(new VBox(2, choice, words));
    }
    return rows;
  }

  private static <T> Node choice(
      String label, List<T> all, T chosen, Function<T, String> words, Consumer<T> choose) {
    ComboBox<T> box = new ComboBox<>();
    box.setConverter(new ChosenWords<>(words));
    box.getItems().setAll(all);
    box.setValue(chosen);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(event -> choose.accept(box.getValue()));
    return new FieldGroup(label, box);
  }
}
