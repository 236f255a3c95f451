package sightline.model.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.merge.SmallPartnership.CODE;
import static sightline.model.merge.SmallPartnership.NOON;
import static sightline.model.merge.SmallPartnership.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Person;
import sightline.model.audit.ProgressState;
import sightline.model.record.Annotation;
import sightline.model.record.AnnotationKind;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;

class FollowUpTest {
  private final SmallPartnership partnership = new SmallPartnership();
  private final Facts facts =
      partnership.trusting(partnership.trustList(1, SmallPartnership.everybody(), List.of()));
  private final AuditRevision revision = SmallPartnership.revision("police", 2, List.of());
  private final Signed signed = signed("police.author", revision);
  private final AuditView view =
      new Fold(facts, id -> Listing.LISTED).fold(revision.auditId(), List.of(signed));

  private Signed signed(String holder, Payload payload) {
    Envelope envelope = partnership.seal(key(holder), payload);
    return new Signed(envelope, Optional.of(payload), Set.of(key(holder).publicKey().id()), false);
  }

  private Signed note(String holder, ProgressState state, String text, RecordId... follows) {
    return signed(holder, progress(state, text, NOON.getEpochSecond(), List.of(follows)));
  }

  private Annotation progress(
      ProgressState state, String text, long second, List<RecordId> follows) {
    return new Annotation(
        CODE,
        signed.id(),
        Optional.of("leadership"),
        AnnotationKind.ACTION_PROGRESS.code(),
        text,
        Optional.empty(),
        Optional.empty(),
        new Person("Author", "Named lead"),
        java.time.Instant.ofEpochSecond(second),
        Optional.empty(),
        new Annotation.FollowUp(
            Optional.of("a1"), Optional.of(state.code()), Optional.of(text + " shows"), follows));
  }

  private Signed again(int rating, RecordId... follows) {
    return signed(
        "police.author",
        new Annotation(
            CODE,
            signed.id(),
            Optional.of("leadership"),
            AnnotationKind.REPEAT_RATING.code(),
            "10 records",
            Optional.of(rating),
            Optional.empty(),
            new Person("Author", "Named lead"),
            NOON,
            Optional.empty(),
            new Annotation.FollowUp(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(follows))));
  }

  private FollowUp fold(Signed... about) {
    return FollowUp.of(view, List.of(about), facts, id -> Listing.LISTED);
  }

  private static FollowUp.Followed action(FollowUp followUp) {
    return followUp.action("a1").orElseThrow();
  }

  @Test
  void anActionNobodyNotedAnythingAboutHasNoState() {
    assertThat(action(fold()).state()).isEmpty();
    assertThat(action(fold()).stateInWords()).isEqualTo("Nothing noted yet");
    assertThat(fold().isBegun()).isFalse();
  }

  @Test
  void theNoteWrittenLastSaysHowFarAnActionHasCome() {
    Signed first = note("police.author", ProgressState.DONE, "Looked done");
    Signed then = note("police.author", ProgressState.UNDER_WAY, "Was not", first.id());

    FollowUp.Followed followed = action(fold(then, first));

    assertThat(followed.state()).contains(ProgressState.UNDER_WAY);
    assertThat(followed.notes()).hasSize(2);
    assertThat(followed.isClosed()).isFalse();
  }

  @Test
  void whereTwoDevicesNoteAtOnceTheLeastAdvancedStateIsTaken() {
    Signed one = note("police.author", ProgressState.DONE, "Done here");
    Signed other = note("police.author2", ProgressState.NOT_STARTED, "Not there");

    assertThat(action(fold(one, other)).state()).contains(ProgressState.NOT_STARTED);
    assertThat(action(fold(one, other)).last()).hasSize(2);

    Signed settled = note("police.author", ProgressState.DONE, "Both done", one.id(), other.id());
    assertThat(action(fold(settled, one, other)).state()).contains(ProgressState.DONE);
  }

  @Test
  void onlyAnAuthorOfTheVeryAgencyMayFollowItsAuditUp() {
    for (String holder : List.of("health.author", "police.signoff", "centre.moderator")) {
      assertThat(action(fold(note(holder, ProgressState.DONE, "Not mine"))).notes())
          .as(holder)
          .isEmpty();
    }
  }

  @Test
  void aNoteNoPackingListNamesIsNotRead() {
    FollowUp followUp =
        FollowUp.of(
            view,
            List.of(note("police.author", ProgressState.DONE, "Slipped in")),
            facts,
            id -> Listing.UNLISTED);

    assertThat(followUp.isBegun()).isFalse();
  }

  @Test
  void aWithdrawnNoteNoLongerStands() {
    Signed first = note("police.author", ProgressState.DONE, "Wrong action");
    Annotation back =
        new Annotation(
            CODE,
            signed.id(),
            Optional.empty(),
            AnnotationKind.ACTION_PROGRESS.code(),
            "",
            Optional.empty(),
            Optional.empty(),
            new Person("Author", "Named lead"),
            NOON,
            Optional.of(first.id()));

    assertThat(action(fold(first, signed("police.author", back))).notes()).isEmpty();
    assertThat(action(fold(first, signed("police.author2", back))).notes())
        .as("only by the key that wrote it")
        .hasSize(1);
  }

  @Test
  void aQuestionIsRatedAgainAndTheLastRatingStands() {
    Signed first = again(1);
    Signed then = again(2, first.id());

    assertThat(fold(first).repeats().get("leadership").rating()).contains(1);
    assertThat(fold(then, first).repeats().get("leadership").rating()).contains(2);
    assertThat(fold(first, again(0)).repeats().get("leadership").rating())
        .as("two devices, two ratings: a person decides")
        .isEmpty();
  }

  @Test
  void aFollowUpNeverTouchesTheAudit() {
    Signed note = note("police.author", ProgressState.DONE, "All done");

    AuditView with =
        new Fold(facts, id -> Listing.LISTED).fold(revision.auditId(), List.of(signed));

    assertThat(with.digest()).isEqualTo(view.digest());
    assertThat(fold(note).actions().getFirst().action()).isEqualTo(revision.actions().getFirst());
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    Random random = new Random(20261121);
    for (int round = 0; round < 40; round++) {
      List<Signed> notes = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        List<RecordId> follows =
            notes.stream().filter(n -> random.nextBoolean()).map(Signed::id).toList();
        ProgressState state = ProgressState.values()[random.nextInt(ProgressState.values().length)];
        notes.add(
            signed(
                random.nextBoolean() ? "police.author" : "police.author2",
                progress(state, "Note " + i, random.nextInt(1000), follows)));
      }
      FollowUp one = fold(notes.toArray(Signed[]::new));
      Collections.shuffle(notes, random);
      notes.add(notes.getFirst());

      assertThat(fold(notes.toArray(Signed[]::new))).isEqualTo(one);
      assertThat(action(one).last()).isNotEmpty();
    }
  }
}
