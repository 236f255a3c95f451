package sightline.app.ui.kit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

/**
 * A count over time as a step line: what came back, when, against the due date as a plain rule; an
 * earlier cycle as a dashed line for comparison. One colour. The sentence beside it and the table
 * twin say the same.
 */
public final class StepLine extends Pane {
  /** Words this near the top of the picture share their row with the words of the due date. */
  private static final double LABEL_ROW = 20;

  private static final double LEFT = 36;
  private static final double RIGHT = 24;
  private static final double TOP = 24;
  private static final double BOTTOM = 26;

  private final Data data;

  /** The count from this day on. */
  public record Step(LocalDate day, int count) {}

  /**
   * What the picture shows.
   *
   * @param of the top of the scale: how many were invited
   * @param steps in order of days
   * @param comparison the same of an earlier cycle, its days moved to this one; may be empty
   * @param today where the line ends, with the words at its point ("14 back today"); empty after
   *     the round
   * @param sentence what the picture shows, for a screen reader
   */
  public record Data(
      LocalDate from,
      LocalDate due,
      int of,
      List<Step> steps,
      List<Step> comparison,
      Optional<LocalDate> today,
      String todayWords,
      String dueWords,
      String sentence) {
    public Data {
      steps = List.copyOf(steps);
      comparison = List.copyOf(comparison);
      if (of < 1 || !due.isAfter(from)) {
        throw new IllegalArgumentException(
            "a step line needs a span of days and something to count");
      }
    }
  }

  public StepLine(Data data) {
    this.data = data;
    getStyleClass().add("step-line");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(data.sentence());
    setMinSize(320, 140);
    setPrefSize(692, 168);
    widthProperty().subscribe(this::draw);
    heightProperty().subscribe(this::draw);
  }

  /** The same in rows: day, count, and the earlier cycle's count on that day. */
  public FiguresTable asTable() {
    List<List<String>> lines = new ArrayList<>();
    for (Step step : data.steps()) {
      lines.add(
          List.of(
              Dates.brief(step.day()),
              Integer.toString(step.count()),
              countOn(data.comparison(), step.day())));
    }
    return new FiguresTable(
        data.sentence(),
        List.of(
            FiguresTable.Column.text(Texts.of("kit.step-line.day")),
            FiguresTable.Column.figure(Texts.of("kit.step-line.this")),
            FiguresTable.Column.figure(Texts.of("kit.step-line.before"))),
        lines);
  }

  private static String countOn(List<Step> steps, LocalDate day) {
    String count = "-";
    for (Step step : steps) {
      if (!step.day().isAfter(day)) {
        count = Integer.toString(step.count());
      }
    }
    return count;
  }

  private LocalDate end() {
    LocalDate last = data.today().filter(day -> day.isAfter(data.due())).orElse(data.due());
    return data.steps().isEmpty() || !data.steps().getLast().day().isAfter(last)
        ? last
        : data.steps().getLast().day();
  }

  private double x(LocalDate day) {
    double span = ChronoUnit.DAYS.between(data.from(), end());
    double width = getWidth() - LEFT - RIGHT;
    return LEFT + width * ChronoUnit.DAYS.between(data.from(), day) / span;
  }

  private double y(double count) {
    double height = getHeight() - TOP - BOTTOM;
    return TOP + height * (1 - count / data.of());
  }

  private void draw() {
    getChildren().clear();
    if (getWidth() < LEFT + RIGHT + 40 || getHeight() < TOP + BOTTOM + 20) {
      return;
    }
    for (double part : new double[] {0, 0.5, 1}) {
      int count = (int) Math.round(data.of() * part);
      Line grid = new Line(LEFT, snap(y(count)), getWidth() - RIGHT, snap(y(count)));
      styled(grid, "grid-line");
      label(
          Integer.toString(count),
          LEFT - 8,
          y(count),
          Anchor.RIGHT_MIDDLE,
          "text-caption",
          "text-muted");
    }
    drawComparison();
    drawSteps();
    drawDue();
    drawDays();
  }

  private static double snap(double value) {
    return Math.round(value) + 0.5;
  }

  private void drawComparison() {
    if (data.comparison().isEmpty()) {
      return;
    }
    Path path = new Path();
    for (Step step : data.comparison()) {
      double px = x(step.day());
      path.getElements()
          .add(
              path.getElements().isEmpty()
                  ? new MoveTo(px, y(step.count()))
                  : new LineTo(px, y(step.count())));
    }
    styled(path, "comparison-line");
  }

  private void drawSteps() {
    LocalDate last = data.today().orElse(end());
    Path path = new Path();
    path.getElements().add(new MoveTo(x(data.from()), y(0)));
    Polygon area = new Polygon(x(data.from()), y(0));
    double before = y(0);
    int count = 0;
    for (Step step : data.steps()) {
      if (step.day().isAfter(last)) {
        break;
      }
      double px = x(step.day());
      path.getElements().addAll(new LineTo(px, before), new LineTo(px, y(step.count())));
      area.getPoints().addAll(px, before, px, y(step.count()));
      before = y(step.count());
      count = step.count();
    }
    path.getElements().add(new LineTo(x(last), before));
    area.getPoints().addAll(x(last), before, x(last), y(0));
    area.getStyleClass().add("area");
    getChildren().addFirst(area);
    styled(path, "count-line");
    if (data.today().isPresent()) {
      Circle point = new Circle(x(last), y(count), 5);
      styled(point, "today-point");
      label(
          data.todayWords(),
          x(last) - 8,
          // over the point the words would lie on those of the due date, which stand at the top
          last.isAfter(data.due()) && y(count) - TOP < LABEL_ROW ? y(count) + 15 : y(count) - 13,
          Anchor.RIGHT_MIDDLE,
          "text-caption",
          "text-bold",
          "accent");
    }
  }

  private void drawDue() {
    Line due = new Line(snap(x(data.due())), TOP - 4, snap(x(data.due())), y(0));
    styled(due, "due-line");
    label(
        data.dueWords(), x(data.due()), TOP - 13, Anchor.RIGHT_MIDDLE, "text-caption", "text-bold");
  }

  private void drawDays() {
    double below = y(0) + 14;
    label(Dates.brief(data.from()), LEFT, below, Anchor.LEFT_MIDDLE, "text-caption", "text-muted");
    label(
        Dates.brief(data.due()),
        x(data.due()),
        below,
        Anchor.RIGHT_MIDDLE,
        "text-caption",
        "text-muted");
    data.today()
        .filter(day -> x(data.due()) - x(day) > 70 && x(day) - LEFT > 70)
        .ifPresent(
            day ->
                label(
                    Dates.brief(day),
                    x(day),
                    below,
                    Anchor.CENTRE_MIDDLE,
                    "text-caption",
                    "text-muted"));
  }

  private void styled(javafx.scene.Node node, String styleClass) {
    node.getStyleClass().add(styleClass);
    getChildren().add(node);
  }

  private enum Anchor {
    LEFT_MIDDLE,
    CENTRE_MIDDLE,
    RIGHT_MIDDLE
  }

  private void label(String words, double x, double y, Anchor anchor, String... styleClasses) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    getChildren().add(label);
    label
        .layoutBoundsProperty()
        .subscribe(
            bounds -> {
              double shift =
                  switch (anchor) {
                    case LEFT_MIDDLE -> 0;
                    case CENTRE_MIDDLE -> bounds.getWidth() / 2;
                    case RIGHT_MIDDLE -> bounds.getWidth();
                  };
              label.relocate(Math.rint(x - shift), Math.rint(y - bounds.getHeight() / 2));
            });
  }
}
