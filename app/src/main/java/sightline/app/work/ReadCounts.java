package sightline.app.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;

/**
 * Reads the counts of a survey: from CSV one column a rating, by its id, and "unable"; from words
 * "agree=12 disagree=3 unable=1".
 */
final class ReadCounts {
  private static final String QUESTION = "question";
  private static final String UNABLE = "unable";
  private static final int MOST = 1_000_000;

  private final AuditTool tool;
  private final Agency agency;

  ReadCounts(AuditTool tool, Agency agency) {
    this.tool = tool;
    this.agency = agency;
  }

  PreparedAnswers csv(CSVParser rows) throws ProblemException {
    List<String> ratings =
        tool.scales().stream().flatMap(s -> s.ratings().stream()).map(Rating::id).toList();
    if (!rows.getHeaderNames().contains(QUESTION)
        || rows.getHeaderNames().stream().noneMatch(ratings::contains)) {
      throw bad(
          "A survey needs the column \"question\" and one for each rating: "
              + String.join(", ", ratings)
              + "; \"unable\" may follow.");
    }
    List<ReadAnswers.Given> answers = new ArrayList<>();
    List<PreparedAnswers.Detail> details = new ArrayList<>();
    ReadDetails reading = new ReadDetails(tool, agency);
    for (CSVRecord row : rows) {
      String at = "Row " + (row.getRecordNumber() + 1) + ": ";
      var detail = reading.detail(row.get(QUESTION));
      if (detail.isPresent()) {
        details.add(
            reading.read(at, detail.get(), row.isMapped("rating") ? row.get("rating") : ""));
      } else {
        answers.add(given(at, row));
      }
    }
    return new PreparedAnswers(answers, details);
  }

  private ReadAnswers.Given given(String at, CSVRecord row) throws ProblemException {
    Question question = ReadAnswers.question(at, tool, agency, row.get(QUESTION));
    Map<String, String> cells = new HashMap<>();
    for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
      if (!cell.getValue().isBlank()) {
        cells.put(cell.getKey(), cell.getValue());
      }
    }
    RatingScale scale = tool.scaleOf(question);
    Map<String, String> counts = new HashMap<>();
    for (Rating r : tool.scales().stream().flatMap(s -> s.ratings().stream()).toList()) {
      if (cells.containsKey(r.id())) {
        if (scale.withId(r.id()).isEmpty()) {
          throw bad(at + "question " + question.number() + " has no rating \"" + r.id() + "\".");
        }
        counts.put(r.id(), cells.get(r.id()));
      }
    }
    if (cells.containsKey(UNABLE)) {
      counts.put(UNABLE, cells.get(UNABLE));
    }
    return of(question, tally(at, question, counts), Optional.ofNullable(cells.get("comment")));
  }

  private static ReadAnswers.Given of(Question question, Answer answer, Optional<String> comment) {
    return new ReadAnswers.Given(
        question, answer, comment, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Counts written in one word or several: "agree=12 disagree=3, unable=1"; "none" clears. */
  Answer fromWords(String at, Question question, String words) throws ProblemException {
    Map<String, String> counts = new HashMap<>();
    for (String pair : words.strip().split("[\\s,;]+")) {
      if (pair.isEmpty() || pair.equalsIgnoreCase("none")) {
        continue;
      }
      String[] parts = pair.split("=", 2);
      if (parts.length < 2) {
        throw bad(
            at
                + "question "
                + question.number()
                + " is one of a survey: give counts, like "
                + example(tool.scaleOf(question))
                + ".");
      }
      counts.put(parts[0], parts[1]);
    }
    return tally(at, question, counts);
  }

  private static String example(RatingScale scale) {
    return "\""
        + String.join(" ", scale.ratings().stream().map(r -> r.id() + "=0").toList())
        + " unable=0\"";
  }

  private Answer tally(String at, Question question, Map<String, String> counts)
      throws ProblemException {
    if (counts.isEmpty()) {
      return Answer.UNANSWERED;
    }
    RatingScale scale = tool.scaleOf(question);
    Map<Integer, Integer> byPoints = new HashMap<>();
    int unable = 0;
    for (Map.Entry<String, String> count : counts.entrySet()) {
      int people = people(at, question, count.getValue());
      if (count.getKey().equals(UNABLE)) {
        unable = people;
      } else {
        Rating rating =
            scale
                .withId(count.getKey())
                .orElseThrow(
                    () ->
                        bad(
                            at
                                + "question "
                                + question.number()
                                + " has no rating \""
                                + count.getKey()
                                + "\". Use "
                                + example(scale)
                                + "."));
        byPoints.put(rating.points(), people);
      }
    }
    return new Answer.Tally(byPoints, unable);
  }

  private static int people(String at, Question question, String count) throws ProblemException {
    if (!count.strip().matches("\\d{1,7}") || Integer.parseInt(count.strip()) > MOST) {
      throw bad(
          at + "question " + question.number() + ": \"" + count + "\" is not a number of people.");
    }
    return Integer.parseInt(count.strip());
  }

  private static ProblemException bad(String words) {
    return new ProblemException(new Problem.BadInput(words));
  }
}
