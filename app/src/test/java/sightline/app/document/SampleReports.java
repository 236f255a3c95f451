package sightline.app.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import sightline.model.report.Block;
import sightline.model.report.Block.Column;
import sightline.model.report.Block.Figure;
import sightline.model.report.Block.HeatCell;
import sightline.model.report.Cell;
import sightline.model.report.Fact;
import sightline.model.report.Mark;
import sightline.model.report.Mark.Role;
import sightline.model.report.Report;
import sightline.model.report.Section;

/** Invented reports for the tests of documents. */
final class SampleReports {

  static final Mark MET = new Mark(Role.GOOD, "M", "Met");
  static final Mark PARTLY = new Mark(Role.MIXED, "P", "Partly met");
  static final Mark NOT_MET = new Mark(Role.POOR, "N", "Not met");

  private static final List<String> STANDARDS =
      List.of(
          "1 Senior commitment",
          "2 Statement of responsibilities",
          "3 Line of accountability",
          "4 Service development",
          "5 Training and induction",
          "6 Safer recruitment",
          "7 Effective inter-agency working",
          "8 Information sharing",
          "9 Escalation and challenge",
          "10 Listening to children",
          "11 Allegations against staff",
          "12 Learning from reviews");

  private static final List<String> AGENCIES =
      List.of(
          "Children's social care",
          "Police",
          "Integrated care board",
          "North hospitals trust",
          "South hospitals trust",
          "Community health",
          "Mental health trust",
          "Ambulance service",
          "Probation",
          "Youth justice",
          "Housing",
          "Adult social care",
          "Public health",
          "Fire and rescue",
          "Early years",
          "Ashby district",
          "Brook district",
          "Calder district",
          "Dene district",
          "Elm district",
          "Forest district",
          "Domestic abuse service",
          "Substance misuse service",
          "School nursing",
          "Health visiting",
          "Youth service",
          "Leisure trust",
          "Voluntary sector forum",
          "Prison",
          "Secure children's home",
          "Diocese",
          "Sports partnership",
          "Library service",
          "Customs and border");

  private SampleReports() {}

  static Report section11() {
    return new Report(
        "section-11-summary",
        "Section 11 summary",
        "Northshire Safeguarding Children Partnership, 2026 cycle",
        List.of(
            new Fact("Round", "Section 11 self-assessment 2026"),
            new Fact("Period", "1 April to 30 October 2026"),
            new Fact("Drawn up", "4 November 2026, from 41 signed returns"),
            new Fact("Standing", "Moderated. For the Executive and the receiving group")),
        List.of(
            Section.of(
                "At a glance",
                Block.Figures.of(
                    new Figure("41 of 44", "agencies returned", "37 on time"),
                    new Figure("68%", "of standards met", "n = 487; 61% in 2024"),
                    new Figure("23", "actions overdue", "of 118 open"),
                    new Figure("9", "ratings changed", "after moderation")),
                Block.Paragraph.of(
                    "Most agencies meet most standards, and more than in the last cycle. Escalation and"
                        + " challenge is the weakest standard for the third time; hospitals and districts"
                        + " rate it lower than the police and children's social care do."),
                Block.Paragraph.warning(
                    "Three agencies have not returned: Customs and border, Prison, Sports partnership."
                        + " Their standards are counted as not answered.")),
            new Section("Returns by sector", 2, List.of(returns())),
            Section.of("Standards by agency", heatmap()),
            Section.of(
                "Weakest standards",
                weakest(),
                Block.Bullets.of(
                    "Escalation and challenge: 12 agencies could not show a case in which it was used.",
                    "Listening to children: evidence is of consulting, seldom of what changed.",
                    "Learning from reviews: read by managers, not yet reaching 5 of the 7 district teams."),
                new Block.Quote(
                    "We know the policy. We had not noticed that nobody has used it in 2 years.",
                    "Named nurse, hospitals")),
            Section.of(
                "Actions",
                actions(),
                Block.Paragraph.muted("Counts under 5 are not shown outside the receiving group.")),
            Section.of(
                "Statement",
                new Block.Statement(
                    "This summary is drawn from signed returns. The ratings are those after moderation;"
                        + " where an agency disagreed, its reply stands beside them.",
                    List.of(
                        new Fact("Signed", "Chair of the quality assurance group"),
                        new Fact("Date", "Wednesday 4 November 2026"))))));
  }

  private static Block.Table returns() {
    return new Block.Table(
        "Returns by sector",
        List.of(
            Column.text("Sector", 3),
            Column.number("Invited"),
            Column.number("Returned"),
            Column.number("On time"),
            Column.date("Last one in"),
            Column.rating("Completeness")),
        List.of(
            sector("Health", 12, 12, "92%", 92, LocalDate.of(2026, 10, 28), MET),
            sector("Local authority", 9, 9, "100%", 100, LocalDate.of(2026, 10, 15), MET),
            sector("Districts", 6, 6, "83%", 83, LocalDate.of(2026, 11, 2), PARTLY),
            sector("Justice", 7, 5, "71%", 71, LocalDate.of(2026, 11, 3), NOT_MET),
            List.of(
                Cell.of("Voluntary and faith"),
                Cell.of(10),
                Cell.of(9),
                Cell.of("fewer than 5 late").muted(),
                Cell.of(LocalDate.of(2026, 10, 30)),
                Cell.of(Mark.notEnough()))),
        "All sectors but justice returned nine in ten or more.");
  }

