package sightline.model.report;

import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.PlainWords;
import sightline.model.report.Block.Column;

/** What should change after an agency's own audit: one recommendation a finding. */
public final class RecommendationsReport {
  private RecommendationsReport() {}

  public static Report of(AgencyReturn content) {
    List<QuestionPart> findings = OwnAuditParts.belowMet(content);
    List<QuestionPart> unplanned = findings.stream().filter(q -> q.actions().isEmpty()).toList();
    List<Block> inShort = new ArrayList<>();
    inShort.add(OwnAuditParts.standing(content));
    inShort.add(
        Block.Paragraph.of(
            findings.isEmpty()
                ? "Every answer that applies is met, so nothing is recommended."
                : PlainWords.many(findings.size(), "finding is", "findings are")
                    + " below met, each with its recommendation."));
    if (!unplanned.isEmpty()) {
      inShort.add(
          Block.Paragraph.warning(
              "No action is planned yet for "
                  + PlainWords.list(unplanned.stream().map(q -> q.question().number()).toList())
                  + "."));
    }
    return new Report(
        ReportCatalogue.RECOMMENDATIONS.id(),
        OwnAuditParts.title(ReportCatalogue.RECOMMENDATIONS, content),
        OwnAuditParts.subtitle(content),
        OwnAuditParts.head(content),
        List.of(
            new Section("In short", 1, inShort),
            Section.of(
                "Recommendations", tableOr("There is nothing to list.", table(content, findings))),
            OwnAuditParts.goodPractice(content, "Worth keeping and sharing")));
  }

  private static Block.Table table(AgencyReturn content, List<QuestionPart> findings) {
    List<List<Cell>> rows = new ArrayList<>();
    for (QuestionPart q : findings) {
      rows.add(
          List.of(
              OwnAuditParts.question(q),
              Cell.of(Marks.of(q)),
              orNothing(
                  Optional.of(q.response().comment())
                      .filter(c -> !c.isBlank())
                      .or(() -> Optional.of(q.reason()))),
              orNothing(Optional.of(OwnAuditParts.toBeMet(content, q))),
              q.actions().isEmpty()
                  ? Cell.of("No action planned yet").warning()
                  : Cell.of(
                      String.join("\n", q.actions().stream().map(a -> a.change()).toList()))));
    }
    return new Block.Table(
        "Recommendations",
        List.of(
            Column.text("Finding", 2),
            Column.rating("Rating"),
            Column.text("What was found", 3),
            Column.text("Recommended: to reach met", 3),
            Column.text("Planned", 3)),
        rows,
        "");
  }
}
