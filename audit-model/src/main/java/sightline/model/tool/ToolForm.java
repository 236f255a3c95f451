package sightline.model.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;

/**
 * A tool while it is put together, from nothing or from another: only what is said differs. What a
 * new tool does not say, it does without; the senior officer signs.
 */
public final class ToolForm {
  private ToolRef ref;
  private final ToolKind kind;
  private String title;
  private String edition;
  private LocalDate effectiveFrom;
  private Optional<String> supersedes = Optional.empty();
  private Cover cover = Cover.BLANK;
  private Set<AgencyType> essentialFor = Set.of();
  private ScoringRule scoring = new ScoringRule(ScoringRule.Method.AVERAGE, 0, List.of());
  private List<RatingScale> scales = List.of();
  private List<Standard> standards = List.of();
  private List<String> signOffs = AuditTool.SENIOR_OFFICER;
  private List<Detail> details = List.of();
  private Optional<UnableToDetermine> unableToDetermine = Optional.empty();
  private Optional<Overall> overall = Optional.empty();
  private Optional<SurveyRule> survey = Optional.empty();
  private List<Translation> translations = List.of();

  /** A tool that asks nothing yet, scored by the average of all ratings. */
  public ToolForm(
      ToolRef ref, ToolKind kind, String title, String edition, LocalDate effectiveFrom) {
    this.ref = ref;
    this.kind = kind;
    this.title = title;
    this.edition = edition;
    this.effectiveFrom = effectiveFrom;
  }

  /** Another tool, to change some of it. */
  public ToolForm(AuditTool from) {
    this(from.ref(), from.kind(), from.title(), from.edition(), from.effectiveFrom());
    supersedes = from.supersedes();
    cover = from.cover();
    essentialFor = from.essentialFor();
    scoring = from.scoring();
    scales = from.scales();
    standards = from.standards();
    signOffs = from.signOffs();
    details = from.details();
    unableToDetermine = from.unableToDetermine();
    overall = from.overall();
    survey = from.survey();
    translations = from.translations();
  }

  public ToolForm ref(ToolRef ref) {
    this.ref = ref;
    return this;
  }

  public ToolForm title(String title) {
    this.title = title;
    return this;
  }

  public ToolForm edition(String edition) {
    this.edition = edition;
    return this;
  }

  public ToolForm effectiveFrom(LocalDate effectiveFrom) {
    this.effectiveFrom = effectiveFrom;
    return this;
  }

  public ToolForm supersedes(Optional<String> supersedes) {
    this.supersedes = supersedes;
    return this;
  }

  public ToolForm cover(Cover cover) {
    this.cover = cover;
    return this;
  }

  public ToolForm essentialFor(Set<AgencyType> essentialFor) {
    this.essentialFor = essentialFor;
    return this;
  }

  public ToolForm scoring(ScoringRule scoring) {
    this.scoring = scoring;
    return this;
  }

  public ToolForm scales(List<RatingScale> scales) {
    this.scales = scales;
    return this;
  }

  public ToolForm standards(List<Standard> standards) {
    this.standards = standards;
    return this;
  }

  public ToolForm signOffs(List<String> signOffs) {
    this.signOffs = signOffs;
    return this;
  }

  public ToolForm details(List<Detail> details) {
    this.details = details;
    return this;
  }

  public ToolForm unableToDetermine(Optional<UnableToDetermine> unableToDetermine) {
    this.unableToDetermine = unableToDetermine;
    return this;
  }

  public ToolForm overall(Optional<Overall> overall) {
    this.overall = overall;
    return this;
  }

  public ToolForm survey(Optional<SurveyRule> survey) {
    this.survey = survey;
    return this;
  }

  public ToolForm translations(List<Translation> translations) {
    this.translations = translations;
    return this;
  }

  public AuditTool made() {
    return new AuditTool(
        ref,
        kind,
        title,
        edition,
        effectiveFrom,
        supersedes,
        cover,
        essentialFor,
        scoring,
        scales,
        standards,
        signOffs,
        details,
        unableToDetermine,
        overall,
        survey,
        translations);
  }
}
