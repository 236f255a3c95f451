package sightline.app.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.RecordNote;
import sightline.model.record.AuditRevision;
import sightline.model.record.RecordKind;

/** Writes views into their tables, in batches: an import folds a thousand audits at once. */
final class ProjectionRows {
  static final List<String> CLEAR_AUDIT =
      List.of(
          "DELETE FROM answer_view WHERE audit = ?",
          "DELETE FROM audit_view WHERE audit = ?",
          "DELETE FROM record_standing WHERE audit = ?");

  private static final String AUDIT =
      "INSERT INTO audit_view (audit, partnership, round, agency, case_code, tool, tool_version,"
          + " tool_sha256, state, head, revisions, heads, signed_off, signed_by_author, counted,"
          + " authored_at, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ANSWER =
      "INSERT INTO answer_view (audit, question, state, rating, has_comment, evidence,"
          + " good_practice) VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String NOTE =
      "INSERT OR REPLACE INTO record_standing (record, audit, kind, outcome, code, message)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private final OneWriter writer;

  ProjectionRows(OneWriter writer) {
    this.writer = writer;
  }

  void insert(Collection<AuditView> views) throws SQLException {
    PreparedStatement audits = writer.prepared(AUDIT);
    PreparedStatement answers = writer.prepared(ANSWER);
    for (AuditView view : views) {
      insertNotes(Optional.of(view.auditId()), view.notes());
      // an audit all of whose records were erased is no audit any more
      if (view.heads().isEmpty() && view.notes().isEmpty()) {
        continue;
      }
      audit(audits, view);
      if (view.head().isPresent()) {
        for (Response response : view.head().get().content().answers()) {
          answer(answers, view.auditId(), response);
        }
      }
    }
    audits.executeBatch();
    answers.executeBatch();
    runNotes();
  }

  private static void audit(PreparedStatement row, AuditView view) throws SQLException {
    Optional<AuditRevision> any = view.any().map(AuditView.Revision::content);
    // the id is made of these four, and is all there is to go by while nothing may be read
    String[] parts = view.auditId().split("/", 4);
    row.setString(1, view.auditId());
    row.setString(2, any.map(AuditRevision::partnership).orElse(part(parts, 0)));
    row.setString(3, any.map(AuditRevision::round).orElse(part(parts, 1)));
    row.setString(4, any.map(AuditRevision::agency).orElse(part(parts, 2)));
    row.setString(5, parts.length > 3 ? parts[3] : null);
    row.setString(6, any.map(r -> r.tool().id()).orElse(null));
    if (any.isPresent()) {
      row.setLong(7, any.get().tool().version());
    } else {
      row.setNull(7, Types.INTEGER);
    }
    row.setString(8, any.map(r -> r.tool().sha256()).orElse(null));
    row.setString(9, view.state().code());
    row.setString(10, view.head().map(h -> h.id().value()).orElse(null));
    row.setLong(11, view.history().size());
    row.setLong(12, view.heads().size());
    boolean signedOff =
        view.state() == AuditState.COUNTED
            || view.signOffs().stream().anyMatch(s -> s.content().agrees());
    row.setLong(13, signedOff ? 1 : 0);
    row.setLong(14, view.signedByAuthor() ? 1 : 0);
    row.setLong(15, view.isCounted() ? 1 : 0);
    row.setString(16, any.map(r -> r.authoredAt().toString()).orElse(null));
    row.setString(17, view.digest());
    row.addBatch();
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at] : "";
  }

  private static void answer(PreparedStatement row, String audit, Response response)
      throws SQLException {
    row.setString(1, audit);
    row.setString(2, response.question());
    row.setNull(4, Types.INTEGER);
    switch (response.answer()) {
      case Answer.Rated rated -> {
        row.setString(3, "answered");
        row.setLong(4, rated.points());
      }
      case Answer.Tally t -> row.setString(3, "answered");
      case Answer.NotApplicable n -> row.setString(3, "notApplicable");
      case Answer.UnableToDetermine u -> row.setString(3, "unableToDetermine");
      case Answer.Unanswered u -> row.setString(3, "unanswered");
    }
    row.setLong(5, response.comment().isBlank() ? 0 : 1);
    row.setLong(6, response.evidence().size());
    row.setLong(7, response.goodPractice() ? 1 : 0);
    row.addBatch();
  }

  /** Adds to the batch; {@link #runNotes} writes it. */
  void insertNotes(Optional<String> audit, List<RecordNote> notes) throws SQLException {
    PreparedStatement row = writer.prepared(NOTE);
    for (RecordNote note : notes) {
      row.setString(1, note.record().value());
      row.setString(2, audit.orElse(null));
      row.setString(3, note.kind().map(RecordKind::code).orElse(null));
      row.setString(4, note.outcome().code());
      row.setString(5, note.code().map(Enum::name).orElse(null));
      row.setString(6, note.message());
      row.addBatch();
    }
  }

  void runNotes() throws SQLException {
    writer.prepared(NOTE).executeBatch();
  }
}
