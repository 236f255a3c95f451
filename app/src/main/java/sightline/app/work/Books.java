package sightline.app.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.store.StoredEdit;
import sightline.model.audit.Agency;
import sightline.model.audit.Case;
import sightline.model.audit.Round;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Entry;
import sightline.model.book.EntryJson;
import sightline.model.record.RefusedException;
import sightline.model.tool.ToolRef;

/**
 * The answer books of an agency. Every change is one durable edit before anyone is told "Saved".
 * May be used from several threads.
 */
public final class Books {
  private final Workplace workplace;
  private final Map<String, AnswerBook> folded = new HashMap<>();
  private long changes;

  public Books(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * One book, by agency, question set and cycle; a book serves all rounds that share the three. A
   * case of a deep-dive has a book of its own: its code means something in its round only. A round
   * that goes over to another version goes on in a book beside the first.
   *
   * @param id name of its log, without the prefix
   */
  public record BookId(String id) {
    static BookId of(String partnership, Agency agency, Round round, Optional<Case> about) {
      String ofAgency = agency.code() + "/" + round.tool().id() + "/";
      return new BookId(
          about
              .map(c -> ofAgency + partnership + "/" + round.code() + "/" + c.code())
              .orElse(ofAgency + round.due().getYear()));
    }

    /**
     * A book beside this one, for another version.
     *
     * @param attempt 1, more when a round comes back to a version it had left
     */
    BookId beside(ToolRef tool, int attempt) {
      String digest = tool.sha256().replace("sha256:", "");
      return new BookId(
          id
              + "/v"
              + tool.version()
              + "-"
              + digest.substring(0, Math.min(8, digest.length()))
              + (attempt > 1 ? "-" + attempt : ""));
    }

    String log() {
      return "book:" + id;
    }
  }

  /** The book an audit is answered in; a new one is opened when there is none. */
  public BookId bookFor(Audits.Invitation invitation) throws ProblemException {
    Agency agency = workplace.agency();
    Round round = invitation.round();
    BookId id = idOf(invitation.partnership(), agency, round, invitation.about());
    AnswerBook book = read(id);
    if (book.opened().isEmpty()) {
      append(id, Entry.Origin.TYPED, opening(agency, round));
    } else if (isBlankInAnotherVersion(book, round)) {
      return goOn(invitation, id);
    }
    return id;
  }

  /** Nothing was answered yet, so there is nothing to look at before going on. */
  private BookId goOn(Audits.Invitation invitation, BookId from) throws ProblemException {
    BookId into = target(invitation, from);
    together(
        List.of(from, into),
        () -> {
          if (read(into).opened().isEmpty()) {
            append(into, Entry.Origin.CARRIED, opening(invitation.agency(), invitation.round()));
          }
          append(from, Entry.Origin.CARRIED, wentOn(invitation, into));
        });
    return into;
  }

  static Edit.Opened opening(Agency agency, Round round) {
    return new Edit.Opened(agency.code(), round.tool(), String.valueOf(round.due().getYear()));
  }

  static Edit.WentOn wentOn(Audits.Invitation invitation, BookId into) {
    return new Edit.WentOn(
        invitation.partnership(), invitation.round().code(), invitation.round().tool(), into.id());
  }

  private static boolean isBlankInAnotherVersion(AnswerBook book, Round round) {
    return book.isBlank() && book.opened().filter(o -> !o.tool().equals(round.tool())).isPresent();
  }

  /** The book an audit is answered in now: the first one of its cycle, or where it went on to. */
  BookId idOf(String partnership, Agency agency, Round round, Optional<Case> about) {
    List<BookId> way = way(partnership, agency, round, about);
    return way.getLast();
  }

  /** The books an audit was answered in, the first one first; the last is answered in now. */
  List<BookId> way(String partnership, Agency agency, Round round, Optional<Case> about) {
    List<BookId> way = new ArrayList<>(List.of(BookId.of(partnership, agency, round, about)));
    Optional<Edit.WentOn> on = read(way.getLast()).wentOn(partnership, round.code());
    while (on.isPresent()) {
      way.add(new BookId(on.get().book()));
      on = read(way.getLast()).wentOn(partnership, round.code());
    }
    return way;
  }

  /** The book an audit would go on in, in the version its round asks. */
  BookId target(Audits.Invitation invitation, BookId from) {
    Round round = invitation.round();
    BookId first =
        BookId.of(invitation.partnership(), invitation.agency(), round, invitation.about());
    int attempt = 1;
    BookId into = first.beside(round.tool(), attempt);
    while (read(into).wentOn(invitation.partnership(), round.code()).isPresent()) {
      attempt++;
      into = first.beside(round.tool(), attempt);
    }
    return into;
  }

  /** Changes several books, all or none. */
  void together(List<BookId> ids, Runnable changes) {
    boolean done = false;
    try {
      workplace
          .store()
          .inOneTransaction(
              () -> {
                changes.run();
                return null;
              });
      done = true;
    } finally {
      if (!done) {
        ids.forEach(this::forget);
      }
    }
  }

  /** Writes edits that were carried from another version. */
  void carry(BookId id, List<Edit> edits) {
    edits.forEach(edit -> append(id, Entry.Origin.CARRIED, edit));
  }

  /** The book as it is; empty when nobody has begun it. */
  public Optional<AnswerBook> find(String partnership, Round round, Optional<Case> about)
      throws ProblemException {
    AnswerBook book = read(idOf(partnership, workplace.agency(), round, about));
    return book.opened().isPresent() && !isBlankInAnotherVersion(book, round)
        ? Optional.of(book)
        : Optional.empty();
  }

  public AnswerBook read(BookId id) {
    long before;
    synchronized (folded) {
      AnswerBook known = folded.get(id.id());
      if (known != null) {
        return known;
      }
      before = changes;
    }
    // never read while holding the lock: the store has a lock of its own, taken first by others
    AnswerBook read = AnswerBook.fold(entries(id));
    synchronized (folded) {
      if (before == changes) {
        folded.put(id.id(), read);
      }
    }
    return read;
  }

  /** Forgets what was folded, so that the next reading comes from the disk. */
  public void forget(BookId id) {
    synchronized (folded) {
      changes++;
      folded.remove(id.id());
    }
  }

  private List<Entry> entries(BookId id) {
    List<Entry> entries = new ArrayList<>();
    for (StoredEdit e : workplace.store().edits().read(id.log())) {
      try {
        entries.add(EntryJson.read(e.seq(), e.at(), e.payload()));
      } catch (RefusedException damaged) {
        throw new IllegalStateException(
            "an answer book cannot be read back at edit " + e.seq(), damaged);
      }
    }
    return entries;
  }

  /** Makes one change; on return it is on the disk. */
  public AnswerBook change(BookId id, Edit edit) {
    return append(id, Entry.Origin.TYPED, edit);
  }

  /** Takes the last change back; nothing happens when there is none. */
  public AnswerBook undo(BookId id) {
    AnswerBook book = read(id);
    return book.nextUndo()
        .flatMap(Edit::inverse)
        .map(e -> append(id, Entry.Origin.UNDO, e))
        .orElse(book);
  }

  /** Does again what was taken back last. */
  public AnswerBook redo(BookId id) {
    AnswerBook book = read(id);
    return book.nextRedo().map(e -> append(id, Entry.Origin.REDO, e)).orElse(book);
  }

  /** Keeps an entry that was made before; on return it is on the disk. */
  void keep(BookId id, Entry made) {
    long seq =
        workplace
            .store()
            .edits()
            .append(
                id.log(),
                made.edit().kind(),
                made.edit().concerns(),
                made.at(),
                EntryJson.write(made));
    Entry entry = new Entry(seq, made.at(), made.by(), made.origin(), made.edit());
    synchronized (folded) {
      changes++;
      AnswerBook known = folded.get(id.id());
      if (known != null && lastOf(known) < seq) {
        folded.put(id.id(), known.with(entry));
      } else {
        folded.remove(id.id());
      }
    }
  }

  private static long lastOf(AnswerBook book) {
    List<Entry> history = book.history();
    return history.isEmpty() ? 0 : history.getLast().seq();
  }

  private AnswerBook append(BookId id, Entry.Origin origin, Edit edit) {
    keep(id, new Entry(0, workplace.now(), workplace.person(), origin, edit));
    return read(id);
  }
}
