package sightline.model.audit;

import java.util.Optional;

/**
 * A child's case in a deep-dive, as far as this program ever knows it.
 *
 * @param code issued by the support team; who the child is, only the agencies' own records say
 * @param ageBand a band of years, "5 to 10"; never a date
 */
public record Case(String code, Optional<String> ageBand) {}
