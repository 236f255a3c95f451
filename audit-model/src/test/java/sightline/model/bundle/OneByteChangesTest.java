package sightline.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.everybody;
import static sightline.model.merge.SmallPartnership.key;
import static sightline.model.merge.SmallPartnership.revision;
import static sightline.model.merge.SmallPartnership.signOff;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sightline.model.merge.AuditView;
import sightline.model.merge.ModelStore;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.Envelope;
import sightline.model.record.RecordId;

/** A byte changed anywhere in a bundle: what is read is what was signed, or it is not read. */
class OneByteChangesTest {
  private final SmallPartnership partnership = new SmallPartnership();

  @Test
  void noChangedByteIsEverRead() {
    Envelope revision = partnership.seal(key("police.author"), revision("police", 3, List.of()));
    Envelope signOff =
        partnership.seal(key("police.signoff"), signOff("police", revision.id(), true));
    byte[] trust =
        bundle(
            partnership.partnershipKey(),
            List.of(
                partnership.seal(
                    partnership.partnershipKey(),
                    partnership.trustList(1, everybody(), List.of()))));
    byte[] file = bundle(key("police.author"), List.of(revision, signOff), "police.signoff");
    Map<RecordId, byte[]> signed =
        List.of(revision, signOff).stream()
            .collect(Collectors.toMap(Envelope::id, Envelope::payload));
    boolean everyByte = Boolean.getBoolean("sightline.long");
    Random random = new Random(20);
    for (int at = 0; at < file.length; at += everyByte ? 1 : 1 + random.nextInt(9)) {
      byte[] changed = file.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      ModelStore store = new ModelStore(partnership);
      store.take(trust);
      store.take(changed);
      for (AuditView v : store.views().values()) {
        for (AuditView.Revision r : v.history()) {
          assertThat(store.records().get(r.id()).envelope().payload())
              .as("byte %d", at)
              .isEqualTo(signed.get(r.id()));
        }
        assertThat(v.signOffs()).as("byte %d", at).allMatch(s -> signed.containsKey(s.id()));
      }
    }
  }
}
