package sightline.model.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sightline.model.record.Envelope;
import sightline.model.record.Manifest;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;

/** Packs records into a bundle and signs the packing list. Records go in byte for byte. */
public final class BundleWriter {

  /**
   * What stands on the outside of the parcel.
   *
   * @param bundleId unique; random
   * @param from code of the agency or partnership that packs
   * @param to code of the partnership or agency it is for
   */
  public record Address(
      String bundleId,
      String partnership,
      String from,
      String to,
      long sequence,
      Instant createdAt,
      long trustListVersion,
      String journalHead) {}

  private BundleWriter() {}

  /** The manifest alone, signed: what a store keeps of a bundle it made. */
  public static Envelope manifest(
      Address address, List<Envelope> records, Map<String, byte[]> blobs, SigningKey packer) {
    Manifest manifest =
        new Manifest(
            address.bundleId(),
            address.partnership(),
            address.from(),
            address.to(),
            address.sequence(),
            address.createdAt(),
            RecordKind.MAJOR,
            records.stream().map(Envelope::id).toList(),
            blobs.keySet().stream().sorted().toList(),
            address.trustListVersion(),
            address.journalHead());
    return packer.seal(RecordKind.MANIFEST.payloadType(), manifest.toBytes());
  }

  /** The bytes of a bundle file. */
  public static byte[] write(
      Envelope manifest,
      List<Envelope> records,
      Collection<PublicKey> keys,
      Map<String, byte[]> blobs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, "{\"mediaType\":\"" + Bundle.MEDIA_TYPE + "\",\n\"manifest\":");
    out.writeBytes(manifest.toJson());
    put(out, ",\n\"records\":[");
    String comma = "\n";
    for (Envelope record : records) {
      put(out, comma);
      out.writeBytes(record.toJson());
      comma = ",\n";
    }
    put(out, "],\n\"keys\":{");
    TreeMap<String, String> byId = new TreeMap<>();
    keys.forEach(k -> byId.put(k.id().value(), k.base64()));
    members(out, byId);
    put(out, "},\n\"blobs\":{");
    TreeMap<String, String> byDigest = new TreeMap<>();
    blobs.forEach(
        (digest, bytes) -> byDigest.put(digest, Base64.getEncoder().encodeToString(bytes)));
    members(out, byDigest);
    put(out, "}}\n");
    return out.toByteArray();
  }

  private static void members(ByteArrayOutputStream out, TreeMap<String, String> members) {
    String comma = "\n";
    for (Map.Entry<String, String> m : members.entrySet()) {
      put(out, comma + "\"" + m.getKey() + "\":\"" + m.getValue() + "\"");
      comma = ",\n";
    }
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
