package sightline.model.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of one sheet.
 *
 * @param plain known by their heading alone
 * @param open known by what stands before "::"
 * @param refused not supported, and to leave them out would change what is asked; with why
 */
record Columns(List<String> plain, List<String> open, Map<String, String> refused) {

  /** What may be written once for each language. */
  static final Set<String> TRANSLATED = Set.of("label", "hint", "guidance_hint");

  static final String DESCRIPTOR = "descriptor";
  static final String FOR_AGENCY = "for_agency";

  static final Columns SURVEY =
      new Columns(
          List.of(
              "type",
              "name",
              "label",
              "hint",
              "guidance_hint",
              "relevant",
              "required",
              "disabled",
              "title",
              "guidance",
              "weight",
              "na_allowed",
              "na_when",
              "essential",
              "essential_for",
              "applies_to",
              "evidence",
              "standard_ref",
              "beside",
              "short_title",
              "intent",
              "module",
              "unrated",
              "unit",
              "not_held",
              "of",
              "longest"),
          List.of("label", "hint", "guidance_hint", DESCRIPTOR, FOR_AGENCY),
          Map.of(
              "choice_filter",
              "Every rating of a list is always offered here.",
              "repeat_count",
              "Nothing is repeated here."));

  static final Columns CHOICES =
      new Columns(
          List.of("list_name", "name", "label", "score", "letter", "role"),
          List.of("label"),
          Map.of());

  static final Columns SCALES =
      new Columns(List.of("list_name", "title", "polarity", "maps_to"), List.of(), Map.of());

  static final Columns SETTINGS =
      new Columns(
          List.of(
              "form_title",
              "form_id",
              "version",
              "default_language",
              "kind",
              "edition",
              "effective_from",
              "supersedes",
              "purpose",
              "who_answers",
              "how_long",
              "legal_basis",
              "how_scored",
              "what_happens",
              "before_you_start",
              "sign_offs",
              "essential_for",
              "scoring_method",
              "scoring_decimals",
              "scoring_bands",
              "unable_label",
              "unable_reasons",
              "overall_question",
              "overall_at_least",
              "overall_limits",
              "survey_least_replies",
              "survey_disagrees_below",
              "survey_invited",
              "survey_replies"),
          List.of(),
          Map.of());

  boolean knows(Heading heading) {
    return heading.further().isEmpty()
        ? plain.contains(heading.base())
        : open.contains(heading.base());
  }

  List<String> names() {
    return Stream.concat(plain.stream(), open.stream()).distinct().toList();
  }
}
