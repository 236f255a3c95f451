package sightline.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.merge.AuditView;
import sightline.model.merge.Facts;
import sightline.model.merge.Fold;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.Manifest;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordId;
import sightline.model.record.SignOff;
import sightline.model.record.SigningKey;
import sightline.model.record.TrustList;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolForm;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolRef;
import sightline.model.trust.Trust;

/** Records of a small fictional partnership, signed with keys drawn once. */
final class SampleRecords {
  static final String PARTNERSHIP = "northmoor";
  static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  private static final Person LEAD = new Person("Designated lead", "Safeguarding lead");
  private static final Person HEAD = new Person("Head", "Chief officer");

  private static final ToolRef TOOL = new ToolRef("section-11", 1, "sha256:" + "ab".repeat(32));

  // the same in every process, so that a test can judge what another process signed
  final SigningKey author = key(1);
  final SigningKey officer = key(2);
  final SigningKey partnership = key(3);

  private static SigningKey key(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return SigningKey.ofSeed(seed);
  }

  static String auditOf(int agency) {
    return AuditRevision.auditId(PARTNERSHIP, "s11-2026", "agency-" + agency, Optional.empty());
  }

  Signed revision(int agency, List<RecordId> parents, int rating) {
    List<Response> answers = new ArrayList<>();
    for (int q = 1; q <= 8; q++) {
      answers.add(
          new Response(
              "1." + q,
              new Answer.Rated(rating),
              "The policy was read by all staff in " + (2000 + q),
              List.of(),
              Set.of(),
              q == 3));
    }
    return sign(
        author,
        new AuditRevision(
            auditOf(agency),
            parents,
            PARTNERSHIP,
            "s11-2026",
            TOOL,
            "agency-" + agency,
            Optional.empty(),
            LEAD,
            answers,
            List.of(),
            List.of(),
            0,
            true,
            false,
            NOON,
            "Sightline 0.1.0"),
        false);
  }

  Signed signOff(int agency, RecordId revision) {
    return sign(
        officer,
        new SignOff(
            PARTNERSHIP,
            revision,
            auditOf(agency),
            "agency-" + agency,
            "I have read this audit and it is a fair account.",
            true,
            new Person("Head", "Chief officer"),
            NOON),
        false);
  }

  Signed manifest(int agency, List<RecordId> items) {
    return sign(
        author,
        new Manifest(
            "bundle-" + agency,
            PARTNERSHIP,
            "agency-" + agency,
            PARTNERSHIP,
            1,
            NOON,
            1,
            items,
            List.of(),
            0,
            Journal.BEGINNING),
        false);
  }

  /** Revision, sign-off and manifest of one agency. */
  List<Signed> bundle(int agency) {
    Signed revision = revision(agency, List.of(), agency % 5);
    Signed signOff = signOff(agency, revision.id());
    return List.of(revision, signOff, manifest(agency, List.of(revision.id(), signOff.id())));
  }

  Signed sign(SigningKey key, Payload payload, boolean madeHere) {
    Envelope envelope = key.seal(payload.kind().payloadType(), payload.toBytes());
    return new Signed(envelope, Optional.of(payload), Set.of(key.id()), madeHere);
  }

  /** Both keys approved for these agencies, but the tool unknown: every revision is held. */
  Facts factsWithoutTool(int agencies) {
    return facts(agencies, Map.of());
  }

  /** Both keys approved for these agencies, and the tool known: every bundle counts. */
  Facts facts(int agencies) {
    return facts(agencies, Map.of(TOOL.sha256(), tool()));
  }

  private Facts facts(int agencies, Map<String, AuditTool> tools) {
    List<TrustList.Approved> keys = new ArrayList<>();
    for (int i = 0; i < agencies; i++) {
      keys.add(new TrustList.Approved(author.publicKey(), KeyRole.AUTHOR, "agency-" + i, LEAD));
      keys.add(new TrustList.Approved(officer.publicKey(), KeyRole.SIGNOFF, "agency-" + i, HEAD));
    }
    return new Facts(
        Trust.of(
            PARTNERSHIP,
            partnership.publicKey(),
            List.of(new TrustList(PARTNERSHIP, 1, keys, List.of(), NOON))),
        tools,
        Map.of(),
        Map.of(),
        Set.of());
  }

  private static AuditTool tool() {
    List<Rating> ratings = new ArrayList<>();
    for (int points = 0; points <= 4; points++) {
      ratings.add(new Rating("r" + points, "Step " + points, "", points, RatingRole.NONE));
    }
    List<Question> questions = new ArrayList<>();
    for (int q = 1; q <= 8; q++) {
      String id = "1." + q;
      questions.add(
          new Question(
              id,
              id,
              "Question",
              "All staff know what to do.",
              "",
              Map.of(),
              false,
              Set.of(),
              1,
              Set.of(),
              Optional.empty(),
              "steps",
              Map.of(),
              List.of(),
              Optional.empty(),
              List.of()));
    }
    return new ToolForm(TOOL, ToolKind.SECTION_11, "Section 11", "2026", LocalDate.of(2026, 9, 1))
        .scoring(new ScoringRule(ScoringRule.Method.AVERAGE, 1, List.of()))
        .scales(
            List.of(
                new RatingScale("steps", "Steps", RatingScale.Polarity.HIGHEST_IS_BEST, ratings)))
        .standards(List.of(new Standard("s1", "1", "One", "One", "", List.of(), questions)))
        .made();
  }

  List<PublicKey> publicKeys() {
    return List.of(author.publicKey(), officer.publicKey(), partnership.publicKey());
  }

  /** Carries a problem out of a function that may throw none. */
  private static final class InFold extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InFold(StoreException cause) {
      super(cause);
    }
  }

  /** The view of one audit as the fold of what the store holds. */
  static AuditView fold(Store store, Facts facts, String audit) throws StoreException {
    Fold fold =
        new Fold(
            facts,
            id -> {
              try {
                return store.records().listing(id, facts.trust()::knows);
              } catch (StoreException e) {
                throw new InFold(e);
              }
            });
    List<Signed> records = store.records().signedOfAudit(audit);
    try {
      return fold.fold(audit, records);
    } catch (InFold e) {
      throw (StoreException) e.getCause();
    }
  }

  static void project(Store store, Facts facts) throws StoreException {
    project(store, facts, store.records().audits());
  }

  static void project(Store store, Facts facts, List<String> audits) throws StoreException {
    List<AuditView> views = new ArrayList<>();
    for (String audit : audits) {
      views.add(fold(store, facts, audit));
    }
    store.projection().write(views);
  }
}
