package sightline.model.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.merge.SmallDeepDive;
import sightline.model.merge.SmallPartnership;
import sightline.model.merge.SmallSurvey;

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

  @Test
  void aRoundThatUsesNothingNewKeepsTheBytesItAlwaysHad() {
    assertThat(RoundJson.write(SmallPartnership.round()).toString())
        .isEqualTo(
            "{\"code\":\"s11-2026\",\"title\":\"Section 11 2026\",\"tool\":{\"id\":\"small-tool\",\"version\":1,"
                + "\"sha256\":\""
                + SmallPartnership.TOOL.sha256()
                + "\"},\"due\":\"2026-10-30\",\"invited\":[\"police\",\"health\",\"district\"],"
                + "\"retainUntil\":\"2032-10-30\"}");
  }

  @Test
  void aRoundNamesNoCaseTwiceAndNoConditionThatCannotBeRead() {
    String round =
        "{\"code\":\"r\",\"title\":\"R\",\"due\":\"2026-10-30\",\"tool\":{\"id\":\"t\",\"version\":1,\"sha256\":\""
            + SmallPartnership.TOOL.sha256()
            + "\"},";
    assertThatThrownBy(() -> round(round + "\"cases\":[{\"code\":\"c\"},{\"code\":\"c\"}]}"))
        .hasMessage("cases holds c twice.");
    assertThatThrownBy(() -> round(round + "\"modules\":[\"a\",\"a\"]}"))
        .hasMessage("modules names the same thing twice.");
    String question =
        RoundJson.write(SmallDeepDive.round()).get("localQuestions").get(0).toString();
    assertThatThrownBy(
            () ->
                round(
                    round
                        + "\"localQuestions\":["
                        + question.replace("q-plan is", "q-home was")
                        + "]}"))
        .hasMessage("localQuestions[0].askIf is not a condition.");
  }

  @Test
  void aDetailComesOnceAndWithExactlyOneThing() {
    String revision =
        new String(
            SmallDeepDive.revision("c-1", false, List.of(), SmallDeepDive.details()).toBytes(),
            StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(RecordKind.AUDIT_REVISION, revision.replace("d-done", "d-all")))
        .hasMessage("details gives d-all twice.");
    assertThatThrownBy(
            () ->
                read(
                    RecordKind.AUDIT_REVISION,
                    revision.replace("\"count\":3", "\"count\":3,\"text\":\"\"")))
        .hasMessage(
            "details[2].d does not come with exactly one of choice, count, notHeld and text.");
    assertThatThrownBy(
            () -> read(RecordKind.AUDIT_REVISION, revision.replace("\"count\":3", "\"count\":-3")))
        .hasMessage("details[2].count is not between 0 and 1000000000.");
  }

  @Test
  void countsStandInPlaceOfARatingAndCountEachRatingOnce() {
    String survey =
        new String(
            SmallSurvey.revision(
                    "police", List.of(SmallSurvey.tallied("q", Map.of(2, 41), 2)), List.of())
                .toBytes(),
            StandardCharsets.UTF_8);
    String tally = "\"tally\":[{\"rating\":2,\"count\":41}]";
    assertThat(survey).contains("\"state\":\"answered\"," + tally + ",\"unable\":2");
    for (Map.Entry<String, String> broken :
        Map.of(
                "\"rating\":1," + tally,
                "answers[0].tally stands beside a rating.",
                "\"tally\":[{\"rating\":2,\"count\":1},{\"rating\":2,\"count\":1}]",
                "answers[0].tally counts the rating 2 twice.",
                "\"tally\":[{\"rating\":2,\"count\":-1}]",
                "tally[0].count is not between 0 and 1000000.",
                "\"rating\":1",
                "answers[0].unable stands without a tally.")
            .entrySet()) {
      assertThatThrownBy(
              () -> read(RecordKind.AUDIT_REVISION, survey.replace(tally, broken.getKey())))
          .hasMessage(broken.getValue());
    }
    assertThatThrownBy(
            () -> read(RecordKind.AUDIT_REVISION, survey.replace("\"answered\"", "\"unanswered\"")))
        .hasMessage("answers[0].tally stands beside \"unanswered\".");
  }

  private static void round(String json) throws RefusedException {
    RoundJson.read(
        new Fields(StrictJson.forPayloads().readObject(json.getBytes(StandardCharsets.UTF_8)), ""));
  }
}
