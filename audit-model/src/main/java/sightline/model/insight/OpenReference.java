package sightline.model.insight;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Reference;

/**
 * Law or guidance that a tool cites and nobody has checked against the published text yet.
 *
 * @param citation as printed under a question
 * @param what what a named person still has to confirm; empty when only that nobody has
 * @param citedBy numbers of the questions that cite it, in the order of the tool
 */
public record OpenReference(String citation, String what, List<String> citedBy) {
  public OpenReference {
    citedBy = List.copyOf(citedBy);
  }

  /** Those that concern this type of agency, in the order of the tool. */
  static List<OpenReference> of(AuditTool tool, Agency agency) {
    Map<List<String>, Set<String>> cited = new LinkedHashMap<>();
    // those of a whole standard do not say which agencies they concern
    for (Question question : tool.questionsFor(agency.type())) {
      note(question.references(), question.number(), agency, cited);
    }
    return cited.entrySet().stream()
        .map(
            e ->
                new OpenReference(
                    e.getKey().getFirst(), e.getKey().getLast(), List.copyOf(e.getValue())))
        .toList();
  }

  private static void note(
      List<Reference> references,
      String number,
      Agency agency,
      Map<List<String>, Set<String>> cited) {
    for (Reference r : references) {
      boolean concerns = r.forAgencies().isEmpty() || r.forAgencies().contains(agency.type());
      boolean open = !r.isChecked() || r.toCheck().isPresent();
      // our own practice has no published text to be checked against
      if (concerns && open && r.force() != Reference.Force.PRACTICE) {
        cited
            .computeIfAbsent(
                List.of(r.citation(), r.toCheck().orElse("")), c -> new LinkedHashSet<>())
            .add(number);
      }
    }
  }
}
