package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Limits;
import sightline.model.record.PublicKey;

@Command(
    name = "bundle",
    description = "Look into a bundle file. Needs no store and no passphrase.",
    mixinStandardHelpOptions = true,
    subcommands = {BundleCommand.Inspect.class, BundleCommand.Verify.class})
final class BundleCommand {

  /** A command about one bundle file. */
  abstract static class OneFile extends Act {
    @Parameters(paramLabel = "FILE")
    Path file;

    OneFile(Session session) {
      super(session);
    }

    abstract int run(Bundle bundle) throws ProblemException;

    @Override
    final int run() throws ProblemException {
      byte[] bytes;
      try {
        if (Files.size(file) > Limits.FILE_BYTES) {
          throw new ProblemException(new Problem.FileRefused(BundleReader.tooBigToRead()));
        }
        bytes = Files.readAllBytes(file);
      } catch (IOException e) {
        throw new ProblemException(new Problem.CannotRead("The file " + file + " cannot be read."));
      }
      return switch (new BundleReader(List.of()).read(bytes)) {
        case Bundle.Reading.Opened o -> run(o.bundle());
        case Bundle.Reading.Refused r ->
            throw new ProblemException(new Problem.FileRefused(r.refusal()));
        case Bundle.Reading.Newer n ->
            throw new ProblemException(new Problem.FileRefused(n.refusal()));
      };
    }
  }

  private static Optional<Boolean> verified(
      Envelope envelope, Bundle bundle, Optional<PublicKey> only) {
    Optional<Boolean> verdict = Optional.empty();
    for (Envelope.Signature s : envelope.signatures()) {
      Optional<PublicKey> key =
          only.isPresent() ? only : Optional.ofNullable(bundle.keys().get(new KeyId(s.keyId())));
      if (key.isPresent()) {
        boolean good = key.get().verifies(envelope.signedBytes(), s.bytes());
        verdict = Optional.of(good && verdict.orElse(true));
      }
    }
    return verdict;
  }

  private static List<Envelope> envelopes(Bundle bundle) {
    List<Envelope> all = new ArrayList<>();
    bundle.manifest().ifPresent(m -> all.add(m.envelope()));
    for (Bundle.Item item : bundle.items()) {
      if (item instanceof Bundle.Item.Readable r) {
        all.add(r.envelope());
      }
    }
    return all;
  }

  private static String kind(Envelope e) {
    return e.payloadType().replace("application/vnd.sightline.", "").replace("+json", "");
  }

  @Command(name = "inspect", description = "What is in the file.", mixinStandardHelpOptions = true)
  static final class Inspect extends OneFile {
    Inspect(Session session) {
      super(session);
    }

    @Override
    int run(Bundle bundle) {
      ObjectNode document = Json.object();
      StringBuilder words = new StringBuilder();
      bundle
          .manifest()
          .ifPresent(
              m -> {
                words.append(
                    "bundle %s for %s, packed by %s at %s%n"
                        .formatted(
                            m.content().bundleId(),
                            m.content().to(),
                            m.content().from(),
                            m.content().createdAt()));
                document
                    .put("bundleId", m.content().bundleId())
                    .put("partnership", m.content().partnership());
                document.put("from", m.content().from()).put("to", m.content().to());
                document.put("createdAt", m.content().createdAt().toString());
              });
      ArrayNode records = document.putArray("records");
      for (Envelope e : envelopes(bundle)) {
        words.append("%-22s %s  %d bytes%n".formatted(kind(e), e.id(), e.payloadLength()));
        ObjectNode node =
            records
                .addObject()
                .put("kind", kind(e))
                .put("id", e.id().value())
                .put("bytes", e.payloadLength());
        ArrayNode signatures = node.putArray("signatures");
        e.signatures().forEach(s -> signatures.add(s.keyId()));
      }
      ArrayNode keys = document.putArray("keys");
      bundle.keys().keySet().stream().sorted().forEach(k -> keys.add(k.value()));
      ArrayNode blobs = document.putArray("blobs");
      bundle.blobs().keySet().stream().sorted().forEach(blobs::add);
      words
          .append(bundle.keys().size())
          .append(" keys, ")
          .append(bundle.blobs().size())
          .append(" attachments");
      options.say(words.toString(), document);
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "verify",
      description =
          "Whether every signature holds. Says nothing about whether the keys are trusted.",
      mixinStandardHelpOptions = true)
  static final class Verify extends OneFile {
    @Option(names = "--key", paramLabel = "PEM", description = "Verify with this public key only.")
    Path pem;

    Verify(Session session) {
      super(session);
    }

    @Override
    int run(Bundle bundle) throws ProblemException {
      Optional<PublicKey> only = key();
      ObjectNode document = Json.object();
      ArrayNode records = document.putArray("records");
      StringBuilder words = new StringBuilder();
      boolean all = bundle.manifest().isPresent();
      for (Envelope e : envelopes(bundle)) {
        Optional<Boolean> verdict = verified(e, bundle, only);
        boolean good = verdict.orElse(false);
        all &= good;
        String said = verdict.isEmpty() ? "no key" : good ? "holds" : "CHANGED";
        words.append("%-8s %-22s %s%n".formatted(said, kind(e), e.id()));
        records.addObject().put("id", e.id().value()).put("kind", kind(e)).put("verified", good);
      }
      for (Bundle.Item item : bundle.items()) {
        if (item instanceof Bundle.Item.Broken broken) {
          all = false;
          words.append("BROKEN   ").append(broken.refusal().message()).append('\n');
        }
      }
      document.put("verified", all);
      options.say(
          words + (all ? "Every signature holds." : "Not every signature holds."), document);
      return all ? GlobalOptions.DONE : GlobalOptions.SOMETHING_OPEN;
    }

    private Optional<PublicKey> key() throws ProblemException {
      if (pem == null) {
        return Optional.empty();
      }
      try {
        Optional<PublicKey> key = PublicKey.ofPem(Files.readString(pem));
        if (key.isEmpty()) {
          throw new ProblemException(
              new Problem.BadInput("The file " + pem + " is not an Ed25519 public key in PEM."));
        }
        return key;
      } catch (IOException e) {
        throw new ProblemException(new Problem.CannotRead("The file " + pem + " cannot be read."));
      }
    }
  }
}
