package sightline.model.bundle;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sightline.model.record.Code;
import sightline.model.record.Limits;
import sightline.model.record.RefusedException;

/**
 * Confidentiality: the age format, version 1 (age-encryption.org/v1), to X25519 recipients.
 * Everything the program knows of age stands here.
 */
public final class AgeFile {
  private static final byte[] FIRST_LINE =
      "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int NONCE_AND_TAG = 16 + 16;
  private static final int CHUNK = 64 * 1024;

  private AgeFile() {}

  /** An age identity: the recipient may be told to everybody, the secret to nobody. */
  public record Identity(String recipient, String secret) {
    @Override
    public String toString() {
      return "Identity[" + recipient + "]";
    }
  }

  public static Identity newIdentity() {
    try {
      KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
      return new Identity(
          new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII),
          new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has X25519", e);
    }
  }

  public static boolean looksEncrypted(byte[] file) {
    if (file.length < FIRST_LINE.length) {
      return false;
    }
    for (int i = 0; i < FIRST_LINE.length; i++) {
      if (file[i] != FIRST_LINE[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is a recipient that can be encrypted to. */
  public static boolean isRecipient(String text) {
    try {
      X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text);
      return true;
    } catch (GeneralSecurityException | RuntimeException notOne) {
      return false;
    }
  }

  /**
   * Encrypts to all of the recipients.
   *
   * @throws IllegalArgumentException when there is no recipient or one is not well formed
   */
  public static byte[] encrypt(byte[] plain, Collection<String> recipients) {
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("no recipient to encrypt to");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 1024);
    try {
      List<RecipientStanzaWriter> writers = new ArrayList<>();
      for (String recipient : recipients) {
        writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
      }
      try (WritableByteChannel channel =
          new StandardEncryptingChannelFactory()
              .newEncryptingChannel(Channels.newChannel(out), writers)) {
        ByteBuffer buffer = ByteBuffer.wrap(plain);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a recipient is not well formed", e);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  /**
   * Decrypts with whichever identity fits.
   *
   * @throws RefusedException NOT_FOR_US when none fits, LIMIT for an oversized header, TOO_BIG,
   *     UNREADABLE when damaged
   */
  public static byte[] decrypt(byte[] file, Collection<String> secrets) throws RefusedException {
    checkHeader(file);
    for (String secret : secrets) {
      Optional<byte[]> plain = tryWith(file, secret);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    throw new RefusedException(
        Code.NOT_FOR_US,
        "Locked for someone else. If it was sent to you by mistake, tell the sender: it may be a data breach.");
  }

  private static Optional<byte[]> tryWith(byte[] file, String secret) throws RefusedException {
    ReadableByteChannel channel;
    try {
      RecipientStanzaReader reader =
          X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
      channel =
          new StandardDecryptingChannelFactory()
              .newDecryptingChannel(
                  Channels.newChannel(new ByteArrayInputStream(file)), List.of(reader));
    } catch (UnsupportedRecipientStanzaException | IllegalArgumentException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException | IOException | RuntimeException changed) {
      throw damaged();
    }
    try (channel) {
      ByteArrayOutputStream plain = new ByteArrayOutputStream(file.length);
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
      while (channel.read(buffer) >= 0) {
        plain.write(buffer.array(), 0, buffer.position());
        buffer.clear();
        if (plain.size() > Limits.FILE_BYTES) {
          throw new RefusedException(
              Code.TOO_BIG, "The file is larger than 32 MiB. It was not read.");
        }
      }
      return Optional.of(plain.toByteArray());
    } catch (IOException | RuntimeException cutOffOrChanged) {
      throw damaged();
    }
  }

  private static RefusedException damaged() {
    return new RefusedException(
        Code.UNREADABLE,
        "The locked file was changed or cut off on its way. Ask the sender to export again.");
  }

  private static void checkHeader(byte[] file) throws RefusedException {
    int stanzas = 0;
    int lineStart = 0;
    for (int i = 0; i < file.length; i++) {
      if (i > Limits.AGE_HEADER_BYTES) {
        throw new RefusedException(
            Code.LIMIT, "The lock of this file is larger than allowed. It was not opened.");
      }
      if (file[i] == '\n') {
        if (startsWith(file, lineStart, "->") && ++stanzas > Limits.AGE_STANZAS) {
          throw new RefusedException(
              Code.LIMIT, "The file is locked for more than 20 people. It was not opened.");
        }
        if (startsWith(file, lineStart, "---")) {
          if (file.length - i <= NONCE_AND_TAG) {
            throw damaged();
          }
          return;
        }
        lineStart = i + 1;
      }
    }
    throw damaged();
  }

  private static boolean startsWith(byte[] file, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= file.length || file[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
