package sightline.model.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;

/** Problems of a tool file in the words of a form: columns instead of keys. */
final class FormWords {

  private static final Map<String, String> COLUMNS = columns();

  private FormWords() {}

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("statement", "label");
    columns.put("forAgencies", "for_agency");
    columns.put("essentialFor", "essential_for");
    columns.put("appliesTo", "applies_to");
    columns.put("askIf", "relevant");
    columns.put("notApplicable", "na_allowed");
    columns.put("when", "na_when");
    columns.put("commentHint", "hint");
    columns.put("references", "standard_ref");
    columns.put("shortTitle", "short_title");
    columns.put("points", "score");
    columns.put("effectiveFrom", "effective_from");
    columns.put("signOffs", "sign_offs");
    columns.put("notHeld", "not_held");
    columns.put("mapsTo", "maps_to");
    return columns;
  }

  static String of(String words) {
    String changed =
        words
            .replaceAll("Add the line '([A-Za-z]+): \\.\\.\\.'", "Fill the column '$1'")
            .replaceAll("Write a whole number, without quotes\\.", "Write a whole number.");
    for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
      changed = changed.replace("'" + column.getKey() + "'", "'" + column.getValue() + "'");
    }
    return changed;
  }
}
