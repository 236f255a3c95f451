package sightline.app.ui.toolbench;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import sightline.app.ui.DirectJobs;
import sightline.app.work.DraftId;
import sightline.app.work.HandWorker;
import sightline.app.work.KeepDrafts;
import sightline.app.work.Northshire;
import sightline.app.work.OpenDrafts;
import sightline.app.work.ProblemException;
import sightline.app.work.PublishTool;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolRef;

/** A support team's store with a bench whose writing and jobs are done on the spot. */
final class Bench implements AutoCloseable {
  private final Northshire northshire;
  private final HandWorker worker = new HandWorker().atOnce();
  private final KeepDrafts keeping;
  private final List<ToolRef> opened = new ArrayList<>();
  private final AtomicReference<DraftId> carriedOn = new AtomicReference<>();
  private final List<AuditTool> compared = new ArrayList<>();
  private int left;

  Bench(Path folder) throws ProblemException {
    northshire = new Northshire(folder);
    keeping = new KeepDrafts(northshire.centre(), worker, Runnable::run);
  }

  OpenDrafts drafts() {
    return new OpenDrafts(northshire.centre());
  }

  Northshire northshire() {
    return northshire;
  }

  HandWorker worker() {
    return worker;
  }

  ToolRef shipped() {
    return northshire.centre().shippedTools().tools().getFirst().ref();
  }

  /** What the list asked to compare. */
  List<AuditTool> compared() {
    return compared;
  }

  /** How often a bench led back to the list. */
  int left() {
    return left;
  }

  CompareViewModel comparing(String tool, int version) {
    return new CompareViewModel(drafts(), new DirectJobs(), tool, version, Bench::bug);
  }

  /** What the screens asked to show. */
  List<ToolRef> opened() {
    return opened;
  }

  DraftId carriedOn() {
    return carriedOn.get();
  }

  ToolsViewModel list() {
    return new ToolsViewModel(
        drafts(), new DirectJobs(), opened::add, carriedOn::set, compared::add, Bench::bug);
  }

  ToolViewModel reading(ToolRef ref) {
    return new ToolViewModel(drafts(), new DirectJobs(), ref, carriedOn::set, Bench::bug);
  }

  BenchViewModel bench(DraftId id) {
    return new BenchViewModel(
        new BenchViewModel.Work(keeping, new PublishTool(northshire.centre()), drafts()),
        new DirectJobs(),
        id,
        ZoneOffset.UTC,
        new BenchViewModel.Ways(opened::add, carriedOn::set, () -> left++),
        Bench::bug);
  }

  private static void bug(Throwable bug) {
    throw new AssertionError(bug);
  }

  @Override
  public void close() {
    northshire.close();
  }
}
