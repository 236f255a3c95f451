package sightline.model.record;

/**
 * Carries a {@link Refusal} out of nested readers of untrusted bytes. Never leaves the model: the
 * readers of envelopes and bundles turn it into a value.
 */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Code code, String message) {
    // no stack trace: a refusal is an expected answer, and a hostile bundle may ask for ten
    // thousand of them
    super(message, null, false, false);
    this.refusal = new Refusal(code, message);
  }

  public Refusal refusal() {
    return refusal;
  }
}
