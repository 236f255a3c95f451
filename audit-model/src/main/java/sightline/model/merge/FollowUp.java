package sightline.model.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sightline.model.audit.Action;
import sightline.model.audit.Person;
import sightline.model.audit.ProgressState;
import sightline.model.record.Annotation;
import sightline.model.record.AnnotationKind;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;

/**
 * What became of an audit after it was signed off: progress on its actions, and questions rated
 * again from a repeat sample. Folded from annotations of its revisions; it never changes them, so
 * no sign-off is lost. No clock decides: a note names those it is written after.
 *
 * @param actions of the head, in its order, each with what was noted
 * @param repeats by question id, in the order they were first rated again
 */
public record FollowUp(List<Followed> actions, Map<String, Repeated> repeats) {

  public static final FollowUp NONE = new FollowUp(List.of(), Map.of());

  /**
   * One note.
   *
   * @param text what was done, or why the action is no longer needed; of a repeat rating, what was
   *     sampled
   * @param impact what shows that it made a difference
   * @param rating points of the question's scale, of a repeat rating
   * @param at what the author's clock said; shown only
   * @param earlier it is about a revision that was replaced since
   */
  public record Note(
      RecordId id,
      Optional<ProgressState> state,
      Optional<Integer> rating,
      String text,
      Optional<String> impact,
      Person by,
      Instant at,
      boolean earlier) {}

  /**
   * An action and what was noted about it.
   *
   * @param notes all of them, the first noted first
   * @param last the notes no other is written after: one, unless two devices noted at once
   */
  public record Followed(Action action, List<Note> notes, List<Note> last) {
    public Followed {
      notes = List.copyOf(notes);
      last = List.copyOf(last);
    }

    /** The least advanced of what was noted last; before anything is, what the audit said. */
    public Optional<ProgressState> state() {
      return last.stream()
          .flatMap(n -> n.state().stream())
          .min(Comparator.naturalOrder())
          .or(
              () ->
                  switch (action.status()) {
                    case OPEN -> Optional.empty();
                    case DONE -> Optional.of(ProgressState.DONE);
                    case DROPPED -> Optional.of(ProgressState.NOT_NEEDED);
                  });
    }

    /** In a word: "Under way"; "Nothing noted yet". */
    public String stateInWords() {
      return state().map(ProgressState::label).orElse("Nothing noted yet");
    }

    public boolean isClosed() {
      return state().map(ProgressState::isClosed).orElse(false);
    }

    /** What shows that it made a difference, in the latest note that says so. */
    public Optional<String> impact() {
      return notes.reversed().stream().flatMap(n -> n.impact().stream()).findFirst();
    }
  }

  /**
   * A question rated again.
   *
   * @param last the notes no other is written after
   */
  public record Repeated(String question, List<Note> notes, List<Note> last) {
    public Repeated {
      notes = List.copyOf(notes);
      last = List.copyOf(last);
    }

    /** The points of the repeat sample; empty while two devices say different things. */
    public Optional<Integer> rating() {
      List<Integer> said = last.stream().flatMap(n -> n.rating().stream()).distinct().toList();
      return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }
  }

