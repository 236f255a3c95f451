package sightline.app.ui.start;

/**
 * One thing to put right on a form.
 *
 * @param field whose it is
 * @param words for the summary and the field: what to do
 */
public record FieldProblem(Field field, String words) {

  /** Fields of the forms before a store is open. */
  public enum Field {
    SITUATION,
    PACK,
    CODE,
    AGENCY,
    NAME,
    ROLE,
    PARTNERSHIP_NAME,
    PARTNERSHIP_CODE,
    PASSPHRASE,
    AGAIN,
    NOTED,
    RECOVERY_CODE
  }
}
