package sightline.app.ui.round;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A case of a new round as it is being typed.
 *
 * @param code as the support team issues it; nothing else says who the child is
 * @param band a band of years, or nothing
 */
record CaseRow(StringProperty code, StringProperty band) {
  static CaseRow of(String code, String band) {
    return new CaseRow(new SimpleStringProperty(code), new SimpleStringProperty(band));
  }

  boolean isEmpty() {
    return code.get().isBlank() && band.get().isBlank();
  }
}
