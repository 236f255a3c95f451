package sightline.model.bundle;

import static sightline.model.merge.SmallPartnership.NOON;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.manifest;
import static sightline.model.merge.SmallPartnership.purge;
import static sightline.model.merge.SmallPartnership.revision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import sightline.model.audit.Response;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;
import sightline.model.record.Limits;
import sightline.model.record.SigningKey;

/** Records too new, too old, too many, or of another kind. */
final class BadHistories extends BadCases {
  @Override
  void collect() {
    versions();
    history();
    limits();
    otherTypes();
  }

  private void versions() {
    held(
        "unknown tool",
        Code.QUESTION_SET,
        changed(
            good,
            json ->
                json.replace("small-tool", "large-tool")
                    .replace(SmallPartnership.TOOL.sha256(), Digests.sha256("large"))));
    held(
        "other text of the tool",
        Code.QUESTION_SET,
        changed(good, json -> json.replace(SmallPartnership.TOOL.sha256(), Digests.sha256("x"))));
    held(
        "newer record",
        Code.NEWER_SCHEMA,
        author.seal("application/vnd.sightline.audit-revision.v2+json", good.payload()));
    held(
        "kind of a later version",
        Code.NEWER_SCHEMA,
        author.seal("application/vnd.sightline.visit.v1+json", bytes("{}")));
    String file = text(bundle(author, List.of(good), HOLDERS));
    cases.add(
        new BadBundles.Case(
            "newer bundle",
            Code.NEWER_SCHEMA,
            BadBundles.Fate.FILE_HELD,
            List.of(),
            bytes(file.replace("bundle.v1+json", "bundle.v2+json")),
            null));
    Envelope manifest =
        changed(
            manifest(author, List.of(good), Map.of()),
            j -> j.replace("\"minReader\":1", "\"minReader\":2"));
    cases.add(
        new BadBundles.Case(
            "bundle for newer readers",
            Code.NEWER_SCHEMA,
            BadBundles.Fate.FILE_HELD,
            List.of(),
            BundleWriter.write(manifest, List.of(good), List.of(author.publicKey()), Map.of()),
            null));
  }

  private void history() {
    byte[] file = bundle(author, List.of(good, bystander), HOLDERS);
    cases.add(
        new BadBundles.Case(
            "exact duplicate",
            Code.ALREADY_HELD,
            BadBundles.Fate.ACCEPTED,
            List.of(file),
            file,
            good.id()));
    Envelope newer = partnership.seal(author, revision("police", 4, List.of(good.id())));
    cases.add(
        new BadBundles.Case(
            "older revision",
            Code.SUPERSEDED,
            BadBundles.Fate.ACCEPTED,
            List.of(bundle(author, List.of(newer), HOLDERS)),
            file,
            good.id()));
    add(
        "parent not received",
        Code.GAP,
        BadBundles.Fate.ACCEPTED,
        bundle(author, List.of(newer, bystander), HOLDERS),
        newer);
    Envelope fork = partnership.seal(author, revision("police", 1, List.of()));
    cases.add(
        new BadBundles.Case(
            "two heads",
            Code.FORKED,
            BadBundles.Fate.ACCEPTED,
            List.of(file),
            bundle(author, List.of(fork), HOLDERS),
            fork.id()));
    SigningKey owner = partnership.partnershipKey();
    byte[] notice = bundle(owner, List.of(partnership.seal(owner, purge(List.of(good.id())))));
    cases.add(
        new BadBundles.Case(
            "purged record returns",
            Code.PURGED,
            BadBundles.Fate.RECORD_REFUSED,
            List.of(notice),
            file,
            good.id()));
  }

