package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form by name, so that what is wrong with each is shown at the field and, together
 * with the rest, in the summary above the form.
 *
 * @param <F> the names, in the order in which the summary lists them
 */
public final class FieldErrors<F extends Enum<F>> {
  private final ErrorSummary summary = new ErrorSummary();
  private final Map<F, FieldGroup> groups;

  public FieldErrors(Class<F> names) {
    groups = new EnumMap<>(names);
  }

  /** Belongs above the fields. */
  public ErrorSummary summary() {
    return summary;
  }

  /** A field that can be wrong; the same group comes back. */
  public FieldGroup add(F name, FieldGroup group) {
    groups.put(name, group);
    return group;
  }

  /** The field that was added under that name. */
  public FieldGroup field(F name) {
    return groups.get(name);
  }

  /**
   * Shows what is wrong and nothing else; problems of fields that were not added are not shown.
   *
   * @param problems in words that say what to do, by field
   * @return whether there is nothing to show
   */
  public boolean show(Map<F, String> problems) {
    List<ErrorSummary.Problem> links = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          String words = problems.getOrDefault(name, "");
          group.setError(words);
          if (!words.isEmpty()) {
            links.add(ErrorSummary.Problem.at(words, group.field()));
          }
        });
    summary.show(links);
    return links.isEmpty();
  }
}
