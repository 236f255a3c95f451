package sightline.model.toolbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Cover;
import sightline.model.tool.GeneratedTools;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.ToolReader;

/** The reader of tool files is the only judge of a draft; what it says leads to a field. */
class DraftCheckTest {
  private static final byte[] SECTION_11 =
      new ShippedTools().shipped("section-11").orElseThrow().file();

  private final Drafting drafting = Drafting.follow(SECTION_11, 1);

  private List<DraftProblem> errors() {
    return DraftCheck.of(drafting.tool()).stream().filter(DraftProblem::isError).toList();
  }

  @Test
  void aDraftOfASoundToolIsSound() {
    assertThat(errors()).isEmpty();
  }

  @Test
  void anEmptyStatementIsAProblemOfThatQuestion() {
    Question question = drafting.tool().question("3.2").orElseThrow();
    drafting.did(drafting.acts().change(new QuestionForm(question).statement(" ").made()));

    assertThat(errors())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.question()).contains(question.id());
              assertThat(p.standard()).contains(drafting.tool().standardOf(question).id());
              assertThat(p.field()).isEqualTo("statement");
            });
  }

  @Test
  void aNewQuestionLacksADescriptorForEveryRating() {
    String standard = drafting.tool().standards().get(1).id();
    drafting.did(drafting.acts().addQuestion(standard, Optional.empty()));
    String added = drafting.tool().standards().get(1).questions().getLast().id();

    assertThat(errors())
        .allSatisfy(p -> assertThat(p.question()).contains(added))
        .extracting(DraftProblem::field)
        .contains("title", "statement", "guidance", "descriptors.met", "descriptors.not");
  }

  @Test
  void aSlipOfTheCoverIsOfTheToolAndNotOfAStandard() {
    Cover c = drafting.tool().cover();
    drafting.did(
        drafting
            .acts()
            .cover(
                new Cover(
                    "",
                    c.whoAnswers(),
                    c.howLong(),
                    c.legalBasis(),
                    c.howScored(),
                    c.whatHappens(),
                    c.beforeYouStart())));

    assertThat(errors())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.field()).isEqualTo("cover.purpose");
              assertThat(p.standard()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void everyEmptiedStatementIsFoundWhateverHeadingItStandsUnder(long seed) {
    Drafting generated = Drafting.follow(GeneratedTools.file(seed, 3, 6), seed);
    for (Question q : generated.tool().questions().toList()) {
      generated.did(generated.acts().change(new QuestionForm(q).statement("").made()));
      assertThat(DraftCheck.of(generated.tool()))
          .as("seed %d, question %s", seed, q.number())
          .filteredOn(DraftProblem::isError)
          .singleElement()
          .satisfies(p -> assertThat(p.question()).contains(q.id()));
      generated.undo();
    }
  }

  @Test
  void publishingGivesTheBytesThatAreThePublishedVersion() {
    Question question = drafting.tool().question("3.2").orElseThrow();
    drafting.did(drafting.acts().change(new QuestionForm(question).statement("Anew.").made()));

    Publishing.Done done = (Publishing.Done) Publishing.of(drafting.draft());

    assertThat(done.tool().ref().version()).isEqualTo(2);
    assertThat(done.tool().ref().sha256()).isEqualTo(ToolReader.digest(done.file()));
    assertThat(done.tool().question(question.id()).orElseThrow().statement()).isEqualTo("Anew.");
    assertThat(done.tool().standards()).isEqualTo(drafting.tool().standards());
  }

  @Test
  void aDraftWithAnErrorIsNotPublished() {
    Question question = drafting.tool().question("1.1").orElseThrow();
    drafting.did(drafting.acts().change(new QuestionForm(question).title("").made()));

    assertThat(Publishing.of(drafting.draft())).isInstanceOf(Publishing.Refused.class);
  }

  @Test
  void referencesNobodyHasCheckedAreListedInReadingOrder() {
    AuditTool tool = Drafting.read(SECTION_11);
    List<OpenReference> open = DraftCheck.unchecked(tool);

    assertThat(open).hasSize(92);
    assertThat(open.getFirst().number()).startsWith("1");
  }
}
