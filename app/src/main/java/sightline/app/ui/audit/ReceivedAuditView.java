package sightline.app.ui.audit;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
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
import sightline.app.ui.audit.ReceivedAuditViewModel.Document;
import sightline.app.ui.audit.ReceivedAuditViewModel.Page;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.ReportView;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.StandardsList;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ReadAudit;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.StandardPart;
import sightline.model.report.Section;

/** One received audit, read only: standards at the left, answers, where they come from. */
public final class ReceivedAuditView implements Screen {
  private final ReceivedAuditViewModel model;
  private final List<Crumb> way;
  private final StackPane root = new StackPane();
  private final StandardsList standards = new StandardsList();
  private final VBox page = new VBox(16);
  private final ScrollPane middle = new ScrollPane(page);
  private final ScrollPane side = new ScrollPane();
  private final HBox bar = new HBox();
  private final VBox head = new VBox(16);
  private final VBox notices = new VBox(16);
  private final VBox body = new VBox(16);
  private final FilterRow<Page> pages;
  private Optional<AgencyReturn> listed = Optional.empty();
  private boolean choosing;

  /**
   * @param way the way back: where the reader came from
   */
  public ReceivedAuditView(ReceivedAuditViewModel model, List<Crumb> way) {
    this.model = model;
    this.way = List.copyOf(way);
    root.getStyleClass().addAll("ground", "audit");
    root.getStylesheets().add(ReceivedAuditView.class.getResource("audit.css").toExternalForm());
    page.getStyleClass().add("audit-page");
    pages =
        new FilterRow<>(
                List.of(
                    FilterRow.Part.view(Page.ANSWERS, Texts.of("audit.answers"), Icons.LIST),
                    FilterRow.Part.view(
                        Page.WORKING, Texts.of("audit.working"), Icons.ONE_QUESTION),
                    FilterRow.Part.view(Page.HISTORY, Texts.of("audit.history"), Icons.SUPERSEDED)),
                Page.ANSWERS,
                model::choosePage)
            .small();
    page.getChildren().setAll(head, notices, pages, body);
    middle.setFitToWidth(true);
    middle.getStyleClass().add("audit-scroll");
    middle.setAccessibleText(Texts.of("audit.answers"));
    HBox.setHgrow(middle, Priority.ALWAYS);
    side.setFitToWidth(true);
    side.getStyleClass().addAll("side-pane", "audit-side");
    side.setAccessibleText(Texts.of("audit.provenance"));
    standards
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index -> {
              if (!choosing && index.intValue() >= 0) {
                model.chooseStandard(index.intValue());
                model.choosePage(Page.ANSWERS);
              }
            });
    Label readOnly = new Label(Texts.of("audit.read-only"));
    readOnly.getStyleClass().addAll("text-small", "text-muted");
    Button pdf = new Button(Texts.of("audit.write.pdf"), Icons.PRINT.icon());
    pdf.setOnAction(event -> model.write(Document.PDF));
    Button word = new Button(Texts.of("audit.write.word"), Icons.REPORTS.icon());
    word.getStyleClass().add(Styles.ACCENT);
    word.setOnAction(event -> model.write(Document.WORD));
    bar.getChildren().setAll(readOnly, new Spacer(), pdf, word);
    bar.getStyleClass().add("work-bar");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("audit.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return way;
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public Optional<Node> workBar() {
    return Optional.of(bar);
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(this::show),
            model.versionProperty().subscribe(v -> refresh()),
            model.standardProperty().subscribe(s -> refresh()),
            model.pageProperty().subscribe(p -> refresh()),
            model.troubleProperty().subscribe(t -> refresh()));
    model.read();
    return watching;
  }

  private void show(ReceivedAuditViewModel.State state) {
    switch (state) {
      case ReceivedAuditViewModel.State.Reading s -> {
        Label quiet = new Label(Texts.of("audit.reading"));
        quiet.getStyleClass().add("text-muted");
        root.getChildren().setAll(quiet);
      }
      case ReceivedAuditViewModel.State.Trouble s -> {
        Button again = new Button(Texts.of("audit.again"));
        again.setOnAction(event -> model.read());
        VBox trouble =
            new VBox(
                new Banner(
                    Banner.Kind.DANGER, Texts.of("audit.trouble"), s.words(), List.of(again)));
        trouble.getStyleClass().add("page");
        root.getChildren().setAll(trouble);
      }
      case ReceivedAuditViewModel.State.Shown s -> {
        VBox list = new VBox(standards);
        VBox.setVgrow(standards, Priority.ALWAYS);
        list.getStyleClass().add("list-pane");
        HBox columns = new HBox(middle, side);
        if (model.content().isPresent()) {
          columns.getChildren().addFirst(list);
        }
        root.getChildren().setAll(columns);
        head.getChildren().setAll(head(s.reading()));
        listed = Optional.empty();
        refresh();
      }
    }
  }

