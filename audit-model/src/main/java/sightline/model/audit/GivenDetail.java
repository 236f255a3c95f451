package sightline.model.audit;

/** What was given for one detail of a tool: a fact beside the answers, never rated. */
public sealed interface GivenDetail {

  /** Id of the detail. */
  String detail();

  /**
   * @param choice id of one of the detail's choices
   */
  record Chosen(String detail, String choice) implements GivenDetail {}

  /**
   * @param number 0 or more, in the detail's unit
   */
  record Counted(String detail, int number) implements GivenDetail {}

  /** The agency does not hold the figure. */
  record NotHeld(String detail) implements GivenDetail {}

  /**
   * @param text at most as long as the detail allows, in UTF-16 units
   */
  record Written(String detail, String text) implements GivenDetail {}
}
