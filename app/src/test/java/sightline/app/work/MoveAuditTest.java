package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.merge.AuditState;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.toolbench.QuestionForm;

/** A round goes over to the next version of its tool, and audits on the way go with it. */
class MoveAuditTest {
  @TempDir Path folder;

  private Northshire northshire;
  private Northshire.Desk police;

  @BeforeEach
  void begin() throws Exception {
    northshire = Northshire.withRound(folder);
    police = northshire.desk("police");
  }

  @AfterEach
  void close() {
    northshire.close();
  }

  private AuditTool goOver() throws Exception {
    return northshire.goOver(police);
  }

  private Question old(String number) {
    return northshire
        .centre()
        .shippedTools()
        .find("section-11")
        .orElseThrow()
        .question(number)
        .orElseThrow();
  }

  private void rate(String number, int points, String comment) throws Exception {
    police.answering().answer(old(number).id(), new Answer.Rated(points));
    police.answering().comment(old(number).id(), comment);
  }

  @Test
  void anAuditThatIsBegunStaysInItsVersionUntilItIsMoved() throws Exception {
    rate("1.1", 2, "As it was.");
    AuditTool next = goOver();

    Audits.Invitation now = police.invitation();

    assertThat(now.tool().ref().version()).isEqualTo(1);
    assertThat(now.asksNow()).map(AuditTool::ref).contains(next.ref());
    assertThat(police.answering().questions()).extracting(Question::id).contains(old("3.2").id());
  }

  @Test
  void anAuditNobodyBeganIsAskedInTheNewVersionAtOnce() throws Exception {
    police.books().bookFor(police.invitation());
    goOver();

    assertThat(police.invitation().tool().ref().version()).isEqualTo(2);
    assertThat(police.invitation().asksNow()).isEmpty();
    rate("1.1", 1, "");
    assertThat(police.invitation().book().orElseThrow().opened().orElseThrow().tool().version())
        .isEqualTo(2);
  }

  @Test
  void looksFirstAndChangesNothing() throws Exception {
    rate("1.1", 2, "");
    goOver();
    AnswerBook before = police.invitation().book().orElseThrow();

    MoveAudit.Preview preview = police.moving().preview(police.invitation().auditId());

    assertThat(preview.move().toConfirm())
        .extracting(c -> c.question().id())
        .containsExactly(old("1.1").id());
    assertThat(police.invitation().book().orElseThrow().history()).isEqualTo(before.history());
  }

