package sightline.model.record;

/** Every limit a bundle must keep, in one place; published in docs/bundle-format.md. */
public final class Limits {
  /** Bytes of a file, before anything is read. */
  public static final int FILE_BYTES = 32 * 1024 * 1024;

  /** Bytes of the header of an age file, and its recipients. */
  public static final int AGE_HEADER_BYTES = 16 * 1024;

  public static final int AGE_STANZAS = 20;
  public static final int RECORDS = 10_000;
  public static final int PAYLOAD_BYTES = 1024 * 1024;
  public static final int BLOB_BYTES = 5 * 1024 * 1024;
  public static final int ALL_BLOBS_BYTES = 20 * 1024 * 1024;
  public static final int BLOBS = 200;
  public static final int BUNDLE_DEPTH = 8;
  public static final int PAYLOAD_DEPTH = 16;

  /** Characters of a member name, and of a string inside a payload. */
  public static final int NAME_CHARS = 128;

  public static final int STRING_CHARS = 20_000;
  public static final int NUMBER_DIGITS = 15;
  public static final int SIGNATURES = 4;
  public static final int KEYS = 64;

  /** Brackets, names and values of a whole bundle, and of one payload. */
  public static final int BUNDLE_TOKENS = 600_000;

  public static final int PAYLOAD_TOKENS = 200_000;
  public static final int ANSWERS = 2_000;

  private Limits() {}
}
