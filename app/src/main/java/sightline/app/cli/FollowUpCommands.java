package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.FollowUpAudit;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.ProgressState;
import sightline.model.merge.FollowUp;
import sightline.model.record.RecordId;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/** What becomes of an audit after it was signed off. */
final class FollowUpCommands {

  @Command(
      name = "follow-up",
      description = "The actions of a signed audit with their progress, and what was rated again.",
      mixinStandardHelpOptions = true)
  static final class Show extends AuditCommand.OneAudit {
    Show(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation audit) {
      FollowUp followUp = new FollowUpAudit(workplace).read(audit);
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object().put("id", audit.auditId());
      ArrayNode actions = document.putArray("actions");
      int place = 0;
      for (FollowUp.Followed f : followUp.actions()) {
        place++;
        words.append(
            "%3d  %-14s %-18s %s%n"
                .formatted(place, f.action().id(), f.stateInWords(), f.action().change()));
        ObjectNode node =
            actions
                .addObject()
                .put("id", f.action().id())
                .put("question", f.action().question())
                .put("change", f.action().change())
                .put("measure", f.action().measure().orElse(null))
                .put("lead", f.action().lead().orElse(null))
                .put("due", f.action().due().map(Object::toString).orElse(null))
                .put("state", f.state().map(ProgressState::code).orElse(null))
                .put("impact", f.impact().orElse(null));
        ArrayNode notes = node.putArray("notes");
        for (FollowUp.Note n : f.notes()) {
          words.append("       %s  %s%n".formatted(n.at(), n.text()));
          note(notes, n).put("state", n.state().map(ProgressState::code).orElse(null));
        }
      }
      ArrayNode repeats = document.putArray("repeats");
      for (FollowUp.Repeated r : followUp.repeats().values()) {
        Optional<Question> question = audit.tool().question(r.question());
        Optional<String> rating =
            question.flatMap(
                q -> r.rating().flatMap(audit.tool().scaleOf(q)::withPoints).map(Rating::label));
        words.append(
            "%-5s rated again: %s%n"
                .formatted(
                    question.map(Question::number).orElse(r.question()), rating.orElse("?")));
        ObjectNode node =
            repeats.addObject().put("question", r.question()).put("rating", rating.orElse(null));
        ArrayNode notes = node.putArray("notes");
        r.notes().forEach(n -> note(notes, n));
      }
      options.say(
          words.isEmpty() ? "There is nothing to follow up." : words.toString().stripTrailing(),
          document);
      return GlobalOptions.DONE;
    }

    private static ObjectNode note(ArrayNode notes, FollowUp.Note n) {
      return notes
          .addObject()
          .put("at", n.at().toString())
          .put("by", n.by().name())
          .put("text", n.text())
          .put("impact", n.impact().orElse(null));
    }
  }

  @Command(
      name = "progress",
      description = "Note how far an action of a signed audit has come.",
      mixinStandardHelpOptions = true)
  static final class Progress extends AuditCommand.OneAudit {
    @Parameters(
        index = "1",
        paramLabel = "ACTION",
        description = "Its id, or its place as \"audit follow-up\" lists it.")
    String action;

    @Option(
        names = "--state",
        required = true,
        paramLabel = "S",
        description = "not-started, under-way, done or not-needed.")
    String state;

    @Option(
        names = "--note",
        required = true,
        paramLabel = "T",
        description = "What was done; or why it is no longer needed.")
    String note;

    @Option(
        names = "--impact",
        paramLabel = "T",
        description = "What shows that it made a difference.")
    String impact;

    Progress(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation audit) throws ProblemException {
      ProgressState meant =
          ProgressState.ofCode(state)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          new Problem.NotFound("state", state, ProgressState.codes())));
      RecordId kept =
          new FollowUpAudit(workplace)
              .note(audit, action, meant, note, Optional.ofNullable(impact));
      options.say("Noted.", Json.object().put("noted", kept.value()));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "rate-again",
      description = "Rate a question of a signed audit again, from a repeat sample.",
      mixinStandardHelpOptions = true)
  static final class RateAgain extends AuditCommand.OneAudit {
    @Parameters(index = "1", paramLabel = "Q", description = "Question, like 3.2, or its id.")
    String question;

    @Parameters(index = "2", paramLabel = "RATING")
    String rating;

    @Option(
        names = "--note",
        required = true,
        paramLabel = "T",
        description = "What was sampled, with the same measure.")
    String note;

    RateAgain(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation audit) throws ProblemException {
      RecordId kept = new FollowUpAudit(workplace).rateAgain(audit, question, rating, note);
      options.say("Noted.", Json.object().put("noted", kept.value()));
      return GlobalOptions.DONE;
    }
  }

  private FollowUpCommands() {}
}
