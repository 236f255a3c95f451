package sightline.model.bundle;

import static sightline.model.merge.SmallPartnership.NOON;
import static sightline.model.merge.SmallPartnership.answers;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.revision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;

/** Values, texts, attachments and times that break a rule. */
final class BadValues extends BadCases {
  @Override
  void collect() {
    values();
    texts();
    blobsAndTimes();
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
        BadBundles.Fate.RECORD_REFUSED,
        file.replace(payload, payload.replace("=", "") + "\\n"),
        null);
    add(
        "payload is a number",
        Code.BAD_VALUE,
        BadBundles.Fate.RECORD_REFUSED,
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
        BadBundles.Fate.ACCEPTED,
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
        BadBundles.Fate.ACCEPTED,
        text(file).replace(base64(blob), base64(bytes("An EXTRACT"))),
        good);
    add(
        "attachment missing",
        Code.BLOB_MISSING,
        BadBundles.Fate.ACCEPTED,
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
        BadBundles.Fate.ACCEPTED,
        bundle(author, List.of(future, bystander), HOLDERS),
        future);
  }
}
