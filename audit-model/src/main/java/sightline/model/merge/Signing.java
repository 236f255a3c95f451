package sightline.model.merge;

import java.util.List;

/**
 * Which sign-offs a tool asks for, and which of them an audit has.
 *
 * @param needed who must each sign, by role, in the order of the tool
 * @param given those that have, each another person
 */
public record Signing(List<String> needed, List<String> given) {

  public Signing {
    needed = List.copyOf(needed);
    given = List.copyOf(given);
  }

  /** Who has still to sign. */
  public List<String> awaited() {
    return needed.stream().filter(n -> !given.contains(n)).toList();
  }

  public boolean isComplete() {
    return awaited().isEmpty();
  }

  /** "Signed by 1 of 2; still to sign: Chair of governors." */
  public String inWords() {
    String so = "Signed by " + given.size() + " of " + needed.size();
    return isComplete() ? so + "." : so + "; still to sign: " + String.join(", ", awaited()) + ".";
  }
}
