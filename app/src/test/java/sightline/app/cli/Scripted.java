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
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.store.SealStrength;
import sightline.app.work.SetUp;
import sightline.model.tool.ShippedTools;

/**
 * Commands as a script plays them, each with the environment of one store; and the way every loop
 * begins, from the register of a centre to an agency that has opened its pack.
 */
abstract class Scripted {
  static final ShippedTools SHIPPED = new ShippedTools();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  /** What a command came to. */
  record Outcome(int exit, String out, String err) {
    JsonNode json() throws Exception {
      return MAPPER.readTree(out);
    }
  }

  /** The question sets every store has. */
  ShippedTools tools() {
    return SHIPPED;
  }

  final Outcome run(Map<String, String> environment, Object... arguments) {
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      SetUp setUp = new SetUp(Clock.systemUTC(), new SecureRandom(), tools(), SealStrength.TEST);
      Session session = new Session(setUp, environment, folder.resolve("nowhere"));
      int exit =
          new Commands(session)
              .run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
      return new Outcome(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  final Outcome good(Map<String, String> environment, Object... arguments) {
    Outcome outcome = run(environment, arguments);
    assertThat(outcome.exit()).as(outcome.err() + outcome.out()).isZero();
    return outcome;
  }

  final JsonNode json(Map<String, String> environment, Object... arguments) throws Exception {
    return good(environment, Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray())
        .json();
  }

  /** What a command said that would not do as it was told. */
  final String refused(Map<String, String> environment, Object... arguments) {
    Outcome outcome = run(environment, arguments);
    assertThat(outcome.exit()).as(outcome.out()).isNotZero();
    return outcome.err();
  }

  /** The environment of one store; nobody has to have made it yet. */
  final Map<String, String> in(String store) {
    return Map.of(
        "SIGHTLINE_STORE", folder.resolve(store).toString(),
        "SIGHTLINE_PASSPHRASE", "kettle harbour violet",
        "SIGHTLINE_OWN_PASSPHRASE", "ladder window moss");
  }

  /** The same store, where a person with another passphrase of their own signs. */
  static Map<String, String> as(Map<String, String> environment, String own) {
    Map<String, String> other = new HashMap<>(environment);
    other.put("SIGHTLINE_OWN_PASSPHRASE", own);
    return other;
  }

  final Path file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content);
  }

  /**
   * The store of a support team.
   *
   * @param agencies of its register, each as "code,name,type"
   */
  final Map<String, String> centre(String... agencies) throws Exception {
    Map<String, String> centre = in("centre");
    good(centre, "init", "--partnership", "northshire", "--name", "Northshire Partnership");
    String register = "code,name,agency_type\n" + String.join("\n", agencies) + "\n";
    good(centre, "agency", "import", file("agencies.csv", register));
    return centre;
  }

  /** A round of all agencies, with more options where it needs them. */
  final void round(Map<String, String> centre, String tool, String code, Object... more) {
    good(centre, Stream.concat(Stream.of(newRound(tool, code)), Stream.of(more)).toArray());
  }

  static Object[] newRound(String tool, String code) {
    return new Object[] {
      "round", "create", "--tool", tool, "--code", code, "--due", "2026-12-18", "--agencies", "all"
    };
  }

  /** The store of an agency that has opened a pack of these rounds. */
  final Map<String, String> member(Map<String, String> centre, String agency, String... rounds)
      throws Exception {
    Path pack = folder.resolve("pack.sightline.json");
    Object[] command =
        Stream.concat(
                Stream.of("pack", "create", "--out", pack),
                Stream.of(rounds).flatMap(r -> Stream.of("--round", r)))
            .toArray();
    String spoken = json(centre, command).get("spokenCode").asText();
    Map<String, String> member = in(agency);
    good(member, "pack", "open", pack, "--agency", agency, "--spoken", spoken);
    return member;
  }

  /** Imports what lies in the folder "out", then approves the agency's keys. */
  final Outcome takeIn(Map<String, String> centre, Map<String, String> agency) throws Exception {
    Outcome imported = run(centre, "import", folder.resolve("out"));
    for (JsonNode key : json(agency, "key", "show").get("keys")) {
      String id = key.get("keyId").asText().substring(7, 19);
      good(centre, "key", "approve", id, "--spoken", key.get("spokenCode").asText());
    }
    return imported;
  }
}
