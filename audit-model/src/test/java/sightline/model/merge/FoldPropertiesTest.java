package sightline.model.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.merge.GeneratedHistories.forAll;
import static sightline.model.merge.GeneratedHistories.taking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;

/** What is read out of the records taken, on {@link GeneratedHistories}. */
class FoldPropertiesTest {
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
}
