package sightline.model.audit;

/**
 * A partner organisation.
 *
 * @param code short, stable, lower case letters, digits and hyphens; used in files and bundles
 * @param name as shown
 * @param type decides which questions apply
 */
public record Agency(String code, String name, AgencyType type) {}
