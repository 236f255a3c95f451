package sightline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults of the disk itself, made by Linux: killed at the Nth write, an error from the Nth flush, a
 * full disk, a disk that may only be read. Long form: {@code -Dsightline.points=3000}.
 */
class DiskFaultTest {
  private static final int POINTS = Integer.getInteger("sightline.points", 25);
  private static final List<String> NAMESPACE = List.of("unshare", "-Urm", "true");
  private static final String NO_NAMESPACE =
      "needs unshare with user namespaces (package util-linux, kernel.unprivileged_userns_clone=1)";
  private static final String NO_STRACE = "needs strace (package strace)";

  @TempDir Path scratch;

  private Path store(String name) throws Exception {
    Path folder = scratch.resolve(name);
    Store.create(folder, StoreChild.PASSPHRASE, SealStrength.TEST).store().close();
    return folder;
  }

  /** Without --seccomp-bpf: strace 6.1 then reports the signal it injects and never sends it. */
  private List<String> traced(Path folder, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq"));
    command.addAll(options);
    for (String end : List.of("", "-wal")) {
      command.addAll(List.of("-P", folder.resolve("sightline.db" + end).toString()));
    }
    command.addAll(OtherProcess.java(scratch, arguments));
    return command;
  }

  private static void needStrace() throws Exception {
    OtherProcess.need(NO_STRACE, List.of("strace", "-f", "-qq", "-o", "/dev/null", "true"));
  }

  @Test
  void keepsWhatWasAcknowledgedWhenKilledAtAnyWrite() throws Exception {
    needStrace();
    Path whole = store("whole");
    Path trace = scratch.resolve("trace");
    try (OtherProcess child =
        OtherProcess.run(
            scratch,
            traced(
                whole,
                List.of("-e", "trace=pwrite64", "-o", trace.toString()),
                "both",
                whole.toString(),
                "book:a",
                "0"))) {
      assertThat(child.end()).as("%s", child.lines()).isZero();
    }
    long writes;
    try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
      writes = lines.filter(l -> l.contains("pwrite64(")).count();
    }
    assertThat(writes).isGreaterThan(20);
    long points = Math.min(POINTS, writes);
    int killed = 0;
    for (long point = 0; point < points; point++) {
      long nth = 1 + point * writes / points;
      killed += killAtWrite(nth);
    }
    assertThat(killed)
        .as("of %d points in %d writes", points, writes)
        .isGreaterThanOrEqualTo((int) points - 1);
  }

  private int killAtWrite(long nth) throws Exception {
    Path folder = store("killed-" + nth);
    long saved;
    boolean imported;
    boolean wasKilled;
    try (OtherProcess child =
        OtherProcess.run(
            scratch,
            traced(
                folder,
                List.of(
                    "-o",
                    "/dev/null",
                    "-e",
                    "trace=pwrite64",
                    "-e",
                    "inject=pwrite64:signal=KILL:when=" + nth),
                "both",
                folder.toString(),
                "book:a",
                "0"))) {
      child.end();
      saved = child.last("saved ", 0);
      imported = child.lines().contains("imported 0");
      wasKilled = !child.lines().contains("done");
    }
    String which = "killed at write " + nth;
    try (Store store = Store.open(folder, StoreChild.PASSPHRASE)) {
      assertThat((long) store.edits().read("book:a").size()).as(which).isBetween(saved, saved + 1);
      int audits = store.records().audits().size();
      assertThat(audits).as(which).isIn(0, StoreChild.BUNDLES_A_GO);
      assertThat(audits > 0 || !imported).as(which).isTrue();
      assertThat(store.info().counted()).as(which).isEqualTo(audits);
      assertThat(store.check().problems()).as(which).isEmpty();
    }
    return wasKilled ? 1 : 0;
  }

  @Test
  void neverSaysSavedWhenTheDiskFailsToFlush() throws Exception {
    needStrace();
    int failed = 0;
    for (int nth = 2; nth <= 6; nth++) {
      Path folder = store("flush-" + nth);
      try (OtherProcess child =
          OtherProcess.run(
              scratch,
              traced(
                  folder,
                  List.of(
                      "-o",
                      "/dev/null",
                      "-e",
                      "trace=fsync,fdatasync",
                      "-e",
                      "inject=fsync,fdatasync:error=EIO:when=" + nth + "+"),
                  "both",
                  folder.toString(),
                  "book:a",
                  "0"))) {
        child.end();
        long saved = child.last("saved ", 0);
        if (child.lines().stream().anyMatch(l -> l.startsWith("problem "))) {
          failed++;
          assertThat(child.lines())
              .as("flush %d", nth)
              .anyMatch(l -> l.startsWith("problem CouldNotConfirmSaving"))
              .doesNotContain("imported 0", "done");
        }
        try (Store store = Store.open(folder, StoreChild.PASSPHRASE)) {
          assertThat((long) store.edits().read("book:a").size())
              .as("flush %d", nth)
              .isBetween(saved, saved + 1);
          assertThat(store.check().problems()).as("flush %d", nth).isEmpty();
        }
      }
    }
    assertThat(failed).isPositive();
  }

  @Test
  void saysTheDiskIsFullAndKeepsWhatWasSaved() throws Exception {
    OtherProcess.need(NO_NAMESPACE, NAMESPACE);
    Path disk = Files.createDirectories(scratch.resolve("disk"));
    try (OtherProcess child =
        OtherProcess.run(
            scratch,
            inNamespace(
                "mount -t tmpfs -o size=3m none " + disk,
                "fill",
                disk.resolve("store").toString()))) {
      child.end();
      long saved = child.last("saved ", -1);
      assertThat(saved).as("%s", child.lines()).isGreaterThan(10);
      assertThat(child.lines())
          .contains("problem DiskFull[]", "present " + saved, "clean true", "done");
    }
  }

  @Test
  void saysTheDiskMayOnlyBeReadButStillGivesFigures() throws Exception {
    OtherProcess.need(NO_NAMESPACE, NAMESPACE);
    Path folder = store("store");
    String readOnly =
        "mount --bind %s %s && mount -o remount,bind,ro %s".formatted(folder, folder, folder);
    try (OtherProcess opens =
            OtherProcess.run(scratch, inNamespace(readOnly, "open", folder.toString()));
        OtherProcess creates =
            OtherProcess.run(
                scratch, inNamespace(readOnly, "create", folder.resolve("new").toString()));
        OtherProcess reads =
            OtherProcess.run(scratch, inNamespace(readOnly, "info", folder.toString()))) {
      assertThat(opens.hears("problem ReadOnlyDisk")).as("%s", opens.lines()).isTrue();
      assertThat(creates.hears("problem ReadOnlyDisk")).as("%s", creates.lines()).isTrue();
      assertThat(reads.hears("records 0")).as("%s", reads.lines()).isTrue();
    }
  }

  private List<String> inNamespace(String before, String... arguments) {
    StringBuilder shell = new StringBuilder(before).append(" && exec");
    OtherProcess.java(scratch, arguments).forEach(a -> shell.append(" '").append(a).append('\''));
    return List.of("unshare", "-Urm", "sh", "-c", shell.toString());
  }
}
