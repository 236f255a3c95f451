package sightline.model.toolbench;

import java.util.ArrayList;
import java.util.Comparator;
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
import sightline.model.audit.DetailFit;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.ToolRef;

/**
 * What becomes of a half-filled book when its round goes over to another version of its tool.
 * Answers follow ids, and ratings follow the ids of ratings, whatever points they carry. Nothing is
 * deleted: what no longer has a question stays in the book and can be read here in the old words.
 *
 * @param from the version that was answered
 * @param to the version gone over to
 * @param outcomes one for each question that is asked now or was answered before: those of the new
 *     version in its order, then what was left behind in the order of the old one
 * @param facts one for each fact that was given
 * @param elsewhere what stands in the book and is in neither version as this round asks it: other
 *     rounds share the book
 */
public record BookMove(
    ToolRef from,
    ToolRef to,
    List<Outcome> outcomes,
    List<FactOutcome> facts,
    List<Response> elsewhere) {

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
    facts = List.copyOf(facts);
    elsewhere = List.copyOf(elsewhere);
  }

  /** What becomes of one fact. */
  public sealed interface FactOutcome {

    /** It is asked as it was. */
    record Carried(Detail fact, GivenDetail given) implements FactOutcome {}

    /**
     * It is asked otherwise, or what was given cannot be given any more: it is asked again.
     *
     * @param before in the words it had
     */
    record AskedAgain(Detail before, Detail fact, GivenDetail given) implements FactOutcome {}

    /** It is not asked any more. */
    record Archived(Detail before, GivenDetail given) implements FactOutcome {}
  }

  /** What becomes of one question. */
  public sealed interface Outcome {

    /** The answer stands: the question asks what it asked. */
    record Carried(Question question, Response response) implements Outcome {}

    /**
     * The answer is carried and somebody has to say that it still holds.
     *
     * @param changed what was worded anew; empty where it was to be confirmed already, from an
     *     earlier version
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
   * @param old the version it was answered in, as its round asked it
   * @param next the version gone over to, as its round asks it
   * @param type whose book it is: both versions are read as this type of agency is asked
   */
  public static BookMove of(AnswerBook book, AuditTool old, AuditTool next, AgencyType type) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Question question : next.questionsFor(type)) {
      asked.add(question.id());
      Optional<Question> before = withId(old, question.id());
      outcomes.add(
          before.isEmpty() || isBlank(book, question.id())
              ? new Outcome.Open(question)
              : kept(book, old, next, before.get(), question));
    }
    old.questions()
        .filter(q -> !asked.contains(q.id()) && !isBlank(book, q.id()))
        .forEach(
            q ->
                outcomes.add(
                    new Outcome.Archived(
                        q,
                        book.response(q.id()),
                        book.evidenceOf(q.id()),
                        book.actionsOf(q.id()))));
    List<Response> elsewhere =
        book.responses().values().stream()
            .filter(r -> withId(old, r.question()).isEmpty())
            .sorted(Comparator.comparing(Response::question))
            .toList();
    return new BookMove(old.ref(), next.ref(), outcomes, facts(book, old, next, type), elsewhere);
  }

  private static Optional<Question> withId(AuditTool tool, String id) {
    return tool.question(id).filter(q -> q.id().equals(id));
  }

  private static boolean isBlank(AnswerBook book, String question) {
    return book.response(question).isBlank() && book.actionsOf(question).isEmpty();
  }

  private static List<FactOutcome> facts(
      AnswerBook book, AuditTool old, AuditTool next, AgencyType type) {
    Map<String, Detail> now = new HashMap<>();
    next.detailsFor(type).forEach(d -> now.put(d.id(), d));
    DetailFit fit = new DetailFit(next);
    List<FactOutcome> outcomes = new ArrayList<>();
    for (Detail before : old.details()) {
      Optional<GivenDetail> given = book.detail(before.id());
      Detail fact = now.get(before.id());
      if (given.isPresent()) {
        outcomes.add(
            fact == null
                ? new FactOutcome.Archived(before, given.get())
                : means(before, given.get()).equals(means(fact, given.get()))
                        && fit.problem(given.get()).isEmpty()
                    ? new FactOutcome.Carried(fact, given.get())
                    : new FactOutcome.AskedAgain(before, fact, given.get()));
      }
    }
    return outcomes;
  }

  /** What decides the meaning of what was given. */
  private static List<Object> means(Detail detail, GivenDetail given) {
    return switch (detail) {
      case Detail.Choice c ->
          List.of(
              c.title(),
              c.hint(),
              c.choices().stream()
                  .filter(o -> given instanceof GivenDetail.Chosen x && x.choice().equals(o.id()))
                  .toList());
      case Detail.Count c -> List.of(c.title(), c.hint(), c.unit(), c.of());
      case Detail.Text t -> List.of(t.title(), t.hint());
    };
  }

  private static Outcome kept(
      AnswerBook book, AuditTool old, AuditTool next, Question before, Question question) {
    Response response = book.response(question.id());
    Optional<Answer> answer =
        new AnswerCarry(old, next).carried(before, question, response.answer());
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
    boolean asItWas = changed.isEmpty() && book.toConfirm(question.id()).isEmpty();
    return asItWas || !carried.answer().isAnswered()
        ? new Outcome.Carried(question, carried)
        : new Outcome.ToConfirm(before, question, carried, changed);
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
   * The edits that do it, in a book beside the one it was answered in. They only add: nothing is
   * removed, an archived answer stays where it was given, and what the other book says of its own
   * stays.
   *
   * @param book the book this move was made from
   * @param into the book that takes the answers over
   */
  public List<Edit> edits(AnswerBook book, AnswerBook into) {
    return new BookMoveEdits(this, book, into).edits();
  }

  /**
   * Questions whose answer or comment is not taken over, since the other book says something else
   * of its own there already.
   */
  public List<Question> keptAside(AnswerBook book, AnswerBook into) {
    return new BookMoveEdits(this, book, into).keptAside();
  }
}
