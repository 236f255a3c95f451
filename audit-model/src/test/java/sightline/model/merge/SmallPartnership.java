package sightline.model.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.bundle.BundleWriter;
import sightline.model.record.AuditPack;
import sightline.model.record.AuditRevision;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.PurgeNotice;
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

/**
 * A fictional partnership with three agencies, one round and a tool of four questions. Every key is
 * made from its holder's name, so the same test makes the same bytes.
 */
public final class SmallPartnership {
  public static final String CODE = "northvale";
  public static final String ROUND = "s11-2026";
  public static final Instant NOON = Instant.parse("2026-10-08T12:00:00Z");
  public static final List<String> AGENCIES = List.of("police", "health", "district");
  public static final ToolRef TOOL = new ToolRef("small-tool", 1, Digests.sha256("small tool"));

  /** Making a key takes longer than most tests. */
  private static final Map<String, SigningKey> KEYS = new ConcurrentHashMap<>();

  private final SigningKey partnershipKey = key("partnership");

  public static SigningKey key(String holder) {
    return KEYS.computeIfAbsent(holder, SmallPartnership::makeKey);
  }

  private static SigningKey makeKey(String holder) {
    byte[] seed = new byte[32];
    String hex = Digests.sha256("test key of " + holder).substring("sha256:".length());
    for (int i = 0; i < seed.length; i++) {
      seed[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    return SigningKey.ofSeed(seed);
  }

  /** Names of keys: "police.author", "police.signoff", "police.author2", "centre.moderator". */
  public static TrustList.Approved approved(String holder, KeyRole role) {
    String agency = holder.substring(0, holder.indexOf('.'));
    return new TrustList.Approved(
        key(holder).publicKey(), role, agency, new Person("Holder of " + holder, "Lead"));
  }

  public static List<TrustList.Approved> everybody() {
    List<TrustList.Approved> all = new ArrayList<>();
    for (String agency : AGENCIES) {
      all.add(approved(agency + ".author", KeyRole.AUTHOR));
      all.add(approved(agency + ".author2", KeyRole.AUTHOR));
      all.add(approved(agency + ".signoff", KeyRole.SIGNOFF));
    }
    all.add(approved("centre.moderator", KeyRole.MODERATOR));
    all.add(approved("centre.scrutineer", KeyRole.SCRUTINEER));
    return all;
  }

  public SigningKey partnershipKey() {
    return partnershipKey;
  }

  public Envelope seal(SigningKey key, Payload payload) {
    return key.seal(payload.kind().payloadType(), payload.toBytes());
  }

  public TrustList trustList(
      long version, List<TrustList.Approved> keys, List<TrustList.Revoked> revoked) {
    return new TrustList(CODE, version, keys, revoked, NOON);
  }

  public Facts trusting(TrustList... lists) {
    return facts(Trust.of(CODE, partnershipKey.publicKey(), List.of(lists)), Set.of());
  }

  public Facts facts(Trust trust, Set<RecordId> purged) {
    Map<String, Agency> agencies = new HashMap<>();
    for (String code : AGENCIES) {
      agencies.put(code, new Agency(code, code, AgencyType.POLICE));
    }
    return new Facts(
        trust,
        Map.of(
            TOOL.sha256(),
            tool(),
            SmallDeepDive.whole().ref().sha256(),
            SmallDeepDive.whole(),
            SmallSurvey.tool().ref().sha256(),
            SmallSurvey.tool()),
        Map.of(
            ROUND,
            round(),
            SmallDeepDive.ROUND,
            SmallDeepDive.round(),
            SmallSurvey.ROUND,
            SmallSurvey.round()),
        agencies,
        purged);
  }

  public static Round round() {
    return new Round(
        ROUND,
        "Section 11 2026",
        TOOL,
        LocalDate.of(2026, 10, 30),
        AGENCIES,
        false,
        Optional.of(LocalDate.of(2032, 10, 30)));
  }

  public AuditPack pack() {
    return new AuditPack(
        new Partnership(CODE, "Northvale"),
        partnershipKey.publicKey(),
        List.of(round()),
        List.of(new Agency("police", "Police", AgencyType.POLICE)),
        List.of(),
        NOON);
  }

  public static List<Response> answers(int rating) {
    return List.of(
        new Response(
            "leadership", new Answer.Rated(rating), "Seen", List.of("e1"), Set.of("voice"), true),
        new Response(
            "training", new Answer.NotApplicable("No staff"), "", List.of(), Set.of(), false),
        new Response(
            "listening", new Answer.UnableToDetermine("Asked"), "", List.of(), Set.of(), false),
        Response.unanswered("learning"));
  }

  public static AuditRevision revision(String agency, int rating, List<RecordId> parents) {
    return revision(agency, answers(rating), parents, NOON, false);
  }

  public static AuditRevision revision(
      String agency, List<Response> answers, List<RecordId> parents, Instant at, boolean draft) {
    return new AuditRevision(
        AuditRevision.auditId(CODE, ROUND, agency, Optional.empty()),
        parents,
        CODE,
        ROUND,
        TOOL,
        agency,
        Optional.empty(),
        new Person("Author", "Named lead"),
        answers,
        List.of(
            new Evidence(
                "e1",
                "Job plans",
                Evidence.Kind.DOCUMENT,
                Optional.of("2026-03"),
                Optional.of("Shared drive"),
                Optional.empty())),
        List.of(
            new Action(
                "a1",
                "leadership",
                "Say who leads",
                Optional.of("It is on the wall"),
                Optional.of("Chief nurse"),
                Optional.of(LocalDate.of(2027, 1, 31)),
                Action.Status.OPEN)),
        2,
        true,
        draft,
        at,
        "Sightline test");
  }

  public static SignOff signOff(String agency, RecordId revision, boolean agrees) {
    return new SignOff(
        CODE,
        revision,
        AuditRevision.auditId(CODE, ROUND, agency, Optional.empty()),
        agency,
        "This is how it is.",
        agrees,
        new Person("Officer", "Chief officer"),
        NOON);
  }

  public static PurgeNotice purge(List<RecordId> ids) {
    return new PurgeNotice(CODE, ids, "Retention ended", NOON);
  }

  /** A bundle of these records, its manifest by this key, the keys of the holders in it. */
  public static byte[] bundle(SigningKey packer, List<Envelope> records, String... holders) {
    return bundle(packer, records, records, Map.of(), holders);
  }

  public static byte[] bundle(
      SigningKey packer,
      List<Envelope> listed,
      List<Envelope> packed,
      Map<String, byte[]> blobs,
      String... holders) {
    List<PublicKey> keys = new ArrayList<>();
    keys.add(packer.publicKey());
    for (String holder : holders) {
      keys.add(key(holder).publicKey());
    }
    return BundleWriter.write(manifest(packer, listed, blobs), packed, keys, blobs);
  }

  public static Envelope manifest(
      SigningKey packer, List<Envelope> listed, Map<String, byte[]> blobs) {
    return BundleWriter.manifest(address(CODE, CODE), listed, blobs, packer);
  }

  public static BundleWriter.Address address(String partnership, String to) {
    return new BundleWriter.Address(
        "b1", partnership, "police", to, 1, NOON, 1, Digests.sha256("journal"));
  }

  public static AuditTool tool() {
    List<Rating> up = new ArrayList<>();
    for (int i = 0; i <= 4; i++) {
      RatingRole role = i == 4 ? RatingRole.BEST : i == 0 ? RatingRole.POOR : RatingRole.MIXED;
      up.add(new Rating("r" + i, "Rating " + i, "" + i, i, role));
    }
    List<RatingScale> scales =
        List.of(new RatingScale("five", "Five", RatingScale.Polarity.HIGHEST_IS_BEST, up));
    List<Question> questions = new ArrayList<>();
    List<String> ids = List.of("leadership", "training", "listening", "learning");
    for (int i = 0; i < ids.size(); i++) {
      questions.add(question(ids.get(i), "1." + (i + 1)));
    }
    return new ToolForm(TOOL, ToolKind.SECTION_11, "Small tool", "2026", LocalDate.of(2026, 1, 1))
        .scoring(new ScoringRule(ScoringRule.Method.AVERAGE, 1, List.of()))
        .scales(scales)
        .standards(
            List.of(new Standard("one", "1", "Leading", "Leading", "", List.of(), questions)))
        .made();
  }

  private static Question question(String id, String number) {
    return new Question(
        id,
        number,
        id,
        "Statement",
        "",
        Map.of(),
        false,
        Set.of(),
        1,
        Set.of(),
        Optional.of("When nobody is employed"),
        "five",
        Map.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
