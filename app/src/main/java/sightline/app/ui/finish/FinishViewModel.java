package sightline.app.ui.finish;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.finish.Obstacle.Field;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.ExportBundle;
import sightline.app.work.Jobs;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.model.audit.Person;

/** One audit on its way from the last answer to the file: check, sign, export. */
public final class FinishViewModel {
  private static final int SHORTEST_PASSPHRASE = 8;

  private final FinishWork work;
  private final String audit;
  private final String title;
  private final Jobs jobs;
  private final Asks asks;
  private final FileChoices files;
  private final PlainReason plainReason;
  private final Clock clock;
  private final FinishPlaces places;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<List<Obstacle>> obstacles =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty role = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");

  /**
   * @param audit id of the audit
   * @param title of its round, as the way back shows it
   * @param plainReason asks why a file is not to be encrypted
   */
  public FinishViewModel(
      FinishWork work,
      String audit,
      String title,
      Jobs jobs,
      Asks asks,
      FileChoices files,
      PlainReason plainReason,
      Clock clock,
      FinishPlaces places) {
    this.work = work;
    this.audit = audit;
    this.title = title;
    this.jobs = jobs;
    this.asks = asks;
    this.files = files;
    this.plainReason = plainReason;
    this.clock = clock;
    this.places = places;
    this.failures = new Failures(places.bug());
  }

  /** What there is to show. */
  sealed interface State {
    /** Not read yet. */
    record Reading() implements State {}

    /** Something expected stands in the way of reading. */
    record Trouble(String words) implements State {}

