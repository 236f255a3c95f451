package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.insight.SampleRound.MET;
import static sightline.model.insight.SampleRound.rated;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Round;
import sightline.model.insight.SampleRound.Sent;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;

class SchoolReturnsTest {
  private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
  private static final LocalDate FINAL = LocalDate.of(2026, 11, 13);
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final List<Agency> schools = new ArrayList<>();
  private final List<RegisterEdit> edits = new ArrayList<>();
  private final Map<String, AuditView> views = new HashMap<>();
  private final Map<String, java.time.Instant> arrivals = new HashMap<>();

  private Agency school(String code, AgencyType type, String trust) {
    Agency school = new Agency(code, code, type, Optional.ofNullable(trust));
    schools.add(school);
    return school;
  }

  private void back(Agency school, LocalDate day, AuditState state) {
    views.put(school.code(), new Sent(school, rated(MET)).in(state));
    arrivals.put(school.code(), day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  private SchoolReturns returns() {
    Round round =
        new Round(
            "s175",
            "School audit 2026",
            SampleRound.TOOL.ref(),
            DUE,
            schools.stream().map(Agency::code).toList(),
            false,
            Optional.empty());
    List<RegisterEdit> all = new ArrayList<>();
    all.add(new RegisterEdit.AgenciesPut(schools));
    all.add(new RegisterEdit.RoundCreated(round, DUE.minusDays(40)));
    all.addAll(edits);
    Register register = Register.fold(all);
    return SchoolReturns.of(Returns.of(round, register, views, arrivals, TODAY), register);
  }

  private void four() {
    back(school("a", AgencyType.SCHOOL_PRIMARY, "Fairmile Trust"), DUE, AuditState.COUNTED);
    back(school("b", AgencyType.SCHOOL_PRIMARY, null), FINAL, AuditState.NOT_SIGNED);
    back(
        school("c", AgencyType.SCHOOL_SECONDARY, "Fairmile Trust"),
        FINAL.plusDays(1),
        AuditState.COUNTED);
    back(school("d", AgencyType.SCHOOL_SECONDARY, "Anchor Trust"), DUE, AuditState.DRAFT);
  }

  @Test
  void countsReturnsByFirstAndFinalDeadline() {
    four();
    edits.add(new RegisterEdit.FinalDueSet("s175", FINAL));

    SchoolReturns returns = returns();

    assertThat(returns.all()).isEqualTo(new SchoolReturns.Group("All", 4, 1, 2, 1, 1));
    assertThat(returns.phases())
        .containsExactly(
            new SchoolReturns.Group("Primary school", 2, 1, 2, 0, 0),
            new SchoolReturns.Group("Secondary school", 2, 0, 0, 1, 1));
    assertThat(returns.trusts())
        .extracting(SchoolReturns.Group::name)
        .containsExactly("Anchor Trust", "Fairmile Trust", SchoolReturns.NO_TRUST);
  }

  @Test
  void withoutAFinalDeadlineWhatComesAfterTheFirstIsLater() {
    four();

    assertThat(returns().all()).isEqualTo(new SchoolReturns.Group("All", 4, 1, 1, 2, 1));
    assertThat(returns().finalDue()).isEmpty();
  }

  @Test
  void anExcusedSchoolIsLeftOut() {
    school("e", AgencyType.COLLEGE, null);
    edits.add(new RegisterEdit.Waived("s175", "e", "Closing in December"));

    assertThat(returns().all().invited()).isZero();
    assertThat(returns().trusts()).isEmpty();
  }
}
