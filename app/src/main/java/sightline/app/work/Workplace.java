package sightline.app.work;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sightline.app.store.KeyPurpose;
import sightline.app.store.OwnKey;
import sightline.app.store.Store;
import sightline.app.store.StoredEdit;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.audit.Round;
import sightline.model.merge.Facts;
import sightline.model.record.KeyRole;
import sightline.model.record.PublicKey;
import sightline.model.record.RefusedException;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;
import sightline.model.register.RegisterJson;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;
import sightline.model.tool.ToolRef;

/**
 * An opened store with all that the use cases share: whose it is, the facts records are judged by,
 * the clock. One a program; closed when the window locks.
 */
public final class Workplace implements AutoCloseable {
  /** Written into revisions, so that a fault can be traced to the program that made it. */
  public static final String PROGRAM = "Sightline " + Version.CURRENT;

  static final String REGISTER_LOG = "register";

  /** Begins the names of settings that only say how things look. */
  static final String PREFERENCE = "look.";

  private final Store store;
  private final Clock clock;
  private final SecureRandom random;
  private final ShippedTools shipped;
  // screens read from more than one thread; two that miss the cache at once read the same twice
  private final Map<String, AuditTool> toolsByDigest = new ConcurrentHashMap<>();
  private volatile Optional<Facts> cachedFacts = Optional.empty();
  private volatile Optional<Register> cachedRegister = Optional.empty();
  private volatile Optional<List<AuditTool>> cachedTools = Optional.empty();

