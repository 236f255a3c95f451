package sightline.model.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which language of a form is taken: the one asked for, else the form's default, else the first.
 */
final class Languages {

  private Languages() {}

  /** The language as the columns write it; empty when the form has none, or an error was noted. */
  static Optional<String> take(
      FormChoices choices,
      Optional<Cell> byDefault,
      Table survey,
      Optional<Table> options,
      Notes notes) {
    List<String> all =
        Stream.concat(
                survey.languages().stream(), options.stream().flatMap(t -> t.languages().stream()))
            .distinct()
            .toList();
    Optional<String> asked = choices.language();
    if (asked.isPresent() && all.stream().noneMatch(l -> names(l, asked.get()))) {
      notes.refuse(
          survey.top("label"),
          "The form has no language '" + asked.get() + "'.",
          all.isEmpty()
              ? "Its texts are in one language only: leave the choice out."
              : "Choose one of: " + String.join(", ", all) + ".");
      return Optional.empty();
    }
    Optional<String> wanted = asked.or(() -> byDefault.map(Cell::text));
    Optional<String> found = wanted.flatMap(w -> all.stream().filter(l -> names(l, w)).findFirst());
    boolean unnamed = survey.has("label");
    if (asked.isEmpty() && found.isEmpty() && unnamed) {
      left(all, "the column without a language", survey, notes);
      return Optional.empty();
    }
    if (byDefault.isPresent() && asked.isEmpty() && found.isEmpty() && !all.isEmpty()) {
      notes.warn(
          byDefault.get().place(),
          "There is no column in the default language '" + byDefault.get().shown() + "'.",
          "Check 'default_language'; '" + all.getFirst() + "' is taken.");
    }
    Optional<String> taken = found.or(() -> all.stream().findFirst());
    taken.ifPresent(
        t -> left(all.stream().filter(l -> !l.equals(t)).toList(), "'" + t + "'", survey, notes));
    return taken;
  }

  private static void left(List<String> others, String taken, Table survey, Notes notes) {
    if (!others.isEmpty()) {
      notes.warn(
          survey.top("label::" + others.getFirst().toLowerCase(Locale.ROOT)),
          "A question set is answered in one language: "
              + taken
              + " is taken. Kept beside it, not shown: "
              + String.join(", ", others)
              + ".",
          "Nothing need be done, unless another should be taken: then choose it.");
    }
  }

  /** "Welsh (cy)" is meant by itself, by "welsh" and by "cy". */
  private static boolean names(String language, String wanted) {
    String all = language.toLowerCase(Locale.ROOT).strip();
    String word = wanted.toLowerCase(Locale.ROOT).strip();
    int bracket = all.indexOf('(');
    return all.equals(word)
        || (bracket > 0
            && (all.substring(0, bracket).strip().equals(word)
                || all.substring(bracket + 1).replace(")", "").strip().equals(word)));
  }
}
