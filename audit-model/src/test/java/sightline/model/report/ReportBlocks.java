package sightline.model.report;

import java.util.stream.Stream;

/** The blocks of a report, for looking at one of them. */
final class ReportBlocks {
  private ReportBlocks() {}

  static Stream<Block> of(Report report) {
    return report.sections().stream().flatMap(s -> s.blocks().stream());
  }

  static Block.Table table(Report report, String caption) {
    return of(report)
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(t -> t.caption().equals(caption))
        .findFirst()
        .orElseThrow();
  }
}
