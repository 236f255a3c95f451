package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sightline.model.tool.Question;

/** A survey beside an audit, and an audit followed up, from one store to the other. */
class FollowUpLoopTest extends Scripted {
  private static final String POLICE = "police,Police,police";

  /** A centre with a round of each tool, of the tool's own name. */
  private Map<String, String> centreOf(String... tools) throws Exception {
    Map<String, String> centre = centre(POLICE);
    for (String tool : tools) {
      round(centre, tool, tool);
    }
    return centre;
  }

  private void answer(Map<String, String> police, String round, String csv) throws Exception {
    good(police, "audit", "new", "--round", round);
    Path answers = Files.writeString(folder.resolve(round + ".csv"), csv);
    good(police, "audit", "answer", round, "--file", answers);
    good(police, "audit", "finish", round);
    good(police, "audit", "signoff", round, "--name", "Chief", "--role", "Chief officer");
  }

  private String report(Map<String, String> store, String name, Object... more) throws Exception {
    Path file = folder.resolve(name + ".json");
    Object[] command =
        Stream.concat(Stream.of("report", name, "--out", file), Stream.of(more)).toArray();
    good(store, command);
    return Files.readString(file);
  }

  private static String allMet() {
    StringBuilder csv = new StringBuilder("question,rating,comment\n");
    for (Question q :
        SHIPPED
            .find("section-11")
            .orElseThrow()
            .questionsFor(sightline.model.audit.AgencyType.POLICE)) {
      csv.append(q.id()).append(",met,Seen\n");
    }
    return csv.toString();
  }

  @Test
  void aSurveyStandsBesideTheAuditInBothStores() throws Exception {
    Map<String, String> centre = centreOf("section-11", "practitioner-survey");
    Map<String, String> police = member(centre, "police", "section-11", "practitioner-survey");
    answer(police, "section-11", allMet());
    String own = report(police, "agency-return", "--audit", "section-11");
    assertThat(own).contains("Nothing of it can be read yet");

    StringBuilder counts =
        new StringBuilder(
            "question,rating,strongly-agree,agree,disagree,strongly-disagree,unable\n");
    for (int i = 1; i <= 5; i++) {
      counts.append("1.").append(i).append(i == 1 ? ",,2,4,5,1,3\n" : ",,6,6,1,0,2\n");
      counts.append("2.").append(i).append(i == 2 ? ",,1,2,3,0,0\n" : ",,6,6,1,0,2\n");
    }
    counts.append("d-v8p5,30,,,,,\nd-z3s9,15,,,,,\n");
    answer(police, "practitioner-survey", counts.toString());

    own = report(police, "agency-return", "--audit", "section-11");
    assertThat(own).contains("50% (6 of 12)", "15 of 30", "Survey disagrees");

    good(police, "export", "section-11", "--out", folder.resolve("out"));
    good(police, "export", "practitioner-survey", "--out", folder.resolve("out"));
    takeIn(centre, police);
    String summary = report(centre, "section-11-summary", "--round", "section-11");
    assertThat(summary)
        .contains(
            "2 answers rated met are contradicted by the agency's own survey, in 1 agency.",
            "50% (6 of 12)",
            "Fewer than 10 replies: not shown")
        .doesNotContain("3 of 6");
    assertThat(
            run(
                    centre,
                    "report",
                    "section-11-summary",
                    "--round",
                    "practitioner-survey",
                    "--out",
                    folder.resolve("no.pdf"))
                .err())
        .contains("beside another round");
  }

