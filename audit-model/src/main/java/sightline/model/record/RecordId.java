package sightline.model.record;

import java.util.regex.Pattern;

/**
 * Identity of a record: "sha256:" and the hex SHA-256 of its pre-authentication encoding.
 * Signatures do not change it.
 */
public record RecordId(String value) implements Comparable<RecordId> {
  private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}");

  public RecordId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a record id");
    }
  }

  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The first twelve digits, for a person to recognise it by. */
  public String brief() {
    return value.substring(7, 19);
  }

  @Override
  public int compareTo(RecordId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
