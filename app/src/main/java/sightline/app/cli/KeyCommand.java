package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.KeyRequests;
import sightline.app.work.OwnKeys;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.record.KeyId;
import sightline.model.record.TrustList;

@Command(
    name = "key",
    description = "Keys: whose signatures count.",
    mixinStandardHelpOptions = true,
    subcommands = {
      KeyCommand.Show.class,
      KeyCommand.ListAll.class,
      KeyCommand.Approve.class,
      KeyCommand.Revoke.class
    })
final class KeyCommand {

  @Command(
      name = "show",
      description = "The keys made on this device, with the codes to read out.",
      mixinStandardHelpOptions = true)
  static final class Show extends StoreAct {
    Show(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) {
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object();
      ArrayNode keys = document.putArray("keys");
      for (OwnKeys.Shown k : new OwnKeys(workplace).all()) {
        words.append(
            "%-12s %-30s %s%n  read out: %s%n"
                .formatted(k.role(), k.person().name(), k.keyId(), k.keyId().spokenCode()));
        keys.addObject()
            .put("keyId", k.keyId().value())
            .put("role", k.role())
            .put("person", k.person().name())
            .put("spokenCode", k.keyId().spokenCode().toString());
      }
      options.say(words.toString().stripTrailing(), document);
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "list",
      description = "Keys that wait, and keys approved.",
      mixinStandardHelpOptions = true)
  static final class ListAll extends StoreAct {
    ListAll(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      KeyRequests requests = new KeyRequests(workplace);
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object();
      ArrayNode waiting = document.putArray("waiting");
      for (KeyRequests.Waiting w : requests.waiting()) {
        words.append(
            "waits     %-8s %s, %s  %s%n"
                .formatted(
                    w.request().role().code(),
                    w.agencyName(),
                    w.request().person().name(),
                    w.keyId().value().substring(7, 19)));
        waiting
            .addObject()
            .put("keyId", w.keyId().value())
            .put("role", w.request().role().code())
            .put("agency", w.request().agency())
            .put("person", w.request().person().name())
            .put("records", w.records());
      }
      ArrayNode approved = document.putArray("approved");
      for (TrustList.Approved a : requests.approved()) {
        words.append(
            "approved  %-8s %s, %s  %s%n"
                .formatted(
                    a.role().code(),
                    a.agency(),
                    a.person().name(),
                    a.key().id().value().substring(7, 19)));
        approved
            .addObject()
            .put("keyId", a.key().id().value())
            .put("role", a.role().code())
            .put("agency", a.agency())
            .put("person", a.person().name());
      }
      options.say(
          words.isEmpty()
              ? "No key waits and none is approved yet."
              : words.toString().stripTrailing(),
          document);
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "approve",
      description = "Approve a waiting key: call its owner, and type the code they read out.",
      mixinStandardHelpOptions = true)
  static final class Approve extends StoreAct {
    @Parameters(
        paramLabel = "KEY",
        description = "Beginning of the key's id, six characters or more.")
    String key;

    @Option(names = "--spoken", required = true, paramLabel = "DIGITS")
    String spoken;

    Approve(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      KeyRequests requests = new KeyRequests(workplace);
      KeyRequests.Waiting waiting = requests.find(key);
      requests.approve(waiting, spoken);
      options.say(
          "The code matches. Approved: "
              + waiting.agencyName()
              + ", "
              + waiting.request().person().name()
              + ", as "
              + waiting.request().role().label()
              + ".",
          Json.object().put("approved", waiting.keyId().value()));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "revoke",
      description = "Take the trust of a key away.",
      mixinStandardHelpOptions = true)
  static final class Revoke extends StoreAct {
    @Parameters(paramLabel = "KEY", description = "The whole id of the key.")
    String key;

    @Option(
        names = "--honour",
        paramLabel = "RECORD",
        description = "Records of it that go on counting.")
    List<String> honour = List.of();

    @Option(names = "--reason", defaultValue = "", description = "Why; kept in the register.")
    String reason;

    Revoke(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      if (!KeyId.isWellFormed(key)
          || !honour.stream().allMatch(sightline.model.record.RecordId::isWellFormed)) {
        throw new ProblemException(new Problem.BadInput("Give whole ids: sha256: and 64 digits."));
      }
      new KeyRequests(workplace)
          .revoke(
              new KeyId(key),
              Set.copyOf(honour.stream().map(sightline.model.record.RecordId::new).toList()),
              reason);
      options.say(
          "Revoked. What it signed is held, but for the records named.",
          Json.object().put("revoked", key));
      return GlobalOptions.DONE;
    }
  }
}
