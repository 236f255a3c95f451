package sightline.app.ui;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sightline.app.store.SealStrength;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.app.work.demo.PlayDemo;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.bundle.BundleWriter;
import sightline.model.record.Envelope;
import sightline.model.record.Limits;
import sightline.model.record.Manifest;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;
import sightline.model.tool.ShippedTools;

/**
 * Bundles twelve invented agencies sent, none imported yet, and all that can be wrong with one:
 * changed payloads are signed again with the agency's own key, so that what stops them is the rule
 * meant and not the signature.
 */
public final class SentBundles {
  private static final class Once {
    static final SentBundles SENT = play();
  }

  private final Path folder;
  private final List<Path> files;

  private SentBundles(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = List.copyOf(files);
  }

  public static SentBundles get() {
    return Once.SENT;
  }

  private static SentBundles play() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "sent").resolve("demo");
      PlayDemo.Played played =
          new PlayDemo(new ShippedTools(), PlayedPartnership.CLOCK, line -> {})
              .play(new PlayDemo.Wish(folder, 12, 0, 0, 2026, false, true, "demo".toCharArray()));
      return new SentBundles(folder, played.bundles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  public List<Path> files() {
    return files;
  }

  /** A support team's store of its own, without any return. */
  public Workplace centre(Path where) throws IOException, ProblemException {
    try (Stream<Path> all = Files.walk(folder.resolve("centre"))) {
      for (Path file : all.toList()) {
        Path target = where.resolve(folder.resolve("centre").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return new SetUp(
            PlayedPartnership.CLOCK, new SecureRandom(), new ShippedTools(), SealStrength.TEST)
        .open(where, "demo".toCharArray());
  }

  public Bundle bundle(Path file) throws IOException {
    return ((Bundle.Reading.Opened) new BundleReader(List.of()).read(Files.readAllBytes(file)))
        .bundle();
  }

  public Envelope revision(Path file) throws IOException {
    return envelopes(bundle(file)).stream()
        .filter(e -> e.payloadType().equals(RecordKind.AUDIT_REVISION.payloadType()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Envelope> envelopes(Bundle bundle) {
    return bundle.items().stream()
        .filter(Bundle.Item.Readable.class::isInstance)
        .map(i -> ((Bundle.Item.Readable) i).envelope())
        .toList();
  }

  /** The key of the person who wrote the audit in this file. */
  public SigningKey author(Path file) throws IOException {
    String agency = bundle(file).manifest().orElseThrow().content().from();
    return SigningKey.ofPem(
            Files.readString(folder.resolve("keys").resolve(agency + ".author.key.pem")))
        .orElseThrow();
  }

  /** A bundle with this revision alone, its text changed, signed and packed by the key. */
  public Path changed(Path file, Path into, UnaryOperator<String> change, SigningKey key)
      throws IOException {
    Envelope revision = revision(file);
    String text = new String(revision.payload(), StandardCharsets.UTF_8);
    String other = change.apply(text);
    Envelope signed = key.seal(revision.payloadType(), other.getBytes(StandardCharsets.UTF_8));
    return pack(file, into, List.of(signed), key);
  }

  /** The text of a revision that follows these and says a number of worries of its own. */
  public static UnaryOperator<String> following(int alerts, RecordId... parents) {
    String ids = String.join(",", Stream.of(parents).map(p -> "\"" + p.value() + "\"").toList());
    return text ->
        text.replaceFirst("\"parents\":\\[[^\\]]*\\]", "\"parents\":[" + ids + "]")
            .replaceFirst("\"alerts\":\\{\"count\":\\d+", "\"alerts\":{\"count\":" + alerts);
  }

  private Path pack(Path file, Path into, List<Envelope> records, SigningKey key)
      throws IOException {
    Bundle bundle = bundle(file);
    Manifest was = bundle.manifest().orElseThrow().content();
    BundleWriter.Address address =
        new BundleWriter.Address(
            was.bundleId(),
            was.partnership(),
            was.from(),
            was.to(),
            was.sequence() + 1,
            was.createdAt(),
            was.trustListVersion(),
            was.journalHead());
    Collection<PublicKey> keys = new ArrayList<>(bundle.keys().values());
    keys.add(key.publicKey());
    return Files.write(
        into,
        BundleWriter.write(
            BundleWriter.manifest(address, records, Map.of(), key), records, keys, Map.of()));
  }

  /** One character of the revision's payload is another one. */
  public Path altered(Path file, Path into) throws IOException {
    String text = Files.readString(file);
    String payload = new String(revision(file).toJson(), StandardCharsets.UTF_8);
    int at =
        text.indexOf(
                payload.substring(
                    payload.indexOf("\"payload\""), payload.indexOf("\"payload\"") + 60))
            + 40;
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    return Files.writeString(into, text.substring(0, at) + other + text.substring(at + 1));
  }

  public Path truncated(Path file, Path into) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Files.write(into, java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  public static Path tooBig(Path into) throws IOException {
    try (RandomAccessFile big = new RandomAccessFile(into.toFile(), "rw")) {
      big.setLength(Limits.FILE_BYTES + 1L);
    }
    return into;
  }
}
