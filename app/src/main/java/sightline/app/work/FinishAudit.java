package sightline.app.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.OwnKey;
import sightline.app.store.Store;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Finish;
import sightline.model.merge.AuditView;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.SigningKey;

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
   * finished before gives the same revision again.
   */
  public RecordId finish(Audits.Invitation invitation) throws ProblemException {
    Finish.Check check = check(invitation);
    if (!check.isComplete()) {
      throw new ProblemException(new Problem.NotNow(inTheWay(check)));
    }
    return freeze(invitation, false);
  }

  /** A revision marked as a draft, which never counts. */
  RecordId draft(Audits.Invitation invitation) throws ProblemException {
    return freeze(invitation, true);
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
    return words
        .append("Answer them, then finish; a draft can be exported at any time.")
        .toString();
  }

  private static String numbers(List<sightline.model.tool.Question> questions) {
    String first =
        String.join(
            ", ", questions.stream().limit(8).map(sightline.model.tool.Question::number).toList());
    return questions.size() > 8 ? first + " and " + (questions.size() - 8) + " more" : first;
  }

  private RecordId freeze(Audits.Invitation invitation, boolean draft) throws ProblemException {
    AnswerBook book = invitation.book().orElse(AnswerBook.empty());
    Optional<AnswerBook.Frozen> before =
        book.frozenFor(invitation.partnership(), invitation.round().code());
    if (before.isPresent() && before.get().current() && !draft) {
      return before.get().revision();
    }
    List<RecordId> parents =
        invitation
            .view()
            .map(v -> v.heads().stream().map(AuditView.Revision::id).toList())
            .orElse(List.of());
    AuditRevision revision =
        Finish.freeze(
            book,
            invitation.tool(),
            invitation.partnership(),
            invitation.round(),
            invitation.agency(),
            parents,
            workplace.person(),
            draft,
            workplace.now(),
            Workplace.PROGRAM);
    SigningKey key = authorKey();
    Envelope envelope = key.seal(revision.kind().payloadType(), revision.toBytes());
    Store store = workplace.store();
    Books.BookId bookId = books.bookFor(invitation.round());
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
          workplace.refold(invitation.partnership(), Set.of(revision.auditId()));
          return null;
        });
    return envelope.id();
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
