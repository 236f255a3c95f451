package sightline.model.merge;

import java.util.List;
import java.util.Optional;
import sightline.model.record.AuditRevision;
import sightline.model.record.Digests;
import sightline.model.record.KeyId;
import sightline.model.record.RecordId;
import sightline.model.record.SignOff;
import sightline.model.tool.AuditTool;

/**
 * What people read about one audit: the fold of its records under given facts.
 *
 * @param auditId the audit
 * @param state where it stands
 * @param head the one revision that is read; empty while held, or in conflict
 * @param heads revisions that no valid revision follows, in id order; two or more are a conflict
 * @param history valid revisions, parents before children
 * @param signOffs valid sign-offs of the head
 * @param signing which sign-offs the tool asks for, and which of them the head has
 * @param signedByAuthor complete only by the sign-off is the author's own, which the round allows
 * @param notes what each record came to, in id order
 */
public record AuditView(
    String auditId,
    AuditState state,
    Optional<Revision> head,
    List<Revision> heads,
    List<Revision> history,
    List<SignedOff> signOffs,
    Signing signing,
    boolean signedByAuthor,
    List<RecordNote> notes) {

  /** A revision that may be read, and who signed it. */
  public record Revision(RecordId id, AuditRevision content, KeyId signer) {}

  /** A sign-off of the head. */
  public record SignedOff(RecordId id, SignOff content, KeyId signer) {}

  public AuditView {
    heads = List.copyOf(heads);
    history = List.copyOf(history);
    signOffs = List.copyOf(signOffs);
    notes = List.copyOf(notes);
  }

  /** A view of a tool with one sign-off, the senior officer's. */
  public AuditView(
      String auditId,
      AuditState state,
      Optional<Revision> head,
      List<Revision> heads,
      List<Revision> history,
      List<SignedOff> signOffs,
      boolean signedByAuthor,
      List<RecordNote> notes) {
    this(
        auditId,
        state,
        head,
        heads,
        history,
        signOffs,
        new Signing(
            AuditTool.SENIOR_OFFICER,
            state == AuditState.COUNTED ? AuditTool.SENIOR_OFFICER : List.of()),
        signedByAuthor,
        notes);
  }

  public boolean isCounted() {
    return state == AuditState.COUNTED;
  }

  /** Some revision to name the audit by: the head, else the first of several, else none. */
  public Optional<Revision> any() {
    return head.or(() -> heads.stream().findFirst());
  }

  /** Digest of everything the view says: equal views, equal digests. */
  public String digest() {
    StringBuilder said =
        new StringBuilder(auditId)
            .append('|')
            .append(state.code())
            .append('|')
            .append(signedByAuthor);
    heads.forEach(h -> said.append("|head ").append(h.id()).append(" by ").append(h.signer()));
    signOffs.forEach(
        s -> said.append("|signoff ").append(s.id()).append(" by ").append(s.signer()));
    // an audit with one sign-off has the digest it always had
    if (signing.needed().size() > 1) {
      said.append("|signed ").append(signing.given());
    }
    for (RecordNote n : notes) {
      said.append('|').append(n.record()).append(' ').append(n.outcome().code());
      n.code().ifPresent(c -> said.append(' ').append(c));
    }
    return Digests.sha256(said.toString());
  }
}
