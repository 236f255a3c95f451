package sightline.app.ui.report;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.ReportView;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.report.ReportsViewModel.Document;
import sightline.app.ui.report.ReportsViewModel.Preview;

/** The reports: choices at the left, the report itself, and the files it is written as. */
public final class ReportsView implements Screen {
  private final ReportsViewModel model;
  private final Runnable nextAct;
  private final StackPane root = new StackPane();
  private final VBox sheet = new VBox();
  private final ScrollPane preview = new ScrollPane(sheet);
  private final VBox notices = new VBox();
  private final HBox bar = new HBox();

  /**
   * @param nextAct where an empty store leads: to the rounds at the centre, to the audits at an
   *     agency
   */
  public ReportsView(ReportsViewModel model, Runnable nextAct) {
    this.model = model;
    this.nextAct = nextAct;
    root.getStyleClass().addAll("ground", "reports");
    root.getStylesheets().add(ReportsView.class.getResource("report.css").toExternalForm());
    sheet.getStyleClass().addAll("card", "report-sheet");
    preview.setFitToWidth(true);
    preview.getStyleClass().add("report-preview");
    preview.setAccessibleText(Texts.of("report.preview"));
    VBox.setVgrow(preview, Priority.ALWAYS);
    notices.getStyleClass().add("report-notices");
    Label words = new Label(Texts.of("report.same-figures"));
    words.getStyleClass().addAll("text-small", "text-muted");
    words.setMinWidth(0);
    Button csv = write(Texts.of("report.write.csv"), Document.CSV);
    Button excel = write(Texts.of("report.write.workbook"), Document.WORKBOOK);
    Button pdf = write(Texts.of("report.write.pdf"), Document.PDF);
    Button word = write(Texts.of("report.write.word"), Document.WORD);
    word.getStyleClass().add(Styles.ACCENT);
    bar.getChildren().setAll(words, new Spacer(), csv, excel, pdf, word);
    bar.getStyleClass().addAll("work-bar", "report-bar");
  }

  private Button write(String words, Document document) {
    Button button = new Button(words);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> model.write(document));
    return button;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("report.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("reports");
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(this::show),
            model.previewProperty().subscribe(this::show),
            model.troubleProperty().subscribe(this::say));
    model.read();
    return watching;
  }

  private void show(ReportsViewModel.State state) {
    switch (state) {
      case ReportsViewModel.State.Reading s -> {
        root.getChildren().setAll(Page.reading(Texts.of("report.reading")));
      }
      case ReportsViewModel.State.Nothing s -> {
        Button act =
            new Button(
                s.atCentre()
                    ? Texts.of("report.nothing.rounds")
                    : Texts.of("report.nothing.audits"));
        act.setOnAction(event -> nextAct.run());
        root.getChildren()
            .setAll(
                new EmptyState(
                    Icons.REPORTS,
                    Texts.of("report.nothing.title"),
                    s.atCentre()
                        ? Texts.of("report.nothing.at-centre")
                        : Texts.of("report.nothing.at-agency"),
                    List.of(act)));
      }
      case ReportsViewModel.State.Trouble s -> {
        Button again = new Button(Texts.of("report.again"));
        again.setOnAction(event -> model.read());
        VBox page =
            new VBox(
                new Banner(
                    Banner.Kind.DANGER, Texts.of("report.trouble"), s.words(), List.of(again)));
        page.getStyleClass().add("page");
        root.getChildren().setAll(page);
      }
      case ReportsViewModel.State.Ready s -> {
        ScrollPane choices = new ScrollPane(new ReportChoices(model, s.subjects()));
        choices.setFitToWidth(true);
        choices.getStyleClass().addAll("list-pane", "report-choices-pane");
        choices.setAccessibleText(Texts.of("report.which"));
        VBox right = new VBox(notices, preview);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        VBox page = new VBox(new HBox(choices, right), bar);
        VBox.setVgrow(page.getChildren().getFirst(), Priority.ALWAYS);
        root.getChildren().setAll(page);
      }
    }
  }

  private void show(Preview state) {
    preview.setVvalue(0);
    sheet.getChildren().setAll(content(state));
  }

  private static Node content(Preview state) {
    return switch (state) {
      case Preview.Making m -> {
        yield Page.reading(Texts.of("report.making"));
      }
      case Preview.NotNow n ->
          new EmptyState(Icons.REPORTS, Texts.of("report.not-now"), n.words(), List.of());
      case Preview.Ready r -> new ReportView(r.report());
    };
  }

  private void say(Optional<String> trouble) {
    notices.getChildren().clear();
    trouble.ifPresent(
        words ->
            notices
                .getChildren()
                .add(new Banner(Banner.Kind.DANGER, Texts.of("report.not-written"), words)));
    notices.setManaged(trouble.isPresent());
  }
}
