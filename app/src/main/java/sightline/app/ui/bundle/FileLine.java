package sightline.app.ui.bundle;

import java.util.Locale;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ImportReport;

/**
 * One file of an import as the list shows it.
 *
 * @param from the sender, or the words for a sender nobody knows
 * @param findable what a search looks through, in lower case
 */
public record FileLine(
    Verdict verdict, String from, String why, String name, String findable, ImportReport.FileResult result) {

  static FileLine of(ImportReport.FileResult result) {
    String from = result.from().orElseGet(() -> Texts.of("bundle.from.unknown"));
    return new FileLine(
        Verdict.of(result.leading()),
        from,
        result.message(),
        result.name(),
        (from + "\n" + result.message() + "\n" + result.name()).toLowerCase(Locale.ROOT),
        result);
  }
}
