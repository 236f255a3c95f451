package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;

/** The whole loop by commands alone, as a script would play it. */
class CommandLoopTest extends Scripted {
  private Path answers(AgencyType type) throws Exception {
    AuditTool tool = new ShippedTools().find("section-11").orElseThrow();
    List<String> lines = new ArrayList<>(List.of("question,rating,comment,evidence"));
    int i = 0;
    for (Question q : tool.questionsFor(type)) {
      lines.add(
          q.number()
              + ","
              + List.of("met", "partly", "not").get(i++ % 3)
              + ",\"Checked, in June\",Board report");
    }
    return Files.write(folder.resolve("answers-" + type.code() + ".csv"), lines);
  }

  @Test
  void goesFromPackToReport() throws Exception {
    Map<String, String> centre =
        centre("police,Northshire Police,police", "hospitals,Northshire Hospitals,nhs-trust");
    round(centre, "section-11", "s11-2026");
    Path pack = folder.resolve("pack.sightline.json");
    String spoken =
        good(centre, "pack", "create", "--round", "s11-2026", "--out", pack, "--json")
            .json()
            .get("spokenCode")
            .asText();

    Map<String, String> police = in("police");
    Outcome wrongCode =
        run(
            police,
            "pack",
            "open",
            pack,
            "--agency",
            "police",
            "--spoken",
            "00000" + spoken.substring(5));
    assertThat(wrongCode.exit()).isEqualTo(2);
    assertThat(wrongCode.err()).contains("group 1 differs");
    good(
        police,
        "pack",
        "open",
        pack,
        "--agency",
        "police",
        "--spoken",
        spoken,
        "--name",
        "DI, public protection");
    good(police, "audit", "new", "--round", "s11-2026");
    Outcome tooEarly = run(police, "audit", "finish", "s11-2026");
    assertThat(tooEarly.exit()).isEqualTo(1);
    assertThat(tooEarly.err()).contains("questions are not answered");
    good(police, "audit", "answer", "s11-2026", "--file", answers(AgencyType.POLICE));
    good(
        police,
        "audit",
        "set",
        "s11-2026",
        "1.1",
        "met",
        "--comment",
        "Assistant chief constable, since May");
    good(police, "audit", "finish", "s11-2026");
    Outcome unsigned = run(police, "export", "s11-2026", "--out", folder.resolve("out"));
    assertThat(unsigned.exit()).isEqualTo(1);
    assertThat(unsigned.err()).contains("has not signed it off");
    good(
        police,
        "audit",
        "signoff",
        "s11-2026",
        "--name",
        "Assistant chief constable",
        "--role",
        "Chief officer");
    good(police, "export", "s11-2026", "--out", folder.resolve("out"));

    Outcome held = run(centre, "import", folder.resolve("out"), "--json");
    assertThat(held.exit()).isEqualTo(1);
    assertThat(held.json().at("/files/0/outcome").asText()).isEqualTo("held");
    assertThat(held.json().at("/files/0/code").asText()).isEqualTo("UNKNOWN_KEY");
    assertThat(good(centre, "store", "info", "--json").json().get("counted").asInt()).isZero();

    for (JsonNode key : good(police, "key", "show", "--json").json().get("keys")) {
      String keyId = key.get("keyId").asText().substring(7, 19);
      Outcome misheard = run(centre, "key", "approve", keyId, "--spoken", "1".repeat(30));
      assertThat(misheard.exit()).isEqualTo(2);
      good(centre, "key", "approve", keyId, "--spoken", key.get("spokenCode").asText());
    }
    JsonNode info = good(centre, "store", "info", "--json").json();
    assertThat(info.get("counted").asInt()).isEqualTo(1);
    assertThat(info.get("held").asInt()).isZero();

    Outcome again = good(centre, "import", folder.resolve("out"), "--json");
    assertThat(again.json().at("/totals/new").asInt()).isZero();
    assertThat(again.json().at("/totals/alreadyHeld").asInt()).isPositive();
    assertThat(good(centre, "store", "info", "--json").json()).isEqualTo(info);

    assertThat(good(centre, "returns", "--round", "s11-2026").out())
        .contains("2 invited: 1 back (1 counted), 1 awaited, 0 waived.");
    for (String ending : List.of("docx", "pdf", "xlsx", "csv", "json")) {
      Path report = folder.resolve("summary." + ending);
      good(centre, "report", "section-11-summary", "--round", "s11-2026", "--out", report);
      assertThat(report).isNotEmptyFile();
    }
    assertThat(good(centre, "store", "check", "--json").json().get("sound").asBoolean()).isTrue();
    assertThat(good(centre, "store", "rebuild", "--json").json().get("same").asBoolean()).isTrue();
    JsonNode working =
        good(centre, "audit", "working", "northshire/s11-2026/police", "--json").json();
    assertThat(working.toString()).contains("average");

    assertThat(good(police, "audit", "list", "--json").json().at("/audits/0/state").asText())
        .isEqualTo("counted");
    good(police, "audit", "set", "s11-2026", "1.1", "partly");
    assertThat(good(police, "audit", "list", "--json").json().at("/audits/0/state").asText())
        .as("what was signed no longer says what the book says")
        .isEqualTo("changed");
  }

