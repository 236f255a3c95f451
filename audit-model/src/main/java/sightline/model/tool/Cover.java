package sightline.model.tool;

import java.util.List;

/** The opening page of a tool, in the words its reader needs before starting. */
public record Cover(
    String purpose,
    String whoAnswers,
    String howLong,
    String legalBasis,
    String howScored,
    String whatHappens,
    List<String> beforeYouStart) {

  /** Says nothing. */
  public static final Cover BLANK = new Cover("", "", "", "", "", "", List.of());

  public Cover {
    beforeYouStart = List.copyOf(beforeYouStart);
  }
}
