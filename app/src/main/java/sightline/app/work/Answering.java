package sightline.app.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.scoring.Score;
import sightline.model.scoring.Scoring;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;

/**
 * Answering one audit: what the answering screens and the command line both do. Each method that
 * changes something returns when it is on the disk, and does nothing when nothing would change.
 */
public final class Answering {
  private final Workplace workplace;
  private final Books books;
  private final Audits.Invitation invitation;
  private final Books.BookId id;

  public Answering(Workplace workplace, Books books, Audits.Invitation invitation)
      throws ProblemException {
    this.workplace = workplace;
    this.books = books;
    this.invitation = invitation;
    this.id = books.bookFor(invitation);
  }

  public Audits.Invitation invitation() {
    return invitation;
  }

  Books.BookId bookId() {
    return id;
  }

  public AuditTool tool() {
    return invitation.tool();
  }

  public Agency agency() {
    return invitation.agency();
  }

  public AnswerBook book() {
    return books.read(id);
  }

  public List<Question> questions() {
    return tool().questionsFor(agency().type());
  }

  public void answer(String question, Answer answer) {
    Answer before = book().response(question).answer();
    if (!before.equals(answer)) {
      books.change(id, new Edit.Rated(question, before, answer));
    }
  }

  public void comment(String question, String comment) {
    String before = book().response(question).comment();
    if (!before.equals(comment)) {
      books.change(id, new Edit.Commented(question, before, comment));
    }
  }

  /** Says that a carried answer still stands under the new wording. */
  public void confirm(String question) {
    book()
        .toConfirm(question)
        .ifPresent(
            asked -> books.change(id, new Edit.Confirmed(question, asked.from(), asked.answer())));
  }

  public void flagGoodPractice(String question, boolean flagged) {
    boolean before = book().response(question).goodPractice();
    if (before != flagged) {
      books.change(id, new Edit.GoodPracticeFlagged(question, before, flagged));
    }
  }

  /** Gives, changes or clears a detail. */
  public void detail(PreparedAnswers.Detail detail) {
    Optional<GivenDetail> before = book().detail(detail.id());
    if (!before.equals(detail.given())) {
      books.change(id, new Edit.Detailed(detail.id(), before, detail.given()));
    }
  }

  /** Evidence with an id of its own, not yet in the book. */
  public Evidence evidence(GivenEvidence given) {
    return new Evidence(
        "e-" + Names.random(workplace.random(), 10),
        given.title(),
        given.kind(),
        given.dated(),
        given.where(),
        given.extract());
  }

  /** Adds evidence; its id is made here. */
  public void addEvidence(String question, GivenEvidence given) {
    addEvidence(
        question, given.title(), given.kind(), given.dated(), given.where(), given.extract());
  }

  public void addEvidence(
      String question,
      String title,
      Evidence.Kind kind,
      Optional<String> dated,
      Optional<String> where,
      Optional<String> extract) {
    Evidence evidence = evidence(new GivenEvidence(title, kind, dated, where, extract));
    books.change(id, new Edit.EvidenceAdded(question, evidence));
  }

  public void removeEvidence(String question, Evidence evidence) {
    books.change(id, new Edit.EvidenceRemoved(question, evidence));
  }

  /** An open action with an id of its own, not yet in the book. */
  public Action action(String question, GivenAction given) {
    return new Action(
        "a-" + Names.random(workplace.random(), 10),
        question,
        given.change(),
        given.measure(),
        given.lead(),
        given.due(),
        Action.Status.OPEN);
  }

  /** Plans an action; its id is made here. */
  public void planAction(String question, GivenAction given) {
    planAction(question, given.change(), given.measure(), given.lead(), given.due());
  }

  public void planAction(
      String question,
      String change,
      Optional<String> measure,
      Optional<String> lead,
      Optional<LocalDate> due) {
    Action action = action(question, new GivenAction(change, measure, lead, due));
    books.change(id, new Edit.ActionPlanned(action));
  }

  public void changeAction(Action before, Action after) {
    if (!before.equals(after)) {
      books.change(id, new Edit.ActionChanged(before, after));
    }
  }

  public void removeAction(Action action) {
    books.change(id, new Edit.ActionRemoved(action));
  }

  public void undo() {
    books.undo(id);
  }

  public void redo() {
    books.redo(id);
  }

  /** Takes one prepared answer. */
  public void take(ReadAnswers.Given given) {
    answer(given.question().id(), given.answer());
    given.comment().ifPresent(c -> comment(given.question().id(), c));
    for (String title : given.evidence()) {
      boolean there =
          book().evidenceOf(given.question().id()).stream().anyMatch(e -> e.title().equals(title));
      if (!there) {
        addEvidence(
            given.question().id(),
            title,
            Evidence.Kind.DOCUMENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
      }
    }
    given
        .action()
        .ifPresent(
            change -> {
              boolean there =
                  book().actionsOf(given.question().id()).stream()
                      .anyMatch(a -> a.change().equals(change));
              if (!there) {
                planAction(
                    given.question().id(), change, Optional.empty(), given.lead(), given.due());
              }
            });
  }

  /** Takes many, all or none. */
  public int takeAll(List<ReadAnswers.Given> given) {
    return takeAll(new PreparedAnswers(given, List.of()));
  }

  /** Takes many answers and details, all or none. */
  public int takeAll(PreparedAnswers given) {
    boolean done = false;
    try {
      workplace
          .store()
          .inOneTransaction(
              () -> {
                given.answers().forEach(this::take);
                given.details().forEach(this::detail);
                return null;
              });
      done = true;
    } finally {
      if (!done) {
        books.forget(id);
      }
    }
    return given.size();
  }

  public Score score() {
    return score(tool(), agency(), book());
  }

  public static Score score(AuditTool tool, Agency agency, AnswerBook book) {
    return scoreOf(tool, agency, book.responses());
  }

  public static Score scoreOf(AuditTool tool, Agency agency, Map<String, Response> responses) {
    return new Scoring().score(tool, agency.type(), responses);
  }
}
