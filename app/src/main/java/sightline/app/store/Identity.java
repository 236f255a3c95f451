package sightline.app.store;

/**
 * An age identity: opens what was encrypted to its recipient.
 *
 * @param recipient "age1..."
 * @param secret "AGE-SECRET-KEY-1..."
 */
public record Identity(KeyPurpose purpose, String recipient, String secret) {

  /** Never the secret: texts end up in logs. */
  @Override
  public String toString() {
    return "Identity[" + purpose.code() + " " + recipient + "]";
  }
}
