package sightline.app.ui.held;

import java.util.function.Consumer;

/**
 * Where what waits leads.
 *
 * @param keys keys that wait for approval
 * @param audit an audit by its id
 * @param imports choosing files to import
 */
public record HeldPlaces(Runnable keys, Consumer<String> audit, Runnable imports) {}
