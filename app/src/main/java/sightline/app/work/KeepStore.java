package sightline.app.work;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sightline.app.store.CheckReport;
import sightline.app.store.Store;
import sightline.app.store.StoreException;

/** Looking after the store: check, fold again, copy, new passphrase. */
public final class KeepStore {
  private final Workplace workplace;

  public KeepStore(Workplace workplace) {
    this.workplace = workplace;
  }

  /** What a check came to; no problems when all is well. */
  public record Checked(List<String> problems, long records, long signatures) {}

  public Checked check() {
    CheckReport report = workplace.store().check();
    return new Checked(report.problems(), report.records(), report.signatures());
  }

  /** Drops what people read and folds it again from the records: the same comes out. */
  public Figures rebuild() {
    Store store = workplace.store();
    store.inOneTransaction(
        () -> {
          Set<String> audits = new HashSet<>(store.records().audits());
          store.projection().dropAll();
          for (String partnership : workplace.partnerships()) {
            Set<String> its = new HashSet<>(audits);
            its.removeIf(a -> !a.startsWith(partnership + "/"));
            new FoldAgain(workplace).audits(partnership, its);
          }
          return null;
        });
    return workplace.figures();
  }

  public void backup(Path file) {
    workplace.store().backup(file);
  }

  public static void restore(Path backup, Path folder) {
    Store.restore(backup, folder);
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
    changePassphrase(next);
  }

  /** A new recovery code, in two rows; the one on paper no longer opens the store. */
  public String newRecoveryCode() {
    return String.join("\n", workplace.store().newRecoveryCode().rows());
  }

  public void changePassphrase(char[] passphrase) {
    workplace.store().changePassphrase(passphrase);
  }
}
