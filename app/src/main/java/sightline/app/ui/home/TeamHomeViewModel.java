package sightline.app.ui.home;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Dates;
import sightline.app.work.Jobs;

/** What needs a decision this morning at the partnership's office. */
public final class TeamHomeViewModel {
  private final Jobs jobs;
  private final TeamWork work;
  private final Doors doors;
  private final ObjIntConsumer<String> counts;
  private final Consumer<? super Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<TeamWork.Desk>> desk =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * Where the home screen leads; what is empty does not exist and is not offered.
   *
   * @param makePack makes the pack of a round
   * @param returns the returns of a round
   */
  public record Doors(
      Optional<Runnable> agencies,
      Optional<Runnable> createRound,
      Optional<Consumer<String>> makePack,
      Optional<Consumer<String>> returns,
      Optional<Runnable> importing,
      Optional<Runnable> conflicts,
      Optional<Runnable> keys) {}

  /**
   * @param counts hears how many things wait at a place of the navigation
   */
  public TeamHomeViewModel(
      Jobs jobs,
      TeamWork work,
      Doors doors,
      ObjIntConsumer<String> counts,
      Consumer<? super Throwable> failed) {
    this.jobs = jobs;
    this.work = work;
    this.doors = doors;
    this.counts = counts;
    this.failed = failed;
  }

  public ReadOnlyObjectProperty<Optional<TeamWork.Desk>> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  public String today() {
    LocalDate day = work.today();
    return Dates.full(day) + " " + day.getYear();
  }

  public Doors doors() {
    return doors;
  }

  /** Reads everything anew. */
  public void read() {
    jobs.quietly(job -> work.read())
        .onDone(
            read -> {
              desk.set(Optional.of(read));
              tell(read);
            })
        .onFailed(failed);
  }

  private void tell(TeamWork.Desk read) {
    counts.accept("keys", read.waitingKeys());
    counts.accept("conflicts", read.conflicts());
  }

  /** What the act of a row does; empty where it leads nowhere yet. */
  public Optional<Runnable> act(TeamWork.Attention row) {
    return switch (row.kind()) {
      case KEYS -> doors.keys();
      case CONFLICT -> doors.conflicts().or(() -> returns(row.round()));
      case HELD, NOT_SIGNED, OVERDUE -> returns(row.round());
    };
  }

  public Optional<Runnable> returns(String round) {
    return doors.returns().map(door -> () -> door.accept(round));
  }

  /** The act of the stage the partnership is at. */
  public Optional<Runnable> act(TeamWork.Stage stage, TeamWork.Desk read) {
    return switch (stage) {
      case ADD_AGENCIES -> doors.agencies();
      case CREATE_ROUND -> doors.createRound();
      case MAKE_PACK ->
          read.unpacked().flatMap(round -> doors.makePack().map(door -> () -> door.accept(round)));
      case RUNNING -> Optional.empty();
    };
  }
}
