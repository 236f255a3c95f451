package sightline.app.ui.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sightline.app.ui.insight.SummaryTable.Column;
import sightline.app.ui.kit.Texts;
import sightline.model.insight.ActionLine;
import sightline.model.insight.AnswerKind;
import sightline.model.insight.CountedAudit;
import sightline.model.insight.Finding;
import sightline.model.insight.QuestionFigure;
import sightline.model.insight.Section11Summary;
import sightline.model.insight.Share;
import sightline.model.insight.StandardFigure;
import sightline.model.insight.SurveyLine;
import sightline.model.scoring.Score;

/** The tables of the summary, each line of which opens to its answers. */
final class SummaryTables {
  private static final String NOTHING = "–";

  private final Section11Summary summary;
  private final BehindFigures behind;

  SummaryTables(Section11Summary summary, BehindFigures behind) {
    this.summary = summary;
    this.behind = behind;
  }

  List<SummaryTable> all() {
    List<SummaryTable> all = new ArrayList<>();
    all.add(standards());
    if (summary.survey().isThere()) {
      all.add(survey());
    }
    all.addAll(found());
    return List.copyOf(all);
  }

  private List<SummaryTable> found() {
    return List.of(
        byQuestion(
            Texts.of("insight.table.essential"),
            Texts.count("insight.lead.essential", summary.essentialNotMet().size()),
            summary.essentialNotMet()),
        common(),
        byAgency(
            Texts.of("insight.table.unsupported"),
            Texts.count("insight.lead.unsupported", summary.unsupported().size()),
            summary.unsupported()),
        actions(),
        byQuestion(
            Texts.of("insight.table.good-practice"),
            Texts.count("insight.lead.good-practice", summary.goodPractice().size()),
            summary.goodPractice()),
        byQuestion(
            Texts.of("insight.table.not-applicable"),
            Texts.count("insight.lead.not-applicable", summary.notApplicable().size()),
            summary.notApplicable()),
        byQuestion(
            Texts.of("insight.table.unable"),
            Texts.count("insight.lead.unable", summary.unable().size()),
            summary.unable()),
        scores());
  }

  /** The weakest first. */
  private SummaryTable standards() {
    List<StandardFigure> figures =
        summary.standards().stream()
            .filter(f -> f.met().of() > 0)
            .sorted(
                Comparator.comparingDouble(
                    (StandardFigure f) -> (double) f.met().count() / f.met().of()))
            .toList();
    return new SummaryTable(
        Texts.of("insight.table.standards"),
        Texts.of("insight.lead.standards"),
        List.of(
            Column.text(Texts.of("insight.column.standard")),
            Column.text(Texts.of("insight.column.place")),
            Column.number(Texts.of("insight.column.met")),
            Column.number(Texts.of("insight.column.of")),
            Column.number(Texts.of("insight.column.percent")),
            Column.number(Texts.of("insight.column.whole"))),
        figures.stream()
            .map(
                f ->
                    List.of(
                        f.standard().number() + " " + f.standard().shortTitle(),
                        place(f),
                        figure(f.met().count()),
                        figure(f.met().of()),
                        percent(f.met()),
                        f.agenciesMet().count() + " of " + f.agenciesMet().of()))
            .toList(),
        i -> behind.standard(figures.get(i)));
  }

  private String place(StandardFigure figure) {
    if (summary.ends().weakest().contains(figure)) {
      return Texts.of("insight.place.weakest");
    }
    return summary.ends().strongest().contains(figure)
        ? Texts.of("insight.place.strongest")
        : NOTHING;
  }

  /** Where an answer rated met is contradicted by the agency's own people. */
  private SummaryTable survey() {
    List<SurveyLine> lines = summary.survey().disagreeing();
    return new SummaryTable(
        Texts.of("insight.table.survey"),
        String.join(" ", summary.survey().inWords()),
        List.of(
            Column.text(Texts.of("insight.column.agency")),
            Column.text(Texts.of("insight.column.rated-met")),
            Column.text(Texts.of("insight.column.agree")),
            Column.text(Texts.of("insight.column.replies"))),
        lines.stream()
            .map(
                l ->
                    List.of(
                        l.agency().name(),
                        l.question().number() + " " + l.question().title(),
                        shown(l).map(s -> s.agree().inWords()).orElse(NOTHING),
                        shown(l).map(SurveyLine.Replies.Shown::inWords).orElse(NOTHING)))
            .toList(),
        i -> behind.survey(lines.get(i)));
  }

  private static Optional<SurveyLine.Replies.Shown> shown(SurveyLine line) {
    return line.replies() instanceof SurveyLine.Replies.Shown shown
        ? Optional.of(shown)
        : Optional.empty();
  }

