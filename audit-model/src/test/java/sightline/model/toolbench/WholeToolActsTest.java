package sightline.model.toolbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Heading;
import sightline.model.tool.Option;
import sightline.model.tool.Overall;
import sightline.model.tool.Question;
import sightline.model.tool.RatingRole;
import sightline.model.tool.Relevance;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.ToolForm;
import sightline.model.tool.ToolWriter;
import sightline.model.tool.Translation;
import sightline.model.tool.UnableToDetermine;

/** Everything a tool has can be written, taken back, and read back from the log. */
class WholeToolActsTest {
  private static final byte[] SECTION_11 =
      new ShippedTools().shipped("section-11").orElseThrow().file();

  private final Drafting drafting = Drafting.follow(SECTION_11, 1);

  private Question question(String number) {
    return drafting.tool().question(number).orElseThrow();
  }

  /** The edit shows, its undo gives the tool as it was, and the log reads back. */
  private void holds(DraftEdit edit) throws Exception {
    AuditTool before = drafting.tool();
    drafting.did(edit);
    AuditTool after = drafting.tool();
    assertThat(after).as(edit.kind()).isNotEqualTo(before);
    drafting.undo();
    assertThat(drafting.tool()).as("undo of " + edit.kind()).isEqualTo(before);
    drafting.redo();
    assertThat(drafting.tool()).isEqualTo(after);
    List<DraftEntry> read = new ArrayList<>();
    for (DraftEntry entry : drafting.log()) {
      read.add(DraftJson.read(entry.at(), DraftJson.write(entry)));
    }
    assertThat(ToolDraft.fold(read).tool()).isEqualTo(after);
  }

  @Test
  void scoringSignOffsAndTheOverallGrade() throws Exception {
    Rules rules = Rules.of(drafting.tool());
    holds(
        drafting
            .acts()
            .rules(
                rules
                    .scoring(
                        new ScoringRule(
                            ScoringRule.Method.FLOOR,
                            1,
                            List.of(
                                new ScoringRule.Band("In place", 80, RatingRole.GOOD),
                                new ScoringRule.Band("", 0, RatingRole.POOR))))
                    .essentialFor(Set.of(AgencyType.ICB)))
            .orElseThrow());
    holds(
        drafting
            .acts()
            .rules(
                Rules.of(drafting.tool())
                    .signOffs(List.of("Head", "Chair"))
                    .unable(
                        Optional.of(
                            new UnableToDetermine(
                                "Not enough evidence", List.of(new Option("o-1", "No record")))))
                    .overall(
                        Optional.of(
                            new Overall(
                                question("12.1").id(),
                                3,
                                List.of(
                                    new Overall.Limit(
                                        List.of(question("1.1").id()), "not", "partly"))))))
            .orElseThrow());
    assertThat(drafting.acts().rules(Rules.of(drafting.tool()))).isEmpty();
  }

  @Test
  void factsOfAllThreeKinds() throws Exception {
    DraftActs acts = drafting.acts();
    List<Detail> facts =
        List.of(
            new Detail.Choice(
                "d-a",
                "Size",
                "About you",
                "Of all sites.",
                true,
                Set.of(AgencyType.POLICE),
                acts.options(List.of(), List.of("Small", "Large"))),
            new Detail.Count(
                "d-b",
                "Staff",
                "About you",
                "In post.",
                false,
                Set.of(),
                "people",
                true,
                Optional.empty()),
            new Detail.Count(
                "d-c",
                "Trained",
                "About you",
                "Of them.",
                false,
                Set.of(),
                "people",
                false,
                Optional.of("d-b")),
            new Detail.Text("d-d", "Lesson", "", "", false, Set.of(), 400));
    holds(acts.details(facts).orElseThrow());
    assertThat(drafting.tool().details()).isEqualTo(facts);
  }

