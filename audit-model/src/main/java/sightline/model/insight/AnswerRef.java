package sightline.model.insight;

/**
 * One answer in one audit: what a figure is opened to.
 *
 * @param auditId the audit
 * @param agency code of the agency whose audit it is
 * @param question stable id of the question
 */
public record AnswerRef(String auditId, String agency, String question) {}
