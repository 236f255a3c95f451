package sightline.model.toolbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Person;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Entry;
import sightline.model.book.Finish;
import sightline.model.tool.AuditTool;
import sightline.model.tool.GeneratedTools;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ShippedTools;

/** Going over to a new version of a tool loses nothing and pretends nothing. */
class BookMoveTest {
  private static final byte[] SECTION_11 =
      new ShippedTools().shipped("section-11").orElseThrow().file();
  private static final AgencyType TYPE = AgencyType.POLICE;

  private final Drafting drafting = Drafting.follow(SECTION_11, 1);
  private final AuditTool old = Drafting.read(SECTION_11);

  private static AnswerBook with(AnswerBook book, List<Edit> edits) {
    AnswerBook now = book;
    for (Edit edit : edits) {
      now =
          now.with(
              new Entry(
                  now.history().size() + 1L,
                  Instant.parse("2026-10-01T09:00:00Z"),
                  new Person("Lead", "Safeguarding lead"),
                  Entry.Origin.TYPED,
                  edit));
    }
    return now;
  }

  private static AnswerBook with(AnswerBook book, Edit... edits) {
    return with(book, List.of(edits));
  }

  private static Edit rated(Question question, int points) {
    return new Edit.Rated(question.id(), Answer.UNANSWERED, new Answer.Rated(points));
  }

  /** The book beside it, as a move into nothing makes it. */
  private static AnswerBook moved(BookMove move, AnswerBook book) {
    return with(AnswerBook.empty(), move.edits(book, AnswerBook.empty()));
  }

  private Question question(String number) {
    return old.question(number).orElseThrow();
  }

  private BookMove move(AnswerBook book) {
    return BookMove.of(book, old, drafting.tool(), TYPE);
  }

  @Test
  void anAnswerToAnUnchangedQuestionIsCarriedWhereverItStandsNow() {
    Question q = question("1.1");
    AnswerBook book = with(AnswerBook.empty(), rated(q, 2));
    drafting.did(drafting.acts().stepQuestion(q.id(), 1));
    drafting.did(
        drafting
            .acts()
            .change(
                new QuestionForm(drafting.tool().question(q.id()).orElseThrow()).weight(7).made()));

    BookMove move = move(book);

    assertThat(move.carried()).extracting(c -> c.question().id()).containsExactly(q.id());
    assertThat(move.toConfirm()).isEmpty();
    assertThat(moved(move, book).response(q.id())).isEqualTo(book.response(q.id()));
    assertThat(moved(move, book).toConfirm(q.id())).isEmpty();
  }

