package sightline.model.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;

/**
 * A statement to rate.
 *
 * @param id stable for ever; never made from the wording or the place
 * @param number as shown, "3.2": its place in this version of the tool
 * @param title up to six words
 * @param statement the statement to rate
 * @param guidance why it matters, what counts
 * @param agencyNotes what differs for one type of agency; shown to that type only
 * @param essential a statutory minimum
 * @param essentialFor the types it is essential for; empty means the tool's own list
 * @param weight 0 or more; 0 leaves the score
 * @param appliesTo the types it is asked of; empty means all
 * @param notApplicable present when "Not applicable" may be answered, saying when that is right
 * @param scale id of the rating scale
 * @param descriptors what each rating looks like here, by rating id; one for every rating
 * @param evidence what to look for, most telling first
 * @param commentHint one line above the comment
 * @param references where it comes from
 * @param headings the headings within the standard it stands under, outermost first; empty for none
 * @param askIf when it is asked; empty means always
 * @param beside questions of other tools its answers are shown beside
 */
public record Question(
    String id,
    String number,
    String title,
    String statement,
    String guidance,
    Map<AgencyType, String> agencyNotes,
    boolean essential,
    Set<AgencyType> essentialFor,
    int weight,
    Set<AgencyType> appliesTo,
    Optional<String> notApplicable,
    String scale,
    Map<String, String> descriptors,
    List<String> evidence,
    Optional<String> commentHint,
    List<Reference> references,
    List<Heading> headings,
    Optional<Relevance> askIf,
    List<QuestionRef> beside) {

  public Question {
    agencyNotes = Map.copyOf(agencyNotes);
    essentialFor = Set.copyOf(essentialFor);
    appliesTo = Set.copyOf(appliesTo);
    descriptors = Map.copyOf(descriptors);
    evidence = List.copyOf(evidence);
    references = List.copyOf(references);
    headings = List.copyOf(headings);
    beside = List.copyOf(beside);
  }

  /** A question always asked, under no heading, beside no other. */
  public Question(
      String id,
      String number,
      String title,
      String statement,
      String guidance,
      Map<AgencyType, String> agencyNotes,
      boolean essential,
      Set<AgencyType> essentialFor,
      int weight,
      Set<AgencyType> appliesTo,
      Optional<String> notApplicable,
      String scale,
      Map<String, String> descriptors,
      List<String> evidence,
      Optional<String> commentHint,
      List<Reference> references) {
    this(
        id,
        number,
        title,
        statement,
        guidance,
        agencyNotes,
        essential,
        essentialFor,
        weight,
        appliesTo,
        notApplicable,
        scale,
        descriptors,
        evidence,
        commentHint,
        references,
        List.of(),
        Optional.empty(),
        List.of());
  }

  public boolean appliesTo(AgencyType type) {
    return appliesTo.isEmpty() || appliesTo.contains(type);
  }

  /** The same question in another place. */
  Question numbered(String place) {
    return new Question(
        id,
        place,
        title,
        statement,
        guidance,
        agencyNotes,
        essential,
        essentialFor,
        weight,
        appliesTo,
        notApplicable,
        scale,
        descriptors,
        evidence,
        commentHint,
        references,
        headings,
        askIf,
        beside);
  }
}
