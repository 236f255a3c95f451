package sightline.model.book;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;

/**
 * The only door between the log of edits and the set of signed records: looks at a book as a round
 * will see it, says what stands in the way, and freezes it.
 */
public final class Finish {
  private Finish() {}

  /**
   * What finishing found.
   *
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
      List<Detail> detailsMissing,
      Optional<String> detailProblem) {

    /** Whether the audit may be finished; warnings do not stop it. */
    public boolean isComplete() {
      return unanswered.isEmpty()
          && reasonMissing.isEmpty()
          && tooLong.isEmpty()
          && detailsMissing.isEmpty()
          && detailProblem.isEmpty();
    }
  }

  public static Check check(AnswerBook book, AuditTool tool, Agency agency) {
    List<Question> unanswered = new ArrayList<>();
    List<Question> reasonMissing = new ArrayList<>();
    List<Question> tooLong = new ArrayList<>();
    List<Question> unsupported = new ArrayList<>();
    List<Question> weakWithoutAction = new ArrayList<>();
    List<Question> asked = tool.questionsFor(agency.type());
    Set<String> askedIds = new HashSet<>();
    for (Question q : asked) {
      askedIds.add(q.id());
      Response r = book.response(q.id());
      if (isTooLong(book, r)) {
        tooLong.add(q);
      }
      switch (r.answer()) {
        case Answer.Unanswered a -> unanswered.add(q);
        case Answer.NotApplicable a -> addIfBlank(a.reason(), q, reasonMissing);
        case Answer.UnableToDetermine a -> addIfBlank(a.reason(), q, reasonMissing);
        case Answer.Rated a -> {
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
        tool.detailsFor(agency.type()).stream()
            .filter(d -> d.required() && book.detail(d.id()).isEmpty())
            .toList(),
        new DetailFit(tool).problem(details(book, tool, agency)));
  }

  /** What was given for the details asked of this agency, in the order of the tool. */
  private static List<GivenDetail> details(AnswerBook book, AuditTool tool, Agency agency) {
    return tool.detailsFor(agency.type()).stream()
        .flatMap(d -> book.detail(d.id()).stream())
        .toList();
  }

  private static void addIfBlank(String reason, Question q, List<Question> to) {
    if (reason.isBlank()) {
      to.add(q);
    }
  }

  private static boolean isTooLong(AnswerBook book, Response r) {
    String reason =
        switch (r.answer()) {
          case Answer.NotApplicable a -> a.reason();
          case Answer.UnableToDetermine a -> a.reason();
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
   * @param tool as the round asks it
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
    for (Question q : tool.questionsFor(audit.agency().type())) {
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
        audit.round().tool(),
        audit.agency().code(),
        audit.about().map(c -> new AuditRevision.Subject(c.code(), c.ageBand().orElse(""))),
        author,
        answers,
        evidence,
        book.actions().stream().filter(a -> asked.contains(a.question())).toList(),
        details(book, tool, audit.agency()),
        0,
        true,
        draft,
        at.truncatedTo(ChronoUnit.SECONDS),
        program);
  }
}