  @Test
  void aChangedWordingIsToBeConfirmed() {
    Question q = question("3.2");
    AnswerBook book = with(AnswerBook.empty(), rated(q, 1));
    drafting.did(drafting.acts().change(new QuestionForm(q).statement("Said anew.").made()));

    assertThat(move(book).toConfirm())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.changed()).containsExactly(QuestionPart.STATEMENT);
              assertThat(c.before().statement()).isEqualTo(q.statement());
              assertThat(c.response().answer()).isEqualTo(new Answer.Rated(1));
            });
    AnswerBook moved = moved(move(book), book);
    assertThat(moved.toConfirm(q.id())).isPresent();
    assertThat(Finish.check(moved, drafting.tool(), new Agency("p", "Police", TYPE)).toConfirm())
        .extracting(Question::id)
        .containsExactly(q.id());

    Edit.ConfirmAsked asked = moved.toConfirm(q.id()).orElseThrow();
    AnswerBook confirmed = with(moved, new Edit.Confirmed(q.id(), asked.from(), asked.answer()));
    assertThat(confirmed.toConfirm(q.id())).isEmpty();
    assertThat(confirmed.nextUndo().flatMap(Edit::inverse)).contains(asked);
    assertThat(
            with(moved, new Edit.Rated(q.id(), asked.answer(), new Answer.Rated(2)))
                .toConfirm(q.id()))
        .as("another answer needs no confirming")
        .isEmpty();
  }

  @Test
  void theAnswerToARemovedQuestionIsArchivedInItsOldWordsAndStaysInTheOldBook() {
    Question q = question("3.2");
    Evidence evidence =
        new Evidence(
            "e-1",
            "Job plans",
            Evidence.Kind.DOCUMENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Action action =
        new Action(
            "a-1",
            q.id(),
            "Review hours",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Action.Status.OPEN);
    AnswerBook book =
        with(
            AnswerBook.empty(),
            rated(q, 1),
            new Edit.Commented(q.id(), "", "Half a post."),
            new Edit.EvidenceAdded(q.id(), evidence),
            new Edit.ActionPlanned(action));
    drafting.did(drafting.acts().removeQuestion(q.id()));

    BookMove move = move(book);

    assertThat(move.archived())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.before()).isEqualTo(q);
              assertThat(a.response().comment()).isEqualTo("Half a post.");
              assertThat(a.evidence()).containsExactly(evidence);
              assertThat(a.actions()).containsExactly(action);
            });
    assertThat(moved(move, book).responses()).isEmpty();
  }

  @Test
  void aRatingKeepsItsMeaningWhenItsPointsChange() {
    Question q = question("1.1");
    AnswerBook book = with(AnswerBook.empty(), rated(q, 2));
    RatingScale scale = drafting.tool().scaleOf(q);
    drafting.did(
        drafting
            .acts()
            .change(
                new RatingScale(
                    scale.id(),
                    scale.title(),
                    scale.polarity(),
                    scale.ratings().stream()
                        .map(
                            r ->
                                new Rating(r.id(), r.label(), r.letter(), r.points() * 5, r.role()))
                        .toList())));

    BookMove move = move(book);

    assertThat(move.toConfirm())
        .singleElement()
        .satisfies(c -> assertThat(c.changed()).contains(QuestionPart.SCALE));
    assertThat(moved(move, book).response(q.id()).answer()).isEqualTo(new Answer.Rated(10));
  }

  @Test
  void anAnswerThatCannotBeGivenAnyMoreIsAskedForAgainAndItsCommentIsKept() {
    Question q =
        old.questionsFor(TYPE).stream()
            .filter(x -> x.notApplicable().isPresent())
            .findFirst()
            .orElseThrow();
    AnswerBook book =
        with(
            AnswerBook.empty(),
            new Edit.Rated(q.id(), Answer.UNANSWERED, new Answer.NotApplicable("No premises")),
            new Edit.Commented(q.id(), "", "Since April."));
    drafting.did(
        drafting.acts().change(new QuestionForm(q).notApplicable(Optional.empty()).made()));

    BookMove move = move(book);
    AnswerBook moved = moved(move, book);

    assertThat(move.answerAgain())
        .singleElement()
        .satisfies(a -> assertThat(a.was()).isEqualTo(new Answer.NotApplicable("No premises")));
    assertThat(moved.response(q.id()).answer()).isEqualTo(Answer.UNANSWERED);
    assertThat(moved.response(q.id()).comment()).isEqualTo("Since April.");
  }

  @Test
  void whatTheOtherBookSaysOfItsOwnStays() {
    Question q = question("1.1");
    AnswerBook from = with(AnswerBook.empty(), rated(q, 2), new Edit.Commented(q.id(), "", "Old."));
    AnswerBook into = with(AnswerBook.empty(), rated(q, 0), new Edit.Commented(q.id(), "", "Own."));

    assertThat(move(from).edits(from, into)).isEmpty();
    assertThat(move(from).keptAside(from, into)).containsExactly(q);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyAnswerIsAccountedForAndASecondMoveDoesNothing(long seed) {
    byte[] file = GeneratedTools.file(seed, 4, 5);
    AuditTool before = Drafting.read(file);
    Drafting next = Drafting.follow(file, seed);
    Random random = new Random(seed);
    AnswerBook book = AnswerBook.empty();
    for (Question q : before.questions().toList()) {
      List<Rating> ratings = before.scaleOf(q).ratings();
      book = with(book, rated(q, ratings.get(random.nextInt(ratings.size())).points()));
    }
    for (Question q : new ArrayList<>(before.questions().toList())) {
      switch (random.nextInt(4)) {
        case 0 -> next.did(next.acts().removeQuestion(q.id()));
        case 1 -> next.did(next.acts().change(new QuestionForm(q).statement("Said anew.").made()));
        default -> {
          // stays
        }
      }
    }
    for (AgencyType type : List.of(AgencyType.POLICE, AgencyType.VOLUNTARY)) {
      BookMove move = BookMove.of(book, before, next.tool(), type);
      long answered =
          move.carried().size()
              + move.toConfirm().size()
              + move.answerAgain().size()
              + move.archived().size();
      assertThat(answered).as("seed %d", seed).isEqualTo(before.questions().count());

      AnswerBook fresh = with(AnswerBook.empty(), move.edits(book, AnswerBook.empty()));
      assertThat(move.edits(book, fresh)).as("seed %d", seed).isEmpty();
      move.carried()
          .forEach(
              c ->
                  assertThat(fresh.response(c.question().id()))
                      .as("seed %d", seed)
                      .isEqualTo(c.response()));
    }
  }
}
