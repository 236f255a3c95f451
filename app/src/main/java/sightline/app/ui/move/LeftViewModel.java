package sightline.app.ui.move;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.MoveAudit;
import sightline.app.work.ProblemException;
import sightline.model.audit.Action;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.book.AnswerBook;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Option;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.toolbench.BookMove;

/** What earlier versions of an audit left behind, as it was given. */
public final class LeftViewModel {
  private final Work work;
  private final String auditId;
  private final Jobs jobs;
  private final Consumer<MoveAudit.LeftBehind> open;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());

  /** Reads what was left. */
  @FunctionalInterface
  public interface Work {
    List<MoveAudit.LeftBehind> leftBehind(String auditId) throws ProblemException;
  }

  /**
   * @param open shows all of a version as it was left
   */
  public LeftViewModel(
      Work work,
      String auditId,
      Jobs jobs,
      Consumer<MoveAudit.LeftBehind> open,
      Consumer<? super Throwable> bug) {
    this.work = work;
    this.auditId = auditId;
    this.jobs = jobs;
    this.open = open;
    this.failures = new Failures(bug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    record Shown(List<Version> versions) implements State {
      public Shown {
        versions = List.copyOf(versions);
      }
    }
  }

  /**
   * @param number of the version
   * @param items what is not answered in the newer version
   */
  record Version(int number, List<Item> items, MoveAudit.LeftBehind left) {
    public Version {
      items = List.copyOf(items);
    }
  }

  /**
   * @param number "3.2"; empty for a fact
   * @param asked the statement, or the title of a fact
   * @param answer in words
   * @param lines comment, evidence and actions, a sentence each
   */
  record Item(String number, String asked, String answer, List<String> lines) {
    public Item {
      lines = List.copyOf(lines);
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void read() {
    jobs.quietly(job -> work.leftBehind(auditId))
        .onDone(
            left -> state.set(new State.Shown(left.stream().map(LeftViewModel::version).toList())))
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  void open(Version version) {
    open.accept(version.left());
  }

  private static Version version(MoveAudit.LeftBehind left) {
    AuditTool tool = left.before().tool();
    List<Item> items = new ArrayList<>();
    for (BookMove.FactOutcome fact : left.move().facts()) {
      switch (fact) {
        case BookMove.FactOutcome.Carried c -> {
          // went along
        }
        case BookMove.FactOutcome.AskedAgain a -> items.add(fact(a.before(), a.given()));
        case BookMove.FactOutcome.Archived a -> items.add(fact(a.before(), a.given()));
      }
    }
    for (BookMove.Outcome outcome : left.move().outcomes()) {
      if (outcome instanceof BookMove.Outcome.Archived a) {
        items.add(item(a.before(), a.response().answer(), left.book(), tool));
      } else if (outcome instanceof BookMove.Outcome.AnswerAgain a) {
        items.add(item(a.before(), a.was(), left.book(), tool));
      }
    }
    return new Version(tool.ref().version(), items, left);
  }

  private static Item fact(Detail detail, GivenDetail given) {
    String words =
        switch (given) {
          case GivenDetail.Chosen c ->
              detail instanceof Detail.Choice choice
                  ? choice.choices().stream()
                      .filter(o -> o.id().equals(c.choice()))
                      .map(Option::label)
                      .findFirst()
                      .orElse(c.choice())
                  : c.choice();
          case GivenDetail.Counted c -> String.valueOf(c.number());
          case GivenDetail.NotHeld n -> Texts.of("move.left.not-held");
          case GivenDetail.Written w -> w.text();
        };
    return new Item("", detail.title(), words, List.of());
  }

  private static Item item(Question question, Answer answer, AnswerBook book, AuditTool tool) {
    List<String> lines = new ArrayList<>();
    String comment = book.response(question.id()).comment();
    if (!comment.isBlank()) {
      lines.add(Texts.of("move.left.comment", comment));
    }
    for (Evidence e : book.evidenceOf(question.id())) {
      lines.add(Texts.of("move.left.evidence", e.title()));
    }
    for (Action a : book.actionsOf(question.id())) {
      lines.add(Texts.of("move.left.action", a.change()));
    }
    return new Item(question.number(), question.statement(), words(answer, question, tool), lines);
  }

  private static String words(Answer answer, Question question, AuditTool tool) {
    return switch (answer) {
      case Answer.Rated r ->
          tool.scaleOf(question).withPoints(r.points()).map(Rating::label).orElse("");
      case Answer.NotApplicable n -> Texts.of("move.left.not-applicable", n.reason());
      case Answer.UnableToDetermine u ->
          tool.unableToDetermine().map(x -> x.label()).orElse(u.reason());
      case Answer.Tally t -> Texts.count("move.left.people", t.people());
      case Answer.Unanswered u -> Texts.of("move.left.unanswered");
    };
  }
}
