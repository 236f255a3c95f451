package sightline.model.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.merge.AuditView;
import sightline.model.record.AuditRevision;
import sightline.model.register.Register;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Overall;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;

/**
 * What the counted forms of a case audit say: grades by case, domain and agency, side by side with
 * their spread. Forms that do not count are named with the reason.
 *
 * @param cases by case code
 * @param domains in the order of the tool; only questions put to an agency with a form
 * @param leftOut forms that enter no figure
 * @param alerts how many times a worry about a child was raised while auditing: a count of people
 */
public record DeepDiveSummary(
    Round round,
    AuditTool tool,
    LocalDate asOf,
    List<CaseGrades> cases,
    List<DomainGrades> domains,
    List<LeftOut> leftOut,
    int alerts) {

  /**
   * One child's case.
   *
   * @param forms counted forms, in the order of the round
   * @param spreads in the order of the tool
   */
  public record CaseGrades(String code, List<CountedAudit> forms, List<Spread> spreads) {
    public CaseGrades {
      forms = List.copyOf(forms);
      spreads = List.copyOf(spreads);
    }

    public Optional<Spread> spread(String question) {
      return spreads.stream().filter(s -> s.question().id().equals(question)).findFirst();
    }
  }

  /** A form that enters no figure, and why in a few words. */
  public record LeftOut(String agency, String caseCode, String why) {}

  public DeepDiveSummary {
    cases = List.copyOf(cases);
    domains = List.copyOf(domains);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * @param tool the question set as the round asks it
   * @param views what is read of each form of the round, in any order
   */
  public static DeepDiveSummary of(
      Round round, AuditTool tool, Register register, List<AuditView> views, LocalDate today) {
    if (!round.tool().equals(tool.ref())) {
      throw new IllegalArgumentException("not the tool of round " + round.code());
    }
    Map<String, List<CountedAudit>> forms = new TreeMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<AuditView> ordered =
        views.stream()
            .filter(v -> v.head().isPresent() || !v.isCounted())
            .sorted(Comparator.comparing(AuditView::auditId))
            .toList();
    for (AuditView view : ordered) {
      Optional<AuditRevision> content = view.head().map(AuditView.Revision::content);
      String code =
          content.flatMap(AuditRevision::subject).map(AuditRevision.Subject::caseCode).orElse("");
      Optional<Agency> agency = content.map(AuditRevision::agency).flatMap(register::agency);
      String name = agency.map(Agency::name).orElse(content.map(AuditRevision::agency).orElse("?"));
      if (!view.isCounted()) {
        leftOut.add(new LeftOut(name, code, view.state().label()));
      } else if (agency.isEmpty() || code.isEmpty()) {
        leftOut.add(
            new LeftOut(
                name, code, agency.isEmpty() ? "No longer on the register" : "Names no case"));
      } else {
        forms
            .computeIfAbsent(code, c -> new ArrayList<>())
            .add(CountedAudit.of(agency.get(), view, tool));
      }
    }
    List<CaseGrades> cases = new ArrayList<>();
    forms.forEach((code, counted) -> cases.add(caseGrades(code, inOrder(round, counted), tool)));
    List<DomainGrades> domains =
        tool.questions()
            .map(q -> domain(q, tool.scaleOf(q), cases))
            .flatMap(Optional::stream)
            .toList();
    int alerts =
        cases.stream().flatMap(c -> c.forms().stream()).mapToInt(CountedAudit::alerts).sum();
    return new DeepDiveSummary(round, tool, today, cases, domains, leftOut, alerts);
  }

  /** The judged overall grade of the tool, when it has one. */
  public Optional<Question> overallQuestion() {
    return tool.overall().map(Overall::question).flatMap(tool::question);
  }

  /** Every agency with a counted form, in the order of the round. */
  public List<Agency> agencies() {
    List<Agency> agencies = new ArrayList<>();
    for (String code : round.invited()) {
      cases.stream()
          .flatMap(c -> c.forms().stream())
          .map(CountedAudit::agency)
          .filter(a -> a.code().equals(code))
          .findFirst()
          .ifPresent(agencies::add);
    }
    return agencies;
  }

  public int forms() {
    return cases.stream().mapToInt(c -> c.forms().size()).sum();
  }

  /** The widest disagreements first: what a panel should talk about. */
  public List<CaseSpread> toDiscuss() {
    return cases.stream()
        .flatMap(c -> c.spreads().stream().map(s -> new CaseSpread(c.code(), s)))
        .filter(s -> s.spread().agreement() == Spread.Agreement.TWO_OR_MORE)
        .sorted(
            Comparator.comparingInt((CaseSpread s) -> s.spread().range())
                .reversed()
                .thenComparing(CaseSpread::caseCode))
        .toList();
  }

  /** One question of one case. */
  public record CaseSpread(String caseCode, Spread spread) {}

  private static List<CountedAudit> inOrder(Round round, List<CountedAudit> forms) {
    return forms.stream()
        .sorted(
            Comparator.comparingInt(
                (CountedAudit f) -> {
                  int place = round.invited().indexOf(f.agency().code());
                  return place < 0 ? Integer.MAX_VALUE : place;
                }))
        .toList();
  }

  private static CaseGrades caseGrades(String code, List<CountedAudit> forms, AuditTool tool) {
    List<Spread> spreads = new ArrayList<>();
    tool.questions()
        .forEach(
            q -> {
              List<Spread.Grade> grades =
                  forms.stream().flatMap(f -> grade(f, q, tool).stream()).toList();
              if (!grades.isEmpty()) {
                spreads.add(new Spread(q, tool.scaleOf(q), grades));
              }
            });
    return new CaseGrades(code, forms, spreads);
  }

  private static Optional<Spread.Grade> grade(CountedAudit form, Question q, AuditTool tool) {
    RatingScale scale = tool.scaleOf(q);
    return form.kind(tool, q)
        .map(
            kind ->
                new Spread.Grade(
                    form.agency(),
                    form.auditId(),
                    kind,
                    form.score()
                        .working()
                        .row(q.id())
                        .flatMap(r -> r.points())
                        .flatMap(scale::withPoints)));
  }

  private static Optional<DomainGrades> domain(
      Question question, RatingScale scale, List<CaseGrades> cases) {
    List<Spread> spreads = cases.stream().flatMap(c -> c.spread(question.id()).stream()).toList();
    return spreads.isEmpty()
        ? Optional.empty()
        : Optional.of(DomainGrades.of(question, scale, spreads));
  }
}
