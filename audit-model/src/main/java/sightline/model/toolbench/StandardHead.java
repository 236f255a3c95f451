package sightline.model.toolbench;

import java.util.List;
import sightline.model.tool.Reference;
import sightline.model.tool.Standard;

/**
 * What a standard says of itself, without its questions.
 *
 * @param id stable for ever
 * @param shortTitle for narrow columns
 * @param intent what it is for, one sentence
 */
public record StandardHead(
    String id, String title, String shortTitle, String intent, List<Reference> references) {

  public StandardHead {
    references = List.copyOf(references);
  }

  public static StandardHead of(Standard standard) {
    return new StandardHead(
        standard.id(),
        standard.title(),
        standard.shortTitle(),
        standard.intent(),
        standard.references());
  }
}
