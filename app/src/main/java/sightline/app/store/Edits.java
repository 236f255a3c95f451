package sightline.app.store;

import static sightline.db.Tables.EDIT;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Log 1: what people typed here, edit by edit, in the order it was saved. */
public final class Edits {
  private static final String LAST = "SELECT seq FROM sqlite_sequence WHERE name = 'edit'";
  private static final String APPEND =
      "INSERT INTO edit (seq, log, kind, question, at, sealed) VALUES (?, ?, ?, ?, ?, ?)";

  private final OneWriter writer;
  private final Seal seal;

  Edits(OneWriter writer, Seal seal) {
    this.writer = writer;
    this.seal = seal;
  }

  /** Saves one edit. It is on the disk when this returns, unless a transaction is running. */
  public long append(String log, String kind, Optional<String> question, Instant at, byte[] payload)
      throws StoreException {
    return writer.change(
        sql -> {
          long seq = last() + 1;
          String time = at.toString();
          PreparedStatement insert = writer.prepared(APPEND);
          insert.setLong(1, seq);
          insert.setString(2, log);
          insert.setString(3, kind);
          insert.setString(4, question.orElse(null));
          insert.setString(5, time);
          insert.setBytes(6, seal.seal(payload, belongsTo(seq, log, kind, question, time)));
          insert.executeUpdate();
          return seq;
        });
  }

  /** A log from its beginning. */
  public List<StoredEdit> read(String log) throws StoreException {
    return writer.step(
        sql -> {
          List<StoredEdit> edits = new ArrayList<>();
          for (Record row :
              sql.selectFrom(EDIT).where(EDIT.LOG.eq(log)).orderBy(EDIT.SEQ).fetch()) {
            edits.add(opened(row));
          }
          return edits;
        });
  }

  /** Names of all logs, in order. */
  public List<String> logs() throws StoreException {
    return writer.step(
        sql -> sql.selectDistinct(EDIT.LOG).from(EDIT).orderBy(EDIT.LOG).fetch(EDIT.LOG));
  }

  /**
   * Puts other words in the place of an edit's, so that a text that could name a child is gone from
   * the log, from the database's free pages and from the file beside it. The edit itself stays.
   */
  public void eraseText(long seq, byte[] replacement) throws StoreException {
    writer.change(
        sql -> {
          Record row = sql.selectFrom(EDIT).where(EDIT.SEQ.eq(seq)).fetchOne();
          if (row == null) {
            throw new IllegalArgumentException("no edit " + seq);
          }
          sql.update(EDIT)
              .set(EDIT.SEALED, seal.seal(replacement, belongsTo(row)))
              .where(EDIT.SEQ.eq(seq))
              .execute();
          writer.sweepAfterCommit();
          return true;
        });
  }

  /** Drops a whole log, when its retention has ended. */
  public void drop(String log) throws StoreException {
    writer.change(
        sql -> {
          sql.deleteFrom(EDIT).where(EDIT.LOG.eq(log)).execute();
          writer.sweepAfterCommit();
          return true;
        });
  }

  /** Opens every edit; the number of each that does not open goes to {@code damaged}. */
  long verify(List<String> damaged) throws StoreException {
    return writer.step(
        sql -> {
          long count = 0;
          for (Record row : sql.selectFrom(EDIT).orderBy(EDIT.SEQ).fetch()) {
            count++;
            try {
              opened(row);
            } catch (StoreException e) {
              damaged.add("edit " + row.get(EDIT.SEQ));
            }
          }
          return count;
        });
  }

  /** The bytes as they lie on the disk. */
  byte[] sealed(long seq) throws StoreException {
    return writer.step(
        sql -> sql.select(EDIT.SEALED).from(EDIT).where(EDIT.SEQ.eq(seq)).fetchSingle(EDIT.SEALED));
  }

  private long last() throws java.sql.SQLException {
    try (ResultSet rows = writer.prepared(LAST).executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private StoredEdit opened(Record row) throws StoreException {
    byte[] payload =
        seal.open(row.get(EDIT.SEALED), belongsTo(row))
            .orElseThrow(() -> damaged(row.get(EDIT.SEQ)));
    try {
      return new StoredEdit(
          row.get(EDIT.SEQ),
          row.get(EDIT.LOG),
          row.get(EDIT.KIND),
          Optional.ofNullable(row.get(EDIT.QUESTION)),
          Instant.parse(row.get(EDIT.AT)),
          payload);
    } catch (DateTimeException e) {
      throw damaged(row.get(EDIT.SEQ));
    }
  }

  private static StoreException damaged(Long seq) {
    return new StoreException(new StoreProblem.Damaged("edit " + seq));
  }

  private static String belongsTo(Record row) {
    return belongsTo(
        row.get(EDIT.SEQ),
        row.get(EDIT.LOG),
        row.get(EDIT.KIND),
        Optional.ofNullable(row.get(EDIT.QUESTION)),
        row.get(EDIT.AT));
  }

  private static String belongsTo(
      Long seq, String log, String kind, Optional<String> question, String at) {
    return "edit|" + seq + "|" + log + "|" + kind + "|" + question.orElse("") + "|" + at;
  }
}
