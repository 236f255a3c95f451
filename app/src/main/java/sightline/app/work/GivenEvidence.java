package sightline.app.work;

import java.util.Optional;
import sightline.model.audit.Evidence;

/**
 * Evidence as a person names it, before it has an id.
 *
 * @param title what it is; never blank
 * @param dated the month it is from, "2026-03"
 * @param where where it is kept, when by reference
 * @param extract a short text worth carrying with the answer
 */
public record GivenEvidence(
    String title,
    Evidence.Kind kind,
    Optional<String> dated,
    Optional<String> where,
    Optional<String> extract) {}
