package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.StandardsList;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.Answering;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.book.Finish;
import sightline.model.scoring.Coverage;
import sightline.model.scoring.Score;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/** What can be counted and found in an audit, in words. */
public final class AuditFigures {
  private final AuditTool tool;
  private final Agency agency;

  public AuditFigures(AuditTool tool, Agency agency) {
    this.tool = tool;
    this.agency = agency;
  }

  /**
   * A score as it is shown, never without its coverage.
   *
   * @param figure "83", or a dash where nothing counts yet
   * @param counts "for what is answered"
   * @param coverage "15 of 47 applicable answered, 1 not applicable."
   * @param range "The final score can be 27 to 95."; empty once all is answered
   */
  public record ScoreWords(String figure, String counts, String coverage, String range) {}

  public Score score(AnswerBook book) {
    return Answering.score(tool, agency, book);
  }

  public ScoreWords words(Score score) {
    Coverage coverage = score.coverage();
    String counts =
        score.shown().isEmpty()
            ? Texts.of("answer.score.nothing")
            : Texts.of(coverage.isComplete() ? "answer.score.all" : "answer.score.so-far");
    String covered =
        coverage.notApplicable() == 0
            ? Texts.of("answer.score.coverage", coverage.answered(), coverage.applicable())
            : Texts.of(
                "answer.score.coverage-with",
                coverage.answered(),
                coverage.applicable(),
                coverage.notApplicable());
    String range =
        score
            .reachable()
            .filter(r -> !coverage.isComplete())
            .map(
                r ->
                    Texts.of(
                        "answer.score.range",
                        r.lowest().rounded(tool.scoring().decimals()).toPlainString(),
                        r.highest().rounded(tool.scoring().decimals()).toPlainString()))
            .orElse("");
    return new ScoreWords(
        score.shown().map(s -> s.toPlainString()).orElse("-"), counts, covered, range);
  }

  /** The line of a standard in the list at the left. */
  StandardsList.Line line(Standard standard, AnswerBook book) {
    List<Question> asked = standard.questionsFor(agency.type());
    long answered = asked.stream().filter(q -> !isUnanswered(book, q)).count();
    long unsupported = asked.stream().filter(q -> isUnsupported(book, q)).count();
    long reasons = asked.stream().filter(q -> lacksReason(book, q)).count();
    List<String> parts = new ArrayList<>();
    parts.add(Texts.of("answer.standard.answered", answered, asked.size()));
    if (reasons > 0) {
      parts.add(Texts.count("answer.standard.reasons", reasons));
    }
    if (unsupported > 0) {
      parts.add(Texts.of("answer.standard.unsupported", unsupported));
    }
    String state = String.join(", ", parts);
    if (reasons > 0 || unsupported > 0) {
      return line(standard, state, Icons.WARNING, Tone.WARNING);
    }
    return answered == asked.size()
        ? line(standard, state, Icons.TICK, Tone.SUCCESS)
        : new StandardsList.Line(standard.number(), standard.shortTitle(), state);
  }

  private static StandardsList.Line line(Standard standard, String state, Icons icon, Tone tone) {
    return new StandardsList.Line(standard.number(), standard.shortTitle(), state, icon, tone);
  }

  boolean shows(AnswerViewModel.Shown shown, AnswerBook book, Question question) {
    return switch (shown) {
      case ALL -> true;
      case UNANSWERED -> isUnanswered(book, question);
      case UNSUPPORTED -> isUnsupported(book, question);
    };
  }

  int count(AnswerViewModel.Shown shown, AnswerBook book, Standard standard) {
    return (int)
        standard.questionsFor(agency.type()).stream().filter(q -> shows(shown, book, q)).count();
  }

  private static boolean isUnanswered(AnswerBook book, Question question) {
    return !book.response(question.id()).answer().isAnswered();
  }

  private boolean isUnsupported(AnswerBook book, Question question) {
    return Finish.isUnsupported(tool, question, book.response(question.id()));
  }

  private static boolean lacksReason(AnswerBook book, Question question) {
    Response response = book.response(question.id());
    return response.answer() instanceof Answer.NotApplicable n && n.reason().isBlank();
  }

  List<Question> find(List<Question> questions, String typed) {
    List<String> tokens = List.of(typed.strip().toLowerCase(Locale.UK).split("\\s+"));
    if (tokens.getFirst().isEmpty()) {
      return List.of();
    }
    return questions.stream()
        .filter(
            q -> {
              String text = (q.title() + " " + q.statement()).toLowerCase(Locale.UK);
              return tokens.stream().allMatch(t -> text.contains(t) || q.number().startsWith(t));
            })
        .toList();
  }

  /** The working of a score, row by row: number and title, answer, weight, position, share. */
  List<List<String>> working(Score score) {
    List<List<String>> rows = new ArrayList<>();
    for (var row : score.working().rows()) {
      Optional<Question> question = tool.question(row.question());
      rows.add(
          List.of(
              row.number() + " " + question.map(Question::title).orElse(""),
              row.rating().orElseGet(() -> Texts.of("answer.working." + row.state().code())),
              Integer.toString(row.weight()),
              row.position().map(p -> p.rounded(2).toPlainString()).orElse("-"),
              row.contribution().map(c -> c.rounded(2).toPlainString()).orElse("-")));
    }
    return rows;
  }
}
