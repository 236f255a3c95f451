package sightline.model.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sightline.model.audit.Round;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRole;
import sightline.model.record.TrustList;
import sightline.model.tool.AuditTool;

/**
 * Who signed the head of one audit, and whether that is everybody the tool asks for: each of its
 * sign-offs by another person, none of them the author unless the round allows it. Two keys
 * approved for one name are one person.
 */
final class Signatories {
  private final Facts facts;
  private final AuditView.Revision head;
  private final Signed headRecord;
  private final List<String> needed;

  Signatories(Facts facts, AuditView.Revision head, Signed headRecord) {
    this.facts = facts;
    this.head = head;
    this.headRecord = headRecord;
    this.needed =
        facts.asked(head.content()).map(AuditTool::signOffs).orElse(AuditTool.SENIOR_OFFICER);
  }

  /**
   * What the sign-offs come to.
   *
   * @param byAuthor complete only with the author's own, which the round allows
   */
  record Come(Signing signing, boolean byAuthor) {}

  /**
   * @param signOffs of the head, in a fixed order; those that decline give nothing
   */
  Come of(List<AuditView.SignedOff> signOffs) {
    List<AuditView.SignedOff> agreed = signOffs.stream().filter(s -> s.content().agrees()).toList();
    List<AuditView.SignedOff> byOthers = agreed.stream().filter(s -> !isByAuthor(s)).toList();
    Signing others = signing(byOthers);
    if (others.isComplete() || !authorMaySignOff()) {
      return new Come(others, false);
    }
    Signing all = signing(agreed);
    return new Come(all, all.isComplete());
  }

  /** As many of the sign-offs as can be given each to another person. */
  private Signing signing(List<AuditView.SignedOff> agreed) {
    Map<String, List<Integer>> personsByRole = new HashMap<>();
    List<Set<String>> persons = persons(agreed);
    for (AuditView.SignedOff s : agreed) {
      int person = person(persons, s.signer());
      personsByRole
          .computeIfAbsent(s.content().as().orElse(needed.getFirst()), r -> new ArrayList<>())
          .add(person);
    }
    Map<Integer, String> roleOf = new HashMap<>();
    for (String role : needed) {
      place(role, personsByRole, roleOf, new HashSet<>());
    }
    return new Signing(needed, needed.stream().filter(roleOf::containsValue).toList());
  }

  /** Gives the role to a person who is free, or whose own role can go to somebody else. */
  private static boolean place(
      String role,
      Map<String, List<Integer>> personsByRole,
      Map<Integer, String> roleOf,
      Set<Integer> tried) {
    for (int person : personsByRole.getOrDefault(role, List.of())) {
      boolean free =
          tried.add(person)
              && (!roleOf.containsKey(person)
                  || place(roleOf.get(person), personsByRole, roleOf, tried));
      if (free) {
        roleOf.put(person, role);
        return true;
      }
    }
    return false;
  }

  /** Persons by their marks; keys that share a mark are of one person. */
  private List<Set<String>> persons(List<AuditView.SignedOff> agreed) {
    List<Set<String>> persons = new ArrayList<>();
    for (AuditView.SignedOff s : agreed) {
      Set<String> person = marks(s.signer());
      for (Set<String> other : List.copyOf(persons)) {
        if (other.stream().anyMatch(person::contains)) {
          persons.remove(other);
          person.addAll(other);
        }
      }
      persons.add(person);
    }
    return persons;
  }

  private static int person(List<Set<String>> persons, KeyId key) {
    int at = 0;
    while (!persons.get(at).contains("key " + key.value())) {
      at++;
    }
    return at;
  }

  private Set<String> marks(KeyId key) {
    Set<String> marks = new HashSet<>(Set.of("key " + key.value()));
    names(key, KeyRole.SIGNOFF).forEach(n -> marks.add("name " + n));
    return marks;
  }

  /**
   * Whether the officer is (one of) the authors: the same key, or two keys approved for the same
   * person. Who a key's holder is, the partnership has said, not the holder.
   */
  private boolean isByAuthor(AuditView.SignedOff s) {
    Set<String> officer = names(s.signer(), KeyRole.SIGNOFF);
    return headRecord.signers().stream()
        .filter(k -> !facts.trust().isRevokedFor(k, head.id()))
        .anyMatch(
            k ->
                k.equals(s.signer())
                    || names(k, KeyRole.AUTHOR).stream().anyMatch(officer::contains));
  }

  private Set<String> names(KeyId key, KeyRole role) {
    Set<String> names = new HashSet<>();
    for (TrustList.Approved a : facts.trust().approvals(key)) {
      if (a.role() == role && a.agency().equals(head.content().agency())) {
        names.add(a.person().name().strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private boolean authorMaySignOff() {
    Round round = facts.rounds().get(head.content().round());
    return round != null && round.authorMaySignOff();
  }
}
