package sightline.model.report;

import static sightline.model.report.ReportParts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Evidence;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.AgencyReturn.StandardPart;
import sightline.model.insight.Audience;
import sightline.model.insight.PlainWords;
import sightline.model.merge.AuditState;
import sightline.model.report.Block.Column;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.ToolKind;

/** An agency's own copy of its audit: for the agency, and for the group it was written for. */
public final class AgencyReturnReport {
  /** Heading of the section that says how the score came about. */
  public static final String WORKING = "How the score came about";

  private final AgencyReturn content;

  private AgencyReturnReport(AgencyReturn content) {
    this.content = content;
  }

  public static Report of(AgencyReturn content) {
    return new AgencyReturnReport(content).report();
  }

  private Report report() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("In short", 1, inShort()));
    sections.add(new Section("Sign-off", 1, ReportParts.signOff(content.signOffs())));
    sections.add(Section.of("Standards at a glance", glance()));
    sections.addAll(OwnAuditParts.facts(content, "Facts beside the answers"));
    sections.add(Section.of("Answers", Block.Paragraph.of(answersIntroduced())));
    content.standards().forEach(s -> sections.add(answers(s)));
    sections.addAll(new SurveyPart(Audience.RECEIVING_GROUP).own(content));
    sections.addAll(new AgencyReturnAnnex(content).sections());
    sections.add(ReportParts.about(content.tool()));
    return new Report(
        ReportCatalogue.AGENCY_RETURN.id(),
        ReportCatalogue.AGENCY_RETURN.title() + (content.isDraft() ? ", draft" : ""),
        content.agency().name() + ", " + content.round().title(),
        facts(),
        sections);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Agency", content.agency().name()));
    facts.add(new Fact("Type", content.agency().type().label()));
    facts.add(new Fact("Partnership", content.partnership().name()));
    facts.add(new Fact("Round", content.round().title()));
    facts.add(new Fact("Due", Cell.day(content.round().due())));
    facts.add(
        new Fact(
            "Audit tool", content.tool().title() + ", version " + content.tool().ref().version()));
    facts.add(new Fact("Edition", content.tool().edition()));
    duty().ifPresent(d -> facts.add(new Fact("Legal basis", d)));
    content
        .author()
        .ifPresent(
            p ->
                facts.add(
                    new Fact(
                        "Written by",
                        p.name().equals(p.role()) ? p.name() : p.name() + ", " + p.role())));
    switch (content.source()) {
      case AgencyReturn.Source.Book b -> facts.add(new Fact("State", "Draft, not sent"));
      case AgencyReturn.Source.Revision r -> {
        facts.add(new Fact("State", r.state().label()));
        facts.add(new Fact("Finished", Cell.day(PlainWords.dayOf(r.authoredAt()))));
        facts.add(new Fact("Revision", r.id().brief()));
        if (r.superseded() > 0) {
          facts.add(
              new Fact(
                  "Replaces",
                  PlainWords.many(r.superseded(), "earlier revision", "earlier revisions")));
        }
      }
    }
    facts.add(new Fact("As of", Cell.day(content.asOf())));
    return facts;
  }

  private Optional<String> duty() {
    if (content.tool().kind() != ToolKind.SECTION_11) {
      return ReportParts.duty(content.tool());
    }
    return Optional.of(
        content
            .agency()
            .type()
            .section11()
            .map(paragraph -> "Children Act 2004, " + paragraph)
            .orElse("No duty under section 11; answered as good practice"));
  }

  private List<Block> inShort() {
    List<Block> blocks = new ArrayList<>();
    boolean counts =
        content.source() instanceof AgencyReturn.Source.Revision r
            && r.state() == AuditState.COUNTED;
    blocks.add(
        counts
            ? Block.Paragraph.of(content.standingInWords())
            : Block.Paragraph.warning(content.standingInWords()));
    var coverage = content.score().coverage();
    List<Block.Figure> figures = new ArrayList<>();
    content
        .score()
        .shown()
        .ifPresent(
            s ->
                figures.add(
                    new Block.Figure(
                        s.toPlainString(), "score of 100", coverage.inWords() + " answered")));
    figures.add(
        new Block.Figure(
            coverage.answered() + " of " + coverage.applicable(),
            "applicable questions answered",
            coverage.unanswered() + " unanswered"));
    figures.add(
        new Block.Figure(
            Integer.toString(content.actionTotals().open() + content.actionTotals().overdue()),
            "actions to do",
            content.actionTotals().overdue() + " overdue"));
    figures.add(
        new Block.Figure(
            Integer.toString(content.unsupported()), "best ratings without evidence", ""));
    blocks.add(new Block.Figures(figures));
    blocks.add(Block.Paragraph.of("Score: " + content.scoreInWords()));
    content.standards().stream()
        .filter(s -> !s.summary().essentialNotMet().isEmpty())
        .map(
            s ->
                PlainWords.many(
                        s.summary().essentialNotMet().size(),
                        "essential question has",
                        "essential questions have")
                    + " the lowest rating in standard "
                    + s.standard().number()
                    + ", "
                    + s.standard().title()
                    + ".")
        .forEach(s -> blocks.add(Block.Paragraph.warning(s)));
    if (content.source() instanceof AgencyReturn.Source.Revision r && r.alerts() > 0) {
      String told =
          r.alertsAllTold()
              ? "The right person was told each time."
              : "It is not recorded that the right person was told each time.";
      blocks.add(
          Block.Paragraph.warning(
              "A worry about a child was raised "
                  + PlainWords.many(r.alerts(), "time", "times")
                  + " while auditing. "
                  + told));
    }
    return blocks;
  }

  private Block.Table glance() {
    if (grades()) {
      return GradesGlance.of(content, "Standards at a glance");
    }
    int decimals = content.tool().scoring().decimals();
    List<List<Cell>> rows =
        content.standards().stream()
            .map(
                s ->
                    List.of(
                        Cell.of(s.standard().number() + " " + s.standard().title()),
                        Cell.of(Marks.of(s.summary().cell())),
                        Cell.of(s.summary().met()),
                        Cell.of(s.summary().coverage().applicable()),
                        Cell.of(s.summary().coverage().answered()),
                        figure(s.score().shown()),
                        s.score()
                            .reachable()
                            .map(r -> ReportParts.range(r, decimals))
                            .orElse(Cell.of("–").muted())))
            .toList();
    return new Block.Table(
        "Standards at a glance",
        List.of(
            Column.text("Standard", 3),
            Column.rating("Now"),
            Column.number("Met"),
            ReportParts.wideNumber("Applicable"),
            ReportParts.wideNumber("Answered"),
            Column.number("Score"),
            Column.text("Can still end at", 1.3)),
        rows,
        "");
  }

  /** Whether the tool grades and never adds up. */
  private boolean grades() {
    return content.tool().scoring().method() == ScoringRule.Method.GRADES;
  }

  private String answersIntroduced() {
    int asked = content.standards().stream().mapToInt(s -> s.questions().size()).sum();
    return PlainWords.many(asked, "question is", "questions are")
        + " asked of this type of agency"
        + (content.notAsked() == 0 ? "." : "; " + content.notAsked() + " more of the tool are not.")
        + (content.unsupported() == 0
            ? ""
            : " A best rating with nothing to show for it is marked \"No evidence given\".");
  }

  private Section answers(StandardPart part) {
    List<List<Cell>> rows =
        part.questions().stream()
            .map(
                q ->
                    List.of(
                        Cell.of(
                            q.question().number()
                                + " "
                                + q.question().title()
                                + "\n"
                                + q.question().statement()),
                        Cell.of(Marks.of(q)),
                        Cell.of(q.descriptor().orElse(q.reason())),
                        Cell.of(q.response().comment()),
                        besides(q)))
            .toList();
    String caption = "Answers to " + part.standard().number() + " " + part.standard().shortTitle();
    return new Section(
        part.standard().number() + " " + part.standard().title(),
        2,
        List.of(
            Block.Paragraph.of(part.standard().intent()),
            Block.Paragraph.muted(
                (grades() ? "" : part.summary().inWords() + ", ")
                    + part.summary().coverage().inWords()
                    + " answered."),
            new Block.Table(
                caption,
                List.of(
                    Column.text("Question", 3),
                    Column.rating("Rating"),
                    Column.text("What the rating means here, or the reason", 2.5),
                    Column.text("Comment", 2.5),
                    Column.text("Evidence, actions and flags", 2.2)),
                rows,
                "")));
  }

  private static Cell besides(QuestionPart q) {
    List<String> lines = new ArrayList<>();
    if (q.essential()) {
      lines.add("Essential question");
    }
    if (q.response().goodPractice()) {
      lines.add("Good practice");
    }
    if (q.unsupported()) {
      lines.add("No evidence given");
    }
    q.evidence().forEach(e -> lines.add("Evidence: " + e.title() + dated(e)));
    q.actions().forEach(a -> lines.add("Action: " + a.change()));
    Cell cell = Cell.of(String.join("\n", lines));
    return q.unsupported() ? cell.warning() : cell;
  }

  private static String dated(Evidence evidence) {
    return evidence.dated().map(d -> " (" + d + ")").orElse("");
  }
}