  public Workplace(Store store, Clock clock, SecureRandom random, ShippedTools shipped) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.shipped = shipped;
    for (AuditTool tool : shipped.tools()) {
      toolsByDigest.put(tool.ref().sha256(), tool);
    }
  }

  Store store() {
    return store;
  }

  SecureRandom random() {
    return random;
  }

  public ShippedTools shippedTools() {
    return shipped;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Clock clock() {
    return clock;
  }

  /** Whose store this is. */
  public Owner owner() {
    return setting("owner").orElse("").equals("partnership")
        ? new Owner.SupportTeam(
            new Partnership(
                setting("partnership.code").orElseThrow(),
                setting("partnership.name").orElseThrow()))
        : new Owner.OfAgency(
            new Agency(
                setting("agency.code").orElseThrow(),
                setting("agency.name").orElseThrow(),
                AgencyType.ofCode(setting("agency.type").orElseThrow()).orElseThrow()));
  }

  public boolean isSupportTeam() {
    return owner() instanceof Owner.SupportTeam;
  }

  /** The agency whose store this is. */
  public Agency agency() throws ProblemException {
    if (owner() instanceof Owner.OfAgency o) {
      return o.agency();
    }
    throw new ProblemException(
        new Problem.NotNow(
            "This is the store of a support team. Answering happens in the store of an agency."));
  }

  /** The partnership whose support team works here. */
  public Partnership partnership() throws ProblemException {
    if (owner() instanceof Owner.SupportTeam o) {
      return o.partnership();
    }
    throw new ProblemException(
        new Problem.NotNow(
            "This is the store of an agency. Only the support team's store can do this."));
  }

  /**
   * The person who works here: the author of an agency's audits, or who keeps the partnership key.
   */
  public Person person() {
    // keys come in the order of their ids, which is no order; an officer who signed here has one
    // too
    return store.keys().list().stream()
        .filter(
            k ->
                k.purpose() == KeyPurpose.PARTNERSHIP
                    || k.role().equals(Optional.of(KeyRole.AUTHOR)))
        .findFirst()
        .map(OwnKey::person)
        .orElseThrow();
  }

  public Optional<Owner.Situation> situation() {
    return setting("situation").flatMap(Owner.Situation::ofCode);
  }

  /** Another situation; trims the navigation anew, changes nothing else. */
  public void setSituation(Owner.Situation situation) {
    store.settings().put("situation", situation.code());
  }

  Optional<String> setting(String name) {
    return store.settings().get(name);
  }

  /** Settings of the look, free for the screens to use. */
  public Optional<String> preference(String name) {
    return setting(PREFERENCE + name);
  }

  public void prefer(String name, String value) {
    store.settings().put(PREFERENCE + name, value);
  }

  /** Codes of the partnerships this store works with: its own, or those whose packs were opened. */
  public List<String> partnerships() {
    return store.settings().all().keySet().stream()
        .filter(n -> n.startsWith("trusted."))
        .map(n -> n.substring("trusted.".length()))
        .sorted()
        .toList();
  }

  Optional<PublicKey> partnershipKey(String partnership) {
    return setting("trusted." + partnership)
        .flatMap(base64 -> PublicKey.ofSpki(Base64.getDecoder().decode(base64)));
  }

  /** What records of this partnership are judged by, as of now. */
  public Facts facts(String partnership) {
    Optional<Facts> known = cachedFacts.filter(f -> f.trust().partnership().equals(partnership));
    if (known.isPresent()) {
      return known.get();
    }
    Facts facts = new ReadFacts(this).read(partnership, toolsByDigest);
    cachedFacts = Optional.of(facts);
    return facts;
  }

  /** To be called when records, keys, tools or the register changed. */
  void factsChanged() {
    cachedFacts = Optional.empty();
    cachedRegister = Optional.empty();
    cachedTools = Optional.empty();
  }

  /** The question set with this digest: shipped, imported, or carried by a pack. */
  public Optional<AuditTool> tool(ToolRef ref) {
    AuditTool known = toolsByDigest.get(ref.sha256());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<AuditTool> carried = store.blobs().get(ref.sha256()).flatMap(bytes -> readTool(bytes));
    carried.ifPresent(t -> toolsByDigest.put(t.ref().sha256(), t));
    return carried;
  }

  /**
   * The question set of a round as the round asks it, with its modules and local questions: what
   * everybody answers, scores and shows. Empty when the store lacks it, or the round does not fit
   * it.
   */
  public Optional<AuditTool> asked(Round round) {
    return tool(round.tool()).flatMap(round::asks);
  }

  /** Every question set that can be used: shipped, published here, or named by a round. */
  public List<AuditTool> tools() {
    Optional<List<AuditTool>> known = cachedTools;
    if (known.isEmpty()) {
      known = Optional.of(readTools());
      cachedTools = known;
    }
    return known.get();
  }

  private List<AuditTool> readTools() {
    Map<ToolRef, AuditTool> all = new LinkedHashMap<>();
    shipped.tools().forEach(t -> all.put(t.ref(), t));
    new KeepTools(this).tools().forEach(t -> all.put(t.ref(), t));
    register()
        .rounds()
        .values()
        .forEach(r -> tool(r.tool()).ifPresent(t -> all.putIfAbsent(t.ref(), t)));
    return List.copyOf(all.values());
  }

  private static Optional<AuditTool> readTool(byte[] bytes) {
    return switch (new ToolReader().read(bytes)) {
      case ToolReading.Read read -> Optional.of(read.tool());
      case ToolReading.Unreadable u -> Optional.empty();
    };
  }

  /** Bytes of a tool file, for packing. */
  Optional<byte[]> toolFile(ToolRef ref) {
    return shipped
        .shipped(ref.id())
        .filter(s -> s.tool().ref().equals(ref))
        .map(ShippedTools.Shipped::file)
        .or(() -> store.blobs().get(ref.sha256()));
  }

  public Register register() {
    Optional<Register> known = cachedRegister;
    if (known.isEmpty()) {
      List<RegisterEdit> edits = new ArrayList<>();
      for (StoredEdit e : store.edits().read(REGISTER_LOG)) {
        try {
          edits.add(RegisterJson.read(e.payload()));
        } catch (RefusedException damaged) {
          throw new IllegalStateException(
              "the register cannot be read back at edit " + e.seq(), damaged);
        }
      }
      known = Optional.of(Register.fold(edits));
      cachedRegister = known;
    }
    return known.get();
  }

  /**
   * Adds an edit to the register's log. It is read back first: what could not be read again must
   * never get into the log.
   */
  void record(RegisterEdit edit) throws ProblemException {
    byte[] written = RegisterJson.write(edit);
    try {
      RegisterJson.read(written);
    } catch (RefusedException unreadable) {
      throw new ProblemException(
          new Problem.BadInput(
              "This cannot be kept: "
                  + unreadable.refusal().message()
                  + " Shorten it, or type it again instead of pasting."));
    }
    store.edits().append(REGISTER_LOG, edit.kind(), Optional.empty(), now(), written);
    factsChanged();
  }

  /** Figures of this store. */
  public Figures figures() {
    return Figures.of(store.info());
  }

  @Override
  public void close() {
    store.close();
  }
}
