package sightline.app.ui.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.NeedsAttention;
import sightline.app.work.Workplace;
import sightline.model.insight.PlainWords;
import sightline.model.record.KeyId;

/** Everything in the store that counts nowhere until a person has looked at it, by reason. */
public final class AttentionViewModel {
  private final NeedsAttention attention;
  private final Jobs jobs;
  private final Failures failures;
  private final Ways ways;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<Line> shown = FXCollections.observableArrayList();
  private List<Line> lines = List.of();
  private Optional<String> filter = Optional.empty();
  private Optional<Line> chosen = Optional.empty();

  /**
   * Where it leads.
   *
   * @param keys opens the keys screen at these keys
   * @param conflict opens the conflict of an audit
   */
  public record Ways(Consumer<? super Set<KeyId>> keys, Consumer<? super String> conflict) {}

  /**
   * One thing that waits, in words.
   *
   * @param reason heading of its group
   * @param since the day it arrived, or a dash
   */
  public record Line(
      String reason,
      String from,
      String round,
      String why,
      String advice,
      String since,
      String records,
      NeedsAttention.Item item) {

    static Line of(NeedsAttention.Item item) {
      return new Line(
          Advice.heading(item.code()),
          item.agencyName().isEmpty() ? Texts.of("bundle.from.unknown") : item.agencyName(),
          item.roundTitle().isEmpty() ? "-" : item.roundTitle(),
          item.message(),
          Advice.words(item.code()),
          item.since().map(at -> Dates.brief(PlainWords.dayOf(at))).orElse("-"),
          item.records() == 0
              ? Texts.of("bundle.attention.whole-file")
              : Texts.count("bundle.attention.records", item.records()),
          item);
    }
  }

  public AttentionViewModel(
      Workplace workplace, Jobs jobs, Failures failures, Ways ways) {
    this(new NeedsAttention(workplace), jobs, failures, ways);
  }

  AttentionViewModel(NeedsAttention attention, Jobs jobs, Failures failures, Ways ways) {
    this.attention = attention;
    this.jobs = jobs;
    this.failures = failures;
    this.ways = ways;
  }

  /** Reads everything again, in the background. */
  public void refresh() {
    jobs.quietly(job -> attention.items())
        .onDone(
            items -> {
              lines = items.stream().map(Line::of).toList();
              read.set(true);
              count.set(lines.size());
              if (filter.isPresent() && lines.stream().noneMatch(l -> l.reason().equals(filter.get()))) {
                filter = Optional.empty();
              }
              show();
            })
        .onFailed(failures.tell(problem::set));
  }

  /** How many things wait. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Whether the list has been read at least once. */
  public ReadOnlyBooleanProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public void dismissProblem() {
    problem.set("");
  }

  public ObservableList<Line> shown() {
    return shown;
  }

  /** How many wait for each reason, in the order of the list; adds up to all. */
  public Map<String, Integer> reasons() {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    lines.forEach(l -> reasons.merge(l.reason(), 1, Integer::sum));
    return reasons;
  }

  public Optional<String> filter() {
    return filter;
  }

  public void filterBy(Optional<String> reason) {
    filter = reason;
    show();
  }

  private void show() {
    List<Line> left = new ArrayList<>();
    for (Line line : lines) {
      if (filter.isEmpty() || filter.get().equals(line.reason())) {
        left.add(line);
      }
    }
    shown.setAll(left);
  }

  public void choose(Line line) {
    chosen = Optional.ofNullable(line);
  }

  public Optional<Line> chosen() {
    return chosen;
  }

  /** The words of the button that leads to where it is dealt with; empty where nothing is. */
  public static String actWords(Line line) {
    return actWords(Advice.place(line.item().code()));
  }

  static String actWords(Advice.Place place) {
    return switch (place) {
      case KEYS -> Texts.of("bundle.act.keys");
      case CONFLICTS -> Texts.of("bundle.act.conflict");
      case NONE -> "";
    };
  }

  /** Goes to where it is dealt with. */
  public void act(Line line) {
    switch (Advice.place(line.item().code())) {
      case KEYS -> ways.keys().accept(line.item().signers());
      case CONFLICTS -> line.item().audit().ifPresent(ways.conflict()::accept);
      case NONE -> {
        // the advice says what to do outside the program
      }
    }
  }
}
