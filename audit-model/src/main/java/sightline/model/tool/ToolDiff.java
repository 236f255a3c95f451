package sightline.model.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is different between two tools, by their ids: two versions of one tool, as a rule. The same
 * id is the same thing, whatever its wording and place.
 *
 * @param from the earlier one
 * @param to the later one
 * @param changes in the reading order of the later tool; what was removed follows
 */
public record ToolDiff(ToolRef from, ToolRef to, List<Change> changes) {

  public ToolDiff {
    changes = List.copyOf(changes);
  }

  /** What a change is about. */
  public enum Subject {
    TOOL("question set"),
    SCALE("scale"),
    DETAIL("fact"),
    STANDARD("standard"),
    QUESTION("question");

    private final String word;

    Subject(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** One difference. */
  public sealed interface Change {
    Subject subject();

    /** Stable id; that of the tool for {@link Subject#TOOL}. */
    String id();

    /**
     * @param number as shown in the later tool; empty for what has none
     * @param text title or statement
     */
    record Added(Subject subject, String id, String number, String text) implements Change {}

    /**
     * @param number as shown in the earlier tool
     */
    record Removed(Subject subject, String id, String number, String text) implements Change {}

    /** In another place among those that stayed, or under another standard or heading. */
    record Moved(Subject subject, String id, String from, String to) implements Change {}

    /**
     * @param part what of it: "statement", "descriptor of met", "weight"
     * @param was empty text when there was none
     * @param is empty text when there is none
     */
    record Changed(Subject subject, String id, String number, String part, String was, String is)
        implements Change {}
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  public static ToolDiff between(AuditTool from, AuditTool to) {
    List<Change> changes = new ArrayList<>();
    changed(Subject.TOOL, to.ref().id(), "", ToolFacets.of(from), ToolFacets.of(to), changes);
    each(Subject.SCALE, ToolFacets.scales(from), ToolFacets.scales(to), changes);
    each(Subject.DETAIL, ToolFacets.details(from), ToolFacets.details(to), changes);
    each(Subject.STANDARD, ToolFacets.standards(from), ToolFacets.standards(to), changes);
    each(Subject.QUESTION, ToolFacets.questions(from), ToolFacets.questions(to), changes);
    return new ToolDiff(from.ref(), to.ref(), changes);
  }

  private static void each(
      Subject subject,
      Map<String, ToolFacets.Thing> from,
      Map<String, ToolFacets.Thing> to,
      List<Change> changes) {
    Set<String> moved = moved(from, to);
    to.forEach(
        (id, now) -> {
          ToolFacets.Thing before = from.get(id);
          if (before == null) {
            changes.add(new Change.Added(subject, id, now.number(), now.text()));
            return;
          }
          if (moved.contains(id)) {
            changes.add(new Change.Moved(subject, id, before.place(), now.place()));
          }
          changed(subject, id, now.number(), before.facets(), now.facets(), changes);
        });
    from.forEach(
        (id, before) -> {
          if (!to.containsKey(id)) {
            changes.add(new Change.Removed(subject, id, before.number(), before.text()));
          }
        });
  }

  private static void changed(
      Subject subject,
      String id,
      String number,
      Map<String, String> was,
      Map<String, String> is,
      List<Change> changes) {
    Set<String> parts = new LinkedHashSet<>(is.keySet());
    parts.addAll(was.keySet());
    for (String part : parts) {
      String before = was.getOrDefault(part, "");
      String now = is.getOrDefault(part, "");
      if (!before.equals(now)) {
        changes.add(new Change.Changed(subject, id, number, part, before, now));
      }
    }
  }

  /** Those under another heading, and the fewest that explain another order. */
  private static Set<String> moved(
      Map<String, ToolFacets.Thing> from, Map<String, ToolFacets.Thing> to) {
    Set<String> moved = new LinkedHashSet<>();
    Map<String, List<String>> kept = new LinkedHashMap<>();
    to.forEach(
        (id, now) ->
            Optional.ofNullable(from.get(id))
                .ifPresent(
                    before -> {
                      if (before.under().equals(now.under())) {
                        kept.computeIfAbsent(now.under(), k -> new ArrayList<>()).add(id);
                      } else {
                        moved.add(id);
                      }
                    }));
    Map<String, Integer> order = new LinkedHashMap<>();
    from.keySet().forEach(id -> order.put(id, order.size()));
    kept.values()
        .forEach(
            ids -> {
              List<Integer> places = ids.stream().map(order::get).toList();
              Set<Integer> inOrder = longestRise(places);
              for (int i = 0; i < ids.size(); i++) {
                if (!inOrder.contains(i)) {
                  moved.add(ids.get(i));
                }
              }
            });
    return moved;
  }

  /** The indexes of a longest rising run of values, not necessarily side by side. */
  private static Set<Integer> longestRise(List<Integer> values) {
    List<Integer> tails = new ArrayList<>();
    int[] before = new int[values.size()];
    for (int i = 0; i < values.size(); i++) {
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (values.get(tails.get(middle)) < values.get(i)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(i);
      } else {
        tails.set(low, i);
      }
    }
    Set<Integer> rise = new LinkedHashSet<>();
    for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = before[i]) {
      rise.add(i);
    }
    return rise;
  }
}