  private SummaryTable byQuestion(String title, String lead, List<Finding> findings) {
    List<List<Finding>> groups = groups(findings, f -> f.question().id());
    return new SummaryTable(
        title,
        lead,
        List.of(
            Column.text(Texts.of("insight.column.question")),
            Column.number(Texts.of("insight.column.agencies"))),
        groups.stream().map(g -> List.of(question(g), figure(g.size()))).toList(),
        i -> behind.findings(question(groups.get(i)), groups.get(i)));
  }

  private SummaryTable byAgency(String title, String lead, List<Finding> findings) {
    List<List<Finding>> groups = groups(findings, f -> f.agency().code());
    groups.sort(Comparator.comparingInt((List<Finding> g) -> g.size()).reversed());
    return new SummaryTable(
        title,
        lead,
        List.of(
            Column.text(Texts.of("insight.column.agency")),
            Column.number(Texts.of("insight.column.answers"))),
        groups.stream().map(g -> List.of(g.getFirst().agency().name(), figure(g.size()))).toList(),
        i -> behind.findings(groups.get(i).getFirst().agency().name(), groups.get(i)));
  }

  private SummaryTable common() {
    List<QuestionFigure> areas = summary.commonAreas();
    return new SummaryTable(
        Texts.of("insight.table.common"),
        Texts.count("insight.lead.common", areas.size()),
        List.of(
            Column.text(Texts.of("insight.column.question")),
            Column.number(AnswerKind.PARTLY_MET.label()),
            Column.number(AnswerKind.NOT_MET.label()),
            Column.number(Texts.of("insight.column.of"))),
        areas.stream()
            .map(
                q ->
                    List.of(
                        q.question().number() + " " + q.question().title(),
                        figure(q.count(AnswerKind.PARTLY_MET)),
                        figure(q.count(AnswerKind.NOT_MET)),
                        figure(q.met().of())))
            .toList(),
        i -> behind.belowMet(areas.get(i)));
  }

  private SummaryTable actions() {
    Map<String, List<ActionLine>> byAgency = new LinkedHashMap<>();
    summary
        .actions()
        .forEach(a -> byAgency.computeIfAbsent(a.agency().code(), c -> new ArrayList<>()).add(a));
    List<List<ActionLine>> groups = List.copyOf(byAgency.values());
    return new SummaryTable(
        Texts.of("insight.table.actions"),
        summary.actionTotals().inWords(),
        List.of(
            Column.text(Texts.of("insight.column.agency")),
            Column.number(ActionLine.Standing.OVERDUE.label()),
            Column.number(ActionLine.Standing.OPEN.label()),
            Column.number(ActionLine.Standing.DONE.label()),
            Column.number(Texts.of("insight.column.all"))),
        groups.stream()
            .map(
                g ->
                    List.of(
                        g.getFirst().agency().name(),
                        figure(count(g, ActionLine.Standing.OVERDUE)),
                        figure(count(g, ActionLine.Standing.OPEN)),
                        figure(count(g, ActionLine.Standing.DONE)),
                        figure(g.size())))
            .toList(),
        i ->
            behind.actions(
                groups.get(i).getFirst().agency().name(),
                Texts.count("insight.panel.actions", groups.get(i).size()),
                groups.get(i)));
  }

  private SummaryTable scores() {
    List<CountedAudit> audits = summary.counted();
    int decimals = summary.tool().scoring().decimals();
    return new SummaryTable(
        Texts.of("insight.table.scores"),
        Texts.of("insight.lead.scores"),
        List.of(
            Column.text(Texts.of("insight.column.agency")),
            Column.number(Texts.of("insight.column.score")),
            Column.number(Texts.of("insight.column.answered")),
            Column.number(Texts.of("insight.column.can-end"))),
        audits.stream()
            .map(
                a ->
                    List.of(
                        a.agency().name(),
                        a.score().shown().map(s -> s.toPlainString()).orElse(NOTHING),
                        Texts.of(
                            "insight.of",
                            a.score().coverage().answered(),
                            a.score().coverage().applicable()),
                        a.score().reachable().map(r -> range(r, decimals)).orElse(NOTHING)))
            .toList(),
        i -> behind.agency(audits.get(i)));
  }

  private static String range(Score.Range range, int decimals) {
    return Texts.of(
        "insight.range",
        range.lowest().rounded(decimals).toPlainString(),
        range.highest().rounded(decimals).toPlainString());
  }

  private static long count(List<ActionLine> lines, ActionLine.Standing standing) {
    return lines.stream().filter(l -> l.standing() == standing).count();
  }

  private static String question(List<Finding> group) {
    return group.getFirst().question().number() + " " + group.getFirst().question().title();
  }

  private static List<List<Finding>> groups(List<Finding> findings, Function<Finding, String> by) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    findings.forEach(f -> groups.computeIfAbsent(by.apply(f), k -> new ArrayList<>()).add(f));
    return new ArrayList<>(groups.values());
  }

  private static String percent(Share share) {
    return share.percent().isPresent() ? share.percent().getAsInt() + "%" : NOTHING;
  }

  private static String figure(long number) {
    return Long.toString(number);
  }
}
