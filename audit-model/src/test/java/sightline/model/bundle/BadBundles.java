package sightline.model.bundle;

import static sightline.model.merge.SmallPartnership.CODE;
import static sightline.model.merge.SmallPartnership.NOON;
import static sightline.model.merge.SmallPartnership.answers;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.everybody;
import static sightline.model.merge.SmallPartnership.key;
import static sightline.model.merge.SmallPartnership.manifest;
import static sightline.model.merge.SmallPartnership.purge;
import static sightline.model.merge.SmallPartnership.revision;
import static sightline.model.merge.SmallPartnership.signOff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.Limits;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;
import sightline.model.record.TrustList;

/**
 * One hostile, broken or unlucky bundle for each row of "What each bad bundle gets"
 * (docs/bundle-format.md). Payloads are altered as text and then signed properly, so that what
 * refuses them is the rule meant and not the signature.
 */
public final class BadBundles {

  /** What must become of it. */
  public enum Fate {
    /** Nothing enters. */
    FILE_REFUSED,
    /** Kept whole, unread, until the program is updated. */
    FILE_HELD,
    /** The bad record stays out; the other record of the bundle is read. */
    RECORD_REFUSED,
    /** The bad record is kept and counts nowhere. */
    HELD,
    /** Enters, with a remark or a note of this code, or with nothing to say. */
    ACCEPTED
  }

  /**
   * One bad bundle.
   *
   * @param code the code it must get; for fate ACCEPTED null when there is nothing to say
   * @param before bundles the store has taken already
   * @param file the bundle
   * @param bad the record concerned; null when it is the whole file
   */
  public record Case(
      String name, Code code, Fate fate, List<byte[]> before, byte[] file, RecordId bad) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String POLICE = "police.author";
  private static final String[] HOLDERS = {POLICE, "police.signoff", "health.author"};

  private final SmallPartnership partnership = new SmallPartnership();
  private final List<Case> cases = new ArrayList<>();
  private final SigningKey author = key(POLICE);
  private final Envelope good = partnership.seal(author, revision("police", 3, List.of()));

  /** Part of every bundle beside the bad record; must be read all the same. */
  private final Envelope bystander =
      partnership.seal(key("health.author"), revision("health", 2, List.of()));

  public SmallPartnership partnership() {
    return partnership;
  }

  /** The record beside the bad one. */
  public RecordId bystander() {
    return bystander.id();
  }

  /** The trust list everybody of the partnership stands on, in a bundle of its own. */
  public byte[] trustBundle() {
    return trustBundle(partnership.trustList(3, everybody(), List.of()));
  }

  private byte[] trustBundle(TrustList list) {
    return bundle(
        partnership.partnershipKey(),
        List.of(partnership.seal(partnership.partnershipKey(), list)));
  }

  public List<Case> all() {
    cases.clear();
    signatures();
    packingLists();
    unreadable();
    trust();
    addresses();
    versions();
    history();
    limits();
    otherTypes();
    values();
    texts();
    blobsAndTimes();
    return List.copyOf(cases);
  }

  /** As fixture for the scanner: a comment with a child's date of birth and NHS number in it. */
  public byte[] withIdentifiers() {
    List<Response> answers = new ArrayList<>(answers(3));
    answers.set(0, answers.get(0).withComment("Jack, dob 03/04/2012, NHS 943 476 5919"));
    return bundle(
        author,
        List.of(partnership.seal(author, revision("police", answers, List.of(), NOON, false))),
        HOLDERS);
  }

  private void signatures() {
    refused("payload altered", Code.BAD_SIGNATURE, resigned(good, alterPayload(good)));
    Envelope retyped =
        new Envelope(RecordKind.ANNOTATION.payloadType(), good.payload(), good.signatures());
    refused("type altered", Code.BAD_SIGNATURE, retyped);
    byte[] sig = good.signatures().getFirst().bytes();
    sig[10] ^= 1;
    refused(
        "signature altered",
        Code.BAD_SIGNATURE,
        good.withSignatures(List.of(new Envelope.Signature(author.id().value(), base64(sig)))));
    refused(
        "signature names another key",
        Code.BAD_SIGNATURE,
        good.withSignatures(
            List.of(
                new Envelope.Signature(
                    key("nobody.x").id().value(), good.signatures().getFirst().base64()))));
    String file = text(bundle(author, List.of(good, bystander), HOLDERS));
    String police = author.publicKey().base64();
    String other = key("stranger.x").publicKey().base64();
    add(
        "keys map lies",
        Code.BAD_SIGNATURE,
        Fate.RECORD_REFUSED,
        file.replace(police, other),
        good);
  }

