package sightline.app.work;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sightline.app.store.CheckReport;
import sightline.app.store.Store;

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
            workplace.refold(partnership, its);
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

  public void changePassphrase(char[] passphrase) {
    workplace.store().changePassphrase(passphrase);
  }
}
