package sightline.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Person;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.SignOff;
import sightline.model.record.TrustList;

/** A tool signed by the head of service and the chair of the board. */
class SeveralSignOffsTest {
  private static final String CHAIR = "Chair of the board";

  private final SmallPartnership partnership = new SmallPartnership();
  private final AuditRevision revision =
      SmallDeepDive.revision("c-1", false, List.of(), SmallDeepDive.details());
  private final Envelope sealed = partnership.seal(SmallPartnership.key("police.author"), revision);
  private final List<Signed> records = new ArrayList<>(List.of(signed(sealed, revision, "author")));
  private boolean authorMaySignOff;

  private static Signed signed(Envelope e, sightline.model.record.Payload payload, String holder) {
    return new Signed(
        e, Optional.of(payload), Set.of(SmallPartnership.key("police." + holder).id()), true);
  }

  private SeveralSignOffsTest signs(String holder, Optional<String> as, boolean agrees) {
    SignOff s =
        new SignOff(
            SmallPartnership.CODE,
            sealed.id(),
            revision.auditId(),
            "police",
            "Statement " + records.size(),
            agrees,
            new Person("Officer", "Chief"),
            as,
            SmallPartnership.NOON);
    records.add(signed(partnership.seal(SmallPartnership.key("police." + holder), s), s, holder));
    return this;
  }

  private AuditView view() {
    List<TrustList.Approved> keys = new ArrayList<>(SmallPartnership.everybody());
    keys.add(SmallPartnership.approved("police.chair", KeyRole.SIGNOFF));
    keys.add(
        new TrustList.Approved(
            SmallPartnership.key("police.chair2").publicKey(),
            KeyRole.SIGNOFF,
            "police",
            new Person(" holder of POLICE.chair", "Chair")));
    keys.add(
        new TrustList.Approved(
            SmallPartnership.key("police.author").publicKey(),
            KeyRole.SIGNOFF,
            "police",
            new Person("Holder of police.author", "Lead")));
    Facts known = partnership.trusting(partnership.trustList(1, keys, List.of()));
    Round r = SmallDeepDive.round();
    Round round =
        new Round(
            r.code(),
            r.title(),
            r.tool(),
            r.due(),
            r.invited(),
            authorMaySignOff,
            r.retainUntil(),
            r.modules(),
            r.localQuestions(),
            r.cases());
    Facts facts =
        new Facts(
            known.trust(), known.tools(), Map.of(r.code(), round), known.agencies(), Set.of());
    return new Fold(facts, id -> Listing.LISTED).fold(revision.auditId(), records);
  }

  @Test
  void itCountsWhenEverySignOffIsThere() {
    assertThat(view().state()).isEqualTo(AuditState.NOT_SIGNED);
    signs("signoff", Optional.empty(), true);
    assertThat(view().state()).isEqualTo(AuditState.AWAITING);
    assertThat(view().signing().inWords())
        .isEqualTo("Signed by 1 of 2; still to sign: Chair of the board.");
    signs("chair", Optional.of(CHAIR), true);
    assertThat(view().state()).isEqualTo(AuditState.COUNTED);
    assertThat(view().signing().inWords()).isEqualTo("Signed by 2 of 2.");
    assertThat(view().signedByAuthor()).isFalse();
  }

  @Test
  void theFirstSignOffMayAlsoBeNamed() {
    signs("signoff", Optional.of("Head of service"), true).signs("chair", Optional.of(CHAIR), true);
    assertThat(view().state()).isEqualTo(AuditState.COUNTED);
  }

  @Test
  void onePersonCannotGiveBoth() {
    signs("chair", Optional.empty(), true).signs("chair", Optional.of(CHAIR), true);
    assertThat(view().state()).isEqualTo(AuditState.AWAITING);
    signs("chair2", Optional.empty(), true);
    assertThat(view().state()).as("two keys of one name").isEqualTo(AuditState.AWAITING);
    signs("signoff", Optional.empty(), true);
    assertThat(view().state()).isEqualTo(AuditState.COUNTED);
  }

  @Test
  void aPersonWhoGaveBothLeavesOneToSomebodyElse() {
    signs("signoff", Optional.empty(), true)
        .signs("signoff", Optional.of(CHAIR), true)
        .signs("chair", Optional.empty(), true);
    assertThat(view().state()).isEqualTo(AuditState.COUNTED);
  }

  @Test
  void aSignOffTheToolDoesNotAskForGivesNothing() {
    signs("signoff", Optional.of("Treasurer"), true).signs("chair", Optional.of("Treasurer"), true);
    assertThat(view().state()).isEqualTo(AuditState.NOT_SIGNED);
  }

  @Test
  void aDeclineByAnyDeclines() {
    signs("signoff", Optional.empty(), true)
        .signs("chair", Optional.of(CHAIR), true)
        .signs("chair2", Optional.of("Treasurer"), false);
    assertThat(view().state()).isEqualTo(AuditState.DECLINED);
  }

  @Test
  void theAuthorsOwnCountsOnlyWhereTheRoundAllowsIt() {
    signs("author", Optional.empty(), true).signs("chair", Optional.of(CHAIR), true);
    assertThat(view().state()).isEqualTo(AuditState.AWAITING);
    authorMaySignOff = true;
    assertThat(view().state()).isEqualTo(AuditState.COUNTED);
    assertThat(view().signedByAuthor()).isTrue();
  }

  @Test
  void theDigestTellsWhoHasSigned() {
    String before = view().digest();
    signs("signoff", Optional.empty(), true);
    assertThat(view().digest()).isNotEqualTo(before);
  }
}
