package sightline.app.ui.finish;

import java.util.ArrayList;
import java.util.List;
import sightline.app.ui.finish.CheckLine.Link;
import sightline.app.ui.finish.CheckLine.Verdict;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Action;
import sightline.model.book.Finish;
import sightline.model.scoring.Coverage;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;

/** Says in lines what finishing found: what is in the way first, then what is allowed but shown. */
final class CheckLines {
  private final FinishState state;

  CheckLines(FinishState state) {
    this.state = state;
  }

  List<CheckLine> lines() {
    Finish.Check check = state.check();
    List<CheckLine> lines = new ArrayList<>();
    lines.add(answered(check));
    if (!check.reasonMissing().isEmpty()) {
      lines.add(
          new CheckLine(
              Verdict.IN_THE_WAY,
              Texts.count("finish.check.reasons", check.reasonMissing().size()),
              links(check.reasonMissing()),
              Texts.of("finish.check.reasons.detail")));
    }
    lines.add(unsupported(check));
    lines.add(weak(check));
    lines.add(actions(check));
    return lines;
  }

  private CheckLine answered(Finish.Check check) {
    int open = check.unanswered().size();
    if (open > 0) {
      return new CheckLine(
          Verdict.IN_THE_WAY,
          Texts.of("finish.check.answered", check.asked() - open, check.asked()),
          links(check.unanswered()),
          Texts.of("finish.check.answered.detail"));
    }
    Coverage coverage = state.score().coverage();
    String detail =
        coverage.notApplicable() == 0
            ? Texts.of("finish.check.rated", coverage.answered())
            : Texts.of(
                "finish.check.rated-with", coverage.answered(), coverage.notApplicable());
    return new CheckLine(
        Verdict.WELL, Texts.of("finish.check.all-answered", check.asked()), List.of(), detail);
  }

  private CheckLine unsupported(Finish.Check check) {
    List<Question> found = check.unsupported();
    return found.isEmpty()
        ? well(Texts.of("finish.check.supported"), Texts.of("finish.check.supported.detail"))
        : new CheckLine(
            Verdict.SHOWN,
            Texts.count("finish.check.unsupported", found.size()),
            links(found),
            Texts.of("finish.check.unsupported.detail"));
  }

  private CheckLine weak(Finish.Check check) {
    List<Question> found = check.weakWithoutAction();
    return found.isEmpty()
        ? well(Texts.of("finish.check.acted"), Texts.of("finish.check.acted.detail"))
        : new CheckLine(
            Verdict.SHOWN,
            Texts.count("finish.check.weak", found.size()),
            links(found),
            Texts.of("finish.check.weak.detail"));
  }

  private CheckLine actions(Finish.Check check) {
    List<Action> found = check.actionsWithoutDue();
    if (found.isEmpty()) {
      return well(Texts.of("finish.check.dated"), Texts.of("finish.check.dated.detail"));
    }
    AuditTool tool = state.invitation().tool();
    List<Question> questions =
        found.stream().flatMap(a -> tool.question(a.question()).stream()).distinct().toList();
    return new CheckLine(
        Verdict.SHOWN,
        Texts.count("finish.check.undated", found.size()),
        links(questions),
        Texts.of("finish.check.undated.detail"));
  }

  private static CheckLine well(String title, String detail) {
    return new CheckLine(Verdict.WELL, title, List.of(), detail);
  }

  private static List<Link> links(List<Question> questions) {
    return questions.stream().map(q -> new Link(q.number(), q.id())).toList();
  }
}
