package sightline.app.ui.round;

import java.util.function.Consumer;

/**
 * Where a round leads.
 *
 * @param rounds back to all rounds
 * @param returns who is back, by the code of the round
 */
public record RoundPlaces(Runnable rounds, Consumer<String> returns) {}
