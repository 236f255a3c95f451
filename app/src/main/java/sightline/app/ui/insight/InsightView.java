package sightline.app.ui.insight;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.EscapeCloses;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.ReportView;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Round;

/** A round read together: the heatmap of standards by agencies, or the summary. */
public final class InsightView implements Screen {
  private final InsightViewModel model;
  private final InsightPlaces places;
  private final StackPane root = new StackPane();
  private final HBox tools = new HBox(12);
  private final FilterRow<InsightViewModel.Page> pages;
  private Subscription shown = Subscription.EMPTY;

  public InsightView(InsightViewModel model, InsightPlaces places) {
    this.model = model;
    this.places = places;
    root.getStyleClass().addAll("ground", "insight");
    root.getStylesheets().add(InsightView.class.getResource("insight.css").toExternalForm());
    pages =
        new FilterRow<>(
                List.of(
                    FilterRow.Part.view(
                        InsightViewModel.Page.HEATMAP,
                        Texts.of("insight.page.heatmap"),
                        Icons.INSIGHT),
                    FilterRow.Part.view(
                        InsightViewModel.Page.SUMMARY,
                        Texts.of("insight.page.summary"),
                        Icons.LIST)),
                InsightViewModel.Page.HEATMAP,
                model::choosePage)
            .small();
    tools.setAlignment(Pos.CENTER_RIGHT);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new EscapeCloses(() -> model.openedProperty().get().isPresent(), model::close));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("insight.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("insight");
  }

  @Override
  public List<Node> tools() {
    return List.of(tools);
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(state -> show(state)),
            model.pageProperty().subscribe(page -> show(model.stateProperty().get())));
    model.read();
    return () -> {
      watching.unsubscribe();
      shown.unsubscribe();
    };
  }

  private void show(InsightViewModel.State state) {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    tools.getChildren().clear();
    switch (state) {
      case InsightViewModel.State.Reading s ->
          root.getChildren().setAll(Page.reading(Texts.of("insight.reading")));
      case InsightViewModel.State.NoRound s ->
          root.getChildren()
              .setAll(
                  new EmptyState(
                      Icons.ROUNDS,
                      Texts.of("insight.no-round.title"),
                      Texts.of("insight.no-round.words"),
                      List.of(act(Texts.of("insight.no-round.act"), places.rounds()))));
      case InsightViewModel.State.Trouble s ->
          root.getChildren()
              .setAll(
                  Page.column(
                      Page.trouble(
                          Texts.of("insight.trouble"),
                          s.words(),
                          Texts.of("insight.again"),
                          model::read)));
      case InsightViewModel.State.Shown s -> show(s.reading());
      case InsightViewModel.State.Grades s -> show(s);
    }
  }

  /** The tables of the report, which say the same on paper. */
  private void show(InsightViewModel.State.Grades grades) {
    if (grades.rounds().size() > 1) {
      tools.getChildren().add(rounds(grades.rounds(), grades.round()));
    }
    ReportView report = new ReportView(grades.report());
    report.getStyleClass().add("card");
    VBox around = new VBox(report);
    around.setPadding(new Insets(24, 32, 24, 32));
    root.getChildren().setAll(new Page(around, grades.report().title()));
  }

  private void show(RoundReading reading) {
    if (reading.rounds().size() > 1) {
      tools.getChildren().add(rounds(reading.rounds(), reading.round()));
    }
    if (reading.isEmpty()) {
      root.getChildren()
          .setAll(
              new EmptyState(
                  Icons.INSIGHT,
                  Texts.of("insight.nothing.title"),
                  Texts.of(
                      "insight.nothing.words",
                      reading.round().title(),
                      reading.summary().leftOutInWords()),
                  List.of(
                      act(
                          Texts.of("insight.nothing.act"),
                          () -> places.returns().accept(reading.round().code())))));
      return;
    }
    tools.getChildren().add(pages);
    pages.choose(model.pageProperty().get());
    switch (model.pageProperty().get()) {
      case HEATMAP -> {
        HeatmapPane pane = new HeatmapPane(model, reading, places);
        shown = pane.attach();
        root.getChildren().setAll(new Page(pane, Texts.of("insight.heatmap.title")));
      }
      case SUMMARY -> {
        SummaryPane pane = new SummaryPane(model, reading, places);
        shown = pane.attach();
        root.getChildren().setAll(pane);
      }
    }
  }

  private Node rounds(List<Round> all, Round shownNow) {
    ComboBox<Round> choice = new ComboBox<>();
    choice.setAccessibleText(Texts.of("insight.round"));
    choice.setConverter(new ChosenWords<>(Round::title));
    choice.getItems().setAll(all);
    choice.setValue(shownNow);
    choice.setOnAction(event -> model.chooseRound(choice.getValue().code()));
    return choice;
  }

  private static Button act(String words, Runnable act) {
    Button button = new Button(words);
    button.setOnAction(event -> act.run());
    return button;
  }
}
