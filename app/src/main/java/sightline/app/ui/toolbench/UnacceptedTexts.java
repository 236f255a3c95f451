package sightline.app.ui.toolbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts a draft cannot take, such as a number that is none: kept as typed until put right. */
final class UnacceptedTexts {
  private final Map<String, String> texts = new HashMap<>();

  /**
   * @param words empty once the field holds something the draft can take
   */
  void keep(OutlineLine line, String field, Optional<String> words) {
    words.ifPresentOrElse(
        w -> texts.put(key(line, field), w), () -> texts.remove(key(line, field)));
  }

  Optional<String> of(OutlineLine line, String field) {
    return Optional.ofNullable(texts.get(key(line, field)));
  }

  /** The first line with such a text, if there is any. */
  Optional<OutlineLine> first(List<OutlineLine> outline) {
    return outline.stream()
        .filter(l -> texts.keySet().stream().anyMatch(k -> k.startsWith(key(l, ""))))
        .findFirst();
  }

  private static String key(OutlineLine line, String field) {
    return line.id() + " " + field;
  }
}
