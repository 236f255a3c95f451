package sightline.app.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.store.SealStrength;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.record.SigningKey;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;
import sightline.model.toolbench.QuestionForm;

/**
 * An invented partnership with a real store for its support team and one for each agency that takes
 * part, all made by the use cases themselves.
 */
public final class Northshire implements AutoCloseable {
  public static final Partnership PARTNERSHIP =
      new Partnership("northshire", "Northshire Safeguarding Children Partnership");
  public static final char[] PASSPHRASE = "harbour kestrel lantern".toCharArray();
  public static final String ROUND = "s11-2026";
  private static final char[] OFFICERS_OWN = "another passphrase".toCharArray();

  /** Drawing keys needs chance, but the same chance in every run makes pictures comparable. */
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final ShippedTools TOOLS = new ShippedTools();

  private final Path folder;
  private final TestClock clock = new TestClock("2026-09-14");
  private final SetUp setUp = new SetUp(clock, RANDOM, TOOLS, SealStrength.TEST);
  private final Workplace centre;
  private final KeyRequests keys;
  private final Map<String, Desk> desks = new HashMap<>();
  private Optional<Path> pack = Optional.empty();

  /** A support team with an empty register. */
  public Northshire(Path folder) throws ProblemException {
    this.folder = folder;
    this.centre =
        setUp
            .createPartnership(
                folder.resolve("centre"),
                PASSPHRASE,
                PARTNERSHIP,
                new Person("QA officer", "Quality assurance officer"))
            .workplace();
    this.keys = new KeyRequests(centre);
  }

  /** A support team with ten agencies and a Section 11 round due on 30 October. */
  public static Northshire withRound(Path folder) throws ProblemException {
    Northshire made = new Northshire(folder);
    made.register().put(agencies(10));
    made.round(ROUND, "Section 11 2026", LocalDate.of(2026, 10, 30));
    return made;
  }

  /** The first so many of 34 agencies, the ones of the first page of every register. */
  public static List<Agency> agencies(int count) {
    List<Agency> all = new ArrayList<>();
    add(all, "police", "Northshire Police", AgencyType.POLICE);
    add(all, "hospitals", "Northshire Hospitals NHS Trust", AgencyType.NHS_TRUST);
    add(all, "icb", "Northshire Integrated Care Board", AgencyType.ICB);
    add(all, "county", "Northshire County Council children's services", AgencyType.LOCAL_AUTHORITY);
    add(all, "ashdale", "Ashdale District Council", AgencyType.DISTRICT_COUNCIL);
    add(all, "hollin-vale", "Hollin Vale District Council", AgencyType.DISTRICT_COUNCIL);
    add(all, "wrenmoor", "Wrenmoor District Council", AgencyType.DISTRICT_COUNCIL);
    add(all, "probation", "Northshire Probation", AgencyType.PROBATION);
    add(all, "youth-justice", "Northshire Youth Justice Service", AgencyType.YOUTH_JUSTICE);
    add(all, "carrow", "HMP Carrow", AgencyType.PRISON);
    add(all, "vale-health", "Vale Mental Health NHS Trust", AgencyType.NHS_TRUST);
    add(all, "ambulance", "Northshire Ambulance Service NHS Trust", AgencyType.NHS_TRUST);
    add(all, "pcc", "Police and Crime Commissioner", AgencyType.LOCAL_POLICING_BODY);
    add(all, "transport-police", "British Transport Police", AgencyType.BRITISH_TRANSPORT_POLICE);
    add(all, "harbour", "Harbour Children's Trust", AgencyType.VOLUNTARY);
    add(all, "kestrel-care", "Kestrel Care", AgencyType.COMMISSIONED);
    add(all, "fairmile", "Fairmile Secure School", AgencyType.SECURE_ESTABLISHMENT);
    for (String name :
        List.of(
            "Lowmoor",
            "Merrow",
            "Saltmarsh",
            "Tallow Hill",
            "Bramwell",
            "Fenwick",
            "Oak Hollow",
            "Harrow Lane")) {
      String code = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      add(all, code, name + " Borough Council", AgencyType.DISTRICT_COUNCIL);
    }
    for (String name :
        List.of(
            "Anchor", "Beacon", "Compass", "Fern", "Linden", "Orchard", "Rowan", "Sable", "Tern")) {
      add(
          all,
          name.toLowerCase(java.util.Locale.ROOT) + "-trust",
          name + " Youth Trust",
          AgencyType.VOLUNTARY);
    }
    return List.copyOf(all.subList(0, count));
  }

