package sightline.model.toolbench;

import java.util.Optional;
import sightline.model.tool.Question;
import sightline.model.tool.Reference;
import sightline.model.tool.Standard;

/**
 * A reference nobody has checked yet, and where it stands.
 *
 * @param question empty when it is a reference of the standard itself
 */
public record OpenReference(Standard standard, Optional<Question> question, Reference reference) {

  /** "3.2", or "3" for a standard's own. */
  public String number() {
    return question.map(Question::number).orElse(standard.number());
  }
}
