package sightline.model.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.merge.GeneratedHistories.forAll;
import static sightline.model.merge.GeneratedHistories.taking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sightline.model.record.Envelope;
import sightline.model.record.RecordId;
import sightline.model.record.TrustList;

/** What taking records promises, on {@link GeneratedHistories}. */
class MergePropertiesTest {
  private static void assertSame(ModelStore a, ModelStore b) {
    assertThat(a.views()).isEqualTo(b.views());
    assertThat(a.viewDigest()).isEqualTo(b.viewDigest());
  }

  /** What audits say, without the packing lists, whose number depends on the parcels. */
  private static Set<RecordId> auditRecords(ModelStore store, Histories h) {
    Set<RecordId> ids = new HashSet<>(store.records().keySet());
    ids.retainAll(h.all().stream().map(Envelope::id).toList());
    return ids;
  }

  @Test
  void takingAFolderAgainChangesNothing() {
    forAll(
        (h, random) -> {
          List<byte[]> parcels = h.parcels(h.all(), random);
          ModelStore store = taking(h, parcels);
          String records = store.storeDigest();
          String views = store.viewDigest();
          parcels.forEach(store::take);
          assertThat(store.storeDigest()).isEqualTo(records);
          assertThat(store.viewDigest()).isEqualTo(views);
        });
  }

  @Test
  void orderDoesNotMatter() {
    forAll(
        (h, random) -> {
          List<byte[]> parcels = h.parcels(h.all(), random);
          ModelStore one = taking(h, parcels);
          Collections.shuffle(parcels, random);
          ModelStore other = taking(h, parcels);
          assertSame(one, other);
          assertThat(one.storeDigest()).isEqualTo(other.storeDigest());
        });
  }

  @Test
  void unionsMayBeTakenInAnyGrouping() {
    forAll(
        (h, random) -> {
          List<byte[]> parcels = h.parcels(h.all(), random);
          List<ModelStore> three = List.of(h.store(), h.store(), h.store());
          for (byte[] p : parcels) {
            three.get(random.nextInt(3)).take(p);
          }
          ModelStore left = h.store();
          three.forEach(s -> s.records().values().forEach(left::add));
          ModelStore right = h.store();
          for (int i = 2; i >= 0; i--) {
            three.get(i).records().values().forEach(right::add);
          }
          assertThat(left.views()).isEqualTo(right.views());
          assertThat(left.views()).isEqualTo(taking(h, parcels).views());
        });
  }

  @Test
  void anySplitIntoParcelsGivesTheSameView() {
    forAll(
        (h, random) -> {
          ModelStore one = taking(h, h.parcels(h.all(), random));
          assertSame(one, taking(h, h.parcels(h.all(), random)));
          assertSame(one, taking(h, List.of(h.parcel(h.all()))));
        });
  }

  @Test
  void everyAcceptedRecordLeavesByteForByte() {
    forAll(
        (h, random) -> {
          ModelStore store = taking(h, h.parcels(h.all(), random));
          Map<RecordId, Envelope> sent = new HashMap<>();
          store.toSend().forEach(e -> sent.put(e.id(), e));
          for (Envelope e : h.all()) {
            if (store.records().containsKey(e.id())) {
              assertThat(sent.get(e.id()).toJson()).isEqualTo(e.toJson());
            }
          }
        });
  }

  @Test
  void exportIntoAnEmptyStoreGivesTheSameView() {
    forAll(
        (h, random) -> {
          ModelStore store = taking(h, h.parcels(h.all(), random));
          // everything goes along, the packing lists it came with too; the new one lists only them
          List<Envelope> everything = store.toSend();
          byte[] export =
              SmallPartnership.bundle(
                  h.partnership().partnershipKey(),
                  List.of(),
                  everything,
                  Map.of(),
                  Histories.holdersOf(everything));
          ModelStore other = taking(h, List.of(export));
          assertSame(store, other);
        });
  }

