package sightline.app.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off when more comes out than was allowed for all streams together. */
final class CountedStream extends FilterInputStream {

  private final long[] left;

  /**
   * @param left bytes that may still come, shared with other streams
   */
  CountedStream(InputStream in, long[] left) {
    super(in);
    this.left = left;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int read = super.read(to, from, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    left[0] -= Math.max(0, read);
    if (left[0] < 0) {
      throw new IOException("Zip bomb: more than is allowed");
    }
  }
}
