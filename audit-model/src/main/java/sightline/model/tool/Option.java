package sightline.model.tool;

/**
 * A word that may be chosen.
 *
 * @param id stable within its list
 */
public record Option(String id, String label) {}
