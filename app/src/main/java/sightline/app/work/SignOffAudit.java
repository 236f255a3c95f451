package sightline.app.work;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.KeyPurpose;
import sightline.app.store.OwnKey;
import sightline.app.store.Store;
import sightline.app.store.StoreException;
import sightline.app.store.StoreProblem;
import sightline.model.audit.Person;
import sightline.model.merge.AuditView;
import sightline.model.merge.Signed;
import sightline.model.record.Envelope;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.SignOff;
import sightline.model.record.SigningKey;

/**
 * A second person of the agency puts their word to one revision, with a key and a passphrase of
 * their own, on this laptop or another.
 */
public final class SignOffAudit {
  private static final int SHORTEST_PASSPHRASE = 4;

  private final Workplace workplace;

  public SignOffAudit(Workplace workplace) {
    this.workplace = workplace;
  }

  /** The words that are signed, in full. */
  public String statement(Audits.Invitation invitation) {
    if (invitation.about().isPresent()) {
      return "This is a true account of what the records of "
          + invitation.agency().name()
          + " show about our work in case "
          + invitation.about().get().code()
          + ". I have read it in full, and I accept the actions in it.";
    }
    return "This return is a true account of how "
        + invitation.agency().name()
        + " keeps children safe. I have read it in full, and I accept the actions in it.";
  }

  /** People who have signed on this device before. */
  public List<Person> signatories() {
    return keys().stream().map(OwnKey::person).toList();
  }

  private List<OwnKey> keys() {
    return workplace.store().keys().list().stream()
        .filter(k -> k.role().equals(Optional.of(KeyRole.SIGNOFF)))
        .toList();
  }

  /**
   * Signs, or declines to. The first time a person signs here, their key is made and locked with
   * the passphrase given; after that the same passphrase opens it.
   *
   * @param agrees false for "I do not agree", which is recorded and travels with the return
   */
  public RecordId sign(
      Audits.Invitation invitation, Person by, char[] ownPassphrase, boolean agrees)
      throws ProblemException {
    return sign(invitation, by, Optional.empty(), ownPassphrase, agrees);
  }

