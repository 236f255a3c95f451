package sightline.app.work;

/**
 * One draft: a question set and the version it will be published as. There is at most one of each.
 *
 * @param tool id of the question set
 * @param version 1 or more
 */
public record DraftId(String tool, int version) {
  static final String LOGS = "tool:";

  /** Name of its log of edits. */
  String log() {
    return LOGS + tool + "/" + version;
  }
}
