package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A round goes over to version 2, and an agency's audit follows, by commands. */
class MoveCommandTest extends Scripted {
  /** Version 2: 1.1 is worded anew, and 1.2 is another question. */
  private Path version2() throws Exception {
    String file =
        new String(SHIPPED.shipped("section-11").orElseThrow().file(), StandardCharsets.UTF_8);
    return Files.writeString(
        folder.resolve("section-11-2.yaml"),
        file.replaceFirst("(?m)^version: 1$", "version: 2")
            .replaceFirst("(?m)statement: .*$", "statement: Said anew, in one idea.")
            .replace("id: q-m7v4", "id: q-new2"));
  }

  @Test
  void aRoundGoesOverAndAnAuditFollows() throws Exception {
    Map<String, String> centre = centre("police,Northshire Police,police");
    round(centre, "section-11", "s11");
    Map<String, String> police = member(centre, "police", "s11");
    good(police, "audit", "set", "s11", "1.1", "met", "--comment", "Named in writing.");
    good(police, "audit", "set", "s11", "1.2", "partly", "--comment", "Most of us.");
    assertThat(run(police, "audit", "move", "s11").err()).contains("nothing to move");

    good(centre, "tool", "import", version2());
    assertThat(good(centre, "round", "move", "s11", "--to", "2", "--dry-run").out())
        .contains("Would move");
    assertThat(json(centre, "round", "move", "s11", "--to", "2").get("to").asInt()).isEqualTo(2);
    Path again = folder.resolve("again.sightline.json");
    good(centre, "pack", "create", "--round", "s11", "--out", again);
    assertThat(good(police, "pack", "open", again).out()).contains("asks version 2");

    assertThat(run(police, "audit", "move", "s11", "--to", "3").err()).contains("asks version 2");
    JsonNode dry =
        json(police, "audit", "move", "s11", "--to", "2", "--dry-run").get("moves").get(0);
    assertThat(dry.get("toConfirm").get(0).get("changed").get(0).asText()).isEqualTo("statement");
    assertThat(dry.get("archived").get(0).get("number").asText()).isEqualTo("1.2");
    assertThat(json(police, "audit", "list").get("audits").get(0).get("version").asInt())
        .isEqualTo(1);

    JsonNode moved = json(police, "audit", "move", "--all", "section-11").get("moves");
    assertThat(moved).hasSize(1);
    assertThat(json(police, "audit", "list").get("audits").get(0).get("version").asInt())
        .isEqualTo(2);
    assertThat(run(police, "audit", "finish", "s11").err())
        .contains("confirmed the answer, at 1.1");
    JsonNode left = json(police, "audit", "left", "s11").get("versions").get(0).get("answers");
    assertThat(left.get(0).get("comment").asText()).isEqualTo("Most of us.");
    assertThat(json(police, "audit", "confirm", "s11", "1.1").get("toConfirm").asInt()).isZero();
    assertThat(run(police, "audit", "confirm", "s11", "1.1").exit()).isEqualTo(2);
    assertThat(json(police, "audit", "move", "--all", "section-11").get("moves")).isEmpty();
  }
}
