package sightline.model.insight;

import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.tool.Question;

/**
 * Something one agency's answer to one question says.
 *
 * @param rating the word of the rating; empty when it is not rated
 * @param words the comment or the reason, as the agency wrote it; may be empty
 */
public record Finding(
    AnswerRef answer, Agency agency, Question question, Optional<String> rating, String words) {}
