package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadTool.Slip;
import sightline.model.xlsform.FormPlace;

/** What is wrong or doubtful in a question set's file, in words and as JSON. */
final class ToolSlips {
  private ToolSlips() {}

  static String words(List<Slip> slips) {
    return String.join("\n", slips.stream().map(Slip::inWords).toList());
  }

  static ProblemException problem(List<Slip> slips) {
    return new ProblemException(new Problem.BadInput(words(slips)));
  }

  static void write(List<Slip> slips, ArrayNode list) {
    for (Slip slip : slips) {
      ObjectNode one = list.addObject();
      switch (slip) {
        case Slip.OfFile f ->
            one.put("severity", f.problem().isError() ? "error" : "warning")
                .put("line", f.problem().line())
                .put("column", f.problem().column())
                .put("path", f.problem().path())
                .put("message", f.problem().message())
                .put("remedy", f.problem().remedy());
        case Slip.OfForm f -> {
          switch (f.problem().place()) {
            case FormPlace.InCell c ->
                one.put("sheet", c.sheet())
                    .put("row", c.row())
                    .put("column", c.letters().orElse(null))
                    .put("heading", c.heading());
            case FormPlace.InFile w -> one.putNull("sheet");
          }
          one.put("message", f.problem().message()).put("remedy", f.problem().remedy());
        }
      }
    }
  }
}
