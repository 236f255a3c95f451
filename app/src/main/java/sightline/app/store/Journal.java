package sightline.app.store;

import static sightline.db.Tables.JOURNAL;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sightline.model.record.Digests;

/**
 * What happened to this store, line by line, each bound to the one before it by hash: a line taken
 * out or altered shows. Its head rides in every manifest, which dates it for others.
 */
public final class Journal {
  /** Head of a journal with no line yet. */
  public static final String BEGINNING = "sha256:" + "0".repeat(64);

  private static final String LAST = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";
  private static final String APPEND =
      "INSERT INTO journal (seq, at, event, subject, outcome, code, previous, hash)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private final OneWriter writer;

  Journal(OneWriter writer) {
    this.writer = writer;
  }

  /**
   * Adds a line and returns the new head.
   *
   * @param subject digest of a file, id of a bundle or record; never a file name or a person
   */
  public String append(
      Instant at, String event, String subject, String outcome, Optional<String> code)
      throws StoreException {
    return writer.change(
        sql -> {
          long seq = 1;
          String previous = BEGINNING;
          try (ResultSet rows = writer.prepared(LAST).executeQuery()) {
            if (rows.next()) {
              seq = rows.getLong(1) + 1;
              previous = rows.getString(2);
            }
          }
          String hash = hash(seq, at.toString(), event, subject, outcome, code, previous);
          insert(seq, at, event, subject, outcome, code, previous, hash);
          return hash;
        });
  }

  private void insert(
      long seq,
      Instant at,
      String event,
      String subject,
      String outcome,
      Optional<String> code,
      String previous,
      String hash)
      throws SQLException {
    PreparedStatement append = writer.prepared(APPEND);
    append.setLong(1, seq);
    append.setString(2, at.toString());
    append.setString(3, event);
    append.setString(4, subject);
    append.setString(5, outcome);
    append.setString(6, code.orElse(null));
    append.setString(7, previous);
    append.setString(8, hash);
    append.executeUpdate();
  }

  /** Hash of the last line. */
  public String head() throws StoreException {
    return writer.step(
        sql -> {
          try (ResultSet rows = writer.prepared(LAST).executeQuery()) {
            return rows.next() ? rows.getString(2) : BEGINNING;
          }
        });
  }

  /** All lines, oldest first. */
  public List<JournalEntry> entries() throws StoreException {
    return writer.step(
        sql ->
            sql.selectFrom(JOURNAL)
                .orderBy(JOURNAL.SEQ)
                .fetch(
                    r ->
                        new JournalEntry(
                            r.getSeq(),
                            r.getAt(),
                            r.getEvent(),
                            r.getSubject(),
                            r.getOutcome(),
                            Optional.ofNullable(r.getCode()),
                            r.getPrevious(),
                            r.getHash())));
  }

  /** The first line that does not follow from the one before it; empty when the chain is whole. */
  public Optional<Long> verify() throws StoreException {
    String previous = BEGINNING;
    long seq = 0;
    for (JournalEntry e : entries()) {
      seq++;
      boolean follows =
          e.seq() == seq
              && previous.equals(e.previous())
              && hash(seq, e.at(), e.event(), e.subject(), e.outcome(), e.code(), previous)
                  .equals(e.hash());
      if (!follows) {
        return Optional.of(seq);
      }
      previous = e.hash();
    }
    long written =
        writer.step(
            sql -> {
              String counter = "SELECT seq FROM sqlite_sequence WHERE name = 'journal'";
              try (ResultSet rows = writer.prepared(counter).executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
              }
            });
    return written == seq ? Optional.empty() : Optional.of(seq + 1);
  }

  private static String hash(
      long seq,
      String at,
      String event,
      String subject,
      String outcome,
      Optional<String> code,
      String previous) {
    return Digests.sha256(
        String.join(
            "\n", previous, Long.toString(seq), at, event, subject, outcome, code.orElse("")));
  }
}
