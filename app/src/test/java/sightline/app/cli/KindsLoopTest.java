package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sightline.model.merge.SmallDeepDive;
import sightline.model.merge.SmallSurvey;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/** Each kind of tool goes through the whole loop by commands alone. */
class KindsLoopTest extends Scripted {
  private static final String CHAIR = "Chair of the board";

  @Override
  ShippedTools tools() {
    return new ShippedTools(
        List.of(
            shipped(SmallDeepDive.file()),
            shipped(SmallSurvey.file()),
            shipped(likeTheDeepDive("section-175")),
            shipped(likeTheDeepDive("single-agency"))));
  }

  private static byte[] likeTheDeepDive(String kind) {
    return new String(SmallDeepDive.file(), StandardCharsets.UTF_8)
        .replace("id: small-deep-dive", "id: small-" + kind)
        .replace("kind: deep-dive", "kind: " + kind)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ShippedTools.Shipped shipped(byte[] file) {
    return switch (new ToolReader().read(file)) {
      case ToolReading.Read read -> new ShippedTools.Shipped(read.tool(), List.of(), file);
      case ToolReading.Unreadable broken -> throw new AssertionError(broken.problems());
    };
  }

  private Map<String, String> centre() throws Exception {
    return centre("police,Police,police", "hill,Hill School,school-primary");
  }

  private JsonNode info(Map<String, String> centre) throws Exception {
    assertThat(good(centre, "store", "rebuild", "--json").json().get("same").asBoolean()).isTrue();
    return good(centre, "store", "info", "--json").json();
  }

  @Test
  void aDeepDiveIsAnsweredOnceForEveryCase() throws Exception {
    Map<String, String> centre = centre();
    Path cases = file("cases.csv", "code,age_band\nc-1,5 to 10\nc-2,\n");
    assertThat(refused(centre, newRound("small-deep-dive", "r"))).contains("needs its cases");
    assertThat(
            refused(
                centre,
                "round",
                "create",
                "--tool",
                "small-deep-dive",
                "--code",
                "r",
                "--due",
                "2026-12-18",
                "--agencies",
                "all",
                "--cases",
                file("named.csv", "code,name\nc-1,Jack\n")))
        .contains("\"name\"");
    Path local = Files.write(folder.resolve("local.yaml"), SmallDeepDive.localFile());
    round(
        centre, "small-deep-dive", "r", "--modules", "neglect", "--local", local, "--cases", cases);
    Map<String, String> police = member(centre, "police", "r");

    JsonNode list = good(police, "audit", "list", "--json").json().get("audits");
    assertThat(list).hasSize(2);
    assertThat(list.get(1).get("id").asText()).isEqualTo("northshire/r/police/c-2");
    assertThat(refused(police, "audit", "new", "--round", "r")).contains("c-1");
    good(police, "audit", "new", "--round", "r", "--case", "c-1");
    Path answers =
        file(
            "answers.csv",
            "question,rating,comment,reason\n"
                + "1.1,fair,Late,\n1.2,good,,\n2.1,unable,,too-early\n5.1,poor,,\n4.1,good,,\nd-band,older,,\nd-all,4,,\n");
    good(police, "audit", "answer", "r/c-1", "--file", answers);
    good(police, "audit", "set", "r/c-1", "d-done", "5");
    assertThat(refused(police, "audit", "finish", "r/c-1"))
        .contains("Visits done")
        .doesNotContain("not answered");
    good(police, "audit", "set", "r/c-1", "d-done", "3");
    assertThat(refused(police, "audit", "set", "r/c-1", "d-band", "old"))
        .contains("under-5, older");
    good(police, "audit", "finish", "r/c-1");
    assertThat(good(police, "audit", "show", "r/c-1").out())
        .contains("Age band: Older", "Not enough evidence", "Visits done: 3 visits");
    assertThat(good(police, "audit", "history", "r/c-1").out()).contains("detailed");
    assertThat(good(police, "audit", "list", "--json").json().at("/audits/1/answered").asInt())
        .as("the other case has a book of its own")
        .isZero();

    Map<String, String> chair = as(police, "copper bottom lane");
    assertThat(good(police, "audit", "signoff", "r/c-1", "--name", "Head", "--role", "Head").out())
        .contains("Signed by 1 of 2; still to sign: " + CHAIR);
    assertThat(refused(police, "export", "r/c-1", "--out", folder.resolve("out")))
        .contains("Signed by 1 of 2");
    assertThat(
            refused(
                police, "audit", "signoff", "r/c-1", "--name", "Head", "--role", "Head", "--as",
                CHAIR))
        .contains("each another person");
    assertThat(refused(chair, "audit", "signoff", "r/c-1", "--name", "Chair", "--role", "Chair"))
        .contains("has signed already");
    good(chair, "audit", "signoff", "r/c-1", "--name", "Chair", "--role", "Chair", "--as", CHAIR);
    assertThat(
            refused(
                police,
                "export",
                "r/c-1",
                "--out",
                folder.resolve("out"),
                "--plain",
                "--reason",
                "no key"))
        .contains("never leaves unencrypted");
    good(police, "export", "r/c-1", "--out", folder.resolve("out"));
    assertThat(folder.resolve("out/police-r-c-1.sightline.json.age")).exists();

    assertThat(takeIn(centre, police).exit()).isEqualTo(1);
    assertThat(info(centre).get("counted").asInt()).isEqualTo(1);
    JsonNode shown = good(centre, "audit", "show", "northshire/r/police/c-1", "--json").json();
    assertThat(shown.get("state").asText()).isEqualTo("counted");
    assertThat(shown.at("/details/2/count").asInt()).isEqualTo(3);
    assertThat(shown.get("answers").toString()).contains("q-local").doesNotContain("q-net");
    assertThat(good(centre, "returns", "--round", "r").out()).contains("c-1");
  }

  @Test
  void aSchoolAuditIsSignedByTwo() throws Exception {
    signedByTwo("small-section-175", "hill", "school");
  }

  @Test
  void aSingleAgencyAuditIsSignedByTwo() throws Exception {
    signedByTwo("small-single-agency", "police", "police");
  }

  private void signedByTwo(String tool, String code, String what) throws Exception {
    Map<String, String> centre = centre();
    round(centre, tool, "r", "--modules", "online");
    Map<String, String> agency = member(centre, code, "r");
    good(agency, "audit", "new", "--round", "r");
    Path answers =
        file(
            "answers.json",
            "{\"answers\":[{\"question\":\"q-plan\",\"rating\":\"good\"},{\"question\":\"q-net\",\"rating\":\"poor\"},"
                + "{\"question\":\"q-overall\",\"rating\":\"good\"}],"
                + "\"details\":[{\"detail\":\"d-band\",\"value\":\"Under 5\"},{\"detail\":\"d-all\",\"value\":\"not held\"}]}");
    good(agency, "audit", "answer", "r", "--file", answers);
    good(agency, "audit", "finish", "r");
    good(agency, "audit", "signoff", "r", "--name", "Head", "--role", "Head of " + what);
    good(
        as(agency, "copper bottom lane"),
        "audit",
        "signoff",
        "r",
        "--name",
        "Chair",
        "--role",
        "Chair",
        "--as",
        CHAIR);
    good(agency, "export", "r", "--out", folder.resolve("out"));
    assertThat(takeIn(centre, agency).exit()).isEqualTo(1);
    assertThat(info(centre).get("counted").asInt()).isEqualTo(1);
    good(agency, "audit", "set", "r", "d-all", "7");
    assertThat(good(agency, "audit", "list", "--json").json().at("/audits/0/state").asText())
        .as("a detail changed is a change like any other")
        .isEqualTo("changed");
  }

  @Test
  void aSurveyIsCountedAndNeverScored() throws Exception {
    Map<String, String> centre = centre();
    round(centre, "small-survey", "r");
    Map<String, String> police = member(centre, "police", "r");
    good(police, "audit", "new", "--round", "r");
    Path counts =
        file("counts.csv", "question,agree,unsure,disagree,unable\n1.1,31,4,2,1\n1.2,20,,,\n");
    good(police, "audit", "answer", "r", "--file", counts);
    assertThat(refused(police, "audit", "set", "r", "1.1", "agree")).contains("give counts");
    good(police, "audit", "set", "r", "1.2", "agree=19 disagree=1");
    good(police, "audit", "finish", "r");
    good(police, "audit", "signoff", "r", "--name", "Head", "--role", "Head");
    good(police, "export", "r", "--out", folder.resolve("out"));
    assertThat(takeIn(centre, police).exit()).isEqualTo(1);
    assertThat(info(centre).get("counted").asInt()).isEqualTo(1);
    assertThat(good(centre, "audit", "show", "northshire/r/police").out())
        .contains("agree=31 unsure=4 disagree=2 unable=1");
    JsonNode working = good(centre, "audit", "working", "northshire/r/police", "--json").json();
    assertThat(working.get("score").isNull()).isTrue();
    assertThat(working.at("/ratings/0/count").asInt()).isEqualTo(50);
  }
}
