package sightline.model.tool;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import sightline.model.audit.AgencyType;

/** The keys and words of the tool format, in the order they are written. */
final class ToolWords {

  static final String FORMAT = "sightline-tool-1";

  static final List<String> TOOL =
      List.of(
          "format",
          "id",
          "version",
          "kind",
          "title",
          "edition",
          "effectiveFrom",
          "supersedes",
          "cover",
          "signOffs",
          "essentialFor",
          "unableToDetermine",
          "overall",
          "survey",
          "scoring",
          "scales",
          "details",
          "standards",
          "otherLanguages");
  static final List<String> OTHER_LANGUAGE = List.of("language", "words");
  static final List<String> TRANSLATED = List.of("of", "label", "hint", "guidance", "group");
  static final List<String> UNABLE = List.of("label", "reasons");
  static final List<String> OPTION = List.of("id", "label");
  static final List<String> OVERALL = List.of("question", "atLeastGraded", "limits");
  static final List<String> LIMIT = List.of("questions", "rating", "noBetterThan");
  static final List<String> SURVEY =
      List.of("leastReplies", "disagreesBelow", "invited", "replies");
  static final List<String> DETAIL =
      List.of("id", "title", "group", "hint", "choices", "count", "text", "required", "appliesTo");
  static final List<String> COUNT = List.of("unit", "notHeld", "of");
  static final List<String> TEXT = List.of("longest");
  static final List<String> COVER =
      List.of(
          "purpose",
          "whoAnswers",
          "howLong",
          "legalBasis",
          "howScored",
          "whatHappens",
          "beforeYouStart");
  static final List<String> SCORING = List.of("method", "decimals", "bands");
  static final List<String> BAND = List.of("label", "from", "role");
  static final List<String> SCALE = List.of("id", "title", "polarity", "ratings", "mapsTo");
  static final List<String> MAPPING = List.of("scale", "ratings");
  static final List<String> RATING = List.of("id", "label", "letter", "points", "role");
  static final List<String> STANDARD =
      List.of("id", "title", "shortTitle", "intent", "module", "references", "questions", "parts");
  static final List<String> PART = List.of("id", "title", "intent", "questions", "parts");
  static final List<String> LOCAL = List.of("questions");
  static final List<String> QUESTION =
      List.of(
          "id",
          "title",
          "statement",
          "guidance",
          "forAgencies",
          "essential",
          "essentialFor",
          "appliesTo",
          "askIf",
          "beside",
          "notApplicable",
          "scale",
          "weight",
          "descriptors",
          "evidence",
          "commentHint",
          "references");
  static final List<String> BESIDE = List.of("tool", "question");
  static final List<String> NOT_APPLICABLE = List.of("allowed", "when");
  static final List<String> REFERENCE =
      List.of(
          "source",
          "edition",
          "part",
          "paragraph",
          "force",
          "toCheck",
          "checkedBy",
          "checkedOn",
          "forAgencies");

  static final Map<String, ToolKind> KINDS = byCode(ToolKind.values(), ToolKind::code);
  static final Map<String, AgencyType> AGENCY_TYPES = byCode(AgencyType.values(), AgencyType::code);
  static final Map<String, RatingRole> ROLES = byCode(RatingRole.values(), RatingRole::code);
  static final Map<String, ScoringRule.Method> METHODS =
      byCode(ScoringRule.Method.values(), ScoringRule.Method::code);
  static final Map<String, Reference.Force> FORCES =
      byCode(Reference.Force.values(), ToolWords::code);
  static final Map<String, CommonScale> COMMON_SCALES =
      byCode(CommonScale.values(), CommonScale::code);
  static final Map<String, RatingScale.Polarity> POLARITIES =
      byCode(RatingScale.Polarity.values(), ToolWords::code);

  private ToolWords() {}

  /** "HIGHEST_IS_BEST" is written highest-is-best. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
    Map<String, T> map = new LinkedHashMap<>();
    Arrays.stream(values).forEach(v -> map.put(code.apply(v), v));
    return java.util.Collections.unmodifiableMap(map);
  }
}
