package sightline.model.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.DetailFit;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.record.Limits;
import sightline.model.record.RecordId;
import sightline.model.tool.Asking;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.ToolKind;

/**
 * The only door between the log of edits and the set of signed records: looks at a book as a round
 * will see it, says what stands in the way, and freezes it.
 */
public final class Finish {
  private Finish() {}

  /**
   * What finishing found. A question whose condition does not hold is not asked: it is not missing,
   * and what was answered to it before stays in the book and is left out of the revision.
   *
   * @param asked how many questions are asked as the answers stand
   * @param reasonMissing questions without the reason their answer needs: any for "not applicable",
   *     one of the tool's own where it names reasons why something cannot be judged
   * @param overall what is wrong with the overall grade
   * @param unanswered also those of a survey that are answered by a rating, not by counts
   * @param toConfirm carried from another version, and nobody has said that they still stand
   * @param alertsNotTold worries about a child of which nobody has been told
   * @param detailsMissing required details of which nothing was given
   * @param detailProblem the first detail that does not fit, in words
   * @param tooLong questions with a comment, reason or extract longer than a bundle can carry
   */
  public record Check(
      int asked,
      List<Question> unanswered,
      List<Question> reasonMissing,
      List<Question> tooLong,
      List<Question> unsupported,
      List<Action> actionsWithoutDue,
      List<Question> weakWithoutAction,
      List<Question> toConfirm,
      int alertsNotTold,
      List<Detail> detailsMissing,
      Optional<String> detailProblem,
      Optional<OverallRule.Problem> overall) {

    /** Whether the audit may be finished; warnings do not stop it. */
    public boolean isComplete() {
      return unanswered.isEmpty()
          && reasonMissing.isEmpty()
          && tooLong.isEmpty()
          && toConfirm.isEmpty()
          && alertsNotTold == 0
          && detailsMissing.isEmpty()
          && detailProblem.isEmpty()
          && overall.isEmpty();
    }
  }

  public static Check check(AnswerBook book, AuditTool tool, Agency agency) {
    List<Question> unanswered = new ArrayList<>();
    List<Question> reasonMissing = new ArrayList<>();
    List<Question> tooLong = new ArrayList<>();
    List<Question> unsupported = new ArrayList<>();
    List<Question> weakWithoutAction = new ArrayList<>();
    List<Question> asked = asked(book, tool, agency, Set.of(Asking.ASKED));
    boolean tooLittle = OverallRule.tooLittle(tool, agency.type(), book::response);
    Set<String> askedIds = new HashSet<>();
    for (Question q : asked) {
      askedIds.add(q.id());
      Response r = book.response(q.id());
      if (isTooLong(book, r)) {
        tooLong.add(q);
      }
      switch (r.answer()) {
        case Answer.Unanswered a -> addIf(!tooLittle || !isOverall(tool, q), q, unanswered);
        case Answer.NotApplicable a -> addIf(a.reason().isBlank(), q, reasonMissing);
        case Answer.UnableToDetermine a -> addIf(!isReason(tool, a), q, reasonMissing);
        case Answer.Tally a -> addIf(tool.kind() != ToolKind.SURVEY, q, unanswered);
        case Answer.Rated a -> {
          addIf(tool.kind() == ToolKind.SURVEY, q, unanswered);
          if (isUnsupported(tool, q, r)) {
            unsupported.add(q);
          }
          if (a.points() == tool.scaleOf(q).worst().points() && book.actionsOf(q.id()).isEmpty()) {
            weakWithoutAction.add(q);
          }
        }
      }
    }
    List<Action> withoutDue =
        book.actions().stream()
            .filter(
                a ->
                    askedIds.contains(a.question())
                        && a.status() == Action.Status.OPEN
                        && a.due().isEmpty())
            .toList();
    return new Check(
        asked.size(),
        unanswered,
        reasonMissing,
        tooLong,
        unsupported,
        withoutDue,
        weakWithoutAction,
        asked.stream().filter(q -> book.toConfirm(q.id()).isPresent()).toList(),
        (int) book.alerts().stream().filter(a -> a.told().isEmpty()).count(),
        tool.detailsFor(agency.type()).stream()
            .filter(d -> d.required() && book.detail(d.id()).isEmpty())
            .toList(),
        new DetailFit(tool).problem(details(book, tool, agency)),
        OverallRule.problem(tool, agency.type(), book::response));
  }

