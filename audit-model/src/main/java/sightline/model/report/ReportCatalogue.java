package sightline.model.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sightline.model.tool.ToolKind;

/** The reports there are. Ids are used in file names and on the command line and never change. */
public enum ReportCatalogue {
  AGENCY_RETURN(
      "agency-return",
      "Agency return",
      "One agency's own copy: every answer, its evidence and actions, the sign-off and the score."),
  SINGLE_AGENCY_REPORT(
      "single-agency-report",
      "Audit report",
      "An agency's own audit: what was asked of which records, strengths, gaps and how far it can be"
          + " relied on."),
  RECOMMENDATIONS(
      "recommendations",
      "Recommendations",
      "What should change, finding by finding, and what is worth sharing."),
  ACTION_PLAN(
      "action-plan",
      "Action plan",
      "Every action with its measure, lead, due date and how far it has come, and what is missing."),
  FOLLOW_UP(
      "follow-up-report",
      "Follow-up report",
      "What became of the actions, and old and new rating side by side after a repeat sample."),
  ROUND_CONTROL(
      "round-control", "Round control", "Who is back in a round, who is late, and what was said."),
  SECTION_11_SUMMARY(
      "section-11-summary",
      "Round summary",
      "What the counted returns of a round say together: standards by agency, strong and weak."),
  SECTION_175_SUMMARY(
      "section-175-summary",
      "Round summary",
      "What the counted returns of schools and colleges say together: sections by setting."),
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

  /**
   * The report that sums up a round of this kind; empty where nothing sums it up: a survey stands
   * beside another round.
   */
  public static Optional<ReportCatalogue> summaryOf(ToolKind kind) {
    return switch (kind) {
      case SECTION_11, SINGLE_AGENCY -> Optional.of(SECTION_11_SUMMARY);
      case SECTION_175 -> Optional.of(SECTION_175_SUMMARY);
      case DEEP_DIVE -> Optional.of(DEEP_DIVE);
      case SURVEY -> Optional.empty();
    };
  }

  /** Whether it is about one agency's audit. */
  public boolean isAboutOneAudit() {
    return switch (this) {
      case AGENCY_RETURN, SINGLE_AGENCY_REPORT, RECOMMENDATIONS, ACTION_PLAN, FOLLOW_UP -> true;
      case ROUND_CONTROL, SECTION_11_SUMMARY, SECTION_175_SUMMARY, DEEP_DIVE -> false;
    };
  }

  /** The reports there are about one audit of this kind; a survey plans nothing. */
  public static List<ReportCatalogue> aboutOneAudit(ToolKind kind) {
    return switch (kind) {
      case SINGLE_AGENCY ->
          List.of(AGENCY_RETURN, SINGLE_AGENCY_REPORT, RECOMMENDATIONS, ACTION_PLAN, FOLLOW_UP);
      case SECTION_11, SECTION_175, DEEP_DIVE -> List.of(AGENCY_RETURN, ACTION_PLAN, FOLLOW_UP);
      case SURVEY -> List.of(AGENCY_RETURN);
    };
  }

  /** Whether it sums up a whole round, so that it has to suit the kind of its tool. */
  public boolean isSummary() {
    return this == SECTION_11_SUMMARY || this == SECTION_175_SUMMARY || this == DEEP_DIVE;
  }

  public static Optional<ReportCatalogue> ofId(String id) {
    return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
  }
}
