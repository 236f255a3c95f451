package sightline.app.ui.kit;

import java.util.function.Supplier;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.Window;

/** Paper. Many desks have no printer, so every outcome has words. */
public interface Printing {

  /** What became of a page. */
  enum Outcome {
    PRINTED,
    CANCELLED,
    NO_PRINTER,
    FAILED
  }

  /** Asks for the printer and prints the page. Call on the FX thread. */
  Outcome print(Node page);

  /** The printers of this computer, asked for over the window. */
  static Printing over(Supplier<? extends Window> window) {
    return page -> {
      PrinterJob job = PrinterJob.createPrinterJob();
      if (job == null) {
        return Outcome.NO_PRINTER;
      }
      if (!job.showPrintDialog(window.get())) {
        job.cancelJob();
        return Outcome.CANCELLED;
      }
      return job.printPage(page) && job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
    };
  }
}
