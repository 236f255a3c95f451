package sightline.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.TrustList;

/**
 * What merging promises, on generated histories. {@code -Dsightline.long=true} runs many more,
 * {@code -Dsightline.histories=N} as many as you like, {@code -Dsightline.seed=N} runs one.
 */
class MergePropertiesTest {
  private static final int SHORT = 20;
  private static final int LONG = 5_000;

  /** One property of one history. */
  private interface Property {
    void check(Histories history, Random random);
  }

  private static final Map<Long, Histories> MADE = new ConcurrentHashMap<>();

  /** The short form looks at the same few histories from every side. */
  private static Histories history(long seed) {
    return seed < SHORT ? MADE.computeIfAbsent(seed, Histories::of) : Histories.of(seed);
  }

  private static void forAll(Property property) {
    Long one = Long.getLong("sightline.seed");
    int usual = Boolean.getBoolean("sightline.long") ? LONG : SHORT;
    int count = one != null ? 1 : Integer.getInteger("sightline.histories", usual);
    for (int i = 0; i < count; i++) {
      long seed = one != null ? one : i;
      try {
        property.check(history(seed), new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with -Dsightline.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static ModelStore taking(Histories h, Collection<byte[]> parcels) {
    ModelStore store = h.store();
    parcels.forEach(store::take);
    return store;
  }

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
  void nothingUnverifiedIsEverRead() {
    forAll(
        (h, random) -> {
          ModelStore store = taking(h, h.parcels(h.all(), random));
          for (AuditView v : store.views().values()) {
            for (AuditView.Revision r : v.history()) {
              Envelope e = store.records().get(r.id()).envelope();
              assertThat(OtherVerifier.signers(e, store.keys())).contains(r.signer());
              assertThat(store.trust().approvedAs(r.signer(), KeyRole.AUTHOR, r.content().agency()))
                  .isPresent();
              assertThat(r.content().auditId()).isEqualTo(v.auditId());
            }
            for (AuditView.SignedOff s : v.signOffs()) {
              Envelope e = store.records().get(s.id()).envelope();
              assertThat(OtherVerifier.signers(e, store.keys())).contains(s.signer());
              assertThat(
                      store.trust().approvedAs(s.signer(), KeyRole.SIGNOFF, s.content().agency()))
                  .isPresent();
            }
          }
        });
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
  void aResolutionThatNamesAllHeadsLeavesOneHead() {
    forAll(
        (h, random) -> {
          ModelStore store = taking(h, h.parcels(h.all(), random));
          for (AuditView v : store.views().values()) {
            if (v.heads().isEmpty()) {
              continue;
            }
            AuditRevision first = v.heads().getFirst().content();
            String author = approvedAuthor(store, first.agency()).orElse(null);
            if (author == null) {
              continue;
            }
            List<RecordId> parents = v.heads().stream().map(AuditView.Revision::id).toList();
            Envelope resolution =
                h.partnership().seal(SmallPartnership.key(author), following(first, parents));
            store.take(
                SmallPartnership.bundle(
                    h.partnership().partnershipKey(), List.of(resolution), author));
            AuditView after = store.views().get(v.auditId());
            assertThat(after.heads()).hasSize(1);
            assertThat(after.head().orElseThrow().id()).isEqualTo(resolution.id());
            assertThat(after.state()).isEqualTo(AuditState.NOT_SIGNED);
            assertThat(after.signOffs()).isEmpty();
          }
        });
  }

  /** The same audit said again, to end a conflict. */
  private static AuditRevision following(AuditRevision r, List<RecordId> parents) {
    return new AuditRevision(
        r.auditId(),
        parents,
        r.partnership(),
        r.round(),
        r.tool(),
        r.agency(),
        r.subject(),
        r.author(),
        r.answers(),
        r.evidence(),
        r.actions(),
        r.details(),
        r.alertCount(),
        r.alertsAllTold(),
        false,
        r.authoredAt(),
        "resolution");
  }

  private static Optional<String> approvedAuthor(ModelStore store, String agency) {
    return List.of(agency + ".author", agency + ".author2").stream()
        .filter(
            n -> {
              var id = SmallPartnership.key(n).id();
              return store.trust().approvedAs(id, KeyRole.AUTHOR, agency).isPresent()
                  && !store.trust().revoked().containsKey(id);
            })
        .findFirst();
  }

  @Test
  void headsAreNeverEmptyAndSignOffsKeepToTheirRevision() {
    forAll(
        (h, random) -> {
          for (AuditView v : taking(h, h.parcels(h.all(), random)).views().values()) {
            assertThat(v.heads().isEmpty()).isEqualTo(v.history().isEmpty());
            assertThat(v.head().isPresent()).isEqualTo(v.heads().size() == 1);
            for (AuditView.SignedOff s : v.signOffs()) {
              assertThat(s.content().revision()).isEqualTo(v.head().orElseThrow().id());
            }
            if (v.isCounted()) {
              assertThat(v.signOffs()).isNotEmpty().allMatch(s -> s.content().agrees());
              assertThat(v.signOffs())
                  .anyMatch(s -> !s.signer().equals(v.head().orElseThrow().signer()));
              assertThat(v.signing().isComplete()).isTrue();
              assertThat(v.signOffs().stream().map(AuditView.SignedOff::signer).distinct())
                  .hasSizeGreaterThanOrEqualTo(v.signing().needed().size());
            }
          }
        });
  }

  @Test
  void historyNamesParentsBeforeChildren() {
    forAll(
        (h, random) -> {
          for (AuditView v : taking(h, h.parcels(h.all(), random)).views().values()) {
            Set<RecordId> all =
                new HashSet<>(v.history().stream().map(AuditView.Revision::id).toList());
            Set<RecordId> seen = new HashSet<>();
            for (AuditView.Revision r : v.history()) {
              assertThat(seen)
                  .containsAll(r.content().parents().stream().filter(all::contains).toList());
              assertThat(seen.add(r.id())).isTrue();
            }
          }
        });
  }

  @Test
  void annotationsNeverReachARevision() {
    forAll(
        (h, random) -> {
          List<Envelope> bare =
              h.all().stream().filter(e -> !e.payloadType().contains("annotation")).toList();
          Map<String, AuditView> without = taking(h, List.of(h.parcel(bare))).views();
          Map<String, AuditView> with = taking(h, List.of(h.parcel(h.all()))).views();
          assertThat(with.keySet()).isEqualTo(without.keySet());
          without.forEach(
              (audit, v) -> {
                assertThat(with.get(audit).history()).isEqualTo(v.history());
                assertThat(with.get(audit).state()).isEqualTo(v.state());
                assertThat(with.get(audit).signOffs()).isEqualTo(v.signOffs());
              });
        });
  }

  @Test
  void clocksNeverDecide() {
    forAll(
        (h, random) -> {
          Histories other = Histories.of(h.seed(), -86_400 * 365L);
          assertThat(shape(taking(other, List.of(other.parcel(other.all())))))
              .isEqualTo(shape(taking(h, List.of(h.parcel(h.all())))));
        });
  }

  /** What a view says apart from ids, which hash the times in. */
  private static Map<String, String> shape(ModelStore store) {
    Map<String, String> shape = new TreeMap<>();
    store
        .views()
        .forEach(
            (audit, v) ->
                shape.put(
                    audit,
                    v.state().code()
                        + " heads="
                        + v.heads().stream().map(r -> answered(r.content())).sorted().toList()
                        + " signoffs="
                        + v.signOffs().stream().map(s -> s.content().statement()).sorted().toList()
                        + " byAuthor="
                        + v.signedByAuthor()
                        + " signed="
                        + v.signing().given()));
    return shape;
  }

  private static String answered(AuditRevision r) {
    StringBuilder said = new StringBuilder();
    for (Response response : r.answers()) {
      said.append(response.answer() instanceof Answer.Rated a ? a.points() : "-");
    }
    return said.toString();
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

  @Test
  void theGeneratorReachesEveryState() {
    Map<AuditState, Integer> seen = new HashMap<>();
    for (int seed = 0; seed < 150; seed++) {
      Histories h = Histories.of(seed);
      taking(h, List.of(h.parcel(h.all())))
          .views()
          .values()
          .forEach(v -> seen.merge(v.state(), 1, Integer::sum));
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder(AuditState.values());
  }

  private static List<byte[]> join(List<byte[]> first, List<byte[]> then) {
    List<byte[]> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