  private void packingLists() {
    String file = text(bundle(author, List.of(good, bystander), HOLDERS));
    String manifest = text(manifest(author, List.of(good, bystander), Map.of()).toJson());
    add("manifest missing", Code.UNLISTED, Fate.HELD, file.replace(manifest, "null"), good);
    Envelope other = manifest(author, List.of(good), Map.of());
    Envelope genuine = manifest(author, List.of(bystander), Map.of());
    Envelope falseOne = new Envelope(genuine.payloadType(), other.payload(), genuine.signatures());
    add(
        "manifest false",
        Code.UNLISTED,
        Fate.HELD,
        file.replace(manifest, text(falseOne.toJson())),
        good);
    add(
        "item unlisted",
        Code.UNLISTED,
        Fate.HELD,
        bundle(author, List.of(bystander), List.of(good, bystander), Map.of(), HOLDERS),
        good);
    add(
        "listed item missing",
        Code.INCOMPLETE,
        Fate.ACCEPTED,
        bundle(author, List.of(good, bystander), List.of(bystander), Map.of(), HOLDERS),
        null);
  }

  private void unreadable() {
    byte[] file = bundle(author, List.of(good, bystander), HOLDERS);
    file("truncated", Code.UNREADABLE, Arrays.copyOf(file, file.length / 2));
    file("empty", Code.UNREADABLE, new byte[0]);
    file("not JSON", Code.UNREADABLE, bytes("Dear colleague, please find attached"));
    file("an array", Code.UNREADABLE, bytes("[" + text(file) + "]"));
    file("trailing bytes", Code.UNREADABLE, bytes(text(file) + "x"));
    file("trailing document", Code.UNREADABLE, bytes(text(file) + text(file)));
  }

  private void trust() {
    Envelope strangers = partnership.seal(key("stranger.author"), revision("police", 4, List.of()));
    held("unknown key", Code.UNKNOWN_KEY, strangers, "stranger.author");
    TrustList revoking =
        partnership.trustList(
            4, everybody(), List.of(new TrustList.Revoked(author.id(), Set.of())));
    cases.add(
        new Case(
            "revoked key",
            Code.REVOKED_KEY,
            Fate.HELD,
            List.of(trustBundle(revoking)),
            bundle(key("health.author"), List.of(good, bystander), HOLDERS),
            good.id()));
    held(
        "role wrong",
        Code.NOT_AUTHORISED,
        partnership.seal(key("police.signoff"), revision("police", 4, List.of())));
    held(
        "sign-off by an author's key",
        Code.NOT_AUTHORISED,
        partnership.seal(author, signOff("police", good.id(), true)));
    held(
        "agency wrong",
        Code.NOT_AUTHORISED,
        partnership.seal(author, revision("health", 4, List.of())));
    held(
        "trust list by another key",
        Code.NOT_AUTHORISED,
        partnership.seal(
            author,
            partnership.trustList(
                99,
                List.of(SmallPartnership.approved("police.signoff", KeyRole.AUTHOR)),
                List.of())));
    held(
        "purge notice by another key",
        Code.NOT_AUTHORISED,
        partnership.seal(author, purge(List.of(bystander.id()))));
    SigningKey owner = partnership.partnershipKey();
    cases.add(
        new Case(
            "trust list with a number in use",
            Code.TRUST_FORK,
            Fate.RECORD_REFUSED,
            List.of(),
            bundle(
                owner,
                List.of(
                    partnership.seal(owner, partnership.trustList(3, List.of(), List.of())),
                    bystander),
                HOLDERS),
            partnership.seal(owner, partnership.trustList(3, List.of(), List.of())).id()));
    add(
        "older trust list",
        Code.TRUST_OLD,
        Fate.ACCEPTED,
        trustBundle(partnership.trustList(2, List.of(), List.of())),
        null);
  }

