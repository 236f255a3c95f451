package sightline.model.record;

import java.util.ArrayList;
import java.util.List;

/**
 * A key's fingerprint in a form two people can compare by telephone or letter.
 *
 * @param groups six groups of five digits
 */
public record SpokenCode(List<String> groups) {

  public SpokenCode {
    groups = List.copyOf(groups);
  }

  /** What typing the code came to. */
  public sealed interface Comparison {
    record Matches() implements Comparison {}

    /** Not thirty digits. */
    record Incomplete(int digits) implements Comparison {}

    /** Group numbers (from 1) that differ. */
    record Differs(List<Integer> groups) implements Comparison {
      public String inWords() {
        if (groups.size() == 1) {
          return "group " + groups.getFirst() + " differs";
        }
        return "groups "
            + String.join(
                ", ", groups.subList(0, groups.size() - 1).stream().map(String::valueOf).toList())
            + " and "
            + groups.getLast()
            + " differ";
      }
    }
  }

  /** Compares what a person typed; anything that is not a digit is passed over. */
  public Comparison compareTyped(String typed) {
    String digits = typed.replaceAll("[^0-9]", "");
    if (digits.length() != 30) {
      return new Comparison.Incomplete(digits.length());
    }
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (!digits.substring(i * 5, i * 5 + 5).equals(groups.get(i))) {
        wrong.add(i + 1);
      }
    }
    return wrong.isEmpty() ? new Comparison.Matches() : new Comparison.Differs(wrong);
  }

  @Override
  public String toString() {
    return String.join(" ", groups);
  }
}
