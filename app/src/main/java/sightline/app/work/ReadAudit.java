package sightline.app.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.audit.Round;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.ReturnReader;
import sightline.model.merge.AuditView;
import sightline.model.merge.Facts;
import sightline.model.merge.RecordNote;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SignOff;
import sightline.model.tool.AuditTool;

/**
 * Reads one audit at the centre with all that stands behind it: who wrote it, who signed it with
 * which key, when it arrived, and what every record of it came to.
 */
public final class ReadAudit {
  private final Workplace workplace;
  private final Audits audits;

  public ReadAudit(Workplace workplace, Audits audits) {
    this.workplace = workplace;
    this.audits = audits;
  }

  /**
   * A person's signature under a record.
   *
   * @param by as the record says
   * @param role what the key is approved for
   * @param holder who the key was approved for; empty when the list in force no longer says
   * @param saidAt what the signer's clock said
   * @param arrived when the record came in with an import; empty when it was made here
   */
  public record Signature(
      Person by,
      KeyRole role,
      KeyId key,
      Optional<Person> holder,
      Instant saidAt,
      Optional<Instant> arrived) {}

  /** A sign-off, or a refusal to sign. */
  public record SignedOff(Signature signature, boolean agrees, String statement) {}

  /** Where a version stands among the others. */
  public enum Place {
    CURRENT,
    REPLACED,
    IN_CONFLICT
  }

  /**
   * One revision that may be read.
   *
   * @param number from 1, in the order they follow one another
   * @param follows numbers of the versions it was made from
   * @param missing how many versions it was made from have not arrived
   * @param changed answers and details that differ from the first version it follows; empty for one
   *     that follows none
   * @param reading the version as a return; empty when its question set is not known here
   */
  public record Version(
      RecordId id,
      int number,
      Place place,
      Signature author,
      List<SignedOff> signOffs,
      List<Integer> follows,
      int missing,
      Optional<Integer> changed,
      boolean draft,
      Optional<AgencyReturn> reading) {
    public Version {
      signOffs = List.copyOf(signOffs);
      follows = List.copyOf(follows);
    }
  }

  /**
   * What one record came to.
   *
   * @param kind empty when it needs a newer program
   * @param words why, and what to do; empty when there is nothing to say
   */
  public record Item(
      RecordId id,
      Optional<RecordKind> kind,
      RecordNote.Outcome outcome,
      String words,
      Optional<Instant> arrived) {}

  /**
   * @param versions parents before children
   * @param items every record of the audit
   * @param trustVersion number of the list of approved keys it is judged by
   */
  public record Read(
      String auditId,
      Partnership partnership,
      Agency agency,
      Round round,
      AuditTool tool,
      AuditView view,
      List<Version> versions,
      List<Item> items,
      long trustVersion) {
    public Read {
      versions = List.copyOf(versions);
      items = List.copyOf(items);
    }
  }

