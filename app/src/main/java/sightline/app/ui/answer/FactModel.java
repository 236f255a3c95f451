package sightline.app.ui.answer;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Autosave;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.Detail;

/** One fact asked for beside the questions, with what was given; follows the book. */
final class FactModel {
  private static final int MOST_DIGITS = 9;
  private static final int NEARLY_FULL = 100;

  private final FactsModel facts;
  private final Detail detail;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<String>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper notHeld = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper room = new ReadOnlyStringWrapper("");
  private boolean following;
  private boolean notKept;

  FactModel(FactsModel facts, Detail detail) {
    this.facts = facts;
    this.detail = detail;
    follow();
    text.subscribe((before, now) -> typed(now));
  }

  Detail detail() {
    return detail;
  }

  /** "Age band (required)" */
  String label() {
    return detail.required() ? Texts.of("answer.facts.required", detail.title()) : detail.title();
  }

  /** What is meant, and for a part of another count, of which. */
  String hint() {
    return facts
        .wholeOf(detail)
        .map(whole -> Texts.of("answer.facts.of", detail.hint(), whole.title()))
        .orElse(detail.hint());
  }

  /** A number or a text as typed. */
  StringProperty text() {
    return text;
  }

  /** The id of the choice that was made. */
  ReadOnlyObjectProperty<Optional<String>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  void choose(Optional<String> option) {
    facts.give(this, option.map(o -> new GivenDetail.Chosen(detail.id(), o)));
  }

  ReadOnlyBooleanProperty notHeld() {
    return notHeld.getReadOnlyProperty();
  }

  void setNotHeld(boolean is) {
    notKept = false;
    if (is != notHeld.get()) {
      facts.give(this, is ? Optional.of(new GivenDetail.NotHeld(detail.id())) : Optional.empty());
    }
  }

  /** What is wrong with it, in words that say what to do; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** "20 characters left", once there are few. */
  ReadOnlyStringProperty room() {
    return room.getReadOnlyProperty();
  }

  boolean isGiven() {
    return facts.given(detail.id()).isPresent();
  }

  /** Shows what the book says now; what cannot be kept stays as it was typed. */
  void follow() {
    following = true;
    try {
      Optional<GivenDetail> given = facts.given(detail.id());
      chosen.set(
          given
              .filter(GivenDetail.Chosen.class::isInstance)
              .map(g -> ((GivenDetail.Chosen) g).choice()));
      notHeld.set(given.filter(GivenDetail.NotHeld.class::isInstance).isPresent());
      if (!notKept && !(detail instanceof Detail.Choice)) {
        text.set(facts.text(detail.id(), kind()));
      }
      say();
    } finally {
      following = false;
    }
  }

  private Autosave.Text kind() {
    return detail instanceof Detail.Count ? Autosave.Text.COUNT : Autosave.Text.FACT;
  }

  private void typed(String words) {
    if (following) {
      return;
    }
    notKept = detail instanceof Detail.Count && !isCount(words);
    if (!notKept) {
      facts.typed(detail.id(), kind(), detail instanceof Detail.Count ? words.strip() : words);
    }
    say();
  }

  private static boolean isCount(String words) {
    return words.strip().matches("\\d{0," + MOST_DIGITS + "}");
  }

  private void say() {
    problem.set(
        switch (detail) {
          case Detail.Count count ->
              notKept
                  ? Texts.of("answer.facts.not-a-count", count.unit())
                  : facts.tooLarge(count).orElse("");
          case Detail.Choice c -> "";
          case Detail.Text t -> "";
        });
    if (detail instanceof Detail.Text written) {
      int left = written.longest() - text.get().length();
      room.set(left > NEARLY_FULL ? "" : Texts.count("answer.comment.left", left));
    }
  }
}
