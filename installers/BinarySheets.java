import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Writes style sheets in the form JavaFX reads without parsing, which it looks for first. Run by
 * image.sh as {@code java BinarySheets.java FOLDER SHEET...}.
 */
final class BinarySheets {
  public static void main(String[] arguments) throws IOException {
    for (int i = 1; i < arguments.length; i++) {
      File sheet = new File(arguments[i]);
      Stylesheet.convertToBinary(
          sheet, Path.of(arguments[0], sheet.getName().replace(".css", ".bss")).toFile());
    }
  }
}
