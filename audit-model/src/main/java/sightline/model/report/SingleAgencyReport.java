package sightline.model.report;

import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.AnswerKind;
import sightline.model.insight.PlainWords;
import sightline.model.report.Block.Column;

/**
 * The report of one agency's own audit: what was asked, what was found, how far it can be relied
 * on.
 */
public final class SingleAgencyReport {
  private final AgencyReturn content;

  private SingleAgencyReport(AgencyReturn content) {
    this.content = content;
  }

  public static Report of(AgencyReturn content) {
    return new SingleAgencyReport(content).report();
  }

  private Report report() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("In short", 1, inShort()));
    sections.addAll(OwnAuditParts.facts(content, "What was asked, and of which records"));
    sections.add(Section.of("Strengths", strengths()));
    sections.add(Section.of("Gaps", gaps()));
    other().ifPresent(sections::add);
    sections.add(
        Section.of(
            "What will change",
            Block.Paragraph.of(content.actionTotals().inWords()),
            tableOr("There is nothing to list.", actions())));
    sections.add(new Section("Sign-off", 1, ReportParts.signOff(content.signOffs())));
    sections.add(ReportParts.about(content.tool()));
    return new Report(
        ReportCatalogue.SINGLE_AGENCY_REPORT.id(),
        OwnAuditParts.title(ReportCatalogue.SINGLE_AGENCY_REPORT, content),
        OwnAuditParts.subtitle(content),
        OwnAuditParts.head(content),
        sections);
  }

  private List<Block> inShort() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(OwnAuditParts.standing(content));
    List<Block.Figure> figures = new ArrayList<>();
    content
        .score()
        .shown()
        .ifPresent(
            s ->
                figures.add(
                    new Block.Figure(
                        s.toPlainString(),
                        "score of 100",
                        content.score().band().map(b -> b.label()).orElse(""))));
    figures.add(figure(met(), "answers met", "of " + content.score().coverage().applicable()));
    figures.add(figure(OwnAuditParts.belowMet(content).size(), "findings to act on", ""));
    figures.add(
        figure(
            content.actionTotals().all(),
            "actions planned",
            content.actionTotals().openWithoutDue() + " without a due date"));
    blocks.add(new Block.Figures(figures));
    blocks.add(Block.Paragraph.of("Score: " + content.scoreInWords()));
    return blocks;
  }

  private static Block.Figure figure(long value, String label, String note) {
    return new Block.Figure(Long.toString(value), label, note);
  }

  private long met() {
    return of(AnswerKind.MET).size();
  }

  private List<QuestionPart> of(AnswerKind kind) {
    return content.questions().stream()
        .filter(q -> q.kind(content.tool()).filter(k -> k == kind).isPresent())
        .toList();
  }

  private Block strengths() {
    return tableOr(
        "No question is met.",
        new Block.Table(
            "Strengths",
            List.of(
                Column.text("Question", 2),
                Column.text("What was found", 4),
                Column.text("Evidence", 2)),
            of(AnswerKind.MET).stream()
                .map(
                    q ->
                        List.of(
                            OwnAuditParts.question(q),
                            orNothing(
                                Optional.of(q.response().comment())
                                    .filter(c -> !c.isBlank())
                                    .or(q::descriptor)),
                            OwnAuditParts.evidence(q)))
                .toList(),
            ""));
  }

  private Block gaps() {
    return tableOr(
        "Every answer that applies is met.",
        new Block.Table(
            "Gaps",
            List.of(
                Column.text("Question", 2),
                Column.rating("Rating"),
                Column.text("What was found", 3.5),
                Column.text("To be met", 3)),
            OwnAuditParts.belowMet(content).stream()
                .map(
                    q ->
                        List.of(
                            OwnAuditParts.question(q),
                            Cell.of(Marks.of(q)),
                            orNothing(
                                Optional.of(q.response().comment())
                                    .filter(c -> !c.isBlank())
                                    .or(() -> Optional.of(q.reason()))),
                            orNothing(Optional.of(OwnAuditParts.toBeMet(content, q)))))
                .toList(),
            ""));
  }

  /** What is neither strength nor gap: not applicable, and not yet answered. */
  private Optional<Section> other() {
    List<Block> blocks = new ArrayList<>();
    List<QuestionPart> open = of(AnswerKind.UNANSWERED);
    if (!open.isEmpty()) {
      blocks.add(
          Block.Paragraph.warning(
              "Not answered yet: "
                  + PlainWords.list(open.stream().map(q -> q.question().number()).toList())
                  + "."));
    }
    for (QuestionPart q : of(AnswerKind.NOT_APPLICABLE)) {
      blocks.add(
          Block.Paragraph.of(
              q.question().number()
                  + " "
                  + q.question().title()
                  + " does not apply: "
                  + q.reason()));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("Neither strength nor gap", 1, blocks));
  }

  private Block.Table actions() {
    return new Block.Table(
        "What will change",
        List.of(Column.text("What will change", 4), Column.text("Lead", 2), Column.date("Due")),
        content.actions().stream()
            .map(
                a ->
                    List.of(
                        Cell.of(a.action().change()),
                        orNothing(a.action().lead()),
                        ReportParts.dayOrNothing(a.action().due())))
            .toList(),
        "The action plan has the measure of each, and how far it has come.");
  }
}
