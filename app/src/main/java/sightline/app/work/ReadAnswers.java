package sightline.app.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.record.RefusedException;
import sightline.model.record.StrictJson;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ToolKind;
import sightline.model.tool.UnableToDetermine;

/**
 * Reads answers prepared outside the program: one from the command line, or many from a CSV or JSON
 * file.
 */
public final class ReadAnswers {
  private static final long LARGEST = 8L * 1024 * 1024;

  private ReadAnswers() {}

  /** One answer as it is to be taken. */
  public record Given(
      Question question,
      Answer answer,
      Optional<String> comment,
      List<String> evidence,
      Optional<String> action,
      Optional<String> lead,
      Optional<LocalDate> due,
      Optional<String> measure) {

    /** An answer whose action has no measure yet. */
    public Given(
        Question question,
        Answer answer,
        Optional<String> comment,
        List<String> evidence,
        Optional<String> action,
        Optional<String> lead,
        Optional<LocalDate> due) {
      this(question, answer, comment, evidence, action, lead, due, Optional.empty());
    }
  }

  /**
   * From a file: by its ending, JSON ({@code {"answers":[{...}], "details":[{...}]}} or a list of
   * answers) or CSV with a header, where a row may name a detail instead of a question.
   */
  public static PreparedAnswers from(Path file, AuditTool tool, Agency agency)
      throws ProblemException {
    String text;
    try {
      if (Files.size(file) > LARGEST) {
        throw new ProblemException(
            new Problem.CannotRead("The file is larger than 8 MiB. It was not read."));
      }
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.CannotRead("The file " + file + " cannot be read as UTF-8 text."));
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
        ? json(text, tool, agency)
        : csv(text, tool, agency);
  }

  private static PreparedAnswers csv(String text, AuditTool tool, Agency agency)
      throws ProblemException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    List<Given> given = new ArrayList<>();
    List<PreparedAnswers.Detail> details = new ArrayList<>();
    ReadDetails reading = new ReadDetails(tool, agency);
    try (CSVParser rows = format.parse(new StringReader(text))) {
      if (tool.kind() == ToolKind.SURVEY) {
        return new ReadCounts(tool, agency).csv(rows);
      }
      if (!rows.getHeaderMap().containsKey("question")
          || !rows.getHeaderMap().containsKey("rating")) {
        throw bad(
            "The file needs the columns \"question\" and \"rating\" in its first row; comment, reason, evidence,"
                + " action, lead, due and measure may follow.");
      }
      for (CSVRecord row : rows) {
        String place = "Row " + (row.getRecordNumber() + 1);
        Optional<Detail> detail = reading.detail(row.get("question"));
        if (detail.isPresent()) {
          details.add(reading.read(place + ": ", detail.get(), row.get("rating")));
          continue;
        }
        given.add(
            given(
                place,
                tool,
                agency,
                row.get("question"),
                row.get("rating"),
                column(row, "comment"),
                column(row, "reason"),
                column(row, "evidence").map(e -> List.of(e.split("\\s*\\|\\s*"))).orElse(List.of()),
                column(row, "action"),
                column(row, "lead"),
                column(row, "due"),
                column(row, "measure")));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw bad(
          "The file cannot be read as CSV. Save it as \"CSV (comma delimited)\" and try again.");
    }
    return new PreparedAnswers(given, details);
  }

  private static Optional<String> column(CSVRecord row, String name) {
    return row.isMapped(name) && row.isSet(name) && !row.get(name).isBlank()
        ? Optional.of(row.get(name))
        : Optional.empty();
  }

  private static PreparedAnswers json(String text, AuditTool tool, Agency agency)
      throws ProblemException {
    String whole = text.strip().startsWith("[") ? "{\"answers\":" + text + "}" : text;
    JsonNode document;
    try {
      document = StrictJson.forPayloads().readObject(whole.getBytes(StandardCharsets.UTF_8));
    } catch (RefusedException e) {
      throw bad("The JSON cannot be read: " + e.refusal().message());
    }
    List<Given> given = new ArrayList<>();
    int at = 0;
    for (JsonNode a : document.path("answers")) {
      at++;
      List<String> evidence = new ArrayList<>();
      a.path("evidence").forEach(e -> evidence.add(e.asText()));
      given.add(
          given(
              "Answer " + at,
              tool,
              agency,
              member(a, "question").or(() -> member(a, "q")).orElse(""),
              member(a, "rating").orElse(""),
              member(a, "comment"),
              member(a, "reason"),
              evidence,
              member(a, "action"),
              member(a, "lead"),
              member(a, "due"),
              member(a, "measure")));
    }
    return new PreparedAnswers(given, details(document.path("details"), tool, agency));
  }

  private static List<PreparedAnswers.Detail> details(
      JsonNode details, AuditTool tool, Agency agency) throws ProblemException {
    ReadDetails reading = new ReadDetails(tool, agency);
    List<PreparedAnswers.Detail> read = new ArrayList<>();
    for (JsonNode d : details) {
      String id = member(d, "detail").or(() -> member(d, "d")).orElse("");
      Detail detail =
          reading
              .detail(id)
              .orElseThrow(() -> bad("There is no detail \"" + id + "\" in this question set."));
      read.add(reading.read("", detail, member(d, "value").orElse("")));
    }
    return read;
  }

