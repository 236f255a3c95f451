package sightline.app.ui.returns;

import java.util.function.Consumer;

/**
 * Where the returns of a round lead.
 *
 * @param audit an audit by its id
 * @param report the reports of a round, by its code
 * @param imports choosing files to import
 * @param rounds making a round
 */
public record ReturnsPlaces(
    Consumer<String> audit, Consumer<String> report, Runnable imports, Runnable rounds) {}
