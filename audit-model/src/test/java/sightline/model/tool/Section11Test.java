package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;

/** What the shipped Section 11 tool covers; how it is written is {@link HouseStyleTest}. */
class Section11Test {

  private static final Set<String> ESSENTIAL =
      Set.of(
          "1.1", "1.2", "2.1", "3.1", "4.1", "5.1", "5.2", "6.1", "7.1", "8.1", "9.1", "9.3", "9.4",
          "10.2", "10.3", "10.4", "11.1");

  private final ShippedTools.Shipped shipped =
      new ShippedTools().shipped("section-11").orElseThrow();
  private final AuditTool tool = shipped.tool();

  @Test
  void hasTwelveStandardsAndSixtyQuestions() {
    assertThat(tool.standards()).hasSize(12);
    assertThat(tool.questions()).hasSize(60);
    assertThat(tool.kind()).isEqualTo(ToolKind.SECTION_11);
    assertThat(tool.ref().version()).isEqualTo(1);
    assertThat(tool.effectiveFrom()).hasToString("2026-09-01");
    assertThat(tool.standards()).allSatisfy(s -> assertThat(s.questions()).hasSizeBetween(3, 7));
    assertThat(tool.cover().howLong()).contains("up to 60 questions");
  }

  @Test
  void holdsTheStatutoryMinimaAndNoMore() {
    assertThat(tool.questions().filter(Question::essential).map(Question::number))
        .containsExactlyInAnyOrderElementsOf(ESSENTIAL);
    assertThat(tool.essentialFor())
        .isEqualTo(
            Arrays.stream(AgencyType.values())
                .filter(AgencyType::isStatutory)
                .collect(Collectors.toSet()));
    for (AgencyType type :
        List.of(AgencyType.VOLUNTARY, AgencyType.COMMISSIONED, AgencyType.CAFCASS)) {
      assertThat(tool.questions()).noneMatch(q -> tool.isEssential(q, type));
    }
  }

  @Test
  void asksEveryBodyEnough() {
    for (AgencyType type : EnumSet.range(AgencyType.LOCAL_AUTHORITY, AgencyType.CAFCASS)) {
      assertThat(tool.questionsFor(type)).as(type.code()).hasSizeGreaterThanOrEqualTo(35);
    }
  }

  @Test
  void warnsOnlyOfEssentialQuestionsThatSomeBodiesMayRightlyLeaveOut() {
    assertThat(shipped.warnings()).allMatch(w -> w.path().endsWith(".notApplicable")).hasSize(5);
    assertThat(
            tool.questions()
                .filter(q -> q.essential() && q.notApplicable().isPresent())
                .map(Question::number))
        .containsExactly("4.1", "5.2", "9.4", "10.4", "11.1");
  }

  @Test
  void idsAreNotMadeFromWords() {
    assertThat(tool.questions().map(Question::id))
        .allMatch(id -> id.matches("q-[a-z][0-9][a-z][0-9]"));
    assertThat(tool.standards())
        .extracting(Standard::id)
        .allMatch(id -> id.matches("s-[a-z][0-9][a-z][0-9]"));
  }

  @Test
  void numbersComeFromThePlace() {
    assertThat(tool.standards())
        .extracting(Standard::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList());
    assertThat(tool.question("11.5").orElseThrow().title()).isEqualTo("Concerns about a provider");
  }
}
