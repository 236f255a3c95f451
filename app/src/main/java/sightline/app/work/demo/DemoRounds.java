package sightline.app.work.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.app.work.KeepRegister;
import sightline.app.work.ProblemException;
import sightline.app.work.RoundContent;
import sightline.model.audit.Case;

/** The rounds the demo plays, and who takes part in each. */
final class DemoRounds {
  static final String SECTION_11 = "s11-demo";
  static final String SECTION_175 = "s175-demo";
  static final String NEGLECT = "theme-neglect";
  static final String OWN_AUDIT = "own-audit-demo";
  static final String SURVEY = "survey-demo";
  static final String SURVEY_SCHOOLS = "survey-schools-demo";

  /** The schools that ask their own people as well. */
  private static final int SURVEYED_SCHOOLS = 2;

  /** Who asks its own people as well, and what comes of it. */
  private static final Map<String, DemoSurvey.Outcome> SURVEYED =
      Map.of(
          "northshire-council", DemoSurvey.Outcome.CONTRADICTS,
          "ashdale-council", DemoSurvey.Outcome.TOO_FEW,
          "northshire-hospitals", DemoSurvey.Outcome.AGREES,
          "northshire-police", DemoSurvey.Outcome.AGREES);

  /** Who holds records about the children of the case audit. */
  private static final Set<String> CASE_AUDITORS =
      Set.of(
          "northshire-council",
          "northshire-police",
          "northshire-hospitals",
          "northshire-probation",
          "youth-justice");

  /** Bands of the case audit; ages at which every agency invited could know the child. */
  private static final List<String> AGE_BANDS =
      List.of("10 to 13", "14 to 15", "5 to 9", "10 to 13", "16 to 17");

  private final List<DemoPartnership.Member> agencies;
  private final List<DemoPartnership.Member> schools;
  private final int cases;

  DemoRounds(int agencies, int schools, int cases) {
    this.agencies = DemoPartnership.members(agencies);
    this.schools = DemoPartnership.schools(schools);
    this.cases = cases;
  }

  List<DemoPartnership.Member> members() {
    List<DemoPartnership.Member> all = new ArrayList<>(agencies);
    all.addAll(schools);
    return all;
  }

  /** Who audits its own work months before the others are asked anything. */
  DemoPartnership.Member ownAuditor() {
    return members().getFirst();
  }

  /** Creates the round of one agency's own audit. */
  void createOwnAudit(KeepRegister register, LocalDate due) throws ProblemException {
    register.put(members().stream().map(DemoPartnership.Member::agency).toList());
    register.createRound(
        OWN_AUDIT,
        "Own audit of neglect " + due.getYear(),
        "single-agency",
        due,
        codes(List.of(ownAuditor())),
        false,
        RoundContent.PLAIN);
  }

  /** How the survey of an agency or school comes out. */
  DemoSurvey.Outcome survey(String agency) {
    boolean firstSchool = !schools.isEmpty() && schools.getFirst().agency().code().equals(agency);
    return firstSchool
        ? DemoSurvey.Outcome.CONTRADICTS
        : SURVEYED.getOrDefault(agency, DemoSurvey.Outcome.AGREES);
  }

  /** Creates the surveys beside the rounds and gives their codes. */
  List<String> createSurveys(KeepRegister register, LocalDate due) throws ProblemException {
    List<String> codes = new ArrayList<>();
    List<DemoPartnership.Member> asking =
        agencies.stream().filter(m -> SURVEYED.containsKey(m.agency().code())).toList();
    if (!asking.isEmpty()) {
      register.createRound(
          SURVEY,
          "Practitioner survey " + due.getYear(),
          "practitioner-survey",
          due,
          codes(asking),
          false,
          RoundContent.PLAIN);
      codes.add(SURVEY);
    }
    if (!schools.isEmpty()) {
      register.createRound(
          SURVEY_SCHOOLS,
          "School survey " + due.getYear(),
          "practitioner-survey-school",
          due,
          codes(schools.stream().limit(SURVEYED_SCHOOLS).toList()),
          false,
          RoundContent.PLAIN);
      codes.add(SURVEY_SCHOOLS);
    }
    return codes;
  }

  /** Creates the rounds and gives their codes. */
  List<String> create(KeepRegister register, LocalDate due) throws ProblemException {
    register.put(members().stream().map(DemoPartnership.Member::agency).toList());
    List<String> codes = new ArrayList<>();
    if (!agencies.isEmpty()) {
      register.createRound(
          SECTION_11,
          "Section 11 " + due.getYear(),
          "section-11",
          due,
          codes(agencies),
          false,
          RoundContent.PLAIN);
      codes.add(SECTION_11);
    }
    if (!schools.isEmpty()) {
      register.createRound(
          SECTION_175,
          "School audit " + due.getYear(),
          "section-175",
          due,
          codes(schools),
          false,
          RoundContent.PLAIN);
      register.setFinalDue(SECTION_175, due.plusDays(2));
      codes.add(SECTION_175);
    }
    if (cases > 0) {
      register.createRound(
          NEGLECT,
          "Neglect " + due.getYear(),
          "deep-dive",
          due,
          codes(caseAuditors()),
          false,
          new RoundContent(Set.of("neglect"), List.of(), caseCodes()));
      codes.add(NEGLECT);
    }
    return codes;
  }

  private List<DemoPartnership.Member> caseAuditors() {
    List<DemoPartnership.Member> auditors = new ArrayList<>();
    agencies.stream().filter(m -> CASE_AUDITORS.contains(m.agency().code())).forEach(auditors::add);
    schools.stream().limit(2).forEach(auditors::add);
    return auditors;
  }

  private List<Case> caseCodes() {
    List<Case> all = new ArrayList<>();
    for (int i = 1; i <= cases; i++) {
      all.add(
          new Case("c-%02d".formatted(i), Optional.of(AGE_BANDS.get((i - 1) % AGE_BANDS.size()))));
    }
    return all;
  }

  private static List<String> codes(List<DemoPartnership.Member> members) {
    return members.stream().map(m -> m.agency().code()).toList();
  }
}
