package sightline.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.insight.PlainWords;
import sightline.model.insight.Share;
import sightline.model.record.SignOff;
import sightline.model.scoring.Score;
import sightline.model.tool.AuditTool;

/** What several reports have in common, so that they say it the same way. */
final class ReportParts {
  private static final String NOTHING = "–";

  private ReportParts() {}

  static Optional<String> duty(AuditTool tool) {
    return switch (tool.kind()) {
      case SECTION_11 -> Optional.of("Children Act 2004, section 11");
      case SECTION_175 -> Optional.of("Education Act 2002, sections 157 and 175");
      case DEEP_DIVE, SINGLE_AGENCY, SURVEY -> Optional.empty();
    };
  }

  static void tool(AuditTool tool, List<Fact> facts) {
    facts.add(new Fact("Audit tool", tool.title() + ", version " + tool.ref().version()));
    facts.add(new Fact("Edition", tool.edition()));
    duty(tool).ifPresent(d -> facts.add(new Fact("Legal basis", d)));
  }

  /** What the audit rests on, in the words of its tool. */
  static Section about(AuditTool tool) {
    return Section.of(
        "What this audit rests on",
        Block.Paragraph.of(tool.cover().legalBasis()),
        Block.Paragraph.of(tool.cover().howScored()));
  }

  /** Per cent, only where there are enough to give one. */
  static Cell percent(Share share) {
    return share.percent().isPresent()
        ? Cell.of(BigDecimal.valueOf(share.percent().getAsInt()), share.percent().getAsInt() + "%")
        : Cell.of(NOTHING).muted();
  }

  static Cell figure(Optional<BigDecimal> figure) {
    return figure.map(Cell::of).orElseGet(() -> Cell.of(NOTHING).muted());
  }

  static Cell range(Score.Range range, int decimals) {
    return Cell.of(
        range.lowest().rounded(decimals).toPlainString()
            + " to "
            + range.highest().rounded(decimals).toPlainString());
  }

  /** A number under a long word, wide enough not to break it. */
  static Block.Column wideNumber(String header) {
    return new Block.Column(header, Block.Kind.NUMBER, 1.4);
  }

  static Cell orNothing(Optional<String> text) {
    return text.filter(t -> !t.isBlank()).map(Cell::of).orElseGet(() -> Cell.of(NOTHING).muted());
  }

  static Cell dayOrNothing(Optional<LocalDate> day) {
    return day.map(Cell::of).orElseGet(() -> Cell.of(NOTHING).muted());
  }

  static List<Block> paragraphs(List<String> sentences) {
    return new ArrayList<>(sentences.stream().map(s -> (Block) Block.Paragraph.of(s)).toList());
  }

  /** Who put their name to it, in the words that were signed. */
  static List<Block> signOff(List<SignOff> signOffs) {
    if (signOffs.isEmpty()) {
      return List.of(Block.Paragraph.warning("Nobody has signed what is shown here."));
    }
    List<Block> blocks = new ArrayList<>();
    for (SignOff s : signOffs) {
      blocks.add(
          new Block.Statement(
              s.statement(),
              List.of(
                  new Fact(s.agrees() ? "Signed by" : "Declined by", s.by().name()),
                  new Fact("Role", s.by().role()),
                  new Fact("Date", Cell.day(PlainWords.dayOf(s.signedAt()))))));
    }
    return blocks;
  }

  /** A table, or the sentence that says there is nothing to list. */
  static Block tableOr(String nothing, Block.Table table) {
    return table.rows().isEmpty() ? Block.Paragraph.muted(nothing) : table;
  }
}
