package sightline.model.record;

import static sightline.model.merge.SmallPartnership.CODE;
import static sightline.model.merge.SmallPartnership.NOON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.merge.SmallDeepDive;
import sightline.model.merge.SmallPartnership;
import sightline.model.merge.SmallSurvey;

/** Payloads of every kind, bare and full. */
public final class Samples {
  private static final SmallPartnership PARTNERSHIP = new SmallPartnership();
  private static final RecordId ONE = new RecordId(Digests.sha256("one"));
  private static final RecordId TWO = new RecordId(Digests.sha256("two"));
  private static final Person PERSON = new Person("Zo\u00eb \ud83d\ude00 \u202eturned", "");

  private Samples() {}

  public static List<Payload> all() {
    List<Payload> all = new ArrayList<>(ofTheFirstRelease());
    all.add(
        new AuditPack(
            new Partnership(CODE, "Northvale"),
            PARTNERSHIP.partnershipKey().publicKey(),
            List.of(SmallDeepDive.round()),
            List.of(),
            List.of(),
            NOON));
    all.add(SmallDeepDive.revision("c-1", false, List.of(), SmallDeepDive.details()));
    all.add(
        SmallSurvey.revision(
            "police",
            List.of(
                SmallSurvey.tallied("q-know", Map.of(0, 3, 2, 41), 2),
                SmallSurvey.tallied("q-heard", Map.of(), 0)),
            List.of(ONE)));
    all.add(
        new SignOff(
            CODE,
            ONE,
            AuditRevision.auditId(CODE, "r", "police", Optional.empty()),
            "police",
            "So it is.",
            true,
            PERSON,
            Optional.of("Chair"),
            NOON));
    all.add(
        new Annotation(
            CODE,
            ONE,
            Optional.of("a.1"),
            "action-progress",
            "The new form is in use on two wards.",
            Optional.empty(),
            Optional.empty(),
            PERSON,
            NOON,
            Optional.empty(),
            new Annotation.FollowUp(
                Optional.of("a-1"),
                Optional.of("under-way"),
                Optional.of("8 of 10 records name the father."),
                List.of(TWO))));
    return all;
  }

  /** As they were when a bundle of them was frozen: never changed. */
  public static List<Payload> ofTheFirstRelease() {
    List<Payload> all = new ArrayList<>();
    all.add(SmallPartnership.revision("police", 4, List.of(ONE, TWO)));
    AuditRevision r = SmallPartnership.revision("police", 0, List.of());
    all.add(
        new AuditRevision(
            AuditRevision.auditId(CODE, "dd-1", "police", Optional.of("c-03")),
            List.of(),
            CODE,
            "dd-1",
            r.tool(),
            "police",
            Optional.of(new AuditRevision.Subject("c-03", "5 to 10")),
            PERSON,
            List.of(
                new Response("a", new Answer.Rated(-3), "", List.of(), Set.of("x", "a"), false),
                new Response(
                    "b", new Answer.NotApplicable(""), "\"\\\n\t", List.of(), Set.of(), true)),
            List.of(),
            List.of(),
            0,
            false,
            true,
            NOON,
            "p"));
    all.add(SmallPartnership.signOff("police", ONE, true));
    all.add(SmallPartnership.signOff("police", ONE, false));
    all.add(
        new Annotation(
            CODE,
            ONE,
            Optional.of("a.1"),
            "moderated-rating",
            "",
            Optional.of(-1),
            Optional.of(TWO),
            PERSON,
            NOON,
            Optional.of(TWO)));
    all.add(
        new Annotation(
            CODE,
            ONE,
            Optional.empty(),
            "challenge",
            "Why",
            Optional.empty(),
            Optional.empty(),
            PERSON,
            NOON,
            Optional.empty()));
    all.add(
        new Manifest(
            "b-1",
            CODE,
            "police",
            CODE,
            999_999_999_999_999L,
            NOON,
            1,
            List.of(ONE, TWO),
            List.of(Digests.sha256("blob")),
            0,
            ""));
    all.add(
        new KeyRequest(
            CODE,
            "police",
            SmallPartnership.key("police.author").publicKey(),
            KeyRole.AUTHOR,
            PERSON,
            Optional.of(Base64Text.encode(new byte[32])),
            NOON));
    all.add(
        new KeyRequest(
            CODE,
            "police",
            SmallPartnership.key("police.author").publicKey(),
            KeyRole.SCRUTINEER,
            PERSON,
            Optional.empty(),
            NOON));
    all.add(
        PARTNERSHIP.trustList(
            7,
            SmallPartnership.everybody(),
            List.of(
                new TrustList.Revoked(
                    SmallPartnership.key("police.author").id(), Set.of(ONE, TWO)))));
    all.add(PARTNERSHIP.trustList(1, List.of(), List.of()));
    all.add(PARTNERSHIP.pack());
    all.add(
        new AuditPack(
            new Partnership(CODE, "Northvale"),
            PARTNERSHIP.partnershipKey().publicKey(),
            List.of(
                new Round(
                    "r",
                    "R",
                    SmallPartnership.TOOL,
                    LocalDate.of(2026, 2, 28),
                    List.of(),
                    true,
                    Optional.empty())),
            List.of(new Agency("primary-1", "A primary", AgencyType.SCHOOL_PRIMARY)),
            List.of("age1abc"),
            NOON));
    all.add(new Receipt(CODE, "police", List.of(ONE), true, NOON));
    all.add(new Receipt(CODE, "police", List.of(), false, NOON));
    all.add(SmallPartnership.purge(List.of(ONE, TWO)));
    return all;
  }

  /** One valid bundle, for schemas, frozen files and the commands of the manual. */
  public static byte[] bundle() {
    Envelope revision =
        PARTNERSHIP.seal(
            SmallPartnership.key("police.author"),
            SmallPartnership.revision("police", 3, List.of()));
    Envelope signOff =
        PARTNERSHIP.seal(
            SmallPartnership.key("police.signoff"),
            SmallPartnership.signOff("police", revision.id(), true));
    byte[] blob = "An extract".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return SmallPartnership.bundle(
        SmallPartnership.key("police.author"),
        List.of(revision, signOff),
        List.of(revision, signOff),
        Map.of(Digests.sha256(blob), blob),
        "police.signoff");
  }
}
