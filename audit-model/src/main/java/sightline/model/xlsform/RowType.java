package sightline.model.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sightline.model.tool.NearestWord;

/** What a row of the survey is, by its type. */
sealed interface RowType {

  record BeginGroup() implements RowType {}

  record EndGroup() implements RowType {}

  /**
   * @param list as the form writes it
   */
  record SelectOne(String list) implements RowType {}

  record Note() implements RowType {}

  record Text() implements RowType {}

  record Whole() implements RowType {}

  /** Filled by the device or worked out: nobody is asked, so it may be left out. */
  record Silent() implements RowType {}

  record Unsupported(String message, String remedy) implements RowType {}

  Pattern SELECT_ONE =
      Pattern.compile("(?:select_one|select one|select1|select one from)(?: (.*))?");
  List<String> SILENT =
      List.of(
          "start",
          "end",
          "today",
          "deviceid",
          "phonenumber",
          "simserial",
          "subscriberid",
          "username",
          "email",
          "audit",
          "calculate",
          "hidden",
          "start-geopoint",
          "background-audio",
          "background-geopoint",
          "xml-external",
          "csv-external");
  Map<String, String> UNSUPPORTED = unsupported();

  private static Map<String, String> unsupported() {
    Map<String, String> remedies = new HashMap<>();
    String one = "Ask one question for each thing to be rated, with select_one.";
    Stream.of("select_multiple", "select multiple", "select all that apply", "rank")
        .forEach(t -> remedies.put(t, one));
    Stream.of("begin_repeat", "begin repeat", "end_repeat", "end repeat")
        .forEach(
            t -> remedies.put(t, "Nothing is repeated here: ask once, or run an audit a case."));
    Stream.of("image", "photo", "audio", "video", "file", "barcode")
        .forEach(
            t ->
                remedies.put(
                    t,
                    "Evidence is named beside each answer: say what to look for in 'evidence'."));
    Stream.of("geopoint", "geotrace", "geoshape")
        .forEach(t -> remedies.put(t, "Places are not recorded here: remove the row."));
    Stream.of("date", "time", "datetime", "decimal", "range")
        .forEach(
            t -> remedies.put(t, "Use integer for a count, text for words, or remove the row."));
    Stream.of(
            "acknowledge",
            "trigger",
            "select_one_from_file",
            "select_multiple_from_file",
            "select_one_external",
            "osm")
        .forEach(t -> remedies.put(t, "Use select_one with a list of the sheet 'choices'."));
    return Map.copyOf(remedies);
  }

  static RowType of(Cell type) {
    String word = type.word();
    Matcher select = SELECT_ONE.matcher(word);
    if (select.matches()) {
      return select(type, Optional.ofNullable(select.group(1)).orElse("").strip());
    }
    return switch (word) {
      case "begin_group", "begin group" -> new BeginGroup();
      case "end_group", "end group" -> new EndGroup();
      case "note" -> new Note();
      case "text", "string" -> new Text();
      case "integer", "int" -> new Whole();
      default -> other(type, word);
    };
  }

  private static RowType select(Cell type, String rest) {
    String list = rest.startsWith("from ") ? rest.substring(5).strip() : rest;
    if (list.endsWith(" or_other") || list.endsWith(" or other")) {
      return new Unsupported(
          "'or_other' lets people write a rating of their own.",
          "Take 'or_other' out; a comment may be written beside every rating.");
    }
    if (list.isEmpty()) {
      return new Unsupported(
          "'" + type.shown() + "' names no list of choices.", "Write 'select_one LIST'.");
    }
    if (list.contains(" ")) {
      return new Unsupported(
          "'" + type.shown() + "' names more than one list.", "Write 'select_one LIST'.");
    }
    return new SelectOne(list);
  }

  private static RowType other(Cell type, String word) {
    String first = word.split(" ")[0];
    if (SILENT.contains(word)) {
      return new Silent();
    }
    return Optional.ofNullable(UNSUPPORTED.get(word))
        .or(() -> Optional.ofNullable(UNSUPPORTED.get(first)))
        .map(r -> new Unsupported("The type '" + type.shown() + "' is not supported.", r))
        .orElseGet(
            () ->
                new Unsupported(
                    "The type '" + type.shown() + "' is not known.",
                    NearestWord.remedy(
                        first,
                        List.of(
                            "begin_group", "end_group", "select_one", "note", "text", "integer"))));
  }
}
