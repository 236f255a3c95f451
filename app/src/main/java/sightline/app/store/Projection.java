package sightline.app.store;

import static sightline.db.Tables.ANSWER_VIEW;
import static sightline.db.Tables.AUDIT_VIEW;
import static sightline.db.Tables.RECORD_STANDING;

import java.sql.PreparedStatement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.RecordNote;
import sightline.model.record.Code;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.tool.ToolRef;

/**
 * The tables lists and figures read. Written from folded views only; they may be dropped and
 * written again at any time, with the same result.
 */
public final class Projection {
  private final OneWriter writer;
  private final Records records;
  private final ProjectionRows rows;

  Projection(OneWriter writer, Records records) {
    this.writer = writer;
    this.records = records;
    this.rows = new ProjectionRows(writer);
  }

  /** Replaces everything the tables say about these audits. */
  public void write(Collection<AuditView> views) throws StoreException {
    writer.change(
        sql -> {
          for (String query : ProjectionRows.CLEAR_AUDIT) {
            PreparedStatement clear = writer.prepared(query);
            for (AuditView view : views) {
              clear.setString(1, view.auditId());
              clear.addBatch();
            }
            clear.executeBatch();
          }
          rows.insert(views);
          return true;
        });
  }

  /** Replaces what is said about records outside audits: trust lists, packs, manifests. */
  public void writeNotes(List<RecordNote> notes) throws StoreException {
    writer.change(
        sql -> {
          rows.insertNotes(Optional.empty(), notes);
          rows.runNotes();
          return true;
        });
  }

  /** Empties every projection, and reads the packing lists again from the manifests. */
  public void dropAll() throws StoreException {
    writer.change(
        sql -> {
          sql.deleteFrom(ANSWER_VIEW).execute();
          sql.deleteFrom(AUDIT_VIEW).execute();
          sql.deleteFrom(RECORD_STANDING).execute();
          records.rebuildListings();
          return true;
        });
  }

  /** All audits, by id. */
  public List<AuditRow> audits() throws StoreException {
    return select(org.jooq.impl.DSL.noCondition());
  }

  public Optional<AuditRow> audit(String id) throws StoreException {
    return select(AUDIT_VIEW.AUDIT.eq(id)).stream().findFirst();
  }

  /** Audits of one round, by id. */
  public List<AuditRow> auditsOfRound(String round) throws StoreException {
    return select(AUDIT_VIEW.ROUND.eq(round));
  }

  private List<AuditRow> select(Condition where) throws StoreException {
    return writer.step(
        sql -> {
          List<AuditRow> found = new ArrayList<>();
          for (Record row :
              sql.selectFrom(AUDIT_VIEW).where(where).orderBy(AUDIT_VIEW.AUDIT).fetch()) {
            found.add(auditRow(row));
          }
          return found;
        });
  }

  private static AuditRow auditRow(Record r) throws StoreException {
    try {
      String tool = r.get(AUDIT_VIEW.TOOL);
      return new AuditRow(
          r.get(AUDIT_VIEW.AUDIT),
          r.get(AUDIT_VIEW.PARTNERSHIP),
          r.get(AUDIT_VIEW.ROUND),
          r.get(AUDIT_VIEW.AGENCY),
          Optional.ofNullable(r.get(AUDIT_VIEW.CASE_CODE)),
          tool == null
              ? Optional.empty()
              : Optional.of(
                  new ToolRef(
                      tool,
                      r.get(AUDIT_VIEW.TOOL_VERSION).intValue(),
                      r.get(AUDIT_VIEW.TOOL_SHA256))),
          AuditState.ofCode(r.get(AUDIT_VIEW.STATE)).orElseThrow(Projection::damaged),
          Optional.ofNullable(r.get(AUDIT_VIEW.HEAD)).map(RecordId::new),
          r.get(AUDIT_VIEW.REVISIONS).intValue(),
          r.get(AUDIT_VIEW.HEADS).intValue(),
          r.get(AUDIT_VIEW.SIGNED_OFF) == 1,
          r.get(AUDIT_VIEW.SIGNED_BY_AUTHOR) == 1,
          r.get(AUDIT_VIEW.COUNTED) == 1,
          Optional.ofNullable(r.get(AUDIT_VIEW.AUTHORED_AT)).map(Instant::parse),
          r.get(AUDIT_VIEW.DIGEST));
    } catch (DateTimeException | IllegalArgumentException | NullPointerException notWritten) {
      throw damaged();
    }
  }

