package sightline.app.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.NewSecrets;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FieldProblem.Field;
import sightline.app.work.Jobs;
import sightline.app.work.Problem;
import sightline.app.work.Problems;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

/** Opens a store that is there: with its passphrase, or with its recovery code. */
public final class UnlockViewModel {
  private final SetUp setUp;
  private final Jobs jobs;
  private final Path folder;
  private final Ways ways;
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty recoveryCode = new SimpleStringProperty("");
  private final NewSecrets secrets = new NewSecrets();
  private final ReadOnlyStringWrapper storeName = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.PASSPHRASE);
  private final ReadOnlyObjectWrapper<List<FieldProblem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper waitingFiles = new ReadOnlyIntegerWrapper();

  /** What opens the store. */
  public enum Mode {
    PASSPHRASE,
    RECOVERY_CODE
  }

  /**
   * Where unlocking leads, and when it may begin.
   *
   * @param whenFree runs what it is given once the store is not in use by this program any more
   * @param cover hears what the store says of itself, before it is unlocked
   * @param opened takes the opened store
   * @param openStore goes to the store in another folder
   * @param bug takes what nobody expected
   */
  public record Ways(
      Consumer<Runnable> whenFree,
      Consumer<? super SetUp.Cover> cover,
      Consumer<? super Workplace> opened,
      Consumer<? super Path> openStore,
      Consumer<? super Throwable> bug) {}

  public UnlockViewModel(SetUp setUp, Jobs jobs, Path folder, Ways ways) {
    this.setUp = setUp;
    this.jobs = jobs;
    this.folder = folder;
    this.ways = ways;
  }

  /** Reads whose store it is; what stands in the way shows before anything is typed. */
  public void readCover() {
    ways.whenFree()
        .accept(
            () ->
                jobs.quietly(job -> SetUp.cover(folder))
                    .onDone(
                        cover -> {
                          storeName.set(cover.name().orElse(""));
                          ways.cover().accept(cover);
                        })
                    .onFailed(this::failed));
  }

  /** The partnership or agency whose store it is; empty until it has been read. */
  public ReadOnlyStringProperty storeNameProperty() {
    return storeName.getReadOnlyProperty();
  }

  /** How many files somebody has opened from the desktop that come up once the store is open. */
  public ReadOnlyIntegerProperty waitingFilesProperty() {
    return waitingFiles.getReadOnlyProperty();
  }

  /**
   * @param count of files; 0 or more
   */
  public void setWaitingFiles(int count) {
    waitingFiles.set(count);
  }

  public ReadOnlyObjectProperty<Mode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  public StringProperty recoveryCodeProperty() {
    return recoveryCode;
  }

  /** The new passphrase that comes with the recovery code. */
  public NewSecrets secrets() {
    return secrets;
  }

  public ReadOnlyObjectProperty<List<FieldProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Why the store cannot be opened at all. */
  public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public void use(Mode other) {
    problems.set(List.of());
    trouble.set(Optional.empty());
    mode.set(other);
  }

  public void openStore(Path place) {
    if (SetUp.isThere(place)) {
      ways.openStore().accept(place);
    } else {
      trouble.set(Optional.of(new Problem.BadInput(Texts.of("start.store.not-there"))));
    }
  }

  /** Opens the store, or says what is to be put right first. */
  public void unlock() {
    if (busy.get()) {
      return;
    }
    List<FieldProblem> found = new ArrayList<>();
    if (mode.get() == Mode.PASSPHRASE) {
      addIfAny(
          found,
          Field.PASSPHRASE,
          passphrase.get().isEmpty() ? Texts.of("start.unlock.missing") : "");
    } else {
      addIfAny(
          found,
          Field.RECOVERY_CODE,
          recoveryCode.get().isBlank() ? Texts.of("start.recover.missing") : "");
      addIfAny(found, Field.PASSPHRASE, secrets.passphraseError());
      addIfAny(found, Field.AGAIN, secrets.againError());
    }
    problems.set(List.copyOf(found));
    if (!found.isEmpty()) {
      return;
    }
    busy.set(true);
    trouble.set(Optional.empty());
    ways.whenFree().accept(this::open);
  }

  private void open() {
    Jobs.Work<Workplace> opening;
    if (mode.get() == Mode.PASSPHRASE) {
      char[] typed = passphrase.get().toCharArray();
      opening = job -> setUp.open(folder, typed);
    } else {
      String code = recoveryCode.get();
      char[] next = secrets.passphraseProperty().get().toCharArray();
      opening = job -> setUp.recover(folder, code, next);
    }
    jobs.quietly(opening)
        .onDone(
            workplace -> {
              busy.set(false);
              passphrase.set("");
              recoveryCode.set("");
              secrets.clear();
              ways.opened().accept(workplace);
            })
        .onFailed(this::failed);
  }

  private void failed(Throwable failure) {
    busy.set(false);
    Optional<Problem> problem = Problems.of(failure);
    if (problem.isEmpty()) {
      ways.bug().accept(failure);
      return;
    }
    boolean code = mode.get() == Mode.RECOVERY_CODE;
    boolean wrongSecret =
        problem.get() instanceof Problem.StoreTrouble t && t.cause() == Problem.Cause.WRONG_SECRET;
    if (wrongSecret) {
      problems.set(
          List.of(
              new FieldProblem(
                  code ? Field.RECOVERY_CODE : Field.PASSPHRASE,
                  Texts.of(code ? "start.recover.wrong" : "start.unlock.wrong"))));
    } else if (code && problem.get() instanceof Problem.BadInput b) {
      problems.set(List.of(new FieldProblem(Field.RECOVERY_CODE, b.words())));
    } else {
      trouble.set(problem);
    }
  }

  private static void addIfAny(List<FieldProblem> to, Field field, String words) {
    if (!words.isEmpty()) {
      to.add(new FieldProblem(field, words));
    }
  }
}
