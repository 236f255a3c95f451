package sightline.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sightline.model.merge.OtherVerifier;
import sightline.model.merge.SmallPartnership;

class EnvelopeTest {

  @Test
  void encodesTheSpecificationsOwnExample() {
    byte[] pae =
        Envelope.preAuthenticationEncoding(
            "http://example.com/HelloWorld", "hello world".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(pae, StandardCharsets.UTF_8))
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  }

  @Test
  void countsBytesAndNotCharacters() {
    byte[] pae =
        Envelope.preAuthenticationEncoding(
            "t/\u00e9", "\u00e9\u00e9".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(pae, StandardCharsets.UTF_8))
        .isEqualTo("DSSEv1 4 t/\u00e9 4 \u00e9\u00e9");
    assertThat(
            new String(Envelope.preAuthenticationEncoding("", new byte[0]), StandardCharsets.UTF_8))
        .isEqualTo("DSSEv1 0  0 ");
  }

  @Test
  void isKnownByWhatWasSignedAndNotByWhoSigned() {
    Envelope one = SmallPartnership.key("a").seal("t/x", new byte[] {1, 2});
    Envelope other = SmallPartnership.key("b").seal("t/x", new byte[] {1, 2});
    assertThat(one.id()).isEqualTo(other.id());
    assertThat(one.id().value()).isEqualTo(Digests.sha256(one.signedBytes()));
    assertThat(one.id())
        .isNotEqualTo(SmallPartnership.key("a").seal("t/y", new byte[] {1, 2}).id());
    assertThat(one.withSignaturesOf(other)).isEqualTo(other.withSignaturesOf(one));
    assertThat(one.withSignaturesOf(one)).isSameAs(one);
  }

  @Test
  void signsAsRfc8032AndTheJdkSay() {
    // RFC 8032, section 7.1, test 2
    SigningKey key =
        SigningKey.ofSeed(
            HexFormat.of()
                .parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    byte[] signature = key.sign(new byte[] {0x72});
    assertThat(HexFormat.of().formatHex(signature)).startsWith("92a009a9f0d4cab8720e820b5f642540");
    assertThat(OtherVerifier.verifies(key.publicKey(), new byte[] {0x72}, signature)).isTrue();
  }

  @Test
  void agreesWithTheJdkOnEveryAlteredSignature() {
    SigningKey key = SmallPartnership.key("a");
    byte[] signature = key.sign(new byte[] {7});
    Random random = new Random(8032);
    for (int i = 0; i < 100; i++) {
      byte[] altered = signature.clone();
      altered[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
      assertThat(key.publicKey().verifies(new byte[] {7}, altered)).isFalse();
      assertThat(OtherVerifier.verifies(key.publicKey(), new byte[] {7}, altered)).isFalse();
    }
    assertThat(key.publicKey().verifies(new byte[] {7}, new byte[63])).isFalse();
  }

  @Test
  void keysReadBackFromDerAndPem() {
    SigningKey key = SmallPartnership.key("a");
    assertThat(PublicKey.ofSpki(key.publicKey().spki())).contains(key.publicKey());
    assertThat(PublicKey.ofPem(key.publicKey().pem())).contains(key.publicKey());
    assertThat(SigningKey.ofPem(key.pem()).orElseThrow().id()).isEqualTo(key.id());
    assertThat(key.id().value()).isEqualTo(Digests.sha256(key.publicKey().spki()));
    assertThat(PublicKey.ofPem("rubbish!")).isEmpty();
    assertThat(SigningKey.ofPem("rubbish!")).isEmpty();
  }

  @Test
  void aKeyUnderWhichAnythingVerifiesIsNoKey() {
    byte[] spki = SmallPartnership.key("a").publicKey().spki();
    for (String weak :
        List.of(
            "0100000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")) {
      System.arraycopy(HexFormat.of().parseHex(weak), 0, spki, 12, 32);
      assertThat(PublicKey.ofSpki(spki)).as(weak).isEmpty();
    }
    assertThat(PublicKey.ofSpki(new byte[44])).isEmpty();
  }

  @Test
  void base64HasOneForm() {
    assertThat(Base64Text.decode("AQ==")).hasValueSatisfying(b -> assertThat(b).containsExactly(1));
    for (String odd :
        List.of("AQ", "AQ=", "AR==", "AQ==\n", "A Q==", "-_8=", "A", "AQ==AQ==", "====")) {
      assertThat(Base64Text.decode(odd)).as(odd).isEmpty();
    }
    byte[] bytes = {(byte) 0xfb, (byte) 0xff};
    assertThat(Base64Text.encode(bytes)).isEqualTo(Base64.getEncoder().encodeToString(bytes));
  }
}
