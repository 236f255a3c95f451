package sightline.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.merge.SmallPartnership.CODE;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.everybody;
import static sightline.model.merge.SmallPartnership.key;
import static sightline.model.merge.SmallPartnership.manifest;
import static sightline.model.merge.SmallPartnership.purge;
import static sightline.model.merge.SmallPartnership.revision;
import static sightline.model.merge.SmallPartnership.signOff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Person;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.ModelStore;
import sightline.model.merge.SmallPartnership;
import sightline.model.merge.Standing;
import sightline.model.record.Annotation;
import sightline.model.record.AnnotationKind;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.Limits;
import sightline.model.record.RecordKind;
import sightline.model.record.SignOff;
import sightline.model.record.SigningKey;
import sightline.model.record.TrustList;
import sightline.model.trust.Trust;

/** What somebody would try who wants to read wrong figures into a partnership. */
class HostileSendersTest {
  private static final String POLICE = CODE + "/" + SmallPartnership.ROUND + "/police";

  private final SmallPartnership partnership = new SmallPartnership();
  private final SigningKey owner = partnership.partnershipKey();
  private final SigningKey author = key("police.author");
  private final Envelope genuine = partnership.seal(author, revision("police", 3, List.of()));
  private ModelStore store;

  @BeforeEach
  void startsFromATrustList() {
    store = new ModelStore(partnership);
    store.take(bundle(owner, List.of(list(1, everybody(), List.of()))));
  }

  private Envelope list(
      long version, List<TrustList.Approved> keys, List<TrustList.Revoked> revoked) {
    return partnership.seal(owner, partnership.trustList(version, keys, revoked));
  }

  private Envelope signedBy(String holder, Envelope of) {
    return key(holder).seal(of.payloadType(), of.payload());
  }

  private AuditView police() {
    return store.views().get(POLICE);
  }

  @Test
  void aStrangersSignatureSentFirstDoesNotKeepTheGenuineCopyOut() {
    store.take(bundle(key("stranger.x"), List.of(signedBy("stranger.x", genuine)), "stranger.x"));
    store.take(bundle(author, List.of(genuine)));
    assertThat(police().head().orElseThrow().id()).isEqualTo(genuine.id());
  }

  @Test
  void junkUnderAnAbsentKeySentFirstDoesNotKeepTheGenuineCopyOut() {
    Envelope junk =
        genuine.withSignatures(
            List.of(
                new Envelope.Signature(
                    key("police.author3").id().value(), genuine.signatures().getFirst().base64())));
    store.take(bundle(key("stranger.x"), List.of(junk)));
    store.take(bundle(author, List.of(genuine)));
    assertThat(police().head().orElseThrow().id()).isEqualTo(genuine.id());
  }

  @Test
  void aBrokenCopyInTheSameBundleDoesNotKeepTheGenuineOneOut() {
    byte[] sig = genuine.signatures().getFirst().bytes();
    sig[3] ^= 4;
    Envelope broken =
        genuine.withSignatures(
            List.of(
                new Envelope.Signature(
                    author.id().value(), java.util.Base64.getEncoder().encodeToString(sig))));
    ModelStore.Taken taken = store.take(bundle(author, List.of(broken, genuine)));
    assertThat(taken.refusedRecords()).containsExactly(Code.BAD_SIGNATURE);
    assertThat(police().head().orElseThrow().id()).isEqualTo(genuine.id());
  }

