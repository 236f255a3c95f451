package sightline.app.ui.finish;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Autosave;
import sightline.app.work.ExportBundle;
import sightline.app.work.FinishAudit;
import sightline.app.work.Jobs;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Problems;
import sightline.app.work.SignOffAudit;
import sightline.model.book.AnswerBook;
import sightline.model.scoring.Score;
import sightline.model.tool.Question;

/**
 * Finishing an audit, having it signed, exporting it. What stands in the way is answered in words
 * when a person tries; nothing is greyed out.
 */
public final class FinishViewModel implements Screen.Saving {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_LINKS = 6;

  private final String auditId;
  private final Work work;
  private final Autosave autosave;
  private final Jobs jobs;
  private final Asks asks;
  private final FileChoices files;
  private final Consumer<? super Throwable> onBug;
  private final Clock clock;
  private final SignForm form = new SignForm();
  private final ReadOnlyObjectWrapper<Optional<FinishState>> state =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ExportBundle.Exported>> exported =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Trouble>> troubles =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<SignForm.Field, String>> fieldProblems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(new SaveState.Saving());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** The use cases of this screen. */
  public record Work(
      Audits audits, FinishAudit finishAudit, SignOffAudit signOff, ExportBundle export) {}

  /**
   * Something that stops what was asked for.
   *
   * @param question the question it leads to; empty for none
   */
  public record Trouble(String words, Optional<String> question) {}

  /** What broke without being expected goes to {@code onBug}. */
  public FinishViewModel(
      String auditId,
      Work work,
      Autosave autosave,
      Jobs jobs,
      Asks asks,
      FileChoices files,
      Consumer<? super Throwable> onBug,
      Clock clock) {
    this.auditId = auditId;
    this.work = work;
    this.autosave = autosave;
    this.jobs = jobs;
    this.asks = asks;
    this.files = files;
    this.onBug = onBug;
    this.clock = clock;
  }

  /** Reads the audit and follows the autosave until the subscription ends. */
  public Subscription attach() {
    Runnable stop = autosave.listen(this::followSaving);
    followSaving();
    read();
    return stop::run;
  }

  public String auditId() {
    return auditId;
  }

  /** Empty until it is read. */
  ReadOnlyObjectProperty<Optional<FinishState>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was exported on this visit. */
  ReadOnlyObjectProperty<Optional<ExportBundle.Exported>> exported() {
    return exported.getReadOnlyProperty();
  }

  /** What stopped the last thing asked for. */
  public ReadOnlyObjectProperty<List<Trouble>> troubles() {
    return troubles.getReadOnlyProperty();
  }

  /** What is wrong in the form of the person who signs, field by field. */
  ReadOnlyObjectProperty<Map<SignForm.Field, String>> fieldProblems() {
    return fieldProblems.getReadOnlyProperty();
  }

  /** Whether something is under way. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public SignForm form() {
    return form;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  Clock clock() {
    return clock;
  }

  // ---------- finishing ----------

  /** Freezes the answers; refuses in words while something is missing. */
  public void finish() {
    Optional<FinishState> now = state.get();
    if (now.isEmpty() || busy.get()) {
      return;
    }
    if (!now.get().check().isComplete()) {
      troubles.set(inTheWay(now.get()));
      return;
    }
    doing(
        () -> {
          autosave.flushAndWait(PATIENCE);
          work.finishAudit().finish(work.audits().invitation(auditId));
          return Optional.empty();
        });
  }

  private static List<Trouble> inTheWay(FinishState now) {
    List<Trouble> all = new ArrayList<>();
    List<Question> unanswered = now.check().unanswered();
    if (unanswered.size() > MOST_LINKS) {
      all.add(
          new Trouble(
              Texts.of("finish.trouble.many-unanswered", unanswered.size()),
              Optional.of(unanswered.getFirst().id())));
    } else {
      unanswered.forEach(
          q ->
              all.add(
                  new Trouble(
                      Texts.of("finish.trouble.unanswered", q.number()), Optional.of(q.id()))));
    }
    now.check()
        .reasonMissing()
        .forEach(
            q ->
                all.add(
                    new Trouble(
                        Texts.of("finish.trouble.reason", q.number()), Optional.of(q.id()))));
    return all;
  }

  // ---------- signing ----------

  /** Signs the statement with the form's name and passphrase. */
  public void sign() {
    sign(true);
  }

  /** Records that the person does not agree, once they have confirmed it. */
  public void decline() {
    if (hasFieldProblems()) {
      return;
    }
    boolean sure =
        asks.confirm(
            Texts.of("finish.decline.title"),
            Texts.of("finish.decline.body"),
            Texts.of("finish.decline.act"),
            Texts.of("finish.decline.keep"));
    if (sure) {
      sign(false);
    }
  }

  private boolean hasFieldProblems() {
    Map<SignForm.Field, String> problems = form.problems();
    fieldProblems.set(problems);
    return !problems.isEmpty();
  }

  private void sign(boolean agrees) {
    if (busy.get() || hasFieldProblems()) {
      return;
    }
    char[] own = form.passphrase().get().toCharArray();
    boolean isNew = form.who().get() == SignForm.Who.NEW;
    doing(
        () -> {
          try {
            if (isNew && work.signOff().opensTheStore(own)) {
              throw new ProblemException(
                  new Problem.BadInput(Texts.of("finish.sign.passphrase.shared")));
            }
            autosave.flushAndWait(PATIENCE);
            work.signOff().sign(work.audits().invitation(auditId), form.person(), own, agrees);
            return Optional.empty();
          } finally {
            Arrays.fill(own, '\0');
          }
        });
    form.forgetPassphrases();
  }

