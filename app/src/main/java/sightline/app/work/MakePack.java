package sightline.app.work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.KeyPurpose;
import sightline.app.store.Store;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;
import sightline.model.audit.Round;
import sightline.model.bundle.BundleWriter;
import sightline.model.merge.Facts;
import sightline.model.merge.Signed;
import sightline.model.record.AuditPack;
import sightline.model.record.Envelope;
import sightline.model.record.Manifest;
import sightline.model.record.Payload;
import sightline.model.record.RecordKind;
import sightline.model.record.RefusedException;
import sightline.model.record.SigningKey;
import sightline.model.record.SpokenCode;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;
import sightline.model.tool.AuditTool;

/**
 * Makes the signed file that invites agencies to rounds: partnership, rounds, tools, trust list,
 * recipients.
 */
public final class MakePack {
  private final Workplace workplace;
  private final KeyRequests keys;

  public MakePack(Workplace workplace, KeyRequests keys) {
    this.workplace = workplace;
    this.keys = keys;
  }

  /**
   * A pack that was written.
   *
   * @param spokenCode to be printed in the invitation letter
   */
  public record Made(Path file, SpokenCode spokenCode, List<String> rounds, int agencies) {}

  /** The thirty digits for the invitation letter; the same for every pack of the partnership. */
  public SpokenCode spokenCode() throws ProblemException {
    return workplace.partnershipKey(workplace.partnership().code()).orElseThrow().id().spokenCode();
  }

  public Made make(List<String> roundCodes, Path file) throws ProblemException {
    Partnership partnership = workplace.partnership();
    Register register = workplace.register();
    List<Round> rounds = new ArrayList<>();
    for (String code : roundCodes) {
      rounds.add(
          register
              .round(code)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          new Problem.NotFound(
                              "round", code, List.copyOf(register.rounds().keySet())))));
    }
    if (rounds.isEmpty()) {
      throw new ProblemException(new Problem.BadInput("Name at least one round for the pack."));
    }
    Map<String, Agency> agencies = new LinkedHashMap<>();
    Map<String, byte[]> blobs = new HashMap<>();
    for (Round round : rounds) {
      register.invited(round).forEach(a -> agencies.put(a.code(), a));
      AuditTool tool = workplace.tool(round.tool()).orElseThrow();
      blobs.put(tool.ref().sha256(), workplace.toolFile(tool.ref()).orElseThrow());
    }
    SigningKey key = keys.partnershipKey();
    AuditPack pack =
        new AuditPack(
            partnership,
            key.publicKey(),
            rounds,
            List.copyOf(agencies.values()),
            recipients(),
            laterThanEveryPack());
    Envelope packRecord = key.seal(pack.kind().payloadType(), pack.toBytes());
    List<Envelope> records = new ArrayList<>(List.of(packRecord));
    Facts facts = workplace.facts(partnership.code());
    currentTrustList(facts.trust().version()).ifPresent(records::add);
    Store store = workplace.store();
    BundleWriter.Address address =
        new BundleWriter.Address(
            "p-" + Names.random(workplace.random(), 16),
            partnership.code(),
            partnership.code(),
            partnership.code(),
            store.records().signedOfKind(RecordKind.MANIFEST).stream()
                    .filter(Signed::madeHere)
                    .count()
                + 1,
            pack.madeAt(),
            facts.trust().version(),
            store.journal().head());
    Envelope manifest = BundleWriter.manifest(address, records, blobs, key);
    byte[] written = BundleWriter.write(manifest, records, List.of(key.publicKey()), blobs);
    // nobody is sent what an agency's program could not open
    PackOffer.read(written);
    Manifest content = read(manifest);
    store.inOneTransaction(
        () -> {
          store
              .records()
              .add(List.of(new Signed(packRecord, Optional.of(pack), Set.of(key.id()), true)));
          store
              .records()
              .add(List.of(new Signed(manifest, Optional.of(content), Set.of(key.id()), true)));
          workplace.record(
              new RegisterEdit.PackMade(roundCodes, packRecord.id(), workplace.today()));
          store
              .journal()
              .append(workplace.now(), "pack", manifest.id().value(), "made", Optional.empty());
          // last: a pack that could not be written was not made
          AtomicFile.write(file, written);
          return null;
        });
    return new Made(file, key.id().spokenCode(), roundCodes, agencies.size());
  }

  /**
   * Whoever opens several packs goes by the latest, in whole seconds: no two are of the same one.
   */
  private Instant laterThanEveryPack() {
    Instant now = workplace.now();
    return workplace.store().records().signedOfKind(RecordKind.AUDIT_PACK).stream()
        .map(s -> ((AuditPack) s.payload().orElseThrow()).madeAt().plusSeconds(1))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private List<String> recipients() {
    return workplace.store().keys().identities().stream()
        .filter(i -> i.purpose() == KeyPurpose.DECRYPTION || i.purpose() == KeyPurpose.RECOVERY)
        .map(i -> i.recipient())
        .sorted()
        .toList();
  }

  private Optional<Envelope> currentTrustList(long version) {
    return workplace.store().records().signedOfKind(RecordKind.TRUST_LIST).stream()
        .filter(
            s ->
                s.payload().orElseThrow() instanceof sightline.model.record.TrustList list
                    && list.version() == version)
        .map(Signed::envelope)
        .findFirst();
  }

  private static Manifest read(Envelope manifest) {
    try {
      return (Manifest) Payload.read(manifest);
    } catch (RefusedException e) {
      throw new IllegalStateException("a manifest written here cannot be read", e);
    }
  }
}
