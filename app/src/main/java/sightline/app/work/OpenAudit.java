package sightline.app.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Entry;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.record.AuditRevision;
import sightline.model.tool.AuditTool;

/**
 * Opens an audit on the screen: to be answered, or as the agency's own copy of what it returned.
 */
public final class OpenAudit {
  private static final String PLACE = "place.";

  private final Workplace workplace;
  private final Books books;
  private final Audits audits;
  private final Autosaves autosaves;

  public OpenAudit(Workplace workplace, Books books, Audits audits, Autosaves autosaves) {
    this.workplace = workplace;
    this.books = books;
    this.audits = audits;
    this.autosaves = autosaves;
  }

  /**
   * An open audit.
   *
   * @param book as it was when it was opened
   * @param editing empty for a copy that is only read
   * @param place the question that was open last
   * @param earlier the versions that answers waiting to be confirmed were given in
   */
  public record Opened(
      Audits.Invitation invitation,
      AnswerBook book,
      Optional<Editing> editing,
      Optional<String> place,
      List<AuditTool> earlier) {
    public Opened {
      earlier = List.copyOf(earlier);
    }

    /** The same audit with the book as it is now. */
    public Opened with(AnswerBook now) {
      return new Opened(invitation, now, editing, place, earlier);
    }
  }

  /** What it takes to change answers. */
  public record Editing(Answering answering, Autosave autosave) {}

  /**
   * How the audit stands outside the answer book.
   *
   * @param state empty before the first Finish
   * @param signedBy who signed the revision that is read, and agreed
   * @param signedAt when the last of them did
   */
  public record Standing(
      Optional<AuditState> state, List<Person> signedBy, Optional<Instant> signedAt) {
    public static final Standing NONE = new Standing(Optional.empty(), List.of(), Optional.empty());
  }

  /** Opens an audit to be answered. Reads the store, and begins the book when it is new. */
  public Opened toAnswer(String auditId) throws ProblemException {
    Audits.Invitation invitation = audits.invitation(auditId);
    Answering answering = new Answering(workplace, books, invitation);
    Autosave autosave = autosaves.of(answering);
    return new Opened(
        invitation,
        autosave.book(),
        Optional.of(new Editing(answering, autosave)),
        workplace.preference(PLACE + auditId),
        earlier(invitation, autosave.book()));
  }

  private List<AuditTool> earlier(Audits.Invitation invitation, AnswerBook book) {
    return book.history().stream()
        .map(Entry::edit)
        .filter(Edit.ConfirmAsked.class::isInstance)
        .map(e -> ((Edit.ConfirmAsked) e).from())
        .distinct()
        .flatMap(ref -> workplace.tool(ref).stream())
        .map(tool -> invitation.round().asks(tool).orElse(tool))
        .toList();
  }

  /** Opens what was answered in a version the audit has left, to be read. */
  public Opened asLeft(MoveAudit.LeftBehind left) {
    return new Opened(left.before(), left.book(), Optional.empty(), Optional.empty(), List.of());
  }

  /** Opens what was returned, to be read: also long after the round is over. */
  public Opened ownCopy(String auditId) throws ProblemException {
    Audits.Invitation invitation = audits.invitation(auditId);
    AuditView.Revision head =
        invitation
            .view()
            .flatMap(AuditView::any)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotNow(
                            "Nothing of this audit was finished on this computer, so there is no copy to open.")));
    return new Opened(
        workplace
            .facts(invitation.partnership())
            .asked(head.content())
            .map(invitation::answeredIn)
            .orElse(invitation),
        bookOf(head.content()),
        Optional.empty(),
        workplace.preference(PLACE + auditId),
        List.of());
  }

  public Standing standing(String auditId) throws ProblemException {
    Optional<AuditView> view = audits.invitation(auditId).view();
    if (view.isEmpty()) {
      return Standing.NONE;
    }
    List<AuditView.SignedOff> agreed =
        view.get().signOffs().stream().filter(s -> s.content().agrees()).toList();
    return new Standing(
        Optional.of(view.get().state()),
        agreed.stream().map(s -> s.content().by()).toList(),
        agreed.stream().map(s -> s.content().signedAt()).max(Instant::compareTo));
  }

  /** Remembers where a person is, for the next time the audit is opened. */
  public void rememberPlace(String auditId, String question) {
    workplace.prefer(PLACE + auditId, question);
  }

  /** What a revision says, as a book: every answer as if it had been given at once. */
  static AnswerBook bookOf(AuditRevision revision) {
    List<Edit> edits = new ArrayList<>();
    for (Response r : revision.answers()) {
      if (r.answer().isAnswered()) {
        edits.add(new Edit.Rated(r.question(), Answer.UNANSWERED, r.answer()));
      }
      if (!r.comment().isEmpty()) {
        edits.add(new Edit.Commented(r.question(), "", r.comment()));
      }
      if (r.goodPractice()) {
        edits.add(new Edit.GoodPracticeFlagged(r.question(), false, true));
      }
      for (Evidence e : revision.evidence()) {
        if (r.evidence().contains(e.id())) {
          edits.add(new Edit.EvidenceAdded(r.question(), e));
        }
      }
    }
    for (Action a : revision.actions()) {
      edits.add(new Edit.ActionPlanned(a));
    }
    revision
        .details()
        .forEach(d -> edits.add(new Edit.Detailed(d.detail(), Optional.empty(), Optional.of(d))));
    List<Entry> entries = new ArrayList<>();
    for (Edit edit : edits) {
      entries.add(
          new Entry(
              entries.size() + 1L,
              revision.authoredAt(),
              revision.author(),
              Entry.Origin.TYPED,
              edit));
    }
    return AnswerBook.fold(entries);
  }
}
