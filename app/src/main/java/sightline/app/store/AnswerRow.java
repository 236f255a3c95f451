package sightline.app.store;

import java.util.Optional;

/**
 * One answer of an audit's head, without its words.
 *
 * @param state answered, notApplicable, unableToDetermine or unanswered
 * @param rating points, when answered
 * @param evidence how many pieces it names
 */
public record AnswerRow(
    String audit,
    String question,
    String state,
    Optional<Integer> rating,
    boolean hasComment,
    int evidence,
    boolean goodPractice) {}
