package sightline.app.ui.bundle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sightline.app.ui.kit.Texts;

/** Says in sentences what an import will do, or has done, from what becomes of its files. */
final class ImportSentences {
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private final int files;
  private final int bringing;
  private final int inPart;

  ImportSentences(List<FileLine> lines) {
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, 0);
    }
    lines.forEach(l -> counts.merge(l.verdict(), 1, Integer::sum));
    files = lines.size();
    bringing = (int) lines.stream().filter(l -> l.result().bringsSomething()).count();
    inPart =
        (int)
            lines.stream()
                .filter(l -> l.verdict() == Verdict.REFUSED && l.result().bringsSomething())
                .count();
  }

  int count(Verdict verdict) {
    return counts.get(verdict);
  }

  int files() {
    return files;
  }

  /** How many files bring anything into the store. */
  int bringing() {
    return bringing;
  }

  /** The first words of the foot: what it adds. */
  String adds() {
    return bringing == 0
        ? Texts.of("bundle.foot.nothing")
        : Texts.count("bundle.foot.adds", count(Verdict.NEW));
  }

  /** The rest of the first sentence: history, held, conflicts. */
  String also() {
    List<String> parts = new ArrayList<>();
    add(parts, Verdict.SUPERSEDED, "bundle.foot.history");
    add(parts, Verdict.HELD, "bundle.foot.holds");
    add(parts, Verdict.CONFLICT, "bundle.foot.conflicts");
    if (inPart > 0) {
      parts.add(Texts.count("bundle.foot.in-part", inPart));
    }
    if (bringing == 0) {
      return "";
    }
    return parts.isEmpty() ? "." : ", " + listed(parts) + ".";
  }

  /** The second sentence: what is left out, and that it is all or nothing. */
  String leavesOut() {
    List<String> parts = new ArrayList<>();
    add(parts, Verdict.ALREADY_HERE, "bundle.foot.already");
    int refused = count(Verdict.REFUSED) - inPart;
    if (refused > 0) {
      parts.add(Texts.count("bundle.foot.refused", refused));
    }
    String allOrNothing = Texts.of("bundle.foot.all-or-none");
    return parts.isEmpty()
        ? allOrNothing
        : Texts.of("bundle.foot.leaves-out", listed(parts))
            + (bringing == 0 ? "" : " " + allOrNothing);
  }

  /** What was done, for the job strip and the page of the result. */
  String done() {
    List<String> parts = new ArrayList<>();
    add(parts, Verdict.NEW, "bundle.done.added");
    add(parts, Verdict.SUPERSEDED, "bundle.done.history");
    add(parts, Verdict.HELD, "bundle.done.held");
    add(parts, Verdict.CONFLICT, "bundle.done.conflicts");
    int left = files - bringing;
    if (left > 0) {
      parts.add(Texts.count("bundle.done.left-out", left));
    }
    return parts.isEmpty() ? Texts.of("bundle.done.nothing") : listed(parts) + ".";
  }

  private void add(List<String> parts, Verdict verdict, String key) {
    if (count(verdict) > 0) {
      parts.add(counted(key, count(verdict)));
    }
  }

  private static String counted(String key, int number) {
    return Texts.count(key, number);
  }

  private static String listed(List<String> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : Texts.of(
            "kit.and",
            String.join(", ", parts.subList(0, parts.size() - 1)),
            parts.getLast());
  }
}
