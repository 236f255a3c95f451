package sightline.model.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.book.Finish;
import sightline.model.merge.AuditView;
import sightline.model.merge.FollowUp;
import sightline.model.register.Register;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolKind;

/**
 * What the counted audits of a round say together. Only counted audits enter a figure; the others
 * are named with the reason. Scores stand agency by agency: no tool declares how agencies would be
 * averaged, so they are not.
 *
 * @param counted in the order of the round
 * @param leftOut in the order of the round, then those outside it
 * @param standards in the order of the tool
 * @param questions in the order of the tool; only those asked of a counted agency
 * @param essentialNotMet essential questions at the lowest rating
 * @param unsupported best ratings with no evidence
 * @param actions overdue first
 * @param commonAreas questions below met in {@value #COMMON_FROM} agencies or more, most first
 * @param notApplicable with the reason given
 * @param unable where the auditor could not judge, with the reason given
 * @param alerts how many times a worry about a child was raised while auditing: a count of people
 * @param survey the agencies' surveys beside their audits
 * @param schools returns by deadline, phase and trust, of a school audit
 */
public record Section11Summary(
    Round round,
    AuditTool tool,
    Returns returns,
    LocalDate asOf,
    List<CountedAudit> counted,
    List<LeftOut> leftOut,
    HeatmapGrid heatmap,
    List<StandardFigure> standards,
    StandardFigure.Ends ends,
    List<QuestionFigure> questions,
    List<Finding> essentialNotMet,
    List<Finding> unsupported,
    List<ActionLine> actions,
    ActionLine.Totals actionTotals,
    List<Finding> goodPractice,
    List<QuestionFigure> commonAreas,
    List<Finding> notApplicable,
    List<Finding> unable,
    int alerts,
    SurveyBeside survey,
    Optional<SchoolReturns> schools) {

  /** From how many agencies an area for improvement is called common. */
  public static final int COMMON_FROM = 2;

  /**
   * An agency whose audit enters no figure.
   *
   * @param name as shown; the code for one that is not on the register
   * @param why in a few words, "Not signed"
   */
  public record LeftOut(String name, String why) {}

  public Section11Summary {
    counted = List.copyOf(counted);
    leftOut = List.copyOf(leftOut);
    standards = List.copyOf(standards);
    questions = List.copyOf(questions);
    essentialNotMet = List.copyOf(essentialNotMet);
    unsupported = List.copyOf(unsupported);
    actions = List.copyOf(actions);
    goodPractice = List.copyOf(goodPractice);
    commonAreas = List.copyOf(commonAreas);
    notApplicable = List.copyOf(notApplicable);
    unable = List.copyOf(unable);
  }

  /**
   * @param tool the question set the round is pinned to
   * @param views what is read of each agency's audit of this round, by agency code
   * @param returns of the same round and views
   * @throws IllegalArgumentException when tool or returns belong to another round
   */
  public static Section11Summary of(
      Round round,
      AuditTool tool,
      Register register,
      Map<String, AuditView> views,
      Returns returns,
      LocalDate today) {
    if (!round.tool().equals(tool.ref()) || !returns.round().equals(round)) {
      throw new IllegalArgumentException("not the tool or the returns of round " + round.code());
    }
    List<CountedAudit> counted = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (ReturnLine line : returns.lines()) {
      AuditView view = views.get(line.agency().code());
      if (line.state() != ReturnState.COUNTED || view == null || !view.isCounted()) {
        leftOut.add(new LeftOut(line.agency().name(), line.state().label()));
      } else if (!view.head().orElseThrow().content().tool().equals(tool.ref())) {
        leftOut.add(
            new LeftOut(line.agency().name(), "Answered another version of the question set"));
      } else {
        counted.add(CountedAudit.of(line.agency(), view, tool));
      }
    }
    returns.offRegister().forEach(c -> leftOut.add(new LeftOut(c, "No longer on the register")));
    for (String code : returns.notInvited()) {
      leftOut.add(
          new LeftOut(
              register.agency(code).map(a -> a.name()).orElse(code), "Not invited to the round"));
    }
    return new Reading(tool, counted, today).summary(round, returns, leftOut, register);
  }

  /** One reading of the counted audits; every list in the order of the tool, then of the round. */
  private record Reading(AuditTool tool, List<CountedAudit> audits, LocalDate today) {

    Section11Summary summary(
        Round round, Returns returns, List<LeftOut> leftOut, Register register) {
      List<QuestionFigure> questions = new ArrayList<>();
      for (Standard standard : tool.standards()) {
        for (Question question : standard.questions()) {
          QuestionFigure figure = QuestionFigure.of(tool, standard, question, audits);
          if (figure.asked() > 0) {
            questions.add(figure);
          }
        }
      }
      List<StandardFigure> standards =
          tool.standards().stream().map(s -> standard(s, questions)).toList();
      List<ActionLine> actions = actions();
      return new Section11Summary(
          round,
          tool,
          returns,
          today,
          audits,
          leftOut,
          HeatmapGrid.of(tool, audits),
          standards,
          StandardFigure.Ends.of(standards),
          questions,
          findings(this::isEssentialNotMet),
          findings((a, q) -> Finish.isUnsupported(tool, q, a.response(q.id()))),
          actions,
          ActionLine.Totals.of(actions),
          goodPractice(),
          questions.stream()
              .filter(q -> q.belowMet() >= COMMON_FROM)
              .sorted(
                  Comparator.comparingInt(QuestionFigure::belowMet)
                      .thenComparingInt(q -> q.count(AnswerKind.NOT_MET))
                      .reversed())
              .toList(),
          findings((a, q) -> is(a, q, AnswerKind.NOT_APPLICABLE)),
          findings((a, q) -> is(a, q, AnswerKind.UNABLE)),
          audits.stream().mapToInt(CountedAudit::alerts).sum(),
          SurveyBeside.NONE,
          tool.kind() == ToolKind.SECTION_175
              ? Optional.of(SchoolReturns.of(returns, register))
              : Optional.empty());
    }

    private StandardFigure standard(Standard standard, List<QuestionFigure> questions) {
      List<QuestionFigure> own =
          questions.stream().filter(q -> q.standard().id().equals(standard.id())).toList();
      int met = own.stream().mapToInt(q -> q.met().count()).sum();
      int of = own.stream().mapToInt(q -> q.met().of()).sum();
      var summaries =
          audits.stream()
              .map(a -> a.standards().get(tool.standards().indexOf(standard)))
              .filter(s -> s.coverage().applicable() > 0)
              .toList();
      int all =
          Math.toIntExact(
              summaries.stream().filter(s -> s.met() == s.coverage().applicable()).count());
      List<AnswerRef> notMet = new ArrayList<>();
      for (QuestionFigure q : own) {
        notMet.addAll(q.answers().get(AnswerKind.PARTLY_MET));
        notMet.addAll(q.answers().get(AnswerKind.NOT_MET));
        notMet.addAll(q.answers().get(AnswerKind.UNABLE));
        notMet.addAll(q.answers().get(AnswerKind.UNANSWERED));
      }
      return new StandardFigure(
          standard, new Share(met, of), new Share(all, summaries.size()), notMet);
    }

    private boolean is(CountedAudit audit, Question question, AnswerKind kind) {
      return audit.kind(tool, question).filter(k -> k == kind).isPresent();
    }

    private boolean isEssentialNotMet(CountedAudit audit, Question question) {
      return audit.standards().stream().anyMatch(s -> s.essentialNotMet().contains(question.id()));
    }

    private List<Finding> findings(BiPredicate<CountedAudit, Question> which) {
      List<Finding> findings = new ArrayList<>();
      tool.questions()
          .forEach(
              question -> {
                for (CountedAudit audit : audits) {
                  if (question.appliesTo(audit.agency().type()) && which.test(audit, question)) {
                    findings.add(finding(audit, question));
                  }
                }
              });
      return findings;
    }

    /** With the comment even where the answer has a reason: the flag is about what was done. */
    private List<Finding> goodPractice() {
      return findings((a, q) -> a.response(q.id()).goodPractice()).stream()
          .map(
              f ->
                  new Finding(
                      f.answer(),
                      f.agency(),
                      f.question(),
                      f.rating(),
                      audit(f.agency()).response(f.question().id()).comment()))
          .toList();
    }

    private CountedAudit audit(Agency agency) {
      return audits.stream().filter(a -> a.agency().equals(agency)).findFirst().orElseThrow();
    }

    private Finding finding(CountedAudit audit, Question question) {
      Response response = audit.response(question.id());
      String words =
          switch (response.answer()) {
            case Answer.NotApplicable a -> a.reason();
            case Answer.UnableToDetermine a -> a.inWords(tool);
            case Answer.Tally a -> response.comment();
            case Answer.Rated a -> response.comment();
            case Answer.Unanswered a -> response.comment();
          };
      return new Finding(
          audit.ref(question.id()),
          audit.agency(),
          question,
          audit.score().working().row(question.id()).flatMap(r -> r.rating()),
          words);
    }

    private List<ActionLine> actions() {
      List<ActionLine> lines = new ArrayList<>();
      for (CountedAudit audit : audits) {
        audit
            .actions()
            .forEach(
                a ->
                    lines.add(
                        new ActionLine(
                            audit.ref(a.question()),
                            audit.agency(),
                            tool.question(a.question()),
                            a,
                            ActionLine.Standing.of(a, today))));
      }
      lines.sort(ActionLine.BY_URGENCY);
      return lines;
    }
  }

  /**
   * The same with the agencies' surveys beside it.
   *
   * @param surveys the survey beside each agency's audit, by agency code
   */
  public Section11Summary beside(Map<String, AgencySurvey> surveys) {
    return new Section11Summary(
        round,
        tool,
        returns,
        asOf,
        counted,
        leftOut,
        heatmap,
        standards,
        ends,
        questions,
        essentialNotMet,
        unsupported,
        actions,
        actionTotals,
        goodPractice,
        commonAreas,
        notApplicable,
        unable,
        alerts,
        SurveyBeside.of(tool, counted, surveys),
        schools);
  }

  /**
   * The same with its actions as they stand after they were followed up.
   *
   * @param followUps what became of each agency's audit, by agency code
   */
  public Section11Summary followedBy(Map<String, FollowUp> followUps) {
    List<ActionLine> lines =
        actions.stream()
            .map(a -> a.after(followUps.getOrDefault(a.agency().code(), FollowUp.NONE), asOf))
            .sorted(ActionLine.BY_URGENCY)
            .toList();
    return new Section11Summary(
        round,
        tool,
        returns,
        asOf,
        counted,
        leftOut,
        heatmap,
        standards,
        ends,
        questions,
        essentialNotMet,
        unsupported,
        lines,
        ActionLine.Totals.of(lines),
        goodPractice,
        commonAreas,
        notApplicable,
        unable,
        alerts,
        survey,
        schools);
  }

  public Optional<QuestionFigure> question(String id) {
    return questions.stream().filter(q -> q.question().id().equals(id)).findFirst();
  }

  /** What the round shows, in a few sentences, the most important first. */
  public List<String> inWords() {
    return new SummaryWords(this).sentences();
  }

  /** How many audits are left out of every figure and why, in a sentence. */
  public String leftOutInWords() {
    return new SummaryWords(this).leftOut();
  }
}
