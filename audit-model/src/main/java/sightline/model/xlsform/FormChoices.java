package sightline.model.xlsform;

import java.util.Optional;

/**
 * What whoever reads a form chooses.
 *
 * @param fileName without folder and ending; names the tool when the form does not
 * @param language the language to take, "Welsh" or "cy"; empty takes the form's default
 */
public record FormChoices(String fileName, Optional<String> language) {}
