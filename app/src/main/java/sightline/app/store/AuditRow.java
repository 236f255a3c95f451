package sightline.app.store;

import java.time.Instant;
import java.util.Optional;
import sightline.model.merge.AuditState;
import sightline.model.record.RecordId;
import sightline.model.tool.ToolRef;

/**
 * One audit as lists show it.
 *
 * @param tool empty while nothing of the audit may be read
 * @param revisions valid revisions
 * @param heads revisions nothing follows; two or more are a conflict
 * @param signedOff the head carries a valid sign-off that agrees
 * @param signedByAuthor the only sign-off is the author's own, which the round allows
 * @param digest of everything the view says
 */
public record AuditRow(
    String audit,
    String partnership,
    String round,
    String agency,
    Optional<String> caseCode,
    Optional<ToolRef> tool,
    AuditState state,
    Optional<RecordId> head,
    int revisions,
    int heads,
    boolean signedOff,
    boolean signedByAuthor,
    boolean counted,
    Optional<Instant> authoredAt,
    String digest) {}
