package sightline.app.document;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The XML of a sheet without the cells and rows that have a format but no value: of these there may
 * be millions, and looking at their bytes is many times faster than parsing them. Cells and rows
 * that do not say their place are kept, since they count for the place of the next.
 */
final class ValuesOnly extends FilterInputStream {

  private static final byte[] PLACE = " r=\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CELL = "<c ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ROW = "<row ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END_OF_ROW = "</row>".getBytes(StandardCharsets.US_ASCII);

  /** Comments, declarations of entities, raw text: anything may follow. */
  private static final byte[] SPECIAL = "<!".getBytes(StandardCharsets.US_ASCII);

  private final byte[] raw = new byte[1 << 18];
  private final Kept kept = new Kept();
  private int filled;
  private boolean all;
  private boolean ended;
  private byte[] openRow = {};

  ValuesOnly(InputStream in) {
    super(in);
  }

  /** Bytes that passed and are not yet read. */
  private static final class Kept extends ByteArrayOutputStream {
    private int from;

    int take(byte[] to, int at, int length) {
      int taken = Math.min(length, count - from);
      System.arraycopy(buf, from, to, at, taken);
      from += taken;
      if (from == count) {
        reset();
        from = 0;
      }
      return taken;
    }

    boolean isEmpty() {
      return from == count;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int at, int length) throws IOException {
    while (kept.isEmpty() && !ended) {
      fill();
    }
    return kept.isEmpty() ? -1 : kept.take(to, at, length);
  }

  private void fill() throws IOException {
    int read = in.read(raw, filled, raw.length - filled);
    if (read < 0) {
      ended = true;
      flushRow();
      kept.write(raw, 0, filled);
      return;
    }
    filled += read;
    int done = all ? 0 : sift();
    if (all || (done == 0 && filled == raw.length)) {
      all = true;
      flushRow();
      kept.write(raw, done, filled - done);
      done = filled;
    }
    System.arraycopy(raw, done, raw, 0, filled - done);
    filled -= done;
  }

  /** Passes on whole tags and the text before them; gives how far it came. */
  private int sift() {
    int at = 0;
    while (!all) {
      int start = find((byte) '<', at);
      int end = start < 0 ? -1 : find((byte) '>', start);
      if (end < 0) {
        return at;
      }
      if (!isBlank(at, start)) {
        flushRow();
        kept.write(raw, at, start - at);
      }
      tag(start, end + 1);
      at = all ? start : end + 1;
    }
    return at;
  }

  private void tag(int start, int end) {
    boolean closed = raw[end - 2] == '/';
    if (is(CELL, start, end) && closed && hasPlace(start, end)) {
      return;
    }
    if (is(ROW, start, end) && hasPlace(start, end)) {
      flushRow();
      if (!closed) {
        openRow = java.util.Arrays.copyOfRange(raw, start, end);
      }
      return;
    }
    if (openRow.length > 0 && is(END_OF_ROW, start, end)) {
      openRow = new byte[0];
      return;
    }
    flushRow();
    if (is(SPECIAL, start, end)) {
      all = true;
    } else {
      kept.write(raw, start, end - start);
    }
  }

  private void flushRow() {
    if (openRow.length > 0) {
      kept.write(openRow, 0, openRow.length);
      openRow = new byte[0];
    }
  }

  private int find(byte wanted, int from) {
    for (int i = from; i < filled; i++) {
      if (raw[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw[i] != ' ' && raw[i] != '\n' && raw[i] != '\r' && raw[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean hasPlace(int start, int end) {
    for (int i = start; i + PLACE.length <= end; i++) {
      if (is(PLACE, i, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(byte[] word, int at, int end) {
    if (at + word.length > end) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (raw[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
