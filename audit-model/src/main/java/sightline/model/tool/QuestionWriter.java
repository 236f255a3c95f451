package sightline.model.tool;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sightline.model.audit.AgencyType;

/** Questions as lines of a file, with their references. */
final class QuestionWriter {

  private final YamlLines out;
  private final AuditTool tool;
  private final int usualWeight;

  /**
   * @param usualWeight the weight that is not written out
   */
  QuestionWriter(YamlLines out, AuditTool tool, int usualWeight) {
    this.out = out;
    this.tool = tool;
    this.usualWeight = usualWeight;
  }

  void questions(List<Question> questions) {
    if (questions.isEmpty()) {
      return;
    }
    out.open("questions");
    questions.forEach(this::question);
    out.close();
  }

  private void question(Question q) {
    out.item();
    out.pair("id", q.id());
    out.pair("title", q.title());
    out.pair("statement", q.statement());
    out.pair("guidance", q.guidance());
    if (!q.agencyNotes().isEmpty()) {
      out.open("forAgencies");
      inOrder(q.agencyNotes().keySet())
          .forEach(type -> out.pair(type.code(), q.agencyNotes().get(type)));
      out.close();
    }
    if (q.essential()) {
      out.bare("essential", "true");
    }
    if (!q.essentialFor().isEmpty()) {
      out.bare("essentialFor", types(q.essentialFor()));
    }
    out.bare("appliesTo", q.appliesTo().isEmpty() ? "[all]" : types(q.appliesTo()));
    q.askIf().ifPresent(r -> out.pair("askIf", r.text()));
    beside(q.beside());
    out.open("notApplicable");
    out.bare("allowed", Boolean.toString(q.notApplicable().isPresent()));
    q.notApplicable().ifPresent(when -> out.pair("when", when));
    out.close();
    if (!q.scale().equals(tool.scales().getFirst().id())) {
      out.pair("scale", q.scale());
    }
    if (q.weight() != usualWeight) {
      out.bare("weight", Integer.toString(q.weight()));
    }
    out.open("descriptors");
    tool.scaleOf(q).ratings().forEach(r -> out.pair(r.id(), q.descriptors().get(r.id())));
    out.close();
    if (!q.evidence().isEmpty()) {
      out.texts("evidence", q.evidence());
    }
    q.commentHint().ifPresent(hint -> out.pair("commentHint", hint));
    references(q.references());
    out.endItem();
  }

  private void beside(List<QuestionRef> beside) {
    if (beside.isEmpty()) {
      return;
    }
    out.open("beside");
    for (QuestionRef ref : beside) {
      out.item();
      out.pair("tool", ref.tool());
      out.pair("question", ref.question());
      out.endItem();
    }
    out.close();
  }

  void references(List<Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    out.open("references");
    for (Reference r : references) {
      out.item();
      out.pair("source", r.source());
      r.edition().ifPresent(e -> out.pair("edition", e));
      r.part().ifPresent(p -> out.pair("part", p));
      r.paragraph().ifPresent(p -> out.pair("paragraph", p));
      out.pair("force", ToolWords.code(r.force()));
      r.toCheck().ifPresent(t -> out.pair("toCheck", t));
      r.checkedBy().ifPresent(c -> out.pair("checkedBy", c));
      r.checkedOn().ifPresent(c -> out.pair("checkedOn", c.toString()));
      if (!r.forAgencies().isEmpty()) {
        out.bare("forAgencies", types(r.forAgencies()));
      }
      out.endItem();
    }
    out.close();
  }

  static String types(Set<AgencyType> types) {
    return inOrder(types).stream()
        .map(AgencyType::code)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static List<AgencyType> inOrder(Collection<AgencyType> types) {
    return Arrays.stream(AgencyType.values()).filter(types::contains).toList();
  }
}
