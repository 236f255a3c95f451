package sightline.app.ui.register;

import java.nio.file.Path;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.KeepRegister;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadAgencies;
import sightline.app.work.RegisterChanges;
import sightline.app.work.SetUp;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.register.Register;

/** The agencies of the partnership, and every way they come onto its register or leave it. */
public final class RegisterViewModel {
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 200;
  private static final int PROBLEMS_SHOWN = 8;

  private final KeepRegister register;
  private final Jobs jobs;
  private final Failures failures;

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<AreaQuestion>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty search = new SimpleStringProperty("");

  /**
   * @param onBug told of what nobody expected
   */
  public RegisterViewModel(KeepRegister register, Jobs jobs, Consumer<? super Throwable> onBug) {
    this.register = register;
    this.jobs = jobs;
    this.failures = new Failures(onBug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    /**
     * The register.
     *
     * @param agencies by name
     */
    record Shown(Register register, List<Agency> agencies) implements State {
      public Shown {
        agencies = List.copyOf(agencies);
      }

      int statutory() {
        return (int) agencies.stream().filter(a -> a.type().isStatutory()).count();
      }
    }
  }

  /** How an act came out. */
  enum Outcome {
    DONE,
    PARTLY,
    NOT_DONE
  }

  /** What an act came to, in words: one bold sentence, then the rest, line by line. */
  record Notice(Outcome outcome, String first, String rest) {}

  /** A schools extract holds several areas: which one is meant. */
  record AreaQuestion(Path file, List<ReadAgencies.LocalAuthority> areas) {}

  /** What a person typed into the sheet is wrong in these ways; empty words where it is right. */
  record Mistakes(String name, String code, String type) {
    boolean none() {
      return name.isEmpty() && code.isEmpty() && type.isEmpty();
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Set when an import can go on only once a local authority is chosen. */
  ReadOnlyObjectProperty<Optional<AreaQuestion>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  StringProperty searchProperty() {
    return search;
  }

  void read() {
    jobs.<State>quietly(job -> readNow())
        .onDone(state::set)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private State readNow() throws ProblemException {
    Register now = register.register();
    List<Agency> agencies = new ArrayList<>(now.agencies().values());
    agencies.sort(Comparator.comparing(Agency::name, Collator.getInstance(Locale.UK)));
    return new State.Shown(now, agencies);
  }

  /** The agencies whose name, code or type holds what is searched for. */
  List<Agency> shown() {
    if (!(state.get() instanceof State.Shown s)) {
      return List.of();
    }
    String words = search.get().strip().toLowerCase(Locale.UK);
    return s.agencies().stream()
        .filter(
            a ->
                a.name().toLowerCase(Locale.UK).contains(words)
                    || a.code().contains(words)
                    || a.type().label().toLowerCase(Locale.UK).contains(words))
        .toList();
  }

  /** A code made of the name that no other agency has. */
  String suggestCode(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String code = shortened(plain, LONGEST_CODE);
    String free = code;
    for (int n = 2; !code.isEmpty() && onRegister(free).isPresent(); n++) {
      String ending = "-" + n;
      free = shortened(code, LONGEST_CODE - ending.length()) + ending;
    }
    return free;
  }

  private static String shortened(String code, int longest) {
    return code.substring(0, Math.min(longest, code.length())).replaceAll("-+$", "");
  }

  private Optional<Agency> onRegister(String code) {
    return state.get() instanceof State.Shown s ? s.register().agency(code) : Optional.empty();
  }

  /** Checks what was typed for a new agency, or for one already here under its own code. */
  Mistakes check(Optional<Agency> before, String name, String code, Optional<AgencyType> type) {
    return new Mistakes(
        wrongName(name.strip()),
        before.isPresent() ? "" : wrongCode(code.strip()),
        type.isEmpty() ? Texts.of("register.type.missing") : "");
  }

  private static String wrongName(String name) {
    if (name.isEmpty()) {
      return Texts.of("register.name.missing");
    }
    return name.length() > LONGEST_NAME ? Texts.of("register.name.long") : "";
  }

  private String wrongCode(String code) {
    if (!SetUp.isCode(code)) {
      return Texts.of("register.code.wrong");
    }
    return onRegister(code).map(a -> Texts.of("register.code.taken", a.name())).orElse("");
  }

  /** Puts one agency on the register, or what changed about it. */
  void put(Agency agency) {
    String done =
        onRegister(agency.code()).isPresent()
            ? Texts.of("register.changed", agency.name())
            : Texts.of("register.added", agency.name());
    act(
        jobs.quietly(
            job -> {
              register.put(List.of(agency));
              return new Notice(Outcome.DONE, done, "");
            }));
  }

  /** What removing this agency means, in words. */
  String removing(Agency agency) {
    long rounds =
        state.get() instanceof State.Shown s
            ? s.register().rounds().values().stream()
                .filter(r -> r.invited().contains(agency.code()))
                .count()
            : 0;
    return Texts.count("register.remove.words", rounds);
  }

  void remove(Agency agency) {
    act(
        jobs.quietly(
            job -> {
              register.remove(agency.code());
              return new Notice(
                  Outcome.DONE,
                  Texts.of("register.removed", agency.name()),
                  Texts.of("register.removed-rest"));
            }));
  }

  /** Takes in a CSV of our own columns. */
  void takeOwn(Path file) {
    act(jobs.run(Texts.of("register.import.job"), job -> takenIn(ReadAgencies.own(file))));
  }

  /** Takes in a schools extract; asks for the local authority where it holds several. */
  void takeSchools(Path file) {
    notice.set(Optional.empty());
    jobs.run(Texts.of("register.schools.job"), job -> ReadAgencies.localAuthorities(file))
        .onDone(
            areas -> {
              if (areas.size() > 1) {
                question.set(Optional.of(new AreaQuestion(file, areas)));
              } else {
                takeSchoolsOf(file, Optional.empty());
              }
            })
        .onFailed(failures.tell(this::notDone));
  }

  /** The answer to the question: the schools of this local authority. */
  void takeSchoolsOf(AreaQuestion asked, ReadAgencies.LocalAuthority area) {
    question.set(Optional.empty());
    takeSchoolsOf(asked.file(), Optional.of(area.name()));
  }

  /** No answer: nothing is taken in. */
  void leaveSchools() {
    question.set(Optional.empty());
  }

  private void takeSchoolsOf(Path file, Optional<String> area) {
    act(jobs.run(Texts.of("register.schools.job"), job -> takenIn(ReadAgencies.gias(file, area))));
  }

  /** Rows that are right go in; every other row is named with what is wrong about it. */
  private Notice takenIn(ReadAgencies.Reading reading) throws ProblemException {
    RegisterChanges changes = register.changes(reading);
    register.put(changes.toPut());
    List<String> rest = new ArrayList<>();
    rest.add(Texts.count("register.import.changed", changes.changed().size()));
    rest.add(Texts.count("register.import.same", changes.same()));
    passedOver(changes, ReadAgencies.Why.CLOSED)
        .ifPresent(n -> rest.add(Texts.count("register.import.closed", n)));
    passedOver(changes, ReadAgencies.Why.OTHER_AREA)
        .ifPresent(n -> rest.add(Texts.count("register.import.elsewhere", n)));
    String sums = String.join(" ", rest);
    String added = Texts.count("register.import.added", changes.added().size());
    List<ReadAgencies.RowProblem> wrong = changes.problems();
    if (wrong.isEmpty()) {
      return new Notice(Outcome.DONE, added, sums);
    }
    List<String> lines = new ArrayList<>();
    lines.add(sums);
    lines.add(Texts.count("register.import.wrong", wrong.size()));
    wrong.stream().limit(PROBLEMS_SHOWN).forEach(p -> lines.add(p.words()));
    if (wrong.size() > PROBLEMS_SHOWN) {
      lines.add(Texts.count("register.import.more", wrong.size() - PROBLEMS_SHOWN));
    }
    return new Notice(Outcome.PARTLY, added, String.join("\n", lines));
  }

  private static Optional<Long> passedOver(RegisterChanges changes, ReadAgencies.Why why) {
    long count = changes.leftOut().stream().filter(l -> l.why() == why).count();
    return count == 0 ? Optional.empty() : Optional.of(count);
  }

  private void act(Jobs.Running<Notice> running) {
    running
        .onDone(
            done -> {
              notice.set(Optional.of(done));
              read();
            })
        .onFailed(failures.tell(this::notDone));
  }

  private void notDone(String words) {
    notice.set(Optional.of(new Notice(Outcome.NOT_DONE, Texts.of("register.not-done"), words)));
  }

  void closeNotice() {
    notice.set(Optional.empty());
  }
}
