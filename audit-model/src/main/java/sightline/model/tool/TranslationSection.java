package sightline.model.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** The words of a tool in further languages; each must be the words of something in the tool. */
final class TranslationSection {

  private static final String KEY = "otherLanguages";

  private final Problems problems;
  private final Map<Block, String> named = new LinkedHashMap<>();

  TranslationSection(Problems problems) {
    this.problems = problems;
  }

  List<Translation> translations(Block tool) {
    List<Translation> translations = new ArrayList<>();
    List<Node> nodes = tool.list(KEY);
    for (int i = 0; i < nodes.size(); i++) {
      Block block =
          Block.of(
              nodes.get(i), KEY + "[" + i + "]", "a language", ToolWords.OTHER_LANGUAGE, problems);
      String language = block.line("language");
      if (translations.stream().anyMatch(t -> t.language().equalsIgnoreCase(language))) {
        block.error(
            "language",
            "The language '" + language + "' stands twice.",
            "Put all its words under one of the two.");
      }
      block.demand("words", "Add 'words:' with at least one entry.");
      translations.add(new Translation(language, words(block)));
    }
    return translations;
  }

  private Map<String, Translation.Words> words(Block language) {
    Map<String, Translation.Words> words = new LinkedHashMap<>();
    List<Node> nodes = language.list("words");
    for (int i = 0; i < nodes.size(); i++) {
      Block block =
          Block.of(
              nodes.get(i),
              language.at("words") + "[" + i + "]",
              "an entry",
              ToolWords.TRANSLATED,
              problems);
      String of = block.line("of");
      Translation.Words entry =
          new Translation.Words(
              block.optionalProse("label"),
              block.optionalProse("hint"),
              block.optionalProse("guidance"),
              block.optionalLine("group"));
      if (entry.isEmpty()) {
        block.error("of", "The entry has no words.", "Add 'label', 'hint', 'guidance' or 'group'.");
      }
      if (words.putIfAbsent(of, entry) != null) {
        block.error("of", "The words of '" + of + "' stand twice.", "Remove one of the two.");
      }
      if (!of.isEmpty()) {
        named.put(block, of);
      }
    }
    return words;
  }

  /**
   * @param translatable see {@link AuditTool#translatable}
   */
  void check(Set<String> translatable) {
    named.forEach(
        (block, of) -> {
          if (!translatable.contains(of)) {
            Optional<String> near = NearestWord.to(of, translatable);
            block.error(
                "of",
                "There is no '" + of + "' in this tool.",
                near.map(n -> "Did you mean '" + n + "'?")
                    .orElse(
                        "Name the id of a standard, part, question or detail, or write"
                            + " scale/rating or detail/choice."));
          }
        });
  }
}
