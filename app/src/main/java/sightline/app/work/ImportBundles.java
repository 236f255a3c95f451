package sightline.app.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sightline.app.store.Identity;
import sightline.app.store.Store;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.bundle.Intake;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.KeyId;
import sightline.model.record.Limits;
import sightline.model.record.Manifest;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;
import sightline.model.record.Refusal;
import sightline.model.record.SignOff;

/**
 * Takes bundles in. One transaction: all of it happens or none of it. A dry run does the very same
 * and then takes it back, so that what it says is what will be.
 */
public final class ImportBundles {
  private final Workplace workplace;

  public ImportBundles(Workplace workplace) {
    this.workplace = workplace;
  }

  /** Hears how far it has come, and may stop it; then nothing has happened. */
  public interface Progress {
    void at(int done, int of);

    boolean isCancelled();

    Progress NONE =
        new Progress() {
          @Override
          public void at(int done, int of) {
            // nobody listens
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
  }

  /** Files, and folders with the bundle files in them, as one list in stable order. */
  public static List<Path> filesOf(List<Path> paths) throws ProblemException {
    LinkedHashSet<Path> files = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          inside
              .filter(Files::isRegularFile)
              .filter(f -> !isHidden(f))
              .sorted()
              .forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
          throw new ProblemException(
              new Problem.CannotRead("The folder " + path + " cannot be read."));
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new ProblemException(
            new Problem.CannotRead("There is no file or folder " + path + "."));
      }
    }
    return List.copyOf(files);
  }

