package sightline.app.ui.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ReadReturns;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Response;
import sightline.model.book.Finish;
import sightline.model.insight.ActionLine;
import sightline.model.insight.AnswerKind;
import sightline.model.insight.AnswerRef;
import sightline.model.insight.CountedAudit;
import sightline.model.insight.Finding;
import sightline.model.insight.HeatmapGrid;
import sightline.model.insight.QuestionFigure;
import sightline.model.insight.Section11Summary;
import sightline.model.insight.StandardFigure;
import sightline.model.insight.SurveyLine;
import sightline.model.report.Marks;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/** The way from every figure of a round to the answers behind it. */
final class BehindFigures {
  private final ReadReturns.OfRound read;
  private final Section11Summary summary;
  private final AuditTool tool;
  private final Map<String, CountedAudit> audits = new HashMap<>();

  BehindFigures(ReadReturns.OfRound read, Section11Summary summary) {
    this.read = read;
    this.summary = summary;
    this.tool = read.tool();
    summary.counted().forEach(a -> audits.put(a.agency().code(), a));
  }

  OpenedFigure cell(HeatmapGrid.Square square) {
    return new OpenedFigure(
        Texts.of("insight.panel.cell", square.standard().shortTitle(), square.agency().name()),
        Optional.of(Mark.of(Marks.of(square.summary().cell()))),
        square.summary().coverage().applicable() == 0 ? "" : square.summary().inWords(),
        answers(square.answers()),
        List.of(),
        square.answers().stream().findFirst());
  }

  OpenedFigure standard(StandardFigure figure) {
    return several(
        figure.standard().number() + " " + figure.standard().title(),
        Texts.count("insight.panel.standard", figure.notMet().size(), figure.met().inWords()),
        figure.notMet());
  }

  OpenedFigure findings(String title, List<Finding> findings) {
    return several(
        title,
        Texts.count("insight.panel.answers", findings.size()),
        findings.stream().map(Finding::answer).toList());
  }

  /** The answers rated met that the agencies' own people contradict. */
  OpenedFigure surveys(String title, List<SurveyLine> lines) {
    List<AnswerRef> refs = lines.stream().map(SurveyLine::answer).distinct().toList();
    return several(title, Texts.count("insight.panel.answers", refs.size()), refs);
  }

  OpenedFigure survey(SurveyLine line) {
    return several(
        line.question().number() + " " + line.question().title(),
        Texts.of("insight.panel.survey", line.statement().statement()),
        List.of(line.answer()));
  }

  OpenedFigure belowMet(QuestionFigure figure) {
    List<AnswerRef> refs = new java.util.ArrayList<>(figure.answers().get(AnswerKind.NOT_MET));
    refs.addAll(figure.answers().get(AnswerKind.PARTLY_MET));
    return several(
        figure.question().number() + " " + figure.question().title(),
        Texts.count("insight.panel.below", refs.size(), figure.met().of()),
        refs);
  }

  OpenedFigure actions(String title, String standing, List<ActionLine> actions) {
    boolean one = actions.stream().map(a -> a.agency().code()).distinct().count() == 1;
    return new OpenedFigure(
        title,
        Optional.empty(),
        standing,
        List.of(),
        actions,
        one ? Optional.of(actions.getFirst().answer()) : Optional.empty());
  }

  /** What keeps an agency from being met in everything. */
  OpenedFigure agency(CountedAudit audit) {
    List<AnswerRef> refs =
        summary.questions().stream()
            .flatMap(
                q ->
                    q.answers().entrySet().stream()
                        .filter(
                            e ->
                                e.getKey() != AnswerKind.MET
                                    && e.getKey() != AnswerKind.NOT_APPLICABLE)
                        .flatMap(e -> e.getValue().stream()))
            .filter(r -> r.agency().equals(audit.agency().code()))
            .toList();
    String question =
        refs.stream()
            .findFirst()
            .map(AnswerRef::question)
            .orElseGet(() -> tool.questionsFor(audit.agency().type()).getFirst().id());
    return new OpenedFigure(
        audit.agency().name(),
        Optional.empty(),
        audit.scoreInWords() + " " + Texts.count("insight.panel.not-met", refs.size()),
        answers(refs),
        List.of(),
        Optional.of(new AnswerRef(audit.auditId(), audit.agency().code(), question)));
  }

  private OpenedFigure several(String title, String standing, List<AnswerRef> refs) {
    boolean one = refs.stream().map(AnswerRef::agency).distinct().count() == 1;
    return new OpenedFigure(
        title,
        Optional.empty(),
        standing,
        answers(refs),
        List.of(),
        one ? Optional.of(refs.getFirst()) : Optional.empty());
  }

  private List<ShownAnswer> answers(List<AnswerRef> refs) {
    return refs.stream().map(this::answer).toList();
  }

  private ShownAnswer answer(AnswerRef ref) {
    CountedAudit audit = audits.get(ref.agency());
    Question question = tool.question(ref.question()).orElseThrow();
    Response response = audit.response(ref.question());
    boolean lowest =
        audit.standards().stream().anyMatch(s -> s.essentialNotMet().contains(question.id()));
    return new ShownAnswer(
        ref,
        audit.agency().name(),
        mark(question, response),
        question.number(),
        question.statement(),
        tool.isEssential(question, audit.agency().type()),
        lowest,
        Finish.isUnsupported(tool, question, response),
        response.goodPractice(),
        words(response),
        summary
            .survey()
            .disagreeing(ref)
            .flatMap(SurveyLine::agreementInWords)
            .map(said -> Texts.of("insight.answer.survey", said)),
        evidence(ref.agency(), response));
  }

  private Mark mark(Question question, Response response) {
    return switch (response.answer()) {
      case Answer.Rated rated ->
          tool.scaleOf(question)
              .withPoints(rated.points())
              .map((Rating r) -> Mark.of(Marks.of(r)))
              .orElseGet(Mark::notAnswered);
      case Answer.NotApplicable a -> Mark.notApplicable();
      case Answer.UnableToDetermine a -> Mark.notEnough();
      case Answer.Tally a -> Mark.notAnswered();
      case Answer.Unanswered a -> Mark.notAnswered();
    };
  }

  private String words(Response response) {
    return switch (response.answer()) {
      case Answer.NotApplicable a -> a.reason();
      case Answer.UnableToDetermine a -> a.inWords(tool);
      case Answer.Tally a -> response.comment();
      case Answer.Rated a -> response.comment();
      case Answer.Unanswered a -> response.comment();
    };
  }

  private List<String> evidence(String agency, Response response) {
    return read.views().get(agency).head().orElseThrow().content().evidence().stream()
        .filter(e -> response.evidence().contains(e.id()))
        .map(Evidence::title)
        .toList();
  }
}
