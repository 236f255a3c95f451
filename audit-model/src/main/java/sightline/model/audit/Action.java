package sightline.model.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What will change.
 *
 * @param id unique within the audit
 * @param question the question whose finding it answers
 * @param change what will change
 * @param measure how anyone will know it worked
 * @param lead the role that leads it, never a name
 * @param due when it is to be done
 * @param status open, done or dropped
 */
public record Action(
    String id,
    String question,
    String change,
    Optional<String> measure,
    Optional<String> lead,
    Optional<LocalDate> due,
    Status status) {

  public enum Status {
    OPEN("open", "Open"),
    DONE("done", "Done"),
    DROPPED("dropped", "Dropped");

    private final String code;
    private final String label;

    Status(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static Optional<Status> ofCode(String code) {
      return java.util.Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
  }

  public boolean isOverdue(LocalDate today) {
    return status == Status.OPEN && due.map(d -> d.isBefore(today)).orElse(false);
  }
}
