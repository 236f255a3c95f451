package sightline.app.ui.answer;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Alert;

/** A worry about a child as it is recorded: who was told, when and how, or that nobody was yet. */
final class AlertViewModel {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  /** What is asked for. */
  enum Field {
    WHO,
    WHEN,
    HOW
  }

  private final List<Alert> recorded;
  private final ZoneId zone;
  private final StringProperty who = new SimpleStringProperty("");
  private final StringProperty when;
  private final StringProperty how = new SimpleStringProperty("");
  private final BooleanProperty nobodyYet = new SimpleBooleanProperty();

  AlertViewModel(List<Alert> recorded, LocalDateTime now, ZoneId zone) {
    this.recorded = recorded;
    this.zone = zone;
    when = new SimpleStringProperty(MOMENT.format(now));
  }

  StringProperty who() {
    return who;
  }

  StringProperty when() {
    return when;
  }

  StringProperty how() {
    return how;
  }

  BooleanProperty nobodyYet() {
    return nobodyYet;
  }

  /** The worry of which nobody has been told yet, if there is one: it is dealt with first. */
  Optional<Alert> waiting() {
    return waiting(recorded);
  }

  private static Optional<Alert> waiting(List<Alert> all) {
    return all.stream().filter(a -> a.told().isEmpty()).findFirst();
  }

  /** What is recorded so far, a line each. */
  List<String> lines() {
    return recorded.stream()
        .map(
            a ->
                a.told()
                    .map(t -> Texts.of("answer.alert.line", t.who(), t.when(), t.how()))
                    .orElseGet(
                        () ->
                            Texts.of(
                                "answer.alert.line.waiting",
                                MOMENT.format(a.raisedAt().atZone(zone)))))
        .toList();
  }

  /** What is missing, by field; none when it may be recorded. */
  Map<Field, String> problems() {
    Map<Field, String> problems = new EnumMap<>(Field.class);
    if (!nobodyYet.get()) {
      missing(Field.WHO, who, "answer.alert.who.missing", problems);
      missing(Field.WHEN, when, "answer.alert.when.missing", problems);
      missing(Field.HOW, how, "answer.alert.how.missing", problems);
    }
    return problems;
  }

  private static void missing(
      Field field, StringProperty text, String words, Map<Field, String> problems) {
    if (text.get().isBlank()) {
      problems.put(field, Texts.of(words));
    }
  }

  Optional<Alert.Told> told() {
    return nobodyYet.get()
        ? Optional.empty()
        : Optional.of(new Alert.Told(who.get().strip(), when.get().strip(), how.get().strip()));
  }

  /** "Worried about this child now?", or what is recorded. */
  static String button(List<Alert> recorded) {
    if (recorded.isEmpty()) {
      return Texts.of("answer.alert");
    }
    return waiting(recorded).isPresent()
        ? Texts.of("answer.alert.waiting")
        : Texts.count("answer.alert.recorded", recorded.size());
  }
}