  public FollowUp {
    actions = List.copyOf(actions);
    repeats = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(repeats));
  }

  /** Whether anything has been noted at all. */
  public boolean isBegun() {
    return !repeats.isEmpty() || actions.stream().anyMatch(a -> !a.notes().isEmpty());
  }

  public Optional<Followed> action(String id) {
    return actions.stream().filter(a -> a.action().id().equals(id)).findFirst();
  }

  /** How many of the actions are done or no longer needed. */
  public int closed() {
    return Math.toIntExact(actions.stream().filter(Followed::isClosed).count());
  }

  /**
   * @param about annotations of the revisions of the audit, in any order
   */
  public static FollowUp of(
      AuditView view, Collection<Signed> about, Facts facts, Function<RecordId, Listing> listings) {
    Optional<AuditView.Revision> head = view.head();
    if (head.isEmpty()) {
      return NONE;
    }
    Map<RecordId, Annotation> read = read(view, about, facts, listings);
    Map<String, Map<RecordId, Annotation>> byAction = new LinkedHashMap<>();
    Map<String, Map<RecordId, Annotation>> byQuestion = new LinkedHashMap<>();
    read.forEach(
        (id, a) -> {
          if (a.about().equals(AnnotationKind.ACTION_PROGRESS.code())) {
            a.followUp().action().ifPresent(action -> put(byAction, action, id, a));
          } else if (a.rating().isPresent()) {
            a.question().ifPresent(question -> put(byQuestion, question, id, a));
          }
        });
    RecordId now = head.get().id();
    Map<String, Repeated> repeats = new LinkedHashMap<>();
    byQuestion.forEach(
        (question, notes) ->
            repeats.put(question, new Repeated(question, notes(notes, now), last(notes, now))));
    return new FollowUp(
        head.get().content().actions().stream()
            .map(
                action -> {
                  Map<RecordId, Annotation> notes = byAction.getOrDefault(action.id(), Map.of());
                  return new Followed(action, notes(notes, now), last(notes, now));
                })
            .toList(),
        repeats);
  }

  private static void put(
      Map<String, Map<RecordId, Annotation>> groups, String key, RecordId id, Annotation a) {
    groups.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(id, a);
  }

  /** What counts: valid, by an author of the very agency, not withdrawn; the first noted first. */
  private static Map<RecordId, Annotation> read(
      AuditView view, Collection<Signed> about, Facts facts, Function<RecordId, Listing> listings) {
    Judge judge = new Judge(facts);
    String agency = view.head().orElseThrow().content().agency();
    Set<RecordId> revisions = new HashSet<>();
    view.history().forEach(r -> revisions.add(r.id()));
    Map<RecordId, Signed> signed = new HashMap<>();
    Map<RecordId, Annotation> found = new HashMap<>();
    for (Signed s : about) {
      if (!(s.payload().orElse(null) instanceof Annotation a)
          || !isFollowUp(a)
          || !revisions.contains(a.target())
          || judge.isPurged(s.envelope())) {
        continue;
      }
      Signed verified = s.verifiedWith(facts.trust());
      Listing listing = s.madeHere() ? Listing.LISTED : listings.apply(s.id());
      boolean own =
          verified.signers().stream()
              .filter(k -> !facts.trust().isRevokedFor(k, s.id()))
              .anyMatch(k -> facts.trust().approvedAs(k, KeyRole.AUTHOR, agency).isPresent());
      if (own && judge.judge(s, listing) instanceof Standing.Good) {
        signed.put(s.id(), verified);
        found.put(s.id(), a);
      }
    }
    Set<RecordId> withdrawn = new HashSet<>();
    found.forEach(
        (id, a) ->
            a.withdraws()
                .filter(w -> signed.containsKey(w) && sameSigner(signed.get(w), signed.get(id)))
                .ifPresent(withdrawn::add));
    Map<RecordId, Annotation> standing = new LinkedHashMap<>();
    found.entrySet().stream()
        .filter(e -> !withdrawn.contains(e.getKey()))
        .sorted(
            Comparator.comparing((Map.Entry<RecordId, Annotation> e) -> e.getValue().at())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> standing.put(e.getKey(), e.getValue()));
    return standing;
  }

  private static boolean isFollowUp(Annotation a) {
    return a.about().equals(AnnotationKind.ACTION_PROGRESS.code())
        || a.about().equals(AnnotationKind.REPEAT_RATING.code());
  }

  private static boolean sameSigner(Signed a, Signed b) {
    return a.signers().stream().anyMatch(b.signers()::contains);
  }

  private static List<Note> notes(Map<RecordId, Annotation> of, RecordId head) {
    List<Note> notes = new ArrayList<>();
    of.forEach((id, a) -> notes.add(note(id, a, head)));
    return notes;
  }

  private static List<Note> last(Map<RecordId, Annotation> of, RecordId head) {
    Set<RecordId> followed = new HashSet<>();
    of.values().forEach(a -> followed.addAll(a.followUp().follows()));
    return notes(of, head).stream().filter(n -> !followed.contains(n.id())).toList();
  }

  private static Note note(RecordId id, Annotation a, RecordId head) {
    return new Note(
        id,
        a.followUp().progress().flatMap(ProgressState::ofCode),
        a.rating(),
        a.text(),
        a.followUp().impact().filter(i -> !i.isBlank()),
        a.by(),
        a.at(),
        !a.target().equals(head));
  }
}
