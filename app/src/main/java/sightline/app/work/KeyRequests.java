package sightline.app.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.KeyPurpose;
import sightline.app.store.OwnKey;
import sightline.app.store.Store;
import sightline.model.audit.Person;
import sightline.model.merge.Facts;
import sightline.model.merge.Signed;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRequest;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;
import sightline.model.record.SpokenCode;
import sightline.model.record.TrustList;

/**
 * Enrolment with no network: keys ask, somebody at the centre listens to a code read out, and
 * approves.
 */
public final class KeyRequests {
  private final Workplace workplace;

  public KeyRequests(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * A key that waits for a read-back call.
   *
   * @param agencyName as on the register, or the code when it is not there
   * @param records how many records it has signed that are held until then
   */
  public record Waiting(KeyRequest request, String agencyName, int records) {
    public KeyId keyId() {
      return request.publicKey().id();
    }
  }

  /** Makes the request of an own key, once for each partnership. The key itself must sign it. */
  void ensure(String partnership, String agency, SigningKey key, KeyRole role, Person person) {
    Store store = workplace.store();
    boolean there =
        requests().stream()
            .anyMatch(
                r ->
                    r.partnership().equals(partnership)
                        && r.publicKey().id().equals(key.id())
                        && r.role() == role);
    if (there) {
      return;
    }
    KeyRequest request =
        new KeyRequest(
            partnership, agency, key.publicKey(), role, person, Optional.empty(), workplace.now());
    Envelope envelope = key.seal(request.kind().payloadType(), request.toBytes());
    store
        .records()
        .add(List.of(new Signed(envelope, Optional.of(request), Set.of(key.id()), true)));
  }

  private List<KeyRequest> requests() {
    List<KeyRequest> requests = new ArrayList<>();
    for (Signed s : workplace.store().records().signedOfKind(RecordKind.KEY_REQUEST)) {
      if (s.payload().isPresent()
          && s.payload().get() instanceof KeyRequest r
          && s.signers().contains(r.publicKey().id())) {
        requests.add(r);
      }
    }
    return requests;
  }

  /** Requests nobody has approved or turned down yet, by agency and role. */
  public List<Waiting> waiting() throws ProblemException {
    Facts facts = workplace.facts(workplace.partnership().code());
    List<Waiting> waiting = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (KeyRequest r : requests()) {
      boolean known =
          facts.trust().approvedAs(r.publicKey().id(), r.role(), r.agency()).isPresent()
              || facts.trust().revoked().containsKey(r.publicKey().id());
      if (!known && seen.add(r.publicKey().id() + r.role().code() + r.agency())) {
        String name =
            Optional.ofNullable(facts.agencies().get(r.agency()))
                .map(a -> a.name())
                .orElse(r.agency());
        waiting.add(
            new Waiting(r, name, workplace.store().lookups().countSignedBy(r.publicKey().id())));
      }
    }
    waiting.sort(
        Comparator.comparing((Waiting w) -> w.agencyName())
            .thenComparing(w -> w.request().role())
            .thenComparing(w -> w.keyId()));
    return waiting;
  }

  /** The waiting request whose key id begins with this text. */
  public Waiting find(String start) throws ProblemException {
    String wanted = start.startsWith("sha256:") ? start : "sha256:" + start;
    List<Waiting> all = waiting();
    List<Waiting> meant = all.stream().filter(w -> w.keyId().value().startsWith(wanted)).toList();
    if (meant.size() == 1 && wanted.length() >= "sha256:".length() + 6) {
      return meant.getFirst();
    }
    throw new ProblemException(
        new Problem.NotFound(
            "waiting key",
            start,
            all.stream().map(w -> w.keyId().value().substring(7, 19)).toList()));
  }

  /** Every approved key of the list in force. */
  public List<TrustList.Approved> approved() throws ProblemException {
    return workplace.facts(workplace.partnership().code()).trust().approved();
  }

  /**
   * Approves a key if the code typed is its own. All that was held for it is judged again.
   *
   * @param typedCode what the caller read out
   */
  public void approve(Waiting waiting, String typedCode) throws ProblemException {
    switch (waiting.keyId().spokenCode().compareTyped(typedCode)) {
      case SpokenCode.Comparison.Matches m -> {
        // goes on
      }
      case SpokenCode.Comparison.Incomplete i ->
          throw new ProblemException(
              new Problem.BadInput(
                  "The code has 30 digits, "
                      + i.digits()
                      + " were typed. Type all six groups of five."));
      case SpokenCode.Comparison.Differs d ->
          throw new ProblemException(
              new Problem.BadInput(
                  "The code does not match: "
                      + d.inWords()
                      + ". Ask for it again; if it still differs, do not approve."));
    }
    approveProven(List.of(waiting.request()));
  }

  /**
   * Approves requests whose senders were proven in person: both stores in one room, as in the demo.
   */
  public void approveProven(List<KeyRequest> proven) throws ProblemException {
    List<TrustList.Approved> keys = new ArrayList<>(listed());
    for (KeyRequest r : proven) {
      keys.add(new TrustList.Approved(r.publicKey(), r.role(), r.agency(), r.person()));
    }
    publish(keys, workplace.facts(workplace.partnership().code()).trust().revoked());
  }

  /** Takes a key's trust away; the records named go on counting. */
  public void revoke(KeyId key, Set<RecordId> honour) throws ProblemException {
    if (listed().stream().noneMatch(a -> a.key().id().equals(key))) {
      throw new ProblemException(
          new Problem.NotFound(
              "approved key",
              key.value(),
              listed().stream().map(a -> a.key().id().value()).toList()));
    }
    Map<KeyId, Set<RecordId>> revoked =
        new HashMap<>(workplace.facts(workplace.partnership().code()).trust().revoked());
    revoked.put(key, honour);
    publish(listed(), revoked);
  }

  private List<TrustList.Approved> listed() throws ProblemException {
    return workplace.facts(workplace.partnership().code()).trust().approved().stream()
        .filter(a -> !a.agency().isEmpty())
        .toList();
  }

  private void publish(List<TrustList.Approved> keys, Map<KeyId, Set<RecordId>> revoked)
      throws ProblemException {
    String partnership = workplace.partnership().code();
    Facts facts = workplace.facts(partnership);
    TrustList list =
        new TrustList(
            partnership,
            facts.trust().version() + 1,
            keys,
            revoked.entrySet().stream()
                .map(e -> new TrustList.Revoked(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(TrustList.Revoked::key))
                .toList(),
            workplace.now());
    Store store = workplace.store();
    SigningKey key = partnershipKey();
    Envelope envelope = key.seal(list.kind().payloadType(), list.toBytes());
    store.inOneTransaction(
        () -> {
          store
              .records()
              .add(List.of(new Signed(envelope, Optional.of(list), Set.of(key.id()), true)));
          workplace.factsChanged();
          Set<String> touched = new HashSet<>();
          store.projection().audits().forEach(a -> touched.add(a.audit()));
          touched.addAll(store.records().heldAudits());
          workplace.refold(partnership, touched);
          return null;
        });
  }

  SigningKey partnershipKey() {
    OwnKey own =
        workplace.store().keys().list().stream()
            .filter(k -> k.purpose() == KeyPurpose.PARTNERSHIP)
            .findFirst()
            .orElseThrow();
    return workplace.store().keys().signingKey(own.id()).orElseThrow();
  }
}
