package sightline.app.work.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.FinishAudit;
import sightline.app.work.PreparedAnswers;
import sightline.app.work.ProblemException;
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.tool.ToolKind;

/** One invented agency at its own store: every audit it was sent is answered, signed, exported. */
final class PlayAgency {
  private final PlayDemo.Wish wish;
  private final DemoClock clock;
  private final DemoAnswers answers;
  private final DemoDetails details;

  PlayAgency(PlayDemo.Wish wish, DemoClock clock) {
    this.wish = wish;
    this.clock = clock;
    this.answers = new DemoAnswers(wish.seed());
    this.details = new DemoDetails(wish.seed());
  }

  List<char[]> officersOwn(DemoPartnership.Member member) {
    return IntStream.range(0, member.officers().size()).mapToObj(this::officersOwn).toList();
  }

  /** The passphrase of one of the people who sign: their own, as it should be. */
  private char[] officersOwn(int officer) {
    String ending = officer == 0 ? " officer" : " officer " + (officer + 1);
    return (new String(wish.passphrase()) + ending).toCharArray();
  }

  /** Answers everything; the files it would send. */
  List<Path> play(Workplace agency, DemoPartnership.Member member, LocalDate today)
      throws ProblemException {
    Books books = new Books(agency);
    Audits audits = new Audits(agency, books);
    FinishAudit finish = new FinishAudit(agency, books);
    List<String> ids = audits.invitations().stream().map(Audits.Invitation::auditId).toList();
    for (String id : ids) {
      answer(agency, books, audits.invitation(id), today);
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

  private void answer(Workplace agency, Books books, Audits.Invitation invitation, LocalDate today)
      throws ProblemException {
    Answering answering = new Answering(agency, books, invitation);
    String id = invitation.auditId();
    answering.takeAll(
        new PreparedAnswers(
            answers.of(id, invitation.agency(), answering.tool(), today),
            details.of(id, invitation.about(), invitation.agency(), answering.tool())));
    flagGoodPractice(answering, new Random(wish.seed() + id.hashCode()));
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
