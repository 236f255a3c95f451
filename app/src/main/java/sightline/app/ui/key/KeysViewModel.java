package sightline.app.ui.key;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.KeyRequests;
import sightline.app.work.ProblemException;

/** Keys that wait for a read-back call, one of them open, and the keys whose signatures count. */
public final class KeysViewModel {
  private final KeyRequests keys;
  private final Jobs jobs;
  private final Failures failures;
  private boolean working;

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param onBug told of what nobody expected
   */
  public KeysViewModel(KeyRequests keys, Jobs jobs, Consumer<? super Throwable> onBug) {
    this.keys = keys;
    this.jobs = jobs;
    this.failures = new Failures(onBug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    /**
     * The keys.
     *
     * @param open the one request that is being read back; empty only where none waits
     */
    record Shown(
        List<KeyRequests.Waiting> waiting,
        Optional<KeyRequests.Waiting> open,
        List<KeyRequests.Holder> holders)
        implements State {
      public Shown {
        waiting = List.copyOf(waiting);
        holders = List.copyOf(holders);
      }
    }
  }

  /** What an act came to. */
  record Notice(boolean trouble, String first, String rest) {}

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  void read() {
    jobs.<State>quietly(job -> readNow())
        .onDone(state::set)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private State readNow() throws ProblemException {
    List<KeyRequests.Waiting> waiting = keys.waiting();
    return new State.Shown(waiting, waiting.stream().findFirst(), keys.holders());
  }

  /** Opens another request; what was typed for the one before is gone. */
  void open(KeyRequests.Waiting request) {
    if (state.get() instanceof State.Shown s) {
      notice.set(Optional.empty());
      state.set(new State.Shown(s.waiting(), Optional.of(request), s.holders()));
    }
  }

  /** Whether the digits of one group, counted from 0, are those of the key itself. */
  static boolean groupMatches(KeyRequests.Waiting request, int group, String digits) {
    return request.keyId().spokenCode().groups().get(group).equals(digits);
  }

  /**
   * What to ask before approving, because somebody of the agency signs in this role already; empty
   * where there is nothing to ask.
   */
  Optional<String> doubt(KeyRequests.Waiting request) {
    if (!(state.get() instanceof State.Shown s)) {
      return Optional.empty();
    }
    return s.holders().stream()
        .filter(h -> h.agencyName().equals(request.agencyName()))
        .filter(h -> h.role() == request.request().role())
        .findFirst()
        .map(
            h ->
                Texts.of(
                    "key.doubt.words",
                    h.person().name(),
                    request.agencyName(),
                    h.role().label(),
                    request.request().person().name()));
  }

  /** Whether asking for the doubt makes sense: the code typed is the key's own. */
  static boolean proven(KeyRequests.Waiting request, String typed) {
    return String.join("", request.keyId().spokenCode().groups()).equals(typed);
  }

  /** Lets the key in if the code typed is its own, and judges again what was held for it. */
  void approve(KeyRequests.Waiting request, String typed) {
    act(
        request,
        Texts.of("key.approve.job"),
        job -> {
          keys.approve(request, typed);
          return new Notice(
              false,
              Texts.of("key.approved", request.request().person().name(), request.agencyName()),
              Texts.count("key.approved-rest", request.records()));
        });
  }

  /** Says no to the key; the reason must be given. */
  void turnDown(KeyRequests.Waiting request, String reason) {
    act(
        request,
        Texts.of("key.turn-down.job"),
        job -> {
          keys.turnDown(request, reason.strip());
          return new Notice(
              false,
              Texts.of("key.turned-down", request.request().person().name(), request.agencyName()),
              Texts.of("key.turned-down-rest"));
        });
  }

  private void act(KeyRequests.Waiting request, String what, Jobs.Work<Notice> work) {
    if (working) {
      // a second press while the first is under way: once is enough
      return;
    }
    working = true;
    jobs.run(what, work)
        .onCancelled(() -> working = false)
        .onDone(
            done -> {
              working = false;
              notice.set(Optional.of(done));
              read();
            })
        .onFailed(
            failure -> {
              working = false;
              String first = Texts.of("key.not-done", request.request().person().name());
              failures
                  .tell(words -> notice.set(Optional.of(new Notice(true, first, words))))
                  .accept(failure);
            });
  }

  void closeNotice() {
    notice.set(Optional.empty());
  }
}
