package sightline.model.tool;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;

/** A fact asked for beside the questions. Never rated and never part of a score. */
public sealed interface Detail {

  /** Stable for ever, unique among all ids of the tool. */
  String id();

  /** Up to six words. */
  String title();

  /** The heading it stands under; details of one group stand together. */
  String group();

  /** What is meant, in one or two sentences. */
  String hint();

  /** Whether an audit is incomplete without it. */
  boolean required();

  /** The types it is asked of; empty means all. */
  Set<AgencyType> appliesTo();

  default boolean appliesTo(AgencyType type) {
    return appliesTo().isEmpty() || appliesTo().contains(type);
  }

  /**
   * One of a list.
   *
   * @param choices in the order they are offered; ids and labels are unique
   */
  record Choice(
      String id,
      String title,
      String group,
      String hint,
      boolean required,
      Set<AgencyType> appliesTo,
      List<Option> choices)
      implements Detail {
    public Choice {
      appliesTo = Set.copyOf(appliesTo);
      choices = List.copyOf(choices);
    }
  }

  /**
   * A whole number, 0 or more.
   *
   * @param unit what is counted, "children"
   * @param notHeld whether "Not held" may be chosen
   * @param of id of the count of this tool this is a part of ("of them"): it may not be larger
   */
  record Count(
      String id,
      String title,
      String group,
      String hint,
      boolean required,
      Set<AgencyType> appliesTo,
      String unit,
      boolean notHeld,
      Optional<String> of)
      implements Detail {
    public Count {
      appliesTo = Set.copyOf(appliesTo);
    }
  }

  /**
   * Free text; scanned for what could identify somebody, like every text.
   *
   * @param longest most characters, 1 to 4000
   */
  record Text(
      String id,
      String title,
      String group,
      String hint,
      boolean required,
      Set<AgencyType> appliesTo,
      int longest)
      implements Detail {
    public Text {
      appliesTo = Set.copyOf(appliesTo);
    }
  }
}