  private static List<Cell> sector(
      String name, int invited, int returned, String share, int number, LocalDate last, Mark mark) {
    return List.of(
        Cell.of(name),
        Cell.of(invited),
        Cell.of(returned),
        Cell.of(BigDecimal.valueOf(number), share),
        Cell.of(last),
        Cell.of(mark, returned + " of " + invited));
  }

  private static Block.Table weakest() {
    return new Block.Table(
        "The three weakest standards",
        List.of(
            Column.text("Standard", 3),
            Column.number("Met, %"),
            Column.number("n"),
            Column.number("2024, %"),
            Column.number("Change"),
            Column.rating("Now")),
        List.of(
            List.of(
                Cell.of("9 Escalation and challenge"),
                Cell.of(41),
                Cell.of(39),
                Cell.of(44),
                Cell.of(-3).warning(),
                Cell.of(NOT_MET)),
            List.of(
                Cell.of("10 Listening to children"),
                Cell.of(52),
                Cell.of(41),
                Cell.of(47),
                Cell.of(5),
                Cell.of(PARTLY)),
            List.of(
                Cell.of("12 Learning from reviews"),
                Cell.of(new BigDecimal("57.5")),
                Cell.of(40),
                Cell.of(new BigDecimal("49.0")),
                Cell.of(new BigDecimal("8.5")),
                Cell.of(PARTLY))),
        "");
  }

  private static Block.Table actions() {
    return new Block.Table(
        "Actions overdue by more than 30 days",
        List.of(
            Column.text("Ref", 0.8),
            Column.text("Action", 4),
            Column.text("Owner", 2),
            Column.date("Due"),
            Column.number("Days late")),
        List.of(
            List.of(
                Cell.of("A-014"),
                Cell.of("Put the escalation route on one page and test it in supervision"),
                Cell.of("Named nurse, South hospitals trust"),
                Cell.of(LocalDate.of(2026, 9, 1)),
                Cell.of(64)),
            List.of(
                Cell.of("A-027"),
                Cell.of("Ask children in care what changed after the last survey, and write it up"),
                Cell.of("Head of participation"),
                Cell.of(LocalDate.of(2026, 9, 30)),
                Cell.of(35))),
        "");
  }

  /** Twelve standards by 34 agencies, ratings drawn from a fixed seed. */
  static Block.Heatmap heatmap() {
    var random = new Random(11);
    var marks = List.of(MET, MET, MET, PARTLY, PARTLY, NOT_MET);
    var cells = new ArrayList<List<HeatCell>>();
    for (int row = 0; row < STANDARDS.size(); row++) {
      var line = new ArrayList<HeatCell>();
      for (int column = 0; column < AGENCIES.size(); column++) {
        int roll = random.nextInt(20);
        if (roll == 0) {
          line.add(new HeatCell(Mark.notAnswered(), "0/4"));
        } else if (roll == 1) {
          line.add(new HeatCell(Mark.notApplicable(), ""));
        } else {
          var mark = marks.get(random.nextInt(marks.size()));
          int met = mark == MET ? 3 + random.nextInt(2) : mark == PARTLY ? 2 : random.nextInt(2);
          line.add(new HeatCell(mark, met + "/4"));
        }
      }
      cells.add(line);
    }
    return new Block.Heatmap(
        "Standards by agency, after moderation",
        "Standard",
        STANDARDS,
        AGENCIES,
        cells,
        List.of(
            new Block.Legend(MET, "3 or 4 of its 4 questions are met"),
            new Block.Legend(PARTLY, "2 of its 4 questions are met"),
            new Block.Legend(NOT_MET, "none or 1 of its 4 questions is met"),
            new Block.Legend(Mark.notAnswered(), "the agency has not answered"),
            new Block.Legend(Mark.notApplicable(), "the standard does not apply to the agency")),
        "Not met stands most often in rows 9 and 10, and for hospitals and districts.");
  }

  static Report longTable(int rows) {
    var cells =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    List.of(
                        Cell.of("Action " + (1000 + i)),
                        Cell.of("What is to be done, in a sentence or two, number " + i),
                        Cell.of(i * 7L),
                        Cell.of(LocalDate.of(2026, 1, 1).plusDays(i))))
            .toList();
    var table =
        new Block.Table(
            "Action tracker",
            List.of(
                Column.text("Ref", 1),
                Column.text("Action", 4),
                Column.number("Days"),
                Column.date("Due")),
            cells,
            "");
    return new Report(
        "action-tracker", "Action tracker", "", List.of(), List.of(Section.of("All", table)));
  }

  /** Every field filled with the same text. */
  static Report filledWith(String text) {
    var mark = new Mark(Role.POOR, "N", "Not met " + text);
    return new Report(
        "hostile",
        "Report " + text,
        text,
        List.of(new Fact(text, text)),
        List.of(
            new Section(
                text,
                3,
                List.of(
                    Block.Paragraph.of(text),
                    Block.Paragraph.warning(text),
                    Block.Figures.of(new Figure(text, text, text)),
                    new Block.Table(
                        text,
                        List.of(Column.text(text, 1), Column.number(text), Column.rating(text)),
                        List.of(List.of(Cell.of(text), Cell.of(text), Cell.of(mark, text))),
                        text),
                    new Block.Heatmap(
                        text,
                        text,
                        List.of(text),
                        List.of(text, text),
                        List.of(List.of(new HeatCell(mark, text), new HeatCell(MET, text))),
                        List.of(new Block.Legend(mark, text)),
                        "Alternative " + text),
                    Block.Bullets.of(text, text),
                    new Block.Quote(text, text),
                    new Block.Statement(text, List.of(new Fact(text, text)))))));
  }
}
