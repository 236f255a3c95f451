package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is wrong with a form and what is left out of it. */
final class Notes {

  /** A form with more is broken throughout; a longer list helps nobody. */
  private static final int MOST = 200;

  private record Often(FormPlace first, String message, String remedy) {}

  private final Set<FormProblem> errors = new LinkedHashSet<>();
  private final Set<FormProblem> warnings = new LinkedHashSet<>();
  private final Map<String, Often> often = new LinkedHashMap<>();
  private final Map<String, Integer> times = new LinkedHashMap<>();

  void refuse(FormPlace at, String message, String remedy) {
    if (errors.size() < MOST) {
      errors.add(new FormProblem(at, message, remedy));
    }
  }

  void warn(FormPlace at, String message, String remedy) {
    if (warnings.size() < MOST) {
      warnings.add(new FormProblem(at, message, remedy));
    }
  }

  /** Told once, at its first place, with how often it happened. */
  void warnOften(FormPlace at, String message, String remedy) {
    often.putIfAbsent(message, new Often(at, message, remedy));
    times.merge(message, 1, Integer::sum);
  }

  boolean refused() {
    return !errors.isEmpty();
  }

  List<FormProblem> errors() {
    return List.copyOf(errors);
  }

  List<FormProblem> warnings() {
    List<FormProblem> all = new ArrayList<>(warnings);
    often.forEach(
        (message, first) -> {
          int n = times.get(message);
          all.add(
              new FormProblem(
                  first.first(),
                  n == 1 ? message : message + " The same in " + (n - 1) + " more rows.",
                  first.remedy()));
        });
    return all;
  }
}
