package sightline.app.ui.answer;

import java.util.List;
import java.util.Optional;
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
import sightline.app.ui.kit.RatingChoice;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Autosave.Text;
import sightline.model.audit.Action;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Response;
import sightline.model.book.Finish;
import sightline.model.book.OverallRule;
import sightline.model.tool.Option;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolKind;
import sightline.model.tool.UnableToDetermine;

/** One question with its answer, for whichever view shows it; follows the book. */
public final class QuestionModel {
  /** The longest comment, in characters: two pages are for the evidence, not for the form. */
  public static final int LONGEST_COMMENT = 4_000;

  /** The longest reason why a question does not apply, in characters. */
  public static final int LONGEST_REASON = 1_000;

  private static final int NEARLY_FULL = 300;

  private final AnswerViewModel audit;
  private final Question question;
  private final Standard standard;
  private final Ratings ratings;
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
  private final StringProperty comment = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper reasonWanted = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper unableWanted = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<String>> unableReason =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Counted>> tally =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper overallProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper goodPractice = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper unsupported = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper room = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Evidence>> evidence =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Action>> actions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<OldWording>> toConfirm =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean following;

  QuestionModel(AnswerViewModel audit, Question question) {
    this.audit = audit;
    this.question = question;
    this.standard = audit.tool().standardOf(question);
    this.ratings = new Ratings(audit.tool(), question);
    follow();
    comment.subscribe((before, now) -> typed(Text.COMMENT, now));
    reason.subscribe((before, now) -> typed(Text.REASON, now));
  }

  public Question question() {
    return question;
  }

  public Standard standard() {
    return standard;
  }

  public List<RatingChoice> choices() {
    return ratings.choices();
  }

  public List<String> shortWords() {
    return ratings.shortWords();
  }

  /** "2 of 5 in Named roles" */
  public String place() {
    List<Question> asked = standard.questionsFor(audit.agency().type());
    return Texts.of(
        "answer.place", asked.indexOf(question) + 1, asked.size(), standard.shortTitle());
  }

  public boolean isEssential() {
    return audit.tool().isEssential(question, audit.agency().type());
  }

  /** Why "Not applicable" is not offered; empty where it is. */
  public String alwaysApplies() {
    return isCounted() || question.notApplicable().isPresent()
        ? ""
        : Texts.of("answer.not-applicable.never");
  }

  /** The choice that is made, or -1. */
  public ReadOnlyIntegerProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** What the chosen rating means here: "Partly met means: hours are set, ..."; may be empty. */
  public String meaning() {
    return ratings
        .rating(chosen.get())
        .map(
            r ->
                Texts.of(
                    "answer.means", r.label(), question.descriptors().getOrDefault(r.id(), "")))
        .orElse("");
  }

  /** The comment as typed. */
  public StringProperty comment() {
    return comment;
  }

  /** Why the question does not apply, as typed. */
  public StringProperty reason() {
    return reason;
  }

  /** Whether "Not applicable" is chosen, which needs a reason. */
  public ReadOnlyBooleanProperty reasonWanted() {
    return reasonWanted.getReadOnlyProperty();
  }

  /** Whether the question is asked as the answers stand. */
  ReadOnlyBooleanProperty asked() {
    return asked.getReadOnlyProperty();
  }

  /** "Asked only if 3.1 is not Met."; empty for a question that is always asked. */
  String askedOnlyIf() {
    return new AskedOnlyIf(audit.tool()).words(question);
  }

  /** The reasons why something cannot be judged, where the tool allows that. */
  Optional<List<Option>> unableReasons() {
    return audit.tool().unableToDetermine().map(UnableToDetermine::reasons);
  }

  /** Whether "Not enough evidence" is chosen, which needs one of the reasons. */
  ReadOnlyBooleanProperty unableWanted() {
    return unableWanted.getReadOnlyProperty();
  }

  /** Id of the chosen reason. */
  ReadOnlyObjectProperty<Optional<String>> unableReason() {
    return unableReason.getReadOnlyProperty();
  }

  void chooseUnableReason(String reason) {
    Answer before = response().answer();
    Answer after = new Answer.UnableToDetermine(reason);
    if (!before.equals(after)) {
      audit.changes().answer(this, before, after);
    }
  }

  /** What the tool asks of its overall grade, a sentence each; empty for every other question. */
  List<String> overallRule() {
    return OverallWords.of(audit.tool(), question);
  }

  /**
   * What the people of a survey answered.
   *
   * @param counts one a choice, in their order
   */
  record Counted(List<Integer> counts) {
    int people() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Whether the answers of many people are counted here, instead of one rating given. */
  boolean isCounted() {
    return audit.tool().kind() == ToolKind.SURVEY;
  }

  /** The counts of a survey; empty while nobody is counted. */
  ReadOnlyObjectProperty<Optional<Counted>> tally() {
    return tally.getReadOnlyProperty();
  }

