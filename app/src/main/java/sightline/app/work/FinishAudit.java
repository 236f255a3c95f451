package sightline.app.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.OwnKey;
import sightline.app.store.Store;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Finish;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.SigningKey;
import sightline.model.tool.Detail;

/** Freezes what a book says into one signed revision for one round. */
public final class FinishAudit {
  private final Workplace workplace;
  private final Books books;

  public FinishAudit(Workplace workplace, Books books) {
    this.workplace = workplace;
    this.books = books;
  }

  /** What stands in the way, and what is wrong but allowed. */
  public Finish.Check check(Audits.Invitation invitation) {
    AnswerBook book = invitation.book().orElse(AnswerBook.empty());
    return Finish.check(book, invitation.tool(), invitation.agency());
  }

  /**
   * Finishes; the revision it names is on the disk when it returns. An unchanged book that was
   * finished before gives the same revision again, unless somebody declined to sign that one.
   */
  public RecordId finish(Audits.Invitation invitation) throws ProblemException {
    Finish.Check check = check(invitation);
    if (!check.isComplete()) {
      throw new ProblemException(new Problem.NotNow(inTheWay(check)));
    }
    Optional<RecordId> before = finishedBefore(invitation);
    boolean declined = invitation.view().map(v -> v.state() == AuditState.DECLINED).orElse(false);
    return before.isPresent() && !declined ? before.get() : freeze(invitation, false);
  }

  /**
   * What a draft export carries: the finished revision where nothing has changed since, else a
   * revision marked as a draft, which never counts.
   */
  RecordId draft(Audits.Invitation invitation) throws ProblemException {
    Optional<RecordId> before = finishedBefore(invitation).or(() -> sameDraft(invitation));
    return before.isPresent() ? before.get() : freeze(invitation, true);
  }

  /** The revision this book was finished into, while it is still what is read. */
  private static Optional<RecordId> finishedBefore(Audits.Invitation invitation) {
    return invitation
        .book()
        .flatMap(b -> b.frozenFor(invitation.partnership(), invitation.round().code()))
        .filter(AnswerBook.Frozen::current)
        .map(AnswerBook.Frozen::revision)
        .filter(
            id ->
                invitation
                    .view()
                    .flatMap(AuditView::head)
                    .map(head -> head.id().equals(id))
                    .orElse(false));
  }

  /** A draft exported before that says the very same. */
  private Optional<RecordId> sameDraft(Audits.Invitation invitation) {
    Optional<AuditView.Revision> head = invitation.view().flatMap(AuditView::head);
    if (head.isEmpty() || !head.get().content().draft()) {
      return Optional.empty();
    }
    AuditRevision before = head.get().content();
    AuditRevision now = revision(invitation, List.of(), true);
    boolean same =
        before.tool().equals(now.tool())
            && before.answers().equals(now.answers())
            && before.evidence().equals(now.evidence())
            && before.actions().equals(now.actions())
            && before.details().equals(now.details())
            && before.alertCount() == now.alertCount()
            && before.alertsAllTold() == now.alertsAllTold();
    return same ? Optional.of(head.get().id()) : Optional.empty();
  }

  private static String inTheWay(Finish.Check check) {
    StringBuilder words = new StringBuilder();
    if (!check.unanswered().isEmpty()) {
      words
          .append(check.unanswered().size())
          .append(" of ")
          .append(check.asked())
          .append(" questions are not answered: ")
          .append(numbers(check.unanswered()))
          .append(". ");
    }
    if (!check.reasonMissing().isEmpty()) {
      words.append("A reason is missing at ").append(numbers(check.reasonMissing())).append(". ");
    }
    if (!check.detailsMissing().isEmpty()) {
      words.append("Not given yet: ").append(titles(check.detailsMissing())).append(". ");
    }
    if (!check.toConfirm().isEmpty()) {
      words
          .append("The wording changed, and nobody has confirmed the answer, at ")
          .append(numbers(check.toConfirm()))
          .append(". ");
    }
    if (check.alertsNotTold() > 0) {
      words.append(
          "A worry about a child is recorded, and nobody has been told yet. Tell the right person, then record it. ");
    }
    check.overall().ifPresent(p -> words.append(p.words()).append(' '));
    check.detailProblem().ifPresent(p -> words.append(p).append(' '));
    return words
        .append("Put this right, then finish; a draft can be exported at any time.")
        .toString();
  }

  private static String numbers(List<sightline.model.tool.Question> questions) {
    String first =
        String.join(
            ", ", questions.stream().limit(8).map(sightline.model.tool.Question::number).toList());
    return questions.size() > 8 ? first + " and " + (questions.size() - 8) + " more" : first;
  }

  private static String titles(List<Detail> details) {
    return String.join(", ", details.stream().map(d -> d.title() + " (" + d.id() + ")").toList());
  }

  private RecordId freeze(Audits.Invitation invitation, boolean draft) throws ProblemException {
    List<RecordId> parents =
        invitation
            .view()
            .map(v -> v.heads().stream().map(AuditView.Revision::id).toList())
            .orElse(List.of());
    AuditRevision revision = revision(invitation, parents, draft);
    SigningKey key = authorKey();
    Envelope envelope = key.seal(revision.kind().payloadType(), revision.toBytes());
    Store store = workplace.store();
    Books.BookId bookId = books.bookFor(invitation);
    boolean done = false;
    try {
      store.inOneTransaction(
          () -> {
            store
                .records()
                .add(List.of(new Signed(envelope, Optional.of(revision), Set.of(key.id()), true)));
            if (!draft) {
              books.change(
                  bookId,
                  new Edit.Finished(
                      invitation.partnership(), invitation.round().code(), envelope.id()));
            }
            new FoldAgain(workplace).audits(invitation.partnership(), Set.of(revision.auditId()));
            return null;
          });
      done = true;
    } finally {
      if (!done) {
        books.forget(bookId);
      }
    }
    return envelope.id();
  }

  private AuditRevision revision(
      Audits.Invitation invitation, List<RecordId> parents, boolean draft) {
    return Finish.freeze(
        invitation.book().orElse(AnswerBook.empty()),
        invitation.tool(),
        new Finish.Asked(
            invitation.partnership(), invitation.round(), invitation.about(), invitation.agency()),
        parents,
        workplace.person(),
        draft,
        workplace.now(),
        Workplace.PROGRAM);
  }

  SigningKey authorKey() {
    OwnKey own =
        workplace.store().keys().list().stream()
            .filter(k -> k.role().equals(Optional.of(KeyRole.AUTHOR)))
            .findFirst()
            .orElseThrow();
    return workplace.store().keys().signingKey(own.id()).orElseThrow();
  }
}
