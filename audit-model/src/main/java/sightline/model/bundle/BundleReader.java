package sightline.model.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sightline.model.record.Base64Text;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Limits;
import sightline.model.record.Manifest;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordKind;
import sightline.model.record.Refusal;
import sightline.model.record.RefusedException;
import sightline.model.record.StrictJson;

/**
 * Opens a bundle file: length, lock, strict JSON, shape, limits. Says nothing yet about signatures
 * or trust; that is {@link Intake}. Never throws for any bytes.
 */
public final class BundleReader {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("application/vnd\\.sightline\\.bundle\\.v([1-9][0-9]{0,3})\\+json");
  private static final Pattern PAYLOAD_TYPE =
      Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,128}");

  /** First bytes of things people drop by mistake, in hex. */
  private static final Map<String, String> OTHER_TYPES =
      Map.ofEntries(
          Map.entry("504b0304", "a ZIP, Word or Excel file"),
          Map.entry("504b0506", "a ZIP file"),
          Map.entry("1f8b", "a gzip file"),
          Map.entry("25504446", "a PDF"),
          Map.entry("89504e47", "a picture"),
          Map.entry("ffd8ff", "a picture"),
          Map.entry("47494638", "a picture"),
          Map.entry("d0cf11e0", "an old Office file or an e-mail"),
          Map.entry("377abcaf", "a 7z file"),
          Map.entry("526172211a", "a RAR file"),
          Map.entry("425a68", "a bzip2 file"),
          Map.entry("fd377a585a", "an xz file"),
          Map.entry("28b52ffd", "a zstd file"),
          Map.entry("53514c697465", "a database"),
          Map.entry("7f454c46", "a program"),
          Map.entry("4d5a", "a program"));

  private final Collection<String> secrets;

  /**
   * @param secrets age identities to open locked files with; may be empty
   */
  public BundleReader(Collection<String> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  public Bundle.Reading read(byte[] file) {
    try {
      if (file.length > Limits.FILE_BYTES) {
        throw tooBig();
      }
      boolean encrypted = AgeFile.looksEncrypted(file);
      byte[] plain = encrypted ? AgeFile.decrypt(file, secrets) : file;
      refuseOtherTypes(plain);
      ObjectNode root = StrictJson.forBundles().readObject(plain);
      if (isNewer(root)) {
        return newer();
      }
      Bundle bundle = bundle(root);
      boolean needsNewer =
          bundle.manifest().filter(m -> m.content().minReader() > RecordKind.MAJOR).isPresent();
      return needsNewer ? newer() : new Bundle.Reading.Opened(bundle, encrypted);
    } catch (RefusedException e) {
      return new Bundle.Reading.Refused(e.refusal());
    }
  }

  /** For files too large to be taken into memory at all. */
  public static Refusal tooBigToRead() {
    return tooBig().refusal();
  }

  private static RefusedException tooBig() {
    return new RefusedException(Code.TOO_BIG, "The file is larger than 32 MiB. It was not read.");
  }

  private static void refuseOtherTypes(byte[] file) throws RefusedException {
    String start = HexFormat.of().formatHex(file, 0, Math.min(8, file.length));
    for (Map.Entry<String, String> type : OTHER_TYPES.entrySet()) {
      if (start.startsWith(type.getKey())) {
        throw new RefusedException(
            Code.WRONG_TYPE,
            "Not a Sightline file but "
                + type.getValue()
                + ". Ask for the file that ends in .sightline.json or .age.");
      }
    }
    if (start.startsWith("fffe") || start.startsWith("feff")) {
      throw new RefusedException(
          Code.BAD_TEXT,
          "The text is not UTF-8: another program has saved the file. Ask for the original.");
    }
  }

  private static boolean isNewer(ObjectNode root) throws RefusedException {
    Matcher m = MEDIA_TYPE.matcher(root.path("mediaType").textValue() instanceof String t ? t : "");
    if (!m.matches()) {
      throw new RefusedException(
          Code.WRONG_TYPE,
          "A JSON file, but not from Sightline. Ask for the file that ends in .sightline.json.");
    }
    return Integer.parseInt(m.group(1)) > RecordKind.MAJOR;
  }

  private static Bundle.Reading newer() {
    return new Bundle.Reading.Newer(
        new Refusal(
            Code.NEWER_SCHEMA,
            "Made by a newer Sightline. It is kept, and read once this program is updated."));
  }

  private static Bundle bundle(ObjectNode root) throws RefusedException {
    List<Bundle.Item> items = new ArrayList<>();
    JsonNode records = root.path("records");
    if (!(records instanceof ArrayNode)) {
      throw new RefusedException(
          Code.UNREADABLE, "The list of records is missing. Ask the sender to export again.");
    }
    if (records.size() > Limits.RECORDS) {
      throw new RefusedException(
          Code.LIMIT, "The file holds more than 10,000 records. It was not read.");
    }
    for (JsonNode record : records) {
      try {
        items.add(new Bundle.Item.Readable(envelope(record)));
      } catch (RefusedException e) {
        items.add(new Bundle.Item.Broken(e.refusal()));
      }
    }
    Optional<Bundle.Packed> manifest = Optional.empty();
    Optional<Refusal> manifestProblem = Optional.empty();
    try {
      manifest = Optional.of(manifest(root.path("manifest")));
    } catch (RefusedException e) {
      manifestProblem =
          Optional.of(new Refusal(Code.BAD_MANIFEST, badManifest(e.refusal().message())));
    }
    Map<String, byte[]> blobs = new HashMap<>();
    List<String> badBlobs = new ArrayList<>();
    readBlobs(root.path("blobs"), blobs, badBlobs);
    Map<KeyId, PublicKey> keys = new HashMap<>();
    Set<KeyId> badKeys = new HashSet<>();
    readKeys(root.path("keys"), keys, badKeys);
    return new Bundle(manifest, manifestProblem, items, keys, badKeys, blobs, badBlobs);
  }

  static String badManifest(String why) {
    return "The packing list is missing or false ("
        + why
        + "). Held: ask the agency to export again.";
  }

  private static Bundle.Packed manifest(JsonNode node) throws RefusedException {
    Envelope envelope = envelope(node);
    if (Payload.read(envelope) instanceof Manifest content) {
      return new Bundle.Packed(envelope, content);
    }
    throw new RefusedException(Code.BAD_MANIFEST, "it is another kind of record");
  }

  private static Envelope envelope(JsonNode node) throws RefusedException {
    String type = text(node, "payloadType");
    if (!PAYLOAD_TYPE.matcher(type).matches()) {
      throw new RefusedException(Code.BAD_VALUE, "A record has no proper type.");
    }
    byte[] payload = base64(node.path("payload"), "payload");
    if (payload.length > Limits.PAYLOAD_BYTES) {
      throw new RefusedException(Code.TOO_BIG, "A record is larger than 1 MiB.");
    }
    JsonNode signatureNodes = node.path("signatures");
    if (!signatureNodes.isArray() || signatureNodes.isEmpty()) {
      throw new RefusedException(
          Code.BAD_SIGNATURE, "A record is not signed. Ask the agency to export again.");
    }
    if (signatureNodes.size() > Limits.SIGNATURES) {
      throw new RefusedException(Code.LIMIT, "A record has more than 4 signatures.");
    }
    List<Envelope.Signature> signatures = new ArrayList<>();
    for (JsonNode s : signatureNodes) {
      String keyId = text(s, "keyid");
      if (!KeyId.isWellFormed(keyId)) {
        throw new RefusedException(Code.BAD_SIGNATURE, "A signature does not say whose it is.");
      }
      byte[] bytes = base64(s.path("sig"), "sig");
      signatures.add(new Envelope.Signature(keyId, Base64Text.encode(bytes)));
    }
    return new Envelope(type, payload, signatures);
  }

  private static byte[] base64(JsonNode node, String name) throws RefusedException {
    if (!node.isTextual()) {
      throw new RefusedException(Code.BAD_VALUE, "A record has no " + name + ".");
    }
    return Base64Text.decode(node.textValue())
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.BAD_VALUE, "The " + name + " of a record is not standard base64."));
  }

  /** A member that is text; empty when it is anything else, which no rule accepts. */
  private static String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).textValue() : "";
  }

  private static void readKeys(JsonNode node, Map<KeyId, PublicKey> good, Set<KeyId> bad)
      throws RefusedException {
    if (node.size() > Limits.KEYS) {
      throw new RefusedException(
          Code.LIMIT, "The file carries more than 64 keys. It was not read.");
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Optional<PublicKey> key =
          Base64Text.decode(entry.getValue().asText("")).flatMap(PublicKey::ofSpki);
      if (key.isPresent() && key.get().id().value().equals(entry.getKey())) {
        good.put(key.get().id(), key.get());
      } else {
        key.ifPresent(k -> bad.add(k.id()));
        if (KeyId.isWellFormed(entry.getKey())) {
          bad.add(new KeyId(entry.getKey()));
        }
      }
    }
  }

  private static void readBlobs(JsonNode node, Map<String, byte[]> good, List<String> bad)
      throws RefusedException {
    if (node.size() > Limits.BLOBS) {
      throw new RefusedException(
          Code.LIMIT, "The file carries more than 200 attachments. It was not read.");
    }
    long all = 0;
    for (Map.Entry<String, JsonNode> blob : node.properties()) {
      Optional<byte[]> decoded = Base64Text.decode(blob.getValue().asText(""));
      if (decoded.isEmpty()) {
        bad.add(blob.getKey());
        continue;
      }
      byte[] bytes = decoded.get();
      all += bytes.length;
      if (bytes.length > Limits.BLOB_BYTES || all > Limits.ALL_BLOBS_BYTES) {
        throw new RefusedException(
            Code.TOO_BIG, "An attachment is larger than allowed. The file was not read.");
      }
      if (Digests.sha256(bytes).equals(blob.getKey())) {
        good.put(blob.getKey(), bytes);
      } else {
        bad.add(blob.getKey());
      }
    }
  }
}
