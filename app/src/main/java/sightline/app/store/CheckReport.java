package sightline.app.store;

import java.util.List;

/**
 * What a check of the whole store came to.
 *
 * @param problems what is wrong, one line each, no content; empty when all is well
 * @param signatures signatures verified again
 * @param withoutKey records none of whose signers' keys is here, so that only the hash was checked
 */
public record CheckReport(
    List<String> problems,
    long records,
    long signatures,
    long withoutKey,
    long blobs,
    long edits,
    long journalLines) {

  public CheckReport {
    problems = List.copyOf(problems);
  }

  public boolean isClean() {
    return problems.isEmpty();
  }
}