  @Test
  void carriesAsksToConfirmAndKeepsTheOldBookReadable() throws Exception {
    rate("1.1", 2, "Named in writing.");
    rate("1.2", 1, "");
    rate("3.2", 0, "Half a post.");
    goOver();
    String id = police.invitation().auditId();

    police.moving().move(id);

    Audits.Invitation now = police.invitation();
    AnswerBook book = now.book().orElseThrow();
    assertThat(now.tool().ref().version()).isEqualTo(2);
    assertThat(now.asksNow()).isEmpty();
    assertThat(book.response(old("1.1").id()).comment()).isEqualTo("Named in writing.");
    assertThat(book.toConfirm(old("1.1").id())).isPresent();
    assertThat(book.toConfirm(old("1.2").id())).isEmpty();
    assertThat(book.nextUndo()).as("undo does not reach back over the move").isEmpty();
    assertThat(book.response(old("3.2").id()).isBlank()).isTrue();
    assertThat(police.moving().leftBehind(id))
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.before().tool().ref().version()).isEqualTo(1);
              assertThat(left.move().archived())
                  .singleElement()
                  .satisfies(a -> assertThat(a.response().comment()).isEqualTo("Half a post."));
              assertThat(left.book().response(old("1.1").id()).answer())
                  .isEqualTo(new Answer.Rated(2));
            });
    assertThatThrownBy(() -> police.moving().move(id))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().words()).contains("There is nothing to move"));
  }

  @Test
  void finishingWaitsForWhatIsToBeConfirmedAndTheRevisionNamesTheNewVersion() throws Exception {
    police.answer(0);
    AuditTool next = goOver();
    police.moving().move(police.invitation().auditId());

    assertThatThrownBy(police::finish)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().words()).contains("confirmed the answer, at 1.1"));

    police.answering().confirm(old("1.1").id());
    police.finish().sign();
    northshire.take(police.export());
    northshire.approveAll();

    var read =
        new ReadAudit(
            northshire.centre(), new Audits(northshire.centre(), new Books(northshire.centre())));
    String audit = police.invitation().auditId();
    assertThat(read.of(audit).view().state()).isEqualTo(AuditState.COUNTED);
    assertThat(read.of(audit).view().head().orElseThrow().content().tool()).isEqualTo(next.ref());
  }

  @Test
  void theCentreCountsWhatWasAnsweredInTheOldVersionAndReadsItInItsOwnWords() throws Exception {
    police.complete();
    Path file = police.export();
    goOver();
    northshire.take(file);
    northshire.approveAll();

    ReadAudit.Read read =
        new ReadAudit(
                northshire.centre(),
                new Audits(northshire.centre(), new Books(northshire.centre())))
            .of(police.invitation().auditId());

    assertThat(read.view().state()).isEqualTo(AuditState.COUNTED);
    assertThat(read.tool().ref().version()).isEqualTo(1);
    assertThat(police.moving().unfinished(Optional.empty())).isEmpty();
    assertThat(police.moving().preview(police.invitation().auditId()).finished()).isTrue();
  }

  @Test
  void aMoveThatBreaksOffHalfwayLeavesNothingBehind() throws Exception {
    rate("1.1", 2, "");
    rate("1.2", 2, "");
    goOver();
    String id = police.invitation().auditId();
    Books.BookId from =
        police
            .books()
            .idOf(
                "northshire",
                police.workplace().agency(),
                police.invitation().round(),
                Optional.empty());
    Books.BookId into = police.books().target(police.invitation(), from);

    assertThatThrownBy(
            () ->
                police
                    .books()
                    .together(
                        List.of(from, into),
                        () -> {
                          try {
                            police.moving().move(id);
                          } catch (ProblemException e) {
                            throw new IllegalStateException(e);
                          }
                          throw new IllegalStateException("the power went");
                        }))
        .hasMessage("the power went");

    Audits.Invitation now =
        new Audits(police.workplace(), new Books(police.workplace())).invitation(Northshire.ROUND);
    assertThat(now.tool().ref().version()).isEqualTo(1);
    assertThat(new Books(police.workplace()).read(into).history()).isEmpty();
    assertThat(police.invitation().asksNow()).isPresent();
    police.moving().move(id);
    assertThat(police.invitation().book().orElseThrow().responses()).hasSize(2);
  }

  @Test
  void roundsThatShareTheBookGoOverTogetherOrStayApart() throws Exception {
    northshire.round("s11-more", "Section 11, second half", LocalDate.of(2026, 12, 11));
    police.openPack(northshire.packAgain());
    rate("1.1", 2, "");
    goOver();

    MoveAudit.Preview preview = police.moving().move(police.invitation().auditId());

    assertThat(preview.together()).isEmpty();
    assertThat(preview.apart()).extracting(i -> i.round().code()).containsExactly("s11-more");
    Audits.Invitation other = police.audits().invitation("s11-more");
    assertThat(other.tool().ref().version()).isEqualTo(1);
    assertThat(other.asksNow()).isEmpty();
    assertThat(other.book().orElseThrow().response(old("1.1").id()).answer().isAnswered()).isTrue();

    police.answering().answer(old("1.2").id(), new Answer.Rated(0));
    new Answering(police.workplace(), police.books(), other)
        .answer(old("1.2").id(), new Answer.Rated(2));
    northshire.register().goOn("s11-more", 2);
    police.openPack(northshire.packAgain());
    MoveAudit.Preview second = police.moving().move(other.auditId());

    assertThat(second.keptAside()).extracting(Question::id).containsExactly(old("1.2").id());
    assertThat(police.audits().invitation("s11-more").book().orElseThrow())
        .isSameAs(police.invitation().book().orElseThrow());
    assertThat(police.invitation().book().orElseThrow().response(old("1.2").id()).answer())
        .isEqualTo(new Answer.Rated(0));
  }

  @Test
  void aRoundThatComesBackToAVersionItLeftBeginsABookOfItsOwn() throws Exception {
    rate("1.1", 2, "First.");
    goOver();
    police.moving().move(police.invitation().auditId());
    rate("1.1", 1, "Second.");
    northshire.register().goOn(Northshire.ROUND, 1);
    police.openPack(northshire.packAgain());

    police.moving().move(police.invitation().auditId());

    Audits.Invitation now = police.invitation();
    assertThat(now.tool().ref().version()).isEqualTo(1);
    assertThat(now.book().orElseThrow().response(old("1.1").id()).answer())
        .isEqualTo(new Answer.Rated(1));
    northshire.register().goOn(Northshire.ROUND, 2);
    police.openPack(northshire.packAgain());
    police.moving().move(now.auditId());
    assertThat(police.invitation().tool().ref().version()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noAnswerIsEverLostByAMove(long seed) throws Exception {
    Random random = new Random(seed);
    List<Question> questions = police.answering().questions();
    List<ReadAnswers.Given> given = new ArrayList<>();
    for (Question q : questions) {
      if (random.nextInt(5) > 0) {
        List<Rating> ratings = police.answering().tool().scaleOf(q).ratings();
        given.add(
            new ReadAnswers.Given(
                q,
                q.notApplicable().isPresent() && random.nextBoolean()
                    ? new Answer.NotApplicable("Not here")
                    : new Answer.Rated(ratings.get(random.nextInt(ratings.size())).points()),
                Optional.of("Comment " + q.number()),
                List.of("Document " + q.number()),
                Optional.of("Do " + q.number()),
                Optional.empty(),
                Optional.empty()));
      }
    }
    police.answering().takeAll(given);
    northshire.publish("section-11", keep -> changeAtRandom(keep, random));
    northshire.register().goOn(Northshire.ROUND, 2);
    police.openPack(northshire.packAgain());
    AnswerBook before = police.invitation().book().orElseThrow();
    String id = police.invitation().auditId();

    police.moving().move(id);

    MoveAudit.LeftBehind left = police.moving().leftBehind(id).getFirst();
    assertThat(left.book().responses()).as("the old book").isEqualTo(before.responses());
    Set<String> archived = new HashSet<>();
    left.move().archived().forEach(a -> archived.add(a.before().id()));
    Set<String> again = new HashSet<>();
    left.move().answerAgain().forEach(a -> again.add(a.before().id()));
    AnswerBook now = police.invitation().book().orElseThrow();
    for (Map.Entry<String, Response> was : before.responses().entrySet()) {
      String q = was.getKey();
      Response is = now.response(q);
      if (archived.contains(q)) {
        assertThat(is.isBlank()).as("%s of seed %d", q, seed).isTrue();
      } else {
        assertThat(is.comment()).as("%s of seed %d", q, seed).isEqualTo(was.getValue().comment());
        assertThat(now.evidenceOf(q)).isEqualTo(before.evidenceOf(q));
        assertThat(now.actionsOf(q)).isEqualTo(before.actionsOf(q));
        assertThat(is.answer().isAnswered()).isEqualTo(!again.contains(q));
      }
    }
    assertThat(now.responses().keySet()).isSubsetOf(before.responses().keySet());
  }

  private static void changeAtRandom(KeepDraft keep, Random random) {
    for (Question q : keep.draft().tool().questions().toList()) {
      switch (random.nextInt(6)) {
        case 0 -> keep.change(keep.acts().removeQuestion(q.id()));
        case 1 ->
            keep.acts()
                .change(new QuestionForm(q).statement("Said anew.").made())
                .ifPresent(keep::change);
        case 2 ->
            keep.acts()
                .change(new QuestionForm(q).notApplicable(Optional.empty()).made())
                .ifPresent(keep::change);
        case 3 -> keep.acts().stepQuestion(q.id(), 1).ifPresent(keep::change);
        default -> {
          // stays
        }
      }
    }
  }
}
