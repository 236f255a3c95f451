package sightline.model.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Response;
import sightline.model.record.RecordId;
import sightline.model.tool.ToolRef;

/**
 * What an agency has answered so far on one question set in one cycle: the fold of a log of edits.
 * Undo, history and recovery all fall out of that log.
 *
 * <p>A book serves every round of its tool and cycle, of whatever partnership.
 */
public final class AnswerBook {
  private static final AnswerBook EMPTY =
      new AnswerBook(
          Optional.empty(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Marks.NONE);

  private final Optional<Edit.Opened> opened;
  private final Map<String, Response> responses;
  private final Map<String, GivenDetail> details;
  private final Map<String, Evidence> evidence;
  private final List<Action> actions;
  private final List<Edit> undoable;
  private final List<Edit> redoable;
  private final List<Frozen> frozen;
  private final List<Entry> history;

  /**
   * Where each piece of evidence and each action first stood: what comes back, comes back there.
   */
  private final Map<String, Integer> places;

  private final Marks marks;

  /**
   * What going over to another version left in a book.
   *
   * @param from where its answers came from
   * @param toConfirm what somebody has to say still stands, by question
   * @param wentOn where its rounds go on, by partnership and round
   */
  private record Marks(
      Optional<ToolRef> from,
      Map<String, Edit.ConfirmAsked> toConfirm,
      Map<List<String>, Edit.WentOn> wentOn) {
    static final Marks NONE = new Marks(Optional.empty(), Map.of(), Map.of());
  }

  /**
   * A revision made of this book.
   *
   * @param current whether nothing has been changed since
   */
  public record Frozen(String partnership, String round, RecordId revision, boolean current) {}

  private AnswerBook(
      Optional<Edit.Opened> opened,
      Map<String, Response> responses,
      Map<String, GivenDetail> details,
      Map<String, Evidence> evidence,
      List<Action> actions,
      List<Edit> undoable,
      List<Edit> redoable,
      List<Frozen> frozen,
      List<Entry> history,
      Map<String, Integer> places,
      Marks marks) {
    this.opened = opened;
    this.responses = responses;
    this.details = details;
    this.evidence = evidence;
    this.actions = actions;
    this.undoable = undoable;
    this.redoable = redoable;
    this.frozen = frozen;
    this.history = history;
    this.places = places;
    this.marks = marks;
  }

  public static AnswerBook empty() {
    return EMPTY;
  }

  /** The book these entries make, in the order given. */
  public static AnswerBook fold(List<Entry> entries) {
    Folding folding = new Folding(EMPTY);
    entries.forEach(folding::apply);
    return folding.book();
  }

  /** This book with one entry more. */
  public AnswerBook with(Entry entry) {
    Folding folding = new Folding(this);
    folding.apply(entry);
    return folding.book();
  }

  /** What it is a book of; empty only before its first entry. */
  public Optional<Edit.Opened> opened() {
    return opened;
  }

  public Response response(String question) {
    return responses.getOrDefault(question, Response.unanswered(question));
  }

  /** Every response that says something, by question. */
  public Map<String, Response> responses() {
    return Map.copyOf(responses);
  }

  public Optional<GivenDetail> detail(String id) {
    return Optional.ofNullable(details.get(id));
  }

  /** What was given for the details, by id of the detail. */
  public Map<String, GivenDetail> details() {
    return Map.copyOf(details);
  }

  public Optional<Evidence> evidence(String id) {
    return Optional.ofNullable(evidence.get(id));
  }

  public List<Evidence> evidenceOf(String question) {
    return response(question).evidence().stream().map(evidence::get).toList();
  }

  public List<Action> actions() {
    return List.copyOf(actions);
  }

  public List<Action> actionsOf(String question) {
    return actions.stream().filter(a -> a.question().equals(question)).toList();
  }

  /** Whether nothing at all has been put in. */
  public boolean isBlank() {
    return responses.isEmpty() && details.isEmpty() && actions.isEmpty();
  }

  /** The version its answers were taken over from; empty for a book that began empty. */
  public Optional<ToolRef> carriedFrom() {
    return marks.from();
  }

  /**
   * The answer to a question was carried from another wording, and nobody has yet said that it
   * still stands or answered otherwise.
   */
  public Optional<Edit.ConfirmAsked> toConfirm(String question) {
    return Optional.ofNullable(marks.toConfirm().get(question))
        .filter(asked -> response(question).answer().equals(asked.answer()));
  }

  /** Where a round goes on when it is no longer answered in this book. */
  public Optional<Edit.WentOn> wentOn(String partnership, String round) {
    return Optional.ofNullable(marks.wentOn().get(List.of(partnership, round)));
  }

  /** The edit that "Undo" would take back. */
  public Optional<Edit> nextUndo() {
    return undoable.isEmpty() ? Optional.empty() : Optional.of(undoable.getLast());
  }

  /** The edit that "Redo" would do again. */
  public Optional<Edit> nextRedo() {
    return redoable.isEmpty() ? Optional.empty() : Optional.of(redoable.getLast());
  }

  public List<Entry> history() {
    return List.copyOf(history);
  }

  public List<Entry> historyOf(String question) {
    return history.stream()
        .filter(e -> e.edit().concerns().filter(question::equals).isPresent())
        .toList();
  }

  /** The last revision made for a round, if any. */
  public Optional<Frozen> frozenFor(String partnership, String round) {
    return frozen.stream()
        .filter(f -> f.partnership().equals(partnership) && f.round().equals(round))
        .reduce((a, b) -> b);
  }

  public List<Frozen> frozen() {
    return List.copyOf(frozen);
  }

  /** One pass over entries; mutable inside, never seen outside. */
  private static final class Folding {
    private Optional<Edit.Opened> opened;
    private final Map<String, Response> responses;
    private final Map<String, GivenDetail> details;
    private final Map<String, Evidence> evidence;
    private final List<Action> actions;
    private final List<Edit> undoable;
    private final List<Edit> redoable;
    private List<Frozen> frozen;
    private final List<Entry> history;
    private final Map<String, Integer> places;
    private Optional<ToolRef> from;
    private final Map<String, Edit.ConfirmAsked> toConfirm;
    private final Map<List<String>, Edit.WentOn> wentOn;

    Folding(AnswerBook book) {
      opened = book.opened;
      responses = new LinkedHashMap<>(book.responses);
      details = new HashMap<>(book.details);
      evidence = new HashMap<>(book.evidence);
      actions = new ArrayList<>(book.actions);
      undoable = new ArrayList<>(book.undoable);
      redoable = new ArrayList<>(book.redoable);
      frozen = new ArrayList<>(book.frozen);
      history = new ArrayList<>(book.history);
      places = new HashMap<>(book.places);
      from = book.marks.from();
      toConfirm = new HashMap<>(book.marks.toConfirm());
      wentOn = new HashMap<>(book.marks.wentOn());
    }

    AnswerBook book() {
      return new AnswerBook(
          opened,
          responses,
          details,
          evidence,
          actions,
          undoable,
          redoable,
          frozen,
          history,
          places,
          new Marks(from, toConfirm, wentOn));
    }

    void apply(Entry entry) {
      history.add(entry);
      Edit edit = entry.edit();
      change(edit);
      if (edit.inverse().isEmpty()) {
        return;
      }
      frozen =
          new ArrayList<>(
              frozen.stream()
                  .map(f -> new Frozen(f.partnership(), f.round(), f.revision(), false))
                  .toList());
      switch (entry.origin()) {
        case TYPED -> {
          undoable.add(edit);
          redoable.clear();
        }
        case UNDO -> {
          if (!undoable.isEmpty()) {
            redoable.add(undoable.removeLast());
          }
        }
        case REDO -> {
          if (!redoable.isEmpty()) {
            undoable.add(redoable.removeLast());
          }
        }
        case CARRIED -> {
          undoable.clear();
          redoable.clear();
        }
      }
    }

    private void place(String question, String id) {
      places.putIfAbsent(question + " " + id, places.size());
    }

    private Response at(String question) {
      return responses.getOrDefault(question, Response.unanswered(question));
    }

    private void put(Response response) {
      if (response.isBlank()) {
        responses.remove(response.question());
      } else {
        responses.put(response.question(), response);
      }
    }

    private void change(Edit edit) {
      switch (edit) {
        case Edit.Opened e -> opened = Optional.of(e);
        case Edit.Rated e -> put(at(e.question()).withAnswer(e.after()));
        case Edit.Commented e -> put(at(e.question()).withComment(e.after()));
        case Edit.GoodPracticeFlagged e -> put(at(e.question()).withGoodPractice(e.after()));
        case Edit.EvidenceAdded e -> {
          evidence.put(e.evidence().id(), e.evidence());
          Response r = at(e.question());
          List<String> ids = new ArrayList<>(r.evidence());
          ids.remove(e.evidence().id());
          ids.add(e.evidence().id());
          place(e.question(), e.evidence().id());
          ids.sort(Comparator.comparing(id -> places.get(e.question() + " " + id)));
          put(r.withEvidence(ids));
        }
        case Edit.EvidenceRemoved e -> {
          String gone = e.evidence().id();
          Response r = at(e.question());
          put(r.withEvidence(r.evidence().stream().filter(id -> !id.equals(gone)).toList()));
          // another question may lean on the same piece
          if (responses.values().stream().noneMatch(other -> other.evidence().contains(gone))) {
            evidence.remove(gone);
          }
        }
        case Edit.ActionPlanned e -> {
          actions.removeIf(a -> a.id().equals(e.action().id()));
          actions.add(e.action());
          place("", e.action().id());
          actions.sort(Comparator.comparing(a -> places.get(" " + a.id())));
        }
        case Edit.ActionChanged e ->
            actions.replaceAll(a -> a.id().equals(e.after().id()) ? e.after() : a);
        case Edit.ActionRemoved e -> actions.removeIf(a -> a.id().equals(e.action().id()));
        case Edit.Detailed e ->
            e.after()
                .ifPresentOrElse(
                    given -> details.put(e.detail(), given), () -> details.remove(e.detail()));
        case Edit.CarriedOver e -> from = Optional.of(e.from());
        case Edit.ConfirmAsked e -> toConfirm.put(e.question(), e);
        case Edit.Confirmed e -> toConfirm.remove(e.question());
        case Edit.WentOn e -> wentOn.put(List.of(e.partnership(), e.round()), e);
        case Edit.Finished e ->
            frozen.add(new Frozen(e.partnership(), e.round(), e.revision(), true));
      }
    }
  }
}
