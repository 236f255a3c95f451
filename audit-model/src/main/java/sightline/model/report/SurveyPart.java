package sightline.model.report;

import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.Audience;
import sightline.model.insight.Share;
import sightline.model.insight.SurveyBeside;
import sightline.model.insight.SurveyLine;
import sightline.model.report.Block.Column;

/** What the agencies' own people say, beside what the agencies say of themselves. */
final class SurveyPart {
  private static final String NOTHING = "–";
  private static final String AGREEMENT = "Survey agreement";

  private final Audience audience;

  SurveyPart(Audience audience) {
    this.audience = audience;
  }

  /** Where surveys disagree; nothing for a round no survey stands beside. */
  List<Section> first(SurveyBeside survey) {
    if (!survey.isThere()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(ReportParts.paragraphs(survey.inWords()));
    blocks.add(
        tableOr(
            "There is nothing to list.",
            table("Rated met, survey disagrees", true, survey.disagreeing())));
    survey.rules().forEach(r -> blocks.add(Block.Paragraph.muted(SurveyBeside.ruleInWords(r))));
    return List.of(new Section(AGREEMENT, 1, blocks));
  }

  /** Every statement beside every answer. */
  List<Section> annex(SurveyBeside survey) {
    return survey.lines().isEmpty()
        ? List.of()
        : List.of(
            Section.of(
                "Every statement beside its questions",
                table("Survey beside the answers", true, survey.lines())));
  }

  /** An agency's own survey beside its own answers. */
  List<Section> own(AgencyReturn content) {
    return content
        .survey()
        .map(
            s -> {
              List<Block> blocks = new ArrayList<>();
              long flagged = s.lines().stream().filter(SurveyLine::disagrees).count();
              blocks.add(
                  s.lines().isEmpty()
                      ? Block.Paragraph.of(
                          s.survey().round().title()
                              + " stands beside this audit. Nothing of it can be read yet.")
                      : flagged == 0
                          ? Block.Paragraph.of(
                              s.survey().round().title()
                                  + " contradicts no answer that is rated met.")
                          : Block.Paragraph.warning(
                              s.survey().round().title()
                                  + " disagrees in "
                                  + flagged
                                  + (flagged == 1 ? " place" : " places")
                                  + " with an answer that is rated met."));
              if (!s.lines().isEmpty()) {
                blocks.add(table("Survey beside the answers", false, s.lines()));
              }
              blocks.add(
                  Block.Paragraph.muted(SurveyBeside.ruleInWords(s.survey().tool().surveyRule())));
              return List.of(new Section(AGREEMENT, 1, blocks));
            })
        .orElse(List.of());
  }

  private Block.Table table(String caption, boolean agencies, List<SurveyLine> lines) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Statement", 2.8));
    columns.add(Column.text("Question", 2.2));
    if (agencies) {
      columns.add(Column.text("Agency", 2));
    }
    columns.add(Column.text("Own rating", 1.3));
    columns.add(Column.text("Agree, of those with a view", 1.9));
    columns.add(Column.text("Replies, of those invited", 1.4));
    columns.add(Column.text("Flag", 1.7));
    List<List<Cell>> rows = new ArrayList<>();
    for (SurveyLine line : lines) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(line.statement().number() + " " + line.statement().statement()));
      row.add(Cell.of(line.question().number() + " " + line.question().title()));
      if (agencies) {
        row.add(Cell.of(line.agency().name()));
      }
      row.add(orNothing(line.rating().or(() -> Optional.of(line.kind().label()))));
      row.addAll(replies(line));
      rows.add(row);
    }
    return new Block.Table(caption, columns, rows, "");
  }

  private List<Cell> replies(SurveyLine line) {
    Cell nothing = Cell.of(NOTHING).muted();
    return switch (line.replies()) {
      case SurveyLine.Replies.Awaited a -> List.of(nothing, Cell.of("Not back").muted(), nothing);
      case SurveyLine.Replies.TooFew few ->
          List.of(nothing, Cell.of(sentence(few.inWords())).muted(), nothing);
      case SurveyLine.Replies.Shown shown ->
          List.of(
              agree(shown.agree()),
              Cell.of(shown.inWords()),
              shown.disagrees() ? Cell.of(SurveyLine.DISAGREES).warning() : nothing);
    };
  }

  /** Outside the receiving group a share of few people is not given. */
  private Cell agree(Share agree) {
    if (agree.percent().isPresent()) {
      int percent = agree.percent().getAsInt();
      return Cell.of(
          BigDecimal.valueOf(percent),
          audience == Audience.WIDER ? percent + "%" : agree.inWords());
    }
    if (agree.of() == 0) {
      return Cell.of("Nobody has a view").muted();
    }
    return audience == Audience.WIDER ? Cell.of(NOTHING).muted() : Cell.of(agree.inWords());
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
