package sightline.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.everybody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.ModelStore;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.Envelope;
import sightline.model.record.Payload;
import sightline.model.record.RefusedException;
import sightline.model.record.Samples;

/** A bundle of every released version reads as it did; its file is never changed. */
class FrozenBundlesTest {
  private static final Path VERSION_1 =
      Path.of("src", "test", "resources", "bundles", "v1", "police.sightline.json");
  private static final Path KINDS_1 =
      Path.of("src", "test", "resources", "bundles", "v1", "every-kind.sightline.json");

  @Test
  void versionOneStillReadsTheSame() throws IOException {
    SmallPartnership partnership = new SmallPartnership();
    ModelStore store = new ModelStore(partnership);
    store.take(
        bundle(
            partnership.partnershipKey(),
            List.of(
                partnership.seal(
                    partnership.partnershipKey(),
                    partnership.trustList(1, everybody(), List.of())))));
    ModelStore.Taken taken = store.take(Files.readAllBytes(VERSION_1));
    assertThat(taken.refusedRecords()).isEmpty();
    assertThat(taken.remarks()).isEmpty();
    AuditView view = store.views().get("northvale/s11-2026/police");
    assertThat(view.state()).isEqualTo(AuditState.COUNTED);
    assertThat(view.head().orElseThrow().content())
        .isEqualTo(SmallPartnership.revision("police", 3, List.of()));
    assertThat(view.head().orElseThrow().id().value())
        .isEqualTo("sha256:e9e6e5e371f0817fba5054b6b7e8c5fc22a299a496598aca95feb829abb498e3");
  }

  @Test
  void everyKindOfVersionOneStillReadsTheSame() throws IOException, RefusedException {
    Bundle.Reading reading = new BundleReader(List.of()).read(Files.readAllBytes(KINDS_1));
    Bundle bundle = ((Bundle.Reading.Opened) reading).bundle();
    List<Payload> samples = Samples.ofTheFirstRelease();
    assertThat(bundle.items()).hasSize(samples.size());
    for (int i = 0; i < samples.size(); i++) {
      Envelope envelope = ((Bundle.Item.Readable) bundle.items().get(i)).envelope();
      assertThat(Payload.read(envelope)).isEqualTo(samples.get(i));
    }
  }
}
