package sightline.model.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Manifest;
import sightline.model.record.PublicKey;
import sightline.model.record.Refusal;

/**
 * A parcel as it was read: nothing in it is trusted yet, but everything in it has the right shape.
 *
 * @param manifest the packing list, when there is one that could be read
 * @param manifestProblem why the packing list cannot be used, when it cannot
 * @param items the records, in the order of the file; a broken one keeps its place with the reason
 * @param keys the public keys it carries, by their true id
 * @param badKeys ids named or carried by entries whose name is not the id of their key
 * @param blobs the blobs whose digest and size are right
 * @param badBlobs names of blobs whose bytes are not what their name says
 */
public record Bundle(
    Optional<Packed> manifest,
    Optional<Refusal> manifestProblem,
    List<Item> items,
    Map<KeyId, PublicKey> keys,
    Set<KeyId> badKeys,
    Map<String, byte[]> blobs,
    List<String> badBlobs) {

  public static final String MEDIA_TYPE = "application/vnd.sightline.bundle.v1+json";
  public static final String FILE_ENDING = ".sightline.json";
  public static final String ENCRYPTED_ENDING = ".sightline.json.age";

  /** The manifest and the envelope it came in. */
  public record Packed(Envelope envelope, Manifest content) {}

  /** One record of the file. */
  public sealed interface Item {
    record Readable(Envelope envelope) implements Item {}

    record Broken(Refusal refusal) implements Item {}
  }

  public Bundle {
    items = List.copyOf(items);
    keys = Map.copyOf(keys);
    badKeys = Set.copyOf(badKeys);
    blobs = Map.copyOf(blobs);
    badBlobs = List.copyOf(badBlobs);
  }

  /** What reading a file came to. */
  public sealed interface Reading {
    record Opened(Bundle bundle, boolean wasEncrypted) implements Reading {}

    /** Nothing of it can be used. */
    record Refused(Refusal refusal) implements Reading {
      public Refused(Code code, String message) {
        this(new Refusal(code, message));
      }
    }

    /** A bundle of a newer format: kept whole until this program is updated. */
    record Newer(Refusal refusal) implements Reading {}
  }
}
