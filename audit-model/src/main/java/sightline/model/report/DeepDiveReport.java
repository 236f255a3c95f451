package sightline.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;
import sightline.model.audit.Response;
import sightline.model.insight.AnswerKind;
import sightline.model.insight.Audience;
import sightline.model.insight.CountedAudit;
import sightline.model.insight.DeepDiveSummary;
import sightline.model.insight.DeepDiveSummary.CaseGrades;
import sightline.model.insight.DomainGrades;
import sightline.model.insight.PlainWords;
import sightline.model.insight.Spread;
import sightline.model.report.Block.Column;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Standard;

/**
 * A case audit as its forms say it: every grade of every agency with the spread, never an average.
 * What a panel agrees stands beside these, not in them.
 */
public final class DeepDiveReport {
  private final DeepDiveSummary summary;
  private final Partnership partnership;
  private final Audience audience;

  private DeepDiveReport(DeepDiveSummary summary, Partnership partnership, Audience audience) {
    this.summary = summary;
    this.partnership = partnership;
    this.audience = audience;
  }

  public static Report of(DeepDiveSummary summary, Partnership partnership, Audience audience) {
    return new DeepDiveReport(summary, partnership, audience).report();
  }

  private Report report() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("In short", 1, inShort()));
    summary
        .overallQuestion()
        .ifPresent(q -> sections.add(Section.of("Overall grades", casesByAgency(q))));
    sections.add(
        Section.of(
            "Grades by domain",
            ReportParts.tableOr("No form is counted yet.", domains()),
            Block.Paragraph.muted(
                "Counts of forms. Agreement between agencies is counted by case; Krippendorff's alpha, which allows for chance, is given from "
                    + DomainGrades.ALPHA_FROM
                    + " compared cases on.")));
    sections.add(
        Section.of(
            "Where agencies differ most",
            ReportParts.tableOr("No case has grades two or more apart.", toDiscuss())));
    for (CaseGrades one : summary.cases()) {
      sections.add(new Section("Case " + one.code(), 1, List.of(domainsByAgency(one))));
    }
    if (audience.readsOwnWords()) {
      sections.add(
          Section.of(
              "Good practice",
              ReportParts.tableOr("No form flags good practice.", goodPractice())));
    }
    sections.add(
        Section.of(
            "Left out of the figures",
            ReportParts.tableOr("No form is left out of the figures.", leftOut())));
    sections.add(ReportParts.about(summary.tool()));
    return new Report(
        ReportCatalogue.DEEP_DIVE.id(),
        ReportCatalogue.DEEP_DIVE.title(),
        partnership.name() + ", " + summary.round().title(),
        facts(),
        sections);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Partnership", partnership.name()));
    facts.add(new Fact("Round", summary.round().title()));
    ReportParts.tool(summary.tool(), facts);
    List<String> themes =
        summary.tool().standards().stream()
            .filter(s -> s.module().isPresent())
            .map(Standard::title)
            .toList();
    if (!themes.isEmpty()) {
      facts.add(new Fact("Theme", PlainWords.list(themes)));
    }
    facts.add(new Fact("As of", Cell.day(summary.asOf())));
    facts.add(new Fact("For", audience.label()));
    return facts;
  }

  private List<Block> inShort() {
    long wide =
        summary.overallQuestion().stream()
            .flatMap(q -> summary.cases().stream().flatMap(c -> c.spread(q.id()).stream()))
            .filter(s -> s.agreement() == Spread.Agreement.TWO_OR_MORE)
            .count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Figures.of(
            new Block.Figure(Integer.toString(summary.cases().size()), "cases", ""),
            new Block.Figure(
                Integer.toString(summary.forms()),
                "forms counted",
                summary.leftOut().size() + " left out"),
            new Block.Figure(Integer.toString(summary.agencies().size()), "agencies", ""),
            new Block.Figure(
                wide + " of " + summary.cases().size(),
                "cases with overall grades two or more apart",
                "")));
    if (summary.alerts() > 0) {
      blocks.add(
          Block.Paragraph.warning(
              "A worry about a child was raised while auditing: "
                  + audience.people(summary.alerts())
                  + "."));
    }
    return blocks;
  }

  /** Cases by agencies, for one question. */
  private Block casesByAgency(Question question) {
    if (summary.cases().isEmpty()) {
      return Block.Paragraph.muted("No form is counted yet.");
    }
    List<Agency> agencies = summary.agencies();
    List<List<Block.HeatCell>> cells = new ArrayList<>();
    for (CaseGrades one : summary.cases()) {
      cells.add(agencies.stream().map(a -> cell(one, question, a)).toList());
    }
    return new Block.Heatmap(
        question.title() + " by agency",
        "Case",
        summary.cases().stream().map(CaseGrades::code).toList(),
        agencies.stream().map(Agency::name).toList(),
        cells,
        legend(question),
        String.join(
            " ",
            summary.cases().stream()
                .flatMap(
                    c ->
                        c.spread(question.id()).stream()
                            .map(s -> "Case " + c.code() + ": " + s.inWords() + "."))
                .toList()));
  }

  /** Domains by agencies, for one case. */
  private Block domainsByAgency(CaseGrades one) {
    List<Agency> agencies = one.forms().stream().map(CountedAudit::agency).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Question", 2.4));
    agencies.forEach(a -> columns.add(Column.rating(a.name())));
    columns.add(Column.text("How far apart", 1.3));
    List<List<Cell>> rows = new ArrayList<>();
    for (Spread spread : one.spreads()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(spread.question().number() + " " + spread.question().title()));
      agencies.forEach(
          a ->
              row.add(
                  spread.grades().stream()
                      .filter(g -> g.agency().equals(a))
                      .findFirst()
                      .map(g -> Cell.of(mark(g)))
                      .orElseGet(() -> Cell.of("not asked").muted())));
      Cell apart = Cell.of(spread.agreement().label());
      row.add(spread.agreement() == Spread.Agreement.TWO_OR_MORE ? apart.warning() : apart);
      rows.add(row);
    }
    return new Block.Table("Case " + one.code(), columns, rows, "");
  }

  private Block.Table domains() {
    List<Rating> ratings =
        summary.domains().isEmpty()
            ? List.of()
            : List.copyOf(summary.domains().getFirst().counts().keySet());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Question", 2.4));
    ratings.forEach(r -> columns.add(ReportParts.wideNumber(r.label())));
    columns.add(ReportParts.wideNumber("Not judged"));
    columns.add(Column.number("N/A"));
    columns.add(Column.number("Same"));
    columns.add(Column.number("One apart"));
    columns.add(Column.number("Two or more"));
    columns.add(Column.number("Alpha (n)"));
    List<List<Cell>> rows = new ArrayList<>();
    for (DomainGrades domain : summary.domains()) {
      if (!List.copyOf(domain.counts().keySet()).equals(ratings)) {
        continue; // a yes-or-no probe has other grades; it stands with its case
      }
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(domain.question().number() + " " + domain.question().title()));
      domain.counts().values().forEach(count -> row.add(Cell.of(count)));
      row.add(Cell.of(domain.unable() + domain.unanswered()));
      row.add(Cell.of(domain.notApplicable()));
      row.add(Cell.of(domain.cases(Spread.Agreement.SAME)));
      row.add(Cell.of(domain.cases(Spread.Agreement.WITHIN_ONE)));
      row.add(Cell.of(domain.cases(Spread.Agreement.TWO_OR_MORE)));
      row.add(alpha(domain));
      rows.add(row);
    }
    return new Block.Table("Grades by domain", columns, rows, "");
  }

  private static Cell alpha(DomainGrades domain) {
    if (domain.alpha().isEmpty()) {
      return Cell.of("–").muted();
    }
    BigDecimal figure =
        BigDecimal.valueOf(domain.alpha().getAsDouble()).setScale(2, RoundingMode.HALF_UP);
    return Cell.of(figure, figure.toPlainString() + " (" + domain.compared() + ")");
  }

  private Block.Table toDiscuss() {
    List<List<Cell>> rows =
        summary.toDiscuss().stream()
            .map(
                s ->
                    List.of(
                        Cell.of(s.caseCode()),
                        Cell.of(
                            s.spread().question().number() + " " + s.spread().question().title()),
                        Cell.of(s.spread().inWords())))
            .toList();
    return new Block.Table(
        "Where agencies differ most",
        List.of(Column.text("Case", 0.8), Column.text("Question", 2), Column.text("Grades", 3)),
        rows,
        "");
  }

  private Block.Table goodPractice() {
    List<List<Cell>> rows = new ArrayList<>();
    for (CaseGrades one : summary.cases()) {
      for (CountedAudit form : one.forms()) {
        for (Spread spread : one.spreads()) {
          Response response = form.response(spread.question().id());
          if (response.goodPractice()) {
            rows.add(
                List.of(
                    Cell.of(one.code()),
                    Cell.of(spread.question().number() + " " + spread.question().title()),
                    Cell.of(form.agency().name()),
                    Cell.of(response.comment())));
          }
        }
      }
    }
    return new Block.Table(
        "Good practice",
        List.of(
            Column.text("Case", 0.8),
            Column.text("Question", 1.6),
            Column.text("Agency", 1.4),
            Column.text("What was seen", 3)),
        rows,
        "");
  }

  private Block.Table leftOut() {
    return new Block.Table(
        "Left out of the figures",
        List.of(Column.text("Agency", 2), Column.text("Case", 1), Column.text("Why", 2)),
        summary.leftOut().stream()
            .map(l -> List.of(Cell.of(l.agency()), Cell.of(l.caseCode()), Cell.of(l.why())))
            .toList(),
        "");
  }

  private Block.HeatCell cell(CaseGrades one, Question question, Agency agency) {
    return one.spread(question.id()).stream()
        .flatMap(s -> s.grades().stream())
        .filter(g -> g.agency().equals(agency))
        .findFirst()
        .map(g -> new Block.HeatCell(mark(g), ""))
        .orElseGet(() -> new Block.HeatCell(Mark.notAnswered(), ""));
  }

  private static Mark mark(Spread.Grade grade) {
    return grade
        .rating()
        .map(Marks::of)
        .orElseGet(
            () ->
                grade.kind() == AnswerKind.NOT_APPLICABLE
                    ? Mark.notApplicable()
                    : grade.kind() == AnswerKind.UNABLE ? Mark.notEnough() : Mark.notAnswered());
  }

  private List<Block.Legend> legend(Question question) {
    List<Block.Legend> legend = new ArrayList<>();
    summary
        .tool()
        .scaleOf(question)
        .ratings()
        .forEach(r -> legend.add(new Block.Legend(Marks.of(r), "")));
    legend.add(new Block.Legend(Mark.notAnswered(), "no counted form, or left open"));
    return legend;
  }
}
