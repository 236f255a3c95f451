package sightline.model.toolbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Heading;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolForm;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;
import sightline.model.tool.ToolRef;

/** The tool inside a draft, changed edit by edit. Numbers always follow from the place. */
final class Workpiece {
  /** The digest of a tool that is no file yet. */
  static final String NO_FILE = "sha256:draft";

  private Workpiece() {}

  /**
   * The tool a first edit makes.
   *
   * @throws IllegalArgumentException when the edit is no first edit, or what it follows is no tool
   */
  static AuditTool begun(DraftEdit first) {
    return switch (first) {
      case DraftEdit.Started e ->
          new ToolForm(
                  new ToolRef(e.id(), 1, NO_FILE),
                  e.of(),
                  e.head().title(),
                  e.head().edition(),
                  e.head().effectiveFrom())
              .scales(List.of(met()))
              .made();
      case DraftEdit.Continued e -> continued(e);
      default -> throw new IllegalArgumentException(first.kind() + " does not begin a draft");
    };
  }

  /** What most tools use, to begin with. */
  private static RatingScale met() {
    return new RatingScale(
        "met",
        "Met, partly met, not met",
        RatingScale.Polarity.HIGHEST_IS_BEST,
        List.of(
            new Rating("met", "Met", "M", 2, RatingRole.GOOD),
            new Rating("partly", "Partly met", "P", 1, RatingRole.MIXED),
            new Rating("not", "Not met", "N", 0, RatingRole.POOR)));
  }

  private static AuditTool continued(DraftEdit.Continued e) {
    return switch (new ToolReader().read(e.file().getBytes(StandardCharsets.UTF_8))) {
      case ToolReading.Read read -> {
        AuditTool tool = read.tool();
        yield new ToolForm(tool).ref(new ToolRef(tool.ref().id(), e.version(), NO_FILE)).made();
      }
      case ToolReading.Unreadable u ->
          throw new IllegalArgumentException(
              "a draft follows a file that is no tool: " + u.problems().getFirst().inWords());
    };
  }

  static AuditTool after(AuditTool tool, DraftEdit edit) {
    return switch (edit) {
      case DraftEdit.HeadChanged e ->
          new ToolForm(tool)
              .title(e.after().title())
              .edition(e.after().edition())
              .effectiveFrom(e.after().effectiveFrom())
              .made();
      case DraftEdit.CoverChanged e -> new ToolForm(tool).cover(e.after()).made();
      case DraftEdit.ScaleAdded e -> scales(tool, inserted(tool.scales(), e.at(), e.scale()));
      case DraftEdit.ScaleRemoved e ->
          scales(tool, tool.scales().stream().filter(s -> !s.id().equals(e.scale().id())).toList());
      case DraftEdit.ScaleChanged e ->
          scales(
              tool,
              tool.scales().stream()
                  .map(s -> s.id().equals(e.after().id()) ? e.after() : s)
                  .toList());
      case DraftEdit.StandardAdded e ->
          standards(tool, inserted(tool.standards(), e.at(), e.standard()));
      case DraftEdit.StandardRemoved e ->
          standards(
              tool,
              tool.standards().stream().filter(s -> !s.id().equals(e.standard().id())).toList());
      case DraftEdit.StandardMoved e -> {
        List<Standard> all = new ArrayList<>(tool.standards());
        int at = indexOf(all, e.standard());
        Standard moved = all.remove(at);
        yield standards(tool, inserted(all, e.to(), moved));
      }
      case DraftEdit.StandardChanged e ->
          standards(
              tool,
              tool.standards().stream()
                  .map(s -> s.id().equals(e.after().id()) ? named(s, e.after()) : s)
                  .toList());
      case DraftEdit.QuestionAdded e -> put(tool, e.at(), e.question());
      case DraftEdit.QuestionRemoved e -> without(tool, e.question().id());
      case DraftEdit.QuestionMoved e -> {
        Question moved = tool.question(e.question()).orElseThrow();
        yield put(without(tool, e.question()), e.to(), moved);
      }
      case DraftEdit.QuestionChanged e ->
          standards(
              tool,
              tool.standards().stream()
                  .map(
                      s ->
                          s.withQuestions(
                              s.questions().stream()
                                  .map(q -> q.id().equals(e.after().id()) ? kept(q, e.after()) : q)
                                  .toList()))
                  .toList());
      case DraftEdit.Published e -> new ToolForm(tool).ref(e.ref()).made();
      case DraftEdit.RulesChanged e -> ruled(tool, e.after(), tool.details());
      case DraftEdit.DetailsChanged e -> ruled(tool, Rules.of(tool), e.after());
      case DraftEdit.HeadingChanged e -> headed(tool, e.after());
      case DraftEdit.ModuleChanged e ->
          standards(
              tool,
              tool.standards().stream()
                  .map(s -> s.id().equals(e.standard()) ? inModule(s, e.after()) : s)
                  .toList());
      case DraftEdit.Discarded e -> tool;
      case DraftEdit.Restored e -> tool;
      case DraftEdit.Started e -> throw new IllegalArgumentException("a draft begins once");
      case DraftEdit.Continued e -> throw new IllegalArgumentException("a draft begins once");
    };
  }

