package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tool with what one round chooses of it and adds to it; see {@link AuditTool#asked}. */
final class RoundChoice {

  /** Kept for the standard of local questions; no tool file may use it. */
  static final String LOCAL = "local-questions";

  private static final String TITLE = "Local questions";

  private final AuditTool tool;
  private final Set<String> modules;
  private final List<Question> local;

  RoundChoice(AuditTool tool, Set<String> modules, List<Question> local) {
    this.tool = tool;
    this.modules = Set.copyOf(modules);
    this.local = List.copyOf(local);
  }

  List<Unaskable> against() {
    List<Unaskable> found = new ArrayList<>();
    List<String> known = List.copyOf(tool.modules());
    modules.stream()
        .filter(m -> !known.contains(m))
        .sorted()
        .forEach(m -> found.add(new Unaskable.UnknownModule(m, known)));
    Set<String> ids = new HashSet<>();
    chosen().forEach(s -> s.questions().forEach(q -> ids.add(q.id())));
    local.forEach(q -> ids.add(q.id()));
    Set<String> taken = idsOf(tool);
    if (!local.isEmpty() && !taken.add(LOCAL)) {
      found.add(new Unaskable.IdTaken(LOCAL));
    }
    for (Question question : local) {
      if (!taken.add(question.id())) {
        found.add(new Unaskable.IdTaken(question.id()));
      }
      if (tool.scales().stream().noneMatch(s -> s.id().equals(question.scale()))) {
        found.add(new Unaskable.UnknownScale(question.id(), question.scale()));
      }
      question.askIf().map(Relevance::questions).orElse(Set.of()).stream()
          .filter(target -> !ids.contains(target))
          .forEach(t -> found.add(new Unaskable.ConditionOutside(question.id(), t)));
    }
    if (ids.isEmpty()) {
      found.add(new Unaskable.NothingToAsk());
    }
    return found;
  }

  AuditTool asked() {
    List<Unaskable> against = against();
    if (!against.isEmpty()) {
      throw new IllegalArgumentException(against.getFirst().inWords());
    }
    List<Standard> standards = chosen();
    if (!local.isEmpty()) {
      standards.add(localStandard());
    }
    return new ToolForm(tool)
        .standards(standards)
        .overall(tool.overall().map(o -> within(o, standards)))
        .made();
  }

  /** The number local questions stand under, whatever modules are chosen. */
  static int localNumber(AuditTool tool) {
    return tool.standards().size() + 1;
  }

  /** Every id of the tool, the modules left out too: an id has one meaning in all rounds. */
  static Set<String> idsOf(AuditTool tool) {
    Set<String> ids = new HashSet<>();
    tool.details().forEach(d -> ids.add(d.id()));
    for (Standard standard : tool.standards()) {
      ids.add(standard.id());
      for (Question question : standard.questions()) {
        ids.add(question.id());
        question.headings().forEach(h -> ids.add(h.id()));
      }
    }
    return ids;
  }

  private List<Standard> chosen() {
    return new ArrayList<>(
        tool.standards().stream()
            .filter(s -> s.module().map(modules::contains).orElse(true))
            .toList());
  }

  private Standard localStandard() {
    String number = Integer.toString(localNumber(tool));
    List<Question> questions = new ArrayList<>();
    for (Question question : local) {
      questions.add(question.numbered(number + "." + (questions.size() + 1)));
    }
    return new Standard(
        LOCAL,
        number,
        TITLE,
        TITLE,
        "What this partnership asks beside the question set.",
        List.of(),
        questions,
        Optional.empty());
  }

  private static Overall within(Overall overall, List<Standard> standards) {
    Set<String> ids = new HashSet<>();
    standards.forEach(s -> s.questions().forEach(q -> ids.add(q.id())));
    List<Overall.Limit> limits =
        overall.limits().stream()
            .map(
                l ->
                    new Overall.Limit(
                        l.questions().stream().filter(ids::contains).toList(),
                        l.rating(),
                        l.noBetterThan()))
            .filter(l -> !l.questions().isEmpty())
            .toList();
    return new Overall(overall.question(), overall.atLeastGraded(), limits);
  }
}
