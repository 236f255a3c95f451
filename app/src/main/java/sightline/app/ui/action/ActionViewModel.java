package sightline.app.ui.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;
import sightline.app.work.GivenAction;
import sightline.model.audit.Action;

/** Planning an action: what was typed, and what is still wrong with it. */
public final class ActionViewModel {
  /** The longest of each text, in characters. */
  public static final int LONGEST = 400;

  private final LocalDate today;
  private final Optional<Action> before;
  private final StringProperty change = new SimpleStringProperty("");
  private final StringProperty measure = new SimpleStringProperty("");
  private final StringProperty lead = new SimpleStringProperty("");
  private final StringProperty due = new SimpleStringProperty("");

  /** The fields that can be wrong. */
  public enum Field {
    CHANGE,
    DUE
  }

  /** A new action. */
  public ActionViewModel(LocalDate today) {
    this.today = today;
    this.before = Optional.empty();
  }

  /** An action that was planned before. */
  public ActionViewModel(LocalDate today, Action before) {
    this.today = today;
    this.before = Optional.of(before);
    change.set(before.change());
    measure.set(before.measure().orElse(""));
    lead.set(before.lead().orElse(""));
    due.set(before.due().map(Dates::fullWithYear).orElse(""));
  }

  public boolean isNew() {
    return before.isEmpty();
  }

  public StringProperty change() {
    return change;
  }

  public StringProperty measure() {
    return measure;
  }

  public StringProperty lead() {
    return lead;
  }

  /** The day it is to be done, as typed. */
  public StringProperty due() {
    return due;
  }

  /** What has to be put right, field by field; empty when all is well. */
  public Map<Field, String> problems() {
    Map<Field, String> problems = new LinkedHashMap<>();
    if (change.get().isBlank()) {
      problems.put(Field.CHANGE, Texts.of("action.change.missing"));
    }
    if (!due.get().isBlank()) {
      Optional<LocalDate> read = Dates.read(due.get());
      // a date that has passed since stays what it was
      boolean unchanged = read.isPresent() && before.flatMap(Action::due).equals(read);
      if (read.isEmpty()) {
        problems.put(Field.DUE, Texts.of("action.due.unreadable"));
      } else if (read.get().isBefore(today) && !unchanged) {
        problems.put(Field.DUE, Texts.of("action.due.past"));
      }
    }
    return problems;
  }

  /** What was given; to be asked for only when there are no problems. */
  public GivenAction given() {
    return new GivenAction(change.get().strip(), text(measure), text(lead), Dates.read(due.get()));
  }

  private static Optional<String> text(StringProperty typed) {
    return Optional.of(typed.get().strip()).filter(t -> !t.isEmpty());
  }
}
