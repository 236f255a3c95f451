package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.insight.SampleRound.MET;
import static sightline.model.insight.SampleRound.OPENED;
import static sightline.model.insight.SampleRound.PARTLY;
import static sightline.model.insight.SampleRound.PARTNERSHIP;
import static sightline.model.insight.SampleRound.TOOL;
import static sightline.model.insight.SampleRound.rated;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.book.AnswerBook;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.SampleRound.Sent;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.scoring.Fraction;
import sightline.model.tool.Question;

class AgencyReturnTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

  private final SampleRound round = new SampleRound();
  private final Agency police = round.agency("police", AgencyType.POLICE);
  private final Question question = TOOL.questionsFor(AgencyType.POLICE).getFirst();

  private AgencyReturn read(AuditView view) {
    return reader().read(view).orElseThrow();
  }

  private ReturnReader reader() {
    return new ReturnReader(TOOL, police, PARTNERSHIP, round.round(), TODAY);
  }

  private QuestionPart first(AgencyReturn content) {
    return content.standards().getFirst().questions().getFirst();
  }

  @Test
  void everyQuestionAskedIsThereWithItsRatingAndWhatThatLooksLike() {
    AgencyReturn content = read(new Sent(police, rated(PARTLY)).counted());

    assertThat(content.standards().stream().flatMap(s -> s.questions().stream()))
        .extracting(q -> q.question().id())
        .containsExactlyElementsOf(
            TOOL.questionsFor(AgencyType.POLICE).stream().map(Question::id).toList());
    assertThat(first(content).rating().orElseThrow().label()).isEqualTo("Partly met");
    assertThat(first(content).descriptor()).contains(question.descriptors().get("partly"));
    assertThat(content.notAsked())
        .isEqualTo((int) TOOL.questions().filter(q -> !q.appliesTo(AgencyType.POLICE)).count());
  }

  @Test
  void evidenceAndActionsStandWithTheirQuestion() {
    AgencyReturn content =
        read(
            new Sent(police, rated(MET))
                .evidence(question.id(), "Role description")
                .action(question.id(), "Name a deputy", OPENED, Action.Status.OPEN)
                .counted());

    assertThat(first(content).evidence())
        .extracting(e -> e.title())
        .containsExactly("Role description");
    assertThat(first(content).actions())
        .extracting(Action::change)
        .containsExactly("Name a deputy");
    assertThat(first(content).unsupported()).isFalse();
    assertThat(content.actions().getFirst().standing()).isEqualTo(ActionLine.Standing.OVERDUE);
    assertThat(content.unsupported()).isEqualTo(TOOL.questionsFor(AgencyType.POLICE).size() - 1);
  }

  @Test
  void theWorkingAddsUpToTheScore() {
    AgencyReturn content =
        read(new Sent(police, rated(MET)).answer(question.id(), rated(PARTLY), "").counted());

    Fraction sum =
        content.standards().stream()
            .flatMap(s -> s.questions().stream())
            .flatMap(q -> q.row().contribution().stream())
            .reduce(Fraction.ZERO, Fraction::plus);

    assertThat(sum).isEqualTo(content.score().value().orElseThrow().of100());
  }

  @Test
  void theSignOffIsGivenInFull() {
    AgencyReturn content = read(new Sent(police, rated(MET)).counted());

    assertThat(content.signOffs())
        .extracting(s -> s.statement())
        .containsExactly("I have read this return and it is a fair account of our work.");
    assertThat(content.isDraft()).isFalse();
    assertThat(content.standingInWords()).isEqualTo("This return is signed off and counted.");
  }

  @Test
  void aDeclinedSignOffIsSaid() {
    assertThat(read(new Sent(police, rated(MET)).declined()).standingInWords())
        .isEqualTo("The sign-off of this return was declined, so it is not counted.");
  }

  @Test
  void thereIsNoReturnToReadWhileTwoRevisionsDisagree() {
    AuditView conflict = new Sent(police, rated(MET)).in(AuditState.CONFLICT);

    assertThat(reader().read(conflict)).isEmpty();
  }

  @Test
  void aDraftIsMarkedAsOneAndGivesNoVerdict() {
    AgencyReturn content =
        read(
            new Sent(police, rated(MET))
                .answer(question.id(), Answer.UNANSWERED, "")
                .in(AuditState.DRAFT));

    assertThat(content.isDraft()).isTrue();
    assertThat(content.score().band()).isEmpty();
    assertThat(content.scoreInWords()).contains("no verdict");
  }

  @Test
  void anEmptyBookIsADraftWithoutAScore() {
    AgencyReturn content = reader().draft(AnswerBook.empty());

    assertThat(content.isDraft()).isTrue();
    assertThat(content.score().shown()).isEmpty();
    assertThat(content.scoreInWords()).startsWith("No score");
    assertThat(content.author()).isEmpty();
    assertThat(content.auditId()).isEqualTo("northshire/s11-2026/police");
  }

  @Test
  void referencesNobodyHasCheckedAreListedOnceWithThoseWhoCiteThem() {
    AgencyReturn content = read(new Sent(police, rated(MET)).counted());

    assertThat(content.toCheck()).doesNotHaveDuplicates();
    assertThat(content.toCheck())
        .anySatisfy(
            r -> {
              assertThat(r.citation()).startsWith("Working Together to Safeguard Children 2026");
              assertThat(r.what()).isNotEmpty();
              assertThat(r.citedBy()).contains("1.1");
            });
    assertThat(content.toCheck()).noneMatch(r -> r.citation().contains("NHS England"));
  }
}
