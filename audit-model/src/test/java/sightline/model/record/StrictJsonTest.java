package sightline.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictJsonTest {
  private static void assertRefused(Code code, byte[] bytes) {
    assertThatThrownBy(() -> StrictJson.forPayloads().readObject(bytes))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
  }

  private static void assertRefused(Code code, String json) {
    assertRefused(code, json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] raw(int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return all;
  }

  @Test
  void readsWhatJsonAllows() throws RefusedException {
    String json = " {\"a\":[1,-2,0,true,false,null,\"\\u00e9\\n\\ud83d\\ude00\",{}],\"\":{}} ";
    assertThat(StrictJson.forPayloads().readObject(json.getBytes(StandardCharsets.UTF_8)).get("a"))
        .hasSize(8);
  }

  @Test
  void refusesDuplicateNames() {
    assertRefused(Code.BAD_TEXT, "{\"a\":1,\"a\":1}");
    assertRefused(Code.BAD_TEXT, "{\"a\":1,\"\\u0061\":2}");
    assertRefused(Code.BAD_TEXT, "{\"x\":[{\"a\":1,\"b\":2,\"a\":3}]}");
  }

  @Test
  void refusesOtherEncodings() {
    assertRefused(Code.BAD_TEXT, "\ufeff{}");
    assertRefused(Code.BAD_TEXT, "{\"a\":1}".getBytes(StandardCharsets.UTF_16BE));
    assertRefused(Code.BAD_TEXT, "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE));
    assertRefused(Code.BAD_TEXT, "{\"a\":1}".getBytes(StandardCharsets.UTF_16));
    assertRefused(Code.BAD_TEXT, raw('{', '"', 0xc1, 0x81, '"', ':', '1', '}'));
    assertRefused(Code.BAD_TEXT, raw('{', '"', 0xe0, 0x80, 0xaf, '"', ':', '1', '}'));
    assertRefused(Code.BAD_TEXT, raw('{', '"', 0xe9, '"', ':', '1', '}'));
    assertRefused(Code.BAD_TEXT, raw('{', '"', 0xf5, 0x80, 0x80, 0x80, '"', ':', '1', '}'));
  }

  @Test
  void refusesCharactersThatDoNotExist() {
    assertRefused(Code.BAD_TEXT, raw('{', '"', 0xed, 0xa0, 0xbd, '"', ':', '1', '}'));
    assertRefused(Code.BAD_TEXT, "{\"a\":\"\\ud83d\"}");
    assertRefused(Code.BAD_TEXT, "{\"a\":\"\\ude00\\ud83d\"}");
    assertRefused(Code.BAD_TEXT, "{\"\\udc00\":1}");
    assertRefused(Code.BAD_TEXT, "{\"a\":\"\\u0000\"}");
    assertRefused(Code.BAD_TEXT, "{\"a\":\"\u0000\"}");
    assertRefused(Code.BAD_TEXT, "{\"a\u0000\":1}");
  }

  @Test
  void refusesNumbersThatAreNotWholeAndSaysWhere() {
    for (String number :
        new String[] {"1.5", "1e999", "1e2", "1E-400", "1.0", "NaN", "Infinity", "-Infinity"}) {
      assertRefused(Code.BAD_VALUE, "{\"a\":" + number + "}");
    }
    assertThatThrownBy(
            () ->
                StrictJson.forPayloads()
                    .readObject(
                        "{\"answers\":[{},{\"rating\":0.5}]}".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("answers[1].rating: 0.5 is not a whole number.");
  }

  @Test
  void refusesNumbersOfMoreThanFifteenDigits() throws RefusedException {
    assertRefused(Code.LIMIT, "{\"a\":1234567890123456}");
    assertRefused(Code.LIMIT, "{\"a\":" + "9".repeat(1000) + "}");
    assertThat(
            StrictJson.forPayloads()
                .readObject("{\"a\":-999999999999999}".getBytes(StandardCharsets.UTF_8))
                .get("a")
                .longValue())
        .isEqualTo(-999_999_999_999_999L);
  }

  @Test
  void refusesWhatFollowsTheObject() {
    assertRefused(Code.UNREADABLE, "{}{}");
    assertRefused(Code.UNREADABLE, "{} 1");
    assertRefused(Code.UNREADABLE, "{}x");
    assertRefused(Code.UNREADABLE, "{}]");
  }

  @Test
  void refusesWhatIsNoObject() {
    for (String json :
        new String[] {
          "",
          " ",
          "[]",
          "1",
          "\"a\"",
          "null",
          "{",
          "{\"a\"",
          "{\"a\":",
          "{a:1}",
          "{'a':1}",
          "{\"a\":1,}",
          "{\"a\":01}",
          "{\"a\":+1}",
          "{\"a\":0x1}",
          "// c\n{}",
          "{\"a\":tru}",
          "{\"a\":\"\t\"}",
          "{\"a\":\"\\x\"}"
        }) {
      assertRefused(Code.UNREADABLE, json);
    }
  }

  @Test
  void refusesDepthBeyondSixteen() throws RefusedException {
    String fits = "{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}";
    assertThat(StrictJson.forPayloads().readObject(fits.getBytes(StandardCharsets.UTF_8)))
        .hasSize(1);
    assertRefused(Code.TOO_DEEP, "{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}");
    assertRefused(Code.TOO_DEEP, "{\"a\":" + "[".repeat(100_000));
    assertRefused(Code.TOO_DEEP, "{\"a\":".repeat(50_000));
  }

  @Test
  void refusesLongNamesTextsAndCrowds() {
    assertRefused(Code.LIMIT, "{\"" + "n".repeat(129) + "\":1}");
    assertRefused(Code.LIMIT, "{\"a\":\"" + "s".repeat(20_001) + "\"}");
    assertRefused(Code.LIMIT, "{\"a\":[" + "[],".repeat(200_000) + "[]]}");
  }
}
