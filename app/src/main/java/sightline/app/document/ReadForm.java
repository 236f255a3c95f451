package sightline.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;
import sightline.model.xlsform.FormChoices;
import sightline.model.xlsform.FormReader;
import sightline.model.xlsform.FormReading;
import sightline.model.xlsform.Sheet;

/**
 * Reads a file as an XLSForm: xlsx, xlsm, xls or csv, told apart by content. Nothing in it is run
 * or worked out: of a formula the value last stored is read.
 */
public final class ReadForm {

  /** A form of 1,000 questions is about 1 MB. */
  private static final long LARGEST = 20L * 1024 * 1024;

  private static final List<String> CSV = List.of("csv", "tsv", "txt");

  /** Whether the name of a file is that of a form. */
  public static boolean isForm(Path file) {
    String ending = ending(file);
    return CSV.contains(ending) || List.of("xlsx", "xlsm", "xls").contains(ending);
  }

  /**
   * @param language see {@link FormChoices}
   * @throws IOException when the file is not there or the disk does not give it
   */
  public FormReading read(Path file, Optional<String> language) throws IOException {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    FormChoices choices = new FormChoices(dot > 0 ? name.substring(0, dot) : name, language);
    try {
      return new FormReader().read(sheets(file), choices);
    } catch (FormRefused refused) {
      return refused.reading();
    }
  }

  private static List<Sheet> sheets(Path file) throws IOException, FormRefused {
    long size = Files.size(file);
    if (size > LARGEST) {
      throw FormRefused.file(
          "The file is larger than 20 MB, so it is not read.",
          "Check that it is the form; one of 1,000 questions is about 1 MB.");
    }
    if (size == 0) {
      throw FormRefused.file("The file is empty.", "Choose the right file.");
    }
    return switch (FileMagic.valueOf(file.toFile())) {
      case OOXML -> new XlsxSheets().read(file);
      case OLE2 -> new XlsSheets().read(file);
      case BIFF2, BIFF3, BIFF4 ->
          throw FormRefused.file(
              "The workbook was saved by a very old Excel.", "Save it as .xlsx and try again.");
      default -> {
        if (CSV.contains(ending(file))) {
          yield new CsvSheets().read(Files.readAllBytes(file));
        }
        throw FormRefused.file(
            "The file is no workbook, whatever its name says.",
            "Choose an .xlsx, .xlsm or .xls file, or a .csv file.");
      }
    };
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