  @Test
  void anAuditIsFollowedUpAndItsSignOffStands() throws Exception {
    Map<String, String> centre = centreOf("single-agency");
    Map<String, String> police = member(centre, "police", "single-agency");
    StringBuilder csv = new StringBuilder("question,rating,comment,action,lead,due,measure\n");
    for (Question q : SHIPPED.find("single-agency").orElseThrow().questions().toList()) {
      csv.append(q.id())
          .append(
              q.number().equals("2.2")
                  ? ",partly,One reader,Add a second reader,Quality lead,2027-02-01,1 in 5 read twice\n"
                  : q.number().equals("4.4") ? ",not,Not known,,,,\n" : ",met,Seen,,,,\n");
    }
    csv.append("d-n6q2,Are visits on time?,,,,,\nd-r8u3,April to June,,,,,\n")
        .append("d-t9w5,40,,,,,\nd-v3y8,10,,,,,\nd-w5e9,All open plans,,,,,\n");
    good(police, "audit", "new", "--round", "single-agency");
    Path answers = Files.writeString(folder.resolve("a.csv"), csv.toString());
    good(police, "audit", "answer", "single-agency", "--file", answers);
    good(police, "audit", "finish", "single-agency");
    Outcome early =
        run(police, "audit", "progress", "single-agency", "1", "--state", "done", "--note", "x");
    assertThat(early.exit()).isNotZero();
    assertThat(early.err()).contains("once it is signed off");
    good(police, "audit", "signoff", "single-agency", "--name", "Chief", "--role", "Chief officer");
    good(police, "export", "single-agency", "--out", folder.resolve("out"));
    takeIn(centre, police);

    good(
        police,
        "audit",
        "progress",
        "single-agency",
        "1",
        "--state",
        "under-way",
        "--note",
        "Two readers named");
    good(
        police,
        "audit",
        "progress",
        "single-agency",
        "1",
        "--state",
        "done",
        "--note",
        "Both grade alone",
        "--impact",
        "4 grades changed after the second reading");
    good(
        police,
        "audit",
        "rate-again",
        "single-agency",
        "2.2",
        "met",
        "--note",
        "10 records, July to September");
    assertThat(
            run(police, "audit", "progress", "single-agency", "9", "--state", "done", "--note", "x")
                .err())
        .contains("action");
    JsonNode own = good(police, "audit", "follow-up", "single-agency", "--json").json();
    assertThat(own.at("/actions/0/state").asText()).isEqualTo("done");
    assertThat(own.at("/actions/0/notes")).hasSize(2);
    assertThat(own.at("/repeats/0/rating").asText()).isEqualTo("Met");
    assertThat(good(police, "audit", "list", "--json").json().at("/audits/0/state").asText())
        .as("the sign-off stands")
        .isEqualTo("counted");

    for (String name : new String[] {"single-agency-report", "recommendations", "action-plan"}) {
      assertThat(report(police, name, "--audit", "single-agency")).contains("Add a second reader");
    }
    assertThat(report(police, "recommendations", "--audit", "single-agency"))
        .contains("No action is planned yet for 4.4.");
    assertThat(report(police, "follow-up-report", "--audit", "single-agency"))
        .contains("Better", "4 grades changed", "not rated again: 4.4");
    assertThat(
            run(
                    police,
                    "report",
                    "round-control",
                    "--audit",
                    "single-agency",
                    "--out",
                    folder.resolve("no.pdf"))
                .err())
        .contains("whole round");

    good(police, "export", "single-agency", "--out", folder.resolve("later"));
    Outcome imported = good(centre, "import", folder.resolve("later"), "--json");
    assertThat(imported.json().at("/totals/held").asInt()).isZero();
    String centres =
        report(centre, "follow-up-report", "--round", "single-agency", "--agency", "police");
    assertThat(centres).contains("Both grade alone", "10 records, July to September");
    assertThat(good(centre, "store", "info", "--json").json().get("counted").asInt()).isEqualTo(1);
    Outcome again = good(centre, "import", folder.resolve("later"), "--json");
    assertThat(again.json().at("/totals/new").asInt()).isZero();
    assertThat(good(centre, "store", "rebuild", "--json").json().get("same").asBoolean()).isTrue();
  }

  @Test
  void aSurveyHasNoActionPlan() throws Exception {
    Map<String, String> centre = centreOf("practitioner-survey");
    Map<String, String> police = member(centre, "police", "practitioner-survey");

    Outcome outcome =
        run(
            police,
            "report",
            "action-plan",
            "--audit",
            "practitioner-survey",
            "--out",
            folder.resolve("no.pdf"));

    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.err()).contains("There is no \"action-plan\"");
  }
}