  /** What was given for the details asked of this agency, in the order of the tool. */
  private static List<GivenDetail> details(AnswerBook book, AuditTool tool, Agency agency) {
    return tool.detailsFor(agency.type()).stream()
        .flatMap(d -> book.detail(d.id()).stream())
        .toList();
  }

  private static void addIf(boolean so, Question q, List<Question> to) {
    if (so) {
      to.add(q);
    }
  }

  private static List<Question> asked(
      AnswerBook book, AuditTool tool, Agency agency, Set<Asking> asking) {
    Map<String, Asking> settled = tool.asking(agency.type(), id -> book.response(id).answer());
    return tool.questionsFor(agency.type()).stream()
        .filter(q -> asking.contains(settled.get(q.id())))
        .toList();
  }

  private static boolean isOverall(AuditTool tool, Question q) {
    return tool.overall().filter(o -> o.question().equals(q.id())).isPresent();
  }

  private static boolean isReason(AuditTool tool, Answer.UnableToDetermine answer) {
    return tool.unableToDetermine()
        .map(u -> u.reason(answer.reason()).isPresent())
        .orElse(!answer.reason().isBlank());
  }

  private static boolean isTooLong(AnswerBook book, Response r) {
    String reason =
        switch (r.answer()) {
          case Answer.NotApplicable a -> a.reason();
          case Answer.UnableToDetermine a -> a.reason();
          case Answer.Tally a -> "";
          case Answer.Rated a -> "";
          case Answer.Unanswered a -> "";
        };
    return r.comment().length() > Limits.STRING_CHARS
        || reason.length() > Limits.STRING_CHARS
        || book.evidenceOf(r.question()).stream()
            .anyMatch(e -> e.extract().orElse("").length() > Limits.STRING_CHARS);
  }

  /** The best rating with nothing to show for it: allowed, and flagged. */
  public static boolean isUnsupported(AuditTool tool, Question q, Response r) {
    return r.answer() instanceof Answer.Rated rated
        && rated.points() == tool.scaleOf(q).best().points()
        && r.evidence().isEmpty();
  }

  /**
   * What is audited.
   *
   * @param about the case of a deep-dive
   */
  public record Asked(String partnership, Round round, Optional<Case> about, Agency agency) {}

  /**
   * The revision a book makes for a round.
   *
   * @param tool as the round asks it, in the version that was answered: the revision names it
   * @param parents the heads it follows: none for the first
   * @param draft whether it is exported before it is complete
   * @param program name and version of this program
   */
  public static AuditRevision freeze(
      AnswerBook book,
      AuditTool tool,
      Asked audit,
      List<RecordId> parents,
      Person author,
      boolean draft,
      Instant at,
      String program) {
    List<Response> answers = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Question q : asked(book, tool, audit.agency(), Set.of(Asking.ASKED, Asking.NOT_YET))) {
      asked.add(q.id());
      answers.add(book.response(q.id()));
    }
    List<Evidence> evidence =
        answers.stream()
            .flatMap(r -> r.evidence().stream())
            .distinct()
            .map(id -> book.evidence(id).orElseThrow())
            .toList();
    return new AuditRevision(
        AuditRevision.auditId(
            audit.partnership(),
            audit.round().code(),
            audit.agency().code(),
            audit.about().map(Case::code)),
        parents.stream().sorted().toList(),
        audit.partnership(),
        audit.round().code(),
        tool.ref(),
        audit.agency().code(),
        audit.about().map(c -> new AuditRevision.Subject(c.code(), c.ageBand().orElse(""))),
        author,
        answers,
        evidence,
        book.actions().stream().filter(a -> asked.contains(a.question())).toList(),
        details(book, tool, audit.agency()),
        book.alerts().size(),
        book.alerts().stream().allMatch(a -> a.told().isPresent()),
        draft,
        at.truncatedTo(ChronoUnit.SECONDS),
        program);
  }
}