  public Read of(String auditId) throws ProblemException {
    Partnership partnership = workplace.partnership();
    Audits.Line line =
        audits.rows().stream()
            .filter(r -> r.id().equals(auditId))
            .findFirst()
            .orElseThrow(() -> notFound(auditId));
    AuditView view = audits.view(partnership.code(), auditId).orElseThrow(() -> notFound(auditId));
    Facts facts = workplace.facts(partnership.code());
    Round round =
        Optional.ofNullable(facts.rounds().get(line.round()))
            .orElseThrow(
                () -> new ProblemException(new Problem.NotFound("round", line.round(), List.of())));
    Agency agency =
        Optional.ofNullable(facts.agencies().get(line.agency()))
            .orElseThrow(
                () ->
                    new ProblemException(new Problem.NotFound("agency", line.agency(), List.of())));
    AuditTool tool =
        // the version that was answered, where the round went over to another one since
        view.head()
            .flatMap(head -> facts.asked(head.content()))
            .or(() -> workplace.asked(round))
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound("question set", round.tool().id(), List.of())));
    Map<RecordId, Instant> arrivals = workplace.store().lookups().arrivals();
    return new Read(
        auditId,
        partnership,
        agency,
        round,
        tool,
        view,
        new Versions(partnership, agency, round, view, facts, arrivals).read(auditId),
        view.notes().stream()
            .map(
                n ->
                    new Item(
                        n.record(),
                        n.kind(),
                        n.outcome(),
                        n.message(),
                        Optional.ofNullable(arrivals.get(n.record()))))
            .toList(),
        facts.trust().version());
  }

  private ProblemException notFound(String auditId) {
    return new ProblemException(new Problem.NotFound("audit", auditId, List.of()));
  }

  /** The versions of one audit under given facts. */
  private final class Versions {
    private final Partnership partnership;
    private final Agency agency;
    private final Round round;
    private final AuditView view;
    private final Facts facts;
    private final Map<RecordId, Instant> arrivals;
    private final Map<RecordId, Integer> numbers = new HashMap<>();

    Versions(
        Partnership partnership,
        Agency agency,
        Round round,
        AuditView view,
        Facts facts,
        Map<RecordId, Instant> arrivals) {
      this.partnership = partnership;
      this.agency = agency;
      this.round = round;
      this.view = view;
      this.facts = facts;
      this.arrivals = arrivals;
      for (int i = 0; i < view.history().size(); i++) {
        numbers.put(view.history().get(i).id(), i + 1);
      }
    }

    List<Version> read(String auditId) {
      Map<RecordId, List<AuditView.SignedOff>> signOffs = signOffs(auditId);
      return view.history().stream().map(r -> version(r, signOffs)).toList();
    }

    /** Valid sign-offs by the revision they are about. */
    private Map<RecordId, List<AuditView.SignedOff>> signOffs(String auditId) {
      Set<RecordId> valid =
          view.notes().stream()
              .filter(n -> n.outcome() != RecordNote.Outcome.HELD)
              .map(RecordNote::record)
              .collect(Collectors.toSet());
      Map<RecordId, List<AuditView.SignedOff>> found = new LinkedHashMap<>();
      for (Signed record : workplace.store().records().signedOfAudit(auditId)) {
        if (valid.contains(record.id())
            && record.payload().orElseThrow() instanceof SignOff content) {
          record.signers().stream()
              .filter(k -> facts.trust().approvedAs(k, KeyRole.SIGNOFF, agency.code()).isPresent())
              .min(java.util.Comparator.naturalOrder())
              .ifPresent(
                  key ->
                      found
                          .computeIfAbsent(content.revision(), id -> new ArrayList<>())
                          .add(new AuditView.SignedOff(record.id(), content, key)));
        }
      }
      return found;
    }

    private Version version(
        AuditView.Revision revision, Map<RecordId, List<AuditView.SignedOff>> signOffs) {
      AuditRevision content = revision.content();
      List<AuditView.SignedOff> own = signOffs.getOrDefault(revision.id(), List.of());
      List<Integer> follows =
          content.parents().stream()
              .filter(numbers::containsKey)
              .map(numbers::get)
              .sorted()
              .toList();
      return new Version(
          revision.id(),
          numbers.get(revision.id()),
          place(revision.id()),
          signature(
              revision.id(),
              content.author(),
              KeyRole.AUTHOR,
              revision.signer(),
              content.authoredAt()),
          own.stream()
              .map(
                  s ->
                      new SignedOff(
                          signature(
                              s.id(),
                              s.content().by(),
                              KeyRole.SIGNOFF,
                              s.signer(),
                              s.content().signedAt()),
                          s.content().agrees(),
                          s.content().statement()))
              .toList(),
          follows,
          content.parents().size() - follows.size(),
          follows.isEmpty()
              ? Optional.empty()
              : Optional.of(changed(view.history().get(follows.getFirst() - 1).content(), content)),
          content.draft(),
          reading(revision, own));
    }

    private Place place(RecordId id) {
      boolean head = view.heads().stream().anyMatch(h -> h.id().equals(id));
      if (!head) {
        return Place.REPLACED;
      }
      return view.heads().size() == 1 ? Place.CURRENT : Place.IN_CONFLICT;
    }

    private Signature signature(
        RecordId record, Person by, KeyRole role, KeyId key, Instant saidAt) {
      return new Signature(
          by,
          role,
          key,
          facts.trust().approvedAs(key, role, agency.code()).map(a -> a.person()),
          saidAt,
          Optional.ofNullable(arrivals.get(record)));
    }

    /** The version as if it were the one that is read; the state stays that of the audit. */
    private Optional<AgencyReturn> reading(
        AuditView.Revision revision, List<AuditView.SignedOff> signOffs) {
      AuditView alone =
          new AuditView(
              view.auditId(),
              view.state(),
              Optional.of(revision),
              view.heads(),
              view.history(),
              signOffs,
              view.signing(),
              view.signedByAuthor(),
              view.notes());
      return facts
          .asked(revision.content())
          .flatMap(
              tool ->
                  new ReturnReader(tool, agency, partnership, round, workplace.today())
                      .read(alone));
    }
  }

  private static int changed(AuditRevision before, AuditRevision after) {
    Map<String, Object> earlier = new HashMap<>();
    before.answers().forEach(r -> earlier.put(r.question(), r));
    before.details().forEach(d -> earlier.put(d.detail(), d));
    Map<String, Object> later = new HashMap<>();
    after.answers().forEach(r -> later.put(r.question(), r));
    after.details().forEach(d -> later.put(d.detail(), d));
    Set<String> all = new java.util.HashSet<>(earlier.keySet());
    all.addAll(later.keySet());
    return Math.toIntExact(
        all.stream().filter(q -> !java.util.Objects.equals(earlier.get(q), later.get(q))).count());
  }
}
