package sightline.model.audit;

/**
 * Who did something, as shown: a name the person chose (a role title is enough) and their role.
 *
 * @param name as it should be shown on signatures
 * @param role job title
 */
public record Person(String name, String role) {}
