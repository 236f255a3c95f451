package sightline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereaboutsTest {
  @TempDir Path folder;

  @Test
  void namesANetworkShareByItsKindOfFileSystem() throws IOException {
    assertThat(Whereabouts.sharedBy(folder, real -> "NFS4")).hasValue("a network share (nfs4)");
    assertThat(Whereabouts.sharedBy(folder, real -> "ext4")).isEmpty();
  }

  @Test
  void worksWhereASandboxHidesWhatTheFolderIsOn() throws IOException {
    assertThat(
            Whereabouts.sharedBy(
                folder,
                real -> {
                  throw new IOException("Mount point not found");
                }))
        .isEmpty();
  }

  @Test
  void stillKnowsASynchronisedFolderThere() throws IOException {
    Path synced = Files.createDirectories(folder.resolve("OneDrive - County Council"));
    assertThat(
            Whereabouts.sharedBy(
                synced,
                real -> {
                  throw new IOException("Mount point not found");
                }))
        .hasValue("OneDrive");
  }
}
