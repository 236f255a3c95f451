package sightline.app.ui.round;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadRoundFiles;
import sightline.app.work.RoundContent;
import sightline.model.audit.Case;
import sightline.model.tool.AuditTool;
import sightline.model.tool.LocalQuestionsReading;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolProblem;

/**
 * What a new round asks of its tool and beside it, while it is being described: theme modules,
 * cases, and the partnership's own questions.
 */
final class RoundContentModel {
  private final Jobs jobs;
  private final Failures failures;
  private final Map<String, BooleanProperty> ticked = new HashMap<>();
  private final ObservableList<CaseRow> cases =
      FXCollections.observableArrayList(CaseRow.of("", ""));
  private final ReadOnlyObjectWrapper<LocalFile> local =
      new ReadOnlyObjectWrapper<>(new LocalFile.None());
  private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
  private AuditTool tool;

  /**
   * @param bug told of what nobody expected
   */
  RoundContentModel(Jobs jobs, Consumer<? super Throwable> bug) {
    this.jobs = jobs;
    this.failures = new Failures(bug);
  }

  /**
   * A theme a round may choose.
   *
   * @param title of its standards
   * @param questions how many it adds
   */
  record Module(String id, String title, int questions) {
    /** "Neglect, 8 questions" */
    String words() {
      return Texts.count("round.new.module", questions, title);
    }
  }

  /** Another tool: its own modules, and the same file read against it. */
  void turnTo(AuditTool other) {
    tool = other;
    tick();
    switch (local.get()) {
      case LocalFile.None none -> {}
      case LocalFile.Read read -> choose(read.file());
      case LocalFile.Broken broken -> choose(broken.file());
    }
  }

  // ---------- modules ----------

  List<Module> modules() {
    return modulesOf(tool, tool.modules());
  }

  /** The modules of these ids, in the order of the tool. */
  static List<Module> modulesOf(AuditTool tool, Set<String> ids) {
    return tool.modules().stream()
        .filter(ids::contains)
        .map(
            id -> {
              List<Standard> parts =
                  tool.standards().stream()
                      .filter(s -> s.module().equals(Optional.of(id)))
                      .toList();
              return new Module(
                  id,
                  parts.stream().map(Standard::title).collect(Collectors.joining(", ")),
                  parts.stream().mapToInt(s -> s.questions().size()).sum());
            })
        .toList();
  }

  BooleanProperty ticked(String module) {
    return ticked.computeIfAbsent(
        module,
        m -> {
          BooleanProperty tick = new SimpleBooleanProperty(false);
          tick.subscribe((before, now) -> tick());
          return tick;
        });
  }

  /** The ids of the ticked modules, in the order of the tool. */
  ReadOnlyObjectProperty<Set<String>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  private void tick() {
    Set<String> now = new LinkedHashSet<>(tool.modules());
    now.removeIf(m -> !ticked.containsKey(m) || !ticked.get(m).get());
    chosen.set(now);
  }

  /** What the round is about, in the words of its first module; empty without one. */
  Optional<String> theme() {
    return modulesOf(tool, chosen.get()).stream().findFirst().map(Module::title);
  }

  // ---------- cases ----------

  boolean asksCases() {
    return tool.kind() == ToolKind.DEEP_DIVE;
  }

  ObservableList<CaseRow> cases() {
    return cases;
  }

  /** One more row; it is given back so that the keyboard can go there. */
  CaseRow addCase() {
    CaseRow row = CaseRow.of("", "");
    cases.add(row);
    return row;
  }

  void remove(CaseRow row) {
    cases.remove(row);
    if (cases.isEmpty()) {
      addCase();
    }
  }

  /** Adds a case a line: the code, then perhaps a comma, semicolon or tab and the age band. */
  int paste(String lines) {
    List<CaseRow> read =
        lines
            .lines()
            .map(line -> line.replace("\"", "").strip().split("\\s*[,;\\t]\\s*", 2))
            .filter(parts -> !parts[0].isEmpty() && !parts[0].equalsIgnoreCase("code"))
            .map(parts -> CaseRow.of(parts[0], parts.length > 1 ? parts[1] : ""))
            .toList();
    if (!read.isEmpty()) {
      cases.removeIf(CaseRow::isEmpty);
      cases.addAll(read);
    }
    return read.size();
  }

  /** What is wrong with the cases, a sentence a row; the rows' places from 0 as keys. */
  Map<Integer, String> caseProblems() {
    Map<Integer, String> wrong = new TreeMap<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < cases.size(); i++) {
      CaseRow row = cases.get(i);
      if (row.isEmpty()) {
        continue;
      }
      try {
        if (!codes.add(read(row).code())) {
          wrong.put(i, Texts.of("round.new.case.twice", row.code().get().strip()));
        }
      } catch (ProblemException e) {
        wrong.put(i, e.problem().words());
      }
    }
    if (codes.isEmpty() && wrong.isEmpty()) {
      wrong.put(0, Texts.of("round.new.case.none"));
    }
    return wrong;
  }

  /** The same in one line: what is wrong stands under each row. */
  String caseProblemsInWords() {
    boolean none = cases.stream().allMatch(CaseRow::isEmpty);
    return none
        ? Texts.of("round.new.case.none")
        : Texts.count("round.new.cases.wrong", caseProblems().size());
  }

  private static Case read(CaseRow row) throws ProblemException {
    return ReadRoundFiles.caseOf(
        row.code().get().strip().toLowerCase(Locale.ROOT), row.band().get().strip());
  }

  // ---------- local questions ----------

  ReadOnlyObjectProperty<LocalFile> local() {
    return local.getReadOnlyProperty();
  }

  /** Reads a file of local questions against the tool. */
  void choose(Path file) {
    AuditTool against = tool;
    jobs.<LocalFile>quietly(job -> readNow(file, against))
        .onDone(
            read -> {
              if (against == tool) {
                local.set(read);
              }
            })
        .onFailed(failures.tell(words -> local.set(new LocalFile.Broken(file, List.of(words)))));
  }

  private static LocalFile readNow(Path file, AuditTool tool) throws ProblemException {
    return switch (ReadRoundFiles.readLocalQuestions(file, tool)) {
      case LocalQuestionsReading.Read read -> new LocalFile.Read(file, read.questions());
      case LocalQuestionsReading.Unreadable broken ->
          new LocalFile.Broken(
              file,
              broken.problems().stream()
                  .filter(ToolProblem::isError)
                  .map(ToolProblem::inWords)
                  .toList());
    };
  }

  void withoutLocal() {
    local.set(new LocalFile.None());
  }

  // ---------- all together ----------

  /** What the modules and local questions cannot be asked for; empty when all fits. */
  Optional<String> unaskable() {
    return tool.unaskable(chosen.get(), local.get().questionsRead()).stream()
        .findFirst()
        .map(u -> u.inWords());
  }

  /** Call when there are no problems. */
  RoundContent content() throws ProblemException {
    List<Case> read = new ArrayList<>();
    if (asksCases()) {
      for (CaseRow row : cases) {
        if (!row.isEmpty()) {
          read.add(read(row));
        }
      }
    }
    return new RoundContent(chosen.get(), local.get().questionsRead(), read);
  }
}
