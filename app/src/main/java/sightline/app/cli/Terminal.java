package sightline.app.cli;

/** The terminal, for what must be said when no window can say it. */
public final class Terminal {
  private Terminal() {}

  /** On standard error. */
  public static void complain(String words) {
    GlobalOptions.complain(words);
  }

  /** On standard output. */
  public static void say(String words) {
    System.out.println(words);
  }
}
