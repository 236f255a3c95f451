package sightline.app.ui.toolbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.OpenDrafts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolDiff;
import sightline.model.tool.WordChanges;

/** Two versions of one question set side by side: what came, went, moved and was worded anew. */
public final class CompareViewModel {
  private final OpenDrafts drafts;
  private final Jobs jobs;
  private final String toolId;
  private final int version;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());

  /**
   * @param toolId the question set
   * @param version the later of the two to begin with; the one it came from stands beside it
   * @param bug told of what nobody expected
   */
  public CompareViewModel(
      OpenDrafts drafts, Jobs jobs, String toolId, int version, Consumer<? super Throwable> bug) {
    this.drafts = drafts;
    this.jobs = jobs;
    this.toolId = toolId;
    this.version = version;
    this.failures = new Failures(bug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    /**
     * @param versions the newest first
     */
    record Shown(List<Version> versions, Version from, Version to, List<Group> groups)
        implements State {
      public Shown {
        versions = List.copyOf(versions);
        groups = List.copyOf(groups);
      }
    }
  }

  /** A version to choose. */
  record Version(AuditTool tool, String state) {
    int number() {
      return tool.ref().version();
    }

    String words() {
      return Texts.of("toolbench.compare.version", number(), state);
    }
  }

  /** Kinds of differences, in the order they are shown. */
  enum Kind {
    ADDED,
    REMOVED,
    MOVED,
    WORDING,
    SCORING,
    COVER,
    OTHER
  }

  record Group(Kind kind, String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One difference.
   *
   * @param number "3.2"; empty for what has none
   * @param about title or statement, or which part changed
   * @param words both wordings; empty where there is nothing to compare
   */
  record Row(String number, String about, Optional<WordChanges> words) {}

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void read() {
    jobs.quietly(job -> versions())
        .onDone(this::begin)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private List<Version> versions() throws Exception {
    return drafts.all().stream()
        .filter(l -> l.tool().ref().id().equals(toolId))
        .map(l -> new Version(l.tool(), ToolsViewModel.stateWords(l)))
        .toList();
  }

  private void begin(List<Version> versions) {
    Version to =
        versions.stream()
            .filter(v -> v.number() == version)
            .findFirst()
            .orElse(versions.getFirst());
    Version from =
        versions.stream()
            .filter(v -> v.number() < to.number())
            .findFirst()
            .orElse(versions.getLast());
    compare(versions, from, to);
  }

  void choose(Version from, Version to) {
    if (state.get() instanceof State.Shown s && (!s.from().equals(from) || !s.to().equals(to))) {
      compare(s.versions(), from, to);
    }
  }

  private void compare(List<Version> versions, Version from, Version to) {
    jobs.quietly(job -> groups(from.tool(), to.tool()))
        .onDone(groups -> state.set(new State.Shown(versions, from, to, groups)))
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  static List<Group> groups(AuditTool from, AuditTool to) {
    Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
    for (ToolDiff.Change change : ToolDiff.between(from, to).changes()) {
      rows.computeIfAbsent(kindOf(change), k -> new ArrayList<>()).add(row(change));
    }
    List<Group> groups = new ArrayList<>();
    rows.forEach(
        (kind, all) ->
            groups.add(
                new Group(
                    kind,
                    Texts.count(
                        "toolbench.compare." + kind.name().toLowerCase(java.util.Locale.ROOT),
                        all.size()),
                    all)));
    return groups;
  }

  private static Kind kindOf(ToolDiff.Change change) {
    return switch (change) {
      case ToolDiff.Change.Added c -> Kind.ADDED;
      case ToolDiff.Change.Removed c -> Kind.REMOVED;
      case ToolDiff.Change.Moved c -> Kind.MOVED;
      case ToolDiff.Change.Changed c ->
          switch (c.subject()) {
            case SCALE -> Kind.SCORING;
            case TOOL ->
                switch (c.part()) {
                  case "scoring method",
                      "decimals",
                      "bands",
                      "not enough evidence",
                      "overall grade",
                      "essential for" ->
                      Kind.SCORING;
                  default -> Kind.COVER;
                };
            case QUESTION, STANDARD, DETAIL ->
                switch (c.part()) {
                  case "weight", "essential", "essential for", "scale", "not applicable" ->
                      Kind.SCORING;
                  case "references", "beside", "applies to", "asked if", "module", "required" ->
                      Kind.OTHER;
                  default -> Kind.WORDING;
                };
          };
    };
  }

  private static Row row(ToolDiff.Change change) {
    return switch (change) {
      case ToolDiff.Change.Added c ->
          new Row(c.number(), named(c.subject(), c.text()), Optional.empty());
      case ToolDiff.Change.Removed c ->
          new Row(c.number(), named(c.subject(), c.text()), Optional.empty());
      case ToolDiff.Change.Moved c ->
          new Row(
              c.to(),
              Texts.of("toolbench.compare.moved.row", c.subject().word(), c.from(), c.to()),
              Optional.empty());
      case ToolDiff.Change.Changed c ->
          new Row(c.number(), part(c), Optional.of(WordChanges.between(c.was(), c.is())));
    };
  }

  private static String named(ToolDiff.Subject subject, String text) {
    return Texts.of(
        "toolbench.compare.named",
        capital(subject.word()),
        text.isBlank() ? Texts.of("toolbench.untitled") : text);
  }

  private static String part(ToolDiff.Change.Changed c) {
    return c.number().isEmpty() && c.subject() != ToolDiff.Subject.TOOL
        ? Texts.of("toolbench.compare.of", capital(c.part()), c.id())
        : capital(c.part());
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
