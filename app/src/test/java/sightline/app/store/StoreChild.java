package sightline.app.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.merge.Signed;

/**
 * Uses a store in a process of its own and says each step once it has been told that it is saved.
 * Meant to be killed, to meet a full disk, to find the store held.
 */
final class StoreChild {
  static final char[] PASSPHRASE = "correct horse".toCharArray();
  static final int BUNDLES_A_GO = 12;
  static final int AGENCIES = 4_000;

  private StoreChild() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    try {
      switch (arguments[0]) {
        case "answer" -> answer(folder, arguments[2], Integer.MAX_VALUE);
        case "import" -> importBundles(folder, Integer.parseInt(arguments[2]), Integer.MAX_VALUE);
        case "both" -> {
          answer(folder, arguments[2], 4);
          importBundles(folder, Integer.parseInt(arguments[3]), 1);
        }
        case "hold" -> hold(folder);
        case "open" -> Store.open(folder, PASSPHRASE).close();
        case "create" -> Store.create(folder, PASSPHRASE, SealStrength.TEST).store().close();
        case "info" -> say("records " + Store.info(folder).records());
        case "fill" -> fill(folder);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
      say("done");
    } catch (StoreException e) {
      say("problem " + e.problem());
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void answer(Path folder, String log, int times) throws StoreException {
    try (Store store = Store.open(folder, PASSPHRASE)) {
      say("ready");
      for (int i = 1; i <= times; i++) {
        append(store, log, i, 40 + i * 37 % 900);
        say("saved " + i);
      }
    }
  }

  private static void append(Store store, String log, int number, int length)
      throws StoreException {
    byte[] words = (number + " " + "x".repeat(length)).getBytes(StandardCharsets.UTF_8);
    store.edits().append(log, "comment", Optional.of("1.1"), SampleRecords.NOON, words);
  }

  private static void importBundles(Path folder, int from, int times) throws StoreException {
    SampleRecords sample = new SampleRecords();
    try (Store store = Store.open(folder, PASSPHRASE)) {
      say("ready");
      for (int go = from; go < from + times && go < AGENCIES / BUNDLES_A_GO; go++) {
        List<List<Signed>> bundles = new ArrayList<>();
        for (int i = 0; i < BUNDLES_A_GO; i++) {
          bundles.add(sample.bundle(go * BUNDLES_A_GO + i));
        }
        store.inOneTransaction(() -> importAll(store, sample, bundles));
        say("imported " + go);
      }
    }
  }

  private static boolean importAll(Store store, SampleRecords sample, List<List<Signed>> bundles)
      throws StoreException {
    for (List<Signed> bundle : bundles) {
      store.records().add(bundle);
      store
          .journal()
          .append(
              SampleRecords.NOON,
              "import",
              bundle.get(2).id().value(),
              "accepted",
              Optional.empty());
    }
    store.publicKeys().add(sample.publicKeys());
    SampleRecords.project(
        store,
        sample.facts(AGENCIES),
        bundles.stream()
            .map(b -> ((sightline.model.record.AuditRevision) b.get(0).payload().get()).auditId())
            .toList());
    return true;
  }

  private static void hold(Path folder) throws Exception {
    try (Store store = Store.open(folder, PASSPHRASE)) {
      say("ready");
      System.in.read();
      store.edits().append("desk", "a", Optional.empty(), SampleRecords.NOON, new byte[0]);
    }
  }

  /** Writes until the disk is full, then looks at what is really there. */
  private static void fill(Path folder) throws StoreException {
    Opening opening = Store.create(folder, PASSPHRASE, SealStrength.TEST);
    long saved = 0;
    try (Store store = opening.store()) {
      while (saved < 10_000) {
        append(store, "book:a", (int) saved + 1, 20_000);
        saved++;
      }
    } catch (StoreException e) {
      say("problem " + e.problem());
    }
    say("saved " + saved);
    try (Store store = Store.open(folder, PASSPHRASE)) {
      say("present " + store.edits().read("book:a").size());
      say("clean " + store.check().isClean());
    }
  }
}
