package sightline.app.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.record.Envelope;

/**
 * An envelope as the bytes that are sealed: type, payload, signatures, each with its length before
 * it. The JSON form would be a third longer, for base64.
 */
final class EnvelopeBytes {
  private static final int EDITION = 1;

  private EnvelopeBytes() {}

  static byte[] write(Envelope envelope) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(envelope.payloadLength() + 320);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(EDITION);
      out.writeUTF(envelope.payloadType());
      out.writeInt(envelope.payloadLength());
      out.write(envelope.payload());
      out.writeByte(envelope.signatures().size());
      for (Envelope.Signature signature : envelope.signatures()) {
        out.writeUTF(signature.keyId());
        out.writeUTF(signature.base64());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Empty when the bytes are not an envelope. */
  static Optional<Envelope> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != EDITION) {
        return Optional.empty();
      }
      String type = in.readUTF();
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        return Optional.empty();
      }
      byte[] payload = in.readNBytes(length);
      int count = in.readUnsignedByte();
      List<Envelope.Signature> signatures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        signatures.add(new Envelope.Signature(in.readUTF(), in.readUTF()));
      }
      return in.available() == 0
          ? Optional.of(new Envelope(type, payload, signatures))
          : Optional.empty();
    } catch (IOException cutOff) {
      return Optional.empty();
    }
  }
}
