package sightline.app.ui.bundle;

/**
 * Where an import leads.
 *
 * @param keys keys that wait for approval
 * @param returns who is back
 * @param attention everything that waits for a person
 */
public record ImportPlaces(Runnable keys, Runnable returns, Runnable attention) {}
