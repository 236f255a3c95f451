package sightline.model.toolbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;
import sightline.model.tool.Heading;
import sightline.model.tool.Question;
import sightline.model.tool.QuestionRef;
import sightline.model.tool.Reference;
import sightline.model.tool.Relevance;

/**
 * A question while it is written. What is typed is kept as it is, empty texts too: whether it will
 * do is for {@link DraftCheck} to say.
 */
public final class QuestionForm {
  private final String id;
  private String number;
  private String title;
  private String statement;
  private String guidance;
  private final Map<AgencyType, String> agencyNotes;
  private boolean essential;
  private Set<AgencyType> essentialFor;
  private int weight;
  private Set<AgencyType> appliesTo;
  private Optional<String> notApplicable;
  private String scale;
  private final Map<String, String> descriptors;
  private List<String> evidence;
  private Optional<String> commentHint;
  private List<Reference> references;
  private List<Heading> headings;
  private Optional<Relevance> askIf;
  private final List<QuestionRef> beside;

  public QuestionForm(Question from) {
    id = from.id();
    number = from.number();
    title = from.title();
    statement = from.statement();
    guidance = from.guidance();
    agencyNotes = new HashMap<>(from.agencyNotes());
    essential = from.essential();
    essentialFor = from.essentialFor();
    weight = from.weight();
    appliesTo = from.appliesTo();
    notApplicable = from.notApplicable();
    scale = from.scale();
    descriptors = new HashMap<>(from.descriptors());
    evidence = from.evidence();
    commentHint = from.commentHint();
    references = from.references();
    headings = from.headings();
    askIf = from.askIf();
    beside = from.beside();
  }

  /** An empty question, asked of everybody, weight 1. */
  static Question empty(String id, String scale, List<Heading> headings) {
    return new Question(
        id,
        "",
        "",
        "",
        "",
        Map.of(),
        false,
        Set.of(),
        1,
        Set.of(),
        Optional.empty(),
        scale,
        Map.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        headings,
        Optional.empty(),
        List.of());
  }

  public QuestionForm title(String words) {
    title = words;
    return this;
  }

  public QuestionForm statement(String words) {
    statement = words;
    return this;
  }

  public QuestionForm guidance(String words) {
    guidance = words;
    return this;
  }

  /** What differs for one type of agency; empty takes the note out. */
  public QuestionForm agencyNote(AgencyType type, String words) {
    if (words.isBlank()) {
      agencyNotes.remove(type);
    } else {
      agencyNotes.put(type, words);
    }
    return this;
  }

  /** No longer essential also forgets for whom. */
  public QuestionForm essential(boolean is) {
    essential = is;
    essentialFor = is ? essentialFor : Set.of();
    return this;
  }

  /**
   * @param points 0 or more; 0 leaves the score
   */
  public QuestionForm weight(int points) {
    weight = points;
    return this;
  }

  /** Empty asks everybody. */
  public QuestionForm appliesTo(Set<AgencyType> types) {
    appliesTo = Set.copyOf(types);
    return this;
  }

  /** Empty when "Not applicable" may not be answered, else when that is right. */
  public QuestionForm notApplicable(Optional<String> when) {
    notApplicable = when;
    return this;
  }

  /** Descriptors of the scale left behind stay, so that going back finds them. */
  public QuestionForm scale(String scaleId) {
    scale = scaleId;
    return this;
  }

  public QuestionForm descriptor(String rating, String words) {
    if (words.isBlank()) {
      descriptors.remove(rating);
    } else {
      descriptors.put(rating, words);
    }
    return this;
  }

  /** An empty descriptor where there is none yet, which a reader of the file then names. */
  QuestionForm describedOrEmpty(String rating) {
    descriptors.putIfAbsent(rating, "");
    return this;
  }

  public QuestionForm evidence(List<String> prompts) {
    evidence = prompts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    return this;
  }

  public QuestionForm commentHint(String words) {
    commentHint = Optional.of(words).filter(w -> !w.isBlank());
    return this;
  }

  public QuestionForm references(List<Reference> all) {
    references = List.copyOf(all);
    return this;
  }

  /** Empty asks it always. */
  public QuestionForm askIf(Optional<Relevance> condition) {
    askIf = condition;
    return this;
  }

  QuestionForm headings(List<Heading> under) {
    headings = under;
    return this;
  }

  QuestionForm number(String place) {
    number = place;
    return this;
  }

  public Question made() {
    return new Question(
        id,
        number,
        title,
        statement,
        guidance,
        agencyNotes,
        essential,
        essentialFor,
        weight,
        appliesTo,
        notApplicable,
        scale,
        descriptors,
        evidence,
        commentHint,
        references,
        headings,
        askIf,
        beside);
  }
}
