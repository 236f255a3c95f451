package sightline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWindowTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;
  private OneWindow one;

  @BeforeEach
  void meet() {
    one = new OneWindow(folder.resolve("window"));
  }

  @Test
  void onlyOneIsTheFirstUntilItEnds() throws IOException {
    try (OneWindow.Held first = one.take().orElseThrow()) {
      assertThat(first.channel().isOpen()).isTrue();
      assertThat(one.take()).isEmpty();
    }
    try (OneWindow.Held next = one.take().orElseThrow()) {
      assertThat(next.channel().isOpen()).isTrue();
    }
  }

  @Test
  void handsItsFilesToTheOneThatListens() throws Exception {
    BlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();
    Path bundle = folder.resolve("bundle of \u00e9t\u00e9 #1.sightline.json");
    try (OneWindow.Watch watch = one.watch(received::add)) {
      assertThat(watch.thread().isShutdown()).isFalse();
      assertThat(one.handOver(List.of(bundle), LONG)).isTrue();
      assertThat(one.handOver(List.of(), LONG)).isTrue();
      assertThat(received.poll(30, TimeUnit.SECONDS)).containsExactly(bundle.toAbsolutePath());
      assertThat(received.poll(30, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void takesWhatWasLeftWhileItWasStarting() throws Exception {
    Files.createDirectories(one.folder());
    Path pack = folder.resolve("pack.sightline.json");
    Files.writeString(one.folder().resolve("a.files"), pack.toUri() + "\n");
    Files.writeString(one.folder().resolve("b.files"), "no address of a file\n");
    Files.writeString(one.folder().resolve("c.files"), "strange:/no/such/system\n");
    BlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();
    try (OneWindow.Watch watch = one.watch(received::add)) {
      assertThat(watch.thread().isShutdown()).isFalse();
      assertThat(received.poll(30, TimeUnit.SECONDS)).containsExactly(pack);
      assertThat(one.handOver(List.of(), LONG)).isTrue();
    }
    try (Stream<Path> left = Files.list(one.folder())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void takesItsNoteBackWhenNobodyListens() throws IOException {
    Files.createDirectories(one.folder());
    assertThat(one.handOver(List.of(folder.resolve("x.sightline.json")), Duration.ofMillis(50)))
        .isFalse();
    try (Stream<Path> left = Files.list(one.folder())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void eachStoreThatIsNamedHasItsOwnWindow() {
    DataFolder plain = new DataFolder(folder, Optional.empty());
    DataFolder named = new DataFolder(folder, Optional.of(folder.resolve("a")));
    DataFolder other = new DataFolder(folder, Optional.of(folder.resolve("b")));
    assertThat(Stream.of(plain, named, other).map(DataFolder::meeting)).doesNotHaveDuplicates();
  }
}
