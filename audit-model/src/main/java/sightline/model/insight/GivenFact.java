package sightline.model.insight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sightline.model.audit.AgencyType;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;

/**
 * A fact beside the answers, in words.
 *
 * @param group the heading it stands under
 * @param words what was given; empty when nothing was
 */
public record GivenFact(String group, String title, Optional<String> words) {

  /** Every fact asked of this type of agency, in the order of the tool. */
  static List<GivenFact> of(AuditTool tool, AgencyType type, List<GivenDetail> given) {
    Map<String, GivenDetail> byId = new TreeMap<>();
    given.forEach(g -> byId.putIfAbsent(g.detail(), g));
    return tool.detailsFor(type).stream()
        .map(
            d ->
                new GivenFact(
                    d.group(),
                    d.title(),
                    Optional.ofNullable(byId.get(d.id())).map(g -> words(d, g))))
        .toList();
  }

  private static String words(Detail detail, GivenDetail given) {
    return switch (given) {
      case GivenDetail.Chosen chosen ->
          detail instanceof Detail.Choice c
              ? c.choices().stream()
                  .filter(o -> o.id().equals(chosen.choice()))
                  .map(Option::label)
                  .findFirst()
                  .orElse(chosen.choice())
              : chosen.choice();
      case GivenDetail.Counted counted ->
          detail instanceof Detail.Count c
              ? counted.number() + " " + c.unit()
              : Integer.toString(counted.number());
      case GivenDetail.NotHeld n -> "Not held";
      case GivenDetail.Written written -> written.text();
    };
  }
}
