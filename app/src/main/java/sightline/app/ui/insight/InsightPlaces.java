package sightline.app.ui.insight;

import java.util.function.Consumer;
import sightline.model.insight.AnswerRef;

/**
 * Where these screens lead.
 *
 * @param audit opens an audit at an answer
 * @param report opens the reports for a round, by its code
 * @param returns opens the returns of a round, by its code
 * @param rounds opens the list of rounds
 */
public record InsightPlaces(
    Consumer<AnswerRef> audit,
    Consumer<String> report,
    Consumer<String> returns,
    Runnable rounds) {}
