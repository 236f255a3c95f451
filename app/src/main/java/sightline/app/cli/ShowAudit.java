package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Response;
import sightline.model.book.AnswerBook;
import sightline.model.merge.AuditView;
import sightline.model.merge.Facts;
import sightline.model.record.AnswerJson;
import sightline.model.record.GivenDetailJson;
import sightline.model.scoring.Score;
import sightline.model.scoring.Working;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.UnableToDetermine;

/**
 * Reads one audit for the command line: an agency's own book, or at the centre what was received.
 */
final class ShowAudit {
  private final GlobalOptions options;
  private final Workplace workplace;

  ShowAudit(GlobalOptions options, Workplace workplace) {
    this.options = options;
    this.workplace = workplace;
  }

  /** What is shown. */
  record Subject(
      String id,
      AuditTool tool,
      Agency agency,
      Map<String, Response> responses,
      Map<String, GivenDetail> details,
      String state) {}

  Subject subject(String id) throws ProblemException {
    Books books = new Books(workplace);
    Audits audits = new Audits(workplace, books);
    if (!workplace.isSupportTeam()) {
      Audits.Invitation i = audits.invitation(id);
      return new Subject(
          i.auditId(),
          i.tool(),
          i.agency(),
          i.book().orElse(AnswerBook.empty()).responses(),
          i.book().orElse(AnswerBook.empty()).details(),
          i.view().map(v -> v.state().code()).orElse("open"));
    }
    String partnership = workplace.partnership().code();
    AuditView view =
        audits
            .view(partnership, id)
            .orElseThrow(
                () ->
                    AuditCommand.noSuchAudit(id, audits.rows().stream().map(r -> r.id()).toList()));
    AuditView.Revision revision =
        view.any()
            .orElseThrow(
                () ->
                    AuditCommand.noSuchAudit(
                        id + " that can be read (it is held)", java.util.List.of()));
    Facts facts = workplace.facts(partnership);
    Map<String, Response> responses = new HashMap<>();
    revision.content().answers().forEach(r -> responses.put(r.question(), r));
    return new Subject(
        id,
        facts.asked(revision.content()).orElseThrow(),
        facts.agencies().get(revision.content().agency()),
        responses,
        revision.content().details().stream()
            .collect(Collectors.toMap(GivenDetail::detail, d -> d)),
        view.state().code());
  }

  int show(String id) throws ProblemException {
    Subject s = subject(id);
    Score score = Answering.scoreOf(s.tool(), s.agency(), s.responses());
    StringBuilder words =
        new StringBuilder(s.id() + "  " + s.state() + "\n" + score.coverage().inWords() + "\n");
    ObjectNode document =
        Json.object().put("id", s.id()).put("state", s.state()).put("agency", s.agency().code());
    document.put("tool", s.tool().ref().id()).put("version", s.tool().ref().version());
    details(s, words, document.putArray("details"));
    ArrayNode answers = document.putArray("answers");
    for (Question q : s.tool().questionsFor(s.agency().type())) {
      Response r = s.responses().getOrDefault(q.id(), Response.unanswered(q.id()));
      words.append(
          "%-5s %-16s %s%n".formatted(q.number(), inWords(s.tool(), q, r.answer()), r.comment()));
      ObjectNode node = answers.addObject().put("q", q.id()).put("number", q.number());
      AnswerJson.write(r.answer(), node);
      node.put("comment", r.comment());
    }
    options.say(words.toString().stripTrailing(), document);
    return GlobalOptions.DONE;
  }

  private static void details(Subject s, StringBuilder words, ArrayNode details) {
    String group = "";
    for (Detail d : s.tool().detailsFor(s.agency().type())) {
      if (!d.group().equals(group)) {
        group = d.group();
        words.append(group).append('\n');
      }
      Optional<GivenDetail> given = Optional.ofNullable(s.details().get(d.id()));
      String value = given.map(g -> inWords(d, g)).orElse("-");
      words.append("  %-8s %s: %s%n".formatted(d.id(), d.title(), value));
      ObjectNode node = details.addObject().put("d", d.id()).put("title", d.title());
      given.ifPresent(g -> node.setAll(GivenDetailJson.write(g)));
    }
  }

  private static String inWords(Detail detail, GivenDetail given) {
    return switch (given) {
      case GivenDetail.Chosen chosen ->
          detail instanceof Detail.Choice c
              ? c.choices().stream()
                  .filter(o -> o.id().equals(chosen.choice()))
                  .map(sightline.model.tool.Option::label)
                  .findFirst()
                  .orElse(chosen.choice())
              : chosen.choice();
      case GivenDetail.Counted counted ->
          counted.number() + (detail instanceof Detail.Count c ? " " + c.unit() : "");
      case GivenDetail.NotHeld n -> "Not held";
      case GivenDetail.Written written -> written.text();
    };
  }

  private static String inWords(AuditTool tool, Question q, Answer answer) {
    return switch (answer) {
      case Answer.Rated a -> tool.scaleOf(q).withPoints(a.points()).map(Rating::label).orElse("?");
      case Answer.NotApplicable a -> "Not applicable";
      case Answer.UnableToDetermine a ->
          tool.unableToDetermine().map(UnableToDetermine::label).orElse("Not enough evidence");
      case Answer.Tally a -> counts(tool, q, a);
      case Answer.Unanswered a -> "-";
    };
  }

  private static String counts(AuditTool tool, Question q, Answer.Tally tally) {
    return String.join(
            " ",
            tool.scaleOf(q).ratings().stream()
                .map(r -> r.id() + "=" + tally.countByPoints().getOrDefault(r.points(), 0))
                .toList())
        + " unable="
        + tally.unable();
  }

  static String working(AuditTool tool, Score score) {
    StringBuilder words = new StringBuilder();
    for (Working.Row row : score.working().rows()) {
      words.append(
          "%-5s %-18s points %-3s weight %d  %s%n"
              .formatted(
                  row.number(),
                  row.state().code(),
                  row.points().map(String::valueOf).orElse("-"),
                  row.weight(),
                  row.contribution().map(c -> c.rounded(2).toPlainString()).orElse("-")));
    }
    words.append(
        score
            .shown()
            .map(v -> "Score " + v.toPlainString() + " for what is answered; ")
            .orElse("No score; "));
    words
        .append(score.coverage().inWords())
        .append(". Method: ")
        .append(tool.scoring().method().code());
    score
        .reachable()
        .ifPresent(
            r ->
                words
                    .append(". The final score can be ")
                    .append(r.lowest().rounded(0))
                    .append(" to ")
                    .append(r.highest().rounded(0)));
    return words.append('.').toString();
  }
}
