package sightline.model.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.merge.FollowUp;
import sightline.model.tool.Question;

/**
 * An action an agency plans.
 *
 * @param question the question it answers; empty when the tool does not have it
 */
public record ActionLine(
    AnswerRef answer,
    Agency agency,
    Optional<Question> question,
    Action action,
    Standing standing) {

  /** Where an action stands on the day. */
  public enum Standing {
    OVERDUE("overdue", "Overdue"),
    OPEN("open", "Open"),
    DONE("done", "Done"),
    DROPPED("dropped", "Dropped");

    private final String code;
    private final String label;

    Standing(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    static Standing of(Action action, LocalDate today) {
      return switch (action.status()) {
        case OPEN -> action.isOverdue(today) ? OVERDUE : OPEN;
        case DONE -> DONE;
        case DROPPED -> DROPPED;
      };
    }
  }

  /** The same as it stands after a follow-up. */
  ActionLine after(FollowUp followUp, LocalDate today) {
    Standing now =
        followUp
            .action(action.id())
            .flatMap(FollowUp.Followed::state)
            .map(
                state ->
                    switch (state) {
                      case DONE -> Standing.DONE;
                      case NOT_NEEDED -> Standing.DROPPED;
                      case NOT_STARTED, UNDER_WAY ->
                          action.due().filter(d -> d.isBefore(today)).isPresent()
                              ? Standing.OVERDUE
                              : Standing.OPEN;
                    })
            .orElse(standing);
    return new ActionLine(answer, agency, question, action, now);
  }

  /** {@code all = open + overdue + done + dropped}; {@code open} leaves out those overdue. */
  public record Totals(int all, int open, int overdue, int done, int dropped, int openWithoutDue) {

    static Totals of(List<ActionLine> lines) {
      return new Totals(
          lines.size(),
          count(lines, Standing.OPEN),
          count(lines, Standing.OVERDUE),
          count(lines, Standing.DONE),
          count(lines, Standing.DROPPED),
          Math.toIntExact(
              lines.stream()
                  .filter(l -> l.standing() == Standing.OPEN && l.action().due().isEmpty())
                  .count()));
    }

    private static int count(List<ActionLine> lines, Standing standing) {
      return Math.toIntExact(lines.stream().filter(l -> l.standing() == standing).count());
    }

    /** "7 actions: 3 open, 2 overdue, 2 done". */
    public String inWords() {
      if (all == 0) {
        return "No actions are planned.";
      }
      StringBuilder said =
          new StringBuilder(PlainWords.many(all, "action", "actions"))
              .append(": ")
              .append(open)
              .append(" open, ")
              .append(overdue)
              .append(" overdue, ")
              .append(done)
              .append(" done");
      if (dropped > 0) {
        said.append(", ").append(dropped).append(" dropped");
      }
      said.append(".");
      if (openWithoutDue > 0) {
        said.append(" ")
            .append(openWithoutDue)
            .append(openWithoutDue == 1 ? " of those open has" : " of those open have")
            .append(" no due date.");
      }
      return said.toString();
    }
  }

  /** Overdue first, then by due date, those without one last. */
  static final Comparator<ActionLine> BY_URGENCY =
      Comparator.comparing(ActionLine::standing)
          .thenComparing(l -> l.action().due().orElse(LocalDate.MAX));
}
