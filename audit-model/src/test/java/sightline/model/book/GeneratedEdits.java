package sightline.model.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import sightline.model.audit.Action;
import sightline.model.audit.Alert;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Person;
import sightline.model.record.Digests;
import sightline.model.record.RecordId;
import sightline.model.tool.ToolRef;

/** What a person might do to a book, from a seed; every edit fits the book as it then is. */
final class GeneratedEdits {
  private static final List<String> QUESTIONS = List.of("q1", "q2", "q3");
  private static final Person LEAD = new Person("Lead", "Named nurse");

  private final Random random;
  private final List<Entry> entries = new ArrayList<>();
  private AnswerBook book = AnswerBook.empty();
  private int made;

  GeneratedEdits(long seed) {
    this.random = new Random(seed);
    add(
        Entry.Origin.TYPED,
        new Edit.Opened("police", new ToolRef("t", 1, Digests.sha256("t")), "2026"));
  }

  List<Entry> entries(int count) {
    while (entries.size() < count) {
      int what = random.nextInt(10);
      if (what == 0) {
        book.nextUndo().flatMap(Edit::inverse).ifPresent(e -> add(Entry.Origin.UNDO, e));
      } else if (what == 1) {
        book.nextRedo().ifPresent(e -> add(Entry.Origin.REDO, e));
      } else {
        add(Entry.Origin.TYPED, typed());
      }
    }
    return List.copyOf(entries);
  }

  private void add(Entry.Origin origin, Edit edit) {
    Entry entry =
        new Entry(
            entries.size() + 1L,
            Instant.EPOCH.plusSeconds(random.nextInt(1000)),
            LEAD,
            origin,
            edit);
    entries.add(entry);
    book = book.with(entry);
  }

  private Edit typed() {
    String q = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    List<Evidence> evidence = book.evidenceOf(q);
    List<Action> actions = book.actions();
    return switch (random.nextInt(11)) {
      case 10 -> alert();
      case 0, 1 -> new Edit.Rated(q, book.response(q).answer(), answer());
      case 9 -> {
        String detail = List.of("d-one", "d-two").get(random.nextInt(2));
        yield new Edit.Detailed(detail, book.detail(detail), given(detail));
      }
      case 2 ->
          new Edit.Commented(
              q, book.response(q).comment(), random.nextBoolean() ? "" : "Comment " + made++);
      case 3 ->
          new Edit.GoodPracticeFlagged(
              q, book.response(q).goodPractice(), !book.response(q).goodPractice());
      case 4 -> new Edit.EvidenceAdded(q, someEvidence(q));
      case 5 ->
          evidence.isEmpty()
              ? new Edit.EvidenceAdded(q, someEvidence(q))
              : new Edit.EvidenceRemoved(q, evidence.get(random.nextInt(evidence.size())));
      case 6 -> new Edit.ActionPlanned(action("a" + made++, q));
      case 7 -> {
        if (actions.isEmpty()) {
          yield new Edit.ActionPlanned(action("a" + made++, q));
        }
        Action a = actions.get(random.nextInt(actions.size()));
        yield new Edit.ActionChanged(a, action(a.id(), a.question()));
      }
      default ->
          actions.isEmpty() || random.nextInt(4) == 0
              ? new Edit.Finished(
                  "northvale", "r" + random.nextInt(2), new RecordId(Digests.sha256("" + made++)))
              : new Edit.ActionRemoved(actions.get(random.nextInt(actions.size())));
    };
  }

  private Edit alert() {
    Optional<Alert> before = book.alerts().stream().filter(a -> a.told().isEmpty()).findFirst();
    Alert after =
        before
            .map(a -> a.toldTo(new Alert.Told("Front door", "today", "By telephone " + made++)))
            .orElseGet(
                () -> new Alert("w" + made++, Instant.EPOCH.plusSeconds(made), Optional.empty()));
    return new Edit.AlertNoted(before, after);
  }

  private Optional<GivenDetail> given(String detail) {
    return switch (random.nextInt(5)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new GivenDetail.Chosen(detail, "c" + random.nextInt(3)));
      case 2 -> Optional.of(new GivenDetail.NotHeld(detail));
      case 3 -> Optional.of(new GivenDetail.Written(detail, "Words " + made++));
      default -> Optional.of(new GivenDetail.Counted(detail, random.nextInt(1_000)));
    };
  }

  private Answer answer() {
    return switch (random.nextInt(4)) {
      case 0 -> Answer.UNANSWERED;
      case 1 -> new Answer.NotApplicable("Because " + made++);
      case 2 -> new Answer.UnableToDetermine("");
      default -> new Answer.Rated(random.nextInt(5));
    };
  }

  /** New, or a piece that supports another question already. */
  private Evidence someEvidence(String q) {
    for (String other : QUESTIONS) {
      for (Evidence e : book.evidenceOf(other)) {
        if (random.nextInt(3) == 0 && !book.evidenceOf(q).contains(e)) {
          return e;
        }
      }
    }
    return new Evidence(
        "e" + made++,
        "Title",
        Evidence.Kind.DATA,
        Optional.of("2026-01"),
        Optional.empty(),
        Optional.of("x"));
  }

  private Action action(String id, String q) {
    return new Action(
        id,
        q,
        "Change " + made++,
        Optional.empty(),
        Optional.of("Chief nurse"),
        random.nextBoolean()
            ? Optional.of(LocalDate.of(2027, 1, 1 + random.nextInt(28)))
            : Optional.empty(),
        Action.Status.values()[random.nextInt(3)]);
  }
}