  /**
   * The same, for one of several sign-offs.
   *
   * @param as which of the tool's sign-offs this is, in its words; empty for the first
   */
  public RecordId sign(
      Audits.Invitation invitation,
      Person by,
      Optional<String> as,
      char[] ownPassphrase,
      boolean agrees)
      throws ProblemException {
    Optional<String> part = part(invitation, as);
    AuditView view =
        invitation
            .view()
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotNow(
                            "Nothing is finished yet. Finish the audit, then sign.")));
    AuditView.Revision head =
        view.head()
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotNow(
                            "Two versions of this audit exist. Choose between them before signing.")));
    if (!invitation.isFinishedAndUnchanged() && invitation.book().isPresent()) {
      throw new ProblemException(
          new Problem.NotNow(
              "Answers have changed since the audit was finished. Finish it again, then sign."));
    }
    if (by.name().isBlank()) {
      throw new ProblemException(
          new Problem.BadInput("Say who signs: a name or a role, as it should be shown."));
    }
    if (ownPassphrase.length < SHORTEST_PASSPHRASE) {
      throw new ProblemException(
          new Problem.BadInput(
              "The person who signs needs a passphrase of their own, of at least 4 characters."));
    }
    SigningKey key = unlockOrMake(by, ownPassphrase, invitation);
    checkOtherPerson(view, invitation, part, key);
    SignOff signOff =
        new SignOff(
            invitation.partnership(),
            head.id(),
            invitation.auditId(),
            invitation.agency().code(),
            statement(invitation),
            agrees,
            by,
            part,
            workplace.now());
    Envelope envelope = key.seal(signOff.kind().payloadType(), signOff.toBytes());
    Store store = workplace.store();
    store.inOneTransaction(
        () -> {
          new KeyRequests(workplace)
              .ensure(
                  invitation.partnership(), invitation.agency().code(), key, KeyRole.SIGNOFF, by);
          store
              .records()
              .add(List.of(new Signed(envelope, Optional.of(signOff), Set.of(key.id()), true)));
          new FoldAgain(workplace).audits(invitation.partnership(), Set.of(invitation.auditId()));
          return null;
        });
    return envelope.id();
  }

  /** Which sign-off is meant, in the tool's words; empty for the first, as it always was. */
  private static Optional<String> part(Audits.Invitation invitation, Optional<String> as)
      throws ProblemException {
    List<String> parts = invitation.tool().signOffs();
    if (as.isEmpty()) {
      return Optional.empty();
    }
    String part =
        parts.stream()
            .filter(p -> p.equalsIgnoreCase(as.get().strip()))
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(new Problem.NotFound("sign-off", as.get(), parts)));
    return part.equals(parts.getFirst()) ? Optional.empty() : Optional.of(part);
  }

  private static void checkOtherPerson(
      AuditView view, Audits.Invitation invitation, Optional<String> part, SigningKey key)
      throws ProblemException {
    String asked = part.orElse(invitation.tool().signOffs().getFirst());
    if (view.signing().needed().size() > 1 && view.signing().given().contains(asked)) {
      throw new ProblemException(
          new Problem.NotNow("\"" + asked + "\" has signed already. " + view.signing().inWords()));
    }
    boolean signedOther =
        view.signOffs().stream()
            .anyMatch(
                s ->
                    s.content().agrees()
                        && s.signer().equals(key.id())
                        && !s.content().as().equals(part));
    if (signedOther) {
      throw new ProblemException(
          new Problem.NotNow(
              "The same person has signed already. This question set needs "
                  + String.join(" and ", invitation.tool().signOffs())
                  + ": each another person."));
    }
  }

  /**
   * Whether this is the name of the person who answered. Spaces and capital letters make no
   * difference.
   */
  public boolean isAuthor(Audits.Invitation invitation, String name) {
    String author =
        invitation
            .view()
            .flatMap(AuditView::head)
            .map(head -> head.content().author().name())
            .orElse(workplace.person().name());
    return plain(author).equals(plain(name))
        || plain(workplace.person().name()).equals(plain(name));
  }

  /** Whether a person of this name has signed on this computer before, with a passphrase. */
  public boolean isKnown(String name) {
    return known(name).isPresent();
  }

  /** Whether this passphrase opens the store: the author knows it, so it is nobody's own. */
  public boolean opensTheStore(char[] passphrase) {
    try {
      workplace.store().provePassphrase(passphrase);
      return true;
    } catch (StoreException e) {
      if (e.problem() instanceof StoreProblem.WrongPassphrase) {
        return false;
      }
      throw e;
    }
  }

  private Optional<OwnKey> known(String name) {
    return keys().stream()
        .filter(OwnKey::hasOwnPassphrase)
        .filter(k -> plain(k.person().name()).equals(plain(name)))
        .findFirst();
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }

  private SigningKey unlockOrMake(Person by, char[] passphrase, Audits.Invitation invitation)
      throws ProblemException {
    if (isAuthor(invitation, by.name())) {
      return authorSigns(by, passphrase, invitation);
    }
    Optional<OwnKey> known = known(by.name());
    if (known.isEmpty()) {
      SigningKey made = SigningKey.generate(workplace.random());
      addKey(made, by, invitation, Optional.of(passphrase));
      return made;
    }
    try {
      return workplace.store().keys().unlock(known.get().id(), passphrase);
    } catch (StoreException e) {
      if (e.problem() instanceof StoreProblem.WrongPassphrase) {
        throw new ProblemException(
            new Problem.BadInput(
                "That is not the passphrase "
                    + known.get().person().name()
                    + " chose on this computer. Nothing was signed."));
      }
      throw e;
    }
  }

  /**
   * With the author's own key, so that everybody who receives the return can see that one person
   * did both.
   */
  private SigningKey authorSigns(Person by, char[] passphrase, Audits.Invitation invitation)
      throws ProblemException {
    if (!invitation.round().authorMaySignOff()) {
      throw new ProblemException(
          new Problem.NotNow("Sign-off needs another person than the author, " + by.name() + "."));
    }
    if (!opensTheStore(passphrase)) {
      throw new ProblemException(
          new Problem.BadInput(
              "That is not the passphrase you open Sightline with. Nothing was signed."));
    }
    SigningKey key = new FinishAudit(workplace, new Books(workplace)).authorKey();
    boolean there = keys().stream().anyMatch(k -> k.id().equals(key.id()));
    if (!there) {
      addKey(key, by, invitation, Optional.empty());
    }
    return key;
  }

  private void addKey(
      SigningKey key, Person by, Audits.Invitation invitation, Optional<char[]> passphrase) {
    workplace
        .store()
        .keys()
        .add(
            KeyPurpose.PERSON,
            key,
            by,
            Optional.of(KeyRole.SIGNOFF),
            invitation.agency().code(),
            passphrase);
    workplace.factsChanged();
  }
}
