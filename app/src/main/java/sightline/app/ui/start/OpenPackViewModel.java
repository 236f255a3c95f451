package sightline.app.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.PackOffer;
import sightline.app.work.Problem;
import sightline.app.work.Problems;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

/** A further pack in the store of an agency: the next round, or another partnership. */
public final class OpenPackViewModel {
  private final SetUp setUp;
  private final Workplace workplace;
  private final Jobs jobs;
  private final Runnable opened;
  private final Consumer<? super Throwable> bug;
  private final PackPart pack;
  private final ReadOnlyObjectWrapper<List<FieldProblem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<String>> known = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param opened goes on once the pack is in
   */
  public OpenPackViewModel(
      SetUp setUp,
      Workplace workplace,
      Jobs jobs,
      Runnable opened,
      Consumer<? super Throwable> bug) {
    this.setUp = setUp;
    this.workplace = workplace;
    this.jobs = jobs;
    this.opened = opened;
    this.bug = bug;
    this.pack = new PackPart(jobs, bug);
    jobs.quietly(job -> workplace.partnerships()).onDone(known::set);
  }

  public PackPart pack() {
    return pack;
  }

  /** Codes of the partnerships proven before. */
  public ReadOnlyObjectProperty<List<String>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<FieldProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public void choose(Path file) {
    problems.set(List.of());
    trouble.set(Optional.empty());
    pack.open(file);
  }

  /** A partnership that was proven before needs no digits. */
  public boolean isKnown() {
    return pack.offer().map(o -> known.get().contains(o.pack().partnership())).orElse(false);
  }

  public void open() {
    problems.set(isKnown() ? List.of() : pack.problems());
    trouble.set(Optional.empty());
    if (!problems.get().isEmpty() || pack.offer().isEmpty()) {
      return;
    }
    PackOffer offer = pack.offer().get();
    Optional<String> typed = isKnown() ? Optional.empty() : Optional.of(pack.typedProperty().get());
    jobs.run(
            Texts.of("start.further.title"),
            job -> {
              setUp.openPack(workplace, offer, typed);
              return offer.pack().rounds().size();
            })
        .reporting(
            rounds ->
                new Jobs.Report(
                    Texts.of("start.further.done.title"),
                    Texts.count("start.further.done.detail", rounds, offer.pack().owner().name())))
        .onDone(rounds -> opened.run())
        .onFailed(
            failure -> {
              trouble.set(Problems.of(failure));
              if (trouble.get().isEmpty()) {
                bug.accept(failure);
              }
            });
  }
}
