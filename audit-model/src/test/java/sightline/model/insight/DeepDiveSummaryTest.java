package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.Partnership;
import sightline.model.audit.Round;
import sightline.model.merge.AuditState;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;
import sightline.model.report.DeepDiveReport;
import sightline.model.report.Report;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

class DeepDiveSummaryTest {
  private static final Answer GOOD = new Answer.Rated(2);
  private static final Answer IMPROVE = new Answer.Rated(1);
  private static final Answer INADEQUATE = new Answer.Rated(0);

  private final SampleCases cases = new SampleCases();
  private final Question overall =
      SampleCases.TOOL.question(SampleCases.TOOL.overall().orElseThrow().question()).orElseThrow();

  private void send(String code, int agency, Answer answer) {
    cases.send(code, cases.agencies().get(agency), answer, Map.of(), AuditState.COUNTED);
  }

  /** Five agencies graded case 03 Good, Good, RI, RI, Inadequate. */
  private void sendCaseThree() {
    send("c03", 4, INADEQUATE);
    send("c03", 1, GOOD);
    send("c03", 2, IMPROVE);
    send("c03", 0, GOOD);
    send("c03", 3, IMPROVE);
  }

  @Test
  void setsTheGradesOfACaseSideBySideWithTheirSpread() {
    sendCaseThree();

    Spread spread = cases.summary().cases().getFirst().spread(overall.id()).orElseThrow();

    assertThat(spread.ratings())
        .extracting(Rating::letter)
        .containsExactly("G", "G", "R", "R", "I");
    assertThat(spread.range()).isEqualTo(3);
    assertThat(spread.agreement()).isEqualTo(Spread.Agreement.TWO_OR_MORE);
    assertThat(spread.inWords()).endsWith("(5 forms, range 3 grades)");
    assertThat(spread.grades())
        .extracting(g -> g.agency().code())
        .containsExactly("county", "police", "hospitals", "academy", "probation");
  }

  @Test
  void countsAgreementByCaseAndGivesNoFigureForAHandfulOfThem() {
    sendCaseThree();
    send("c01", 0, GOOD);
    send("c01", 1, GOOD);
    send("c02", 0, GOOD);
    send("c02", 1, IMPROVE);
    send("c04", 2, GOOD);

    DomainGrades grades =
        cases.summary().domains().stream()
            .filter(d -> d.question().equals(overall))
            .findFirst()
            .orElseThrow();

    assertThat(grades.cases(Spread.Agreement.SAME)).isEqualTo(1);
    assertThat(grades.cases(Spread.Agreement.WITHIN_ONE)).isEqualTo(1);
    assertThat(grades.cases(Spread.Agreement.TWO_OR_MORE)).isEqualTo(1);
    assertThat(grades.cases(Spread.Agreement.NOTHING_TO_COMPARE)).isEqualTo(1);
    assertThat(grades.compared()).isEqualTo(3);
    assertThat(grades.alpha()).isEmpty();
    assertThat(grades.counts().values()).containsExactly(0, 6, 3, 1);
  }

  @Test
  void givesAFigureCorrectedForChanceFromTenComparedCases() {
    for (int i = 0; i < 10; i++) {
      send("c" + i, 0, i % 2 == 0 ? GOOD : INADEQUATE);
      send("c" + i, 1, i % 2 == 0 ? GOOD : INADEQUATE);
    }

    assertThat(cases.summary().domains())
        .filteredOn(d -> d.compared() == 10)
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.alpha().orElseThrow()).isEqualTo(1));
  }

  @Test
  void countsWhatCouldNotBeJudgedByItself() {
    cases.send(
        "c01",
        cases.agencies().getFirst(),
        GOOD,
        Map.of(
            "1.1",
            new Answer.UnableToDetermine("not-available"),
            "9.1",
            new Answer.NotApplicable("One visit")),
        AuditState.COUNTED);

    List<DomainGrades> domains = cases.summary().domains();

    assertThat(domains.getFirst().unable()).isEqualTo(1);
    assertThat(domains.getFirst().counts().values()).containsOnly(0);
    assertThat(domains)
        .filteredOn(d -> d.question().number().equals("9.1"))
        .singleElement()
        .extracting(DomainGrades::notApplicable)
        .isEqualTo(1);
  }

  @Test
  void namesTheFormsThatEnterNoFigure() {
    send("c01", 0, GOOD);
    cases.send("c01", cases.agencies().get(1), INADEQUATE, Map.of(), AuditState.NOT_SIGNED);

    DeepDiveSummary summary = cases.summary();

    assertThat(summary.forms()).isEqualTo(1);
    assertThat(summary.leftOut())
        .containsExactly(
            new DeepDiveSummary.LeftOut("Agency police", "c01", AuditState.NOT_SIGNED.label()));
  }

  @Test
  void reportsEveryGradeAndNeverAnAverage() {
    sendCaseThree();

    Report report =
        DeepDiveReport.of(
            cases.summary(), new Partnership("northshire", "Northshire"), Audience.RECEIVING_GROUP);

    String figures = report.plainText().split("What this audit rests on")[0];
    assertThat(figures)
        .contains("Neglect")
        .contains(
            "Case c03: Good, Good, Requires improvement, Requires improvement, Inadequate"
                + " (5 forms, range 3 grades).")
        .contains("Two or more apart")
        .doesNotContainIgnoringCase("average");
  }

  @Test
  void expectsOneAuditOfEveryAgencyForEveryCase() {
    Round round = caseRound();
    Register register =
        Register.fold(
            List.of(
                new RegisterEdit.AgenciesPut(cases.agencies()),
                new RegisterEdit.RoundCreated(round, LocalDate.of(2026, 9, 1))));

    Returns returns = Returns.of(round, register, Map.of(), Map.of(), SampleCases.TODAY);

    assertThat(returns.totals().invited()).isEqualTo(10);
    assertThat(returns.lines().get(1).name()).isEqualTo("Agency county, case c02");
    assertThat(returns.line("police/c01")).isPresent();
    assertThat(returns.line("police")).isEmpty();
  }

  private Round caseRound() {
    Round plain = cases.round();
    return new Round(
        plain.code(),
        plain.title(),
        plain.tool(),
        plain.due(),
        plain.invited(),
        false,
        Optional.empty(),
        Set.of("neglect"),
        List.of(),
        List.of(new Case("c01", Optional.empty()), new Case("c02", Optional.empty())));
  }
}
