package sightline.app.ui.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.Jobs;
import sightline.app.work.MoveAudit;
import sightline.app.work.ProblemException;
import sightline.model.tool.Question;
import sightline.model.toolbench.BookMove;

/** Looking at what going over to another version would do, and doing it. */
public final class MoveViewModel {
  private final Work work;
  private final String auditId;
  private final Jobs jobs;
  private final Ways ways;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Optional<String>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();

  /** What it takes; everything typed is on the disk before either is done. */
  public interface Work {
    MoveAudit.Preview preview(String auditId) throws ProblemException;

    MoveAudit.Preview move(String auditId) throws ProblemException;
  }

  /**
   * Where it leads.
   *
   * @param moved on with the audit, at the question to look at first
   * @param back to the audit as it is
   */
  public record Ways(Consumer<Optional<String>> moved, Runnable back) {}

  public MoveViewModel(
      Work work, String auditId, Jobs jobs, Ways ways, Consumer<? super Throwable> bug) {
    this.work = work;
    this.auditId = auditId;
    this.jobs = jobs;
    this.ways = ways;
    this.failures = new Failures(bug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    /**
     * @param notes what else happens, a sentence each
     * @param groups what becomes of the answers
     */
    record Shown(String round, int from, int to, List<String> notes, List<Group> groups)
        implements State {
      public Shown {
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
      }
    }
  }

  /** What becomes of a group of answers, which decides its icon. */
  enum Kind {
    CARRIED,
    TO_CONFIRM,
    ANSWER_AGAIN,
    ARCHIVED,
    KEPT_ASIDE,
    OPEN
  }

  /**
   * @param title "3 to confirm"
   * @param words what it means
   * @param items by number; empty for those that need no looking at
   */
  record Group(Kind kind, String title, String words, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * @param number "3.2"; empty for a fact
   * @param detail what changed; may be empty
   */
  record Item(String number, String title, String detail) {}

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why moving was refused; empty while it was not. */
  ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Whether it is being done. */
  ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  void read() {
    jobs.quietly(job -> work.preview(auditId))
        .onDone(preview -> state.set(shown(preview)))
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  void move() {
    if (moving.get()) {
      return;
    }
    moving.set(true);
    trouble.set(Optional.empty());
    jobs.quietly(job -> work.move(auditId))
        .onDone(
            done -> {
              moving.set(false);
              ways.moved().accept(first(done.move()));
            })
        .onFailed(
            failure -> {
              moving.set(false);
              failures.tell(words -> trouble.set(Optional.of(words))).accept(failure);
            });
  }

  void back() {
    ways.back().run();
  }

  /** Where there is something to look at, if anywhere. */
  private static Optional<String> first(BookMove move) {
    return move.toConfirm().stream()
        .map(c -> c.question().id())
        .findFirst()
        .or(() -> move.answerAgain().stream().map(a -> a.question().id()).findFirst());
  }

  private static State.Shown shown(MoveAudit.Preview p) {
    List<String> notes = new ArrayList<>();
    if (p.finished()) {
      notes.add(Texts.of("move.note.finished"));
    }
    if (!p.together().isEmpty()) {
      notes.add(Texts.of("move.note.together", titles(p.together())));
    }
    if (!p.apart().isEmpty()) {
      notes.add(Texts.of("move.note.apart", titles(p.apart())));
    }
    return new State.Shown(
        p.invitation().title(), p.from().ref().version(), p.to().ref().version(), notes, groups(p));
  }

  private static String titles(List<Audits.Invitation> audits) {
    return String.join(
        ", ",
        audits.stream().map(i -> Texts.of("move.audit", i.title(), i.partnershipName())).toList());
  }

  private static List<Group> groups(MoveAudit.Preview p) {
    BookMove move = p.move();
    List<Item> confirm = new ArrayList<>();
    move.toConfirm().forEach(c -> confirm.add(item(c.question(), ChangedParts.words(c.changed()))));
    List<Item> again = new ArrayList<>();
    move.answerAgain().forEach(a -> again.add(item(a.question(), Texts.of("move.again.why"))));
    List<Item> archived = new ArrayList<>();
    move.archived().forEach(a -> archived.add(item(a.before(), "")));
    long facts = 0;
    for (BookMove.FactOutcome fact : move.facts()) {
      switch (fact) {
        case BookMove.FactOutcome.Carried c -> facts++;
        case BookMove.FactOutcome.AskedAgain a ->
            again.add(new Item("", a.fact().title(), Texts.of("move.fact.again")));
        case BookMove.FactOutcome.Archived a -> archived.add(new Item("", a.before().title(), ""));
      }
    }
    List<Item> aside = p.keptAside().stream().map(q -> item(q, "")).toList();
    List<Group> groups = new ArrayList<>();
    add(groups, Kind.TO_CONFIRM, "move.confirm", confirm);
    add(groups, Kind.ANSWER_AGAIN, "move.again", again);
    add(groups, Kind.ARCHIVED, "move.archived", archived);
    add(groups, Kind.KEPT_ASIDE, "move.aside", aside);
    groups.add(
        new Group(
            Kind.CARRIED,
            Texts.count("move.carried", move.carried().size() + facts),
            Texts.of("move.carried.words"),
            List.of()));
    if (!move.open().isEmpty()) {
      groups.add(
          new Group(
              Kind.OPEN,
              Texts.count("move.open", move.open().size()),
              Texts.of("move.open.words"),
              List.of()));
    }
    return groups;
  }

  private static void add(List<Group> groups, Kind kind, String text, List<Item> items) {
    if (!items.isEmpty()) {
      groups.add(
          new Group(kind, Texts.count(text, items.size()), Texts.of(text + ".words"), items));
    }
  }

  private static Item item(Question question, String detail) {
    return new Item(question.number(), question.title(), detail);
  }
}
