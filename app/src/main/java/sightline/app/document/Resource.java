package sightline.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Files of the program: by name those that lie beside these classes, by a path from the root those
 * that screens and documents share.
 */
final class Resource {

  private Resource() {}

  static byte[] bytes(String name) throws IOException {
    try (var in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }

  static String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
