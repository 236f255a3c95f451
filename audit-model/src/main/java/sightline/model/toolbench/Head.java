package sightline.model.toolbench;

import java.time.LocalDate;

/**
 * What a tool is called and which guidance it follows.
 *
 * @param effectiveFrom the first day this edition holds
 */
public record Head(String title, String edition, LocalDate effectiveFrom) {}