  @Test
  void rulesAndFactsLeaveSurveyRuleAndOtherLanguagesAlone() {
    AuditTool survey =
        Drafting.read(new ShippedTools().shipped("practitioner-survey").orElseThrow().file());
    Translation welsh =
        new Translation(
            "Cymraeg (cy)",
            Map.of(
                survey.standards().getFirst().id(),
                new Translation.Words(
                    Optional.of("Diogelu plant"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
    Drafting bilingual =
        Drafting.follow(
            new ToolWriter().write(new ToolForm(survey).translations(List.of(welsh)).made()), 2);
    assertThat(bilingual.tool().translations()).containsExactly(welsh);

    Rules rules = Rules.of(bilingual.tool());
    bilingual.did(bilingual.acts().rules(rules.signOffs(List.of("Chair"))).orElseThrow());
    bilingual.did(bilingual.acts().details(List.of()).orElseThrow());

    assertThat(bilingual.tool().survey()).isPresent().isEqualTo(survey.survey());
    assertThat(bilingual.tool().translations()).containsExactly(welsh);
  }

  @Test
  void aLineWordedAnewKeepsItsIdAndANewOneGetsItsOwn() {
    DraftActs acts = drafting.acts();
    List<Option> first = acts.options(List.of(), List.of("Small", "Large"));
    List<Option> anew = acts.options(first, List.of("Small", "Very large"));
    List<Option> more = acts.options(anew, List.of("Medium", "Small", "Very large"));

    assertThat(anew.get(1).id()).isEqualTo(first.get(1).id());
    assertThat(more.subList(1, 3)).isEqualTo(anew);
    assertThat(more).extracting(Option::id).doesNotHaveDuplicates();
  }

  @Test
  void headingsWithinHeadingsAndTheModuleOfAStandard() throws Exception {
    holds(drafting.acts().moveUnderNew(question("3.2").id(), "Time").orElseThrow());
    Question first = drafting.tool().standards().get(2).questions().getLast();
    assertThat(first.headings()).extracting(Heading::title).containsExactly("Time");
    holds(drafting.acts().moveUnder(question("3.1").id(), first.headings()).orElseThrow());
    holds(drafting.acts().moveUnderNew(first.id(), "Cover").orElseThrow());
    Heading time = first.headings().getFirst();
    holds(
        drafting
            .acts()
            .change(new Heading(time.id(), "Protected time", Optional.of("Hours that hold.")))
            .orElseThrow());
    assertThat(drafting.tool().standards().get(2).parts())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.heading().title()).isEqualTo("Protected time");
              assertThat(p.parts()).hasSize(1);
            });
    holds(drafting.acts().moveUnder(first.id(), List.of()).orElseThrow());
    holds(
        drafting
            .acts()
            .module(drafting.tool().standards().getLast().id(), Optional.of("neglect"))
            .orElseThrow());
  }

  @Test
  void questionsMovedAnywhereUnderHeadingsAlwaysMakeATree() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      List<Question> questions = drafting.tool().standards().get(random.nextInt(4)).questions();
      Question one = questions.get(random.nextInt(questions.size()));
      Question other = questions.get(random.nextInt(questions.size()));
      Optional<DraftEdit> edit =
          one.headings().size() < 3 && random.nextInt(3) == 0
              ? drafting.acts().moveUnderNew(one.id(), "Heading " + i)
              : drafting.acts().moveUnder(one.id(), other.headings());
      edit.ifPresent(drafting::did);
    }
    assertThat(drafting.tool().questions().count()).isEqualTo(60);
  }

  @Test
  void aConditionIsKeptAndACircleIsFoundBefore() throws Exception {
    Relevance onFirst = new Relevance.Is(question("1.1").id(), List.of("met"));
    holds(
        drafting
            .acts()
            .change(new QuestionForm(question("1.2")).askIf(Optional.of(onFirst)).made())
            .orElseThrow());
    Relevance onSecond = new Relevance.IsNot(question("1.2").id(), List.of("met"));

    assertThat(WaitingCircle.of(drafting.tool(), question("1.3").id(), onSecond)).isEmpty();
    assertThat(WaitingCircle.of(drafting.tool(), question("1.1").id(), onSecond))
        .contains(List.of("1.1", "1.2", "1.1"));
    assertThat(WaitingCircle.of(drafting.tool(), question("1.1").id(), onFirst))
        .contains(List.of("1.1", "1.1"));
  }

  @Test
  void aDraftPutAsideKeepsEverythingUndoIncluded() throws Exception {
    drafting.did(
        drafting.acts().change(new QuestionForm(question("1.1")).statement("Anew.").made()));
    AuditTool before = drafting.tool();
    drafting.did(new DraftEdit.Discarded());
    assertThat(drafting.draft().isDiscarded()).isTrue();
    assertThat(drafting.tool()).isEqualTo(before);
    drafting.did(new DraftEdit.Restored());

    assertThat(drafting.draft().isDiscarded()).isFalse();
    assertThat(drafting.draft().nextUndo()).isPresent();
    DraftEntry last = drafting.log().getLast();
    assertThat(DraftJson.read(Instant.EPOCH, DraftJson.write(last)).edit())
        .isEqualTo(new DraftEdit.Restored());
  }
}
