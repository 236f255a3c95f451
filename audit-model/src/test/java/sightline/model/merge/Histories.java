package sightline.model.merge;

import static sightline.model.merge.SmallPartnership.AGENCIES;
import static sightline.model.merge.SmallPartnership.CODE;
import static sightline.model.merge.SmallPartnership.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.record.Annotation;
import sightline.model.record.AnnotationKind;
import sightline.model.record.AuditRevision;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.SignOff;
import sightline.model.record.SigningKey;
import sightline.model.record.TrustList;
import sightline.model.trust.Trust;

/**
 * The history of a random partnership, from a seed: revisions that follow, fork and are resolved;
 * sign-offs by the right and the wrong people; keys approved late, revoked, unknown; annotations;
 * erased records; all of it in random parcels.
 *
 * @param audits audit records with their signatures: revisions, sign-offs, annotations
 * @param trustLists lists of rising versions
 * @param purges purge notices
 * @param listed ids some packing list names
 */
public record Histories(
    long seed,
    SmallPartnership partnership,
    List<Envelope> audits,
    List<Envelope> trustLists,
    List<Envelope> purges,
    Set<RecordId> listed) {

  /** Holders of keys; not all of them are ever approved. */
  private static final List<String> ROLES =
      List.of("author", "author2", "signoff", "chair", "stranger");

  public static Histories of(long seed) {
    return of(seed, 0);
  }

  /** The same history on machines whose clocks are off by so many seconds, each its own way. */
  public static Histories of(long seed, long clocksOff) {
    return new Maker(seed, clocksOff).make();
  }

  /** Every record but the packing lists. */
  public List<Envelope> all() {
    List<Envelope> all = new ArrayList<>(audits);
    all.addAll(trustLists);
    all.addAll(purges);
    return all;
  }

  /** These records in parcels: each in at least one, some in several, in any order. */
  public List<byte[]> parcels(List<Envelope> records, Random random) {
    List<byte[]> parcels = new ArrayList<>();
    List<Envelope> left = new ArrayList<>(records);
    Collections.shuffle(left, random);
    while (!left.isEmpty()) {
      int size = Math.min(left.size(), 1 + random.nextInt(8));
      List<Envelope> packed = new ArrayList<>(left.subList(0, size));
      left.subList(0, size).clear();
      for (int i = random.nextInt(3); i > 0; i--) {
        packed.add(records.get(random.nextInt(records.size())));
      }
      parcels.add(parcel(packed));
    }
    if (random.nextBoolean()) {
      parcels.add(parcels.get(random.nextInt(parcels.size())));
    }
    Collections.shuffle(parcels, random);
    return parcels;
  }

  /** One parcel: its packing list names what this history lists at all. */
  public byte[] parcel(List<Envelope> packed) {
    List<Envelope> named = packed.stream().filter(e -> listed.contains(e.id())).toList();
    return SmallPartnership.bundle(
        partnership.partnershipKey(), named, packed, Map.of(), holdersOf(packed));
  }

  /** Whose keys the parcel must carry. */
  public static String[] holdersOf(List<Envelope> packed) {
    Set<String> ids = new HashSet<>();
    packed.forEach(e -> e.signatures().forEach(s -> ids.add(s.keyId())));
    return List.of(allHolders()).stream()
        .filter(h -> ids.contains(SmallPartnership.key(h).id().value()))
        .toArray(String[]::new);
  }

  private static String[] allHolders() {
    List<String> holders = new ArrayList<>();
    for (String agency : AGENCIES) {
      ROLES.forEach(r -> holders.add(agency + "." + r));
    }
    holders.addAll(List.of("centre.moderator", "centre.scrutineer"));
    return holders.toArray(String[]::new);
  }

  public ModelStore store() {
    return new ModelStore(partnership);
  }

  public Trust trust() {
    return Trust.of(CODE, partnership.partnershipKey().publicKey(), List.of());
  }

  /** Makes one history. Draws the same numbers whatever the clocks say. */
  private static final class Maker {
    private final long seed;
    private final long clocksOff;
    private final Random random;
    private final SmallPartnership partnership = new SmallPartnership();
    private final List<Envelope> audits = new ArrayList<>();
    private final List<Envelope> trustLists = new ArrayList<>();
    private final List<Envelope> purges = new ArrayList<>();

    Maker(long seed, long clocksOff) {
      this.seed = seed;
      this.clocksOff = clocksOff;
      this.random = new Random(seed);
    }

    Histories make() {
      Map<String, List<RecordId>> signedBy = new TreeMap<>();
      int agencies = 1 + random.nextInt(AGENCIES.size());
      for (int i = 0; i < agencies; i++) {
        audit(AGENCIES.get(i), signedBy);
      }
      audits.addAll(
          new OtherHistories(seed, partnership, this::clock).of(AGENCIES.subList(0, agencies)));
      annotations();
      trustLists(signedBy);
      purges();
      Set<RecordId> listed = new HashSet<>();
      for (Envelope e : audits) {
        if (random.nextInt(20) > 0) {
          listed.add(e.id());
        }
      }
      trustLists.forEach(e -> listed.add(e.id()));
      purges.forEach(e -> listed.add(e.id()));
      return new Histories(
          seed,
          partnership,
          List.copyOf(audits),
          List.copyOf(trustLists),
          List.copyOf(purges),
          Set.copyOf(listed));
    }

    private Instant clock() {
      return NOON.plusSeconds(
          clocksOff == 0 ? audits.size() : (audits.size() * 7919L % 11) * clocksOff);
    }

    private void audit(String agency, Map<String, List<RecordId>> signedBy) {
      List<RecordId> made = new ArrayList<>();
      Set<RecordId> heads = new HashSet<>();
      List<RecordId> headsInOrder = new ArrayList<>();
      for (int n = 1 + random.nextInt(7); n > 0; n--) {
        List<RecordId> parents = new ArrayList<>();
        int how = random.nextInt(10);
        if (!made.isEmpty() && how < 5) {
          parents.add(headsInOrder.getLast());
        } else if (!made.isEmpty() && how < 8) {
          parents.addAll(headsInOrder);
        } else if (!made.isEmpty()) {
          parents.add(made.get(random.nextInt(made.size())));
        }
        String by = signer(agency, List.of("author", "author", "author2", "stranger", "signoff"));
        Envelope e =
            partnership.seal(SmallPartnership.key(by), revision(agency, parents, made.size()));
        audits.add(e);
        made.add(e.id());
        heads.removeAll(parents);
        headsInOrder.removeAll(parents);
        if (heads.add(e.id())) {
          headsInOrder.add(e.id());
        }
        signedBy.computeIfAbsent(by, k -> new ArrayList<>()).add(e.id());
      }
      for (int n = random.nextInt(4); n > 0; n--) {
        RecordId of =
            random.nextInt(3) > 0 ? made.getLast() : made.get(random.nextInt(made.size()));
        String speaksFor = random.nextInt(8) == 0 ? AGENCIES.getLast() : agency;
        String by = signer(agency, List.of("signoff", "signoff", "author", "stranger"));
        SignOff s =
            new SignOff(
                CODE,
                of,
                AuditRevision.auditId(CODE, SmallPartnership.ROUND, agency, Optional.empty()),
                speaksFor,
                "Statement " + n,
                random.nextInt(5) > 0,
                new Person("Officer", "Chief"),
                clock());
        Envelope e = partnership.seal(SmallPartnership.key(by), s);
        audits.add(e);
        signedBy.computeIfAbsent(by, k -> new ArrayList<>()).add(e.id());
      }
    }

    private String signer(String agency, List<String> roles) {
      return agency + "." + roles.get(random.nextInt(roles.size()));
    }

    private AuditRevision revision(String agency, List<RecordId> parents, int n) {
      List<Response> answers = new ArrayList<>(SmallPartnership.answers(random.nextInt(5)));
      answers.set(
          3,
          new Response(
              "learning", new Answer.Rated(n % 5), "No. " + n, List.of(), Set.of(), false));
      return SmallPartnership.revision(agency, answers, parents, clock(), random.nextInt(6) == 0);
    }

    private void annotations() {
      List<Envelope> targets = List.copyOf(audits);
      for (int n = random.nextInt(4); n > 0; n--) {
        AnnotationKind kind =
            AnnotationKind.values()[random.nextInt(AnnotationKind.values().length)];
        Annotation a =
            new Annotation(
                CODE,
                targets.get(random.nextInt(targets.size())).id(),
                Optional.of("leadership"),
                kind.code(),
                "Why " + n,
                Optional.of(random.nextInt(5)),
                Optional.empty(),
                new Person("Moderator", "QA officer"),
                clock(),
                Optional.empty());
        String by =
            List.of("centre.moderator", "centre.scrutineer", "police.author")
                .get(random.nextInt(3));
        audits.add(partnership.seal(SmallPartnership.key(by), a));
      }
    }

    private void trustLists(Map<String, List<RecordId>> signedBy) {
      List<TrustList.Approved> keys = new ArrayList<>();
      List<TrustList.Approved> waiting = new ArrayList<>(SmallPartnership.everybody());
      AGENCIES.forEach(a -> waiting.add(SmallPartnership.approved(a + ".chair", KeyRole.SIGNOFF)));
      Collections.shuffle(waiting, random);
      if (random.nextInt(3) == 0) {
        // one person with both keys: a sign-off of their own does not count
        keys.add(
            new TrustList.Approved(
                SmallPartnership.key("police.author").publicKey(),
                KeyRole.SIGNOFF,
                "police",
                new Person("Holder of police.author", "Lead")));
      }
      List<TrustList.Revoked> revoked = new ArrayList<>();
      long version = 0;
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        version += 1 + random.nextInt(3);
        for (int i = n == 1 ? waiting.size() : random.nextInt(1 + waiting.size()); i > 0; i--) {
          if (random.nextInt(12) > 0) {
            keys.add(waiting.getLast());
          }
          waiting.removeLast();
        }
        if (random.nextInt(3) == 0) {
          List<String> signers = List.copyOf(signedBy.keySet());
          String holder = signers.get(random.nextInt(signers.size()));
          SigningKey key = SmallPartnership.key(holder);
          Set<RecordId> honour = new HashSet<>();
          signedBy.get(holder).stream().filter(id -> random.nextBoolean()).forEach(honour::add);
          revoked.removeIf(r -> r.key().equals(key.id()));
          revoked.add(new TrustList.Revoked(key.id(), honour));
        }
        trustLists.add(
            partnership.seal(
                partnership.partnershipKey(),
                partnership.trustList(version, List.copyOf(keys), List.copyOf(revoked))));
      }
      if (random.nextInt(4) == 0) {
        trustLists.add(
            partnership.seal(
                SmallPartnership.key("police.author"),
                partnership.trustList(version + 100, keys, List.of())));
      }
    }

    private void purges() {
      if (random.nextInt(3) == 0) {
        List<RecordId> ids = new ArrayList<>();
        audits.stream().filter(e -> random.nextInt(6) == 0).forEach(e -> ids.add(e.id()));
        // also what can never be erased, and what never existed
        ids.add(trustLists.getLast().id());
        ids.add(new RecordId(Digests.sha256("nothing")));
        purges.add(partnership.seal(partnership.partnershipKey(), SmallPartnership.purge(ids)));
      }
      if (random.nextInt(4) == 0) {
        purges.add(
            partnership.seal(
                SmallPartnership.key("health.author"),
                SmallPartnership.purge(List.of(audits.getFirst().id()))));
      }
    }
  }
}
