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
import sightline.model.book.AnswerBook;
import sightline.model.book.Finish;
import sightline.model.scoring.Coverage;
import sightline.model.scoring.Score;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolKind;

/** What can be counted and found in an audit, in words. */
public final class AuditFigures {
  private final AuditTool tool;
  private final Agency agency;
  private final AskedNow asked;

  public AuditFigures(AuditTool tool, Agency agency) {
    this.tool = tool;
    this.agency = agency;
    this.asked = new AskedNow(tool, agency.type());
  }

  /** Whether a question is asked as the answers stand. */
  boolean isAsked(AnswerBook book, Question question) {
    return asked.isAsked(book, question);
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
    if (tool.scoring().method() == ScoringRule.Method.GRADES) {
      return grades(score);
    }
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

  /** Grades are counted, never made into a figure: "5", "of 12 questions graded", "2 Good". */
  private ScoreWords grades(Score score) {
    Coverage coverage = score.coverage();
    List<String> counts = new ArrayList<>();
    score.counts().stream()
        .filter(c -> c.count() > 0)
        .forEach(c -> counts.add(Texts.of("answer.grades.count", c.count(), c.label())));
    if (coverage.unableToDetermine() > 0) {
      counts.add(Texts.of("answer.grades.unable", coverage.unableToDetermine()));
    }
    return new ScoreWords(
        Integer.toString(coverage.answered()),
        Texts.of(
            tool.kind() == ToolKind.SURVEY ? "answer.grades.counted" : "answer.grades.of",
            coverage.applicable()),
        String.join(", ", counts),
        "");
  }

  /** The line of a standard in the list at the left. */
  StandardsList.Line line(Standard standard, AnswerBook book) {
    List<Question> asked =
        standard.questionsFor(agency.type()).stream().filter(q -> isAsked(book, q)).toList();
    if (asked.isEmpty()) {
      return new StandardsList.Line(
          standard.number(), standard.shortTitle(), Texts.of("answer.standard.not-asked"));
    }
    long answered = asked.stream().filter(q -> !isUnanswered(book, q)).count();
    long unsupported = asked.stream().filter(q -> isUnsupported(book, q)).count();
    long toConfirm = asked.stream().filter(q -> book.toConfirm(q.id()).isPresent()).count();
    long reasons = asked.stream().filter(q -> lacksReason(book, q)).count();
    List<String> parts = new ArrayList<>();
    parts.add(
        asked.size() == 1
            ? answerWord(book, asked.getFirst())
            : Texts.of("answer.standard.answered", answered, asked.size()));
    if (toConfirm > 0) {
      parts.add(Texts.of("answer.standard.confirm", toConfirm));
    }
    if (reasons > 0) {
      parts.add(Texts.count("answer.standard.reasons", reasons));
    }
    if (unsupported > 0) {
      parts.add(Texts.of("answer.standard.unsupported", unsupported));
    }
    String state = String.join(", ", parts);
    if (toConfirm > 0 || reasons > 0 || unsupported > 0) {
      return line(standard, state, Icons.WARNING, Tone.WARNING);
    }
    return answered == asked.size()
        ? line(standard, state, Icons.TICK, Tone.SUCCESS)
        : new StandardsList.Line(standard.number(), standard.shortTitle(), state);
  }

  /** The answer itself, where it is the only one of its standard. */
  private String answerWord(AnswerBook book, Question question) {
    return switch (book.response(question.id()).answer()) {
      case Answer.Rated rated ->
          tool.scaleOf(question).withPoints(rated.points()).map(Rating::label).orElse("");
      case Answer.NotApplicable n -> Texts.of("answer.not-applicable");
      case Answer.UnableToDetermine u -> EditWords.unable(tool);
      case Answer.Tally t -> Texts.count("answer.tally.people", t.people());
      case Answer.Unanswered u -> Texts.of("answer.standard.nothing");
    };
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

  private boolean isUnanswered(AnswerBook book, Question question) {
    return isAsked(book, question) && !book.response(question.id()).answer().isAnswered();
  }

  private boolean isUnsupported(AnswerBook book, Question question) {
    return isAsked(book, question)
        && Finish.isUnsupported(tool, question, book.response(question.id()));
  }

  private boolean lacksReason(AnswerBook book, Question question) {
    return switch (book.response(question.id()).answer()) {
      case Answer.NotApplicable n -> n.reason().isBlank();
      case Answer.UnableToDetermine u -> u.reason().isBlank();
      case Answer.Rated r -> false;
      case Answer.Tally t -> false;
      case Answer.Unanswered u -> false;
    };
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
