package sightline.model.audit;

import java.util.Optional;

/**
 * A partner organisation.
 *
 * @param code short, stable, lower case letters, digits and hyphens; used in files and bundles
 * @param name as shown
 * @param type decides which questions apply
 * @param trust name of the academy trust a school belongs to, where it does
 */
public record Agency(String code, String name, AgencyType type, Optional<String> trust) {

  /** An agency in no trust. */
  public Agency(String code, String name, AgencyType type) {
    this(code, name, type, Optional.empty());
  }
}
