package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.MoveAudit;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.book.AnswerBook;
import sightline.model.record.AnswerJson;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.toolbench.BookMove;
import sightline.model.toolbench.QuestionPart;

@Command(
    name = "move",
    description =
        "Take the answers of an audit over to the version its round asks now. Nothing is deleted: what"
            + " is not asked any more stays readable.",
    mixinStandardHelpOptions = true)
final class MoveCommand extends StoreAct {
  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Audit id, or the code of its round.")
  String id;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "Must be the version the round asks; that one when left out.")
  Integer version;

  @Option(
      names = "--all",
      paramLabel = "TOOL",
      description = "Instead of ID: every unfinished audit of this tool.")
  String tool;

  @Option(names = "--dry-run", description = "Say what it would do, and change nothing.")
  boolean dryRun;

  MoveCommand(Session session) {
    super(session);
  }

  @Override
  int run(Workplace workplace) throws ProblemException {
    if ((id == null) == (tool == null)) {
      throw new ProblemException(
          new Problem.BadInput("Name one audit, or every unfinished one with --all TOOL."));
    }
    Books books = new Books(workplace);
    Audits audits = new Audits(workplace, books);
    MoveAudit moving = new MoveAudit(workplace, books, audits);
    List<Audits.Invitation> chosen =
        tool == null
            ? List.of(audits.invitation(id))
            : new ArrayList<>(moving.unfinished(Optional.of(tool)));
    for (Audits.Invitation each : chosen) {
      checkVersion(each);
    }
    StringBuilder words = new StringBuilder();
    ObjectNode document = Json.object().put("dryRun", dryRun);
    ArrayNode moves = document.putArray("moves");
    List<String> done = new ArrayList<>();
    for (Audits.Invitation each : chosen) {
      if (!done.contains(each.auditId())) {
        MoveAudit.Preview move =
            dryRun ? moving.preview(each.auditId()) : moving.move(each.auditId());
        done.add(each.auditId());
        move.together().forEach(i -> done.add(i.auditId()));
        words.append(words(move)).append("\n\n");
        moves.add(json(move));
      }
    }
    options.say(
        words.isEmpty()
            ? "No unfinished audit of \"" + tool + "\" is answered in another version."
            : words.toString().strip(),
        document);
    return GlobalOptions.DONE;
  }

  private void checkVersion(Audits.Invitation invitation) throws ProblemException {
    int asked = invitation.round().tool().version();
    if (version != null && version != asked) {
      throw new ProblemException(
          new Problem.NotNow(
              "The round \""
                  + invitation.round().code()
                  + "\" asks version "
                  + asked
                  + ". An audit in version "
                  + version
                  + " would not be counted in it. The support team moves the round first, and sends a"
                  + " new pack."));
    }
  }

  private String words(MoveAudit.Preview p) {
    BookMove move = p.move();
    StringBuilder words =
        new StringBuilder(dryRun ? "Would move " : "Moved ")
            .append(p.invitation().auditId())
            .append(" from version ")
            .append(p.from().ref().version())
            .append(" to version ")
            .append(p.to().ref().version())
            .append(".");
    words.append("\n  carried          ").append(move.carried().size());
    line(words, "to confirm      ", move.toConfirm().stream().map(c -> c.question()).toList());
    line(words, "to answer again ", move.answerAgain().stream().map(c -> c.question()).toList());
    line(words, "not asked now   ", move.archived().stream().map(c -> c.before()).toList());
    line(words, "kept aside      ", p.keptAside());
    words.append("\n  not answered yet ").append(move.open().size());
    for (BookMove.FactOutcome fact : move.facts()) {
      switch (fact) {
        case BookMove.FactOutcome.Carried c -> {
          // nothing to say
        }
        case BookMove.FactOutcome.AskedAgain a ->
            words.append("\n  asked again: ").append(a.fact().title());
        case BookMove.FactOutcome.Archived a ->
            words.append("\n  not asked now: ").append(a.before().title());
      }
    }
    p.together().forEach(i -> words.append("\n  goes over too: ").append(i.auditId()));
    p.apart().forEach(i -> words.append("\n  answered apart from now on: ").append(i.auditId()));
    if (p.finished()) {
      words.append("\n  It was finished: finish it again, and have it signed again.");
    }
    return words.toString();
  }

  private static void line(StringBuilder words, String name, List<Question> questions) {
    words.append("\n  ").append(name).append(' ').append(questions.size());
    if (!questions.isEmpty()) {
      words
          .append(" (")
          .append(String.join(", ", questions.stream().map(Question::number).toList()))
          .append(')');
    }
  }

  private ObjectNode json(MoveAudit.Preview p) {
    BookMove move = p.move();
    ObjectNode o =
        Json.object()
            .put("id", p.invitation().auditId())
            .put("from", p.from().ref().version())
            .put("to", p.to().ref().version())
            .put("finished", p.finished());
    each(o, "carried", move.carried().stream().map(c -> c.question()).toList());
    ArrayNode confirm = o.putArray("toConfirm");
    for (BookMove.Outcome.ToConfirm c : move.toConfirm()) {
      ArrayNode changed =
          confirm
              .addObject()
              .put("question", c.question().id())
              .put("number", c.question().number())
              .putArray("changed");
      c.changed().forEach(part -> changed.add(code(part)));
    }
    each(o, "answerAgain", move.answerAgain().stream().map(c -> c.question()).toList());
    each(o, "archived", move.archived().stream().map(c -> c.before()).toList());
    each(o, "keptAside", p.keptAside());
    each(o, "open", move.open().stream().map(c -> c.question()).toList());
    ArrayNode facts = o.putArray("facts");
    for (BookMove.FactOutcome fact : move.facts()) {
      ObjectNode f = facts.addObject();
      switch (fact) {
        case BookMove.FactOutcome.Carried c ->
            f.put("fact", c.fact().id()).put("outcome", "carried");
        case BookMove.FactOutcome.AskedAgain a ->
            f.put("fact", a.fact().id()).put("outcome", "asked-again");
        case BookMove.FactOutcome.Archived a ->
            f.put("fact", a.before().id()).put("outcome", "archived");
      }
    }
    ArrayNode together = o.putArray("together");
    p.together().forEach(i -> together.add(i.auditId()));
    ArrayNode apart = o.putArray("apart");
    p.apart().forEach(i -> apart.add(i.auditId()));
    return o;
  }

  private static String code(QuestionPart part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void each(ObjectNode o, String name, List<Question> questions) {
    ArrayNode list = o.putArray(name);
    questions.forEach(q -> list.addObject().put("question", q.id()).put("number", q.number()));
  }

  @Command(
      name = "confirm",
      description = "Say that carried answers still stand under the new wording.",
      mixinStandardHelpOptions = true)
  static final class Confirm extends AuditCommand.OneAudit {
    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "Q",
        description = "Questions, like 3.2, or their ids.")
    List<String> questions;

    Confirm(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation invitation)
        throws ProblemException {
      Answering answering = new Answering(workplace, books, invitation);
      List<Question> meant = new ArrayList<>();
      for (String name : questions) {
        Question question =
            answering.tool().question(name).filter(answering.questions()::contains).orElse(null);
        if (question == null || answering.book().toConfirm(question.id()).isEmpty()) {
          throw new ProblemException(
              new Problem.BadInput(
                  "\"" + name + "\" is no question of this audit that waits to be confirmed."));
        }
        meant.add(question);
      }
      meant.forEach(q -> answering.confirm(q.id()));
      long left =
          answering.questions().stream()
              .filter(q -> answering.book().toConfirm(q.id()).isPresent())
              .count();
      options.say(
          "Confirmed. " + left + " still to confirm.",
          Json.object().put("confirmed", meant.size()).put("toConfirm", left));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "left",
      description = "What moves to other versions left behind: questions, answers, comments.",
      mixinStandardHelpOptions = true)
  static final class Left extends AuditCommand.OneAudit {
    Left(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace, Books books, Audits.Invitation invitation)
        throws ProblemException {
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object().put("id", invitation.auditId());
      ArrayNode versions = document.putArray("versions");
      for (MoveAudit.LeftBehind left :
          new MoveAudit(workplace, books, new Audits(workplace, books))
              .leftBehind(invitation.auditId())) {
        AuditTool tool = left.before().tool();
        ObjectNode version = versions.addObject().put("version", tool.ref().version());
        ArrayNode answers = version.putArray("answers");
        words.append("Left in version ").append(tool.ref().version()).append(":\n");
        for (BookMove.Outcome outcome : left.move().outcomes()) {
          if (outcome instanceof BookMove.Outcome.Archived a) {
            one(a.before(), a.response().answer(), left.book(), tool, words, answers);
          } else if (outcome instanceof BookMove.Outcome.AnswerAgain a) {
            one(a.before(), a.was(), left.book(), tool, words, answers);
          }
        }
        ArrayNode facts = version.putArray("facts");
        for (BookMove.FactOutcome fact : left.move().facts()) {
          switch (fact) {
            case BookMove.FactOutcome.Carried c -> {
              // it was taken along
            }
            case BookMove.FactOutcome.AskedAgain a ->
                fact(a.before().title(), a.given(), words, facts);
            case BookMove.FactOutcome.Archived a ->
                fact(a.before().title(), a.given(), words, facts);
          }
        }
      }
      options.say(
          words.isEmpty()
              ? "Nothing was left behind: this audit was never moved to another version."
              : words.toString().stripTrailing(),
          document);
      return GlobalOptions.DONE;
    }

    private static void one(
        Question question,
        Answer answer,
        AnswerBook book,
        AuditTool tool,
        StringBuilder words,
        ArrayNode answers) {
      String comment = book.response(question.id()).comment();
      words
          .append(
              "%-5s %s%n      %s%n"
                  .formatted(
                      question.number(), question.statement(), inWords(tool, question, answer)))
          .append(comment.isBlank() ? "" : "      " + comment + "\n");
      ObjectNode o =
          answers
              .addObject()
              .put("question", question.id())
              .put("number", question.number())
              .put("statement", question.statement())
              .put("comment", comment);
      AnswerJson.write(answer, o.putObject("answer"));
      ArrayNode evidence = o.putArray("evidence");
      book.evidenceOf(question.id()).forEach(e -> evidence.add(e.title()));
      ArrayNode actions = o.putArray("actions");
      book.actionsOf(question.id()).forEach(a -> actions.add(a.change()));
    }

    private static void fact(
        String title, GivenDetail given, StringBuilder words, ArrayNode facts) {
      String text =
          switch (given) {
            case GivenDetail.Chosen c -> c.choice();
            case GivenDetail.Counted c -> String.valueOf(c.number());
            case GivenDetail.NotHeld n -> "not held";
            case GivenDetail.Written w -> w.text();
          };
      words.append("%s: %s%n".formatted(title, text));
      facts.addObject().put("fact", given.detail()).put("title", title).put("given", text);
    }

    private static String inWords(AuditTool tool, Question question, Answer answer) {
      return switch (answer) {
        case Answer.Rated r ->
            tool.scaleOf(question)
                .withPoints(r.points())
                .map(Rating::label)
                .orElse(String.valueOf(r.points()));
        case Answer.NotApplicable n -> "Not applicable: " + n.reason();
        case Answer.UnableToDetermine u ->
            tool.unableToDetermine().map(x -> x.label()).orElse("Cannot be judged")
                + ": "
                + u.reason();
        case Answer.Tally t -> t.people() + " people";
        case Answer.Unanswered u -> "Not answered";
      };
    }
  }
}
