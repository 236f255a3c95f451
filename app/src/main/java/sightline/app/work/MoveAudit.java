package sightline.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.toolbench.BookMove;

/**
 * Takes the answers of an audit over to the version of the tool its round asks now. They go on in a
 * book beside the first, which is never changed and can always be read.
 */
public final class MoveAudit {
  private final Workplace workplace;
  private final Books books;
  private final Audits audits;

  public MoveAudit(Workplace workplace, Books books, Audits audits) {
    this.workplace = workplace;
    this.books = books;
    this.audits = audits;
  }

  /**
   * What a move would do, or did.
   *
   * @param together other audits that share the book and ask the same version: they go over with
   *     this one
   * @param apart other audits that share the book and ask another version, or are finished: from
   *     now on they are answered apart
   * @param keptAside questions already answered otherwise in the new version, by another round that
   *     went over before; those answers stay
   * @param finished whether the audit was finished, so that it has to be finished and signed again
   */
  public record Preview(
      Audits.Invitation invitation,
      AuditTool from,
      AuditTool to,
      BookMove move,
      List<Audits.Invitation> together,
      List<Audits.Invitation> apart,
      List<Question> keptAside,
      boolean finished) {
    public Preview {
      together = List.copyOf(together);
      apart = List.copyOf(apart);
      keptAside = List.copyOf(keptAside);
    }
  }

  /** What a move left behind, in the words it was given in. */
  public record LeftBehind(Audits.Invitation before, AnswerBook book, BookMove move) {}

  /** Looks at what moving would do; nothing is changed. */
  public Preview preview(String auditId) throws ProblemException {
    return preview(audits.invitation(auditId), audits.invitations());
  }

  /** The unfinished audits of this agency that could go over, of one tool or of all. */
  public List<Audits.Invitation> unfinished(Optional<String> toolId) throws ProblemException {
    return audits.invitations().stream()
        .filter(i -> i.asksNow().isPresent() && !i.isFinishedAndUnchanged())
        .filter(i -> toolId.isEmpty() || i.round().tool().id().equals(toolId.get()))
        .toList();
  }

  /** Moves one audit, and with it those that share its book and ask the same version. */
  public Preview move(String auditId) throws ProblemException {
    Preview preview = preview(auditId);
    Books.BookId from = now(preview.invitation());
    Books.BookId into = books.target(preview.invitation(), from);
    List<Audits.Invitation> all = new ArrayList<>(List.of(preview.invitation()));
    all.addAll(preview.together());
    books.together(
        List.of(from, into),
        () -> {
          if (books.read(into).opened().isEmpty()) {
            books.carry(
                into,
                List.of(
                    Books.opening(preview.invitation().agency(), preview.invitation().round()),
                    new Edit.CarriedOver(preview.from().ref())));
          }
          for (Audits.Invitation each : all) {
            books.carry(into, between(each).edits(books.read(from), books.read(into)));
          }
          for (Audits.Invitation each : all) {
            books.carry(from, List.of(Books.wentOn(each, into)));
          }
        });
    return preview;
  }

  /** What each move of an audit left behind, the last one first; none for one that never moved. */
  public List<LeftBehind> leftBehind(String auditId) throws ProblemException {
    Audits.Invitation now = audits.invitation(auditId);
    List<LeftBehind> left = new ArrayList<>();
    AuditTool next = now.tool();
    for (Books.BookId id :
        books.way(now.partnership(), now.agency(), now.round(), now.about()).reversed()) {
      AnswerBook book = books.read(id);
      Optional<AuditTool> tool = versionOf(book, now);
      if (tool.isPresent() && !tool.get().ref().equals(next.ref()) && !book.isBlank()) {
        left.add(
            new LeftBehind(
                now.answeredIn(tool.get()),
                book,
                BookMove.of(book, tool.get(), next, now.agency().type())));
        next = tool.get();
      }
    }
    return left;
  }

  private Optional<AuditTool> versionOf(AnswerBook book, Audits.Invitation invitation) {
    return book.opened()
        .map(Edit.Opened::tool)
        .flatMap(workplace::tool)
        .flatMap(invitation.round()::asks);
  }

  private Preview preview(Audits.Invitation invitation, List<Audits.Invitation> all)
      throws ProblemException {
    AuditTool to =
        invitation
            .asksNow()
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotNow(
                            "This audit is answered in version "
                                + invitation.tool().ref().version()
                                + ", and that is what its round asks. There is nothing to move."
                                + " Another version comes with a pack whose round asks it.")));
    Books.BookId from = now(invitation);
    AnswerBook book = books.read(from);
    AnswerBook into = books.read(books.target(invitation, from));
    List<Audits.Invitation> together = new ArrayList<>();
    List<Audits.Invitation> apart = new ArrayList<>();
    for (Audits.Invitation other : all) {
      if (!other.auditId().equals(invitation.auditId()) && now(other).equals(from)) {
        boolean goesToo =
            other.round().tool().equals(invitation.round().tool())
                && !other.isFinishedAndUnchanged();
        (goesToo ? together : apart).add(other);
      }
    }
    BookMove move = between(invitation);
    return new Preview(
        invitation,
        invitation.tool(),
        to,
        move,
        together,
        apart,
        move.keptAside(book, into),
        invitation.isFinishedAndUnchanged());
  }

  private BookMove between(Audits.Invitation invitation) {
    return BookMove.of(
        books.read(now(invitation)),
        invitation.tool(),
        invitation.asksNow().orElseThrow(),
        invitation.agency().type());
  }

  private Books.BookId now(Audits.Invitation invitation) {
    return books.idOf(
        invitation.partnership(), invitation.agency(), invitation.round(), invitation.about());
  }
}
