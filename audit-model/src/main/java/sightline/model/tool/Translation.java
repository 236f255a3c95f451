package sightline.model.tool;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words of a question set in one further language, kept beside it. Audits are answered in the set's
 * own language; these are carried along so that a form in several languages comes back whole.
 *
 * @param language as its author writes it, "Cymraeg (cy)"
 * @param words by what they are the words of: the id of a standard, part, question or detail,
 *     "scale/rating" or "detail/choice"
 */
public record Translation(String language, Map<String, Words> words) {

  /** In this order languages stand in a file, whatever order they came in. */
  static final Comparator<Translation> BY_LANGUAGE =
      Comparator.comparing((Translation t) -> t.language().toLowerCase(Locale.ROOT))
          .thenComparing(Translation::language);

  /**
   * @param label the title of a standard or detail, the statement of a question, or the label of a
   *     rating or choice
   * @param hint the line above a question's comment, the hint of a detail, or the intent of a
   *     standard or part
   * @param guidance of a question
   * @param group the heading a detail stands under
   */
  public record Words(
      Optional<String> label,
      Optional<String> hint,
      Optional<String> guidance,
      Optional<String> group) {

    public boolean isEmpty() {
      return label.isEmpty() && hint.isEmpty() && guidance.isEmpty() && group.isEmpty();
    }
  }

  public Translation {
    words = java.util.Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** Without the words of what is not there any more. */
  public Translation of(Set<String> translatable) {
    Map<String, Words> kept = new TreeMap<>(words);
    kept.keySet().retainAll(translatable);
    return new Translation(language, kept);
  }

  /** In the order of files; languages with no words left out. */
  static List<Translation> sorted(List<Translation> translations) {
    return translations.stream().filter(t -> !t.words().isEmpty()).sorted(BY_LANGUAGE).toList();
  }
}
