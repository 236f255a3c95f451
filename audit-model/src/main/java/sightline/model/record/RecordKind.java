package sightline.model.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of signed record. */
public enum RecordKind {
  AUDIT_REVISION("audit-revision"),
  SIGNOFF("signoff"),
  ANNOTATION("annotation"),
  MANIFEST("manifest"),
  KEY_REQUEST("key-request"),
  TRUST_LIST("trust-list"),
  AUDIT_PACK("audit-pack"),
  RECEIPT("receipt"),
  PURGE_NOTICE("purge-notice");

  /** The schema major version this program writes and understands. */
  public static final int MAJOR = 1;

  private static final Pattern PAYLOAD_TYPE =
      Pattern.compile("application/vnd\\.sightline\\.([a-z][a-z-]*)\\.v([1-9][0-9]{0,3})\\+json");

  private final String code;

  RecordKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String payloadType() {
    return "application/vnd.sightline." + code + ".v" + MAJOR + "+json";
  }

  /**
   * Whether a purge notice can erase it. What rules over other records stays: trust would fall back
   * to an older list, erased records would return.
   */
  public boolean isErasable() {
    return switch (this) {
      case AUDIT_REVISION, SIGNOFF, ANNOTATION, KEY_REQUEST, RECEIPT -> true;
      case MANIFEST, TRUST_LIST, AUDIT_PACK, PURGE_NOTICE -> false;
    };
  }

  public static Optional<RecordKind> ofCode(String code) {
    return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
  }

  /** What a payload type says: kind and major version; empty when it is not one of ours. */
  public static Optional<Typed> read(String payloadType) {
    Matcher m = PAYLOAD_TYPE.matcher(payloadType);
    return m.matches()
        ? Optional.of(new Typed(m.group(1), Integer.parseInt(m.group(2))))
        : Optional.empty();
  }

  /** Kind as written (perhaps one this program does not know) and its major version. */
  public record Typed(String kind, int major) {
    public boolean isUnderstood() {
      return major == MAJOR && ofCode(kind).isPresent();
    }
  }
}