  @Test
  void noNumberOfStrangersSignaturesCrowdsTheGenuineOneOut() {
    List<String> strangers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      strangers.add("stranger." + i);
      store.take(
          bundle(
              key("stranger." + i), List.of(signedBy("stranger." + i, genuine)), "stranger." + i));
    }
    store.take(bundle(author, List.of(genuine)));
    Envelope sent =
        store.toSend().stream().filter(e -> e.id().equals(genuine.id())).findFirst().orElseThrow();
    assertThat(sent.signatures()).hasSize(Limits.SIGNATURES);
    assertThat(sent.signatures()).contains(genuine.signatures().getFirst());
    ModelStore next = new ModelStore(partnership);
    next.take(bundle(owner, List.of(list(1, everybody(), List.of()))));
    next.take(bundle(owner, List.of(sent), strangers.toArray(String[]::new)));
    assertThat(next.views().get(POLICE).history()).hasSize(1);
  }

  @Test
  void anAgencyCannotWriteIntoTheAuditOfAnother() {
    Envelope forged = partnership.seal(key("health.author"), revision("police", 0, List.of()));
    store.take(bundle(author, List.of(genuine)));
    store.take(bundle(key("health.author"), List.of(forged), "health.author"));
    assertThat(police().heads()).hasSize(1);
    assertThat(police().head().orElseThrow().id()).isEqualTo(genuine.id());
  }

  @Test
  void anAgencyCannotSpellTheAuditOfAnotherWithSlashesInItsCodes() {
    String json =
        new String(genuine.payload(), java.nio.charset.StandardCharsets.UTF_8)
            .replace(
                "\"auditId\":\"northvale/s11-2026/police\"",
                "\"auditId\":\"northvale/x/police/health\"")
            .replace("\"round\":\"s11-2026\"", "\"round\":\"x/police\"")
            .replace("\"agency\":\"police\"", "\"agency\":\"health\"");
    Envelope forged =
        key("health.author")
            .seal(genuine.payloadType(), json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(
            store
                .take(bundle(key("health.author"), List.of(forged), "health.author"))
                .refusedRecords())
        .containsExactly(Code.BAD_VALUE);
  }

  @Test
  void aSignOffDoesNotMoveToAnotherRevision() {
    Envelope signature =
        partnership.seal(key("police.signoff"), signOff("police", genuine.id(), true));
    store.take(bundle(author, List.of(genuine, signature), "police.signoff"));
    assertThat(police().state()).isEqualTo(AuditState.COUNTED);
    Envelope later = partnership.seal(author, revision("police", 4, List.of(genuine.id())));
    store.take(bundle(author, List.of(later)));
    assertThat(police().state()).isEqualTo(AuditState.NOT_SIGNED);
    assertThat(police().signOffs()).isEmpty();
  }

  @Test
  void anotherAgencysOfficerCannotSignOff() {
    SignOff claim =
        new SignOff(
            CODE,
            genuine.id(),
            POLICE,
            "health",
            "Fine",
            true,
            new Person("H", ""),
            SmallPartnership.NOON);
    Envelope foreign = partnership.seal(key("health.signoff"), claim);
    Envelope posing =
        partnership.seal(key("health.signoff"), signOff("police", genuine.id(), true));
    store.take(bundle(author, List.of(genuine, foreign, posing), "health.signoff"));
    assertThat(police().state()).isEqualTo(AuditState.NOT_SIGNED);
    assertThat(store.standing(foreign.id())).isInstanceOf(Standing.Held.class);
    assertThat(store.standing(posing.id())).isInstanceOf(Standing.Held.class);
  }

  @Test
  void onePersonWithTwoKeysIsStillTheAuthor() {
    List<TrustList.Approved> keys = new ArrayList<>(everybody());
    keys.removeIf(k -> k.role() == KeyRole.SIGNOFF && k.agency().equals("police"));
    keys.add(
        new TrustList.Approved(
            key("police.signoff").publicKey(),
            KeyRole.SIGNOFF,
            "police",
            new Person(" holder of POLICE.author", "Chief")));
    store.take(bundle(owner, List.of(list(2, keys, List.of()))));
    Envelope own = partnership.seal(key("police.signoff"), signOff("police", genuine.id(), true));
    store.take(bundle(author, List.of(genuine, own), "police.signoff"));
    assertThat(police().state()).isEqualTo(AuditState.NOT_SIGNED);
  }

  @Test
  void thePackingListOfAnotherBundleListsNothingHere() {
    Envelope other = partnership.seal(author, revision("police", 1, List.of()));
    byte[] file =
        BundleWriter.write(
            manifest(author, List.of(other), Map.of()),
            List.of(genuine),
            List.of(author.publicKey()),
            Map.of());
    ModelStore.Taken taken = store.take(file);
    assertThat(taken.remarkCodes()).contains(Code.INCOMPLETE);
    assertThat(store.standing(genuine.id()))
        .isInstanceOfSatisfying(
            Standing.Held.class, h -> assertThat(h.code()).isEqualTo(Code.UNLISTED));
  }

  @Test
  void aTrustListByAnyOtherKeyIsWorthNothing() {
    Envelope forged =
        partnership.seal(
            author,
            partnership.trustList(
                50,
                List.of(SmallPartnership.approved("police.stranger", KeyRole.SIGNOFF)),
                List.of()));
    store.take(bundle(author, List.of(forged)));
    assertThat(store.trust().version()).isEqualTo(1);
  }

  @Test
  void twoTrustListsWithOneNumberInOneBundleRaiseTheAlarm() {
    ModelStore.Taken taken =
        store.take(
            bundle(owner, List.of(list(2, everybody(), List.of()), list(2, List.of(), List.of()))));
    assertThat(taken.refusedRecords()).containsExactly(Code.TRUST_FORK);
  }

  @Test
  void ofTwoTrustListsWithOneNumberOnlyWhatBothSayIsTrusted() {
    TrustList all =
        partnership.trustList(
            2, everybody(), List.of(new TrustList.Revoked(author.id(), Set.of(genuine.id()))));
    TrustList fewer =
        partnership.trustList(
            2,
            List.of(SmallPartnership.approved("police.author", KeyRole.AUTHOR)),
            List.of(new TrustList.Revoked(author.id(), Set.of())));
    Trust one = Trust.of(CODE, owner.publicKey(), List.of(all, fewer));
    Trust other = Trust.of(CODE, owner.publicKey(), List.of(fewer, all));
    assertThat(one.approved()).isEqualTo(other.approved()).hasSize(1);
    assertThat(one.revoked()).isEqualTo(other.revoked());
    assertThat(one.isRevokedFor(author.id(), genuine.id())).isTrue();
  }

  @Test
  void aTrustListOfAnotherPartnershipIsPassedOver() {
    TrustList foreign =
        new TrustList("southvale", 9, everybody(), List.of(), SmallPartnership.NOON);
    assertThat(Trust.of(CODE, owner.publicKey(), List.of(foreign)).version()).isZero();
  }

  @Test
  void aPurgeNoticeByAnyOtherKeyErasesNothing() {
    store.take(bundle(author, List.of(genuine)));
    store.take(bundle(author, List.of(partnership.seal(author, purge(List.of(genuine.id()))))));
    assertThat(store.records()).containsKey(genuine.id());
  }

  @Test
  void aPurgeNoticeCannotEraseTrustOrOtherNotices() {
    Envelope first = partnership.seal(owner, purge(List.of(genuine.id())));
    Envelope trustList = list(2, everybody(), List.of());
    store.take(bundle(owner, List.of(trustList, first)));
    store.take(
        bundle(
            owner, List.of(partnership.seal(owner, purge(List.of(first.id(), trustList.id()))))));
    assertThat(store.trust().version()).isEqualTo(2);
    assertThat(store.take(bundle(author, List.of(genuine))).refusedRecords())
        .containsExactly(Code.PURGED);
  }

  @Test
  void onlyAModeratorModeratesAndOnlyTheScrutineerWritesTheScrutinyLog() {
    store.take(bundle(author, List.of(genuine)));
    Map<AnnotationKind, List<String>> mayNot =
        Map.of(
            AnnotationKind.MODERATED_RATING,
                List.of("police.author", "health.signoff", "centre.scrutineer"),
            AnnotationKind.PANEL_GRADE, List.of("police.author"),
            AnnotationKind.SCRUTINY_ENTRY, List.of("police.author", "centre.moderator"));
    mayNot.forEach(
        (kind, holders) -> {
          for (String holder : holders) {
            Envelope e = partnership.seal(key(holder), annotation(kind.code()));
            store.take(bundle(key(holder), List.of(e)));
            assertThat(store.standing(e.id()))
                .as(kind + " by " + holder)
                .isInstanceOf(Standing.Held.class);
          }
        });
    Envelope right = partnership.seal(key("centre.moderator"), annotation("moderated-rating"));
    Envelope later =
        partnership.seal(key("centre.moderator"), annotation("kind-of-a-later-version"));
    Envelope manager = partnership.seal(owner, annotation("scrutiny-entry"));
    store.take(bundle(key("centre.moderator"), List.of(right, later, manager)));
    assertThat(store.standing(right.id())).isEqualTo(Standing.GOOD);
    assertThat(store.standing(later.id())).isInstanceOf(Standing.Held.class);
    assertThat(store.standing(manager.id())).isInstanceOf(Standing.Held.class);
  }

  private Annotation annotation(String kind) {
    return new Annotation(
        CODE,
        genuine.id(),
        java.util.Optional.empty(),
        kind,
        "Because",
        java.util.Optional.of(1),
        java.util.Optional.empty(),
        new Person("M", "QA"),
        SmallPartnership.NOON,
        java.util.Optional.empty());
  }

  @Test
  void aRevokedKeysHonouredRecordStillCountsAndItsOtherRecordsDoNot() {
    Envelope other = partnership.seal(author, revision("police", 4, List.of(genuine.id())));
    store.take(bundle(author, List.of(genuine, other)));
    store.take(
        bundle(
            owner,
            List.of(
                list(
                    2,
                    everybody(),
                    List.of(new TrustList.Revoked(author.id(), Set.of(genuine.id())))))));
    assertThat(police().head().orElseThrow().id()).isEqualTo(genuine.id());
    assertThat(store.standing(other.id()))
        .isInstanceOfSatisfying(
            Standing.Held.class, h -> assertThat(h.code()).isEqualTo(Code.REVOKED_KEY));
  }

  @Test
  void aToolByAnotherNameWithTheSameDigestIsRefused() {
    String json =
        new String(genuine.payload(), java.nio.charset.StandardCharsets.UTF_8)
            .replace("\"version\":1", "\"version\":2");
    Envelope lying =
        author.seal(genuine.payloadType(), json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(store.take(bundle(author, List.of(lying))).refusedRecords())
        .containsExactly(Code.BAD_VALUE);
  }

  @Test
  void aGapIsSaidToBeAGapAndNotOnlyAConflict() {
    Envelope second = partnership.seal(author, revision("police", 4, List.of(genuine.id())));
    Envelope third = partnership.seal(author, revision("police", 1, List.of(second.id())));
    store.take(bundle(author, List.of(genuine, third)));
    assertThat(police().state()).isEqualTo(AuditState.CONFLICT);
    assertThat(police().notes())
        .anyMatch(
            n -> n.record().equals(third.id()) && n.code().equals(java.util.Optional.of(Code.GAP)));
    store.take(bundle(author, List.of(second)));
    assertThat(police().head().orElseThrow().id()).isEqualTo(third.id());
  }

  @Test
  void manyKeysAndManyNamelessSignaturesDoNotTakeLong() {
    List<Envelope> records = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      List<Envelope.Signature> junk = new ArrayList<>();
      for (int s = 0; s < Limits.SIGNATURES; s++) {
        junk.add(
            new Envelope.Signature(
                sightline.model.record.Digests.sha256("" + i + s),
                genuine.signatures().getFirst().base64()));
      }
      records.add(
          new Envelope(
              RecordKind.AUDIT_REVISION.payloadType(),
              ("{" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8),
              junk));
    }
    String[] holders = new String[Limits.KEYS - 1];
    for (int i = 0; i < holders.length; i++) {
      holders[i] = "holder." + i;
    }
    byte[] file = bundle(author, records, holders);
    long before = System.nanoTime();
    store.take(file);
    // 1,000 records x 4 signatures x 64 keys would be a quarter of a million verifications
    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
  }

  @Test
  void anAuditIdIsWhatTheRevisionSaysOfItself() {
    AuditRevision r = revision("police", 1, List.of());
    assertThat(r.expectedAuditId()).isEqualTo(POLICE);
  }
}
