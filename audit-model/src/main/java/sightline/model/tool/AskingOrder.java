package sightline.model.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;

/**
 * Settles which questions are asked, each after those its condition looks at. No recursion: a
 * stranger's tool may chain thousands of conditions.
 */
final class AskingOrder {

  private static final Relevance.Open OPEN = new Relevance.Open();
  private static final Relevance.Unrated UNRATED = new Relevance.Unrated();

  private final AuditTool tool;
  private final Map<String, Question> put = new LinkedHashMap<>();

  AskingOrder(AuditTool tool, AgencyType type) {
    this.tool = tool;
    tool.questionsFor(type).forEach(q -> put.put(q.id(), q));
  }

  Map<String, Asking> asking(Function<String, Answer> answers) {
    Map<String, Asking> settled = new HashMap<>();
    Map<String, Relevance.Given> given = new HashMap<>();
    for (Question question : inOrder()) {
      Asking asking =
          question
              .askIf()
              .map(r -> r.asking(id -> given.getOrDefault(id, UNRATED)))
              .orElse(Asking.ASKED);
      settled.put(question.id(), asking);
      given.put(question.id(), given(question, asking, answers));
    }
    // what hangs on itself is never reached; the reader refuses such a tool
    Map<String, Asking> all = new LinkedHashMap<>();
    put.keySet().forEach(id -> all.put(id, settled.getOrDefault(id, Asking.NOT_YET)));
    return all;
  }

  private Relevance.Given given(
      Question question, Asking asking, Function<String, Answer> answers) {
    return switch (asking) {
      case NOT_ASKED -> UNRATED;
      case NOT_YET -> OPEN;
      case ASKED ->
          switch (answers.apply(question.id())) {
            case Answer.Unanswered u -> OPEN;
            case Answer.NotApplicable n -> UNRATED;
            case Answer.UnableToDetermine u -> UNRATED;
            case Answer.Tally t -> UNRATED;
            case Answer.Rated rated -> {
              Optional<Rating> rating = tool.scaleOf(question).withPoints(rated.points());
              yield rating.isPresent() ? new Relevance.Rated(rating.get().id()) : UNRATED;
            }
          };
    };
  }

  /** Reading order, but for questions whose condition looks further down. */
  private List<Question> inOrder() {
    Map<String, Integer> missing = new HashMap<>();
    Map<String, List<Question>> waiting = new HashMap<>();
    Deque<Question> ready = new ArrayDeque<>();
    for (Question question : put.values()) {
      Set<String> targets = question.askIf().map(Relevance::questions).orElse(Set.of());
      int known = 0;
      for (String target : targets) {
        if (put.containsKey(target)) {
          known++;
          waiting.computeIfAbsent(target, t -> new ArrayList<>()).add(question);
        }
      }
      missing.put(question.id(), known);
      if (known == 0) {
        ready.add(question);
      }
    }
    List<Question> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      Question next = ready.remove();
      order.add(next);
      for (Question question : waiting.getOrDefault(next.id(), List.of())) {
        if (missing.merge(question.id(), -1, Integer::sum) == 0) {
          ready.add(question);
        }
      }
    }
    return order;
  }
}
