package sightline.model.tool;

/**
 * Pins one question set exactly.
 *
 * @param id stable id of the tool
 * @param version 1 or more; a published version never changes
 * @param sha256 "sha256:" + hex digest of the tool file's bytes
 */
public record ToolRef(String id, int version, String sha256) {}
