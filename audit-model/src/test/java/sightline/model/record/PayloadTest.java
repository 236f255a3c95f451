package sightline.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.merge.SmallPartnership;

class PayloadTest {
  private static final SigningKey KEY = SmallPartnership.key("police.author");

  private static Payload read(RecordKind kind, String json) throws RefusedException {
    return Payload.read(KEY.seal(kind.payloadType(), json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyKindReadsBackWhatItWrote() throws RefusedException {
    for (Payload p : Samples.all()) {
      Envelope sealed = KEY.seal(p.kind().payloadType(), p.toBytes());
      assertThat(Payload.read(sealed)).isEqualTo(p);
      assertThat(Payload.read(sealed).toBytes()).isEqualTo(p.toBytes());
    }
  }

  @Test
  void theSamplesCoverEveryKind() {
    Set<RecordKind> kinds = Samples.all().stream().map(Payload::kind).collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(EnumSet.allOf(RecordKind.class));
  }

  @Test
  void membersOfALaterVersionAreKeptInTheBytesAndPassedOver() throws RefusedException {
    for (Payload p : Samples.all()) {
      String later =
          new String(p.toBytes(), StandardCharsets.UTF_8)
              .replaceFirst("\\{", "{\"later\":[{\"x\":1}],");
      assertThat(read(p.kind(), later)).isEqualTo(p);
    }
  }

  @Test
  void aMissingMemberIsRefusedByName() {
    assertThatThrownBy(() -> read(RecordKind.SIGNOFF, "{}")).hasMessage("decision is missing.");
    assertThatThrownBy(() -> read(RecordKind.PURGE_NOTICE, "{\"partnership\":\"North/Vale\"}"))
        .hasMessage("partnership is not a proper code.");
  }

  @Test
  void charactersThatDoNotExistAreReplacedBeforeSigning() throws RefusedException {
    List<Response> answers =
        List.of(
            new Response("q", new Answer.Rated(1), "a\u0000b\ud83dc", List.of(), Set.of(), false));
    AuditRevision r =
        SmallPartnership.revision("police", answers, List.of(), SmallPartnership.NOON, false);
    AuditRevision read =
        (AuditRevision) Payload.read(KEY.seal(r.kind().payloadType(), r.toBytes()));
    assertThat(read.answers().getFirst().comment()).isEqualTo("a\ufffdb\ufffdc");
  }

  @Test
  void bytesAndCodesAreTheSameWhateverTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    List<String> here = Samples.all().stream().map(p -> Digests.sha256(p.toBytes())).toList();
    String code = KEY.id().spokenCode().toString();
    try {
      for (String tag :
          List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Samples.all().stream().map(p -> Digests.sha256(p.toBytes())).toList())
            .isEqualTo(here);
        assertThat(KEY.id().spokenCode()).hasToString(code);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
