package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.StandardsList;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.Autosave;
import sightline.model.audit.DetailFit;
import sightline.model.audit.GivenDetail;
import sightline.model.book.AnswerBook;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.ToolKind;

/** The facts a tool asks for beside its questions: never rated, never scored. */
final class FactsModel {
  private final ToolKind kind;
  private final List<Detail> details;
  private final DetailFit fit;
  private final AuditChanges changes;
  private final Supplier<AnswerBook> book;
  private final List<FactModel> facts = new ArrayList<>();

  /**
   * @param details those asked of this agency, at least one
   */
  FactsModel(
      AuditTool tool, List<Detail> details, AuditChanges changes, Supplier<AnswerBook> book) {
    this.kind = tool.kind();
    this.details = details;
    this.fit = new DetailFit(tool);
    this.changes = changes;
    this.book = book;
    details.forEach(d -> facts.add(new FactModel(this, d)));
  }

  /** What the place is called, by kind of tool: "About the case". */
  static String title(ToolKind kind) {
    return switch (kind) {
      case DEEP_DIVE -> Texts.of("answer.facts.case");
      case SECTION_175 -> Texts.of("answer.facts.counts");
      case SECTION_11, SINGLE_AGENCY, SURVEY -> Texts.of("answer.facts");
    };
  }

  String title() {
    return title(kind);
  }

  /** The facts under their headings, in the order of the tool. */
  Map<String, List<FactModel>> groups() {
    Map<String, List<FactModel>> groups = new LinkedHashMap<>();
    facts.forEach(f -> groups.computeIfAbsent(f.detail().group(), g -> new ArrayList<>()).add(f));
    return groups;
  }

  boolean has(String id) {
    return details.stream().anyMatch(d -> d.id().equals(id));
  }

  /** How far they are, for the list at the left. */
  StandardsList.Line line() {
    long given = facts.stream().filter(FactModel::isGiven).count();
    long missing = missing();
    String state = Texts.of("answer.standard.answered", given, facts.size());
    if (missing > 0) {
      state += ", " + Texts.count("answer.facts.missing", missing);
    }
    if (facts.stream().anyMatch(f -> !f.problem().get().isEmpty())) {
      return new StandardsList.Line(
          "",
          title(),
          state + ", " + Texts.of("answer.facts.to-check"),
          Icons.WARNING,
          Tone.WARNING);
    }
    return given == facts.size()
        ? new StandardsList.Line("", title(), state, Icons.TICK, Tone.SUCCESS)
        : new StandardsList.Line("", title(), state);
  }

  /** How many are required and not given. */
  long missing() {
    return facts.stream().filter(f -> f.detail().required() && !f.isGiven()).count();
  }

  Optional<GivenDetail> given(String id) {
    return book.get().detail(id);
  }

  /** The count this one is a part of. */
  Optional<Detail> wholeOf(Detail detail) {
    return detail instanceof Detail.Count count
        ? count.of().flatMap(of -> details.stream().filter(d -> d.id().equals(of)).findFirst())
        : Optional.empty();
  }

  /** Says that a part is larger than its whole. */
  Optional<String> tooLarge(Detail.Count part) {
    if (!fit.tooLarge(List.copyOf(book.get().details().values())).contains(part)) {
      return Optional.empty();
    }
    Detail whole = wholeOf(part).orElseThrow();
    return Optional.of(
        Texts.of(
            "answer.facts.too-large",
            changes.text(whole.id(), Autosave.Text.COUNT),
            whole.title()));
  }

  String text(String id, Autosave.Text text) {
    return changes.text(id, text);
  }

  void typed(String id, Autosave.Text text, String words) {
    changes.typed(id, text, words);
  }

  void give(FactModel fact, Optional<? extends GivenDetail> given) {
    changes.detail(fact.detail().id(), given.map(GivenDetail.class::cast));
  }

  void flush() {
    changes.flush();
  }

  void follow() {
    facts.forEach(FactModel::follow);
  }
}
