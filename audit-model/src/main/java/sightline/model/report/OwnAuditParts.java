package sightline.model.report;

import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Evidence;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.PlainWords;
import sightline.model.record.SignOff;
import sightline.model.report.Block.Column;

/** What the documents of one agency's own audit have in common. */
final class OwnAuditParts {
  private OwnAuditParts() {}

  /** The head of every document about one audit. */
  static List<Fact> head(AgencyReturn content) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Agency", content.agency().name()));
    facts.add(new Fact("Partnership", content.partnership().name()));
    facts.add(new Fact("Round", content.round().title()));
    ReportParts.tool(content.tool(), facts);
    content.author().ifPresent(p -> facts.add(new Fact("Written by", p.inWords())));
    switch (content.source()) {
      case AgencyReturn.Source.Book b -> facts.add(new Fact("State", "Draft, not sent"));
      case AgencyReturn.Source.Revision r -> {
        facts.add(new Fact("State", r.state().label()));
        facts.add(new Fact("Revision", r.id().brief()));
      }
    }
    signedOn(content).ifPresent(d -> facts.add(new Fact("Signed off", d)));
    facts.add(new Fact("As of", Cell.day(content.asOf())));
    return facts;
  }

  private static Optional<String> signedOn(AgencyReturn content) {
    return content.signOffs().stream()
        .filter(SignOff::agrees)
        .map(s -> PlainWords.dayOf(s.signedAt()))
        .max(java.time.LocalDate::compareTo)
        .map(Cell::day);
  }

  static String subtitle(AgencyReturn content) {
    return content.agency().name() + ", " + content.round().title();
  }

  static String title(ReportCatalogue which, AgencyReturn content) {
    return which.title() + (content.isDraft() ? ", draft" : "");
  }

  /** Where it stands, as a warning unless it is signed off and counted. */
  static Block standing(AgencyReturn content) {
    boolean counts =
        content.source() instanceof AgencyReturn.Source.Revision r
            && r.state() == sightline.model.merge.AuditState.COUNTED;
    return counts
        ? Block.Paragraph.of(content.standingInWords())
        : Block.Paragraph.warning(content.standingInWords());
  }

  /** The facts given beside the answers; nothing for a tool without any. */
  static List<Section> facts(AgencyReturn content, String heading) {
    if (content.facts().isEmpty()) {
      return List.of();
    }
    List<List<Cell>> rows =
        content.facts().stream()
            .map(f -> List.of(Cell.of(f.title()), Cell.of(f.group()), orNothing(f.words())))
            .toList();
    return List.of(
        Section.of(
            heading,
            new Block.Table(
                heading,
                List.of(Column.text("Fact", 2), Column.text("About", 1.5), Column.text("Given", 4)),
                rows,
                "")));
  }

  static Cell question(QuestionPart q) {
    return Cell.of(q.question().number() + " " + q.question().title());
  }

  static Cell evidence(QuestionPart q) {
    return orNothing(
        Optional.of(String.join("\n", q.evidence().stream().map(Evidence::title).toList())));
  }

  /** What the best rating looks like here, in the tool's words. */
  static String toBeMet(AgencyReturn content, QuestionPart q) {
    return q.question()
        .descriptors()
        .getOrDefault(content.tool().scaleOf(q.question()).best().id(), "");
  }

  static List<QuestionPart> belowMet(AgencyReturn content) {
    return content.questions().stream().filter(q -> q.isBelowMet(content.tool())).toList();
  }

  /** Good practice flagged in the audit, to be shared. */
  static Section goodPractice(AgencyReturn content, String heading) {
    return Section.of(
        heading,
        tableOr(
            "No answer is flagged as good practice.",
            new Block.Table(
                heading,
                List.of(
                    Column.text("Question", 2),
                    Column.text("What was found", 4),
                    Column.text("Evidence", 2)),
                content.questions().stream()
                    .filter(q -> q.response().goodPractice())
                    .map(
                        q ->
                            List.of(
                                question(q),
                                orNothing(Optional.of(q.response().comment())),
                                evidence(q)))
                    .toList(),
                "")));
  }
}
