package sightline.model.audit;

/**
 * A safeguarding children partnership.
 *
 * @param code short, stable; part of every record made for it
 * @param name as shown
 */
public record Partnership(String code, String name) {}
