package sightline.app.ui.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;
import sightline.app.work.GivenEvidence;
import sightline.model.audit.Evidence;

/** Naming a piece of evidence: what was typed, and what is still wrong with it. */
public final class EvidenceViewModel {
  /** The longest title and place, in characters. */
  public static final int LONGEST_LINE = 200;

  /** The longest extract, in characters: more belongs where the paper is kept. */
  public static final int LONGEST_EXTRACT = 1_000;

  private final LocalDate today;
  private final StringProperty title = new SimpleStringProperty("");
  private final ObjectProperty<Evidence.Kind> kind =
      new SimpleObjectProperty<>(Evidence.Kind.DOCUMENT);
  private final StringProperty month = new SimpleStringProperty("");
  private final StringProperty where = new SimpleStringProperty("");
  private final StringProperty extract = new SimpleStringProperty("");

  /** The fields that can be wrong. */
  public enum Field {
    TITLE,
    MONTH
  }

  public EvidenceViewModel(LocalDate today) {
    this.today = today;
  }

  public StringProperty title() {
    return title;
  }

  public ObjectProperty<Evidence.Kind> kind() {
    return kind;
  }

  /** The month it is from, as typed. */
  public StringProperty month() {
    return month;
  }

  public StringProperty where() {
    return where;
  }

  public StringProperty extract() {
    return extract;
  }

  /** What has to be put right, field by field; empty when all is well. */
  public Map<Field, String> problems() {
    Map<Field, String> problems = new LinkedHashMap<>();
    if (title.get().isBlank()) {
      problems.put(Field.TITLE, Texts.of("evidence.title.missing"));
    }
    if (!month.get().isBlank()) {
      Optional<YearMonth> read = Dates.readMonth(month.get());
      if (read.isEmpty()) {
        problems.put(Field.MONTH, Texts.of("evidence.month.unreadable"));
      } else if (read.get().isAfter(YearMonth.from(today))) {
        problems.put(Field.MONTH, Texts.of("evidence.month.future"));
      }
    }
    return problems;
  }

  /** What was given; to be asked for only when there are no problems. */
  public GivenEvidence given() {
    return new GivenEvidence(
        title.get().strip(),
        kind.get(),
        Dates.readMonth(month.get()).map(YearMonth::toString),
        text(where),
        text(extract));
  }

  private static Optional<String> text(StringProperty typed) {
    return Optional.of(typed.get().strip()).filter(t -> !t.isEmpty());
  }
}
