package sightline.app.store;

/**
 * A store just made.
 *
 * @param store open
 * @param recoveryCode shown once, to be printed; kept nowhere
 */
public record Opening(Store store, RecoveryCode recoveryCode) {}
