package sightline.model.insight;

import java.util.List;
import java.util.stream.IntStream;
import sightline.model.audit.Agency;
import sightline.model.scoring.StandardSummary;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Standard;

/**
 * Standards by agencies: each cell counts the questions of one standard that one agency meets.
 * Nothing is added up across agencies.
 *
 * @param standards the rows, in the order of the tool
 * @param agencies the columns, in the order of the round; counted audits only
 * @param rows one a standard, with one cell an agency
 */
public record HeatmapGrid(
    List<Standard> standards, List<Agency> agencies, List<List<Square>> rows) {

  /**
   * One standard of one audit.
   *
   * @param summary the counts, and what they come to
   * @param answers the answers it is opened to, in the order of the tool; none when nothing of the
   *     standard is asked
   */
  public record Square(
      Standard standard,
      Agency agency,
      String auditId,
      StandardSummary summary,
      List<AnswerRef> answers) {

    public Square {
      answers = List.copyOf(answers);
    }

    /** "3/4": met, of those that apply; empty when nothing applies. */
    public String figure() {
      int applicable = summary.coverage().applicable();
      return applicable == 0 ? "" : summary.met() + "/" + applicable;
    }

    /** One or two letters that stand for the cell beside its colour. */
    public String letter() {
      return switch (summary.cell()) {
        case GOOD -> "M";
        case MIXED -> "P";
        case POOR -> "N";
        case NONE -> "–";
        case NOT_APPLICABLE -> "N/A";
      };
    }

    public String word() {
      return HeatmapGrid.word(summary.cell());
    }

    /** "Escalation, Ashdale District Council: Not met, 1 of 4 met", for screen readers. */
    public String inWords() {
      return standard.shortTitle()
          + ", "
          + agency.name()
          + ": "
          + word()
          + (summary.coverage().applicable() == 0 ? "" : ", " + summary.inWords());
    }
  }

  public HeatmapGrid {
    standards = List.copyOf(standards);
    agencies = List.copyOf(agencies);
    rows = rows.stream().map(List::copyOf).toList();
  }

  static HeatmapGrid of(AuditTool tool, List<CountedAudit> audits) {
    List<List<Square>> rows =
        IntStream.range(0, tool.standards().size())
            .mapToObj(
                i -> {
                  Standard standard = tool.standards().get(i);
                  return audits.stream()
                      .map(
                          a ->
                              new Square(
                                  standard,
                                  a.agency(),
                                  a.auditId(),
                                  a.standards().get(i),
                                  standard.questionsFor(a.agency().type()).stream()
                                      .map(q -> a.ref(q.id()))
                                      .toList()))
                      .toList();
                })
            .toList();
    return new HeatmapGrid(
        tool.standards(), audits.stream().map(CountedAudit::agency).toList(), rows);
  }

  /** The word of a cell. */
  public static String word(StandardSummary.Cell cell) {
    return switch (cell) {
      case GOOD -> "Met";
      case MIXED -> "Partly met";
      case POOR -> "Not met";
      case NONE -> "Not answered";
      case NOT_APPLICABLE -> "Not applicable";
    };
  }

  /** When a cell comes to this, for the legend. */
  public static String meaning(StandardSummary.Cell cell) {
    return switch (cell) {
      case GOOD -> "every question that applies is met";
      case MIXED ->
          "anything in between, also when something is not answered or could not be judged";
      case POOR ->
          "an essential question has the lowest rating, or more than half of those rated have it";
      case NONE -> "nothing of the standard is rated";
      case NOT_APPLICABLE -> "nothing of the standard applies to the agency";
    };
  }

  /** How many cells of one standard come to this. */
  public int count(Standard standard, StandardSummary.Cell cell) {
    return Math.toIntExact(
        rows.get(standards.indexOf(standard)).stream()
            .filter(s -> s.summary().cell() == cell)
            .count());
  }

  /** What the picture shows, for those who do not see it. */
  public String inWords() {
    if (agencies.isEmpty()) {
      return "No audit is counted yet, so the map is empty.";
    }
    List<Square> all = rows.stream().flatMap(List::stream).toList();
    long poor = all.stream().filter(s -> s.summary().cell() == StandardSummary.Cell.POOR).count();
    long good = all.stream().filter(s -> s.summary().cell() == StandardSummary.Cell.GOOD).count();
    String size =
        PlainWords.many(standards.size(), "standard", "standards")
            + " by "
            + PlainWords.many(agencies.size(), "agency", "agencies")
            + ": "
            + good
            + " of "
            + all.size()
            + " cells are met and "
            + poor
            + (poor == 1 ? " is not met." : " are not met.");
    int most =
        standards.stream().mapToInt(s -> count(s, StandardSummary.Cell.POOR)).max().orElse(0);
    if (most == 0) {
      return size;
    }
    List<String> where =
        standards.stream()
            .filter(s -> count(s, StandardSummary.Cell.POOR) == most)
            .map(s -> s.number() + " " + s.shortTitle())
            .toList();
    return size
        + " Not met stands most often in "
        + PlainWords.list(where)
        + ": "
        + PlainWords.many(most, "agency", "agencies")
        + (where.size() > 1 ? " each." : ".");
  }
}
