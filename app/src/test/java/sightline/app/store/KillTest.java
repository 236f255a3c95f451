package sightline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that uses the store is killed at moments drawn from a seed. Long form: {@code
 * -Dsightline.kills=1000 -Dsightline.seed=N}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("sightline.kills", 30);
  private static final long SEED = Long.getLong("sightline.seed", 20_261_102L);

  @TempDir Path scratch;
  private Path folder;

  @BeforeEach
  void makeStore() throws StoreException {
    folder = scratch.resolve("store");
    Store.create(folder, StoreChild.PASSPHRASE, SealStrength.TEST).store().close();
  }

  @Test
  void losesNoAcknowledgedAnswerWhenKilledAtAnyMoment() throws Exception {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      String log = "book:" + kill;
      long saved;
      try (OtherProcess child = OtherProcess.start(scratch, "answer", folder.toString(), log)) {
        assertThat(child.hears("ready")).as("%s", child.lines()).isTrue();
        for (int heard = random.nextInt(60); heard > 0; heard--) {
          child.hears("saved");
        }
        LockSupport.parkNanos(random.nextInt(4_000_000));
        child.kill();
        saved = child.last("saved ", 0);
      }
      try (Store store = Store.open(folder, StoreChild.PASSPHRASE)) {
        List<StoredEdit> present = store.edits().read(log);
        assertThat((long) present.size())
            .as("kill %d of seed %d", kill, SEED)
            .isBetween(saved, saved + 1);
        if (kill % 10 == 9 || kill == KILLS - 1) {
          assertThat(store.check().problems()).as("kill %d of seed %d", kill, SEED).isEmpty();
        }
      }
    }
  }

  @Test
  void importsWhollyOrNotAtAllWhenKilledAtAnyMoment() throws Exception {
    Random random = new Random(SEED + 1);
    SampleRecords sample = new SampleRecords();
    int next = 0;
    int kills = Math.max(1, KILLS / 2);
    for (int kill = 0; kill < kills; kill++) {
      long imported;
      try (OtherProcess child =
          OtherProcess.start(scratch, "import", folder.toString(), Integer.toString(next))) {
        assertThat(child.hears("ready")).as("%s", child.lines()).isTrue();
        for (int heard = random.nextInt(3); heard > 0; heard--) {
          child.hears("imported");
        }
        LockSupport.parkNanos(random.nextInt(250_000_000));
        child.kill();
        imported = child.last("imported ", next - 1);
      }
      try (Store store = Store.open(folder, StoreChild.PASSPHRASE)) {
        String which = "kill %d of seed %d".formatted(kill, SEED + 1);
        int audits = store.records().audits().size();
        assertThat(audits % StoreChild.BUNDLES_A_GO).as(which).isZero();
        assertThat((long) audits / StoreChild.BUNDLES_A_GO)
            .as(which)
            .isBetween(imported + 1, imported + 2);
        assertThat(store.records().allIds()).as(which).hasSize(audits * 3);
        assertThat(store.journal().entries()).as(which).hasSize(audits);
        assertThat(store.check().problems()).as(which).isEmpty();
        assertRebuildsTheSame(store, sample, which);
        next = audits / StoreChild.BUNDLES_A_GO;
      }
    }
    assertThat(next).isPositive();
  }

  private static void assertRebuildsTheSame(Store store, SampleRecords sample, String which)
      throws StoreException {
    StoreInfo before = store.info();
    List<AuditRow> audits = store.projection().audits();
    List<AnswerRow> answers = new ArrayList<>(store.projection().allAnswers());
    store.dryRun(
        () -> {
          store.projection().dropAll();
          SampleRecords.project(store, sample.facts(StoreChild.AGENCIES));
          assertThat(store.info()).as(which).isEqualTo(before);
          assertThat(store.projection().audits()).as(which).isEqualTo(audits);
          assertThat(store.projection().allAnswers()).as(which).isEqualTo(answers);
          return true;
        });
    assertThat(before.counted()).isEqualTo(before.audits());
  }
}
