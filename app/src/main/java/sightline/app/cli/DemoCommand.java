package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sightline.app.work.ProblemException;
import sightline.app.work.demo.PlayDemo;
import sightline.model.tool.ShippedTools;

@Command(
    name = "demo",
    description =
        "Play a whole round with an invented partnership, and leave everything to look at.",
    mixinStandardHelpOptions = true)
final class DemoCommand extends Act {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A new or empty folder.")
  Path out;

  @Option(names = "--agencies", defaultValue = "12", paramLabel = "N")
  int agencies;

  @Option(
      names = "--schools",
      defaultValue = "0",
      paramLabel = "N",
      description = "Schools with a Section 175 audit.")
  int schools;

  @Option(
      names = "--cases",
      defaultValue = "0",
      paramLabel = "N",
      description = "Cases of a deep-dive.")
  int cases;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      paramLabel = "S",
      description = "The same seed gives the same answers.")
  long seed;

  @Option(
      names = "--no-import",
      description = "Stop with the bundles made and the centre empty of them.")
  boolean noImport;

  @Option(names = "--plain", description = "Leave the bundles unencrypted.")
  boolean plain;

  @Option(
      names = "--rounds-only",
      description = "Leave out surveys, and one agency's own audit with its follow-up.")
  boolean roundsOnly;

  DemoCommand(Session session) {
    super(session);
  }

  @Override
  int run() throws ProblemException {
    char[] passphrase = session.environment("SIGHTLINE_PASSPHRASE").orElse("demo").toCharArray();
    PlayDemo.Played played =
        new PlayDemo(new ShippedTools(), Clock.systemUTC(), options::note)
            .play(
                new PlayDemo.Wish(
                    out, agencies, schools, cases, seed, !noImport, plain, passphrase, roundsOnly));
    ObjectNode document =
        Json.object()
            .put("centre", played.centre().toString())
            .put("pack", played.pack().toString());
    ArrayNode bundles = document.putArray("bundles");
    played.bundles().forEach(b -> bundles.add(b.toString()));
    ArrayNode reports = document.putArray("reports");
    played.reports().forEach(r -> reports.add(r.toString()));
    document.put("spokenCode", played.spokenCode().toString());
    document.set("store", StoreCommand.json(played.figures()));
    options.say(
        "Wrote\n  "
            + played.centre()
            + "  the support team's store\n  "
            + out.resolve("agencies")
            + "  a store for each agency\n  "
            + played.pack()
            + "  the pack they were sent\n  "
            + out.resolve("bundles")
            + "  "
            + played.bundles().size()
            + " signed bundles\n  "
            + out.resolve("keys")
            + "  every key, for trying things out"
            + (noImport
                ? ""
                : "\n  " + out.resolve("reports") + "  " + played.reports().size() + " reports")
            + "\nEvery store opens with the passphrase "
            + (session.environment("SIGHTLINE_PASSPHRASE").isPresent()
                ? "in SIGHTLINE_PASSPHRASE."
                : "\"demo\"."),
        document);
    return GlobalOptions.DONE;
  }
}