  /** One detail, from words; empty when the word names no detail. */
  public static Optional<PreparedAnswers.Detail> detail(
      AuditTool tool, Agency agency, String id, String value) throws ProblemException {
    ReadDetails reading = new ReadDetails(tool, agency);
    Optional<Detail> detail = reading.detail(id);
    return detail.isEmpty() ? Optional.empty() : Optional.of(reading.read("", detail.get(), value));
  }

  private static Optional<String> member(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() || value.asText().isBlank()
        ? Optional.empty()
        : Optional.of(value.asText());
  }

  /** One answer, from words. */
  public static Given one(
      AuditTool tool,
      Agency agency,
      String question,
      String rating,
      Optional<String> comment,
      Optional<String> reason,
      List<String> evidence)
      throws ProblemException {
    return given(
        "",
        tool,
        agency,
        question,
        rating,
        comment,
        reason,
        evidence,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Given given(
      String place,
      AuditTool tool,
      Agency agency,
      String question,
      String rating,
      Optional<String> comment,
      Optional<String> reason,
      List<String> evidence,
      Optional<String> action,
      Optional<String> lead,
      Optional<String> due,
      Optional<String> measure)
      throws ProblemException {
    String at = place.isEmpty() ? "" : place + ": ";
    Question found = question(at, tool, agency, question);
    if (tool.kind() == ToolKind.SURVEY) {
      Answer counts = new ReadCounts(tool, agency).fromWords(at, found, rating);
      return new Given(found, counts, comment, evidence, action, lead, due(at, due), measure);
    }
    Answer answer = answer(at, tool, found, rating.strip(), reason, comment);
    return new Given(found, answer, comment, evidence, action, lead, due(at, due), measure);
  }

  /** The question a word means; it must be asked of this agency. */
  static Question question(String at, AuditTool tool, Agency agency, String word)
      throws ProblemException {
    Question found =
        tool.question(word.strip())
            .orElseThrow(
                () ->
                    bad(
                        at
                            + "there is no question \""
                            + word
                            + "\". Questions are numbered like 3.2."));
    if (!found.appliesTo(agency.type())) {
      throw bad(at + "question " + found.number() + " is not asked of this agency.");
    }
    return found;
  }

  private static Optional<LocalDate> due(String at, Optional<String> text) throws ProblemException {
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw bad(at + "\"" + text.orElse("") + "\" is not a date like 2026-10-30.");
    }
  }

  private static Answer answer(
      String at,
      AuditTool tool,
      Question q,
      String word,
      Optional<String> reason,
      Optional<String> comment)
      throws ProblemException {
    RatingScale scale = tool.scaleOf(q);
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.equals("none")) {
      return Answer.UNANSWERED;
    }
    if (lower.equals("na")
        || lower.equals("n/a")
        || lower.equals("not applicable")
        || lower.equals("not-applicable")) {
      if (q.notApplicable().isEmpty()) {
        throw bad(at + "question " + q.number() + " cannot be answered \"Not applicable\".");
      }
      return new Answer.NotApplicable(
          reason
              .or(() -> comment)
              .orElseThrow(
                  () ->
                      bad(
                          at
                              + "question "
                              + q.number()
                              + ": \"Not applicable\" needs a reason. Say why it does not apply.")));
    }
    if ((lower.equals("unable") && scale.withId(lower).isEmpty())
        || tool.unableToDetermine().filter(u -> u.label().equalsIgnoreCase(word)).isPresent()) {
      return unable(at, tool, q, reason);
    }
    for (Rating r : scale.ratings()) {
      boolean meant =
          r.id().equals(lower)
              || r.label().equalsIgnoreCase(word)
              || r.letter().equalsIgnoreCase(word)
              || String.valueOf(r.points()).equals(word);
      if (meant) {
        return new Answer.Rated(r.points());
      }
    }
    throw bad(
        at
            + "question "
            + q.number()
            + ": \""
            + word
            + "\" is not a rating. Use "
            + String.join(
                ", ", scale.ratings().stream().map(r -> r.id() + " (" + r.points() + ")").toList())
            + ", or na with a reason.");
  }

  private static Answer unable(String at, AuditTool tool, Question q, Optional<String> reason)
      throws ProblemException {
    UnableToDetermine unable =
        tool.unableToDetermine()
            .orElseThrow(
                () ->
                    bad(
                        at
                            + "question "
                            + q.number()
                            + " cannot be left to \"unable\" in this question set."));
    String given = reason.orElse("").strip();
    return unable.reasons().stream()
        .filter(r -> r.id().equals(given) || r.label().equalsIgnoreCase(given))
        .findFirst()
        .map(r -> new Answer.UnableToDetermine(r.id()))
        .orElseThrow(
            () ->
                bad(
                    at
                        + "question "
                        + q.number()
                        + ": \""
                        + unable.label()
                        + "\" needs one of these reasons: "
                        + String.join(", ", unable.reasons().stream().map(r -> r.id()).toList())
                        + "."));
  }

  private static ProblemException bad(String words) {
    return new ProblemException(new Problem.BadInput(words));
  }
}
