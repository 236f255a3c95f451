package sightline.app.store;

import java.util.Optional;

/**
 * One line of the journal.
 *
 * @param subject digest of a file or id of a bundle, never a file name
 * @param hash of this line and the one before it
 */
public record JournalEntry(
    long seq,
    String at,
    String event,
    String subject,
    String outcome,
    Optional<String> code,
    String previous,
    String hash) {}
