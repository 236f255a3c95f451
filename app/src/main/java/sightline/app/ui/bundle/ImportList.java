package sightline.app.ui.bundle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ImportReport;

/**
 * Every file of one import with what becomes of it, and the sentences that sum it up.
 *
 * @param done false for a dry run
 */
record ImportList(List<ImportLine> lines, boolean done) {

  ImportList {
    lines = List.copyOf(lines);
  }

  static ImportList of(ImportReport report) {
    List<ImportLine> lines = new ArrayList<>();
    for (ImportReport.FileResult file : report.files()) {
      lines.add(ImportLine.of(lines.size(), file));
    }
    return new ImportList(lines, !report.dryRun());
  }

  Map<Verdict, Integer> counts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    lines.forEach(l -> counts.merge(l.verdict(), 1, Integer::sum));
    return counts;
  }

  int count(Verdict verdict) {
    return counts().get(verdict);
  }

  /** How many files bring something in. */
  int bringing() {
    return (int) lines.stream().filter(ImportLine::brings).count();
  }

  String title() {
    return done
        ? bringing() == 0
            ? Texts.of("bundle.title.nothing")
            : Texts.count("bundle.title.done", lines.size(), bringing())
        : Texts.count("bundle.title.checked", lines.size());
  }

  String below() {
    if (done) {
      return Texts.of("bundle.below.done");
    }
    return bringing() == 0 ? Texts.of("bundle.below.none") : Texts.of("bundle.below.checked");
  }

  /** "Import adds 371 returns": the bold part; empty where nothing would come in. */
  String sumFirst() {
    List<String> parts = comingIn();
    if (parts.isEmpty()) {
      return Texts.of(done ? "bundle.sum.nothing-done" : "bundle.sum.nothing");
    }
    return Texts.of(done ? "bundle.sum.did" : "bundle.sum.does", parts.getFirst());
  }

  /** ", puts 13 into history, holds 3 and marks 1 conflict." */
  String sumRest() {
    List<String> parts = comingIn();
    if (parts.size() < 2) {
      return ".";
    }
    return ", " + joined(parts.subList(1, parts.size())) + ".";
  }

  private static String joined(List<String> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : Texts.of(
            "bundle.sum.and",
            String.join(", ", parts.subList(0, parts.size() - 1)),
            parts.getLast());
  }

  private List<String> comingIn() {
    List<String> parts = new ArrayList<>();
    long returns = lines.stream().filter(l -> l.verdict() == Verdict.NEW && l.isReturn()).count();
    part(returns, "bundle.sum.adds.now", "bundle.sum.adds.past").ifPresent(parts::add);
    part(count(Verdict.NEW) - returns, "bundle.sum.others.now", "bundle.sum.others.past")
        .ifPresent(parts::add);
    part(count(Verdict.SUPERSEDED), "bundle.sum.history.now", "bundle.sum.history.past")
        .ifPresent(parts::add);
    part(count(Verdict.HELD), "bundle.sum.holds.now", "bundle.sum.holds.past")
        .ifPresent(parts::add);
    part(count(Verdict.CONFLICT), "bundle.sum.conflicts.now", "bundle.sum.conflicts.past")
        .ifPresent(parts::add);
    part(
            lines.stream().filter(ImportLine::inPart).count(),
            "bundle.sum.parts.now",
            "bundle.sum.parts.past")
        .ifPresent(parts::add);
    return parts;
  }

  private Optional<String> part(long count, String now, String past) {
    return count == 0 ? Optional.empty() : Optional.of(Texts.count(done ? past : now, count));
  }

  /** "It leaves out 18 already here and 6 refused. All of it happens, or none of it." */
  String sumSecond() {
    List<String> parts = new ArrayList<>();
    long already = count(Verdict.ALREADY_HERE);
    long refused =
        lines.stream().filter(l -> l.verdict() == Verdict.REFUSED && !l.brings()).count();
    if (already > 0) {
      parts.add(Texts.of("bundle.sum.already", already));
    }
    if (refused > 0) {
      parts.add(Texts.of("bundle.sum.refused", refused));
    }
    String leaves =
        parts.isEmpty()
            ? ""
            : Texts.of(done ? "bundle.sum.left-out" : "bundle.sum.leaves-out", joined(parts));
    if (done || bringing() == 0) {
      return leaves;
    }
    return (leaves + " " + Texts.of("bundle.sum.all-or-none")).strip();
  }

  /** The whole list as a spreadsheet takes it from the clipboard. */
  static String table(List<ImportLine> lines, boolean done) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.join(
            "\t",
            Texts.of(done ? "bundle.column.happened" : "bundle.column.will"),
            Texts.of("bundle.column.from"),
            Texts.of("bundle.column.why"),
            Texts.of("bundle.column.file")));
    for (ImportLine line : lines) {
      text.append('\n')
          .append(String.join("\t", line.verdict().words(), line.from(), line.why(), line.file()));
    }
    return text.toString();
  }
}
