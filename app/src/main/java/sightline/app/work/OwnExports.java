package sightline.app.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sightline.model.book.AnswerBook;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.Manifest;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;

/** What this store has exported so far, read from the packing lists it has kept of every bundle. */
public final class OwnExports {
  private final Workplace workplace;

  public OwnExports(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * Where the exports of one audit stand.
   *
   * @param last when a final export was last made; empty before the first
   * @param outOfDate the last final export is no longer what the answer book says
   */
  public record State(Optional<Instant> last, boolean outOfDate) {
    public boolean isExported() {
      return last.isPresent();
    }
  }

  public State of(Audits.Invitation invitation) {
    Set<RecordId> finals =
        workplace.store().records().signedOfAudit(invitation.auditId()).stream()
            .filter(s -> s.payload().orElse(null) instanceof AuditRevision r && !r.draft())
            .map(Signed::id)
            .collect(Collectors.toSet());
    Optional<Manifest> last =
        manifests().stream()
            .filter(m -> m.partnership().equals(invitation.partnership()))
            .filter(m -> m.records().stream().anyMatch(finals::contains))
            .max(Comparator.comparingLong(Manifest::sequence));
    if (last.isEmpty()) {
      return new State(Optional.empty(), false);
    }
    Optional<AnswerBook.Frozen> frozen =
        invitation
            .book()
            .flatMap(b -> b.frozenFor(invitation.partnership(), invitation.round().code()));
    boolean current =
        frozen.map(f -> f.current() && last.get().records().contains(f.revision())).orElse(true);
    return new State(Optional.of(last.get().createdAt()), !current);
  }

  private List<Manifest> manifests() {
    return workplace.store().records().signedOfKind(RecordKind.MANIFEST).stream()
        .filter(Signed::madeHere)
        .flatMap(s -> s.payload().stream())
        .map(p -> (Manifest) p)
        .toList();
  }
}