  /** Keeps how many people made each choice; nobody at all is no answer. */
  void count(List<Integer> counts) {
    Answer before = response().answer();
    Answer after = ratings.tally(counts);
    if (!audit.readOnly() && !before.equals(after)) {
      audit.changes().answer(this, before, after);
    }
  }

  /** What is wrong with the overall grade as it stands, or why it waits; empty for nothing. */
  ReadOnlyStringProperty overallProblem() {
    return overallProblem.getReadOnlyProperty();
  }

  private String overallProblemNow() {
    if (overallRule().isEmpty()) {
      return "";
    }
    AgencyType type = audit.agency().type();
    return OverallRule.problem(audit.tool(), type, audit.book()::response)
        .map(OverallRule.Problem::words)
        .orElseGet(
            () ->
                OverallRule.tooLittle(audit.tool(), type, audit.book()::response)
                    ? Texts.of("answer.overall.too-little")
                    : "");
  }

  /** The wording the answer was given to, while nobody has said that it still stands. */
  ReadOnlyObjectProperty<Optional<OldWording>> toConfirm() {
    return toConfirm.getReadOnlyProperty();
  }

  /** Says that the answer still stands. */
  void confirm() {
    audit.changes().confirm(this);
  }

  public ReadOnlyBooleanProperty goodPractice() {
    return goodPractice.getReadOnlyProperty();
  }

  /** The best rating with no evidence: allowed, and shown as such. */
  public ReadOnlyBooleanProperty unsupported() {
    return unsupported.getReadOnlyProperty();
  }

  /** Something to tell about the last key pressed; empty for nothing. */
  public ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  /** "250 characters left", once there are few. */
  public ReadOnlyStringProperty room() {
    return room.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Evidence>> evidence() {
    return evidence.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Action>> actions() {
    return actions.getReadOnlyProperty();
  }

  public boolean isAnswered() {
    return chosen.get() >= 0;
  }

  /** Chooses an answer by its place among the choices; the last is "Not applicable" if offered. */
  public void choose(int index) {
    notice.set("");
    Answer before = response().answer();
    if (ratings.indexOf(before) == index) {
      return;
    }
    if (ratings.isNotApplicable(index)) {
      audit.changes().answer(this, before, new Answer.NotApplicable(""));
    } else if (ratings.isUnable(index)) {
      audit.changes().answer(this, before, new Answer.UnableToDetermine(""));
    } else {
      ratings
          .rating(index)
          .ifPresent(r -> audit.changes().answer(this, before, new Answer.Rated(r.points())));
    }
    follow();
  }

  /** Chooses "Not applicable", or says why it is not offered. */
  public void chooseNotApplicable() {
    if (question.notApplicable().isPresent()) {
      choose(ratings.notApplicable());
    } else {
      notice.set(Texts.of("answer.not-applicable.never"));
    }
  }

  public void toggleGoodPractice() {
    audit.changes().flag(this, !goodPractice.get());
  }

  Optional<String> ratingWord() {
    return ratings.rating(chosen.get()).map(r -> r.label());
  }

  /** Shows what the book says now; a text that is being typed stays as it is. */
  void follow() {
    following = true;
    try {
      Response response = response();
      chosen.set(ratings.indexOf(response.answer()));
      reasonWanted.set(response.answer() instanceof Answer.NotApplicable);
      asked.set(audit.isAsked(question));
      tally.set(
          response.answer() instanceof Answer.Tally t
              ? Optional.of(new Counted(ratings.counts(t)))
              : Optional.empty());
      overallProblem.set(overallProblemNow());
      toConfirm.set(
          audit
              .book()
              .toConfirm(question.id())
              .map(
                  asked -> OldWording.of(asked, audit.opened().earlier(), audit.tool(), question)));
      unableWanted.set(response.answer() instanceof Answer.UnableToDetermine);
      unableReason.set(
          response.answer() instanceof Answer.UnableToDetermine u && !u.reason().isEmpty()
              ? Optional.of(u.reason())
              : Optional.empty());
      goodPractice.set(response.goodPractice());
      unsupported.set(Finish.isUnsupported(audit.tool(), question, response));
      evidence.set(audit.book().evidenceOf(question.id()));
      actions.set(audit.book().actionsOf(question.id()));
      comment.set(audit.changes().text(question.id(), Text.COMMENT));
      reason.set(audit.changes().text(question.id(), Text.REASON));
      sayRoom();
    } finally {
      following = false;
    }
  }

  private Response response() {
    return audit.book().response(question.id());
  }

  private void typed(Text text, String words) {
    if (!following) {
      audit.changes().typed(question.id(), text, words);
      sayRoom();
    }
  }

  private void sayRoom() {
    int left = LONGEST_COMMENT - comment.get().length();
    room.set(left > NEARLY_FULL ? "" : Texts.count("answer.comment.left", left));
  }
}
