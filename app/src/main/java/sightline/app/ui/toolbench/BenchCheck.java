package sightline.app.ui.toolbench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.work.Jobs;
import sightline.model.tool.AuditTool;
import sightline.model.toolbench.DraftCheck;
import sightline.model.toolbench.DraftProblem;

/** What is wrong with the draft, once somebody asked; from then on it follows the draft. */
final class BenchCheck {
  private final Jobs jobs;
  private final Consumer<Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<List<DraftProblem>>> problems =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private AuditTool latest;

  BenchCheck(Jobs jobs, Consumer<Throwable> failed) {
    this.jobs = jobs;
    this.failed = failed;
  }

  /** Empty until somebody asked. */
  ReadOnlyObjectProperty<Optional<List<DraftProblem>>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /**
   * Checks in the background.
   *
   * @param then runs once the problems are known, unless the draft was checked again meanwhile
   */
  void run(AuditTool draft, Runnable then) {
    latest = draft;
    jobs.quietly(job -> DraftCheck.of(draft))
        .onDone(
            found -> {
              if (latest == draft) {
                problems.set(Optional.of(found));
                then.run();
              }
            })
        .onFailed(failed);
  }

  /** The draft has changed. */
  void follow(AuditTool draft) {
    if (problems.get().isPresent()) {
      run(draft, () -> {});
    }
  }

  boolean hasErrors() {
    return problems.get().orElse(List.of()).stream().anyMatch(DraftProblem::isError);
  }

  /** The problems of one line that keep the draft from being published. */
  List<DraftProblem> of(OutlineLine line) {
    return problems.get().orElse(List.of()).stream()
        .filter(p -> p.isError() && isOf(p, line))
        .toList();
  }

  /** The line a problem is about. */
  static Optional<OutlineLine> lineOf(DraftProblem problem, List<OutlineLine> outline) {
    return outline.stream().filter(l -> isOf(problem, l)).findFirst();
  }

  /** The page of the whole tool a field stands on. */
  static OutlineLine.Kind kindOf(String field) {
    if (field.startsWith("scales")) {
      return OutlineLine.Kind.SCALES;
    }
    if (field.startsWith("details")) {
      return OutlineLine.Kind.FACTS;
    }
    boolean scoring =
        List.of("scoring", "essentialFor", "unableToDetermine", "overall").stream()
            .anyMatch(field::startsWith);
    return scoring ? OutlineLine.Kind.SCORING : OutlineLine.Kind.COVER;
  }

  private static boolean isOf(DraftProblem problem, OutlineLine line) {
    OutlineLine.Kind of = kindOf(problem.field());
    return switch (line.kind()) {
      case QUESTION -> problem.question().equals(Optional.of(line.id()));
      case STANDARD ->
          problem.question().isEmpty() && problem.standard().equals(Optional.of(line.id()));
      case COVER, SCALES, SCORING, FACTS -> problem.standard().isEmpty() && line.kind() == of;
      case REFERENCES -> false;
    };
  }
}
