package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.FinishAudit;
import sightline.app.work.PreparedAnswers;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadAnswers;
import sightline.app.work.Workplace;
import sightline.model.audit.Case;
import sightline.model.book.AnswerBook;
import sightline.model.book.Entry;
import sightline.model.merge.AuditView;
import sightline.model.record.RecordId;
import sightline.model.scoring.Score;
import sightline.model.scoring.WorkingJson;

@Command(
    name = "audit",
    description = "Audits: answer, finish, sign off, read.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AuditCommand.ListAll.class,
      AuditCommand.New.class,
      AuditCommand.Show.class,
      AuditCommand.AnswerAll.class,
      AuditCommand.Set.class,
      AuditCommand.Finish.class,
      SignOffCommand.class,
      MoveCommand.class,
      MoveCommand.Confirm.class,
      MoveCommand.Left.class,
      AlertCommand.class,
      FollowUpCommands.Show.class,
      FollowUpCommands.Progress.class,
      FollowUpCommands.RateAgain.class,
      AuditCommand.History.class,
      AuditCommand.Working.class
    })
final class AuditCommand {

  /** A command about one audit of this agency. */
  abstract static class OneAudit extends StoreAct {
    @Parameters(index = "0", paramLabel = "ID", description = "Audit id, or the code of its round.")
    String id;

    OneAudit(Session session) {
      super(session);
    }

    abstract int run(Workplace workplace, Books books, Audits.Invitation invitation)
        throws ProblemException;

    @Override
    final int run(Workplace workplace) throws ProblemException {
      Books books = new Books(workplace);
      return run(workplace, books, new Audits(workplace, books).invitation(id));
    }
  }

  @Command(name = "list", description = "List the audits.", mixinStandardHelpOptions = true)
  static final class ListAll extends StoreAct {
    ListAll(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      Audits audits = new Audits(workplace, new Books(workplace));
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("audits");
      if (workplace.isSupportTeam()) {
        for (var row : audits.rows()) {
          words.append("%-60s %-12s%n".formatted(row.id(), row.state().code()));
          list.addObject()
              .put("id", row.id())
              .put("round", row.round())
              .put("agency", row.agency())
              .put("state", row.state().code());
        }
      } else {
        for (Audits.Invitation i : audits.invitations()) {
          Score score = Answering.score(i.tool(), i.agency(), i.book().orElse(AnswerBook.empty()));
          String state =
              i.isChangedSince() ? "changed" : i.view().map(v -> v.state().code()).orElse("open");
          String other =
              i.asksNow()
                  .map(
                      t ->
                          "; answered in version "
                              + i.tool().ref().version()
                              + ", the round asks version "
                              + t.ref().version())
                  .orElse("");
          words.append(
              "%-60s due %s  %s, %s%s%n"
                  .formatted(
                      i.auditId(), i.round().due(), score.coverage().inWords(), state, other));
          list.addObject()
              .put("id", i.auditId())
              .put("round", i.round().code())
              .put("agency", i.agency().code())
              .put("case", i.about().map(Case::code).orElse(null))
              .put("due", i.round().due().toString())
              .put("answered", score.coverage().answered())
              .put("applicable", score.coverage().applicable())
              .put("version", i.tool().ref().version())
              .put("roundVersion", i.round().tool().version())
              .put("state", state);
        }
      }
      options.say(
          words.isEmpty()
              ? "There is no audit yet. Open the pack you were sent."
              : words.toString().stripTrailing(),
          document);
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "new",
      description = "Begin the audit of a round.",
      mixinStandardHelpOptions = true)
  static final class New extends StoreAct {
    @Option(names = "--round", required = true, paramLabel = "R")
    String round;

    @Option(names = "--case", paramLabel = "C", description = "Which case, in a deep-dive round.")
    String caseCode;

    New(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      Books books = new Books(workplace);
      Audits.Invitation invitation =
          new Audits(workplace, books)
              .invitation(caseCode == null ? round : round + "/" + caseCode);
      books.bookFor(invitation);
      options.say(
          "Begun: "
              + invitation.auditId()
              + ", "
              + invitation.tool().questionsFor(invitation.agency().type()).size()
              + " questions.",
          Json.object().put("id", invitation.auditId()));
      return GlobalOptions.DONE;
    }
  }

  @Command(name = "show", description = "Show one audit.", mixinStandardHelpOptions = true)
  static final class Show extends StoreAct {
    @Parameters(paramLabel = "ID")
    String id;

    Show(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      return new ShowAudit(options, workplace).show(id);
    }
  }

  @Command(
      name = "answer",
      description =
          "Take answers from a CSV (question, rating, comment, reason, evidence, action; for a survey question, one"
              + " column a rating, unable) or JSON file.",
      mixinStandardHelpOptions = true)
  static final class AnswerAll extends OneAudit {
    @Option(names = "--file", required = true, paramLabel = "FILE")
    Path file;

