import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Writes style sheets in the form JavaFX reads without parsing, which it looks for first. Run by
 * image.sh as {@code java -Xint BinarySheets.java FOLDER SHEET...}.
 *
 * <p>JavaFX writes the style classes of a selector in the order of an immutable set, and Java changes
 * that order from run to run on purpose. The salt it takes for that is set here, so that the same
 * sheet always gives the same bytes.
 */
final class BinarySheets {
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    steadyOrder();
    for (int i = 1; i < arguments.length; i++) {
      File sheet = new File(arguments[i]);
      Stylesheet.convertToBinary(
          sheet, Path.of(arguments[0], sheet.getName().replace(".css", ".bss")).toFile());
    }
  }

  @SuppressWarnings("removal")
  private static void steadyOrder() throws ReflectiveOperationException {
    Field held = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
    held.setAccessible(true);
    sun.misc.Unsafe unsafe = (sun.misc.Unsafe) held.get(null);
    Class<?> sets = Class.forName("java.util.ImmutableCollections");
    Field salt = sets.getDeclaredField("SALT32L");
    unsafe.putLong(unsafe.staticFieldBase(salt), unsafe.staticFieldOffset(salt), 1L);
    Field reverse = sets.getDeclaredField("REVERSE");
    unsafe.putBoolean(unsafe.staticFieldBase(reverse), unsafe.staticFieldOffset(reverse), false);
  }
}
