package sightline.model.tool;

/** A question of another tool, in whatever version: {@code question} is its stable id. */
public record QuestionRef(String tool, String question) {}
