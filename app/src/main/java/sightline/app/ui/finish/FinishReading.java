package sightline.app.ui.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.ExportBundle;
import sightline.app.work.ProblemException;
import sightline.model.audit.Action;
import sightline.model.audit.DetailFit;
import sightline.model.audit.Person;
import sightline.model.book.AnswerBook;
import sightline.model.book.Finish;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.scoring.Coverage;
import sightline.model.scoring.Score;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/**
 * An audit as it stands before signing.
 *
 * @param signatories people who have signed on this computer before
 * @param earlier the last final export of exactly this
 */
record FinishReading(
    Audits.Invitation invitation,
    Finish.Check check,
    Score score,
    String statement,
    List<Person> signatories,
    Optional<ExportBundle.Earlier> earlier) {
  private static final int LISTED = 8;

  /** How far the audit has come. */
  enum Stage {
    /** Never finished. */
    UNFINISHED,
    /** Finished once; answers have changed since, so that no signature counts any more. */
    CHANGED,
    /** Two versions exist, and a person has to choose. */
    CONFLICT,
    TO_SIGN,
    /** Somebody said "I do not agree". */
    DECLINED,
    SIGNED
  }

  static FinishReading of(FinishWork work, String audit) throws ProblemException {
    Audits.Invitation invitation = work.audits().invitation(audit);
    return new FinishReading(
        invitation,
        work.finish().check(invitation),
        Answering.score(
            invitation.tool(), invitation.agency(), invitation.book().orElse(AnswerBook.empty())),
        work.signOff().statement(invitation),
        work.signOff().signatories(),
        work.export().earlier(invitation));
  }

  Stage stage() {
    AuditState state = invitation.view().map(AuditView::state).orElse(AuditState.DRAFT);
    boolean finishedBefore =
        invitation
            .book()
            .flatMap(b -> b.frozenFor(invitation.partnership(), invitation.round().code()))
            .isPresent();
    if (state == AuditState.CONFLICT) {
      return Stage.CONFLICT;
    }
    if (!invitation.isFinishedAndUnchanged()) {
      return finishedBefore ? Stage.CHANGED : Stage.UNFINISHED;
    }
    return switch (state) {
      case COUNTED -> Stage.SIGNED;
      case DECLINED -> Stage.DECLINED;
      default -> Stage.TO_SIGN;
    };
  }

  /** The revision that is signed, or was before answers changed. */
  Optional<AuditView.Revision> head() {
    return invitation.view().flatMap(AuditView::head).filter(h -> !h.content().draft());
  }

  List<AuditView.SignedOff> signatures() {
    return invitation.view().map(AuditView::signOffs).orElse(List.of());
  }

  /** Which of the tool's sign-offs is put to the next person; empty when none is left. */
  Optional<String> nextToSign() {
    List<String> awaited =
        invitation.view().map(v -> v.signing().awaited()).orElse(invitation.tool().signOffs());
    return awaited.stream().findFirst();
  }

  boolean hasSignedHereBefore(String name) {
    String plain = plain(name);
    return !plain.isEmpty() && signatories.stream().anyMatch(p -> plain(p.name()).equals(plain));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.UK);
  }

  /** What will be signed, line by line: first what stops finishing. */
  List<CheckLine> lines() {
    List<CheckLine> lines = new ArrayList<>();
    lines.add(answered());
    add(lines, Tone.DANGER, "finish.check.confirm", "finish.check.confirm.do", check.toConfirm());
    add(lines, Tone.DANGER, "finish.check.reason", "finish.check.reason.do", check.reasonMissing());
    add(lines, Tone.DANGER, "finish.check.long", "finish.check.long.do", check.tooLong());
    addFactsAndOverall(lines);
    if (check.unsupported().isEmpty()) {
      if (check.unanswered().isEmpty()) {
        lines.add(CheckLine.inOrder(Texts.of("finish.check.supported"), ""));
      }
    } else {
      lines.add(
          line(
              Tone.WARNING,
              Texts.count(
                  "finish.check.unsupported",
                  check.unsupported().size(),
                  bestOf(check.unsupported())),
              Texts.of("finish.check.unsupported.do"),
              check.unsupported()));
    }
    if (!check.weakWithoutAction().isEmpty()) {
      lines.add(
          line(
              Tone.WARNING,
              Texts.count(
                  "finish.check.weak",
                  check.weakWithoutAction().size(),
                  worstOf(check.weakWithoutAction())),
              Texts.of("finish.check.weak.do"),
              check.weakWithoutAction()));
    }
    List<Question> undated =
        check.actionsWithoutDue().stream()
            .flatMap(a -> invitation.tool().question(a.question()).stream())
            .distinct()
            .toList();
    if (!undated.isEmpty()) {
      lines.add(
          line(
              Tone.WARNING,
              Texts.count("finish.check.undated", check.actionsWithoutDue().size()),
              undatedInWords(),
              undated));
    }
    return lines;
  }

  /** A count that is larger than the one it is a part of. */
  Optional<Detail> tooLarge() {
    return invitation.book().stream()
        .flatMap(
            b ->
                new DetailFit(invitation.tool())
                    .tooLarge(List.copyOf(b.details().values())).stream())
        .map(Detail.class::cast)
        .filter(d -> d.appliesTo(invitation.agency().type()))
        .findFirst();
  }

  /** What is wrong with the facts, and with the overall grade: all of it stops finishing. */
  private void addFactsAndOverall(List<CheckLine> lines) {
    List<Detail> missing = check.detailsMissing();
    if (!missing.isEmpty()) {
      lines.add(
          new CheckLine(
              Tone.DANGER,
              Texts.count("finish.check.facts", missing.size()),
              "",
              missing.stream().limit(LISTED).map(FinishReading::place).toList(),
              Math.max(0, missing.size() - LISTED)));
    }
    tooLarge()
        .ifPresent(
            d ->
                lines.add(
                    new CheckLine(
                        Tone.DANGER,
                        Texts.of("finish.missing.part", d.title()),
                        "",
                        List.of(place(d)),
                        0)));
    check
        .overall()
        .ifPresent(p -> lines.add(line(Tone.DANGER, p.words(), "", List.of(p.question()))));
  }

  private static CheckLine.Place place(Detail detail) {
    return new CheckLine.Place(
        detail.id(), detail.title(), Texts.of("finish.check.open-fact", detail.title()));
  }

  private String undatedInWords() {
    List<Action> undated = check.actionsWithoutDue();
    return undated.size() == 1 ? undated.getFirst().change() : Texts.of("finish.check.undated.do");
  }

  private CheckLine answered() {
    Coverage coverage = score.coverage();
    if (!check.unanswered().isEmpty()) {
      return line(
          Tone.DANGER,
          Texts.count("finish.check.unanswered", check.unanswered().size(), check.asked()),
          "",
          check.unanswered());
    }
    List<String> parts = new ArrayList<>();
    parts.add(Texts.of("finish.check.rated", coverage.answered()));
    if (coverage.notApplicable() > 0) {
      parts.add(Texts.of("finish.check.not-applicable", coverage.notApplicable()));
    }
    if (coverage.unableToDetermine() > 0) {
      parts.add(Texts.of("finish.check.unable", coverage.unableToDetermine()));
    }
    return CheckLine.inOrder(Texts.of("finish.check.all", check.asked()), String.join(", ", parts));
  }

  private void add(
      List<CheckLine> lines, Tone tone, String title, String detail, List<Question> questions) {
    if (!questions.isEmpty()) {
      lines.add(line(tone, Texts.count(title, questions.size()), Texts.of(detail), questions));
    }
  }

  private static CheckLine line(Tone tone, String title, String detail, List<Question> questions) {
    return new CheckLine(
        tone,
        title,
        detail,
        questions.stream()
            .limit(LISTED)
            .map(
                q ->
                    new CheckLine.Place(
                        q.id(), q.number(), Texts.of("finish.check.open", q.number(), title)))
            .toList(),
        Math.max(0, questions.size() - LISTED));
  }

  /** The word of the tool for the best rating, where the questions share it. */
  private String bestOf(List<Question> questions) {
    return shared(questions.stream().map(q -> invitation.tool().scaleOf(q).best()).toList());
  }

  private String worstOf(List<Question> questions) {
    return shared(questions.stream().map(q -> invitation.tool().scaleOf(q).worst()).toList());
  }

  private static String shared(List<Rating> ratings) {
    return String.join(" / ", ratings.stream().map(Rating::label).distinct().toList());
  }
}
