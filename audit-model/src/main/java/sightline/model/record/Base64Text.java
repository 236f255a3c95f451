package sightline.model.record;

import java.util.Base64;
import java.util.Optional;

/** Standard base64 with padding, in the one form the encoder writes. */
public final class Base64Text {
  private Base64Text() {}

  /**
   * The bytes; empty when the text is not base64, lacks padding, or has bits set that say nothing:
   * one content has one form.
   */
  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
