package sightline.app.ui.toolbench;

import java.util.function.Consumer;
import sightline.app.ui.kit.Texts;
import sightline.app.work.DraftId;
import sightline.app.work.Jobs;
import sightline.app.work.KeepDraft;

/** The ways off the bench; what was typed is on the disk before any of them is taken. */
final class DraftLeaving {
  private final BenchViewModel.Work work;
  private final BenchViewModel.Ways ways;
  private final Jobs jobs;
  private final Consumer<Throwable> failed;

  DraftLeaving(
      BenchViewModel.Work work, BenchViewModel.Ways ways, Jobs jobs, Consumer<Throwable> failed) {
    this.work = work;
    this.ways = ways;
    this.jobs = jobs;
    this.failed = failed;
  }

  void publish(KeepDraft draft) {
    jobs.run(
            Texts.of("toolbench.publish.job"),
            job -> {
              draft.flushAndWait();
              return work.publish().publish(draft.id()).ref();
            })
        .onDone(ways.published())
        .onFailed(failed);
  }

  void compare(KeepDraft draft) {
    jobs.quietly(
            job -> {
              draft.flushAndWait();
              return draft.id();
            })
        .onDone(ways.compare())
        .onFailed(failed);
  }

  void discard(KeepDraft draft) {
    jobs.<DraftId>quietly(
            job -> {
              draft.flushAndWait();
              work.discarding().discard(draft.id());
              return draft.id();
            })
        .onDone(done -> ways.list().run())
        .onFailed(failed);
  }
}