  private void limits() {
    file("file too big", Code.TOO_BIG, new byte[Limits.FILE_BYTES + 1]);
    String file = text(bundle(author, List.of(good, bystander), HOLDERS));
    file(
        "bundle too deep",
        Code.TOO_DEEP,
        bytes(
            file.replace(
                "\"blobs\":{", "\"x\":" + "[".repeat(9) + "]".repeat(9) + ",\"blobs\":{")));
    String record = text(good.toJson());
    file(
        "too many records",
        Code.LIMIT,
        bytes(
            "{\"mediaType\":\""
                + Bundle.MEDIA_TYPE
                + "\",\"records\":["
                + String.join(",", Collections.nCopies(Limits.RECORDS + 1, "{}"))
                + "]}"));
    file(
        "millions of empty items",
        Code.LIMIT,
        bytes(
            "{\"mediaType\":\""
                + Bundle.MEDIA_TYPE
                + "\",\"records\":["
                + String.join(",", Collections.nCopies(2_000_000, "[]"))
                + "]}"));
    List<String> holders = new ArrayList<>();
    for (int i = 0; i < Limits.KEYS; i++) {
      holders.add("holder." + i);
    }
    file(
        "too many keys", Code.LIMIT, bundle(author, List.of(good), holders.toArray(String[]::new)));
    Map<String, byte[]> blobs = new HashMap<>();
    for (int i = 0; i <= Limits.BLOBS; i++) {
      blobs.put(Digests.sha256("" + i), bytes("" + i));
    }
    file("too many attachments", Code.LIMIT, bundle(author, List.of(good), List.of(good), blobs));
    byte[] large = new byte[Limits.BLOB_BYTES + 1];
    file(
        "attachment too big",
        Code.TOO_BIG,
        bundle(author, List.of(good), List.of(good), Map.of(Digests.sha256(large), large)));
    file(
        "member name too long",
        Code.LIMIT,
        bytes(
            file.replace(
                "\"blobs\"", "\"" + "b".repeat(Limits.NAME_CHARS + 1) + "\":1,\"blobs\"")));
    Envelope.Signature s = good.signatures().getFirst();
    List<Envelope.Signature> five = Collections.nCopies(Limits.SIGNATURES + 1, s);
    add(
        "too many signatures",
        Code.LIMIT,
        BadBundles.Fate.RECORD_REFUSED,
        file.replace(record, text(good.withSignatures(five).toJson())),
        null);
    refused(
        "payload too big",
        Code.TOO_BIG,
        changed(good, json -> json + " ".repeat(Limits.PAYLOAD_BYTES)));
    refused(
        "payload too deep",
        Code.TOO_DEEP,
        changed(
            good,
            json -> json.replaceFirst("\\{", "{\"x\":" + "[".repeat(20) + "]".repeat(20) + ",")));
    refused(
        "text too long",
        Code.LIMIT,
        changed(good, json -> json.replace("Seen", "s".repeat(Limits.STRING_CHARS + 1))));
    refused(
        "number too long",
        Code.LIMIT,
        changed(good, json -> json.replace("\"count\":2", "\"count\":1234567890123456")));
    List<Response> many = new ArrayList<>();
    for (int i = 0; i <= Limits.ANSWERS; i++) {
      many.add(Response.unanswered("q" + i));
    }
    refused(
        "too many answers",
        Code.LIMIT,
        partnership.seal(author, revision("police", many, List.of(), NOON, false)));
  }

  private void otherTypes() {
    byte[] file = bundle(author, List.of(good), HOLDERS);
    file("zip", Code.WRONG_TYPE, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0});
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file("gzip", Code.WRONG_TYPE, gzip.toByteArray());
    file("PDF", Code.WRONG_TYPE, bytes("%PDF-1.7 and more"));
    file("other JSON", Code.WRONG_TYPE, bytes("{\"type\":\"FeatureCollection\",\"features\":[]}"));
    file("media type is a number", Code.WRONG_TYPE, bytes("{\"mediaType\":1,\"records\":[]}"));
    refused("record of no kind", Code.WRONG_TYPE, author.seal("application/pdf", good.payload()));
    file(
        "locked for someone else",
        Code.NOT_FOR_US,
        AgeFile.encrypt(file, List.of(AgeFile.newIdentity().recipient())));
    byte[] locked = AgeFile.encrypt(file, List.of(AgeFile.newIdentity().recipient()));
    file("lock cut off", Code.UNREADABLE, Arrays.copyOf(locked, 60));
    file(
        "lock too large",
        Code.LIMIT,
        bytes("age-encryption.org/v1\n-> X25519 " + "A".repeat(Limits.AGE_HEADER_BYTES) + "\n---"));
  }
}
