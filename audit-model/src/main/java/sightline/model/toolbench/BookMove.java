package sightline.model.toolbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Action;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/**
 * What becomes of a half-filled book when its round goes over to a new version of its tool. Answers
 * follow ids, and ratings follow the ids of ratings, whatever points they carry. Nothing is
 * deleted: what no longer has a question stays in the book and can be read here in the old words.
 *
 * @param outcomes one for each question that is asked now or was answered before: those of the new
 *     version in its order, then what was left behind in the order of the old one
 */
public record BookMove(List<Outcome> outcomes) {

  /** Parts whose wording decides what an answer means. */
  private static final Set<QuestionPart> MEANING =
      EnumSet.of(
          QuestionPart.STATEMENT,
          QuestionPart.GUIDANCE,
          QuestionPart.AGENCY_NOTES,
          QuestionPart.SCALE,
          QuestionPart.DESCRIPTORS);

  public BookMove {
    outcomes = List.copyOf(outcomes);
  }

  /** What becomes of one question. */
  public sealed interface Outcome {

    /** The answer stands: the question asks what it asked. */
    record Carried(Question question, Response response) implements Outcome {}

    /**
     * The answer is carried and somebody has to say that it still holds.
     *
     * @param changed what was worded anew; never empty
     */
    record ToConfirm(
        Question before, Question question, Response response, List<QuestionPart> changed)
        implements Outcome {
      public ToConfirm {
        changed = List.copyOf(changed);
      }
    }

    /**
     * The answer cannot be given any more: its rating is gone, or "not applicable" may not be
     * answered. Comment, evidence and actions are carried; the answer is asked for again.
     *
     * @param was the answer as it stood
     */
    record AnswerAgain(Question before, Question question, Response response, Answer was)
        implements Outcome {}

    /** A question nobody answered before. */
    record Open(Question question) implements Outcome {}

    /**
     * The question is gone, or no longer asked of this type of agency.
     *
     * @param before in the words it had when it was answered
     */
    record Archived(
        Question before, Response response, List<Evidence> evidence, List<Action> actions)
        implements Outcome {
      public Archived {
        evidence = List.copyOf(evidence);
        actions = List.copyOf(actions);
      }
    }
  }

