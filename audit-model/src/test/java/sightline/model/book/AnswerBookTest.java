package sightline.model.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Person;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.Payload;
import sightline.model.record.RefusedException;

class AnswerBookTest {
  private static final int BOOKS = Boolean.getBoolean("sightline.long") ? 20_000 : 200;
  private static final Person LEAD = new Person("Lead", "Named nurse");
  private static final Evidence PAPER =
      new Evidence(
          "e1",
          "Paper",
          Evidence.Kind.DOCUMENT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static Entry entry(long seq, Edit edit) {
    return new Entry(seq, Instant.EPOCH, LEAD, Entry.Origin.TYPED, edit);
  }

  /** What a book says, history aside. */
  private static List<Object> said(AnswerBook b) {
    List<Object> evidence = new ArrayList<>();
    b.responses()
        .values()
        .forEach(r -> r.evidence().forEach(id -> evidence.add(b.evidence(id).orElseThrow())));
    return List.of(b.opened(), b.responses(), b.actions(), b.details(), evidence);
  }

  @Test
  void foldingAtOnceIsFoldingStepByStep() {
    for (long seed = 0; seed < BOOKS; seed++) {
      List<Entry> entries = new GeneratedEdits(seed).entries(60);
      AnswerBook stepwise = AnswerBook.empty();
      for (Entry e : entries) {
        stepwise = stepwise.with(e);
      }
      AnswerBook once = AnswerBook.fold(entries);
      assertThat(said(once)).as("seed %d", seed).isEqualTo(said(stepwise));
      assertThat(once.frozen()).isEqualTo(stepwise.frozen());
      assertThat(once.nextUndo()).isEqualTo(stepwise.nextUndo());
      assertThat(once.nextRedo()).isEqualTo(stepwise.nextRedo());
      assertThat(once.history()).isEqualTo(entries);
    }
  }

  @Test
  void undoingGivesBackEveryEarlierStateAndRedoingEveryLaterOne() {
    for (long seed = 0; seed < BOOKS; seed++) {
      AnswerBook book = AnswerBook.fold(new GeneratedEdits(seed).entries(40));
      List<List<Object>> down = new ArrayList<>();
      long seq = 1_000;
      while (book.nextUndo().isPresent()) {
        down.add(said(book));
        Edit back = book.nextUndo().get().inverse().orElseThrow();
        book = book.with(new Entry(seq++, Instant.EPOCH, LEAD, Entry.Origin.UNDO, back));
      }
      assertThat(book.responses()).as("seed %d", seed).isEmpty();
      assertThat(book.actions()).isEmpty();
      assertThat(book.details()).isEmpty();
      while (!down.isEmpty()) {
        Edit again = book.nextRedo().orElseThrow();
        book = book.with(new Entry(seq++, Instant.EPOCH, LEAD, Entry.Origin.REDO, again));
        assertThat(said(book)).as("seed %d", seed).isEqualTo(down.removeLast());
      }
    }
  }

  @Test
  void anEditAndItsInverseGiveTheBookBack() {
    for (long seed = 0; seed < BOOKS; seed++) {
      AnswerBook before = AnswerBook.empty();
      for (Entry e : new GeneratedEdits(seed).entries(40)) {
        AnswerBook after = before.with(e);
        List<Object> was = said(before);
        e.edit()
            .inverse()
            .ifPresent(
                back ->
                    assertThat(
                            said(
                                after.with(
                                    new Entry(99, Instant.EPOCH, LEAD, Entry.Origin.UNDO, back))))
                        .isEqualTo(was));
        before = after;
      }
    }
  }

  @Test
  void everyEntryReadsBackAsItWasWritten() throws RefusedException {
    for (long seed = 0; seed < BOOKS; seed++) {
      for (Entry e : new GeneratedEdits(seed).entries(40)) {
        assertThat(EntryJson.read(e.seq(), e.at(), EntryJson.write(e))).isEqualTo(e);
      }
    }
  }

  @Test
  void neitherALongPasteNorABrokenCharacterMakesTheBookUnreadable() throws RefusedException {
    String pasted = "x".repeat(300_000) + "\u0000\ud83d";
    Entry e = entry(1, new Edit.Commented("q", "", pasted));
    Edit.Commented read =
        (Edit.Commented) EntryJson.read(1, Instant.EPOCH, EntryJson.write(e)).edit();
    assertThat(read.after()).isEqualTo("x".repeat(300_000) + "\ufffd\ufffd");
  }

  @Test
  void evidenceThatSupportsTwoQuestionsStaysForTheOther() {
    AnswerBook book =
        AnswerBook.fold(
            List.of(
                entry(1, new Edit.EvidenceAdded("q1", PAPER)),
                entry(2, new Edit.EvidenceAdded("q2", PAPER)),
                entry(3, new Edit.EvidenceRemoved("q1", PAPER))));
    assertThat(book.evidenceOf("q1")).isEmpty();
    assertThat(book.evidenceOf("q2")).containsExactly(PAPER);
  }

  @Test
  void aChangeAfterFinishingMakesTheRevisionOld() {
    Edit.Finished finished =
        new Edit.Finished(
            "northvale",
            "r",
            new sightline.model.record.RecordId(sightline.model.record.Digests.sha256("r")));
    AnswerBook book = AnswerBook.fold(List.of(entry(1, finished)));
    assertThat(book.frozenFor("northvale", "r").orElseThrow().current()).isTrue();
    assertThat(book.frozenFor("southvale", "r")).isEmpty();
    AnswerBook changed = book.with(entry(2, new Edit.Commented("q", "", "x")));
    assertThat(changed.frozenFor("northvale", "r").orElseThrow().current()).isFalse();
  }

  private static final Agency AGENCY = new Agency("police", "Police", AgencyType.POLICE);

  private static AnswerBook answered() {
    return AnswerBook.fold(
        List.of(
            entry(1, new Edit.Rated("leadership", Answer.UNANSWERED, new Answer.Rated(4))),
            entry(
                2, new Edit.Rated("training", Answer.UNANSWERED, new Answer.NotApplicable("None"))),
            entry(3, new Edit.Rated("listening", Answer.UNANSWERED, new Answer.Rated(0))),
            entry(
                4,
                new Edit.Rated("learning", Answer.UNANSWERED, new Answer.UnableToDetermine(" ")))));
  }

  @Test
  void finishSaysWhatStandsInTheWayAndWhatDoesNot() {
    Finish.Check empty = Finish.check(AnswerBook.empty(), SmallPartnership.tool(), AGENCY);
    assertThat(empty.asked()).isEqualTo(4);
    assertThat(empty.unanswered()).hasSize(4);
    Finish.Check check = Finish.check(answered(), SmallPartnership.tool(), AGENCY);
    assertThat(check.unanswered()).isEmpty();
    assertThat(check.reasonMissing()).extracting(q -> q.id()).containsExactly("learning");
    assertThat(check.unsupported()).extracting(q -> q.id()).containsExactly("leadership");
    assertThat(check.weakWithoutAction()).extracting(q -> q.id()).containsExactly("listening");
    assertThat(check.isComplete()).isFalse();
    AnswerBook reasoned =
        answered()
            .with(
                entry(
                    5,
                    new Edit.Rated(
                        "learning", Answer.UNANSWERED, new Answer.UnableToDetermine("Not seen"))));
    assertThat(Finish.check(reasoned, SmallPartnership.tool(), AGENCY).isComplete()).isTrue();
    AnswerBook longer =
        reasoned.with(entry(6, new Edit.Commented("listening", "", "x".repeat(20_001))));
    Finish.Check tooLong = Finish.check(longer, SmallPartnership.tool(), AGENCY);
    assertThat(tooLong.tooLong()).extracting(q -> q.id()).containsExactly("listening");
    assertThat(tooLong.isComplete()).isFalse();
  }

  @Test
  void finishFreezesWhatTheBookSaysAndReadsBack() throws RefusedException {
    AnswerBook book =
        answered()
            .with(entry(5, new Edit.EvidenceAdded("leadership", PAPER)))
            .with(entry(6, new Edit.EvidenceAdded("training", PAPER)))
            .with(entry(7, new Edit.Commented("elsewhere", "", "asked in another tool")));
    for (boolean draft : new boolean[] {true, false}) {
      AnswerBook frozen =
          draft
              ? book
              : book.with(
                  entry(8, new Edit.Rated("learning", Answer.UNANSWERED, new Answer.Rated(1))));
      AuditRevision r =
          Finish.freeze(
              frozen,
              SmallPartnership.tool(),
              new Finish.Asked(
                  SmallPartnership.CODE, SmallPartnership.round(), Optional.empty(), AGENCY),
              List.of(),
              LEAD,
              draft,
              SmallPartnership.NOON.plusNanos(5),
              "p");
      Envelope sealed =
          SmallPartnership.key("police.author").seal(r.kind().payloadType(), r.toBytes());
      assertThat(Payload.read(sealed)).isEqualTo(r);
      assertThat(r.auditId()).isEqualTo(r.expectedAuditId());
      assertThat(r.evidence()).containsExactly(PAPER);
      assertThat(Set.copyOf(r.answers().stream().map(a -> a.question()).toList()))
          .containsExactlyInAnyOrder("leadership", "training", "listening", "learning");
    }
  }

  @Test
  void entriesOfADamagedStoreAreRefused() {
    byte[] damaged =
        "{\"by\":{\"name\":\"a\",\"role\":\"b\"},\"origin\":\"typed\",\"kind\":\"x\"}"
            .getBytes(StandardCharsets.UTF_8);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> EntryJson.read(1, Instant.EPOCH, damaged))
        .isInstanceOf(RefusedException.class);
  }
}