  @Test
  void trustThatComesLateIsWorthTheSame() {
    forAll(
        (h, random) -> {
          List<byte[]> audits = h.parcels(h.audits(), random);
          List<byte[]> lists = h.parcels(h.trustLists(), random);
          assertSame(taking(h, join(lists, audits)), taking(h, join(audits, lists)));
        });
  }

  @Test
  void erasureThatComesLateIsWorthTheSameAndNothingErasedReturns() {
    forAll(
        (h, random) -> {
          List<Envelope> rest = new ArrayList<>(h.audits());
          rest.addAll(h.trustLists());
          List<byte[]> parcels = h.parcels(rest, random);
          List<byte[]> notices = h.purges().isEmpty() ? List.of() : h.parcels(h.purges(), random);
          ModelStore early = taking(h, join(notices, parcels));
          ModelStore late = taking(h, join(parcels, notices));
          assertSame(early, late);
          assertThat(auditRecords(early, h)).isEqualTo(auditRecords(late, h));
          parcels.forEach(late::take);
          Judge judge = new Judge(late.facts());
          assertThat(late.records().values()).noneMatch(s -> judge.isPurged(s.envelope()));
        });
  }

  @Test
  void addingNeverRemovesAndTrustNeverFalls() {
    forAll(
        (h, random) -> {
          ModelStore store = h.store();
          Set<RecordId> had = new HashSet<>();
          long version = 0;
          for (byte[] parcel : h.parcels(h.all(), random)) {
            store.take(parcel);
            had.removeAll(store.facts().purged());
            Set<RecordId> has = store.records().keySet();
            assertThat(has).containsAll(had);
            had.addAll(has);
            assertThat(store.trust().version()).isGreaterThanOrEqualTo(version);
            version = store.trust().version();
          }
          assertThat(version).isEqualTo(highestGenuine(h));
        });
  }

  private static long highestGenuine(Histories h) {
    ModelStore store = taking(h, List.of(h.parcel(h.trustLists())));
    return store.records().values().stream()
        .filter(s -> s.signers().contains(h.partnership().partnershipKey().id()))
        .flatMap(s -> s.payload().stream())
        .filter(TrustList.class::isInstance)
        .mapToLong(p -> ((TrustList) p).version())
        .max()
        .orElseThrow();
  }

  @Test
  void aRefusedRecordChangesNothingElse() {
    forAll(
        (h, random) -> {
          List<Envelope> packed = new ArrayList<>(h.all());
          Envelope victim = packed.get(random.nextInt(packed.size()));
          packed.remove(victim);
          ModelStore without = taking(h, List.of(h.parcel(packed)));
          byte[] payload = victim.payload();
          payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(7));
          Envelope altered = new Envelope(victim.payloadType(), payload, victim.signatures());
          packed.add(random.nextInt(packed.size() + 1), altered);
          ModelStore with = h.store();
          assertThat(with.take(h.parcel(packed)).refusedRecords()).hasSizeGreaterThanOrEqualTo(1);
          assertThat(with.records()).doesNotContainKey(altered.id());
          assertSame(with, without);
        });
  }

  @Test
  void foldingAgainFromTheStoredRecordsGivesTheSameViews() {
    forAll(
        (h, random) -> {
          ModelStore store = h.store();
          Map<String, AuditView> kept = new TreeMap<>();
          for (byte[] parcel : h.parcels(h.all(), random)) {
            store.take(parcel);
            kept.clear();
            kept.putAll(store.views());
          }
          ModelStore rebuilt = h.store();
          List<Signed> shuffled = new ArrayList<>(store.records().values());
          Collections.shuffle(shuffled, random);
          shuffled.forEach(rebuilt::add);
          assertThat(rebuilt.views()).isEqualTo(kept);
        });
  }

  private static List<byte[]> join(List<byte[]> first, List<byte[]> then) {
    List<byte[]> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
