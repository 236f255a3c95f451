package sightline.app.ui.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.ProduceReport;
import sightline.model.audit.Agency;
import sightline.model.insight.Audience;
import sightline.model.report.ReportCatalogue;

/** Which report, about what, for whom. */
final class ReportChoices extends VBox {
  private final ReportsViewModel model;
  private final ProduceReport.Subjects subjects;
  private final VBox about = new VBox(16);

  ReportChoices(ReportsViewModel model, ProduceReport.Subjects subjects) {
    super(20);
    this.model = model;
    this.subjects = subjects;
    getStyleClass().add("report-choices");
    getChildren().setAll(catalogue(), about);
    fill();
  }

  private Node catalogue() {
    ToggleGroup group = new ToggleGroup();
    VBox rows = new VBox(12);
    Label title = new Label(Texts.of("report.which"));
    title.getStyleClass().add("title-3");
    rows.getChildren().add(title);
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
      Label purpose = small(report.purpose());
      purpose.getStyleClass().add("report-purpose");
      rows.getChildren().add(new VBox(2, choice, purpose));
    }
    return rows;
  }

  /** What the chosen report still needs to know. */
  private void fill() {
    about.getChildren().clear();
    switch (subjects) {
      case ProduceReport.Subjects.Rounds rounds -> atCentre(rounds.rounds());
      case ProduceReport.Subjects.OwnAudits audits ->
          about
              .getChildren()
              .addAll(
                  choice(
                      Texts.of("report.audit"),
                      audits.audits(),
                      model.choice().audit().orElse(null),
                      (Audits.Invitation a) ->
                          Texts.of("report.audit.of", a.round().title(), a.partnershipName()),
                      model::chooseAudit),
                  small(Texts.of("report.own-copy")));
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
                  fill();
                }));
    if (!model.choice().isAboutOneAgency()) {
      about.getChildren().add(audience());
      return;
    }
    List<Agency> readable =
        model.choice().round().map(ProduceReport.OfRound::readable).orElse(List.of());
    if (!readable.isEmpty()) {
      about
          .getChildren()
          .add(
              choice(
                  Texts.of("report.agency"),
                  readable,
                  model.choice().agency().orElse(null),
                  Agency::name,
                  model::chooseAgency));
    }
    about.getChildren().add(small(Texts.of("report.audience.agency-return")));
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
          small(
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
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("chosen, never typed");
          }
        });
    box.getItems().setAll(all);
    box.setValue(chosen);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(event -> choose.accept(box.getValue()));
    return new FieldGroup(label, box);
  }

  private static Label small(String words) {
    Label label = new Label(words);
    label.getStyleClass().addAll("text-small", "text-muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
