package sightline.model.tool;

import java.util.Optional;

/**
 * A heading within a standard under which questions stand.
 *
 * @param id stable for ever, like the id of a question
 * @param title as shown
 * @param intent what it is for, one sentence
 */
public record Heading(String id, String title, Optional<String> intent) {}
