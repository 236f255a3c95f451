package sightline.model.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sightline.model.insight.Returns.Totals;

/** What the returns of a round come to, in sentences. */
final class ReturnsWords {
  private final Returns returns;
  private final Totals totals;

  ReturnsWords(Returns returns) {
    this.returns = returns;
    this.totals = returns.totals();
  }

  List<String> standing() {
    if (totals.invited() == 0) {
      return List.of("No agency is invited to this round.");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(back());
    if (totals.back() > 0) {
      sentences.add(counted());
    }
    sentences.add(time());
    if (totals.signedByAuthor() > 0) {
      sentences.add(
          totals.signedByAuthor()
              + (totals.signedByAuthor() == 1 ? " is" : " are")
              + " signed off by the author alone, which this round allows.");
    }
    others(sentences);
    return List.copyOf(sentences);
  }

  private String back() {
    List<String> rest = new ArrayList<>();
    if (totals.awaited() > 0) {
      rest.add(totals.awaited() + " awaited");
    }
    if (totals.waived() > 0) {
      rest.add(totals.waived() + " waived");
    }
    return totals.back()
        + " of "
        + totals.invited()
        + " back"
        + (rest.isEmpty() ? "." : ", " + PlainWords.list(rest) + ".");
  }

  private String counted() {
    if (totals.notYetCounted() == 0) {
      return totals.counted() == 1 ? "It is counted." : "All of them are counted.";
    }
    List<String> why =
        totals.byState().entrySet().stream()
            .filter(e -> e.getKey().isBack() && e.getKey() != ReturnState.COUNTED)
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getValue() + " " + e.getKey().inSentence())
            .toList();
    return totals.counted()
        + " counted, "
        + totals.notYetCounted()
        + " not yet: "
        + PlainWords.list(why)
        + ".";
  }

  private String time() {
    LocalDate due = returns.round().due();
    long left = ChronoUnit.DAYS.between(returns.asOf(), due);
    String day = PlainWords.day(due);
    if (left == 0) {
      return "The round is due today, " + day + ".";
    }
    if (left > 0) {
      return "The round is due on " + day + ", in " + PlainWords.many(left, "day", "days") + ".";
    }
    StringBuilder said =
        new StringBuilder("The round was due on " + day + ". ")
            .append(totals.onTimeShare().inWords())
            .append(" expected came on time");
    List<String> rest = new ArrayList<>();
    if (totals.late() > 0) {
      rest.add(totals.late() + " late");
    }
    if (totals.overdue() > 0) {
      rest.add(totals.overdue() + " still to come");
    }
    if (totals.dayNotKnown() > 0) {
      rest.add(totals.dayNotKnown() + " on a day that was not kept");
    }
    return said.append(rest.isEmpty() ? "." : ", " + PlainWords.list(rest) + ".").toString();
  }

  private void others(List<String> sentences) {
    if (!returns.offRegister().isEmpty()) {
      sentences.add(
          "Invited and since taken off the register, so in no figure: "
              + PlainWords.list(returns.offRegister())
              + ".");
    }
    if (!returns.notInvited().isEmpty()) {
      sentences.add(
          "Answered without being invited, so in no figure: "
              + PlainWords.list(returns.notInvited())
              + ".");
    }
  }

  String picture() {
    Map<LocalDate, Long> byDay =
        returns.lines().stream()
            .flatMap(l -> l.arrived().stream())
            .collect(Collectors.groupingBy(d -> d, TreeMap::new, Collectors.counting()));
    if (byDay.isEmpty()) {
      return totals.back() == 0
          ? "Nothing is back yet, so there is no line to draw."
          : "When the returns arrived was not kept, so there is no line to draw.";
    }
    List<LocalDate> days = byDay.keySet().stream().toList();
    long drawn = byDay.values().stream().mapToLong(Long::longValue).sum();
    StringBuilder said = new StringBuilder();
    if (days.size() == 1) {
      said.append(drawn == 1 ? "The only return came on " : "All returns came on ")
          .append(PlainWords.day(days.getFirst()))
          .append(".");
    } else {
      said.append("The line rises from the first return on ")
          .append(PlainWords.day(days.getFirst()))
          .append(" to ")
          .append(drawn)
          .append(" of ")
          .append(totals.invited())
          .append(" on ")
          .append(PlainWords.day(days.getLast()))
          .append(".");
      long most = byDay.values().stream().mapToLong(Long::longValue).max().orElseThrow();
      if (most > 1) {
        LocalDate busiest =
            byDay.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        said.append(" Most came on ")
            .append(PlainWords.day(busiest))
            .append(": ")
            .append(most)
            .append(".");
      }
    }
    LocalDate weekAgo = returns.asOf().minusDays(7);
    long lately =
        returns.lines().stream()
            .flatMap(l -> l.arrived().stream())
            .filter(d -> d.isAfter(weekAgo) && !d.isAfter(returns.asOf()))
            .count();
    said.append(" ")
        .append(lately == 0 ? "None" : Long.toString(lately))
        .append(" came in the last 7 days.");
    if (totals.back() > drawn) {
      said.append(" ")
          .append(totals.back() - drawn)
          .append(" more came on a day that was not kept.");
    }
    return said.toString();
  }
}
