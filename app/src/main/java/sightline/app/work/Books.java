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
   * case of a deep-dive has a book of its own: its code means something in its round only.
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

    String log() {
      return "book:" + id;
    }
  }

  /** The book an audit is answered in; a new one is opened when there is none. */
  public BookId bookFor(Audits.Invitation invitation) throws ProblemException {
    Agency agency = workplace.agency();
    Round round = invitation.round();
    BookId id = BookId.of(invitation.partnership(), agency, round, invitation.about());
    if (read(id).opened().isEmpty()) {
      append(
          id,
          Entry.Origin.TYPED,
          new Edit.Opened(agency.code(), round.tool(), String.valueOf(round.due().getYear())));
    }
    return id;
  }

  /** The book as it is; empty when nobody has begun it. */
  public Optional<AnswerBook> find(String partnership, Round round, Optional<Case> about)
      throws ProblemException {
    AnswerBook book = read(BookId.of(partnership, workplace.agency(), round, about));
    return book.opened().isPresent() ? Optional.of(book) : Optional.empty();
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
