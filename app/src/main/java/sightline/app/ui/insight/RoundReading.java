package sightline.app.ui.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.HeatmapCell;
import sightline.app.ui.kit.HeatmapGrid;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ReadReturns;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.insight.ActionLine;
import sightline.model.insight.Finding;
import sightline.model.insight.HeatmapGrid.Square;
import sightline.model.insight.Section11Summary;
import sightline.model.insight.Sector;
import sightline.model.insight.SurveyLine;
import sightline.model.report.Marks;
import sightline.model.scoring.StandardSummary;
import sightline.model.tool.Standard;

/**
 * A round as it was read, ready to be shown.
 *
 * @param rounds all rounds there are to choose from
 */
record RoundReading(
    List<Round> rounds,
    String partnership,
    ReadReturns.OfRound read,
    Section11Summary summary,
    BehindFigures behind) {

  /** A sector with how many of its agencies are counted. */
  record SectorCount(Sector sector, int agencies) {}

  /**
   * One entry of the legend.
   *
   * @param words "Met: every question that applies is met"
   */
  record LegendEntry(Mark mark, String words) {}

  static RoundReading of(
      List<Round> rounds, String partnership, ReadReturns.OfRound read, Section11Summary summary) {
    return new RoundReading(rounds, partnership, read, summary, new BehindFigures(read, summary));
  }

  Round round() {
    return read.round();
  }

  boolean isEmpty() {
    return summary.counted().isEmpty();
  }

  List<SectorCount> sectors() {
    return Arrays.stream(Sector.values())
        .map(s -> new SectorCount(s, columns(Optional.of(s)).size()))
        .filter(s -> s.agencies() > 0)
        .toList();
  }

  /** Places of the agencies of a sector, or of all, among the columns of the heatmap. */
  List<Integer> columns(Optional<Sector> sector) {
    List<Agency> agencies = summary.heatmap().agencies();
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < agencies.size(); i++) {
      Sector own = Sector.of(agencies.get(i).type());
      if (sector.isEmpty() || sector.get() == own) {
        columns.add(i);
      }
    }
    return columns;
  }

  /** What the heatmap shows of a sector, or of all. */
  HeatmapGrid.Data heatmap(Optional<Sector> sector) {
    List<Agency> agencies = summary.heatmap().agencies();
    ShortNames names = new ShortNames(partnership, agencies);
    List<Integer> columns = columns(sector);
    return new HeatmapGrid.Data(
        Texts.of("insight.heatmap.title"),
        summary.heatmap().standards().stream()
            .map((Standard s) -> new HeatmapGrid.Heading(s.number(), s.shortTitle()))
            .toList(),
        columns.stream().map(c -> names.of(agencies.get(c))).toList(),
        summary.heatmap().rows().stream()
            .map(row -> columns.stream().map(c -> content(row.get(c))).toList())
            .toList());
  }

  Square square(Optional<Sector> sector, int row, int column) {
    return summary.heatmap().rows().get(row).get(columns(sector).get(column));
  }

  private static HeatmapCell.Content content(Square square) {
    int applicable = square.summary().coverage().applicable();
    return new HeatmapCell.Content(
        Mark.of(Marks.of(square.summary().cell())),
        square.figure(),
        applicable == 0 ? "" : Texts.of("insight.of", square.summary().met(), applicable));
  }

  /** "12 returns counted, 3 of them shown. Nothing is left out." */
  String countedInWords(Optional<Sector> sector) {
    int counted = summary.counted().size();
    String first =
        sector.isEmpty()
            ? Texts.count("insight.counted", counted)
            : Texts.count("insight.counted-shown", counted, columns(sector).size());
    return first + " " + summary.leftOutInWords();
  }

  /**
   * A figure at the head of the summary.
   *
   * @param open what it is opened to; empty where nothing stands behind it
   */
  record KeyFigure(String value, String label, Optional<OpenedFigure> open) {}

  List<KeyFigure> keyFigures() {
    List<ActionLine> overdue =
        summary.actions().stream()
            .filter(a -> a.standing() == ActionLine.Standing.OVERDUE)
            .toList();
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(
        new KeyFigure(
            Texts.of("insight.of", summary.counted().size(), summary.returns().totals().invited()),
            Texts.of("insight.key.counted"),
            Optional.empty()));
    figures.add(finding(Texts.of("insight.key.essential"), summary.essentialNotMet()));
    figures.add(finding(Texts.of("insight.key.unsupported"), summary.unsupported()));
    if (summary.survey().isThere()) {
      figures.add(survey());
    }
    figures.add(
        new KeyFigure(
            Texts.of("insight.of", overdue.size(), summary.actionTotals().all()),
            Texts.of("insight.key.overdue"),
            overdue.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    behind.actions(
                        Texts.of("insight.table.actions"),
                        Texts.count("insight.panel.overdue", overdue.size()),
                        overdue))));
    return List.copyOf(figures);
  }

  private KeyFigure survey() {
    List<SurveyLine> lines = summary.survey().disagreeing();
    String label = Texts.of("insight.key.survey");
    return new KeyFigure(
        Long.toString(lines.stream().map(SurveyLine::answer).distinct().count()),
        label,
        lines.isEmpty() ? Optional.empty() : Optional.of(behind.surveys(label, lines)));
  }

  private KeyFigure finding(String label, List<Finding> findings) {
    return new KeyFigure(
        Integer.toString(findings.size()),
        label,
        findings.isEmpty() ? Optional.empty() : Optional.of(behind.findings(label, findings)));
  }

  List<SummaryTable> tables() {
    return new SummaryTables(summary, behind).all();
  }

  /** What each mark on the map stands for; only those that are there. */
  List<LegendEntry> legend() {
    return Arrays.stream(StandardSummary.Cell.values())
        .filter(
            cell ->
                cell != StandardSummary.Cell.NONE
                    || summary.heatmap().rows().stream()
                        .flatMap(List::stream)
                        .anyMatch(s -> s.summary().cell() == cell))
        .map(cell -> new LegendEntry(Mark.of(Marks.of(cell)), legendWords(cell)))
        .toList();
  }

  private static String legendWords(StandardSummary.Cell cell) {
    return switch (cell) {
      case GOOD -> Texts.of("insight.legend.good");
      case MIXED -> Texts.of("insight.legend.mixed");
      case POOR -> Texts.of("insight.legend.poor");
      case NONE -> Texts.of("insight.legend.none");
      case NOT_APPLICABLE -> Texts.of("insight.legend.not-applicable");
    };
  }
}
