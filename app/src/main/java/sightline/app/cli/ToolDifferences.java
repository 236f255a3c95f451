package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sightline.app.work.KeepTools;
import sightline.app.work.ProblemException;
import sightline.model.tool.ToolDiff;
import sightline.model.tool.ToolDiff.Change;
import sightline.model.tool.ToolRef;

@Command(
    name = "diff",
    description = "What differs between two question sets, by their ids.",
    mixinStandardHelpOptions = true)
final class ToolDifferences extends ToolAct {
  @Parameters(index = "0", paramLabel = "A", description = "ID, ID@VERSION or file: the earlier.")
  String from;

  @Parameters(index = "1", paramLabel = "B", description = "The later.")
  String to;

  ToolDifferences(Session session) {
    super(session);
  }

  @Override
  int run(KeepTools tools) throws ProblemException {
    ToolDiff diff = ToolDiff.between(named(from, tools), named(to, tools));
    StringBuilder words =
        new StringBuilder(name(diff.from())).append(" -> ").append(name(diff.to()));
    ObjectNode document = Json.object();
    document.set("from", ref(diff.from()));
    document.set("to", ref(diff.to()));
    var list = document.putArray("changes");
    for (Change change : diff.changes()) {
      words.append('\n').append(words(change));
      list.add(json(change));
    }
    words.append(
        diff.isEmpty() ? "\nNothing differs." : "\n" + diff.changes().size() + " differences.");
    options.say(words.toString(), document);
    return GlobalOptions.DONE;
  }

  private static String name(ToolRef ref) {
    return ref.id() + " version " + ref.version();
  }

  private static ObjectNode ref(ToolRef ref) {
    return Json.object()
        .put("id", ref.id())
        .put("version", ref.version())
        .put("sha256", ref.sha256());
  }

  private static String words(Change change) {
    String what = change.subject().word() + " " + change.id();
    return switch (change) {
      case Change.Added a -> "added    " + what + place(a.number()) + ": " + a.text();
      case Change.Removed r -> "removed  " + what + place(r.number()) + ": " + r.text();
      case Change.Moved m -> "moved    " + what + ": from " + m.from() + " to " + m.to();
      case Change.Changed c ->
          "changed  "
              + what
              + place(c.number())
              + ", "
              + c.part()
              + ":\n  - "
              + text(c.was())
              + "\n  + "
              + text(c.is());
    };
  }

  private static String place(String number) {
    return number.isEmpty() ? "" : " (" + number + ")";
  }

  private static String text(String text) {
    return text.isEmpty() ? "(nothing)" : text.replace("\n", "\n    ");
  }

  private static ObjectNode json(Change change) {
    ObjectNode json = Json.object();
    json.put(
        "change",
        switch (change) {
          case Change.Added a -> "added";
          case Change.Removed r -> "removed";
          case Change.Moved m -> "moved";
          case Change.Changed c -> "changed";
        });
    json.put("subject", change.subject().name().toLowerCase(java.util.Locale.ROOT));
    json.put("id", change.id());
    return switch (change) {
      case Change.Added a -> json.put("number", a.number()).put("text", a.text());
      case Change.Removed r -> json.put("number", r.number()).put("text", r.text());
      case Change.Moved m -> json.put("from", m.from()).put("to", m.to());
      case Change.Changed c ->
          json.put("number", c.number())
              .put("part", c.part())
              .put("was", c.was())
              .put("is", c.is());
    };
  }
}
