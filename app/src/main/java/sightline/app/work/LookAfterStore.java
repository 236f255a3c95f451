package sightline.app.work;

import java.nio.file.Path;
import java.util.List;
import sightline.app.store.CheckReport;
import sightline.app.store.RecoveryCode;
import sightline.app.store.StoreException;

/** What keeps a store safe: its passphrase, its recovery code, copies of it, and looking it over. */
public final class LookAfterStore {
  private final Workplace workplace;

  public LookAfterStore(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * What a check of the whole store came to.
   *
   * @param problems one line each, no content; empty when all is well
   */
  public record Checked(List<String> problems, long records, long signatures, long edits) {
    public boolean isWell() {
      return problems.isEmpty();
    }
  }

  /** Changes the passphrase, for whoever knows the one in force. */
  public void changePassphrase(char[] now, char[] next) throws ProblemException {
    try {
      workplace.store().provePassphrase(now);
    } catch (StoreException e) {
      if (Problems.cause(e) == Problem.Cause.WRONG_SECRET) {
        throw new ProblemException(
            new Problem.BadInput(
                "That is not the passphrase this store has now. Nothing was changed."));
      }
      throw e;
    }
    workplace.store().changePassphrase(next);
  }

  /** A new recovery code, in two rows; the one on paper no longer opens the store. */
  public String newRecoveryCode() {
    RecoveryCode code = workplace.store().newRecoveryCode();
    return String.join("\n", code.rows());
  }

  /** Writes a whole copy, which opens with the same passphrase and recovery code. */
  public void backup(Path file) throws ProblemException {
    try {
      workplace.store().backup(file);
    } catch (StoreException e) {
      throw new ProblemException(new Problem.CannotWrite(Problems.words(e)));
    }
  }

  /** Looks at everything again: pages, hashes, signatures, seals, the journal. */
  public Checked check() {
    CheckReport report = workplace.store().check();
    return new Checked(report.problems(), report.records(), report.signatures(), report.edits());
  }
}
