package sightline.app.ui.kit;

import java.time.LocalDate;
import javafx.util.StringConverter;

/** Days as people type them; what is no day stays as typed and is judged with the form. */
public final class TypedDays extends StringConverter<LocalDate> {
  @Override
  public String toString(LocalDate day) {
    return day == null ? "" : Dates.fullWithYear(day);
  }

  @Override
  public LocalDate fromString(String words) {
    return words == null ? null : Dates.read(words).orElse(null);
  }
}
