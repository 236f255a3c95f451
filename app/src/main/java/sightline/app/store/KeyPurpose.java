package sightline.app.store;

import java.util.Arrays;
import java.util.Optional;

/** What a private key kept in the store is for. */
public enum KeyPurpose {
  /** Signs packs, trust lists, receipts and purge notices. */
  PARTNERSHIP("partnership"),
  /** A person's signature on this device. */
  PERSON("person"),
  /** Opens bundles encrypted to this store. */
  DECRYPTION("decryption"),
  /** The same, kept for the day the other one is lost. */
  RECOVERY("recovery");

  private final String code;

  KeyPurpose(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static Optional<KeyPurpose> ofCode(String code) {
    return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
  }
}