    AnswerAll(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation invitation)
        throws ProblemException {
      Answering answering = new Answering(workplace, books, invitation);
      int answered =
          answering.takeAll(ReadAnswers.from(file, invitation.tool(), invitation.agency()));
      Score score = answering.score();
      options.say(
          answered + " answers saved. " + score.coverage().inWords() + ".",
          Json.object()
              .put("saved", answered)
              .put("answered", score.coverage().answered())
              .put("applicable", score.coverage().applicable()));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "set",
      description =
          "Answer one question: a rating by id, label or points; \"na\" or \"unable\" with --reason; \"none\" to clear;"
              + " in a survey counts, like \"agree=12 disagree=3\"."
              + " Or give a detail: a choice, a whole number, \"not held\" or text.",
      mixinStandardHelpOptions = true)
  static final class Set extends OneAudit {
    @Parameters(
        index = "1",
        paramLabel = "Q",
        description = "Question, like 3.2, or its id; or the id of a detail.")
    String question;

    @Parameters(index = "2", paramLabel = "RATING")
    String rating;

    @Option(names = "--comment", paramLabel = "T")
    String comment;

    @Option(
        names = "--reason",
        paramLabel = "T",
        description = "Why it does not apply; with \"unable\", one of the question set's reasons.")
    String reason;

    @Option(
        names = "--evidence",
        paramLabel = "T",
        description = "Something that shows it; may be given again.")
    List<String> evidence = List.of();

    Set(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation invitation)
        throws ProblemException {
      Answering answering = new Answering(workplace, books, invitation);
      Optional<PreparedAnswers.Detail> detail =
          ReadAnswers.detail(invitation.tool(), invitation.agency(), question, rating);
      if (detail.isPresent()) {
        answering.detail(detail.get());
        options.say("Saved.", Json.object().put("saved", question));
        return GlobalOptions.DONE;
      }
      answering.take(
          ReadAnswers.one(
              invitation.tool(),
              invitation.agency(),
              question,
              rating,
              Optional.ofNullable(comment),
              Optional.ofNullable(reason),
              evidence));
      options.say(
          "Saved. " + answering.score().coverage().inWords() + ".",
          Json.object().put("saved", question));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "finish",
      description = "Freeze the answers into a signed revision.",
      mixinStandardHelpOptions = true)
  static final class Finish extends OneAudit {
    Finish(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation invitation)
        throws ProblemException {
      RecordId revision = new FinishAudit(workplace, books).finish(invitation);
      options.say(
          "Finished: revision "
              + revision.brief()
              + ". Now a senior officer signs it off with \"audit signoff\".",
          Json.object().put("id", invitation.auditId()).put("revision", revision.value()));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "history",
      description = "Every edit and revision of an audit.",
      mixinStandardHelpOptions = true)
  static final class History extends OneAudit {
    History(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation invitation) {
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object().put("id", invitation.auditId());
      ArrayNode edits = document.putArray("edits");
      for (Entry e : invitation.book().map(AnswerBook::history).orElse(List.of())) {
        String number =
            e.edit()
                .concerns()
                .flatMap(q -> invitation.tool().question(q))
                .map(q -> q.number())
                .orElse("");
        words.append(
            "%s  %-16s %-5s %s%n".formatted(e.at(), e.edit().kind(), number, e.by().name()));
        edits
            .addObject()
            .put("seq", e.seq())
            .put("at", e.at().toString())
            .put("kind", e.edit().kind())
            .put("origin", e.origin().code())
            .put("question", number)
            .put("by", e.by().name());
      }
      ArrayNode revisions = document.putArray("revisions");
      for (AuditView.Revision r : invitation.view().map(AuditView::history).orElse(List.of())) {
        words.append("revision %s  %s%n".formatted(r.id().brief(), r.content().authoredAt()));
        revisions
            .addObject()
            .put("id", r.id().value())
            .put("authoredAt", r.content().authoredAt().toString());
      }
      options.say(
          words.isEmpty() ? "Nothing has been answered yet." : words.toString().stripTrailing(),
          document);
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "working",
      description = "The score with its working, row by row.",
      mixinStandardHelpOptions = true)
  static final class Working extends StoreAct {
    @Parameters(paramLabel = "ID")
    String id;

    Working(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      ShowAudit.Subject subject = new ShowAudit(options, workplace).subject(id);
      Score score = Answering.scoreOf(subject.tool(), subject.agency(), subject.responses());
      options.say(
          ShowAudit.working(subject.tool(), score), new WorkingJson().of(subject.tool(), score));
      return GlobalOptions.DONE;
    }
  }

  private AuditCommand() {}

  static ProblemException noSuchAudit(String id, List<String> known) {
    return new ProblemException(new Problem.NotFound("audit", id, known));
  }
}
