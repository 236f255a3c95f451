package sightline.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sightline.model.merge.AuditView;
import sightline.model.merge.ModelStore;
import sightline.model.merge.RecordNote;
import sightline.model.merge.Standing;
import sightline.model.record.Code;
import sightline.model.record.RecordId;

/** Every row of "What each bad bundle gets". */
class BadBundlesTest {
  private final BadBundles bad = new BadBundles();

  @TestFactory
  Stream<DynamicTest> getsWhatTheTablePromises() {
    return bad.all().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  private void check(BadBundles.Case c) {
    ModelStore store = new ModelStore(bad.partnership());
    store.take(bad.trustBundle());
    c.before().forEach(store::take);
    String digestBefore = store.storeDigest();
    ModelStore.Taken taken = store.take(c.file());
    switch (c.fate()) {
      case FILE_REFUSED, FILE_HELD -> {
        assertThat(taken.whole().map(r -> r.code())).contains(c.code());
        assertThat(taken.kept()).isEqualTo(c.fate() == BadBundles.Fate.FILE_HELD);
        assertThat(store.storeDigest()).isEqualTo(digestBefore);
        assertThat(taken.whole().orElseThrow().message()).endsWith(".");
      }
      case RECORD_REFUSED -> {
        assertThat(taken.whole()).isEmpty();
        assertThat(taken.refusedRecords()).containsExactly(c.code());
        if (c.bad() != null) {
          assertThat(store.records()).doesNotContainKey(c.bad());
        }
        if (!c.name().equals("keys map lies")) {
          assertThat(isRead(store, bad.bystander())).isTrue();
        }
      }
      case HELD -> {
        assertThat(store.records()).containsKey(c.bad());
        assertThat(store.standing(c.bad()))
            .isInstanceOfSatisfying(
                Standing.Held.class, h -> assertThat(h.code()).isEqualTo(c.code()));
        assertThat(isRead(store, c.bad())).isFalse();
      }
      case ACCEPTED -> {
        assertThat(taken.whole()).isEmpty();
        assertThat(taken.refusedRecords()).isEmpty();
        if (c.bad() != null) {
          assertThat(isRead(store, c.bad())).isTrue();
        }
        if (c.code() != null) {
          assertThat(saidOf(c, taken, store)).contains(c.code());
        }
      }
    }
  }

  private static List<Code> saidOf(BadBundles.Case c, ModelStore.Taken taken, ModelStore store) {
    Stream<Code> notes =
        store.views().values().stream()
            .flatMap(v -> v.notes().stream())
            .filter(n -> n.record().equals(c.bad()))
            .map(RecordNote::code)
            .flatMap(Optional::stream);
    return Stream.concat(taken.remarkCodes().stream(), notes).toList();
  }

  private static boolean isRead(ModelStore store, RecordId id) {
    return store.views().values().stream()
        .flatMap(v -> v.history().stream())
        .map(AuditView.Revision::id)
        .anyMatch(id::equals);
  }
}
