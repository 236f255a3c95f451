package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Answer;
import sightline.model.book.Edit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.toolbench.QuestionPart;

/**
 * The wording an answer was given to, in an earlier version of the question set.
 *
 * @param version number of that version
 * @param parts what is worded otherwise now; empty where that version is not at hand
 */
record OldWording(int version, List<Part> parts) {

  OldWording {
    parts = List.copyOf(parts);
  }

  /**
   * @param name "It asked"
   * @param text in the old words; empty where the name says all
   */
  record Part(String name, String text) {}

  static OldWording of(
      Edit.ConfirmAsked asked, List<AuditTool> earlier, AuditTool tool, Question now) {
    Optional<AuditTool> old =
        earlier.stream().filter(t -> t.ref().equals(asked.from())).findFirst();
    List<Part> parts = new ArrayList<>();
    old.flatMap(t -> t.question(now.id()))
        .ifPresent(before -> parts.addAll(parts(before, now, old.get(), tool, asked.answer())));
    return new OldWording(asked.from().version(), parts);
  }

  /** "From version 1, not confirmed" */
  String since() {
    return Texts.of("answer.confirm.since", version);
  }

  private static List<Part> parts(
      Question before, Question now, AuditTool old, AuditTool tool, Answer answer) {
    List<Part> parts = new ArrayList<>();
    for (QuestionPart part : QuestionPart.changed(before, now)) {
      switch (part) {
        case STATEMENT -> parts.add(said("statement", before.statement()));
        case GUIDANCE -> parts.add(said("guidance", before.guidance()));
        case DESCRIPTORS -> meaning(before, old, answer).ifPresent(parts::add);
        case AGENCY_NOTES ->
            parts.add(said("notes", String.join(" ", before.agencyNotes().values())));
        default -> {
          // decides nothing about what the answer means
        }
      }
    }
    if (!old.scaleOf(before).ratings().equals(tool.scaleOf(now).ratings())) {
      parts.add(
          said(
              "scale",
              String.join(
                  ", ", old.scaleOf(before).ratings().stream().map(r -> r.label()).toList())));
    }
    return parts;
  }

  /** What the rating that was chosen meant. */
  private static Optional<Part> meaning(Question before, AuditTool old, Answer answer) {
    return answer instanceof Answer.Rated rated
        ? old.scaleOf(before)
            .withPoints(rated.points())
            .map(
                r ->
                    new Part(
                        Texts.of("answer.confirm.meant", r.label()),
                        before.descriptors().getOrDefault(r.id(), "")))
        : Optional.empty();
  }

  private static Part said(String part, String text) {
    return new Part(Texts.of("answer.confirm.was." + part), text);
  }
}
