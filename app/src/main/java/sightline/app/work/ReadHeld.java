package sightline.app.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.Identity;
import sightline.app.store.JournalEntry;
import sightline.model.audit.Agency;
import sightline.model.audit.Person;
import sightline.model.audit.Round;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.merge.AuditState;
import sightline.model.merge.Facts;
import sightline.model.merge.RecordNote;
import sightline.model.record.Code;
import sightline.model.record.RecordId;

/** Reads what the centre has but does not count until a person has done something. */
public final class ReadHeld {
  private final Workplace workplace;
  private final Audits audits;

  public ReadHeld(Workplace workplace, Audits audits) {
    this.workplace = workplace;
    this.audits = audits;
  }

  /**
   * Records of one audit that wait for one reason.
   *
   * @param audit empty where it cannot be read which audit they belong to
   * @param agency name as on the register; empty where it cannot be read
   * @param round title; empty where it cannot be read
   * @param records how many; 0 for a whole file this program is too old to read
   * @param since when the first of them came in, when that was kept
   */
  public record Item(
      Optional<String> audit,
      String agency,
      String round,
      String message,
      int records,
      Optional<Instant> since) {}

  /** All that waits for one reason, by agency. */
  public record Group(Code code, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * One of the revisions an agency must choose between; the time is what its author's clock said.
   */
  public record Side(Person author, Instant writtenAt) {}

  /** An audit with two or more revisions that follow the same one. */
  public record Conflict(String audit, String agency, String round, List<Side> sides) {
    public Conflict {
      sides = List.copyOf(sides);
    }
  }

  /** Everything that waits. */
  public record Waiting(List<Group> held, List<Conflict> conflicts) {
    public Waiting {
      held = List.copyOf(held);
      conflicts = List.copyOf(conflicts);
    }

    public boolean isEmpty() {
      return held.isEmpty() && conflicts.isEmpty();
    }
  }

  /** All of it: the reasons in the order of {@link Code}, conflicts by agency. */
  public Waiting waiting() throws ProblemException {
    String partnership = workplace.partnership().code();
    Facts facts = workplace.facts(partnership);
    Map<RecordId, Instant> arrivals = workplace.store().lookups().arrivals();
    Map<Code, List<Item>> held = new EnumMap<>(Code.class);
    Set<RecordId> seen = new HashSet<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (Audits.Line line : audits.rows()) {
      Names names = names(line, facts);
      Map<Code, List<RecordNote>> byCode = new LinkedHashMap<>();
      for (RecordNote note : workplace.store().projection().notesOfAudit(line.id())) {
        if (note.outcome() == RecordNote.Outcome.HELD) {
          seen.add(note.record());
          byCode.computeIfAbsent(reason(note), k -> new ArrayList<>()).add(note);
        }
      }
      byCode.forEach(
          (code, notes) ->
              held.computeIfAbsent(code, k -> new ArrayList<>())
                  .add(item(Optional.of(line.id()), names, notes, arrivals)));
      if (line.state() == AuditState.CONFLICT) {
        conflict(partnership, line.id(), names).ifPresent(conflicts::add);
      }
    }
    for (RecordNote note : workplace.store().projection().notes(RecordNote.Outcome.HELD)) {
      if (!seen.contains(note.record())) {
        held.computeIfAbsent(reason(note), k -> new ArrayList<>())
            .add(item(Optional.empty(), new Names("", ""), List.of(note), arrivals));
      }
    }
    List<Item> newer = newerFiles();
    if (!newer.isEmpty()) {
      held.computeIfAbsent(Code.NEWER_SCHEMA, k -> new ArrayList<>()).addAll(newer);
    }
    List<Group> groups = new ArrayList<>();
    held.forEach(
        (code, items) -> {
          items.sort(Comparator.comparing(Item::agency).thenComparing(i -> i.audit().orElse("")));
          groups.add(new Group(code, items));
        });
    conflicts.sort(Comparator.comparing(Conflict::agency).thenComparing(Conflict::audit));
    return new Waiting(groups, conflicts);
  }

  private static Code reason(RecordNote note) {
    return note.code().orElse(Code.NOT_AUTHORISED);
  }

  private record Names(String agency, String round) {}

  private static Names names(Audits.Line line, Facts facts) {
    return new Names(
        Optional.ofNullable(facts.agencies().get(line.agency()))
            .map(Agency::name)
            .orElse(line.agency()),
        Optional.ofNullable(facts.rounds().get(line.round()))
            .map(Round::title)
            .orElse(line.round()));
  }

  /** Whole files kept for a newer program; one that can be read by now needs importing again. */
  private List<Item> newerFiles() {
    BundleReader reader =
        new BundleReader(
            workplace.store().keys().identities().stream().map(Identity::secret).toList());
    Set<String> looked = new HashSet<>();
    List<Item> items = new ArrayList<>();
    for (JournalEntry entry : workplace.store().journal().entries()) {
      boolean kept =
          entry.event().equals("import")
              && entry.code().equals(Optional.of(Code.NEWER_SCHEMA.name()));
      if (!kept || !looked.add(entry.subject())) {
        continue;
      }
      Optional<byte[]> file = workplace.store().blobs().get(entry.subject());
      if (file.isPresent() && reader.read(file.get()) instanceof Bundle.Reading.Newer newer) {
        items.add(
            new Item(
                Optional.empty(),
                "",
                "",
                newer.refusal().message(),
                0,
                Optional.of(Instant.parse(entry.at()))));
      }
    }
    return items;
  }

  private static Item item(
      Optional<String> audit,
      Names names,
      List<RecordNote> notes,
      Map<RecordId, Instant> arrivals) {
    return new Item(
        audit,
        names.agency(),
        names.round(),
        notes.getFirst().message(),
        notes.size(),
        notes.stream()
            .flatMap(n -> Optional.ofNullable(arrivals.get(n.record())).stream())
            .min(Comparator.naturalOrder()));
  }

  private Optional<Conflict> conflict(String partnership, String audit, Names names) {
    return audits
        .view(partnership, audit)
        .map(
            view ->
                new Conflict(
                    audit,
                    names.agency(),
                    names.round(),
                    view.heads().stream()
                        .map(h -> new Side(h.content().author(), h.content().authoredAt()))
                        .sorted(Comparator.comparing(Side::writtenAt))
                        .toList()));
  }
}
