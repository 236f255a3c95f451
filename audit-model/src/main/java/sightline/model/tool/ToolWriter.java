package sightline.model.tool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sightline.model.audit.AgencyType;

/**
 * Writes a tool as a file that {@link ToolReader} reads back to an equal tool (the digest aside,
 * which is the file's own). The same tool always gives the same bytes.
 */
public final class ToolWriter {

  public byte[] write(AuditTool tool) {
    YamlLines out = new YamlLines();
    out.pair("format", ToolWords.FORMAT);
    out.pair("id", tool.ref().id());
    out.bare("version", Integer.toString(tool.ref().version()));
    out.pair("kind", tool.kind().code());
    out.pair("title", tool.title());
    out.pair("edition", tool.edition());
    out.pair("effectiveFrom", tool.effectiveFrom().toString());
    tool.supersedes().ifPresent(s -> out.pair("supersedes", s));
    out.blank();
    cover(out, tool.cover());
    out.blank();
    out.bare("essentialFor", types(tool.essentialFor()));
    out.blank();
    scoring(out, tool.scoring());
    out.blank();
    scales(out, tool.scales());
    out.blank();
    out.open("standards");
    for (Standard standard : tool.standards()) {
      standard(out, standard, tool);
    }
    out.close();
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void cover(YamlLines out, Cover cover) {
    out.open("cover");
    out.pair("purpose", cover.purpose());
    out.pair("whoAnswers", cover.whoAnswers());
    out.pair("howLong", cover.howLong());
    out.pair("legalBasis", cover.legalBasis());
    out.pair("howScored", cover.howScored());
    out.pair("whatHappens", cover.whatHappens());
    out.texts("beforeYouStart", cover.beforeYouStart());
    out.close();
  }

  private static void scoring(YamlLines out, ScoringRule rule) {
    out.open("scoring");
    out.pair("method", rule.method().code());
    out.bare("decimals", Integer.toString(rule.decimals()));
    if (!rule.bands().isEmpty()) {
      out.open("bands");
      for (ScoringRule.Band band : rule.bands()) {
        out.item();
        out.pair("label", band.label());
        out.bare("from", Integer.toString(band.from()));
        out.pair("role", band.role().code());
        out.endItem();
      }
      out.close();
    }
    out.close();
  }

  private static void scales(YamlLines out, List<RatingScale> scales) {
    out.open("scales");
    for (RatingScale scale : scales) {
      out.item();
      out.pair("id", scale.id());
      out.pair("title", scale.title());
      out.pair("polarity", ToolWords.code(scale.polarity()));
      out.open("ratings");
      for (Rating rating : scale.ratings()) {
        out.item();
        out.pair("id", rating.id());
        out.pair("label", rating.label());
        out.pair("letter", rating.letter());
        out.bare("points", Integer.toString(rating.points()));
        out.pair("role", rating.role().code());
        out.endItem();
      }
      out.close();
      out.endItem();
    }
    out.close();
  }

  private static void standard(YamlLines out, Standard standard, AuditTool tool) {
    out.item();
    out.pair("id", standard.id());
    out.pair("title", standard.title());
    out.pair("shortTitle", standard.shortTitle());
    out.pair("intent", standard.intent());
    references(out, standard.references());
    out.open("questions");
    for (Question question : standard.questions()) {
      question(out, question, tool);
    }
    out.close();
    out.endItem();
  }

  private static void question(YamlLines out, Question q, AuditTool tool) {
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
    out.open("notApplicable");
    out.bare("allowed", Boolean.toString(q.notApplicable().isPresent()));
    q.notApplicable().ifPresent(when -> out.pair("when", when));
    out.close();
    if (!q.scale().equals(tool.scales().getFirst().id())) {
      out.pair("scale", q.scale());
    }
    if (q.weight() != 1) {
      out.bare("weight", Integer.toString(q.weight()));
    }
    out.open("descriptors");
    tool.scaleOf(q).ratings().forEach(r -> out.pair(r.id(), q.descriptors().get(r.id())));
    out.close();
    if (!q.evidence().isEmpty()) {
      out.texts("evidence", q.evidence());
    }
    q.commentHint().ifPresent(hint -> out.pair("commentHint", hint));
    references(out, q.references());
    out.endItem();
  }

  private static void references(YamlLines out, List<Reference> references) {
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

  private static String types(Set<AgencyType> types) {
    return inOrder(types).stream()
        .map(AgencyType::code)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static List<AgencyType> inOrder(Collection<AgencyType> types) {
    return Arrays.stream(AgencyType.values()).filter(types::contains).toList();
  }
}
