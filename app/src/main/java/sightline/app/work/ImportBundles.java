package sightline.app.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sightline.app.store.Identity;
import sightline.app.store.Store;
import sightline.model.audit.Agency;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.bundle.Intake;
import sightline.model.merge.Facts;
import sightline.model.merge.Judge;
import sightline.model.merge.Listing;
import sightline.model.merge.RecordNote;
import sightline.model.merge.Signed;
import sightline.model.merge.Standing;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.KeyId;
import sightline.model.record.Limits;
import sightline.model.record.Manifest;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
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
        } catch (IOException e) {
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

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
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
  private record Taken(
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
    workplace.refold(partnership, touched, fresh);
    Map<RecordId, RecordNote> notes = new HashMap<>();
    for (String audit : touched) {
      store.projection().notesOfAudit(audit).forEach(n -> notes.put(n.record(), n));
    }
    Facts facts = workplace.facts(partnership);
    List<ImportReport.FileResult> results = new ArrayList<>();
    for (Taken t : taken) {
      ImportReport.FileResult result = result(t, notes, facts);
      results.add(result);
      journal(t, result);
    }
    return new ImportReport(
        results, totals(results), store.projection().info().storeDigest(), dryRun);
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
        assessment);
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

  private ImportReport.FileResult result(Taken t, Map<RecordId, RecordNote> notes, Facts facts) {
    List<ImportReport.RecordResult> records = new ArrayList<>();
    Judge judge = new Judge(facts);
    for (Intake.Finding finding : t.assessment().findings()) {
      records.add(
          switch (finding) {
            case Intake.Finding.Refused r ->
                new ImportReport.RecordResult(
                    r.id(),
                    r.kind(),
                    RecordNote.Outcome.REFUSED,
                    Optional.of(r.refusal().code()),
                    r.refusal().message());
            case Intake.Finding.AlreadyHeld h -> already(h, notes);
            case Intake.Finding.Enters e -> entered(e, notes, judge, facts, t);
          });
    }
    Optional<String> from =
        t.manifest()
            .map(Manifest::from)
            .map(
                code ->
                    Optional.ofNullable(facts.agencies().get(code)).map(Agency::name).orElse(code));
    ImportReport.Outcome outcome = outcome(t, records);
    Optional<ImportReport.RecordResult> worst =
        records.stream()
            .filter(
                r ->
                    r.outcome() != RecordNote.Outcome.NEW
                        && r.outcome() != RecordNote.Outcome.ALREADY_HELD)
            .filter(
                r ->
                    r.outcome() != RecordNote.Outcome.SUPERSEDED
                        || records.stream().noneMatch(ImportBundles::isNewRevision))
            .max(
                Comparator.comparing(
                    (ImportReport.RecordResult r) -> r.outcome() == RecordNote.Outcome.REFUSED));
    // a refused record is missing too, but why it was refused says more
    Optional<Refusal> problem =
        t.problem()
            .filter(
                p ->
                    p.code() != Code.INCOMPLETE
                        || worst.map(w -> w.outcome() != RecordNote.Outcome.REFUSED).orElse(true));
    Optional<Code> code =
        problem.map(Refusal::code).or(() -> worst.flatMap(ImportReport.RecordResult::code));
    boolean allHeldAlready =
        !records.isEmpty()
            && records.stream().allMatch(r -> r.outcome() == RecordNote.Outcome.ALREADY_HELD);
    if (code.isEmpty() && allHeldAlready) {
      code = Optional.of(Code.ALREADY_HELD);
    }
    String message =
        problem
            .map(Refusal::message)
            .or(() -> worst.map(ImportReport.RecordResult::message))
            .orElseGet(
                () ->
                    allHeldAlready
                        ? "You already have exactly this. Nothing changes."
                        : newWords(t));
    return new ImportReport.FileResult(
        t.file().toString(),
        t.manifest().map(Manifest::bundleId),
        from,
        outcome,
        code,
        message,
        records);
  }

  private static boolean isNewRevision(ImportReport.RecordResult r) {
    return r.outcome() == RecordNote.Outcome.NEW
        && r.kind().equals(Optional.of(RecordKind.AUDIT_REVISION));
  }

  private static String newWords(Taken t) {
    int answers = 0;
    int signOffs = 0;
    for (Intake.Finding f : t.assessment().findings()) {
      if (f instanceof Intake.Finding.Enters e) {
        Optional<Payload> payload = e.record().payload();
        if (payload.isPresent() && payload.get() instanceof AuditRevision r) {
          answers =
              Math.max(
                  answers, (int) r.answers().stream().filter(a -> a.answer().isAnswered()).count());
        } else if (payload.isPresent() && payload.get() instanceof SignOff) {
          signOffs++;
        }
      }
    }
    String signed =
        signOffs == 0
            ? "not signed off"
            : signOffs == 1 ? "signed off" : "signed by " + signOffs + " people";
    return answers + " answers, " + signed + ".";
  }

  private static ImportReport.RecordResult already(
      Intake.Finding.AlreadyHeld h, Map<RecordId, RecordNote> notes) {
    return new ImportReport.RecordResult(
        h.id(),
        h.kind(),
        RecordNote.Outcome.ALREADY_HELD,
        Optional.of(Code.ALREADY_HELD),
        "You already have exactly this. Nothing changes.");
  }

  private ImportReport.RecordResult entered(
      Intake.Finding.Enters e, Map<RecordId, RecordNote> notes, Judge judge, Facts facts, Taken t) {
    RecordNote note = notes.get(e.record().id());
    RecordNote.Outcome outcome;
    Optional<Code> code;
    String message;
    if (note != null) {
      outcome = note.outcome();
      code = note.code().or(() -> e.remark().map(Refusal::code));
      message =
          note.message().isEmpty() ? e.remark().map(Refusal::message).orElse("") : note.message();
    } else {
      Listing listing = workplace.store().records().listing(e.record().id(), facts.trust()::knows);
      switch (judge.judge(e.record(), listing)) {
        case Standing.Good g -> {
          outcome = RecordNote.Outcome.NEW;
          code = e.remark().map(Refusal::code);
          message = e.remark().map(Refusal::message).orElse("");
        }
        case Standing.Held held -> {
          outcome = RecordNote.Outcome.HELD;
          code = Optional.of(held.code());
          message = held.message();
        }
      }
    }
    // without a packing list that can be read, "unlisted" says too little
    if (code.equals(Optional.of(Code.UNLISTED))
        && t.problem().map(p -> p.code() == Code.BAD_MANIFEST).orElse(false)) {
      code = Optional.of(Code.BAD_MANIFEST);
      message = t.problem().get().message();
    }
    return new ImportReport.RecordResult(
        Optional.of(e.record().id()), e.kind(), outcome, code, message);
  }

  private static ImportReport.Outcome outcome(Taken t, List<ImportReport.RecordResult> records) {
    if (t.refused()) {
      return ImportReport.Outcome.REFUSED;
    }
    if (records.isEmpty()) {
      return t.problem().isPresent() ? ImportReport.Outcome.HELD : ImportReport.Outcome.ACCEPTED;
    }
    // a request for a key always enters; what counts is what became of the rest
    List<ImportReport.RecordResult> weighty =
        records.stream()
            .filter(r -> !r.kind().equals(Optional.of(RecordKind.KEY_REQUEST)))
            .toList();
    List<ImportReport.RecordResult> judged = weighty.isEmpty() ? records : weighty;
    long refused = judged.stream().filter(r -> r.outcome() == RecordNote.Outcome.REFUSED).count();
    long held = judged.stream().filter(r -> r.outcome() == RecordNote.Outcome.HELD).count();
    if (refused == judged.size()) {
      return ImportReport.Outcome.REFUSED;
    }
    if (held == judged.size()) {
      return ImportReport.Outcome.HELD;
    }
    return refused + held > 0 ? ImportReport.Outcome.PARTLY : ImportReport.Outcome.ACCEPTED;
  }

  private static ImportReport.Totals totals(List<ImportReport.FileResult> files) {
    Map<RecordNote.Outcome, Integer> count = new HashMap<>();
    int refused = 0;
    for (ImportReport.FileResult f : files) {
      f.records().forEach(r -> count.merge(r.outcome(), 1, Integer::sum));
      if (f.records().isEmpty() && f.outcome() == ImportReport.Outcome.REFUSED) {
        refused++;
      }
      if (f.records().isEmpty() && f.outcome() == ImportReport.Outcome.HELD) {
        count.merge(RecordNote.Outcome.HELD, 1, Integer::sum);
      }
    }
    return new ImportReport.Totals(
        files.size(),
        count.getOrDefault(RecordNote.Outcome.NEW, 0),
        count.getOrDefault(RecordNote.Outcome.ALREADY_HELD, 0),
        count.getOrDefault(RecordNote.Outcome.SUPERSEDED, 0),
        count.getOrDefault(RecordNote.Outcome.CONFLICT, 0),
        count.getOrDefault(RecordNote.Outcome.HELD, 0),
        count.getOrDefault(RecordNote.Outcome.REFUSED, 0) + refused);
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
