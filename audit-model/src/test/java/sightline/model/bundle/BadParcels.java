package sightline.model.bundle;

import static sightline.model.merge.SmallPartnership.CODE;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.everybody;
import static sightline.model.merge.SmallPartnership.key;
import static sightline.model.merge.SmallPartnership.manifest;
import static sightline.model.merge.SmallPartnership.purge;
import static sightline.model.merge.SmallPartnership.revision;
import static sightline.model.merge.SmallPartnership.signOff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;
import sightline.model.record.TrustList;

/** Altered, torn, misdirected parcels and signatures that do not count. */
final class BadParcels extends BadCases {
  @Override
  void collect() {
    signatures();
    packingLists();
    unreadable();
    trust();
    addresses();
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
        BadBundles.Fate.RECORD_REFUSED,
        file.replace(police, other),
        good);
  }

  private void packingLists() {
    String file = text(bundle(author, List.of(good, bystander), HOLDERS));
    String manifest = text(manifest(author, List.of(good, bystander), Map.of()).toJson());
    add(
        "manifest missing",
        Code.UNLISTED,
        BadBundles.Fate.HELD,
        file.replace(manifest, "null"),
        good);
    Envelope other = manifest(author, List.of(good), Map.of());
    Envelope genuine = manifest(author, List.of(bystander), Map.of());
    Envelope falseOne = new Envelope(genuine.payloadType(), other.payload(), genuine.signatures());
    add(
        "manifest false",
        Code.UNLISTED,
        BadBundles.Fate.HELD,
        file.replace(manifest, text(falseOne.toJson())),
        good);
    add(
        "item unlisted",
        Code.UNLISTED,
        BadBundles.Fate.HELD,
        bundle(author, List.of(bystander), List.of(good, bystander), Map.of(), HOLDERS),
        good);
    add(
        "listed item missing",
        Code.INCOMPLETE,
        BadBundles.Fate.ACCEPTED,
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
        new BadBundles.Case(
            "revoked key",
            Code.REVOKED_KEY,
            BadBundles.Fate.HELD,
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
        new BadBundles.Case(
            "trust list with a number in use",
            Code.TRUST_FORK,
            BadBundles.Fate.RECORD_REFUSED,
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
        BadBundles.Fate.ACCEPTED,
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
}
