package sightline.app.ui.toolbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;

/** A fact with one part of it written anew. */
final class FactForm {
  private FactForm() {}

  static Detail title(Detail d, String words) {
    return with(d, words, d.group(), d.hint(), d.required(), d.appliesTo());
  }

  static Detail group(Detail d, String words) {
    return with(d, d.title(), words, d.hint(), d.required(), d.appliesTo());
  }

  static Detail hint(Detail d, String words) {
    return with(d, d.title(), d.group(), words, d.required(), d.appliesTo());
  }

  static Detail required(Detail d, boolean is) {
    return with(d, d.title(), d.group(), d.hint(), is, d.appliesTo());
  }

  static Detail appliesTo(Detail d, Set<AgencyType> types) {
    return with(d, d.title(), d.group(), d.hint(), d.required(), types);
  }

  private static Detail with(
      Detail d, String title, String group, String hint, boolean required, Set<AgencyType> types) {
    return switch (d) {
      case Detail.Choice c ->
          new Detail.Choice(c.id(), title, group, hint, required, types, c.choices());
      case Detail.Count c ->
          new Detail.Count(
              c.id(), title, group, hint, required, types, c.unit(), c.notHeld(), c.of());
      case Detail.Text t ->
          new Detail.Text(t.id(), title, group, hint, required, types, t.longest());
    };
  }

  static Detail choices(Detail d, List<Option> choices) {
    return d instanceof Detail.Choice c
        ? new Detail.Choice(
            c.id(), c.title(), c.group(), c.hint(), c.required(), c.appliesTo(), choices)
        : d;
  }

  static Detail unit(Detail d, String unit) {
    return d instanceof Detail.Count c ? counted(c, unit, c.notHeld(), c.of()) : d;
  }

  static Detail notHeld(Detail d, boolean may) {
    return d instanceof Detail.Count c ? counted(c, c.unit(), may, c.of()) : d;
  }

  static Detail of(Detail d, Optional<String> whole) {
    return d instanceof Detail.Count c ? counted(c, c.unit(), c.notHeld(), whole) : d;
  }

  private static Detail counted(Detail.Count c, String unit, boolean notHeld, Optional<String> of) {
    return new Detail.Count(
        c.id(), c.title(), c.group(), c.hint(), c.required(), c.appliesTo(), unit, notHeld, of);
  }

  static Detail longest(Detail d, int characters) {
    return d instanceof Detail.Text t
        ? new Detail.Text(
            t.id(), t.title(), t.group(), t.hint(), t.required(), t.appliesTo(), characters)
        : d;
  }
}
