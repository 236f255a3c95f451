package sightline.app.work;

import java.security.SecureRandom;

/** Random names that say nothing. */
final class Names {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private Names() {}

  static String random(SecureRandom random, int length) {
    StringBuilder name = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return name.toString();
  }
}
