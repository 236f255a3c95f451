package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sightline.model.audit.AgencyType;
import sightline.model.tool.NearestWord;
import sightline.model.tool.Reference;

/**
 * The column "standard_ref": a source a line, "Children Act 2004 | part: section 11 | force: must".
 * Without "force" a source is taken as practice.
 */
final class References {

  private static final List<String> KEYS =
      List.of(
          "edition", "part", "paragraph", "force", "to check", "checked by", "checked on", "for");

  private References() {}

  static void read(Cell cell, Branch owner, Notes notes) {
    for (String entry : Lines.read(cell.text())) {
      List<String> fields = Lines.fields(entry);
      Branch reference = owner.item("references", cell.place());
      reference.text("source", fields.getFirst(), cell.place());
      boolean force = false;
      for (String field : fields.subList(1, fields.size())) {
        String key = field.contains(":") ? field.substring(0, field.indexOf(':')).strip() : "";
        if (!KEYS.contains(key)) {
          notes.refuse(
              cell.place(),
              "'" + field + "' is not understood in a reference.",
              NearestWord.to(key, KEYS)
                  .map(near -> "Did you mean '" + near + ":'?")
                  .orElse("Write 'key: value', with one of: " + String.join(", ", KEYS) + "."));
          continue;
        }
        String value = Lines.value(field, key).orElse("");
        force |= key.equals("force");
        if (key.equals("for")) {
          reference.texts(
              "forAgencies",
              Arrays.stream(value.split("[,\\s]+")).filter(v -> !v.isEmpty()).toList(),
              cell.place());
        } else {
          reference.text(inTool(key), value, cell.place());
        }
      }
      if (!force) {
        reference.text("force", "practice", cell.place());
        notes.warnOften(
            cell.place(),
            "The reference does not say whether it is law, guidance or practice; it is taken as practice.",
            "Add ' | force: must' (law), ' | force: should' (guidance) or ' | force: practice'.");
      }
    }
  }

  private static String inTool(String key) {
    return switch (key) {
      case "to check" -> "toCheck";
      case "checked by" -> "checkedBy";
      case "checked on" -> "checkedOn";
      default -> key;
    };
  }

  static String write(List<Reference> references) {
    return Lines.write(references.stream().map(References::entry).toList());
  }

  private static String entry(Reference r) {
    List<String> fields = new ArrayList<>(List.of(r.source()));
    add(fields, "edition", r.edition());
    add(fields, "part", r.part());
    add(fields, "paragraph", r.paragraph());
    add(fields, "force", Optional.of(r.force().name().toLowerCase(java.util.Locale.ROOT)));
    add(fields, "to check", r.toCheck());
    add(fields, "checked by", r.checkedBy());
    add(fields, "checked on", r.checkedOn().map(Object::toString));
    if (!r.forAgencies().isEmpty()) {
      add(fields, "for", Optional.of(types(r.forAgencies())));
    }
    return Lines.join(fields);
  }

  private static void add(List<String> fields, String key, Optional<String> value) {
    value.ifPresent(v -> fields.add(key + ": " + v));
  }

  /** Codes of types of agency, in their usual order. */
  static String types(java.util.Set<AgencyType> types) {
    return Arrays.stream(AgencyType.values())
        .filter(types::contains)
        .map(AgencyType::code)
        .collect(Collectors.joining(", "));
  }
}
