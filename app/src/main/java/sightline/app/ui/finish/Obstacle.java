package sightline.app.ui.finish;

/** One thing that stands in the way of an act, in words that say what to do, and where to do it. */
public record Obstacle(String words, Where where) {

  /** Where it is put right. */
  public sealed interface Where {

    /** A field of the form for signing. */
    record InField(Field field) implements Where {}

    /** A question of the audit, by id. */
    record AtQuestion(String id) implements Where {}

    /** The button that finishes the audit. */
    record AtFinish() implements Where {}

    /** Nothing on this screen. */
    record Nowhere() implements Where {}
  }

  /** Fields of the form for signing. */
  public enum Field {
    NAME,
    ROLE,
    PASSPHRASE,
    AGAIN
  }

  static Obstacle in(Field field, String words) {
    return new Obstacle(words, new Where.InField(field));
  }

  static Obstacle at(String question, String words) {
    return new Obstacle(words, new Where.AtQuestion(question));
  }

  static Obstacle of(String words) {
    return new Obstacle(words, new Where.Nowhere());
  }

  boolean isIn(Field field) {
    return where instanceof Where.InField f && f.field() == field;
  }
}
