package sightline.model.tool;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;

/**
 * A versioned question set: standards, questions, scales, scoring rule and the edition of guidance
 * it follows. Read from one text file by {@link ToolReader}; immutable once published. Questions,
 * standards and scales are found by id without a search. A {@link ToolForm} puts one together.
 *
 * @param ref id, version and digest of the file
 * @param essentialFor the agency types for which essential questions are essential
 * @param signOffs who must each sign a finished audit, by role; at least one
 * @param details facts asked for beside the questions, never scored
 * @param unableToDetermine present when a question may be answered "not enough evidence", with the
 *     tool's words for it
 * @param overall present when one of the questions is the judged overall grade
 * @param survey how the replies to a survey are read, where the tool sets it; see {@link
 *     #surveyRule}
 * @param translations words in further languages, kept and not shown; by language
 */
public record AuditTool(
    ToolRef ref,
    ToolKind kind,
    String title,
    String edition,
    LocalDate effectiveFrom,
    Optional<String> supersedes,
    Cover cover,
    Set<AgencyType> essentialFor,
    ScoringRule scoring,
    List<RatingScale> scales,
    List<Standard> standards,
    List<String> signOffs,
    List<Detail> details,
    Optional<UnableToDetermine> unableToDetermine,
    Optional<Overall> overall,
    Optional<SurveyRule> survey,
    List<Translation> translations) {

  /** Who signs when a tool does not say. */
  public static final List<String> SENIOR_OFFICER = List.of("Senior officer");

  public AuditTool {
    essentialFor = Set.copyOf(essentialFor);
    scales = ScaleList.of(scales);
    standards = StandardList.of(standards);
    signOffs = List.copyOf(signOffs);
    details = List.copyOf(details);
    translations = Translation.sorted(translations);
  }

  public Stream<Question> questions() {
    return standards.stream().flatMap(s -> s.questions().stream());
  }

  /**
   * The questions put to this type of agency, whatever their conditions; see {@link #asking} for
   * those.
   */
  public List<Question> questionsFor(AgencyType type) {
    return questions().filter(q -> q.appliesTo(type)).toList();
  }

  public List<Detail> detailsFor(AgencyType type) {
    return details.stream().filter(d -> d.appliesTo(type)).toList();
  }

  /** By stable id, or by the number shown ("3.2"). */
  public Optional<Question> question(String idOrNumber) {
    return ((StandardList) standards).question(idOrNumber);
  }

  /**
   * @throws NoSuchElementException when the question's scale is not of this tool
   */
  public RatingScale scaleOf(Question question) {
    return ((ScaleList) scales).scale(question.scale()).orElseThrow();
  }

  /**
   * @throws NoSuchElementException when no question of this tool has that id
   */
  public Standard standardOf(Question question) {
    return ((StandardList) standards).standardOf(question.id()).orElseThrow();
  }

  /** Whether the question is a statutory minimum for this type of agency. */
  public boolean isEssential(Question question, AgencyType type) {
    return question.essential()
        && (question.essentialFor().isEmpty() ? essentialFor : question.essentialFor())
            .contains(type);
  }

  /** What there may be words of in another language; see {@link Translation#words}. */
  public Set<String> translatable() {
    Set<String> names = new LinkedHashSet<>(RoundChoice.idsOf(this));
    scales.forEach(s -> s.ratings().forEach(r -> names.add(s.id() + "/" + r.id())));
    for (Detail detail : details) {
      if (detail instanceof Detail.Choice choice) {
        choice.choices().forEach(o -> names.add(detail.id() + "/" + o.id()));
      }
    }
    return names;
  }

  /** How the replies to a survey are read: as the tool sets it, else by the house rule. */
  public SurveyRule surveyRule() {
    return survey.orElse(SurveyRule.HOUSE);
  }

  /** The theme modules a round may choose, in the order of the tool. */
  public Set<String> modules() {
    return standards.stream()
        .flatMap(s -> s.module().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Whether each question put to this type of agency is asked as the answers stand, by question id
   * in reading order. An answer to a question that is not asked counts for nothing.
   *
   * @param answers the answer to a question by its id; {@link Answer#UNANSWERED} when there is none
   */
  public Map<String, Asking> asking(AgencyType type, Function<String, Answer> answers) {
    return new AskingOrder(this, type).asking(answers);
  }

  /**
   * The tool as one round asks it. Standards of modules not chosen are left out, with the limits on
   * the overall grade that look at them; everything else keeps its number, so that 12.3 is the same
   * question in every round. Local questions follow as one last standard, "Local questions", with
   * the weight each brings (0 unless its author gave another). The ref stays: the file is the same.
   *
   * @throws IllegalArgumentException when {@link #unaskable} finds anything
   */
  public AuditTool asked(Set<String> modules, List<Question> localQuestions) {
    return new RoundChoice(this, modules, localQuestions).asked();
  }

  /** What stands against asking it so; empty when {@link #asked} will do. */
  public List<Unaskable> unaskable(Set<String> modules, List<Question> localQuestions) {
    return new RoundChoice(this, modules, localQuestions).against();
  }
}
