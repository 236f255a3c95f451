package sightline.app.work;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An action as a person plans it, before it has an id.
 *
 * @param change what will change; never blank
 * @param measure how anyone will know it worked
 * @param lead the role that leads it
 */
public record GivenAction(
    String change, Optional<String> measure, Optional<String> lead, Optional<LocalDate> due) {}
