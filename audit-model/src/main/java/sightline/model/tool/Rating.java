package sightline.model.tool;

/**
 * One step of a rating scale.
 *
 * @param id stable within the scale, e.g. "met"
 * @param label the word shown, e.g. "Met"
 * @param letter one or two characters for the mark, e.g. "M"
 * @param points whole number, unique within the scale; what answers carry
 * @param role what the rating says about safety; the tool decides, never the program
 */
public record Rating(String id, String label, String letter, int points, RatingRole role) {}
