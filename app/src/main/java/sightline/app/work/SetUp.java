package sightline.app.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sightline.app.store.Identity;
import sightline.app.store.KeyPurpose;
import sightline.app.store.Opening;
import sightline.app.store.OwnKey;
import sightline.app.store.RecoveryCode;
import sightline.app.store.SealStrength;
import sightline.app.store.Store;
import sightline.app.store.StoreException;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.bundle.AgeFile;
import sightline.model.record.KeyRole;
import sightline.model.record.SigningKey;
import sightline.model.record.SpokenCode;
import sightline.model.tool.ShippedTools;

/** Makes new stores and opens existing ones. */
public final class SetUp {
  private final Clock clock;
  private final SecureRandom random;
  private final Supplier<ShippedTools> shipped;
  private final SealStrength strength;

  public SetUp(Clock clock, SecureRandom random, ShippedTools shipped, SealStrength strength) {
    this(clock, random, () -> shipped, strength);
  }

  /** The same with tools that are read when a store is first opened, not before. */
  public SetUp(
      Clock clock, SecureRandom random, Supplier<ShippedTools> shipped, SealStrength strength) {
    this.clock = clock;
    this.random = random;
    this.shipped = shipped;
    this.strength = strength;
  }

  /**
   * A store that was just made.
   *
   * @param recoveryCode shown once, then known to nobody but its owner
   */
  public record Made(Workplace workplace, String recoveryCode) {}

  /** Opens a store with its passphrase. */
  public Workplace open(Path folder, char[] passphrase) throws ProblemException {
    try {
      return workplace(Store.open(folder, passphrase));
    } catch (StoreException e) {
      throw trouble(e);
    }
  }

  /** Opens a store with its recovery code and gives it a new passphrase. */
  public Workplace recover(Path folder, String recoveryCode, char[] newPassphrase)
      throws ProblemException {
    try {
      RecoveryCode code = read(recoveryCode);
      Store store = Store.openWithRecovery(folder, code);
      store.changePassphrase(newPassphrase);
      return workplace(store);
    } catch (StoreException e) {
      throw trouble(e);
    }
  }

  /**
   * What will open a new store.
   *
   * @param recoveryCode from {@link #drawRecoveryCode()}, shown and written down before the store
   *     is made
   */
  public record Locks(char[] passphrase, String recoveryCode) {}

  /** A new recovery code: two rows of three groups of four, divided by a line break. */
  public String drawRecoveryCode() {
    return String.join("\n", RecoveryCode.draw(random).rows());
  }

  /** Makes a support team's store: the partnership key, and the keys returns are encrypted to. */
  public Made createPartnership(
      Path folder, char[] passphrase, Partnership partnership, Person manager)
      throws ProblemException {
    return createPartnership(
        folder, new Locks(passphrase, drawRecoveryCode()), partnership, manager);
  }

  /** The same with a recovery code that was drawn before. */
  public Made createPartnership(Path folder, Locks locks, Partnership partnership, Person manager)
      throws ProblemException {
    checkCode("partnership code", partnership.code());
    Made made = create(folder, locks);
    Store store = made.workplace().store();
    store.inOneTransaction(
        () -> {
          SigningKey key = SigningKey.generate(random);
          store
              .keys()
              .add(
                  KeyPurpose.PARTNERSHIP,
                  key,
                  manager,
                  Optional.empty(),
                  partnership.code(),
                  Optional.empty());
          store.keys().addIdentity(identity(KeyPurpose.DECRYPTION));
          store.keys().addIdentity(identity(KeyPurpose.RECOVERY));
          store.settings().put("owner", "partnership");
          store.settings().put("situation", Owner.Situation.SUPPORT_TEAM.code());
          store.settings().put("partnership.code", partnership.code());
          store.settings().put("partnership.name", partnership.name());
          store.settings().put("trusted." + partnership.code(), key.publicKey().base64());
          return null;
        });
    return made;
  }

  /**
   * Makes an agency's store from the first pack it was sent.
   *
   * @param typedCode what was typed from the invitation letter; must match the pack
   */
  public Made joinAsAgency(
      Path folder,
      char[] passphrase,
      PackOffer offer,
      String typedCode,
      String agencyCode,
      Person author,
      Owner.Situation situation)
      throws ProblemException {
    return joinAsAgency(
        folder,
        new Locks(passphrase, drawRecoveryCode()),
        offer,
        typedCode,
        agencyCode,
        author,
        situation);
  }

