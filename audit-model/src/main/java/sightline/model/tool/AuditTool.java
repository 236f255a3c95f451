package sightline.model.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sightline.model.audit.AgencyType;

/**
 * A versioned question set: standards, questions, scales, scoring rule and the edition of guidance
 * it follows. Read from one text file by {@link ToolReader}; immutable once published.
 *
 * @param ref id, version and digest of the file
 * @param essentialFor the agency types for which essential questions are essential
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
    List<Standard> standards) {

  public AuditTool {
    essentialFor = Set.copyOf(essentialFor);
    scales = List.copyOf(scales);
    standards = List.copyOf(standards);
  }

  public Stream<Question> questions() {
    return standards.stream().flatMap(s -> s.questions().stream());
  }

  public List<Question> questionsFor(AgencyType type) {
    return questions().filter(q -> q.appliesTo(type)).toList();
  }

  /** By stable id, or by the number shown ("3.2"). */
  public Optional<Question> question(String idOrNumber) {
    return questions()
        .filter(q -> q.id().equals(idOrNumber) || q.number().equals(idOrNumber))
        .findFirst();
  }

  public RatingScale scaleOf(Question question) {
    return scales.stream().filter(s -> s.id().equals(question.scale())).findFirst().orElseThrow();
  }

  public Standard standardOf(Question question) {
    return standards.stream()
        .filter(s -> s.questions().contains(question))
        .findFirst()
        .orElseThrow();
  }

  /** Whether the question is a statutory minimum for this type of agency. */
  public boolean isEssential(Question question, AgencyType type) {
    return question.essential()
        && (question.essentialFor().isEmpty() ? essentialFor : question.essentialFor())
            .contains(type)
        && essentialFor.contains(type);
  }
}
