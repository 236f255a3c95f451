package sightline.model.report;

import java.util.Objects;

/**
 * One line of the head of a document, or of a signature.
 *
 * @param label what it is, e.g. "Round"
 * @param value what it says, e.g. "Section 11 2026"
 */
public record Fact(String label, String value) {
  public Fact {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(value, "value");
  }
}