  /** What systems leave in folders by themselves is nobody's bundle. */
  private static boolean isHidden(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  public ImportReport run(List<Path> paths, boolean dryRun, Progress progress)
      throws ProblemException {
    List<Path> files = filesOf(paths);
    String partnership = workplace.partnership().code();
    Store store = workplace.store();
    try {
      return dryRun
          ? store.dryRun(() -> take(files, partnership, progress, true))
          : store.inOneTransaction(() -> take(files, partnership, progress, false));
    } catch (Cancelled e) {
      throw new ProblemException(new Problem.NotNow("Stopped. Nothing was imported."));
    } finally {
      workplace.factsChanged();
    }
  }

  /** Thrown inside the transaction so that it rolls back. */
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** One file while it is being taken in. */
  record Taken(
      Path file,
      Optional<Manifest> manifest,
      Optional<Refusal> problem,
      boolean refused,
      Intake.Assessment assessment) {}

  private ImportReport take(
      List<Path> files, String partnership, Progress progress, boolean dryRun) {
    Store store = workplace.store();
    BundleReader reader =
        new BundleReader(store.keys().identities().stream().map(Identity::secret).toList());
    List<Taken> taken = new ArrayList<>();
    Set<String> touched = new LinkedHashSet<>();
    Map<RecordId, Signed> fresh = new HashMap<>();
    for (Path file : files) {
      if (progress.isCancelled()) {
        throw new Cancelled();
      }
      taken.add(takeFile(file, reader, partnership, touched, fresh));
      progress.at(taken.size(), files.size());
    }
    new FoldAgain(workplace).audits(partnership, touched, fresh);
    ImportFindings findings = new ImportFindings(workplace, partnership, touched);
    List<ImportReport.FileResult> results = new ArrayList<>();
    for (Taken t : taken) {
      ImportReport.FileResult result = findings.of(t);
      results.add(result);
      journal(t, result);
    }
    if (progress.isCancelled()) {
      throw new Cancelled();
    }
    return new ImportReport(
        results, ImportFindings.totals(results), store.projection().info().storeDigest(), dryRun);
  }

  private Taken takeFile(
      Path file,
      BundleReader reader,
      String partnership,
      Set<String> touched,
      Map<RecordId, Signed> fresh) {
    Store store = workplace.store();
    byte[] bytes;
    try {
      if (Files.size(file) > Limits.FILE_BYTES) {
        return refused(file, BundleReader.tooBigToRead());
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return refused(
          file,
          new Refusal(
              Code.UNREADABLE,
              "The file could not be read from the disk. Copy it here and try again."));
    }
    return switch (reader.read(bytes)) {
      case Bundle.Reading.Refused r -> refused(file, r.refusal());
      case Bundle.Reading.Newer n -> {
        store.blobs().put(bytes);
        yield new Taken(file, Optional.empty(), Optional.of(n.refusal()), false, nothing());
      }
      case Bundle.Reading.Opened o -> takeBundle(file, o.bundle(), partnership, touched, fresh);
    };
  }

  private Taken takeBundle(
      Path file,
      Bundle bundle,
      String partnership,
      Set<String> touched,
      Map<RecordId, Signed> fresh) {
    Store store = workplace.store();
    Intake intake =
        new Intake(
            workplace.facts(partnership), Set.of(partnership), new Held(store), workplace.now());
    Intake.Assessment assessment = intake.assess(bundle);
    if (assessment.refusal().isPresent()) {
      return refused(file, assessment.refusal().get());
    }
    List<Signed> entering = new ArrayList<>(Intake.entering(assessment).values());
    Set<RecordId> added = store.records().add(entering);
    for (Signed s : entering) {
      if (added.contains(s.id())) {
        fresh.put(s.id(), s);
      } else {
        // united with a copy that was there: the store knows how
        fresh.remove(s.id());
      }
    }
    store.blobs().putAll(assessment.blobs().values());
    store.publicKeys().add(bundle.keys().values());
    boolean changesFacts = false;
    for (Signed s : entering) {
      Optional<Payload> payload = s.payload();
      payload.flatMap(ImportBundles::auditOf).ifPresent(touched::add);
      changesFacts |=
          payload.isPresent()
              && switch (payload.get().kind()) {
                case TRUST_LIST, AUDIT_PACK, PURGE_NOTICE -> true;
                default -> false;
              };
    }
    // a packing list that comes now may list what was unlisted before
    assessment.manifest().ifPresent(m -> touched.addAll(store.lookups().auditsListedBy(m.id())));
    if (changesFacts) {
      workplace.factsChanged();
      store.projection().audits().forEach(a -> touched.add(a.audit()));
    }
    return new Taken(
        file,
        bundle.manifest().map(Bundle.Packed::content),
        assessment.remarks().stream().findFirst(),
        false,
        withoutBlobs(assessment));
  }

  /** What was stored need not be held in memory until the last of a thousand files is in. */
  private static Intake.Assessment withoutBlobs(Intake.Assessment a) {
    return new Intake.Assessment(a.refusal(), a.remarks(), a.manifest(), a.findings(), Map.of());
  }

  /** What the store has, as intake asks it. */
  private record Held(Store store) implements Intake.Holdings {
    @Override
    public Optional<Set<KeyId>> signersOf(RecordId id) {
      return store.lookups().signersOf(id);
    }
  }

  private static Optional<String> auditOf(Payload payload) {
    return switch (payload) {
      case AuditRevision r -> Optional.of(r.auditId());
      case SignOff s -> Optional.of(s.auditId());
      default -> Optional.empty();
    };
  }

  private static Taken refused(Path file, Refusal refusal) {
    return new Taken(file, Optional.empty(), Optional.of(refusal), true, nothing());
  }

  private static Intake.Assessment nothing() {
    return new Intake.Assessment(
        Optional.empty(), List.of(), Optional.empty(), List.of(), Map.of());
  }

  private void journal(Taken t, ImportReport.FileResult result) {
    String subject =
        t.assessment()
            .manifest()
            .map(m -> m.id().value())
            .orElseGet(() -> Digests.sha256(fileDigestSource(t.file())));
    workplace
        .store()
        .journal()
        .append(
            workplace.now(),
            "import",
            subject,
            result.outcome().code(),
            result.code().map(Code::name));
  }

  /**
   * The bytes of a file that did not become records, so that its line in the journal can be matched
   * to it later.
   */
  private static byte[] fileDigestSource(Path file) {
    try {
      return Files.size(file) > Limits.FILE_BYTES ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