    record Shown(FinishReading reading) implements State {}
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why the last act was not done; empty when it was. */
  ReadOnlyObjectProperty<List<Obstacle>> obstaclesProperty() {
    return obstacles.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty roleProperty() {
    return role;
  }

  StringProperty passphraseProperty() {
    return passphrase;
  }

  /** The new passphrase once more; not asked of a person who has signed here before. */
  StringProperty againProperty() {
    return again;
  }

  /** "Section 11 2026" */
  String title() {
    return title;
  }

  Clock clock() {
    return clock;
  }

  FinishPlaces places() {
    return places;
  }

  Optional<FinishReading> reading() {
    return state.get() instanceof State.Shown s ? Optional.of(s.reading()) : Optional.empty();
  }

  /** Whether the person named will open a signature made here before. */
  boolean isKnown(String signatory) {
    return reading().map(r -> r.hasSignedHereBefore(signatory)).orElse(false);
  }

  void read() {
    jobs.quietly(job -> FinishReading.of(work, audit))
        .onDone(reading -> state.set(new State.Shown(reading)))
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  /** Freezes the answers into what will be signed, or says what is missing. */
  void finish() {
    Optional<FinishReading> reading = reading();
    if (busy.get() || reading.isEmpty()) {
      return;
    }
    List<Obstacle> missing = Missing.of(reading.get());
    obstacles.set(missing);
    if (missing.isEmpty()) {
      change(
          now -> {
            work.finish().finish(now);
            return Optional.empty();
          });
    }
  }

  /** Signs the statement, or says what is to be put right first. */
  void sign() {
    put(true);
  }

  /** "I do not agree": recorded and sent with the return, once the person has confirmed it. */
  void decline() {
    put(false);
  }

  private void put(boolean agrees) {
    if (busy.get() || reading().isEmpty()) {
      return;
    }
    List<Obstacle> found = formProblems();
    obstacles.set(found);
    if (!found.isEmpty()) {
      return;
    }
    if (!agrees
        && !asks.confirmRemoval(
            Texts.of("finish.decline.title"),
            Texts.of("finish.decline.body", name.get().strip()),
            Texts.of("finish.decline.act"),
            Texts.of("finish.decline.keep"))) {
      return;
    }
    Person by = new Person(name.get().strip(), role.get().strip());
    char[] typed = passphrase.get().toCharArray();
    Optional<String> as = reading().get().nextToSign();
    boolean mayBeAuthor = reading().get().invitation().round().authorMaySignOff();
    change(
        now -> {
          boolean author = work.signOff().isAuthor(now, by.name());
          if (author && !mayBeAuthor) {
            return Optional.of(Obstacle.in(Field.NAME, Texts.of("finish.field.author", by.name())));
          }
          if (!author && work.signOff().opensTheStore(typed)) {
            return Optional.of(Obstacle.in(Field.PASSPHRASE, Texts.of("finish.field.shared")));
          }
          try {
            work.signOff().sign(now, by, as, typed, agrees);
          } catch (ProblemException e) {
            if (e.problem() instanceof Problem.BadInput) {
              return Optional.of(Obstacle.in(Field.PASSPHRASE, e.problem().words()));
            }
            throw e;
          }
          return Optional.empty();
        });
  }

  private List<Obstacle> formProblems() {
    List<Obstacle> found = new ArrayList<>();
    if (name.get().isBlank()) {
      found.add(Obstacle.in(Field.NAME, Texts.of("finish.field.name.missing")));
    }
    if (role.get().isBlank()) {
      found.add(Obstacle.in(Field.ROLE, Texts.of("finish.field.role.missing")));
    }
    boolean known = isKnown(name.get());
    if (passphrase.get().isEmpty()) {
      found.add(
          Obstacle.in(
              Field.PASSPHRASE,
              Texts.of(
                  known ? "finish.field.passphrase.enter" : "finish.field.passphrase.missing")));
    } else if (!known && asksForNewPassphrase()) {
      if (passphrase.get().length() < SHORTEST_PASSPHRASE) {
        found.add(
            Obstacle.in(
                Field.PASSPHRASE, Texts.of("finish.field.passphrase.short", SHORTEST_PASSPHRASE)));
      } else if (!again.get().equals(passphrase.get())) {
        found.add(Obstacle.in(Field.AGAIN, Texts.of("finish.field.again.differs")));
      }
    }
    return found;
  }

  /** An author signing alone uses the passphrase that opens Sightline; everybody else their own. */
  boolean asksForNewPassphrase() {
    return !isKnown(name.get()) && !isAuthor();
  }

  private boolean isAuthor() {
    return reading()
        .flatMap(FinishReading::head)
        .map(h -> h.content().author().name().strip().equalsIgnoreCase(name.get().strip()))
        .orElse(false);
  }

  /** A change of the audit; gives what stood in its way, empty when it was made. */
  private interface Change {
    Optional<Obstacle> on(Audits.Invitation now) throws ProblemException;
  }

  /** What came of a change, and what is to be read now. */
  private record Changed(Optional<Obstacle> refused, FinishReading reading) {}

  private void change(Change change) {
    busy.set(true);
    jobs.<Changed>quietly(
            job -> {
              Optional<Obstacle> refused = change.on(work.audits().invitation(audit));
              return new Changed(refused, FinishReading.of(work, audit));
            })
        .onDone(
            changed -> {
              busy.set(false);
              if (changed.refused().isPresent()) {
                obstacles.set(List.of(changed.refused().get()));
                return;
              }
              FinishReading reading = changed.reading();
              passphrase.set("");
              again.set("");
              // the next of several people starts with an empty form
              if (!reading.signatures().isEmpty()) {
                name.set("");
                role.set("");
              }
              obstacles.set(List.of());
              state.set(new State.Shown(reading));
            })
        .onFailed(this::failed);
  }

  private void failed(Throwable failure) {
    busy.set(false);
    failures.tell(words -> obstacles.set(List.of(Obstacle.of(words)))).accept(failure);
  }

  /** What to say beside "Export final"; empty once nothing stands in the way. */
  String exportHint() {
    return reading()
        .map(
            r ->
                switch (r.stage()) {
                  case SIGNED -> "";
                  case UNFINISHED, CHANGED -> Texts.of("finish.hint.unfinished");
                  case TO_SIGN, DECLINED -> Texts.of("finish.hint.unsigned");
                  case CONFLICT -> Texts.of("finish.hint.conflict");
                })
        .orElse("");
  }

  void exportFinal() {
    List<Obstacle> why = whyNotFinal();
    obstacles.set(why);
    if (why.isEmpty()) {
      export(ExportBundle.Manner.FINAL);
    }
  }

  void exportDraft() {
    obstacles.set(List.of());
    export(new ExportBundle.Manner(Optional.empty(), true));
  }

  /** Writes a final file anyone can read, once a reason has been given. */
  void exportPlain() {
    List<Obstacle> why = whyNotFinal();
    obstacles.set(why);
    if (why.isEmpty()) {
      plainReason
          .ask()
          .ifPresent(reason -> export(new ExportBundle.Manner(Optional.of(reason), false)));
    }
  }

  private List<Obstacle> whyNotFinal() {
    if (reading().isEmpty()) {
      return List.of(Obstacle.of(Texts.of("finish.why.reading")));
    }
    FinishReading r = reading().get();
    return switch (r.stage()) {
      case SIGNED -> List.of();
      case UNFINISHED -> withMissing(r, Texts.of("finish.why.unfinished"));
      case CHANGED -> withMissing(r, Texts.of("finish.why.changed"));
      case TO_SIGN -> List.of(Obstacle.in(Field.NAME, Texts.of("finish.why.unsigned")));
      case DECLINED -> List.of(Obstacle.of(Texts.of("finish.why.declined")));
      case CONFLICT -> List.of(Obstacle.of(Texts.of("finish.why.conflict")));
    };
  }

  private static List<Obstacle> withMissing(FinishReading reading, String first) {
    List<Obstacle> all = new ArrayList<>();
    all.add(new Obstacle(first, new Obstacle.Where.AtFinish()));
    all.addAll(Missing.of(reading));
    return all;
  }

  private void export(ExportBundle.Manner manner) {
    if (busy.get()) {
      return;
    }
    Optional<Path> folder = files.folder(Texts.of("finish.export.chooser"));
    if (folder.isEmpty()) {
      return;
    }
    busy.set(true);
    jobs.run(
            Texts.of("finish.export.job"),
            job -> work.export().export(work.audits().invitation(audit), folder.get(), manner))
        .onDone(
            exported -> {
              busy.set(false);
              places.exported().accept(exported);
            })
        .onFailed(this::failed);
  }
}
