package sightline.app.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.NewSecrets;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.KeepStore;
import sightline.app.work.Owner.Situation;
import sightline.app.work.Problem;
import sightline.app.work.Problems;
import sightline.app.work.Workplace;

/** How the program looks and behaves here, and what keeps the store safe. */
public final class SettingsViewModel {
  private static final List<Integer> LOCK_AFTER = List.of(5, 10, 15, 30, 60);

  private final Workplace workplace;
  private final KeepStore store;
  private final Jobs jobs;
  private final Surroundings surroundings;
  private final ReadOnlyObjectWrapper<Preferences> preferences;
  private final ReadOnlyObjectWrapper<Optional<Situation>> situation =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Situation>> situations =
      new ReadOnlyObjectWrapper<>(List.of());
  private final StringProperty current = new SimpleStringProperty("");
  private final NewSecrets secrets = new NewSecrets();
  private final ReadOnlyStringWrapper currentError = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * What lies around this screen.
   *
   * @param folder where the store is
   * @param now preferences in force
   * @param apply puts changed preferences into force on the window
   * @param situationChanged trims the navigation anew
   * @param bug takes what nobody expected
   */
  public record Surroundings(
      Path folder,
      Preferences now,
      Consumer<? super Preferences> apply,
      Runnable situationChanged,
      Consumer<? super Throwable> bug) {}

  public SettingsViewModel(
      Workplace workplace, KeepStore store, Jobs jobs, Surroundings surroundings) {
    this.workplace = workplace;
    this.store = store;
    this.jobs = jobs;
    this.surroundings = surroundings;
    this.preferences = new ReadOnlyObjectWrapper<>(surroundings.now());
  }

  /** Reads what is kept in the store. */
  public void read() {
    jobs.quietly(job -> Map.entry(workplace.situation(), workplace.isSupportTeam()))
        .onDone(
            read -> {
              situations.set(
                  read.getValue()
                      ? List.of(Situation.SUPPORT_TEAM, Situation.SCRUTINEER)
                      : List.of(Situation.PARTNER_LEAD, Situation.SCHOOL, Situation.AUDITOR));
              situation.set(read.getKey());
            })
        .onFailed(this::failed);
  }

  public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
    return preferences.getReadOnlyProperty();
  }

  /** Puts preferences into force at once, and keeps them. */
  public void prefer(Preferences wanted) {
    if (wanted.equals(preferences.get())) {
      return;
    }
    preferences.set(wanted);
    surroundings.apply().accept(wanted);
    jobs.quietly(
            job -> {
              wanted.byName().forEach(workplace::prefer);
              return wanted;
            })
        .onFailed(this::failed);
  }

  public static List<Integer> lockChoices() {
    return LOCK_AFTER;
  }

  public ReadOnlyObjectProperty<Optional<Situation>> situationProperty() {
    return situation.getReadOnlyProperty();
  }

  /** Situations that make sense in this store. */
  public ReadOnlyObjectProperty<List<Situation>> situationsProperty() {
    return situations.getReadOnlyProperty();
  }

  public void be(Situation other) {
    if (situation.get().equals(Optional.of(other))) {
      return;
    }
    situation.set(Optional.of(other));
    jobs.quietly(
            job -> {
              workplace.setSituation(other);
              return other;
            })
        .onDone(done -> surroundings.situationChanged().run())
        .onFailed(this::failed);
  }

  /** The folder of the store, in full. */
  public String folder() {
    return surroundings.folder().toAbsolutePath().toString();
  }

  public StringProperty currentPassphraseProperty() {
    return current;
  }

  public NewSecrets secrets() {
    return secrets;
  }

  /** What is wrong with the present passphrase as typed. */
  public ReadOnlyStringProperty currentErrorProperty() {
    return currentError.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** True when everything typed can be tried; else the errors say what to put right. */
  public boolean passphraseIsReady() {
    currentError.set(current.get().isEmpty() ? Texts.of("settings.current.missing") : "");
    return currentError.get().isEmpty()
        && secrets.passphraseError().isEmpty()
        && secrets.againError().isEmpty();
  }

  /**
   * Changes the passphrase.
   *
   * @param changed runs when the new one is in force
   */
  public void changePassphrase(Runnable changed) {
    if (!passphraseIsReady()) {
      return;
    }
    char[] now = current.get().toCharArray();
    char[] next = secrets.passphraseProperty().get().toCharArray();
    jobs.run(
            Texts.of("settings.passphrase.changing"),
            job -> {
              store.changePassphrase(now, next);
              return true;
            })
        .reporting(
            done ->
                new Jobs.Report(
                    Texts.of("settings.passphrase.changed"),
                    Texts.of("settings.passphrase.changed.says")))
        .onDone(
            done -> {
              forgetTyped();
              changed.run();
            })
        .onFailed(
            failure ->
                Problems.of(failure)
                    .filter(Problem.BadInput.class::isInstance)
                    .ifPresentOrElse(p -> currentError.set(p.words()), () -> failed(failure)));
  }

  public void forgetTyped() {
    current.set("");
    secrets.clear();
    currentError.set("");
  }

  /**
   * A new recovery code.
   *
   * @param shown takes its two rows
   */
  public void newRecoveryCode(Consumer<String> shown) {
    jobs.quietly(job -> store.newRecoveryCode()).onDone(shown).onFailed(this::failed);
  }

  /** "sightline-backup-2026-10-08.db" */
  public String backupName() {
    return Texts.of("settings.backup.name", workplace.today().toString());
  }

  public void backup(Path file) {
    trouble.set(Optional.empty());
    jobs.run(
            Texts.of("settings.backup.running"),
            job -> {
              store.backup(file);
              return file;
            })
        .reporting(
            done ->
                new Jobs.Report(
                    Texts.of("settings.backup.done"), String.valueOf(done.getFileName())))
        .onFailed(this::failed);
  }

  /** Looks the whole store over; the result stays in the job strip. */
  public void check() {
    trouble.set(Optional.empty());
    jobs.run(Texts.of("settings.check.running"), job -> store.check())
        .reporting(
            checked ->
                checked.problems().isEmpty()
                    ? new Jobs.Report(
                        Texts.of("settings.check.well"),
                        Texts.of(
                            "settings.check.well.says", checked.records(), checked.signatures()))
                    : new Jobs.Report(
                        Texts.count("settings.check.ill", checked.problems().size()),
                        checked.problems().getFirst()))
        .onDone(
            checked -> {
              if (!checked.problems().isEmpty()) {
                trouble.set(
                    Optional.of(
                        new Problem.StoreTrouble(
                            Texts.of(
                                "settings.check.ill.says",
                                String.join("; ", checked.problems().stream().limit(5).toList())),
                            false)));
              }
            })
        .onFailed(this::failed);
  }

  private void failed(Throwable failure) {
    trouble.set(Problems.of(failure));
    if (trouble.get().isEmpty()) {
      surroundings.bug().accept(failure);
    }
  }
}
