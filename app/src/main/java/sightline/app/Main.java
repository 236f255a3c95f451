package sightline.app;

import java.util.Arrays;
import java.util.List;

/**
 * Starts the program: the window without arguments or with files to open, otherwise the command
 * line.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Logs.quiet();
    List<String> words = Arrays.asList(arguments);
    if (words.isEmpty() || words.stream().allMatch(Main::isBundle)) {
      System.exit(Display.openWindow(words));
    }
    if (words.getFirst().equals("try")) {
      System.exit(new TryDemo(words.subList(1, words.size())).run());
    }
    System.exit(new Wiring().commands().run(arguments));
  }

  /** A file a desktop hands over on a double click. */
  private static boolean isBundle(String word) {
    return word.endsWith(".sightline.json") || word.endsWith(".sightline.json.age");
  }
}
