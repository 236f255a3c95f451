package sightline.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.bundle.Intake;
import sightline.model.merge.Facts;
import sightline.model.merge.Judge;
import sightline.model.merge.Listing;
import sightline.model.merge.RecordNote;
import sightline.model.merge.Standing;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Manifest;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.Refusal;
import sightline.model.record.SignOff;

/** Says of each file of an import what it came to, once everything it touched was folded. */
final class ImportFindings {
  private static final String NOTHING_CHANGES = "You already have exactly this. Nothing changes.";

  private final Workplace workplace;
  private final Facts facts;
  private final Judge judge;
  private final Map<RecordId, RecordNote> notes = new HashMap<>();

  ImportFindings(Workplace workplace, String partnership, Collection<String> touchedAudits) {
    this.workplace = workplace;
    this.facts = workplace.facts(partnership);
    this.judge = new Judge(facts);
    for (String audit : touchedAudits) {
      workplace.store().projection().notesOfAudit(audit).forEach(n -> notes.put(n.record(), n));
    }
  }

  ImportReport.FileResult of(ImportBundles.Taken t) {
    List<ImportReport.RecordResult> records = new ArrayList<>();
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
            case Intake.Finding.AlreadyHeld h -> already(h);
            case Intake.Finding.Enters e -> entered(e, t);
          });
    }
    Optional<String> from =
        t.manifest()
            .map(Manifest::from)
            .map(
                code ->
                    Optional.ofNullable(facts.agencies().get(code)).map(Agency::name).orElse(code));
    ImportReport.FileResult plain =
        new ImportReport.FileResult(
            t.file().toString(),
            t.manifest().map(Manifest::bundleId),
            from,
            outcome(t, records),
            Optional.empty(),
            "",
            records);
    Said said = said(t, plain);
    return new ImportReport.FileResult(
        plain.file(),
        plain.bundleId(),
        plain.from(),
        plain.outcome(),
        said.code(),
        said.message(),
        records);
  }

  /** The one reason a list shows for a file. */
  private record Said(Optional<Code> code, String message) {}

  private static Said said(ImportBundles.Taken t, ImportReport.FileResult file) {
    // a refused record is missing too, but why it was refused says more
    boolean refusedSaysMore =
        t.problem().map(p -> p.code() == Code.INCOMPLETE).orElse(false)
            && file.leading() == RecordNote.Outcome.REFUSED;
    if (t.problem().isPresent() && !refusedSaysMore) {
      return new Said(Optional.of(t.problem().get().code()), t.problem().get().message());
    }
    RecordNote.Outcome leading = file.leading();
    return switch (leading) {
      case NEW -> newWords(t, file);
      case ALREADY_HELD ->
          file.records().stream()
              .filter(r -> !r.message().equals(NOTHING_CHANGES))
              .findFirst()
              .map(r -> new Said(Optional.of(Code.ALREADY_HELD), r.message()))
              .orElse(new Said(Optional.of(Code.ALREADY_HELD), NOTHING_CHANGES));
      case SUPERSEDED, CONFLICT, HELD, REFUSED ->
          file.records().stream()
              .filter(r -> r.outcome() == leading)
              .filter(r -> !r.message().isEmpty())
              .findFirst()
              .map(r -> new Said(r.code(), inPart(file, leading) + r.message()))
              .orElse(new Said(Optional.empty(), ""));
    };
  }

  private static String inPart(ImportReport.FileResult file, RecordNote.Outcome leading) {
    long of = file.records().size();
    long those = file.records().stream().filter(r -> r.outcome() == leading).count();
    return file.outcome() == ImportReport.Outcome.PARTLY && leading == RecordNote.Outcome.REFUSED
        ? those + " of " + of + " records refused. "
        : "";
  }

  private static Said newWords(ImportBundles.Taken t, ImportReport.FileResult file) {
    String remark =
        file.records().stream()
            .filter(r -> r.outcome() == RecordNote.Outcome.NEW && r.code().isPresent())
            .map(ImportReport.RecordResult::message)
            .findFirst()
            .orElse("");
    Optional<Code> code =
        file.records().stream()
            .filter(r -> r.outcome() == RecordNote.Outcome.NEW)
            .flatMap(r -> r.code().stream())
            .findFirst();
    return new Said(code, (contents(t) + " " + remark).strip());
  }

  /** What a file brings, in words. */
  private static String contents(ImportBundles.Taken t) {
    int revisions = 0;
    long answers = 0;
    int signOffs = 0;
    int others = 0;
    for (Intake.Finding f : t.assessment().findings()) {
      if (f instanceof Intake.Finding.Enters e) {
        Optional<Payload> payload = e.record().payload();
        if (payload.isPresent() && payload.get() instanceof AuditRevision r) {
          revisions++;
          answers =
              Math.max(answers, r.answers().stream().filter(a -> a.answer().isAnswered()).count());
        } else if (payload.isPresent() && payload.get() instanceof SignOff) {
          signOffs++;
        } else {
          others++;
        }
      }
    }
    if (revisions == 0 && signOffs > 0) {
      return "The sign-off of a return that is here already.";
    }
    if (revisions == 0) {
      return others == 1 ? "1 record." : others + " records.";
    }
    String signed =
        switch (signOffs) {
          case 0 -> "not signed off";
          case 1 -> "signed off";
          default -> "signed by " + signOffs + " people";
        };
    return (answers == 1 ? "1 answer, " : answers + " answers, ") + signed + ".";
  }

  /** It may be here and held all the same: then it says why. */
  private ImportReport.RecordResult already(Intake.Finding.AlreadyHeld h) {
    Optional<RecordNote> held =
        h.id()
            .flatMap(
                id ->
                    Optional.ofNullable(notes.get(id))
                        .or(() -> workplace.store().projection().note(id)))
            .filter(n -> n.outcome() == RecordNote.Outcome.HELD);
    return new ImportReport.RecordResult(
        h.id(),
        h.kind(),
        RecordNote.Outcome.ALREADY_HELD,
        Optional.of(Code.ALREADY_HELD),
        held.map(n -> "Here already, and still held. " + n.message()).orElse(NOTHING_CHANGES));
  }

  private ImportReport.RecordResult entered(Intake.Finding.Enters e, ImportBundles.Taken t) {
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

  private static ImportReport.Outcome outcome(
      ImportBundles.Taken t, List<ImportReport.RecordResult> records) {
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

  static ImportReport.Totals totals(List<ImportReport.FileResult> files) {
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
}