  @Test
  void saysSoWhenThereIsNoStoreOrTheWrongPassphrase() {
    Outcome none = run(in("empty"), "audit", "list");
    assertThat(none.exit()).isEqualTo(3);
    good(in("centre"), "init", "--partnership", "northshire", "--name", "Northshire");
    Outcome wrong =
        run(
            Map.of(
                "SIGHTLINE_STORE",
                folder.resolve("centre").toString(),
                "SIGHTLINE_PASSPHRASE",
                "other"),
            "round",
            "list");
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err()).doesNotContain("Exception");
  }

  @Test
  void readsWhatItShipsWithoutAStore() throws Exception {
    Map<String, String> nothing = Map.of();
    JsonNode tools = good(nothing, "tool", "list", "--json").json().get("tools");
    assertThat(tools.get(0).get("id").asText()).isEqualTo("section-11");
    assertThat(tools.get(0).get("standards").asInt()).isEqualTo(12);
    JsonNode tool = good(nothing, "tool", "show", "section-11", "--json").json();
    assertThat(tool.at("/standards/0/questions/0/ratings/0/descriptor").asText()).isNotBlank();
    Path typo =
        Files.writeString(
            folder.resolve("typo.yaml"), "format: sightline-tool-1\nid: x\nkidn: section-11\n");
    Outcome checked = run(nothing, "tool", "check", typo);
    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.out()).contains("kind");
  }

  @Test
  void refusesUnknownWordsWithTheUsage() {
    assertThat(run(Map.of(), "audti").exit()).isEqualTo(2);
    assertThat(run(Map.of(), "export", "--plain").exit()).isEqualTo(2);
  }

  @Test
  void givesTheSameDigestsWhateverTheOrder() throws Exception {
    Path demo = folder.resolve("demo");
    Map<String, String> environment = Map.of("SIGHTLINE_PASSPHRASE", "demo");
    good(
        environment,
        "demo",
        "--out",
        demo,
        "--agencies",
        "2",
        "--schools",
        "1",
        "--cases",
        "1",
        "--no-import",
        "--plain",
        "--quiet");
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy);
    Files.copy(demo.resolve("centre/sightline.db"), copy.resolve("sightline.db"));
    List<Path> bundles;
    try (Stream<Path> all = Files.list(demo.resolve("bundles"))) {
      bundles = all.sorted().toList();
    }
    for (Path bundle : bundles) {
      good(environment, "import", bundle, "--store", demo.resolve("centre"));
    }
    for (Path bundle : bundles.reversed()) {
      good(environment, "import", bundle, "--store", copy);
    }
    JsonNode one =
        good(environment, "store", "info", "--store", demo.resolve("centre"), "--json").json();
    JsonNode other = good(environment, "store", "info", "--store", copy, "--json").json();
    assertThat(other).isEqualTo(one);
    assertThat(one.get("counted").asInt())
        .as(
            "two agencies, a school signed by two people, two forms about one case, three surveys,"
                + " and an agency's own audit")
        .isEqualTo(9);
    Path grades = folder.resolve("grades.csv");
    good(
        environment,
        "report",
        "deep-dive",
        "--round",
        "theme-neglect",
        "--out",
        grades,
        "--store",
        demo.resolve("centre"));
    assertThat(grades).content().contains("c-01", "Overall grade");
    Outcome otherKind =
        run(
            environment,
            "report",
            "section-11-summary",
            "--round",
            "theme-neglect",
            "--out",
            folder.resolve("no.pdf"),
            "--store",
            demo.resolve("centre"));
    assertThat(otherKind.err()).contains("deep-dive");
  }
}
