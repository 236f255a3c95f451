package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.store.SealStrength;
import sightline.app.work.SetUp;
import sightline.model.tool.ShippedTools;

/** A round goes over to version 2, and an agency's audit follows, by commands. */
class MoveCommandTest {
  @TempDir Path folder;

  private record Outcome(int exit, String out, String err) {
    JsonNode json() throws Exception {
      return new ObjectMapper().readTree(out);
    }
  }

  private Outcome run(String store, Object... arguments) {
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      SetUp setUp =
          new SetUp(Clock.systemUTC(), new SecureRandom(), new ShippedTools(), SealStrength.TEST);
      Map<String, String> environment =
          Map.of(
              "SIGHTLINE_STORE",
              folder.resolve(store).toString(),
              "SIGHTLINE_PASSPHRASE",
              "kettle harbour violet");
      int exit =
          new Commands(new Session(setUp, environment, folder.resolve("nowhere")))
              .run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
      return new Outcome(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  private Outcome good(String store, Object... arguments) {
    Outcome outcome = run(store, arguments);
    assertThat(outcome.exit()).as(outcome.err() + outcome.out()).isZero();
    return outcome;
  }

  private JsonNode json(String store, Object... arguments) throws Exception {
    return good(store, Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray()).json();
  }

  /** Version 2: 1.1 is worded anew, and 1.2 is another question. */
  private Path version2() throws Exception {
    String file =
        new String(
            new ShippedTools().shipped("section-11").orElseThrow().file(), StandardCharsets.UTF_8);
    return Files.writeString(
        folder.resolve("section-11-2.yaml"),
        file.replaceFirst("(?m)^version: 1$", "version: 2")
            .replaceFirst("(?m)statement: .*$", "statement: Said anew, in one idea.")
            .replace("id: q-m7v4", "id: q-new2"));
  }

  @Test
  void aRoundGoesOverAndAnAuditFollows() throws Exception {
    good("centre", "init", "--partnership", "northshire", "--name", "Northshire Partnership");
    Path register =
        Files.writeString(
            folder.resolve("agencies.csv"),
            "code,name,agency_type\npolice,Northshire Police,police\n");
    good("centre", "agency", "import", register);
    good(
        "centre",
        "round",
        "create",
        "--tool",
        "section-11",
        "--code",
        "s11",
        "--due",
        "2026-12-18",
        "--agencies",
        "all");
    Path pack = folder.resolve("pack.sightline.json");
    String spoken =
        json("centre", "pack", "create", "--round", "s11", "--out", pack)
            .get("spokenCode")
            .asText();
    good("police", "pack", "open", pack, "--agency", "police", "--spoken", spoken);
    good("police", "audit", "set", "s11", "1.1", "met", "--comment", "Named in writing.");
    good("police", "audit", "set", "s11", "1.2", "partly", "--comment", "Most of us.");
    assertThat(run("police", "audit", "move", "s11").err()).contains("nothing to move");

    good("centre", "tool", "import", version2());
    assertThat(good("centre", "round", "move", "s11", "--to", "2", "--dry-run").out())
        .contains("Would move");
    assertThat(json("centre", "round", "move", "s11", "--to", "2").get("to").asInt()).isEqualTo(2);
    Path again = folder.resolve("again.sightline.json");
    good("centre", "pack", "create", "--round", "s11", "--out", again);
    assertThat(good("police", "pack", "open", again).out()).contains("asks version 2");

    assertThat(run("police", "audit", "move", "s11", "--to", "3").err()).contains("asks version 2");
    JsonNode dry =
        json("police", "audit", "move", "s11", "--to", "2", "--dry-run").get("moves").get(0);
    assertThat(dry.get("toConfirm").get(0).get("changed").get(0).asText()).isEqualTo("statement");
    assertThat(dry.get("archived").get(0).get("number").asText()).isEqualTo("1.2");
    assertThat(json("police", "audit", "list").get("audits").get(0).get("version").asInt())
        .isEqualTo(1);

    JsonNode moved = json("police", "audit", "move", "--all", "section-11").get("moves");
    assertThat(moved).hasSize(1);
    assertThat(json("police", "audit", "list").get("audits").get(0).get("version").asInt())
        .isEqualTo(2);
    assertThat(run("police", "audit", "finish", "s11").err())
        .contains("confirmed the answer, at 1.1");
    JsonNode left = json("police", "audit", "left", "s11").get("versions").get(0).get("answers");
    assertThat(left.get(0).get("comment").asText()).isEqualTo("Most of us.");
    assertThat(json("police", "audit", "confirm", "s11", "1.1").get("toConfirm").asInt()).isZero();
    assertThat(run("police", "audit", "confirm", "s11", "1.1").exit()).isEqualTo(2);
    assertThat(json("police", "audit", "move", "--all", "section-11").get("moves")).isEmpty();
  }
}
