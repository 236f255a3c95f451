package sightline.app.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.bundle.AgeFile;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.merge.Signed;
import sightline.model.record.AuditPack;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordId;
import sightline.model.record.Refusal;
import sightline.model.record.RefusedException;
import sightline.model.record.SpokenCode;

/**
 * An audit pack that was read and is whole and signed, but whose sender is not yet proven: that
 * takes the spoken code of the invitation letter, once.
 *
 * @param pack what it says
 * @param records the pack itself and what travels with it, each signed by the partnership key
 * @param manifest its packing list
 * @param blobs tool files by digest
 */
public record PackOffer(
    AuditPack pack, List<Signed> records, Signed manifest, Map<String, byte[]> blobs) {

  public PackOffer {
    records = List.copyOf(records);
    blobs = Map.copyOf(blobs);
  }

  /** Thirty digits that prove the sender. */
  public SpokenCode spokenCode() {
    return pack.partnershipKey().id().spokenCode();
  }

  /** Reads a pack; every record of it must be signed by the key the pack names. */
  public static PackOffer read(byte[] file) throws ProblemException {
    if (AgeFile.looksEncrypted(file)) {
      throw refused(
          new Refusal(
              Code.NOT_FOR_US,
              "This is a return, locked for the support team it goes to; a pack is never locked. If it is yours, send"
                  + " it as it is: your copy to read is on Home. If it was sent to you by mistake, tell the"
                  + " sender: it may be a data breach."));
    }
    return switch (new BundleReader(List.of()).read(file)) {
      case Bundle.Reading.Refused r -> throw refused(r.refusal());
      case Bundle.Reading.Newer n -> throw refused(n.refusal());
      case Bundle.Reading.Opened o -> of(o.bundle());
    };
  }

  private static PackOffer of(Bundle bundle) throws ProblemException {
    if (bundle.manifest().isEmpty()) {
      throw refused(bundle.manifestProblem().orElseThrow());
    }
    List<Envelope> envelopes = new ArrayList<>();
    for (Bundle.Item item : bundle.items()) {
      switch (item) {
        case Bundle.Item.Readable readable -> envelopes.add(readable.envelope());
        case Bundle.Item.Broken broken -> throw refused(broken.refusal());
      }
    }
    List<Signed> records = new ArrayList<>();
    Optional<AuditPack> pack = Optional.empty();
    for (Envelope envelope : envelopes) {
      Payload payload = payload(envelope);
      if (payload instanceof AuditPack p) {
        pack = Optional.of(p);
      }
    }
    if (pack.isEmpty()) {
      throw refused(
          new Refusal(
              Code.WRONG_TYPE,
              "This is a Sightline file, but not an audit pack. Open the file you were sent."));
    }
    PublicKey key = pack.get().partnershipKey();
    Set<RecordId> listed = new HashSet<>(bundle.manifest().get().content().records());
    for (Envelope envelope : envelopes) {
      if (!signedBy(envelope, key) || !listed.contains(envelope.id())) {
        throw changed();
      }
      records.add(new Signed(envelope, Optional.of(payload(envelope)), Set.of(key.id()), false));
    }
    Envelope manifest = bundle.manifest().get().envelope();
    boolean complete =
        listed.size() == envelopes.size()
            && bundle.badBlobs().isEmpty()
            && bundle.blobs().keySet().containsAll(bundle.manifest().get().content().blobs());
    if (!signedBy(manifest, key) || !complete) {
      throw changed();
    }
    return new PackOffer(
        pack.get(),
        records,
        new Signed(
            manifest, Optional.of(bundle.manifest().get().content()), Set.of(key.id()), false),
        bundle.blobs());
  }

  private static boolean signedBy(Envelope envelope, PublicKey key) {
    return envelope.signatures().stream()
        .anyMatch(
            s ->
                s.keyId().equals(key.id().value())
                    && key.verifies(envelope.signedBytes(), s.bytes()));
  }

  private static Payload payload(Envelope envelope) throws ProblemException {
    try {
      return Payload.read(envelope);
    } catch (RefusedException e) {
      throw refused(e.refusal());
    }
  }

  private static ProblemException changed() {
    return refused(
        new Refusal(
            Code.BAD_SIGNATURE,
            "The pack was changed or is incomplete. Ask the partnership to send it again."));
  }

  private static ProblemException refused(Refusal refusal) {
    return new ProblemException(new Problem.FileRefused(refusal));
  }
}
