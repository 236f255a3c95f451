package sightline.model.bundle;

import static sightline.model.merge.SmallPartnership.NOON;
import static sightline.model.merge.SmallPartnership.answers;
import static sightline.model.merge.SmallPartnership.bundle;
import static sightline.model.merge.SmallPartnership.everybody;
import static sightline.model.merge.SmallPartnership.key;
import static sightline.model.merge.SmallPartnership.revision;

import java.util.ArrayList;
import java.util.List;
import sightline.model.audit.Response;
import sightline.model.merge.SmallPartnership;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.RecordId;
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

  private static final String POLICE = BadCases.POLICE;
  private static final String[] HOLDERS = BadCases.HOLDERS;

  private final SmallPartnership partnership = new SmallPartnership();
  private final SigningKey author = key(POLICE);

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
    List<Case> all = new ArrayList<>(new BadParcels().all());
    all.addAll(new BadHistories().all());
    all.addAll(new BadValues().all());
    return List.copyOf(all);
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

  /** The revision most cases spoil. */
  public AuditRevision victim() {
    return revision("police", 3, List.of());
  }
}