  /**
   * Looks at a book as the new version will see it.
   *
   * @param type whose book it is: both versions are read as this type of agency is asked
   */
  public static BookMove of(AnswerBook book, AuditTool old, AuditTool next, AgencyType type) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Question question : next.questionsFor(type)) {
      asked.add(question.id());
      Response response = book.response(question.id());
      Optional<Question> before =
          old.question(question.id()).filter(q -> q.id().equals(question.id()));
      outcomes.add(
          response.isBlank() || before.isEmpty()
              ? new Outcome.Open(question)
              : kept(old, next, before.get(), question, response));
    }
    old.questions()
        .filter(q -> !asked.contains(q.id()))
        .filter(q -> !book.response(q.id()).isBlank() || !book.actionsOf(q.id()).isEmpty())
        .forEach(
            q ->
                outcomes.add(
                    new Outcome.Archived(
                        q,
                        book.response(q.id()),
                        book.evidenceOf(q.id()),
                        book.actionsOf(q.id()))));
    return new BookMove(outcomes);
  }

  private static Outcome kept(
      AuditTool old, AuditTool next, Question before, Question question, Response response) {
    Optional<Answer> answer = translated(old, next, before, question, response.answer());
    if (answer.isEmpty()) {
      return new Outcome.AnswerAgain(
          before, question, response.withAnswer(Answer.UNANSWERED), response.answer());
    }
    Response carried = response.withAnswer(answer.get());
    List<QuestionPart> changed =
        new ArrayList<>(
            QuestionPart.changed(before, question).stream().filter(MEANING::contains).toList());
    boolean sameScale =
        old.scaleOf(before).ratings().equals(next.scaleOf(question).ratings())
            && old.scaleOf(before).polarity() == next.scaleOf(question).polarity();
    if (!sameScale && !changed.contains(QuestionPart.SCALE)) {
      changed.add(QuestionPart.SCALE);
    }
    return changed.isEmpty()
        ? new Outcome.Carried(question, carried)
        : new Outcome.ToConfirm(before, question, carried, changed);
  }

  /** The same answer in the points of the new version; empty when it cannot be given any more. */
  private static Optional<Answer> translated(
      AuditTool old, AuditTool next, Question before, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Rated rated ->
          old.scaleOf(before)
              .withPoints(rated.points())
              .map(Rating::id)
              .flatMap(next.scaleOf(question)::withId)
              .map(r -> new Answer.Rated(r.points()));
      case Answer.NotApplicable n ->
          question.notApplicable().isPresent() ? Optional.of(n) : Optional.empty();
      case Answer.UnableToDetermine u ->
          next.unableToDetermine().isPresent() ? Optional.of(u) : Optional.empty();
      case Answer.Tally t -> {
        Map<Integer, Integer> counts = new HashMap<>();
        boolean everyStepIsThere = true;
        for (Map.Entry<Integer, Integer> count : t.countByPoints().entrySet()) {
          Optional<Integer> points =
              old.scaleOf(before)
                  .withPoints(count.getKey())
                  .map(Rating::id)
                  .flatMap(next.scaleOf(question)::withId)
                  .map(Rating::points);
          everyStepIsThere &= points.isPresent();
          points.ifPresent(p -> counts.put(p, count.getValue()));
        }
        yield everyStepIsThere
            ? Optional.of(new Answer.Tally(counts, t.unable()))
            : Optional.empty();
      }
      case Answer.Unanswered u -> Optional.of(u);
    };
  }

  public List<Outcome.Carried> carried() {
    return of(Outcome.Carried.class);
  }

  public List<Outcome.ToConfirm> toConfirm() {
    return of(Outcome.ToConfirm.class);
  }

  public List<Outcome.AnswerAgain> answerAgain() {
    return of(Outcome.AnswerAgain.class);
  }

  public List<Outcome.Open> open() {
    return of(Outcome.Open.class);
  }

  public List<Outcome.Archived> archived() {
    return of(Outcome.Archived.class);
  }

  private <T extends Outcome> List<T> of(Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * The edits that do it, in the book itself or in a new one beside it. They only add and
   * translate: nothing is removed, an archived answer is left as it is, and what the other book
   * says of its own stays.
   *
   * @param from the book this move was made from
   * @param into the same book, or the one that takes the answers over
   */
  public List<Edit> edits(AnswerBook from, AnswerBook into) {
    List<Edit> edits = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Carried c -> carry(c.response(), from, into, edits);
        case Outcome.ToConfirm c -> carry(c.response(), from, into, edits);
        case Outcome.AnswerAgain a -> carry(a.response(), from, into, edits);
        case Outcome.Open o -> {
          // nothing to carry
        }
        case Outcome.Archived a -> {
          // stays in the book it was given in
        }
      }
    }
    return edits;
  }

  private static void carry(Response response, AnswerBook from, AnswerBook into, List<Edit> edits) {
    String id = response.question();
    Response stands = into.response(id);
    Answer was = from.response(id).answer();
    boolean own = stands.answer().isAnswered() && !stands.answer().equals(was);
    if (!own && !stands.answer().equals(response.answer())) {
      edits.add(new Edit.Rated(id, stands.answer(), response.answer()));
    }
    if (stands.comment().isBlank() && !response.comment().isBlank()) {
      edits.add(new Edit.Commented(id, stands.comment(), response.comment()));
    }
    if (response.goodPractice() && !stands.goodPractice()) {
      edits.add(new Edit.GoodPracticeFlagged(id, false, true));
    }
    for (Evidence evidence : from.evidenceOf(id)) {
      if (!stands.evidence().contains(evidence.id())) {
        edits.add(new Edit.EvidenceAdded(id, evidence));
      }
    }
    Set<String> planned = new HashSet<>();
    into.actionsOf(id).forEach(a -> planned.add(a.id()));
    for (Action action : from.actionsOf(id)) {
      if (!planned.contains(action.id())) {
        edits.add(new Edit.ActionPlanned(action));
      }
    }
  }
}