  /** Answers of the audit's head, by question; none while there is no single head. */
  public List<AnswerRow> answers(String auditId) throws StoreException {
    return answersWhere(ANSWER_VIEW.AUDIT.eq(auditId));
  }

  /** Answers of every audit that has a single head, by audit and question. */
  public List<AnswerRow> allAnswers() throws StoreException {
    return answersWhere(org.jooq.impl.DSL.noCondition());
  }

  private List<AnswerRow> answersWhere(Condition where) throws StoreException {
    return writer.step(
        sql -> {
          List<AnswerRow> found = new ArrayList<>();
          for (Record r :
              sql.selectFrom(ANSWER_VIEW)
                  .where(where)
                  .orderBy(ANSWER_VIEW.AUDIT, ANSWER_VIEW.QUESTION)
                  .fetch()) {
            try {
              found.add(
                  new AnswerRow(
                      r.get(ANSWER_VIEW.AUDIT),
                      r.get(ANSWER_VIEW.QUESTION),
                      r.get(ANSWER_VIEW.STATE),
                      Optional.ofNullable(r.get(ANSWER_VIEW.RATING)).map(Long::intValue),
                      r.get(ANSWER_VIEW.HAS_COMMENT) == 1,
                      r.get(ANSWER_VIEW.EVIDENCE).intValue(),
                      r.get(ANSWER_VIEW.GOOD_PRACTICE) == 1));
            } catch (NullPointerException notWritten) {
              throw damaged();
            }
          }
          return found;
        });
  }

  /** Records that came to this outcome, by id. */
  public List<RecordNote> notes(RecordNote.Outcome outcome) throws StoreException {
    return notesWhere(RECORD_STANDING.OUTCOME.eq(outcome.code()));
  }

  /** What one record came to. */
  public Optional<RecordNote> note(RecordId id) throws StoreException {
    return notesWhere(RECORD_STANDING.RECORD.eq(id.value())).stream().findFirst();
  }

  /** What each record of an audit came to, by id. */
  public List<RecordNote> notesOfAudit(String auditId) throws StoreException {
    return notesWhere(RECORD_STANDING.AUDIT.eq(auditId));
  }

  private List<RecordNote> notesWhere(Condition where) throws StoreException {
    return writer.step(
        sql -> {
          List<RecordNote> found = new ArrayList<>();
          for (Record r :
              sql.selectFrom(RECORD_STANDING)
                  .where(where)
                  .orderBy(RECORD_STANDING.RECORD)
                  .fetch()) {
            found.add(note(r));
          }
          return found;
        });
  }

  private static RecordNote note(Record r) throws StoreException {
    String outcome = r.get(RECORD_STANDING.OUTCOME);
    try {
      return new RecordNote(
          SealedRecords.id(r.get(RECORD_STANDING.RECORD)),
          Optional.ofNullable(r.get(RECORD_STANDING.KIND)).flatMap(RecordKind::ofCode),
          java.util.Arrays.stream(RecordNote.Outcome.values())
              .filter(o -> o.code().equals(outcome))
              .findFirst()
              .orElseThrow(Projection::damaged),
          Optional.ofNullable(r.get(RECORD_STANDING.CODE)).map(Code::valueOf),
          String.valueOf(r.get(RECORD_STANDING.MESSAGE)));
    } catch (IllegalArgumentException notWritten) {
      throw damaged();
    }
  }

  /** Counts and digests. */
  public StoreInfo info() throws StoreException {
    return writer.step(sql -> Figures.of(writer.connection()));
  }

  private static StoreException damaged() {
    return new StoreException(
        new StoreProblem.Damaged("the lists made from the records; rebuilding makes them anew"));
  }
}
