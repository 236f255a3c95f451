package sightline.app.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sightline.app.store.Identity;
import sightline.app.store.JournalEntry;
import sightline.app.store.Lookups;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.merge.AuditState;
import sightline.model.merge.Facts;
import sightline.model.merge.RecordNote;
import sightline.model.record.Code;
import sightline.model.record.KeyId;
import sightline.model.record.RecordId;

/**
 * Everything the store has but does not count until a person has done something: held records by
 * audit and reason, audits in conflict, and files that need a newer program.
 */
public final class NeedsAttention {
  private final Workplace workplace;

  public NeedsAttention(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * One thing that waits.
   *
   * @param audit the audit it belongs to; empty when that cannot be read
   * @param agencyName whose it is, as on the register; empty when that cannot be read
   * @param roundTitle of the round; empty when that cannot be read
   * @param records how many records wait for the same reason; 0 for a whole file
   * @param since when the first of them arrived, when that was kept
   * @param signers the keys they are signed with
   */
  public record Item(
      Optional<String> audit,
      String agencyName,
      String roundTitle,
      Code code,
      String message,
      int records,
      Optional<Instant> since,
      Set<KeyId> signers) {}

  /** All of it, the reasons in the order of {@link Code}, then by agency. */
  public List<Item> items() throws ProblemException {
    Facts facts = workplace.facts(workplace.partnership().code());
    Map<RecordId, Instant> arrivals = workplace.store().lookups().arrivals();
    List<Item> items = new ArrayList<>(held(facts, arrivals));
    items.addAll(conflicts(facts, arrivals));
    items.addAll(newerFiles());
    items.sort(
        Comparator.comparing(Item::code)
            .thenComparing(Item::agencyName)
            .thenComparing(i -> i.audit().orElse("")));
    return List.copyOf(items);
  }

  private record AuditAndReason(Optional<String> audit, Code code) {}

  private List<Item> held(Facts facts, Map<RecordId, Instant> arrivals) {
    Map<AuditAndReason, List<Lookups.Held>> together = new LinkedHashMap<>();
    for (Lookups.Held h : workplace.store().lookups().held()) {
      Code code = h.code().map(Code::valueOf).orElse(Code.NOT_AUTHORISED);
      together.computeIfAbsent(new AuditAndReason(h.audit(), code), k -> new ArrayList<>()).add(h);
    }
    List<Item> items = new ArrayList<>();
    together.forEach(
        (key, held) -> {
          Set<KeyId> signers = new TreeSet<>();
          held.forEach(h -> signers.addAll(h.signers()));
          items.add(
              item(
                  facts,
                  key.audit(),
                  key.code(),
                  held.getFirst().message(),
                  held.size(),
                  first(held.stream().map(Lookups.Held::record).toList(), arrivals),
                  signers));
        });
    return items;
  }

  private List<Item> conflicts(Facts facts, Map<RecordId, Instant> arrivals) {
    List<Item> items = new ArrayList<>();
    workplace.store().projection().audits().stream()
        .filter(a -> a.state() == AuditState.CONFLICT)
        .forEach(
            a -> {
              List<RecordNote> notes =
                  workplace.store().projection().notesOfAudit(a.audit()).stream()
                      .filter(n -> n.outcome() == RecordNote.Outcome.CONFLICT)
                      .toList();
              items.add(
                  item(
                      facts,
                      Optional.of(a.audit()),
                      Code.FORKED,
                      notes.isEmpty() ? "" : notes.getFirst().message(),
                      notes.size(),
                      first(notes.stream().map(RecordNote::record).toList(), arrivals),
                      Set.of()));
            });
    return items;
  }

  private static Item item(
      Facts facts,
      Optional<String> audit,
      Code code,
      String message,
      int records,
      Optional<Instant> since,
      Set<KeyId> signers) {
    // an audit id is partnership, round, agency, perhaps a case
    String[] parts = audit.map(a -> a.split("/", 4)).orElse(new String[0]);
    String agency = parts.length > 2 ? parts[2] : "";
    String round = parts.length > 1 ? parts[1] : "";
    return new Item(
        audit,
        Optional.ofNullable(facts.agencies().get(agency)).map(Agency::name).orElse(agency),
        Optional.ofNullable(facts.rounds().get(round)).map(Round::title).orElse(round),
        code,
        message,
        records,
        since,
        signers);
  }

  private static Optional<Instant> first(List<RecordId> records, Map<RecordId, Instant> arrivals) {
    return records.stream()
        .flatMap(r -> Optional.ofNullable(arrivals.get(r)).stream())
        .min(Comparator.naturalOrder());
  }

  /** Whole files kept for a newer program; one that can be read by now needs importing again. */
  private List<Item> newerFiles() {
    Map<String, JournalEntry> kept = new HashMap<>();
    for (JournalEntry entry : workplace.store().journal().entries()) {
      if (entry.event().equals("import")
          && entry.code().equals(Optional.of(Code.NEWER_SCHEMA.name()))) {
        kept.putIfAbsent(entry.subject(), entry);
      }
    }
    BundleReader reader =
        new BundleReader(
            workplace.store().keys().identities().stream().map(Identity::secret).toList());
    List<Item> items = new ArrayList<>();
    for (JournalEntry entry : kept.values()) {
      Optional<byte[]> file = workplace.store().blobs().get(entry.subject());
      if (file.isPresent() && reader.read(file.get()) instanceof Bundle.Reading.Newer newer) {
        items.add(
            new Item(
                Optional.empty(),
                "",
                "",
                newer.refusal().code(),
                newer.refusal().message(),
                0,
                Optional.of(Instant.parse(entry.at())),
                Set.of()));
      }
    }
    return items;
  }
}
