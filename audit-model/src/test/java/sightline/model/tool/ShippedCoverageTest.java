package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sightline.model.audit.AgencyType;

/**
 * What the shipped tools cover, and whom they ask. What each must cover is listed, item by item, in
 * {@code shipped-coverage.txt}, with the question that asks it.
 */
class ShippedCoverageTest {
  private static final Set<AgencyType> SETTINGS =
      EnumSet.range(AgencyType.EARLY_YEARS, AgencyType.SCHOOL_BOARDING);

  private static final String LOCAL =
      """
      questions:
        - id: q-loc1
          title: Local priority
          statement: Staff know this year's local priority.
          guidance: Ask five people.
          descriptors: {met: All five., partly: Some of the five., not: None of the five.}
          references: [{source: Partnership priorities, force: practice}]
        - id: q-loc2
          title: Local training
          statement: Staff used the local training.
          guidance: Ask five people.
          descriptors: {met: All five., partly: Some of the five., not: None of the five.}
          references: [{source: Partnership priorities, force: practice}]
      """;

  private final ShippedTools shipped = new ShippedTools();

  private AuditTool tool(String id) {
    return shipped.find(id).orElseThrow();
  }

  /**
   * One line of the list.
   *
   * @param standard the number of the standard the questions stand in
   * @param words what one of the questions says
   */
  record Item(String tool, String standard, String covers, List<String> questions, String words) {
    static Item of(String line) {
      String[] parts = line.split(" \\| ");
      assertThat(parts).as(line).hasSize(5);
      return new Item(parts[0], parts[1], parts[2], List.of(parts[3].split(" ")), parts[4]);
    }
  }

  static Stream<Item> items() throws IOException {
    try (InputStream in = ShippedCoverageTest.class.getResourceAsStream("shipped-coverage.txt")) {
      return new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Item::of)
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("items")
  void asksEveryItemOfTheList(Item item) {
    AuditTool tool = tool(item.tool());
    List<Question> asked =
        item.questions().stream().map(id -> tool.question(id).orElseThrow()).toList();

    assertThat(asked).allMatch(q -> tool.standardOf(q).number().equals(item.standard()));
    assertThat(asked)
        .extracting(ShippedCoverageTest::textOf)
        .anyMatch(text -> text.contains(item.words().toLowerCase(Locale.UK)));
  }

  @Test
  void asksNothingThatTheListDoesNotName() throws IOException {
    Set<String> listed =
        items()
            .flatMap(i -> i.questions().stream().map(q -> i.tool() + " " + q))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(
            shipped.tools().stream()
                .flatMap(t -> t.questions().map(q -> t.ref().id() + " " + q.id())))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  private static String textOf(Question q) {
    return Stream.of(
            Stream.of(q.title(), q.statement(), q.guidance()),
            q.agencyNotes().values().stream(),
            q.descriptors().values().stream())
        .flatMap(s -> s)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.UK);
  }

  @Test
  void everyBodyOfTheActIsAskedWhatItDoesAndWhatOthersDoForIt() {
    AuditTool s11 = tool("section-11");
    for (AgencyType body : AgencyType.values()) {
      if (body.isStatutory()) {
        assertThat(s11.standards())
            .allSatisfy(s -> assertThat(s.questionsFor(body)).as(body + s.title()).isNotEmpty());
        assertThat(s11.questionsFor(body))
            .extracting(Question::number)
            .contains("11.1", "11.2", "11.5");
        assertThat(s11.isEssential(s11.question("11.1").orElseThrow(), body)).isTrue();
      }
    }
  }

  @Test
  void bodiesThatMeetChildrenInCustodyAreAskedOfSexualAbuseAdvocatesAndSupervision() {
    AuditTool s11 = tool("section-11");
    for (AgencyType body :
        List.of(
            AgencyType.POLICE,
            AgencyType.BRITISH_TRANSPORT_POLICE,
            AgencyType.YOUTH_JUSTICE,
            AgencyType.SECURE_ESTABLISHMENT)) {
      assertThat(s11.questionsFor(body)).extracting(Question::number).contains("4.5", "5.6");
    }
    assertThat(s11.questionsFor(AgencyType.PRISON))
        .extracting(Question::number)
        .contains("4.5", "10.4");
  }

  @Test
  void theSlotForLocalQuestionsStandsLastAndLeavesTheScoreAndTheMinimaAlone() {
    AuditTool s11 = tool("section-11");
    LocalQuestionsReading.Read read =
        (LocalQuestionsReading.Read) new LocalQuestionsReader().read(LOCAL.getBytes(UTF_8), s11);
    AuditTool asked = s11.asked(Set.of(), read.questions());

    assertThat(asked.standards()).hasSize(13);
    assertThat(asked.standards().getLast().questions())
        .hasSize(2)
        .allMatch(q -> q.weight() == 0)
        .noneMatch(Question::essential);
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
    List<Question> minima =
        schools.questions().filter(q -> schools.isEssential(q, AgencyType.EARLY_YEARS)).toList();

    assertThat(minima)
        .extracting(Question::number)
        .containsExactly(
            "2.1", "2.3", "3.1", "4.2", "4.3", "5.1", "5.3", "5.5", "9.4", "9.6", "10.1", "10.6",
            "11.1", "11.4", "14.1", "14.4", "14.6", "14.7");
    assertThat(minima)
        .allMatch(
            q ->
                q.references().stream()
                    .anyMatch(
                        r ->
                            r.force() == Reference.Force.MUST
                                && (r.forAgencies().isEmpty()
                                    || r.forAgencies().contains(AgencyType.EARLY_YEARS))));
  }

  @Test
  void noAgencyMeetsMoreThanEightQuestionsOfOneTheme() {
    AuditTool cases = tool("deep-dive");

    assertThat(cases.modules()).hasSize(9).contains("children-in-need");
    for (Standard theme : cases.standards()) {
      if (theme.module().isPresent()) {
        for (AgencyType agency : AgencyType.values()) {
          assertThat(theme.questionsFor(agency)).as(theme.title() + agency).hasSizeLessThan(9);
        }
        assertThat(theme.questionsFor(AgencyType.LOCAL_AUTHORITY))
            .as(theme.title())
            .hasSizeBetween(4, 8);
      }
    }
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
                assertThat(d.title().toLowerCase(Locale.UK))
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