  private void refresh() {
    if (model.stateProperty().get() instanceof ReceivedAuditViewModel.State.Shown s
        && middle.getParent() != null) {
      fill(s.reading());
    }
  }

  private void fill(AuditReading reading) {
    Optional<AgencyReturn> content = model.content();
    choosing = true;
    if (!listed.equals(content)) {
      listed = content;
      standards.getItems().setAll(content.map(reading::standards).orElse(List.of()));
    }
    standards.getSelectionModel().select(model.standardProperty().get());
    choosing = false;
    pages.choose(model.pageProperty().get());
    notices.getChildren().clear();
    notices.setManaged(model.troubleProperty().get().isPresent());
    model
        .troubleProperty()
        .get()
        .ifPresent(
            words ->
                notices
                    .getChildren()
                    .add(new Banner(Banner.Kind.DANGER, Texts.of("audit.not-written"), words)));
    body.getChildren().clear();
    switch (model.pageProperty().get()) {
      case ANSWERS -> answers(content);
      case WORKING ->
          content.ifPresentOrElse(c -> reading.working(c).forEach(this::working), this::nothing);
      case HISTORY -> body.getChildren().add(new HistoryPage(reading));
    }
    side.setContent(
        new ProvenancePane(
            reading, model.versionProperty().get(), () -> model.choosePage(Page.WORKING)));
  }

  private void working(Section section) {
    VBox card = new VBox(ReportView.section(section));
    card.getStyleClass().addAll("card", "tight");
    body.getChildren().add(card);
  }

  private void answers(Optional<AgencyReturn> content) {
    if (content.isEmpty()) {
      nothing();
      return;
    }
    StandardPart part = content.get().standards().get(model.standardProperty().get());
    StandardAnswers answers =
        new StandardAnswers(part, content.get().asOf(), model.takeWantedQuestion());
    body.getChildren().add(answers);
    middle.setVvalue(0);
    answers.marked().ifPresent(this::bringIntoView);
  }

  private void bringIntoView(Node card) {
    Platform.runLater(
        () -> {
          double hidden = page.getHeight() - middle.getViewportBounds().getHeight();
          if (hidden > 0 && card.getScene() != null) {
            double top = page.sceneToLocal(card.localToScene(0, 0)).getY() - 16;
            middle.setVvalue(Math.clamp(top / hidden, 0, 1));
          }
        });
  }

  private void nothing() {
    body.getChildren()
        .add(
            new EmptyState(
                Icons.HELD, Texts.of("audit.nothing"), Texts.of("audit.nothing.words"), List.of()));
  }

  private List<Node> head(AuditReading reading) {
    List<Node> nodes = new ArrayList<>();
    Label agency = Labels.of(reading.read().agency().name(), "title-1");
    Label round = Labels.muted(reading.roundInWords());
    AuditReading.Verdict verdict = reading.verdict();
    nodes.add(new VBox(2, agency, round));
    Banner banner = new Banner(verdict.kind(), verdict.title(), verdict.words());
    nodes.add(banner);
    reading.heldBecause().stream()
        .map(words -> new Banner(Banner.Kind.INFO, Texts.of("audit.held.one"), words))
        .forEach(nodes::add);
    if (reading.heads().size() > 1) {
      nodes.add(versions(reading));
    }
    return nodes;
  }

  private Node versions(AuditReading reading) {
    List<FilterRow.Part<ReadAudit.Version>> parts =
        reading.heads().stream()
            .map(
                v ->
                    FilterRow.Part.view(
                        v,
                        Texts.of(
                            "audit.choose-version",
                            v.number(),
                            v.author().by().name(),
                            reading.moment(v.author().saidAt()))))
            .toList();
    return new FilterRow<>(parts, model.versionProperty().get().orElseThrow(), model::chooseVersion)
        .small();
  }
}
