package sightline.app.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import sightline.app.document.Documents;
import sightline.app.document.Format;
import sightline.model.report.Block;
import sightline.model.report.Fact;
import sightline.model.report.Report;
import sightline.model.report.Section;

/** Puts a recovery code on a sheet that can be printed on another computer. */
public final class WriteRecoverySheet {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Clock clock;

  public WriteRecoverySheet(Clock clock) {
    this.clock = clock;
  }

  /** The sentences of the sheet, below the code. */
  public static List<String> sentences() {
    return List.of(
        "This code opens the Sightline store when the passphrase is forgotten. On the unlock screen choose Use the recovery code, type the code, then choose a new passphrase.",
        "Keep this sheet away from the computer, for example in a locked cabinet. Whoever has the computer and this sheet can read everything in the store.");
  }

  /**
   * @param code as {@link SetUp#drawRecoveryCode()} gives it
   */
  public void write(String code, Path file) throws ProblemException {
    Report sheet =
        new Report(
            "recovery-code",
            "Sightline recovery code",
            "",
            List.of(new Fact("Made on", DAY.format(LocalDate.now(clock)))),
            List.of(
                Section.of(
                    "The code",
                    Block.Figures.of(
                        code.lines()
                            .map(row -> new Block.Figure(row, "", ""))
                            .toArray(Block.Figure[]::new)),
                    Block.Paragraph.of(sentences().get(0)),
                    Block.Paragraph.of(sentences().get(1)))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Documents(clock.instant()).write(sheet, Format.PDF, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
    AtomicFile.write(file, bytes.toByteArray());
  }
}