  // ---------- exporting ----------

  /** Exports the signed return, encrypted to the partnership; says why it cannot be yet. */
  public void exportFinal() {
    if (mayExportFinal()) {
      export(ExportBundle.Manner.FINAL);
    }
  }

  /** Exports it readable by anybody, for a reason that is kept. */
  public void exportPlain(String reason) {
    if (mayExportFinal()) {
      export(new ExportBundle.Manner(Optional.of(reason.strip()), false));
    }
  }

  /** Exports what there is, marked so that it never counts. */
  public void exportDraft() {
    export(new ExportBundle.Manner(Optional.empty(), true));
  }

  private boolean mayExportFinal() {
    Optional<FinishState> now = state.get();
    if (now.isEmpty()) {
      return false;
    }
    if (now.get().step() == FinishState.Step.EXPORT) {
      return true;
    }
    String why =
        now.get().isDeclined()
            ? Texts.of("finish.refused.declined")
            : now.get().isVoid()
                ? Texts.of("finish.refused.void")
                : now.get().step() == FinishState.Step.CHECK
                    ? Texts.of("finish.refused.unfinished")
                    : Texts.of("finish.refused.unsigned");
    troubles.set(List.of(new Trouble(why, Optional.empty())));
    return false;
  }

  private void export(ExportBundle.Manner manner) {
    if (busy.get()) {
      return;
    }
    Optional<Path> folder = files.folder(Texts.of("finish.export.folder"));
    folder.ifPresent(
        chosen ->
            doing(
                () -> {
                  autosave.flushAndWait(PATIENCE);
                  return Optional.of(
                      work.export().export(work.audits().invitation(auditId), chosen, manner));
                }));
  }

  /** Writes the exported file once more, to a place the person chooses. */
  public void saveCopy() {
    Optional<ExportBundle.Exported> now = exported.get();
    if (now.isEmpty()) {
      return;
    }
    String name = now.get().file().getFileName().toString();
    files
        .save(
            Texts.of("finish.copy.title"),
            name,
            new FileChoices.Kind(Texts.of("finish.copy.kind"), List.of("*.*")))
        .ifPresent(
            target ->
                doing(
                    () -> {
                      work.export().copy(now.get().file(), target);
                      return now;
                    }));
  }

  /** Leaves the result of a draft export and goes on where the audit stands. */
  public void goOn() {
    exported.set(Optional.empty());
    read();
  }

  /** Notes whether the person has sent the file. */
  public void markSent(boolean sent) {
    bundleId()
        .ifPresent(
            id ->
                jobs.quietly(
                        job -> {
                          work.export().markSent(id, sent);
                          return id;
                        })
                    .onFailed(this::failed));
  }

  private Optional<String> bundleId() {
    return exported
        .get()
        .map(ExportBundle.Exported::bundleId)
        .or(() -> state.get().flatMap(FinishState::earlier).map(ExportBundle.Earlier::bundleId));
  }

  // ---------- saving, for the frame ----------

  @Override
  public ReadOnlyObjectProperty<SaveState> state() {
    return saveState.getReadOnlyProperty();
  }

  @Override
  public void retry() {
    autosave.retry();
  }

  private void followSaving() {
    saveState.set(
        switch (autosave.state()) {
          case Autosave.State.Saved saved ->
              new SaveState.Saved(LocalTime.ofInstant(saved.at(), clock.getZone()));
          case Autosave.State.Saving saving -> new SaveState.Saving();
          case Autosave.State.NotSaved notSaved -> new SaveState.NotSaved();
        });
  }

  // ---------- doing ----------

  private interface Doing {
    Optional<ExportBundle.Exported> act() throws ProblemException;
  }

  private void doing(Doing doing) {
    busy.set(true);
    troubles.set(List.of());
    jobs.quietly(job -> doing.act())
        .onDone(
            result -> {
              busy.set(false);
              if (result.isPresent()) {
                exported.set(result);
              }
              read();
            })
        .onFailed(this::failed);
  }

  private void failed(Throwable failure) {
    busy.set(false);
    Optional<Problem> problem = Problems.of(failure);
    if (problem.isPresent()) {
      troubles.set(List.of(new Trouble(problem.get().words(), Optional.empty())));
    } else {
      onBug.accept(failure);
    }
  }

  private void read() {
    jobs.quietly(
            job -> {
              autosave.flushAndWait(PATIENCE);
              return readState();
            })
        .onDone(
            read -> {
              form.follow(read);
              state.set(Optional.of(read));
            })
        .onFailed(this::failed);
  }

  private FinishState readState() throws ProblemException {
    Audits.Invitation invitation = work.audits().invitation(auditId);
    AnswerBook book = invitation.book().orElse(AnswerBook.empty());
    Score score = Answering.score(invitation.tool(), invitation.agency(), book);
    return new FinishState(
        invitation,
        work.finishAudit().check(invitation),
        score,
        work.signOff().statement(invitation),
        work.signOff().signatories(),
        work.export().newKeys(invitation),
        work.export().earlier(invitation),
        work.export().word(invitation));
  }
}
