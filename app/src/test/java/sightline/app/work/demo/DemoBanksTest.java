package sightline.app.work.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sightline.app.work.PreparedAnswers;
import sightline.app.work.ReadAnswers;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.ShippedTools;

/** What the invented agencies say can be believed. */
class DemoBanksTest {
  private static final Case CHILD = new Case("c-01", Optional.of("10 to 13"));
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 6);

  private final ShippedTools shipped = new ShippedTools();

  private AuditTool tool(String id) {
    return shipped.find(id).orElseThrow().asked(Set.of("neglect"), List.of());
  }

  private AuditTool plain(String id) {
    return shipped.find(id).orElseThrow();
  }

  private AuditTool played(String id) {
    return id.equals("deep-dive") ? tool(id) : plain(id);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> bank(String id) throws IOException {
    try (InputStream in =
        DemoBanksTest.class.getResourceAsStream("/sightline/app/demo/" + id + "-answers.yaml")) {
      return (Map<String, Map<String, Object>>)
          new Load(LoadSettings.builder().setCodePointLimit(2_000_000).build())
              .loadFromInputStream(in);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"section-11", "section-175", "deep-dive"})
  void everyQuestionHasWordsForEveryRating(String id) throws IOException {
    Map<String, Map<String, Object>> bank = bank(id);
    AuditTool tool = played(id);

    assertThat(bank.keySet())
        .containsExactlyInAnyOrderElementsOf(tool.questions().map(Question::id).toList());
    tool.questions()
        .forEach(
            q -> {
              Set<String> ratings =
                  tool.scaleOf(q).ratings().stream().map(Rating::id).collect(Collectors.toSet());
              assertThat(bank.get(q.id())).as(q.number()).containsKeys("evidence", "actions");
              assertThat(bank.get(q.id()).keySet()).as(q.number()).containsAll(ratings);
              assertThat(bank.get(q.id()).containsKey("notApplicable"))
                  .as(q.number())
                  .isEqualTo(q.notApplicable().isPresent());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"section-11", "section-175", "deep-dive"})
  void onlyTypesThatAreAskedMayLeaveAQuestionOut(String id) throws IOException {
    AuditTool tool = played(id);
    bank(id)
        .forEach(
            (question, words) -> {
              assertThat(words.containsKey("notApplicableFor"))
                  .as(question)
                  .isEqualTo(words.containsKey("notApplicable"));
              assertThat(
                      Stream.of("notApplicableFor", "notApplicableTo")
                          .flatMap(key -> ((List<?>) words.getOrDefault(key, List.of())).stream())
                          .map(type -> AgencyType.ofCode(String.valueOf(type)).orElseThrow()))
                  .as(question)
                  .doesNotHaveDuplicates()
                  .allMatch(
                      type ->
                          tool.questionsFor(type).contains(tool.question(question).orElseThrow()));
            });
  }

  @Test
  void aCommissionerTakesNoDecisionAboutAKnownChild() {
    AuditTool s11 = plain("section-11");
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(
              new DemoAnswers(seed)
                  .of("a" + seed, agency(AgencyType.ICB), s11, TODAY).stream()
                      .filter(g -> g.question().number().equals("4.1"))
                      .map(ReadAnswers.Given::answer))
          .allMatch(answer -> answer instanceof Answer.NotApplicable);
    }
  }

  @Test
  void theChildIsTheSameOnEveryAgencysForm() {
    AuditTool cases = tool("deep-dive");
    List<String> aboutTheChild =
        cases.details().stream()
            .filter(d -> d.group().equals("About the child"))
            .map(Detail::id)
            .toList();

    List<Map<String, GivenDetail>> forms =
        Stream.of(AgencyType.LOCAL_AUTHORITY, AgencyType.POLICE, AgencyType.SCHOOL_PRIMARY)
            .map(type -> facts(cases, Optional.of(CHILD), type, 7))
            .toList();

    assertThat(aboutTheChild).hasSize(5);
    assertThat(forms)
        .allSatisfy(
            form -> {
              assertThat(form).containsAllEntriesOf(only(forms.getFirst(), aboutTheChild));
              assertThat(form.get("d-b4k7"))
                  .isEqualTo(new GivenDetail.Chosen("d-b4k7", "from-10-to-13"));
            });
  }

  @Test
  void countsOfASchoolFitItsSizeAndEachOther() {
    AuditTool schools = plain("section-175");
    for (long seed = 1; seed <= 30; seed++) {
      for (AgencyType type :
          List.of(AgencyType.EARLY_YEARS, AgencyType.SCHOOL_SECONDARY, AgencyType.COLLEGE)) {
        Map<String, GivenDetail> facts = facts(schools, Optional.empty(), type, seed);
        for (Detail detail : schools.details()) {
          if (detail instanceof Detail.Count c && c.of().isPresent()) {
            assertThat(number(facts, c.id())).as(c.title()).isBetween(0, max(facts, c.of().get()));
          }
        }
        assertThat(number(facts, "d-y7a9") + number(facts, "d-r9a5"))
            .isLessThanOrEqualTo(max(facts, "d-u7g6"));
        assertThat(number(facts, "d-x8n5")).isLessThanOrEqualTo(max(facts, "d-z7d5"));
        assertThat(number(facts, "d-o5d7")).isLessThanOrEqualTo(5);
      }
    }
  }

  @Test
  void nobodyJudgesOverallBetterThanTheDomainsAllow() {
    AuditTool cases = tool("deep-dive");
    var limit = cases.overall().orElseThrow().limits().getFirst();
    int limited = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Map<String, Integer> points = new HashMap<>();
      for (ReadAnswers.Given given :
          new DemoAnswers(seed).of("a" + seed, agency(AgencyType.POLICE), cases, TODAY)) {
        if (given.answer() instanceof Answer.Rated rated) {
          points.put(given.question().id(), rated.points());
        }
      }
      assertThat(points).containsKey(cases.overall().orElseThrow().question());
      if (limit.questions().stream().anyMatch(q -> points.getOrDefault(q, 3) == 0)) {
        limited++;
        assertThat(points.get(cases.overall().orElseThrow().question())).isLessThanOrEqualTo(1);
      }
    }
    assertThat(limited).isPositive();
  }

  private static Map<String, GivenDetail> only(Map<String, GivenDetail> form, List<String> ids) {
    return form.entrySet().stream()
        .filter(e -> ids.contains(e.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, GivenDetail> facts(
      AuditTool tool, Optional<Case> about, AgencyType type, long seed) {
    return new DemoDetails(seed)
        .of("audit-of-" + type.code(), about, agency(type), tool).stream()
            .collect(Collectors.toMap(PreparedAnswers.Detail::id, d -> d.given().orElseThrow()));
  }

  private static Agency agency(AgencyType type) {
    return new Agency("invented", "Invented", type);
  }

  private static int number(Map<String, GivenDetail> facts, String id) {
    return facts.get(id) instanceof GivenDetail.Counted counted ? counted.number() : 0;
  }

  private static int max(Map<String, GivenDetail> facts, String id) {
    return facts.get(id) instanceof GivenDetail.Counted counted
        ? counted.number()
        : Integer.MAX_VALUE;
  }
}
