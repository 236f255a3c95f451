package sightline.model.audit;

/**
 * Who did something, as shown: a name the person chose (a role title is enough) and their role.
 *
 * @param name as it should be shown on signatures
 * @param role job title
 */
public record Person(String name, String role) {

  /** Name and role; only once where a person goes by their role. */
  public String inWords() {
    return name.equalsIgnoreCase(role) ? name : name + ", " + role;
  }
}
