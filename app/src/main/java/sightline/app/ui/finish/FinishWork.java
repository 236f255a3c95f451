package sightline.app.ui.finish;

import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.FinishAudit;
import sightline.app.work.ProduceReport;
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;

/** The use cases these screens are made of. */
public record FinishWork(
    Audits audits,
    FinishAudit finish,
    SignOffAudit signOff,
    ExportBundle export,
    ProduceReport reports) {

  /**
   * @param books the ones the open store is read with everywhere: they remember what they have read
   */
  public static FinishWork of(Workplace workplace, Books books) {
    Audits audits = new Audits(workplace, books);
    FinishAudit finish = new FinishAudit(workplace, books);
    return new FinishWork(
        audits,
        finish,
        new SignOffAudit(workplace),
        new ExportBundle(workplace, finish),
        new ProduceReport(workplace, audits));
  }
}
