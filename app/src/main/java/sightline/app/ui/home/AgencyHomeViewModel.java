package sightline.app.ui.home;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Dates;
import sightline.app.work.Audits.Invitation;
import sightline.app.work.Jobs;

/** What an agency owes, what needs its lead, and the copies it keeps. */
public final class AgencyHomeViewModel {
  private final Jobs jobs;
  private final AgencyWork work;
  private final Doors doors;
  private final ObjIntConsumer<String> counts;
  private final Consumer<? super Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<AgencyWork.Desk>> desk =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * Where the home screen leads; what is empty does not exist and is not offered.
   *
   * @param answering opens an audit at a question, or where it was left
   * @param move going over to the version the round asks
   * @param finish finishing and signing off
   * @param export exporting
   * @param read the return as it was finished, to read only
   * @param saveReturn the return as a document
   * @param openPack opens a pack: a file when one was named
   */
  public record Doors(
      Optional<BiConsumer<Invitation, Optional<String>>> answering,
      Optional<Consumer<Invitation>> move,
      Optional<Consumer<Invitation>> finish,
      Optional<Consumer<Invitation>> export,
      Optional<Consumer<Invitation>> read,
      Optional<Consumer<Invitation>> saveReturn,
      Consumer<Optional<Path>> openPack) {}

  /**
   * @param counts hears how many things wait at a place of the navigation
   */
  public AgencyHomeViewModel(
      Jobs jobs,
      AgencyWork work,
      Doors doors,
      ObjIntConsumer<String> counts,
      Consumer<? super Throwable> failed) {
    this.jobs = jobs;
    this.work = work;
    this.doors = doors;
    this.counts = counts;
    this.failed = failed;
  }

  /** What lies on the desk; empty until it has been read. */
  public ReadOnlyObjectProperty<Optional<AgencyWork.Desk>> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  /** "Thursday 8 October 2026" */
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
              counts.accept("audits", read.cards().size());
            })
        .onFailed(failed);
  }

  /** Whether the act of a card leads anywhere. */
  public boolean isOpen(AgencyWork.Act act) {
    return switch (act) {
      case START, CONTINUE, CHECK -> doors.answering().isPresent();
      case MOVE -> doors.move().isPresent();
      case FINISH, SIGN -> doors.finish().isPresent();
      case EXPORT -> doors.export().isPresent();
    };
  }

  public void go(AgencyWork.Card card) {
    go(card.next().act(), card.invitation(), card.next().question());
  }

  public void go(AgencyWork.Need need) {
    go(need.act(), need.invitation(), need.question());
  }

  private void go(AgencyWork.Act act, Invitation invitation, Optional<String> question) {
    switch (act) {
      case START, CONTINUE, CHECK ->
          doors.answering().ifPresent(door -> door.accept(invitation, question));
      case MOVE -> doors.move().ifPresent(door -> door.accept(invitation));
      case FINISH, SIGN -> doors.finish().ifPresent(door -> door.accept(invitation));
      case EXPORT -> doors.export().ifPresent(door -> door.accept(invitation));
    }
  }

  /**
   * Whether the answers behind a copy are opened from the copy itself: only where no card of the
   * same audit leads there already.
   */
  public boolean mayChange(AgencyWork.Copy copy) {
    return doors.answering().isPresent()
        && desk.get().stream()
            .flatMap(d -> d.cards().stream())
            .noneMatch(c -> c.invitation().auditId().equals(copy.invitation().auditId()));
  }

  /** Opens the answers behind a copy; the copy itself stays as it was signed. */
  public void change(AgencyWork.Copy copy) {
    doors.answering().ifPresent(door -> door.accept(copy.invitation(), Optional.empty()));
  }

  /** The card whose act is the accent: the nearest due date that has something to do. */
  public Optional<AgencyWork.Card> nearest() {
    return desk.get().stream()
        .flatMap(d -> d.cards().stream())
        .filter(c -> isOpen(c.next().act()))
        .findFirst();
  }

  public List<AgencyWork.Need> needs() {
    return desk.get().map(AgencyWork.Desk::needs).orElse(List.of());
  }
}
