package sightline.model.bundle;

import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.key;
import static sightline.model.merge.SmallPartnership.revision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.SigningKey;
import sightline.model.record.TrustList;

/** Collects cases, and alters records so that they are signed properly all the same. */
abstract class BadCases {
  static final String POLICE = "police.author";
  static final String[] HOLDERS = {POLICE, "police.signoff", "health.author"};

  final SmallPartnership partnership = new SmallPartnership();
  final List<BadBundles.Case> cases = new ArrayList<>();
  final SigningKey author = key(POLICE);
  final Envelope good = partnership.seal(author, revision("police", 3, List.of()));
  final Envelope bystander =
      partnership.seal(key("health.author"), revision("health", 2, List.of()));

  abstract void collect();

  final List<BadBundles.Case> all() {
    cases.clear();
    collect();
    return List.copyOf(cases);
  }

  final byte[] trustBundle(TrustList list) {
    return bundle(
        partnership.partnershipKey(),
        List.of(partnership.seal(partnership.partnershipKey(), list)));
  }

  final void refused(String name, Code code, Envelope bad) {
    cases.add(
        new BadBundles.Case(
            name,
            code,
            BadBundles.Fate.RECORD_REFUSED,
            List.of(),
            bundle(author, List.of(bad, bystander), HOLDERS),
            bad.id()));
  }

  final void held(String name, Code code, Envelope bad, String... holders) {
    List<String> all = new ArrayList<>(List.of(HOLDERS));
    all.addAll(List.of(holders));
    cases.add(
        new BadBundles.Case(
            name,
            code,
            BadBundles.Fate.HELD,
            List.of(),
            bundle(author, List.of(bad, bystander), all.toArray(String[]::new)),
            bad.id()));
  }

  final void file(String name, Code code, byte[] file) {
    cases.add(new BadBundles.Case(name, code, BadBundles.Fate.FILE_REFUSED, List.of(), file, null));
  }

  final void add(String name, Code code, BadBundles.Fate fate, String file, Envelope bad) {
    add(name, code, fate, bytes(file), bad);
  }

  final void add(String name, Code code, BadBundles.Fate fate, byte[] file, Envelope bad) {
    cases.add(
        new BadBundles.Case(name, code, fate, List.of(), file, bad == null ? null : bad.id()));
  }

  final Envelope changed(Envelope of, UnaryOperator<String> change) {
    return changed(author, of, change);
  }

  static Envelope changed(SigningKey by, Envelope of, UnaryOperator<String> change) {
    String before = text(of.payload());
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("the change changed nothing");
    }
    return by.seal(of.payloadType(), bytes(after));
  }

  static byte[] alterPayload(Envelope of) {
    return bytes(text(of.payload()).replace("\"rating\":3", "\"rating\":4"));
  }

  static Envelope resigned(Envelope of, byte[] payload) {
    return new Envelope(of.payloadType(), payload, of.signatures());
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
