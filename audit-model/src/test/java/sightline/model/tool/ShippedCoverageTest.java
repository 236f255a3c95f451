package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;

/** What the shipped tools beside Section 11 cover, and whom they ask. */
class ShippedCoverageTest {
  private static final Set<AgencyType> SETTINGS =
      EnumSet.range(AgencyType.EARLY_YEARS, AgencyType.SCHOOL_BOARDING);

  private final ShippedTools shipped = new ShippedTools();

  private AuditTool tool(String id) {
    return shipped.find(id).orElseThrow();
  }

  @Test
  void schoolsAnswerFourteenSectionsSignedByHeadAndGovernor() {
    AuditTool schools = tool("section-175");

    assertThat(schools.standards()).hasSize(14);
    assertThat(schools.questions().count()).isBetween(60L, 80L);
    assertThat(schools.signOffs())
        .containsExactly("Head teacher or principal", "Chair of governors or proprietor");
    assertThat(schools.cover().beforeYouStart().getFirst()).contains("individual child");
    assertThat(schools.details()).hasSizeGreaterThan(40);
    for (AgencyType setting : SETTINGS) {
      assertThat(schools.questionsFor(setting)).as(setting.code()).hasSizeBetween(50, 80);
    }
  }

  @Test
  void everySectionOfASchoolAuditAsksEverySetting() {
    for (AgencyType setting : SETTINGS) {
      assertThat(tool("section-175").standards())
          .allSatisfy(s -> assertThat(s.questionsFor(setting)).as(s.title()).isNotEmpty());
    }
  }

  @Test
  void earlyYearsHaveTheMinimaOfTheirOwnFrameworkOnly() {
    AuditTool schools = tool("section-175");

    assertThat(
            schools
                .questions()
                .filter(q -> schools.isEssential(q, AgencyType.EARLY_YEARS))
                .map(Question::number))
        .containsExactly("14.6", "14.7");
  }

  @Test
  void aCaseIsJudgedInTenDomainsAndTheThemesOfItsRound() {
    AuditTool cases = tool("deep-dive");
    AuditTool neglect = cases.asked(Set.of("neglect"), List.of());

    assertThat(cases.modules())
        .contains(
            "neglect",
            "sexual-exploitation",
            "domestic-abuse",
            "looked-after-and-leaving-care",
            "substance-misuse-in-families",
            "engagement-of-parents",
            "multi-agency-supervision",
            "bruising-in-non-mobile-children");
    assertThat(neglect.standards().stream().filter(s -> s.module().isEmpty())).hasSize(11);
    assertThat(neglect.questions()).hasSize(10 + 1 + 8);
    assertThat(cases.scoring().method()).isEqualTo(ScoringRule.Method.GRADES);
    assertThat(cases.overall()).isPresent();
    assertThat(cases.unableToDetermine().orElseThrow().reasons()).hasSize(4);
  }

  @Test
  void aCaseFormHasNoRoomForWhoTheChildIs() {
    assertThat(tool("deep-dive").details())
        .allSatisfy(
            d ->
                assertThat(d.title().toLowerCase(java.util.Locale.UK))
                    .doesNotContain("name", "birth", "address", "postcode", "number"));
  }

  @Test
  void surveysStandBesideQuestionsThatExist() {
    for (String id : List.of("practitioner-survey", "practitioner-survey-school")) {
      AuditTool survey = tool(id);
      assertThat(survey.questions()).hasSize(10);
      assertThat(survey.questions().flatMap(q -> q.beside().stream()))
          .isNotEmpty()
          .allSatisfy(
              beside -> assertThat(tool(beside.tool()).question(beside.question())).isPresent());
    }
  }

  @Test
  void aSingleAgencyAsksTwelveQuestionsOfItsOwnAudit() {
    assertThat(tool("single-agency").questions()).hasSize(12);
    assertThat(tool("single-agency").kind()).isEqualTo(ToolKind.SINGLE_AGENCY);
  }
}
