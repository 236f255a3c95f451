package sightline.model.record;

import java.util.Arrays;
import java.util.Optional;

/** What an approved key may sign. */
public enum KeyRole {
  AUTHOR("author", "Author"),
  SIGNOFF("signoff", "Sign-off"),
  MODERATOR("moderator", "Moderator"),
  SCRUTINEER("scrutineer", "Scrutineer");

  private final String code;
  private final String label;

  KeyRole(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static Optional<KeyRole> ofCode(String code) {
    return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
  }

  static KeyRole read(Fields f, String name) throws RefusedException {
    return ofCode(f.text(name)).orElseThrow(() -> f.refuse(name, "is not a role"));
  }
}
