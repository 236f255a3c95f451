package sightline.app.ui.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Autosave;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.app.work.Jobs;
import sightline.app.work.OpenAudit;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/**
 * Answering one audit: where the person is, what they do there, and what is said about it. The view
 * of one question and the list of a standard are two faces of this.
 *
 * <p>Every change shows at once and is kept behind the person by the autosave; nothing here waits
 * for the disk.
 */
public final class AnswerViewModel implements Screen.Undoing, Screen.Saving {
  private final OpenAudit openAudit;
  private final OpenAudit.Opened opened;
  private final Jobs jobs;
  private final Clock clock;
  private final EditWords words;
  private final AuditFigures figures;
  private final List<Question> questions;
  private final Map<String, QuestionModel> models = new HashMap<>();
  private final ReadOnlyObjectWrapper<QuestionModel> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.ONE);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.ALL);
  private final ReadOnlyObjectWrapper<AnswerBook> book = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper("");
  private OpenAudit.Standing standing = OpenAudit.Standing.NONE;

  /** Which face is shown. */
  public enum Mode {
    ONE,
    LIST
  }

  /** Which questions of a standard the list shows. */
  public enum Shown {
    ALL,
    UNANSWERED,
    UNSUPPORTED
  }

  /** Opens at the question that was open last, else at the first unanswered. */
  public AnswerViewModel(OpenAudit openAudit, OpenAudit.Opened opened, Jobs jobs, Clock clock) {
    this.openAudit = openAudit;
    this.opened = opened;
    this.jobs = jobs;
    this.clock = clock;
    this.words = new EditWords(tool(), clock.getZone());
    this.figures = new AuditFigures(tool(), agency());
    this.questions = tool().questionsFor(agency().type());
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("a tool that asks this type of agency nothing");
    }
    book.set(opened.editing().map(e -> e.autosave().book()).orElse(opened.book()));
    current.set(model(lastPlace().or(this::unanswered).orElse(questions.getFirst())));
    follow();
  }

  private Optional<Question> lastPlace() {
    return opened
        .place()
        .flatMap(id -> questions.stream().filter(q -> q.id().equals(id)).findFirst());
  }

  /** Follows the autosave until the subscription ends; then what was typed is kept at once. */
  public Subscription attach() {
    readStanding();
    Optional<Autosave> autosave = opened.editing().map(OpenAudit.Editing::autosave);
    if (autosave.isEmpty()) {
      return this::rememberPlace;
    }
    Runnable stop = autosave.get().listen(this::follow);
    follow();
    return () -> {
      autosave.get().flush();
      stop.run();
      rememberPlace();
    };
  }

  public AuditTool tool() {
    return opened.invitation().tool();
  }

  public Agency agency() {
    return opened.invitation().agency();
  }

  public String title() {
    return opened.invitation().round().title();
  }

  /** Whether this is a copy that is only read. */
  public boolean readOnly() {
    return opened.editing().isEmpty();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  AnswerBook book() {
    return book.get();
  }

  /** Changes whenever anything in the book does. */
  public ReadOnlyObjectProperty<AnswerBook> bookProperty() {
    return book.getReadOnlyProperty();
  }

  public AuditFigures figures() {
    return figures;
  }

  public ReadOnlyObjectProperty<QuestionModel> current() {
    return current.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Mode> mode() {
    return mode.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** What stands over the screen: not saved, signed, signature void, read only. */
  public ReadOnlyObjectProperty<Optional<Notice>> notice() {
    return notice.getReadOnlyProperty();
  }

  /** Standards that ask this agency something, in the order of the tool. */
  public List<Standard> standards() {
    return tool().standards().stream()
        .filter(s -> !s.questionsFor(agency().type()).isEmpty())
        .toList();
  }

  /** The questions of the open standard that the list shows. */
  public List<QuestionModel> listed() {
    return current.get().standard().questionsFor(agency().type()).stream()
        .filter(q -> figures.shows(shown.get(), book(), q))
        .map(this::model)
        .toList();
  }

  /** The history of the open answer, newest first. */
  List<EditWords.Line> history() {
    return readOnly()
        ? List.of()
        : words.history(book().historyOf(current.get().question().id()), today());
  }

  // ---------- where the person is ----------

  public void showMode(Mode wanted) {
    flush();
    mode.set(wanted);
  }

  public void show(Shown wanted) {
    flush();
    shown.set(wanted);
    List<QuestionModel> listed = listed();
    if (!listed.isEmpty() && !listed.contains(current.get())) {
      go(listed.getFirst().question());
    }
  }

  /** Opens a question, in whichever face is shown. */
  public void go(Question question) {
    if (current.get().question().id().equals(question.id())) {
      return;
    }
    flush();
    boolean otherStandard = !tool().standardOf(question).equals(current.get().standard());
    if (otherStandard || !figures.shows(shown.get(), book(), question)) {
      shown.set(Shown.ALL);
    }
    current.set(model(question));
  }

  /** Opens a question by its id; does nothing for one this agency is not asked. */
  public void go(String id) {
    questions.stream().filter(q -> q.id().equals(id)).findFirst().ifPresent(this::go);
  }

  public void go(Standard standard) {
    if (!standard.equals(current.get().standard())) {
      go(standard.questionsFor(agency().type()).getFirst());
    }
  }

  public void next() {
    step(1).ifPresent(this::go);
  }

  public void previous() {
    step(-1).ifPresent(this::go);
  }

  /** The question before (-1) or after (1) the open one; empty at the ends. */
  public Optional<Question> step(int by) {
    List<Question> way =
        mode.get() == Mode.LIST && shown.get() != Shown.ALL
            ? listed().stream().map(QuestionModel::question).toList()
            : questions;
    int index = way.indexOf(current.get().question()) + by;
    return index >= 0 && index < way.size() ? Optional.of(way.get(index)) : Optional.empty();
  }

  /** The standard before (-1) or after (1) the open one; empty at the ends. */
  public Optional<Standard> standardStep(int by) {
    int index = standards().indexOf(current.get().standard()) + by;
    return index >= 0 && index < standards().size()
        ? Optional.of(standards().get(index))
        : Optional.empty();
  }

  public void firstUnanswered() {
    unanswered().ifPresent(this::go);
  }

  private Optional<Question> unanswered() {
    return questions.stream()
        .filter(q -> !book().response(q.id()).answer().isAnswered())
        .findFirst();
  }

  public boolean isComplete() {
    return unanswered().isEmpty();
  }

  /** Questions that have every word typed in their number, title or statement. */
  public List<Question> find(String typed) {
    return figures.find(questions, typed);
  }

  // ---------- what the person does ----------

  void answer(QuestionModel model, Answer before, Answer after) {
    change(new Edit.Rated(model.question().id(), before, after));
  }

  void flag(QuestionModel model, boolean flagged) {
    change(new Edit.GoodPracticeFlagged(model.question().id(), !flagged, flagged));
  }

  String text(QuestionModel model, Autosave.Text text) {
    String id = model.question().id();
    Optional<Autosave> autosave = opened.editing().map(OpenAudit.Editing::autosave);
    if (autosave.isPresent()) {
      return autosave.get().text(id, text);
    }
    return switch (text) {
      case COMMENT -> book().response(id).comment();
      case REASON ->
          book().response(id).answer() instanceof Answer.NotApplicable n ? n.reason() : "";
    };
  }

  void typed(QuestionModel model, Autosave.Text text, String typed) {
    opened.editing().ifPresent(e -> e.autosave().typed(model.question().id(), text, typed));
  }

  public void add(QuestionModel model, GivenEvidence given) {
    opened
        .editing()
        .map(e -> e.answering().evidence(given))
        .ifPresent(e -> change(new Edit.EvidenceAdded(model.question().id(), e)));
  }

  public void remove(QuestionModel model, Evidence evidence) {
    change(new Edit.EvidenceRemoved(model.question().id(), evidence));
  }

  public void plan(QuestionModel model, GivenAction given) {
    opened
        .editing()
        .map(e -> e.answering().action(model.question().id(), given))
        .ifPresent(a -> change(new Edit.ActionPlanned(a)));
  }

  public void change(Action before, GivenAction given) {
    Action after =
        new Action(
            before.id(),
            before.question(),
            given.change(),
            given.measure(),
            given.lead(),
            given.due(),
            before.status());
    if (!after.equals(before)) {
      change(new Edit.ActionChanged(before, after));
    }
  }

  /** Marks an open action as done, and a done one as open again. */
  public void toggleDone(Action before) {
    Action.Status status =
        before.status() == Action.Status.OPEN ? Action.Status.DONE : Action.Status.OPEN;
    change(
        new Edit.ActionChanged(
            before,
            new Action(
                before.id(),
                before.question(),
                before.change(),
                before.measure(),
                before.lead(),
                before.due(),
                status)));
  }

  public void remove(Action action) {
    change(new Edit.ActionRemoved(action));
  }

  private void change(Edit edit) {
    opened.editing().ifPresent(e -> e.autosave().change(edit));
    follow();
  }

  /** Keeps what was typed now: on leaving a field. */
  public void flush() {
    opened.editing().ifPresent(e -> e.autosave().flush());
  }

  // ---------- undo and saving, for the frame ----------

  @Override
  public ReadOnlyStringProperty undoWords() {
    return undoWords.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyStringProperty redoWords() {
    return redoWords.getReadOnlyProperty();
  }

  /** Takes the last act back and shows the question it was done to. */
  @Override
  public void undo() {
    flush();
    Optional<Edit> last = book().nextUndo();
    opened.editing().ifPresent(e -> e.autosave().undo());
    follow();
    last.flatMap(Edit::concerns).ifPresent(this::go);
  }

  @Override
  public void redo() {
    flush();
    Optional<Edit> next = book().nextRedo();
    opened.editing().ifPresent(e -> e.autosave().redo());
    follow();
    next.flatMap(Edit::concerns).ifPresent(this::go);
  }

  @Override
  public ReadOnlyObjectProperty<SaveState> state() {
    return saveState.getReadOnlyProperty();
  }

  @Override
  public void retry() {
    opened.editing().ifPresent(e -> e.autosave().retry());
    follow();
  }

  /** The texts that are not on the disk, with their question numbers, for the clipboard. */
  public String unsavedText() {
    List<Edit> unsaved = opened.editing().map(e -> e.autosave().unsaved()).orElse(List.of());
    return words.unsaved(unsaved);
  }

  // ---------- following ----------

  private QuestionModel model(Question question) {
    return models.computeIfAbsent(question.id(), id -> new QuestionModel(this, question));
  }

  private void readStanding() {
    jobs.quietly(job -> openAudit.standing(opened.invitation().auditId()))
        .onDone(
            read -> {
              standing = read;
              follow();
            });
  }

  private void rememberPlace() {
    String question = current.get().question().id();
    jobs.quietly(
            job -> {
              openAudit.rememberPlace(opened.invitation().auditId(), question);
              return question;
            })
        // without it the audit opens at the first unanswered question, and nothing is lost
        .onFailed(failure -> {});
  }

  private void follow() {
    opened.editing().ifPresent(e -> book.set(e.autosave().book()));
    models.values().forEach(QuestionModel::follow);
    undoWords.set(book().nextUndo().map(e -> Texts.of("answer.undo", words.act(e))).orElse(""));
    redoWords.set(book().nextRedo().map(e -> Texts.of("answer.redo", words.act(e))).orElse(""));
    Optional<Autosave.State> state = opened.editing().map(e -> e.autosave().state());
    state.ifPresent(s -> saveState.set(mark(s)));
    notice.set(new Notices(opened.invitation(), standing, clock.getZone()).notice(book(), state));
  }

  private SaveState mark(Autosave.State state) {
    return switch (state) {
      case Autosave.State.Saved saved ->
          new SaveState.Saved(LocalTime.ofInstant(saved.at(), clock.getZone()));
      case Autosave.State.Saving saving -> new SaveState.Saving();
      case Autosave.State.NotSaved notSaved -> new SaveState.NotSaved();
    };
  }
}
