package sightline.model.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A column's heading: "label::Welsh (cy)" is base "label", further "Welsh (cy)". Older forms write
 * one colon, and a space for an underscore.
 */
record Heading(String base, String further) {

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "relevance", "relevant",
          "caption", "label",
          "command", "type",
          "list", "list_name",
          "value", "name",
          "na", "na_allowed",
          "points", "score");

  private static final Set<String> ONE_COLON =
      Set.of("label", "hint", "guidance_hint", "media", "image", "audio", "video");

  static Heading of(String text) {
    String clean = text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    int colons = clean.indexOf("::");
    int length = 2;
    if (colons < 0) {
      colons = clean.indexOf(':');
      length = 1;
      if (colons >= 0 && !ONE_COLON.contains(base(clean.substring(0, colons)))) {
        colons = -1;
      }
    }
    return colons < 0
        ? new Heading(base(clean), "")
        : new Heading(base(clean.substring(0, colons)), clean.substring(colons + length).strip());
  }

  private static String base(String text) {
    String base = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return OTHER_NAMES.getOrDefault(base, base);
  }

  String key() {
    return further.isEmpty() ? base : base + "::" + further.toLowerCase(Locale.ROOT);
  }
}
