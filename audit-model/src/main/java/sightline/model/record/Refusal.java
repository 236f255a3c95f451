package sightline.model.record;

/**
 * Why a file or a record cannot be used, in words for the person who dropped it.
 *
 * @param code stable name of the reason
 * @param message what, why and what to do, in plain English
 */
public record Refusal(Code code, String message) {}
