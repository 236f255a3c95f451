package sightline.model.toolbench;

import java.util.List;
import sightline.model.tool.Heading;

/**
 * Where a question stands.
 *
 * @param standard id of the standard
 * @param index among the standard's questions, from 0, as it is when the question stands there
 * @param headings the headings within the standard it stands under, outermost first
 */
public record Place(String standard, int index, List<Heading> headings) {

  public Place {
    headings = List.copyOf(headings);
  }
}
