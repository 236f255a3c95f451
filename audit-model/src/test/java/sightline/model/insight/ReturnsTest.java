package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.insight.SampleRound.DUE;
import static sightline.model.insight.SampleRound.MET;
import static sightline.model.insight.SampleRound.OPENED;
import static sightline.model.insight.SampleRound.rated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.insight.SampleRound.Sent;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.Signing;

class ReturnsTest {
  private static final LocalDate DURING = LocalDate.of(2026, 10, 8);
  private static final LocalDate AFTER = LocalDate.of(2026, 11, 4);

  private final SampleRound round = new SampleRound();

  private Agency police() {
    return round.agency("police", AgencyType.POLICE);
  }

  private static Sent allMet(Agency agency) {
    return new Sent(agency, rated(MET));
  }

  @Test
  void saysInWordsWhereEveryAgencyStands() {
    for (AuditState state : AuditState.values()) {
      Agency agency = round.agency(state.code(), AgencyType.NHS_TRUST);
      round.send(agency, OPENED.plusDays(3), allMet(agency).in(state));
    }
    round.agency("silent", AgencyType.ICB);
    Agency excused = round.agency("excused", AgencyType.PRISON);
    round.waive(excused, "Closed in June");

    Returns returns = round.returns(DURING);

    assertThat(returns.lines())
        .extracting(l -> l.state().label())
        .containsExactly(
            "Counted",
            "Not signed",
            "Not signed",
            "Sign-off declined",
            "Draft",
            "Conflict",
            "Held",
            "Awaited",
            "Waived");
    assertThat(returns.line("held").orElseThrow().reason())
        .isEqualTo("The key is not approved yet.");
    assertThat(returns.line("declined").orElseThrow().reason())
        .isEqualTo("Standard 3 is rated too high.");
    assertThat(returns.line("excused").orElseThrow().reason()).isEqualTo("Closed in June");
    assertThat(returns.inWords())
        .containsExactly(
            "7 of 9 back, 1 awaited and 1 waived.",
            "1 counted, 6 not yet: 2 not signed, 1 sign-off declined, 1 draft, 1 in conflict and"
                + " 1 held.",
            "The round is due on 30 Oct 2026, in 22 days.");
  }

  @Test
  void anAuditSignedByOneOfTwoIsNotSignedAndSaysWhoIsAwaited() {
    Agency school = round.agency("school", AgencyType.NHS_TRUST);
    AuditView counted = allMet(school).counted();
    AuditView half =
        new AuditView(
            counted.auditId(),
            AuditState.AWAITING,
            counted.head(),
            counted.heads(),
            counted.history(),
            counted.signOffs(),
            new Signing(List.of("Head", "Chair"), List.of("Head")),
            false,
            counted.notes());
    round.send(school, OPENED.plusDays(3), half);

    ReturnLine line = round.returns(DURING).line("school").orElseThrow();

    assertThat(line.state()).isEqualTo(ReturnState.NOT_SIGNED);
    assertThat(line.reason()).isEqualTo("Signed by 1 of 2; still to sign: Chair.");
  }

  @Test
  void countsTheDaysAReturnIsLateFromTheDueDate() {
    Agency agency = police();
    round.send(agency, DUE.plusDays(3), allMet(agency).counted());

    assertThat(round.returns(AFTER).lines().getFirst().timing()).isEqualTo(new Timing.Late(3));
    assertThat(round.returns(AFTER).lines().getFirst().timing().inWords()).isEqualTo("3 days late");
  }

  @Test
  void theDueDayEndsAtMidnightInEngland() {
    Agency early = round.agency("early", AgencyType.POLICE);
    Agency late = round.agency("late", AgencyType.POLICE);
    round.sendAt(early, Instant.parse("2026-10-30T23:59:59Z"), allMet(early).counted());
    round.sendAt(late, Instant.parse("2026-10-31T00:00:00Z"), allMet(late).counted());

    assertThat(round.returns(AFTER).lines())
        .extracting(ReturnLine::timing)
        .containsExactly(new Timing.OnTime(), new Timing.Late(1));
  }

  @Test
  void summerTimeIsReckonedWith() {
    Agency agency = police();
    round.sendAt(agency, Instant.parse("2026-09-20T23:30:00Z"), allMet(agency).counted());

    assertThat(round.returns(DURING).lines().getFirst().arrived())
        .contains(LocalDate.of(2026, 9, 21));
  }

  @Test
  void aDraftOnTheDueDayIsNotAReturnOnTime() {
    Agency agency = police();
    round.send(agency, DUE, allMet(agency).in(AuditState.DRAFT));

    Returns returns = round.returns(AFTER);

    assertThat(returns.lines().getFirst().draft()).isTrue();
    assertThat(returns.lines().getFirst().timing()).isEqualTo(new Timing.Overdue(5));
    assertThat(returns.totals().onTime()).isZero();
  }

  @Test
  void anAgencyThatAnswersThoughExcusedIsRead() {
    Agency agency = police();
    round.waive(agency, "Short of staff");
    round.send(agency, OPENED.plusDays(1), allMet(agency).counted());

    ReturnLine line = round.returns(DURING).lines().getFirst();

    assertThat(line.state()).isEqualTo(ReturnState.COUNTED);
    assertThat(line.waiver()).contains("Short of staff");
    assertThat(round.returns(DURING).totals().waived()).isZero();
  }

