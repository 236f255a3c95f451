package sightline.model.audit;

import java.util.Optional;

/**
 * A reference to, or a short extract of, a document or observation. By reference is the rule:
 * papers stay where they are kept.
 *
 * @param id unique within the audit
 * @param title what it is: "Job plans, named nurse and doctor"
 * @param kind document, data, observation, voice, survey or other
 * @param dated month it is from, "2026-03", when known
 * @param where where it is kept, when by reference
 * @param extract the inline text, when short enough to carry
 */
public record Evidence(
    String id,
    String title,
    Kind kind,
    Optional<String> dated,
    Optional<String> where,
    Optional<String> extract) {

  /** The evidence ladder asks what sort of thing it is. */
  public enum Kind {
    DOCUMENT("document", "Document"),
    DATA("data", "Figures"),
    OBSERVATION("observation", "Observation or check"),
    VOICE("voice", "What children or families said"),
    SURVEY("survey", "Survey"),
    OTHER("other", "Other");

    private final String code;
    private final String label;

    Kind(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static Optional<Kind> ofCode(String code) {
      return java.util.Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }
  }
}