  private static void add(List<Agency> all, String code, String name, AgencyType type) {
    all.add(new Agency(code, name, type));
  }

  public TestClock clock() {
    return clock;
  }

  public SetUp setUp() {
    return setUp;
  }

  public Workplace centre() {
    return centre;
  }

  public KeyRequests keys() {
    return keys;
  }

  public KeepRegister register() {
    return new KeepRegister(centre);
  }

  public ImportBundles imports() {
    return new ImportBundles(centre);
  }

  public Path folder() {
    return folder;
  }

  /** Creates a Section 11 round for everybody on the register. */
  public void round(String code, String title, LocalDate due) throws ProblemException {
    register().createRound(code, title, "section-11", due, List.of(), false);
  }

  public Path pack() throws ProblemException {
    if (pack.isEmpty()) {
      Path file = folder.resolve("northshire-section-11.sightline.json");
      new MakePack(centre, keys).make(List.copyOf(register().register().rounds().keySet()), file);
      pack = Optional.of(file);
    }
    return pack.get();
  }

  /** A pack with every round as it is now. */
  public Path packAgain() throws ProblemException {
    // packs rule by when they were made
    clock.pass(Duration.ofHours(1));
    pack = Optional.empty();
    return pack();
  }

  /**
   * Publishes the next version of a tool.
   *
   * @param changes what is changed in it
   */
  public AuditTool publish(String toolId, Changes changes) throws ProblemException {
    OpenDrafts drafts = new OpenDrafts(centre);
    DraftId id = drafts.follow(register().tool(toolId).ref());
    KeepDraft keep = new KeepDraft(centre, id, new HandWorker().atOnce(), Runnable::run);
    changes.make(keep);
    return new PublishTool(centre).publish(id);
  }

  /** Version 2 words 1.1 anew and leaves 3.2 out; the round asks it, and this agency knows. */
  public AuditTool goOver(Desk desk) throws Exception {
    AuditTool next =
        publish(
            "section-11",
            keep -> {
              Question q = keep.draft().tool().question("1.1").orElseThrow();
              keep.change(
                  keep.acts()
                      .change(
                          new QuestionForm(q)
                              .statement(
                                  "One named member of the board or executive answers in writing for"
                                      + " safeguarding children.")
                              .made())
                      .orElseThrow());
              String gone = keep.draft().tool().question("3.2").orElseThrow().id();
              keep.change(keep.acts().removeQuestion(gone));
            });
    register().goOn(ROUND, 2);
    desk.openPack(packAgain());
    return next;
  }

  /** What is changed in a draft. */
  @FunctionalInterface
  public interface Changes {
    void make(KeepDraft keep);
  }

  /** The store of an agency that has opened the pack. */
  public Desk desk(String agency) throws Exception {
    if (!desks.containsKey(agency)) {
      desks.put(agency, open(agency, agency));
    }
    return desks.get(agency);
  }

  /** A second laptop of the same agency. */
  public Desk secondDesk(String agency) throws Exception {
    String name = agency + "-2";
    if (!desks.containsKey(name)) {
      desks.put(name, open(agency, name));
    }
    return desks.get(name);
  }

  private Desk open(String agency, String name) throws Exception {
    PackOffer offer = PackOffer.read(Files.readAllBytes(pack()));
    return new Desk(
        setUp
            .joinAsAgency(
                folder.resolve("at-" + name),
                PASSPHRASE,
                offer,
                offer.spokenCode().toString(),
                agency,
                new Person("Safeguarding lead", "Safeguarding lead"),
                Owner.Situation.PARTNER_LEAD)
            .workplace());
  }