  @Test
  void namesTheQuestionsAConflictIsAbout() {
    Agency agency = police();
    round.send(agency, OPENED.plusDays(1), allMet(agency).in(AuditState.CONFLICT));

    ReturnLine line = round.returns(DURING).lines().getFirst();

    assertThat(line.disputed())
        .hasSameSizeAs(SampleRound.TOOL.questionsFor(AgencyType.POLICE))
        .isSorted();
  }

  @Test
  void countsSupersededRevisionsAndReminders() {
    Agency agency = police();
    round.send(agency, OPENED.plusDays(1), allMet(agency).countedAfter(2));
    round.remind(agency, LocalDate.of(2026, 10, 5));
    round.remind(agency, LocalDate.of(2026, 10, 1));

    ReturnLine line = round.returns(DURING).lines().getFirst();

    assertThat(line.superseded()).isEqualTo(2);
    assertThat(line.reminders()).isEqualTo(2);
    assertThat(line.lastReminder()).contains(LocalDate.of(2026, 10, 5));
  }

  @Test
  void onTimeIsAPercentageOnlyFromTenAgenciesOn() {
    for (int i = 0; i < 9; i++) {
      Agency agency = round.agency("a" + i, AgencyType.DISTRICT_COUNCIL);
      round.send(agency, i == 0 ? DUE.plusDays(1) : DUE, allMet(agency).counted());
    }
    assertThat(round.returns(AFTER).totals().onTimeShare().inWords()).isEqualTo("8 of 9");

    Agency tenth = round.agency("a9", AgencyType.DISTRICT_COUNCIL);
    round.send(tenth, DUE, allMet(tenth).counted());
    assertThat(round.returns(AFTER).totals().onTimeShare().inWords()).isEqualTo("90% (9 of 10)");
    assertThat(round.returns(AFTER).inWords())
        .contains("The round was due on 30 Oct 2026. 90% (9 of 10) expected came on time, 1 late.");
  }

  @Test
  void aShareIsNeverRoundedToAllOrNone() {
    assertThat(new Share(999, 1000).percent()).hasValue(99);
    assertThat(new Share(1, 1000).percent()).hasValue(1);
    assertThat(new Share(1000, 1000).percent()).hasValue(100);
    assertThat(new Share(0, 0).percent()).isEmpty();
  }

  @Test
  void drawsTheLineDayByDayUpToToday() {
    Agency first = round.agency("first", AgencyType.POLICE);
    Agency second = round.agency("second", AgencyType.ICB);
    round.agency("third", AgencyType.ICB);
    round.send(first, OPENED.plusDays(2), allMet(first).counted());
    round.send(second, OPENED.plusDays(4), allMet(second).counted());

    Returns returns = round.returns(OPENED.plusDays(5));

    assertThat(returns.steps()).extracting(Returns.Step::back).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(returns.steps().getFirst().day()).isEqualTo(OPENED);
    assertThat(returns.pictureInWords())
        .isEqualTo(
            "The line rises from the first return on 16 Sep 2026 to 2 of 3 on 18 Sep 2026. 2 came in"
                + " the last 7 days.");
  }

  @Test
  void theLineEndsWithTheDueDateWhenARoundIsReadYearsLater() {
    Agency agency = police();
    round.send(agency, OPENED, allMet(agency).counted());

    assertThat(round.returns(DUE.plusYears(3)).steps().getLast().day()).isEqualTo(DUE);
  }

  @Test
  void groupsAgenciesBySector() {
    police();
    round.agency("icb", AgencyType.ICB);
    round.agency("trust", AgencyType.NHS_TRUST);
    round.agency("charity", AgencyType.VOLUNTARY);

    assertThat(round.returns(DURING).sectors())
        .extracting(s -> s.sector().label(), s -> s.totals().invited())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Health", 2),
            org.assertj.core.groups.Tuple.tuple("Policing", 1),
            org.assertj.core.groups.Tuple.tuple("Others", 1));
  }

  @Test
  void namesThoseWhoLeftTheRegisterOrWereNotInvited() {
    police();
    round.inviteUnknown("gone");
    Agency stranger = new Agency("stranger", "Stranger", AgencyType.ICB);
    round.send(stranger, OPENED, allMet(stranger).counted());

    Returns returns = round.returns(DURING);

    assertThat(returns.offRegister()).isEqualTo(List.of("gone"));
    assertThat(returns.notInvited()).isEqualTo(List.of("stranger"));
    assertThat(returns.totals().invited()).isEqualTo(1);
    assertThat(returns.inWords())
        .contains("Answered without being invited, so in no figure: stranger.");
  }

  @Test
  void aRoundWithoutAgenciesSaysSo() {
    assertThat(round.returns(DURING).inWords())
        .containsExactly("No agency is invited to this round.");
    assertThat(round.returns(DURING).pictureInWords()).startsWith("Nothing is back yet");
  }
}
