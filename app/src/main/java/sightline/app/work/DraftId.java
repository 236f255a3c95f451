package sightline.app.work;

/**
 * One draft: a question set and the version it will be published as. At most one of each is being
 * written; those put aside are kept beside it.
 *
 * @param tool id of the question set
 * @param version 1 or more
 * @param attempt 1, more when an earlier draft of this version was put aside
 */
public record DraftId(String tool, int version, int attempt) {
  static final String LOGS = "tool:";

  public DraftId(String tool, int version) {
    this(tool, version, 1);
  }

  /** The draft a log is of. */
  static DraftId ofLog(String log) {
    int slash = log.lastIndexOf('/');
    String[] numbers = log.substring(slash + 1).split("\\.");
    return new DraftId(
        log.substring(LOGS.length(), slash),
        Integer.parseInt(numbers[0]),
        numbers.length > 1 ? Integer.parseInt(numbers[1]) : 1);
  }

  /** Name of its log of edits. */
  String log() {
    return LOGS + tool + "/" + version + (attempt > 1 ? "." + attempt : "");
  }
}
