package sightline.app.work.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.FinishAudit;
import sightline.app.work.FollowUpAudit;
import sightline.app.work.PreparedAnswers;
import sightline.app.work.ProblemException;
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.tool.AuditTool;
import sightline.model.tool.QuestionRef;
import sightline.model.tool.ToolKind;

/** One invented agency at its own store: every audit it was sent is answered, signed, exported. */
final class PlayAgency {
  private final PlayDemo.Wish wish;
  private final DemoClock clock;
  private final DemoAnswers answers;
  private final DemoDetails details;
  private final DemoSurvey surveys;
  private final DemoOwnAudit ownAudit = new DemoOwnAudit();

  PlayAgency(PlayDemo.Wish wish, DemoClock clock) {
    this.wish = wish;
    this.clock = clock;
    this.answers = new DemoAnswers(wish.seed());
    this.details = new DemoDetails(wish.seed());
    this.surveys = new DemoSurvey(wish.seed());
  }

  List<char[]> officersOwn(DemoPartnership.Member member) {
    return IntStream.range(0, member.officers().size()).mapToObj(this::officersOwn).toList();
  }

  /** The passphrase of one of the people who sign: their own, as it should be. */
  private char[] officersOwn(int officer) {
    String ending = officer == 0 ? " officer" : " officer " + (officer + 1);
    return (new String(wish.passphrase()) + ending).toCharArray();
  }

  /**
   * Answers everything that is not answered yet; the files it would send.
   *
   * @param today due dates of actions lie around it
   * @param survey how the survey comes out, where it is asked for one
   */
  List<Path> play(
      Workplace agency, DemoPartnership.Member member, LocalDate today, DemoSurvey.Outcome survey)
      throws ProblemException {
    Books books = new Books(agency);
    Audits audits = new Audits(agency, books);
    FinishAudit finish = new FinishAudit(agency, books);
    // a survey comes out beside what was answered before it
    List<String> ids =
        audits.invitations().stream()
            .filter(i -> i.view().isEmpty())
            .sorted(Comparator.comparing(i -> i.tool().kind() == ToolKind.SURVEY))
            .map(Audits.Invitation::auditId)
            .toList();
    for (String id : ids) {
      answer(agency, books, audits, audits.invitation(id), today, survey);
    }
    clock.pass(Duration.ofDays(4));
    for (String id : ids) {
      finish.finish(audits.invitation(id));
    }
    clock.pass(Duration.ofHours(29));
    List<Path> files = new ArrayList<>();
    for (String id : ids) {
      sign(agency, audits, id, member);
      files.add(export(agency, finish, audits.invitation(id)));
    }
    return files;
  }

  private void answer(
      Workplace agency,
      Books books,
      Audits audits,
      Audits.Invitation invitation,
      LocalDate today,
      DemoSurvey.Outcome survey)
      throws ProblemException {
    Answering answering = new Answering(agency, books, invitation);
    String id = invitation.auditId();
    if (invitation.tool().kind() == ToolKind.SURVEY) {
      answering.takeAll(
          surveys.of(
              id, invitation.agency(), answering.tool(), met(audits, answering.tool()), survey));
      return;
    }
    if (invitation.tool().kind() == ToolKind.SINGLE_AGENCY) {
      answering.takeAll(ownAudit.answers(answering.tool(), today));
      ownAudit.flagGoodPractice(answering);
      return;
    }
    answering.takeAll(
        new PreparedAnswers(
            answers.of(id, invitation.agency(), answering.tool(), today),
            details.of(id, invitation.about(), invitation.agency(), answering.tool())));
    flagGoodPractice(answering, new Random(wish.seed() + id.hashCode()));
  }

  /** The questions rated met in the audits a survey stands beside. */
  private static Set<String> met(Audits audits, AuditTool survey) throws ProblemException {
    Set<String> tools =
        survey
            .questions()
            .flatMap(s -> s.beside().stream())
            .map(QuestionRef::tool)
            .collect(Collectors.toSet());
    Set<String> met = new HashSet<>();
    for (Audits.Invitation i : audits.invitations()) {
      if (tools.contains(i.tool().ref().id()) && i.book().isPresent()) {
        i.tool()
            .questionsFor(i.agency().type())
            .forEach(
                q -> {
                  if (i.book().get().response(q.id()).answer() instanceof Answer.Rated rated
                      && rated.points() == i.tool().scaleOf(q).best().points()) {
                    met.add(q.id());
                  }
                });
      }
    }
    return met;
  }

  /** Notes what became of the agency's own audit, and sends that; no file where it has none. */
  Optional<Path> followUp(Workplace agency, LocalDate today) throws ProblemException {
    Audits audits = new Audits(agency, new Books(agency));
    for (Audits.Invitation i : audits.invitations()) {
      Optional<LocalDate> signed = new FollowUpAudit(agency).signedOn(i);
      if (i.tool().kind() == ToolKind.SINGLE_AGENCY && signed.isPresent()) {
        ownAudit.followUp(agency, i, clock, signed.get(), today);
        return Optional.of(
            export(
                agency,
                new FinishAudit(agency, new Books(agency)),
                audits.invitation(i.auditId())));
      }
    }
    return Optional.empty();
  }

  private void sign(Workplace agency, Audits audits, String id, DemoPartnership.Member member)
      throws ProblemException {
    List<String> parts = audits.invitation(id).tool().signOffs();
    for (int i = 0; i < parts.size(); i++) {
      int officer = Math.min(i, member.officers().size() - 1);
      new SignOffAudit(agency)
          .sign(
              audits.invitation(id),
              member.officers().get(officer),
              Optional.of(parts.get(i)),
              officersOwn(officer),
              true);
      clock.pass(Duration.ofMinutes(20));
    }
  }

  private Path export(Workplace agency, FinishAudit finish, Audits.Invitation invitation)
      throws ProblemException {
    boolean plain = wish.plain() && invitation.tool().kind() != ToolKind.DEEP_DIVE;
    ExportBundle.Manner manner =
        new ExportBundle.Manner(
            plain ? Optional.of("Demonstration: invented answers only") : Optional.empty(), false);
    return new ExportBundle(agency, finish)
        .export(invitation, wish.out().resolve("bundles"), manner)
        .file();
  }

  private static void flagGoodPractice(Answering answering, Random random) {
    for (var q : answering.questions()) {
      Response r = answering.book().response(q.id());
      boolean best =
          r.answer() instanceof Answer.Rated rated
              && rated.points() == answering.tool().scaleOf(q).best().points();
      if (best && !r.comment().isBlank() && !r.evidence().isEmpty() && random.nextInt(12) == 0) {
        answering.flagGoodPractice(q.id(), true);
      }
    }
  }
}
