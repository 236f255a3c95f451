package sightline.model.toolbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Cover;
import sightline.model.tool.Detail;
import sightline.model.tool.Heading;
import sightline.model.tool.Option;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;

/**
 * What a person may do to a draft, as the edits that do it. An act that would change nothing is
 * empty. New ids come from the source handed in, never from the wording or the place.
 */
public final class DraftActs {
  private final ToolDraft draft;
  private final NewIds ids;

  public DraftActs(ToolDraft draft, NewIds ids) {
    this.draft = draft;
    this.ids = ids;
  }

  public Optional<DraftEdit> head(Head after) {
    Head before = Workpiece.head(draft.tool());
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new DraftEdit.HeadChanged(before, after));
  }

  public Optional<DraftEdit> cover(Cover after) {
    Cover before = draft.tool().cover();
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new DraftEdit.CoverChanged(before, after));
  }

  // ---------- standards ----------

  /** An empty standard after this one; last when there is none. */
  public DraftEdit addStandard(Optional<String> after) {
    List<Standard> all = draft.tool().standards();
    int at = after.map(id -> Workpiece.indexOf(all, id) + 1).orElse(all.size());
    return new DraftEdit.StandardAdded(
        at, new Standard(ids.standard(draft.usedIds()), "", "", "", "", List.of(), List.of()));
  }

  public Optional<DraftEdit> change(StandardHead after) {
    StandardHead before =
        StandardHead.of(
            draft.tool().standards().stream()
                .filter(s -> s.id().equals(after.id()))
                .findFirst()
                .orElseThrow());
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new DraftEdit.StandardChanged(before, after));
  }

  /**
   * @param to its place once it stands there, from 0
   */
  public Optional<DraftEdit> moveStandard(String id, int to) {
    List<Standard> all = draft.tool().standards();
    int from = Workpiece.indexOf(all, id);
    int place = Math.clamp(to, 0, all.size() - 1);
    return place == from
        ? Optional.empty()
        : Optional.of(new DraftEdit.StandardMoved(id, from, place));
  }

  /** One place up (-1) or down (+1). */
  public Optional<DraftEdit> stepStandard(String id, int step) {
    return moveStandard(id, Workpiece.indexOf(draft.tool().standards(), id) + step);
  }

  /** Takes the standard out with all its questions. */
  public DraftEdit removeStandard(String id) {
    int at = Workpiece.indexOf(draft.tool().standards(), id);
    return new DraftEdit.StandardRemoved(at, draft.tool().standards().get(at));
  }

  // ---------- questions ----------

  /** An empty question at the end of a standard, or after one of its questions. */
  public DraftEdit addQuestion(String standard, Optional<String> after) {
    Standard in = standard(standard);
    int at = after.map(id -> indexOf(in, id) + 1).filter(i -> i > 0).orElse(in.questions().size());
    List<Heading> headings = at == 0 ? List.of() : in.questions().get(at - 1).headings();
    Question empty =
        QuestionForm.empty(
            ids.question(draft.usedIds()), draft.tool().scales().getFirst().id(), headings);
    return new DraftEdit.QuestionAdded(new Place(standard, at, headings), empty);
  }

  public Optional<DraftEdit> change(Question after) {
    Question before = draft.tool().question(after.id()).orElseThrow();
    return QuestionPart.changed(before, after).isEmpty()
        ? Optional.empty()
        : Optional.of(new DraftEdit.QuestionChanged(before, after));
  }

  public DraftEdit removeQuestion(String id) {
    Question question = draft.tool().question(id).orElseThrow();
    return new DraftEdit.QuestionRemoved(placeOf(question), question);
  }

  /**
   * One place up (-1) or down (+1); over the edge of a standard it goes to the end or the beginning
   * of the next one.
   */
  public Optional<DraftEdit> stepQuestion(String id, int step) {
    AuditTool tool = draft.tool();
    Question question = tool.question(id).orElseThrow();
    Standard in = tool.standardOf(question);
    int at = indexOf(in, id) + step;
    if (at >= 0 && at < in.questions().size()) {
      return moveQuestion(id, in.id(), at);
    }
    int other = Workpiece.indexOf(tool.standards(), in.id()) + step;
    if (other < 0 || other >= tool.standards().size()) {
      return Optional.empty();
    }
    Standard next = tool.standards().get(other);
    return moveQuestion(id, next.id(), step < 0 ? next.questions().size() : 0);
  }

  /**
   * Puts a question elsewhere. It keeps its headings where one of its new neighbours has them too,
   * else it joins the one before it.
   *
   * @param index its place in that standard once it stands there, from 0
   */
  public Optional<DraftEdit> moveQuestion(String id, String standard, int index) {
    Question question = draft.tool().question(id).orElseThrow();
    Place from = placeOf(question);
    List<Question> others =
        standard(standard).questions().stream().filter(q -> !q.id().equals(id)).toList();
    int at = Math.clamp(index, 0, others.size());
    Place to = new Place(standard, at, headings(question, others, at));
    return to.equals(from)
        ? Optional.empty()
        : Optional.of(new DraftEdit.QuestionMoved(id, from, to));
  }

  private static List<Heading> headings(Question question, List<Question> others, int at) {
    List<Heading> before = at == 0 ? List.of() : others.get(at - 1).headings();
    boolean own =
        before.equals(question.headings())
            || (at < others.size() && others.get(at).headings().equals(question.headings()));
    return own ? question.headings() : before;
  }

  /**
   * Puts a question under headings of its standard: after the last that stands right there.
   *
   * @param under outermost first; empty for the standard's own
   */
  public Optional<DraftEdit> moveUnder(String id, List<Heading> under) {
    Question question = draft.tool().question(id).orElseThrow();
    Place from = placeOf(question);
    List<Question> others =
        standard(from.standard()).questions().stream().filter(q -> !q.id().equals(id)).toList();
    int beside = last(others, q -> q.headings().equals(under));
    int within = first(others, q -> under(q, under));
    int at = beside >= 0 ? beside + 1 : within >= 0 ? within : endOfNearest(others, under);
    Place to = new Place(from.standard(), at, under);
    return to.equals(from)
        ? Optional.empty()
        : Optional.of(new DraftEdit.QuestionMoved(id, from, to));
  }

  /** The end of the innermost of these headings that something stands under. */
  private static int endOfNearest(List<Question> questions, List<Heading> headings) {
    for (int depth = headings.size() - 1; depth > 0; depth--) {
      List<Heading> outer = headings.subList(0, depth);
      int last = last(questions, q -> under(q, outer));
      if (last >= 0) {
        return last + 1;
      }
    }
    return questions.size();
  }

  /** Puts a question under a new heading, within those it stands under now. */
  public Optional<DraftEdit> moveUnderNew(String id, String title) {
    List<Heading> under = new ArrayList<>(draft.tool().question(id).orElseThrow().headings());
    under.add(new Heading(ids.part(draft.usedIds()), title, Optional.empty()));
    return moveUnder(id, under);
  }

  private static boolean under(Question question, List<Heading> headings) {
    return question.headings().size() >= headings.size()
        && question.headings().subList(0, headings.size()).equals(headings);
  }

  private static int first(List<Question> questions, Predicate<Question> wanted) {
    for (int i = 0; i < questions.size(); i++) {
      if (wanted.test(questions.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int last(List<Question> questions, Predicate<Question> wanted) {
    int found = -1;
    for (int i = 0; i < questions.size(); i++) {
      if (wanted.test(questions.get(i))) {
        found = i;
      }
    }
    return found;
  }

  public Optional<DraftEdit> change(Heading after) {
    return draft
        .tool()
        .questions()
        .flatMap(q -> q.headings().stream())
        .filter(h -> h.id().equals(after.id()))
        .findFirst()
        .filter(before -> !before.equals(after))
        .map(before -> new DraftEdit.HeadingChanged(before, after));
  }

  /**
   * @param after the theme module the standard belongs to; empty when it is always asked
   */
  public Optional<DraftEdit> module(String standard, Optional<String> after) {
    Optional<String> before = standard(standard).module();
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new DraftEdit.ModuleChanged(standard, before, after));
  }

  // ---------- rules and facts ----------

  public Optional<DraftEdit> rules(Rules after) {
    Rules before = Rules.of(draft.tool());
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new DraftEdit.RulesChanged(before, after));
  }

  public Optional<DraftEdit> details(List<Detail> after) {
    List<Detail> before = draft.tool().details();
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new DraftEdit.DetailsChanged(before, after));
  }

  /** An id for a new fact. */
  public String newDetail() {
    return ids.detail(draft.usedIds());
  }

  /**
   * Lines a person wrote, as the options they stand for: a line that was there keeps its id, one
   * worded anew in its old place too, as long as none came or went.
   */
  public List<Option> options(List<Option> before, List<String> lines) {
    List<Option> after = new ArrayList<>();
    Set<String> used = new HashSet<>(draft.usedIds());
    for (int i = 0; i < lines.size(); i++) {
      String label = lines.get(i);
      int place = i;
      Optional<String> id =
          before.stream()
              .filter(o -> o.label().equals(label))
              .map(Option::id)
              .findFirst()
              .or(
                  () ->
                      before.size() == lines.size()
                          ? Optional.of(before.get(place).id())
                          : Optional.empty())
              .filter(known -> after.stream().noneMatch(o -> o.id().equals(known)));
      String kept = id.orElseGet(() -> ids.option(used));
      used.add(kept);
      after.add(new Option(kept, label));
    }
    return after;
  }

  private Place placeOf(Question question) {
    Standard in = draft.tool().standardOf(question);
    return new Place(in.id(), indexOf(in, question.id()), question.headings());
  }

  private Standard standard(String id) {
    List<Standard> all = draft.tool().standards();
    return all.get(Workpiece.indexOf(all, id));
  }

  private static int indexOf(Standard standard, String question) {
    List<Question> all = standard.questions();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(question)) {
        return i;
      }
    }
    return -1;
  }

  // ---------- scales ----------

  /** A scale with two empty ratings, last in the list. */
  public DraftEdit addScale() {
    return new DraftEdit.ScaleAdded(
        draft.tool().scales().size(),
        new RatingScale(
            ids.scale(draft.usedIds()),
            "",
            RatingScale.Polarity.HIGHEST_IS_BEST,
            List.of(
                new Rating(ids.rating(draft.usedIds()), "", "", 1, RatingRole.GOOD),
                new Rating(ids.rating(draft.usedIds()), "", "", 0, RatingRole.POOR))));
  }

  /** The scale with one rating more, its points below all others. */
  public RatingScale withRating(RatingScale scale) {
    List<Rating> ratings = new ArrayList<>(scale.ratings());
    int points = ratings.stream().mapToInt(Rating::points).min().orElse(1) - 1;
    ratings.add(new Rating(ids.rating(draft.usedIds()), "", "", points, RatingRole.NONE));
    return new RatingScale(scale.id(), scale.title(), scale.polarity(), ratings, scale.mapsTo());
  }

  public Optional<DraftEdit> change(RatingScale after) {
    RatingScale before =
        draft.tool().scales().stream()
            .filter(s -> s.id().equals(after.id()))
            .findFirst()
            .orElseThrow();
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new DraftEdit.ScaleChanged(before, after));
  }

  /** Empty while a question is rated on it, and for the last scale there is. */
  public Optional<DraftEdit> removeScale(String id) {
    List<RatingScale> all = draft.tool().scales();
    boolean used = draft.tool().questions().anyMatch(q -> q.scale().equals(id));
    if (used || all.size() < 2) {
      return Optional.empty();
    }
    RatingScale scale = all.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    return Optional.of(new DraftEdit.ScaleRemoved(all.indexOf(scale), scale));
  }
}
