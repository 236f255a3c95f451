package sightline.model.report;

import java.util.Arrays;
import java.util.Optional;

/** The reports there are. Ids are used in file names and on the command line and never change. */
public enum ReportCatalogue {
  AGENCY_RETURN(
      "agency-return",
      "Agency return",
      "One agency's own copy: every answer, its evidence and actions, the sign-off and the score."),
  ROUND_CONTROL(
      "round-control", "Round control", "Who is back in a round, who is late, and what was said."),
  SECTION_11_SUMMARY(
      "section-11-summary",
      "Round summary",
      "What the counted returns of a round say together: standards by agency, strong and weak."),
  DEEP_DIVE(
      "deep-dive",
      "Case audit",
      "Grades by case, domain and agency with their spread, and where agencies differ most.");

  private final String id;
  private final String title;
  private final String purpose;

  ReportCatalogue(String id, String title, String purpose) {
    this.id = id;
    this.title = title;
    this.purpose = purpose;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** What it is for, in a sentence. */
  public String purpose() {
    return purpose;
  }

  public static Optional<ReportCatalogue> ofId(String id) {
    return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
  }
}
