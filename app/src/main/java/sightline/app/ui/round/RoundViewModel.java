package sightline.app.ui.round;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.AtomicFile;
import sightline.app.work.Jobs;
import sightline.app.work.KeepRegister;
import sightline.app.work.MakePack;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.register.Register;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolRef;

/** One round: who is invited, its pack, and the letter that goes with it. */
public final class RoundViewModel {
  private final Work work;
  private final String code;
  private final Jobs jobs;
  private final Clock clock;
  private final Failures failures;
  private Optional<Path> written = Optional.empty();
  private boolean making;

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The use cases behind the screen. */
  public record Work(Workplace workplace, KeepRegister register, MakePack packs) {}

  /**
   * @param round code of the round
   * @param bug told of what nobody expected
   */
  public RoundViewModel(
      Work work, String round, Jobs jobs, Clock clock, Consumer<? super Throwable> bug) {
    this.work = work;
    this.code = round;
    this.jobs = jobs;
    this.clock = clock;
    this.failures = new Failures(bug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    record Shown(Facts facts) implements State {}
  }

  /**
   * The round as it stands.
   *
   * @param modules the themes it chose
   * @param letter there once a pack was made
   * @param file the pack written from this screen, if it was
   * @param newer the newest version of its tool, where the round asks an older one
   */
  record Facts(
      RoundLine line,
      List<RoundContentModel.Module> modules,
      List<Invited> invited,
      String packFile,
      Optional<InvitationLetter> letter,
      Optional<Path> file,
      Optional<Integer> newer) {

    Round round() {
      return line.round();
    }

    long waived() {
      return invited.stream().filter(i -> i.waiver().isPresent()).count();
    }
  }

  /**
   * An invited agency.
   *
   * @param waiver why it is excused from the round, if it is
   */
  record Invited(Agency agency, Optional<String> waiver) {}

  /** What an act came to. */
  record Notice(boolean trouble, String first, String rest) {}

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  void closeNotice() {
    notice.set(Optional.empty());
  }

  void read() {
    Optional<Path> file = written;
    jobs.<State>quietly(job -> new State.Shown(readNow(file)))
        .onDone(state::set)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private Facts readNow(Optional<Path> file) throws Exception {
    Register register = work.register().register();
    Optional<Round> found = register.round(code);
    if (found.isEmpty()) {
      throw new ProblemException(
          new Problem.NotFound("round", code, List.copyOf(register.rounds().keySet())));
    }
    Round round = found.get();
    RoundLine line = RoundLine.of(round, register, work.register().tools());
    Optional<InvitationLetter> letter = Optional.empty();
    if (line.packMade().isPresent()) {
      letter =
          Optional.of(
              new InvitationLetter(
                  work.workplace().partnership(),
                  round,
                  work.packs().spokenCode(),
                  LocalDate.now(clock)));
    }
    List<Invited> invited =
        register.invited(round).stream()
            .map(a -> new Invited(a, register.waiver(code, a.code())))
            .toList();
    String packFile =
        Texts.of("round.pack.file", work.workplace().partnership().code(), round.code());
    return new Facts(line, modules(round), invited, packFile, letter, file, newer(round));
  }

  private Optional<Integer> newer(Round round) {
    return work.register().tools().stream()
        .map(AuditTool::ref)
        .filter(t -> t.id().equals(round.tool().id()) && t.version() > round.tool().version())
        .map(ToolRef::version)
        .findFirst();
  }

  /** Looks at what it means that the round asks another version. */
  void goingOn(int version, Consumer<KeepRegister.GoingOn> then) {
    jobs.quietly(job -> work.register().goingOn(code, version)).onDone(then).onFailed(this::failed);
  }

  /** From now on the round asks this version. */
  void goOn(int version) {
    jobs.quietly(job -> work.register().goOn(code, version))
        .onDone(
            done -> {
              notice.set(
                  Optional.of(
                      new Notice(
                          false,
                          Texts.of("round.version.done", version),
                          Texts.of("round.version.done.rest"))));
              read();
            })
        .onFailed(this::failed);
  }

  private List<RoundContentModel.Module> modules(Round round) {
    return work.register().tools().stream()
        .filter(t -> t.ref().equals(round.tool()))
        .flatMap(t -> RoundContentModel.modulesOf(t, round.modules()).stream())
        .toList();
  }

  /** The invited agencies whose name holds the words. */
  List<Invited> invited(String search) {
    String words = search.strip().toLowerCase(Locale.UK);
    return state.get() instanceof State.Shown s
        ? s.facts().invited().stream()
            .filter(i -> i.agency().name().toLowerCase(Locale.UK).contains(words))
            .toList()
        : List.of();
  }

  /** Writes the pack of the round; its letter is there afterwards. */
  void makePack(Path file) {
    if (making) {
      return;
    }
    making = true;
    notice.set(Optional.empty());
    jobs.run(Texts.of("round.pack.job"), job -> work.packs().make(List.of(code), file))
        .onDone(
            made -> {
              making = false;
              written = Optional.of(made.file());
              read();
            })
        .onCancelled(() -> making = false)
        .onFailed(
            failure -> {
              making = false;
              failed(failure);
            });
  }

  /** Writes the letter as a text file. */
  void saveLetter(InvitationLetter letter, Path file) {
    byte[] bytes = letter.text().getBytes(StandardCharsets.UTF_8);
    jobs.quietly(
            job -> {
              AtomicFile.write(file, bytes);
              return file;
            })
        .onDone(
            saved ->
                notice.set(
                    Optional.of(
                        new Notice(
                            false,
                            Texts.of("round.letter.saved"),
                            Texts.of("round.letter.saved.rest", saved.toString())))))
        .onFailed(this::failed);
  }

  /** Says that the letter is on the clipboard. */
  void letterCopied() {
    notice.set(
        Optional.of(
            new Notice(
                false, Texts.of("round.letter.copied"), Texts.of("round.letter.copied.rest"))));
  }

  /** Says that an agency must be chosen first. */
  void nobodyChosen() {
    notice.set(
        Optional.of(
            new Notice(true, Texts.of("round.waive.nobody"), Texts.of("round.waive.nobody.rest"))));
  }

  /** Excuses an agency from the round; the reason must be given. */
  void waive(Invited invited, String reason) {
    jobs.quietly(
            job -> {
              work.register().waive(code, invited.agency().code(), reason);
              return invited.agency().name();
            })
        .onDone(
            name -> {
              notice.set(Optional.of(new Notice(false, Texts.of("round.waive.done", name), "")));
              read();
            })
        .onFailed(this::failed);
  }

  private void failed(Throwable failure) {
    failures
        .tell(words -> notice.set(Optional.of(new Notice(true, Texts.of("round.not-done"), words))))
        .accept(failure);
  }
}
