package sightline.app.ui.insight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sightline.model.audit.Agency;

/**
 * Names of agencies for narrow columns: the place every name repeats is left out ("Northshire
 * Police" is "Police"), unless two agencies would then have the same name.
 */
final class ShortNames {
  private static final Pattern ENDS = Pattern.compile("^[\\s,]+|[\\s,]+$");

  private final Map<String, String> byCode = new LinkedHashMap<>();

  /**
   * @param partnership name of the partnership; it begins with its place
   */
  ShortNames(String partnership, List<Agency> agencies) {
    String place = partnership.strip().split("\\s+")[0];
    Map<String, Integer> taken = new HashMap<>();
    for (Agency agency : agencies) {
      taken.merge(without(place, agency.name()), 1, Integer::sum);
    }
    Set<String> full = new HashSet<>(agencies.stream().map(Agency::name).toList());
    for (Agency agency : agencies) {
      String brief = without(place, agency.name());
      boolean free = taken.get(brief) == 1 && !full.contains(brief);
      byCode.put(agency.code(), free ? brief : agency.name());
    }
  }

  private static String without(String place, String name) {
    if (place.length() < 3) {
      return name;
    }
    String quoted = Pattern.quote(place);
    String rest = name.replaceAll("(?i)\\b(for|of|in)\\s+" + quoted + "\\b", "");
    rest = rest.replaceAll("(?i)\\b" + quoted + "\\b", "");
    rest = ENDS.matcher(rest).replaceAll("").replaceAll("\\s{2,}", " ").replace(" ,", ",");
    return rest.isBlank() ? name : rest;
  }

  String of(Agency agency) {
    return byCode.getOrDefault(agency.code(), agency.name());
  }
}
