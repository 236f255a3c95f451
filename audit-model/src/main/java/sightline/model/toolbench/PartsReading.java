package sightline.model.toolbench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;
import sightline.model.record.Fields;
import sightline.model.record.RefusedException;
import sightline.model.tool.CommonScale;
import sightline.model.tool.Cover;
import sightline.model.tool.Heading;
import sightline.model.tool.Question;
import sightline.model.tool.QuestionRef;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Reference;
import sightline.model.tool.Relevance;
import sightline.model.tool.RelevanceReading;
import sightline.model.tool.ScaleMapping;
import sightline.model.tool.Standard;

/** Reads what {@link PartsJson} wrote. */
final class PartsReading {
  /** Far above any tool; a log with more is damaged. */
  private static final int MOST = 100_000;

  private PartsReading() {}

  static Head head(Fields f) throws RefusedException {
    return new Head(f.text("title"), f.text("edition"), f.date("effectiveFrom"));
  }

  static Cover cover(Fields f) throws RefusedException {
    return new Cover(
        f.text("purpose"),
        f.text("whoAnswers"),
        f.text("howLong"),
        f.text("legalBasis"),
        f.text("howScored"),
        f.text("whatHappens"),
        f.texts("beforeYouStart"));
  }

  static StandardHead standardHead(Fields f) throws RefusedException {
    return new StandardHead(
        f.text("id"), f.text("title"), f.text("shortTitle"), f.text("intent"), references(f));
  }

  static Standard standard(Fields f) throws RefusedException {
    return new Standard(
        f.text("id"),
        "",
        f.text("title"),
        f.text("shortTitle"),
        f.text("intent"),
        references(f),
        f.list("questions", MOST, PartsReading::question),
        f.optionalText("module"));
  }

  static Place place(Fields f) throws RefusedException {
    return new Place(f.text("standard"), (int) f.number("index", 0, MOST), headings(f));
  }

  static Question question(Fields f) throws RefusedException {
    Map<AgencyType, String> notes = new HashMap<>();
    for (Map.Entry<String, String> note : pairs(f, "agencyNotes").entrySet()) {
      notes.put(type(f, "agencyNotes", note.getKey()), note.getValue());
    }
    return new Question(
        f.text("id"),
        f.text("number"),
        f.text("title"),
        f.text("statement"),
        f.text("guidance"),
        notes,
        f.flag("essential"),
        types(f, "essentialFor"),
        (int) f.number("weight", 0, MOST),
        types(f, "appliesTo"),
        f.optionalText("notApplicable"),
        f.text("scale"),
        pairs(f, "descriptors"),
        f.texts("evidence"),
        f.optionalText("commentHint"),
        references(f),
        headings(f),
        condition(f),
        f.list("beside", MOST, b -> new QuestionRef(b.text("tool"), b.text("question"))));
  }

  private static Optional<Relevance> condition(Fields f) throws RefusedException {
    Optional<String> text = f.optionalText("askIf");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (Relevance.read(text.get())) {
      case RelevanceReading.Read read -> Optional.of(read.relevance());
      case RelevanceReading.Slip slip -> throw f.refuse("askIf", "is no condition");
    };
  }

  static RatingScale scale(Fields f) throws RefusedException {
    return new RatingScale(
        f.text("id"),
        f.text("title"),
        named(f, "polarity", RatingScale.Polarity.class),
        f.list(
            "ratings",
            MOST,
            r ->
                new Rating(
                    r.text("id"),
                    r.text("label"),
                    r.text("letter"),
                    (int) r.number("points", -MOST, MOST),
                    named(r, "role", RatingRole.class))),
        f.list("mapsTo", MOST, PartsReading::mapping));
  }

  private static ScaleMapping mapping(Fields f) throws RefusedException {
    CommonScale common = named(f, "scale", CommonScale.class);
    Map<String, CommonScale.Step> steps = new HashMap<>();
    for (Map.Entry<String, String> e : pairs(f, "steps").entrySet()) {
      steps.put(
          e.getKey(),
          common.step(e.getValue()).orElseThrow(() -> f.refuse("steps", "is not known")));
    }
    return new ScaleMapping(common, steps);
  }

  private static List<Reference> references(Fields f) throws RefusedException {
    return f.list(
        "references",
        MOST,
        r ->
            new Reference(
                r.text("source"),
                r.optionalText("edition"),
                r.optionalText("part"),
                r.optionalText("paragraph"),
                named(r, "force", Reference.Force.class),
                r.optionalText("toCheck"),
                r.optionalText("checkedBy"),
                r.optionalDate("checkedOn"),
                types(r, "forAgencies")));
  }

  private static List<Heading> headings(Fields f) throws RefusedException {
    return f.list(
        "headings",
        MOST,
        h -> new Heading(h.text("id"), h.text("title"), h.optionalText("intent")));
  }

  private static Map<String, String> pairs(Fields f, String name) throws RefusedException {
    Map<String, String> pairs = new HashMap<>();
    f.list(name, MOST, p -> Map.entry(p.text("key"), p.text("text")))
        .forEach(e -> pairs.put(e.getKey(), e.getValue()));
    return pairs;
  }

  static Set<AgencyType> types(Fields f, String name) throws RefusedException {
    Set<AgencyType> types = new HashSet<>();
    for (String code : f.texts(name)) {
      types.add(type(f, name, code));
    }
    return types;
  }

  private static AgencyType type(Fields f, String name, String code) throws RefusedException {
    return AgencyType.ofCode(code).orElseThrow(() -> f.refuse(name, "is not known"));
  }

  static <E extends Enum<E>> E named(Fields f, String name, Class<E> of) throws RefusedException {
    String written = f.text(name);
    for (E value : of.getEnumConstants()) {
      if (value.name().equals(written)) {
        return value;
      }
    }
    throw f.refuse(name, "is not known");
  }
}
