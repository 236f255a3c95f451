package sightline.app.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs an office file again so that the same content gives the same bytes: the library stamps each
 * part with the time of the machine and keeps no fixed order.
 */
final class SteadyZip {

  private static final String FIRST = "[Content_Types].xml";

  private final LocalDateTime created;

  SteadyZip(Instant created) {
    this.created = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
  }

  void repack(byte[] file, OutputStream out) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, FIRST, parts.remove(FIRST));
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      put(zip, part.getKey(), part.getValue());
    }
    zip.finish();
  }

  private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(created);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
