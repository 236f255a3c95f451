package sightline.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.record.Code;
import sightline.model.record.Limits;
import sightline.model.record.RefusedException;

/** Locked files, also against the age program itself. */
class AgeFileTest {
  private static final byte[] PLAIN =
      "{\"mediaType\":\"x\"}\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

  private final AgeFile.Identity duty = AgeFile.newIdentity();
  private final AgeFile.Identity recovery = AgeFile.newIdentity();

  @TempDir private Path folder;

  @Test
  void everyRecipientOpensIt() throws RefusedException {
    byte[] locked = AgeFile.encrypt(PLAIN, List.of(duty.recipient(), recovery.recipient()));
    assertThat(AgeFile.looksEncrypted(locked)).isTrue();
    assertThat(AgeFile.decrypt(locked, List.of(duty.secret()))).isEqualTo(PLAIN);
    assertThat(AgeFile.decrypt(locked, List.of("rubbish", recovery.secret()))).isEqualTo(PLAIN);
  }

  @Test
  void nobodyElseOpensIt() {
    byte[] locked = AgeFile.encrypt(PLAIN, List.of(duty.recipient()));
    assertRefused(Code.NOT_FOR_US, () -> AgeFile.decrypt(locked, List.of(recovery.secret())));
    assertRefused(Code.NOT_FOR_US, () -> AgeFile.decrypt(locked, List.of()));
  }

  @Test
  void cutOffAnywhereItIsUnreadable() {
    byte[] locked = AgeFile.encrypt(PLAIN, List.of(duty.recipient()));
    for (int length : new int[] {22, 40, 100, 170, 200, 230, 5_000, 70_000, locked.length - 1}) {
      byte[] cut = Arrays.copyOf(locked, length);
      assertRefused(Code.UNREADABLE, () -> AgeFile.decrypt(cut, List.of(duty.secret())));
    }
  }

  @Test
  void aChangedByteIsNeverDecrypted() {
    byte[] locked = AgeFile.encrypt(PLAIN, List.of(duty.recipient()));
    for (int at = 0; at < locked.length; at += at < 300 ? 1 : 4_999) {
      byte[] changed = locked.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> AgeFile.decrypt(changed, List.of(duty.secret())))
          .as("byte %d", at)
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void oversizedLocksAreNotOpened() {
    String large = "age-encryption.org/v1\n-> X " + "A".repeat(Limits.AGE_HEADER_BYTES) + "\n---";
    assertRefused(Code.LIMIT, () -> AgeFile.decrypt(bytes(large), List.of(duty.secret())));
    List<String> many = new ArrayList<>();
    for (int i = 0; i <= Limits.AGE_STANZAS; i++) {
      many.add(AgeFile.newIdentity().recipient());
    }
    byte[] crowded = AgeFile.encrypt(PLAIN, many);
    assertRefused(Code.LIMIT, () -> AgeFile.decrypt(crowded, List.of(duty.secret())));
  }

  @Test
  void anIdentityNeverShowsItsSecret() {
    assertThat(duty.toString()).doesNotContain(duty.secret()).contains(duty.recipient());
    assertThat(AgeFile.isRecipient(duty.recipient())).isTrue();
    assertThat(AgeFile.isRecipient("age1rubbish")).isFalse();
  }

  @Test
  void theAgeProgramOpensWhatWeLock() throws IOException, InterruptedException {
    assumeAge();
    Files.writeString(folder.resolve("identity"), duty.secret() + "\n");
    Files.write(
        folder.resolve("locked"),
        AgeFile.encrypt(PLAIN, List.of(recovery.recipient(), duty.recipient())));
    run("age", "-d", "-i", "identity", "-o", "plain", "locked");
    assertThat(Files.readAllBytes(folder.resolve("plain"))).isEqualTo(PLAIN);
  }

  @Test
  void weOpenWhatTheAgeProgramLocks() throws IOException, InterruptedException, RefusedException {
    assumeAge();
    Files.write(folder.resolve("plain"), PLAIN);
    run("age", "-r", recovery.recipient(), "-r", duty.recipient(), "-o", "locked", "plain");
    byte[] locked = Files.readAllBytes(folder.resolve("locked"));
    assertThat(AgeFile.decrypt(locked, List.of(duty.secret()))).isEqualTo(PLAIN);
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static void assumeAge() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "age")));
    assumeTrue(there, "the age program is not on the path: install the package age");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
  }
}
