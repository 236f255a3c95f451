package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sightline.model.audit.Case;
import sightline.model.audit.Round;
import sightline.model.tool.ToolRef;

/**
 * How a round is written down, in packs and in the register. What a round does not use is left out,
 * so that rounds of earlier versions keep their bytes.
 */
public final class RoundJson {
  private static final int MODULES = 50;
  private static final int LOCAL_QUESTIONS = 200;
  private static final int CASES = 500;

  private RoundJson() {}

  public static Round read(Fields r) throws RefusedException {
    Fields tool = r.object("tool");
    Set<String> modules = r.distinctTexts("modules");
    if (modules.size() > MODULES) {
      throw r.refuse("modules", "names more than " + MODULES);
    }
    List<Case> cases = r.list("cases", CASES, RoundJson::readCase);
    Set<String> codes = new HashSet<>();
    for (Case c : cases) {
      if (!codes.add(c.code())) {
        throw r.refuse("cases", "holds " + c.code() + " twice");
      }
    }
    return new Round(
        r.segment("code"),
        r.words("title"),
        new ToolRef(
            tool.code("id"),
            (int) tool.number("version", 1, 1_000_000),
            tool.recordId("sha256").value()),
        r.date("due"),
        r.texts("invited"),
        r.flag("authorMaySignOff"),
        r.optionalDate("retainUntil"),
        modules,
        r.list("localQuestions", LOCAL_QUESTIONS, LocalQuestionJson::read),
        cases);
  }

  private static Case readCase(Fields c) throws RefusedException {
    return new Case(c.segment("code"), c.optionalText("ageBand"));
  }

  public static ObjectNode write(Round r) {
    ObjectNode node =
        JsonNodeFactory.instance.objectNode().put("code", r.code()).put("title", r.title());
    node.putObject("tool")
        .put("id", r.tool().id())
        .put("version", r.tool().version())
        .put("sha256", r.tool().sha256());
    node.put("due", r.due().toString());
    ArrayNode invited = node.putArray("invited");
    r.invited().forEach(invited::add);
    if (r.authorMaySignOff()) {
      node.put("authorMaySignOff", true);
    }
    r.retainUntil().ifPresent(d -> node.put("retainUntil", d.toString()));
    if (!r.modules().isEmpty()) {
      ArrayNode modules = node.putArray("modules");
      new TreeSet<>(r.modules()).forEach(modules::add);
    }
    if (!r.localQuestions().isEmpty()) {
      ArrayNode questions = node.putArray("localQuestions");
      r.localQuestions().forEach(q -> questions.add(LocalQuestionJson.write(q)));
    }
    if (!r.cases().isEmpty()) {
      ArrayNode cases = node.putArray("cases");
      for (Case c : r.cases()) {
        ObjectNode written = cases.addObject().put("code", c.code());
        c.ageBand().ifPresent(band -> written.put("ageBand", band));
      }
    }
    return node;
  }
}