  private void addresses() {
    for (String[] address : new String[][] {{"southvale", "southvale"}, {CODE, "fireservice"}}) {
      Envelope manifest =
          BundleWriter.manifest(
              SmallPartnership.address(address[0], address[1]), List.of(good), Map.of(), author);
      file(
          "wrong " + (address[0].equals(CODE) ? "recipient" : "partnership"),
          Code.WRONG_PARTNERSHIP,
          BundleWriter.write(manifest, List.of(good), List.of(author.publicKey()), Map.of()));
    }
    refused(
        "record of another partnership",
        Code.WRONG_PARTNERSHIP,
        changed(good, json -> json.replace("northvale", "southvale")));
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
        new Case(
            "newer bundle",
            Code.NEWER_SCHEMA,
            Fate.FILE_HELD,
            List.of(),
            bytes(file.replace("bundle.v1+json", "bundle.v2+json")),
            null));
    Envelope manifest =
        changed(
            manifest(author, List.of(good), Map.of()),
            j -> j.replace("\"minReader\":1", "\"minReader\":2"));
    cases.add(
        new Case(
            "bundle for newer readers",
            Code.NEWER_SCHEMA,
            Fate.FILE_HELD,
            List.of(),
            BundleWriter.write(manifest, List.of(good), List.of(author.publicKey()), Map.of()),
            null));
  }

  private void history() {
    byte[] file = bundle(author, List.of(good, bystander), HOLDERS);
    cases.add(
        new Case(
            "exact duplicate", Code.ALREADY_HELD, Fate.ACCEPTED, List.of(file), file, good.id()));
    Envelope newer = partnership.seal(author, revision("police", 4, List.of(good.id())));
    cases.add(
        new Case(
            "older revision",
            Code.SUPERSEDED,
            Fate.ACCEPTED,
            List.of(bundle(author, List.of(newer), HOLDERS)),
            file,
            good.id()));
    add(
        "parent not received",
        Code.GAP,
        Fate.ACCEPTED,
        bundle(author, List.of(newer, bystander), HOLDERS),
        newer);
    Envelope fork = partnership.seal(author, revision("police", 1, List.of()));
    cases.add(
        new Case(
            "two heads",
            Code.FORKED,
            Fate.ACCEPTED,
            List.of(file),
            bundle(author, List.of(fork), HOLDERS),
            fork.id()));
    SigningKey owner = partnership.partnershipKey();
    byte[] notice = bundle(owner, List.of(partnership.seal(owner, purge(List.of(good.id())))));
    cases.add(
        new Case(
            "purged record returns",
            Code.PURGED,
            Fate.RECORD_REFUSED,
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
        Fate.RECORD_REFUSED,
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

  private void values() {
    refused(
        "NaN",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"rating\":3", "\"rating\":NaN")));
    refused(
        "fraction",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"rating\":3", "\"rating\":2.5")));
    refused(
        "infinity in disguise",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"rating\":3", "\"rating\":1e999")));
    refused(
        "rating out of range",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"rating\":3", "\"rating\":9")));
    refused(
        "rating is text",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"rating\":3", "\"rating\":\"3\"")));
    refused(
        "unknown question",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"q\":\"training\"", "\"q\":\"weather\"")));
    refused(
        "question answered twice",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"q\":\"training\"", "\"q\":\"listening\"")));
    refused(
        "rating of what does not apply",
        Code.BAD_VALUE,
        changed(
            good,
            json ->
                json.replace(
                    "\"state\":\"notApplicable\"", "\"state\":\"notApplicable\",\"rating\":4")));
    refused(
        "no reason why it does not apply",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("No staff", " ")));
    refused(
        "day that does not exist",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("2027-01-31", "2027-02-30")));
    refused(
        "time that does not exist",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("2026-10-08T12:00:00Z", "2026-10-08T25:00:00Z")));
    refused(
        "evidence that is not there",
        Code.BAD_VALUE,
        changed(good, json -> json.replace("\"evidence\":[\"e1\"]", "\"evidence\":[\"e2\"]")));
    refused(
        "audit of another agency",
        Code.BAD_VALUE,
        changed(
            good, json -> json.replace("northvale/s11-2026/police", "northvale/s11-2026/health")));
    refused(
        "audit id spelled by slashes",
        Code.BAD_VALUE,
        changed(
            good, json -> json.replace("\"round\":\"s11-2026\"", "\"round\":\"s11-2026/health\"")));
    refused(
        "trust list number nought",
        Code.BAD_VALUE,
        changed(
            partnership.partnershipKey(),
            partnership.seal(
                partnership.partnershipKey(), partnership.trustList(5, List.of(), List.of())),
            json -> json.replace("\"version\":5", "\"version\":0")));
    String file = text(bundle(author, List.of(good, bystander), HOLDERS));
    String payload = base64(good.payload());
    add(
        "base64 without padding rules",
        Code.BAD_VALUE,
        Fate.RECORD_REFUSED,
        file.replace(payload, payload.replace("=", "") + "\\n"),
        null);
    add(
        "payload is a number",
        Code.BAD_VALUE,
        Fate.RECORD_REFUSED,
        file.replace("\"" + payload + "\"", "7"),
        null);
  }

  private void texts() {
    byte[] latin = changed(good, json -> json.replace("Seen", "Se\u00e9n")).payload();
    byte[] broken = text(latin).getBytes(StandardCharsets.ISO_8859_1);
    refused("not UTF-8", Code.BAD_TEXT, author.seal(good.payloadType(), broken));
    byte[] overlong = good.payload();
    int at = text(overlong).indexOf("Seen");
    overlong[at] = (byte) 0xc1;
    overlong[at + 1] = (byte) 0x81;
    refused("overlong UTF-8", Code.BAD_TEXT, author.seal(good.payloadType(), overlong));
    refused("byte order mark", Code.BAD_TEXT, changed(good, json -> "\ufeff" + json));
    refused(
        "lone surrogate", Code.BAD_TEXT, changed(good, json -> json.replace("Seen", "\\ud83d")));
    refused("NUL", Code.BAD_TEXT, changed(good, json -> json.replace("Seen", "\\u0000")));
    refused(
        "duplicate names",
        Code.BAD_TEXT,
        changed(good, json -> json.replaceFirst("\\{", "{\"status\":\"final\",")));
    byte[] file = bundle(author, List.of(good), HOLDERS);
    file("file with a byte order mark", Code.BAD_TEXT, bytes("\ufeff" + text(file)));
    file("file in UTF-16", Code.BAD_TEXT, text(file).getBytes(StandardCharsets.UTF_16));
    file(
        "file in UTF-16 without a mark",
        Code.BAD_TEXT,
        text(file).getBytes(StandardCharsets.UTF_16BE));
    file(
        "file with duplicate names",
        Code.BAD_TEXT,
        bytes(text(file).replaceFirst("\\{", "{\"records\":[],")));
    List<Response> odd = new ArrayList<>(answers(3));
    odd.set(
        0,
        new Response(
            "leadership",
            new Answer.Rated(3),
            "=HYPERLINK(1) <script> \u202e @+-",
            List.of("e1"),
            Set.of(),
            false));
    Envelope formula = partnership.seal(author, revision("police", odd, List.of(), NOON, false));
    add(
        "formulas, HTML and turned text",
        null,
        Fate.ACCEPTED,
        bundle(author, List.of(formula, bystander), HOLDERS),
        formula);
  }

  private void blobsAndTimes() {
    byte[] blob = bytes("An extract");
    String digest = Digests.sha256(blob);
    byte[] file =
        bundle(
            author,
            List.of(good, bystander),
            List.of(good, bystander),
            Map.of(digest, blob),
            HOLDERS);
    add(
        "attachment altered",
        Code.BAD_BLOB,
        Fate.ACCEPTED,
        text(file).replace(base64(blob), base64(bytes("An EXTRACT"))),
        good);
    add(
        "attachment missing",
        Code.BLOB_MISSING,
        Fate.ACCEPTED,
        text(file).replace("\"" + digest + "\":\"" + base64(blob) + "\"", ""),
        good);
    Envelope future =
        partnership.seal(
            author,
            revision(
                "police", answers(3), List.of(), Instant.parse("2099-01-01T00:00:00Z"), false));
    add(
        "odd clock",
        Code.ODD_TIME,
        Fate.ACCEPTED,
        bundle(author, List.of(future, bystander), HOLDERS),
        future);
  }

  private void refused(String name, Code code, Envelope bad) {
    cases.add(
        new Case(
            name,
            code,
            Fate.RECORD_REFUSED,
            List.of(),
            bundle(author, List.of(bad, bystander), HOLDERS),
            bad.id()));
  }

  private void held(String name, Code code, Envelope bad, String... holders) {
    List<String> all = new ArrayList<>(List.of(HOLDERS));
    all.addAll(List.of(holders));
    cases.add(
        new Case(
            name,
            code,
            Fate.HELD,
            List.of(),
            bundle(author, List.of(bad, bystander), all.toArray(String[]::new)),
            bad.id()));
  }

  private void file(String name, Code code, byte[] file) {
    cases.add(new Case(name, code, Fate.FILE_REFUSED, List.of(), file, null));
  }

  private void add(String name, Code code, Fate fate, String file, Envelope bad) {
    add(name, code, fate, bytes(file), bad);
  }

  private void add(String name, Code code, Fate fate, byte[] file, Envelope bad) {
    cases.add(new Case(name, code, fate, List.of(), file, bad == null ? null : bad.id()));
  }

  private Envelope changed(Envelope of, UnaryOperator<String> change) {
    return changed(author, of, change);
  }

  private static Envelope changed(SigningKey by, Envelope of, UnaryOperator<String> change) {
    String before = text(of.payload());
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("the change changed nothing");
    }
    return by.seal(of.payloadType(), bytes(after));
  }

  private static byte[] alterPayload(Envelope of) {
    return bytes(text(of.payload()).replace("\"rating\":3", "\"rating\":4"));
  }

  private static Envelope resigned(Envelope of, byte[] payload) {
    return new Envelope(of.payloadType(), payload, of.signatures());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The revision most cases spoil. */
  public AuditRevision victim() {
    return revision("police", 3, List.of());
  }
}