  /** The same with a recovery code that was drawn before. */
  public Made joinAsAgency(
      Path folder,
      Locks locks,
      PackOffer offer,
      String typedCode,
      String agencyCode,
      Person author,
      Owner.Situation situation)
      throws ProblemException {
    checkSpoken(offer, typedCode);
    Agency agency =
        offer.pack().agencies().stream()
            .filter(a -> a.code().equals(agencyCode))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "agency in this pack",
                            agencyCode,
                            offer.pack().agencies().stream().map(Agency::code).toList())));
    Made made = create(folder, locks);
    Store store = made.workplace().store();
    store.inOneTransaction(
        () -> {
          store
              .keys()
              .add(
                  KeyPurpose.PERSON,
                  SigningKey.generate(random),
                  author,
                  Optional.of(KeyRole.AUTHOR),
                  agency.code(),
                  Optional.empty());
          store.settings().put("owner", "agency");
          store.settings().put("situation", situation.code());
          store.settings().put("agency.code", agency.code());
          store.settings().put("agency.name", agency.name());
          store.settings().put("agency.type", agency.type().code());
          return null;
        });
    keep(made.workplace(), offer);
    return made;
  }

  /**
   * Opens a further pack in an agency's store. One from a partnership that was proven before needs
   * no code.
   *
   * @param typedCode the code of the letter, needed for a partnership that is new here
   */
  public void openPack(Workplace workplace, PackOffer offer, Optional<String> typedCode)
      throws ProblemException {
    workplace.agency();
    Optional<?> known =
        workplace
            .partnershipKey(offer.pack().partnership())
            .filter(k -> k.equals(offer.pack().partnershipKey()));
    if (known.isEmpty()) {
      if (workplace.partnershipKey(offer.pack().partnership()).isPresent()) {
        throw new ProblemException(
            new Problem.BadInput(
                "This pack says it is from "
                    + offer.pack().owner().name()
                    + " but is signed with another key than the packs before. Call the partnership before you open it."));
      }
      checkSpoken(
          offer,
          typedCode.orElseThrow(
              () ->
                  new ProblemException(
                      new Problem.BadInput(
                          "This partnership is new here. Type the 30 digits from its invitation letter."))));
    }
    keep(workplace, offer);
  }

  private static void keep(Workplace workplace, PackOffer offer) {
    Store store = workplace.store();
    store.inOneTransaction(
        () -> {
          store
              .settings()
              .put("trusted." + offer.pack().partnership(), offer.pack().partnershipKey().base64());
          store.records().add(List.of(offer.manifest()));
          store.records().add(offer.records());
          store.blobs().putAll(offer.blobs().values());
          store.publicKeys().add(List.of(offer.pack().partnershipKey()));
          for (OwnKey own : store.keys().list()) {
            if (own.role().equals(Optional.of(KeyRole.AUTHOR))) {
              new KeyRequests(workplace)
                  .ensure(
                      offer.pack().partnership(),
                      own.agency(),
                      store.keys().signingKey(own.id()).orElseThrow(),
                      KeyRole.AUTHOR,
                      own.person());
            }
          }
          store
              .journal()
              .append(
                  workplace.now(),
                  "pack",
                  offer.manifest().id().value(),
                  "accepted",
                  Optional.empty());
          return null;
        });
    workplace.factsChanged();
    Set<String> audits = new HashSet<>();
    store.projection().audits().forEach(a -> audits.add(a.audit()));
    new FoldAgain(workplace).audits(offer.pack().partnership(), audits);
  }

  private static Identity identity(KeyPurpose purpose) {
    AgeFile.Identity made = AgeFile.newIdentity();
    return new Identity(purpose, made.recipient(), made.secret());
  }

  private static void checkSpoken(PackOffer offer, String typed) throws ProblemException {
    switch (offer.spokenCode().compareTyped(typed)) {
      case SpokenCode.Comparison.Matches m -> {
        // proven
      }
      case SpokenCode.Comparison.Incomplete i ->
          throw new ProblemException(
              new Problem.BadInput(
                  "The letter has 30 digits, "
                      + i.digits()
                      + " were typed. Type all six groups of five."));
      case SpokenCode.Comparison.Differs d ->
          throw new ProblemException(
              new Problem.BadInput(
                  "The code does not match: "
                      + d.inWords()
                      + ". Check the letter. If it still differs, do not use this pack; call the partnership."));
    }
  }

  private Made create(Path folder, Locks locks) throws ProblemException {
    RecoveryCode code = read(locks.recoveryCode());
    try {
      Opening made = Store.create(folder, locks.passphrase(), code, strength);
      return new Made(workplace(made.store()), String.join("\n", made.recoveryCode().rows()));
    } catch (StoreException e) {
      throw trouble(e);
    }
  }

  private static RecoveryCode read(String typed) throws ProblemException {
    return RecoveryCode.read(typed)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.BadInput(
                        "A recovery code has 24 letters and digits, in six groups of four, without 0, O, 1 and I. Check what you typed.")));
  }

  /**
   * What a store says of itself before it is unlocked.
   *
   * @param name of the partnership or agency whose store it is; empty if it does not say
   * @param preferences of the look, by name
   */
  public record Cover(Optional<String> name, Map<String, String> preferences) {}

  /** Reads the cover of a store nobody has open; needs no passphrase. */
  public static Cover cover(Path folder) throws ProblemException {
    try {
      Map<String, String> settings = Store.settingsOf(folder);
      String look = Workplace.PREFERENCE;
      Map<String, String> preferences = new HashMap<>();
      settings.forEach(
          (name, value) -> {
            if (name.startsWith(look)) {
              preferences.put(name.substring(look.length()), value);
            }
          });
      return new Cover(
          Optional.ofNullable(
              settings.getOrDefault("partnership.name", settings.get("agency.name"))),
          Map.copyOf(preferences));
    } catch (StoreException e) {
      throw trouble(e);
    }
  }

  /** Whether a folder has a store; false also for a folder that is not there. */
  public static boolean isThere(Path folder) {
    return Files.isDirectory(folder) && Store.isThere(folder);
  }

  /** Figures of a store nobody has open; needs no passphrase. */
  public static Figures info(Path folder) throws ProblemException {
    try {
      return Figures.of(Store.info(folder));
    } catch (StoreException e) {
      throw trouble(e);
    }
  }

  private Workplace workplace(Store store) {
    return new Workplace(store, clock, random, shipped.get());
  }

  static ProblemException trouble(StoreException e) {
    return new ProblemException(
        new Problem.StoreTrouble(Problems.words(e), true, Problems.cause(e)));
  }

  /** Whether a text can be the code of a partnership, an agency or a round. */
  public static boolean isCode(String code) {
    return code.matches("[a-z0-9][a-z0-9-]{0,39}");
  }

  static void checkCode(String what, String code) throws ProblemException {
    if (!isCode(code)) {
      throw new ProblemException(
          new Problem.BadInput(
              "\""
                  + code
                  + "\" cannot be a "
                  + what
                  + ": use 1 to 40 lower case letters, digits and hyphens."));
    }
  }
}