  static Head head(AuditTool tool) {
    return new Head(tool.title(), tool.edition(), tool.effectiveFrom());
  }

  static int indexOf(List<Standard> standards, String id) {
    for (int i = 0; i < standards.size(); i++) {
      if (standards.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no standard " + id);
  }

  /** The new wording where the question stands now. */
  private static Question kept(Question standing, Question worded) {
    return new QuestionForm(worded).headings(standing.headings()).made();
  }

  private static AuditTool put(AuditTool tool, Place at, Question question) {
    Question placed = new QuestionForm(question).headings(at.headings()).made();
    return standards(
        tool,
        tool.standards().stream()
            .map(
                s ->
                    s.id().equals(at.standard())
                        ? s.withQuestions(inserted(s.questions(), at.index(), placed))
                        : s)
            .toList());
  }

  private static AuditTool without(AuditTool tool, String question) {
    return standards(
        tool,
        tool.standards().stream()
            .map(
                s ->
                    s.withQuestions(
                        s.questions().stream().filter(q -> !q.id().equals(question)).toList()))
            .toList());
  }

  /** Every question under the heading carries its new words. */
  private static AuditTool headed(AuditTool tool, Heading after) {
    return standards(
        tool,
        tool.standards().stream()
            .map(
                s ->
                    s.withQuestions(
                        s.questions().stream()
                            .map(
                                q ->
                                    new QuestionForm(q)
                                        .headings(
                                            q.headings().stream()
                                                .map(h -> h.id().equals(after.id()) ? after : h)
                                                .toList())
                                        .made())
                            .toList()))
            .toList());
  }

  private static Standard inModule(Standard s, Optional<String> module) {
    return new Standard(
        s.id(),
        s.number(),
        s.title(),
        s.shortTitle(),
        s.intent(),
        s.references(),
        s.questions(),
        module);
  }

  private static AuditTool ruled(AuditTool tool, Rules rules, List<Detail> details) {
    return new ToolForm(tool)
        .essentialFor(rules.essentialFor())
        .scoring(rules.scoring())
        .signOffs(rules.signOffs())
        .details(details)
        .unableToDetermine(rules.unable())
        .overall(rules.overall())
        .made();
  }

  private static Standard named(Standard s, StandardHead head) {
    return new Standard(
        s.id(),
        s.number(),
        head.title(),
        head.shortTitle(),
        head.intent(),
        head.references(),
        s.questions(),
        s.module());
  }

  private static <T> List<T> inserted(List<T> all, int at, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(Math.clamp(at, 0, more.size()), one);
    return more;
  }

  private static AuditTool scales(AuditTool tool, List<RatingScale> scales) {
    return new ToolForm(tool).scales(scales).made();
  }

  private static AuditTool standards(AuditTool tool, List<Standard> standards) {
    List<Standard> numbered = new ArrayList<>();
    for (Standard s : standards) {
      String number = Integer.toString(numbered.size() + 1);
      List<Question> questions = new ArrayList<>();
      for (Question q : s.questions()) {
        String place = number + "." + (questions.size() + 1);
        questions.add(q.number().equals(place) ? q : new QuestionForm(q).number(place).made());
      }
      numbered.add(s.numbered(number).withQuestions(questions));
    }
    return new ToolForm(tool).standards(numbered).made();
  }
}
