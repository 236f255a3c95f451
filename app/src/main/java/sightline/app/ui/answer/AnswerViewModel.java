package sightline.app.ui.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import sightline.app.work.Autosave;
import sightline.app.work.Jobs;
import sightline.app.work.OpenAudit;
import sightline.model.audit.Agency;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/**
 * Answering one audit: where the person is, what they do there, and what is said about it. The view
 * of one question and the list of a standard are two faces of this.
 *
 * <p>Every change shows at once and is kept behind the person by the autosave; nothing here waits
 * for the disk.
 */
public final class AnswerViewModel {
  /** What is remembered as the place of the facts; no question has this id. */
  private static final String AT_FACTS = "facts";

  private final OpenAudit openAudit;
  private final OpenAudit.Opened opened;
  private final Jobs jobs;
  private final Clock clock;
  private final EditWords words;
  private final AuditFigures figures;
  private final AuditChanges changes;
  private final AnswerKeeping keeping;
  private final Optional<FactsModel> facts;
  private final List<Question> questions;
  private final Map<String, QuestionModel> models = new HashMap<>();
  private final ReadOnlyObjectWrapper<QuestionModel> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.ONE);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.ALL);
  private final ReadOnlyObjectWrapper<AnswerBook> book = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper atFacts = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<String> wantedFact = Optional.empty();
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
    this.changes = new AuditChanges(opened.editing(), this::book, this::follow);
    this.keeping =
        new AnswerKeeping(opened.editing(), this::book, words, clock.getZone(), this::done);
    List<Detail> details = tool().detailsFor(agency().type());
    this.facts =
        details.isEmpty()
            ? Optional.empty()
            : Optional.of(new FactsModel(tool(), details, changes, this::book));
    current.set(model(lastPlace().or(this::unanswered).orElse(questions.getFirst())));
    atFacts.set(facts.isPresent() && opened.place().map(AT_FACTS::equals).orElse(true));
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
    return opened.invitation().title();
  }

  OpenAudit.Opened opened() {
    return opened;
  }

  /** Whether this is a copy that is only read. */
  public boolean readOnly() {
    return opened.editing().isEmpty();
  }

  Clock clock() {
    return clock;
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

  /** The facts asked for beside the questions; empty for a tool that asks for none. */
  Optional<FactsModel> facts() {
    return facts;
  }

  /** The fact a person was led to, by id. */
  Optional<String> wantedFact() {
    return wantedFact;
  }

  /** Whether the facts are open; the question that was open before is still the current one. */
  ReadOnlyBooleanProperty atFacts() {
    return atFacts.getReadOnlyProperty();
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
      atFacts.set(false);
      return;
    }
    flush();
    boolean otherStandard = !tool().standardOf(question).equals(current.get().standard());
    if (otherStandard || !figures.shows(shown.get(), book(), question)) {
      shown.set(Shown.ALL);
    }
    current.set(model(question));
    atFacts.set(false);
  }

  /** Opens a question or a fact by its id; does nothing for one this agency is not asked. */
  public void go(String id) {
    if (facts.filter(f -> f.has(id)).isPresent()) {
      goFacts();
      wantedFact = Optional.of(id);
    }
    questions.stream().filter(q -> q.id().equals(id)).findFirst().ifPresent(this::go);
  }

  /** Opens the facts. */
  void goFacts() {
    flush();
    wantedFact = Optional.empty();
    atFacts.set(facts.isPresent());
  }

  public void go(Standard standard) {
    if (atFacts.get() || !standard.equals(current.get().standard())) {
      go(standard.questionsFor(agency().type()).getFirst());
    }
  }

  public void next() {
    step(1);
  }

  public void previous() {
    step(-1);
  }

  private void step(int by) {
    if (by < 0 && isFirst()) {
      goFacts();
    } else {
      beside(by).ifPresent(this::go);
    }
  }

  /** Whether there is something before (-1) or after (1) what is open. */
  boolean canStep(int by) {
    return beside(by).isPresent() || (by < 0 && isFirst());
  }

  /** Whether the facts come before the open question. */
  private boolean isFirst() {
    return facts.isPresent() && !atFacts.get() && beside(-1).isEmpty();
  }

  /** The question before (-1) or after (1) the open one that is asked; empty at the ends. */
  private Optional<Question> beside(int by) {
    if (atFacts.get()) {
      return by > 0 ? questions.stream().filter(this::isAsked).findFirst() : Optional.empty();
    }
    List<Question> way =
        mode.get() == Mode.LIST && shown.get() != Shown.ALL
            ? listed().stream().map(QuestionModel::question).toList()
            : questions;
    for (int i = way.indexOf(current.get().question()) + by; i >= 0 && i < way.size(); i += by) {
      if (isAsked(way.get(i))) {
        return Optional.of(way.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether a question is asked as the answers stand. */
  boolean isAsked(Question question) {
    return figures.isAsked(book(), question);
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
        .filter(q -> isAsked(q) && !book().response(q.id()).answer().isAnswered())
        .findFirst();
  }

  public boolean isComplete() {
    return unanswered().isEmpty();
  }

  /** Questions that have every word typed in their number, title or statement. */
  public List<Question> find(String typed) {
    return figures.find(questions, typed);
  }

  /** What the person does to the answers. */
  public AuditChanges changes() {
    return changes;
  }

  /** Undo, redo and the save mark, for the frame. */
  AnswerKeeping keeping() {
    return keeping;
  }

  /** Keeps what was typed now: on leaving a field. */
  public void flush() {
    changes.flush();
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
    String place = atFacts.get() ? AT_FACTS : current.get().question().id();
    jobs.quietly(
            job -> {
              openAudit.rememberPlace(opened.invitation().auditId(), place);
              return place;
            })
        // without it the audit opens at the first unanswered question, and nothing is lost
        .onFailed(failure -> {});
  }

  /** After an undo, a redo or a second try: shows where something changed. */
  private void done(Optional<Edit> changed) {
    follow();
    changed.flatMap(Edit::concerns).ifPresent(this::go);
  }

  private void follow() {
    opened.editing().ifPresent(e -> book.set(e.autosave().book()));
    models.values().forEach(QuestionModel::follow);
    facts.ifPresent(FactsModel::follow);
    keeping.follow();
    notice.set(
        new Notices(opened.invitation(), standing, clock.getZone())
            .notice(book(), keeping.saving()));
  }
}
