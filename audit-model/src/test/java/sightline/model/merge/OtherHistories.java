package sightline.model.merge;

import static sightline.model.merge.SmallPartnership.CODE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.RecordId;
import sightline.model.record.SignOff;

/**
 * Random audits of the other kinds of tool: cases of a deep-dive with local questions, details and
 * two sign-offs, and surveys answered by counts.
 */
final class OtherHistories {
  private final Random random;
  private final SmallPartnership partnership;
  private final Supplier<Instant> clock;
  private final List<Envelope> made = new ArrayList<>();

  OtherHistories(long seed, SmallPartnership partnership, Supplier<Instant> clock) {
    this.random = new Random(seed * 31 + 11);
    this.partnership = partnership;
    this.clock = clock;
  }

  List<Envelope> of(List<String> agencies) {
    for (String agency : agencies) {
      if (random.nextInt(3) > 0) {
        deepDive(agency, "c-" + (1 + random.nextInt(3)));
      }
      if (random.nextInt(3) == 0) {
        survey(agency);
      }
    }
    return made;
  }

  private void deepDive(String agency, String caseCode) {
    RecordId head = null;
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      head =
          add(
              agency + ".author",
              deepDive(agency, caseCode, head == null ? List.of() : List.of(head)));
    }
    for (int n = random.nextInt(5); n > 0; n--) {
      signOff(agency, caseCode, head);
    }
  }

  private AuditRevision deepDive(String agency, String caseCode, List<RecordId> parents) {
    AuditRevision plain =
        SmallDeepDive.revision(
            caseCode,
            random.nextInt(6) == 0,
            List.of(
                SmallDeepDive.rated("q-plan", random.nextInt(3)),
                SmallDeepDive.rated("q-net", random.nextInt(3)),
                SmallDeepDive.rated("q-local", random.nextInt(12) == 0 ? 7 : random.nextInt(3))),
            random.nextBoolean()
                ? SmallDeepDive.details()
                : List.of(new GivenDetail.Counted("d-done", random.nextInt(9))));
    return new AuditRevision(
        AuditRevision.auditId(CODE, SmallDeepDive.ROUND, agency, Optional.of(caseCode)),
        parents,
        CODE,
        SmallDeepDive.ROUND,
        plain.tool(),
        agency,
        plain.subject(),
        plain.author(),
        plain.answers(),
        plain.evidence(),
        plain.actions(),
        plain.details(),
        0,
        true,
        plain.draft(),
        clock.get(),
        "p");
  }

  private void signOff(String agency, String caseCode, RecordId revision) {
    Optional<String> as =
        switch (random.nextInt(5)) {
          case 0, 1 -> Optional.empty();
          case 2 -> Optional.of("Head of service");
          case 3 -> Optional.of("Chair of the board");
          default -> Optional.of(random.nextBoolean() ? "Somebody else" : "Chair of the board");
        };
    String by = List.of("signoff", "signoff", "chair", "chair", "author").get(random.nextInt(5));
    add(
        agency + "." + by,
        new SignOff(
            CODE,
            revision,
            AuditRevision.auditId(CODE, SmallDeepDive.ROUND, agency, Optional.of(caseCode)),
            agency,
            "Statement " + made.size(),
            random.nextInt(8) > 0,
            new Person("Officer", "Chief"),
            as,
            clock.get()));
  }

  private void survey(String agency) {
    List<Response> answers =
        List.of(
            SmallSurvey.tallied(
                "q-know", Map.of(0, random.nextInt(4), 2, random.nextInt(40)), random.nextInt(3)),
            random.nextInt(8) == 0
                ? SmallDeepDive.rated("q-heard", 1)
                : SmallSurvey.tallied("q-heard", Map.of(random.nextInt(4), 5), 0)
                    .withAnswer(
                        random.nextInt(8) == 0
                            ? Answer.UNANSWERED
                            : new Answer.Tally(Map.of(1, 5), 0)));
    RecordId revision = add(agency + ".author", SmallSurvey.revision(agency, answers, List.of()));
    if (random.nextBoolean()) {
      add(
          agency + ".signoff",
          new SignOff(
              CODE,
              revision,
              AuditRevision.auditId(CODE, SmallSurvey.ROUND, agency, Optional.empty()),
              agency,
              "Counts",
              true,
              new Person("Officer", "Chief"),
              clock.get()));
    }
  }

  private RecordId add(String holder, sightline.model.record.Payload payload) {
    Envelope e = partnership.seal(SmallPartnership.key(holder), payload);
    made.add(e);
    return e.id();
  }
}
