package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadReturns;
import sightline.app.work.Workplace;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.Returns;

@Command(
    name = "returns",
    description = "Who is back, who is late, and why.",
    mixinStandardHelpOptions = true)
final class ReturnsCommand extends StoreAct {
  @Option(names = "--round", required = true, paramLabel = "R")
  String round;

  ReturnsCommand(Session session) {
    super(session);
  }

  @Override
  int run(Workplace workplace) throws ProblemException {
    ReadReturns reading = new ReadReturns(workplace, new Audits(workplace, new Books(workplace)));
    Returns returns = reading.of(round).returns();
    Returns.Totals t = returns.totals();
    ObjectNode document =
        Json.object().put("round", round).put("due", returns.round().due().toString());
    document
        .put("invited", t.invited())
        .put("back", t.back())
        .put("awaited", t.awaited())
        .put("waived", t.waived());
    document.put("counted", t.counted()).put("onTime", t.onTime()).put("late", t.late());
    ArrayNode rows = document.putArray("agencies");
    StringBuilder words = new StringBuilder();
    for (ReturnLine l : returns.lines()) {
      words.append(
          "%-30s %-18s %-12s %s%n"
              .formatted(
                  l.slot(),
                  l.state().code(),
                  l.arrived().map(LocalDate::toString).orElse("-"),
                  l.reason()));
      rows.addObject()
          .put("agency", l.agency().code())
          .put("case", l.caseCode().orElse(null))
          .put("audit", l.auditId().orElse(null))
          .put("state", l.state().code())
          .put("arrived", l.arrived().map(LocalDate::toString).orElse(null))
          .put("reason", l.reason())
          .put("reminders", l.reminders());
    }
    words.append(
        "%d invited: %d back (%d counted), %d awaited, %d waived."
            .formatted(t.invited(), t.back(), t.counted(), t.awaited(), t.waived()));
    options.say(words.toString(), document);
    return GlobalOptions.DONE;
  }
}