  public ImportReport take(Path... files) throws ProblemException {
    return imports().run(List.of(files), false, ImportBundles.Progress.NONE);
  }

  public ImportReport tryOut(Path... files) throws ProblemException {
    return imports().run(List.of(files), true, ImportBundles.Progress.NONE);
  }

  /** Approves every key that waits, as if each owner had read the right code out. */
  public void approveAll() throws ProblemException {
    for (KeyRequests.Waiting waiting : keys.waiting()) {
      keys.approve(waiting, waiting.keyId().spokenCode().toString());
    }
  }

  @Override
  public void close() {
    desks.values().forEach(d -> d.workplace.close());
    centre.close();
  }

  /** One agency at work. */
  public final class Desk {
    private final Workplace workplace;
    private final Books books;
    private final Audits audits;
    private final FinishAudit finish;

    Desk(Workplace workplace) {
      this.workplace = workplace;
      this.books = new Books(workplace);
      this.audits = new Audits(workplace, books);
      this.finish = new FinishAudit(workplace, books);
    }

    public Workplace workplace() {
      return workplace;
    }

    public Books books() {
      return books;
    }

    public Audits audits() {
      return audits;
    }

    public FinishAudit finishing() {
      return finish;
    }

    public MoveAudit moving() {
      return new MoveAudit(workplace, books, audits);
    }

    public Answering answering() throws ProblemException {
      return new Answering(workplace, books, invitation());
    }

    /** Opens the pack again, as it is now. */
    public Desk openPack(Path file) throws Exception {
      setUp.openPack(workplace, PackOffer.read(Files.readAllBytes(file)), Optional.empty());
      return this;
    }

    public Audits.Invitation invitation() throws ProblemException {
      return audits.invitation(ROUND);
    }

    /** Rates every question with the best or, from this one on, the next rating of its scale. */
    public Desk answer(int shift) throws ProblemException {
      Answering answering = new Answering(workplace, books, invitation());
      List<ReadAnswers.Given> given = new ArrayList<>();
      List<Question> questions = answering.questions();
      for (int i = 0; i < questions.size(); i++) {
        Question q = questions.get(i);
        var scale = answering.tool().scaleOf(q);
        int points = (i + shift) % 5 == 0 ? scale.lowest() : scale.highest();
        given.add(
            new ReadAnswers.Given(
                q,
                new Answer.Rated(points),
                Optional.empty(),
                List.of("Policy, reviewed in March"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
      answering.takeAll(given);
      return this;
    }

    public Desk finish() throws ProblemException {
      finish.finish(invitation());
      return this;
    }

    public Desk sign() throws ProblemException {
      new SignOffAudit(workplace)
          .sign(invitation(), new Person("Chief officer", "Chief officer"), OFFICERS_OWN, true);
      return this;
    }

    /** Everything from the first answer to the sign-off. */
    public Desk complete() throws ProblemException {
      return answer(0).finish().sign();
    }

    /** Exports what is signed, encrypted as it should be. */
    public Path export() throws ProblemException {
      return export(ExportBundle.Manner.FINAL);
    }

    /** Exports what is signed in the open, so that a test can spoil it. */
    public Path exportPlain() throws ProblemException {
      return export(new ExportBundle.Manner(Optional.of("to be looked at"), false));
    }

    /** Exports what is finished, signed off or not. */
    public Path exportDraft() throws ProblemException {
      return export(new ExportBundle.Manner(Optional.empty(), true));
    }

    private Path export(ExportBundle.Manner manner) throws ProblemException {
      return new ExportBundle(workplace, finish)
          .export(invitation(), folder.resolve("bundles"), manner)
          .file();
    }

    /** The author's signing key, to sign with what no screen would let one sign. */
    public SigningKey authorKey() {
      return finish.authorKey();
    }
  }
}
