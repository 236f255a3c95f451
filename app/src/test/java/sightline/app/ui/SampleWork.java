package sightline.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.app.store.SealStrength;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.FinishAudit;
import sightline.app.work.GivenEvidence;
import sightline.app.work.ImportBundles;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.Owner;
import sightline.app.work.PackOffer;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;

/**
 * Stores with believable work in them, made by the use cases themselves; everything is invented.
 */
public final class SampleWork {
  public static final char[] PASSPHRASE = "kettle harbour violet ladder".toCharArray();
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-08T09:42:00Z"), ZoneId.of("Europe/London"));
  public static final Partnership NORTHSHIRE =
      new Partnership("northshire", "Northshire Safeguarding Children Partnership");
  public static final Partnership EASTMARCH =
      new Partnership("eastmarch", "Eastmarch Safeguarding Children Partnership");
  public static final Person NURSE =
      new Person("Named nurse", "Named nurse for safeguarding children");
  public static final Person CHIEF = new Person("Chief nurse", "Chief nurse");
  public static final Agency HOSPITALS =
      new Agency("hospitals", "Northshire Hospitals NHS Trust", AgencyType.NHS_TRUST);

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private final ShippedTools tools = new ShippedTools();

  public SampleWork(Path folder) {
    this.folder = folder;
  }

  public SetUp setUp() {
    return setUp(CLOCK);
  }

  public SetUp setUp(Clock clock) {
    return new SetUp(clock, random, tools, SealStrength.TEST);
  }

  public static Clock at(String day) {
    return Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneId.of("Europe/London"));
  }

  public static List<Agency> agencies() {
    List<Agency> agencies = new ArrayList<>();
    agencies.add(HOSPITALS);
    agencies.add(new Agency("police", "Northshire Police", AgencyType.POLICE));
    agencies.add(new Agency("icb", "Northshire Integrated Care Board", AgencyType.ICB));
    agencies.add(new Agency("probation", "Probation, Northshire", AgencyType.PROBATION));
    agencies.add(new Agency("county", "Northshire County Council", AgencyType.LOCAL_AUTHORITY));
    for (String name : List.of("Ashdale", "Hollin Vale", "Kestrel", "Merrow", "Saltmarsh")) {
      agencies.add(
          new Agency(
              name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
              name + " District Council",
              AgencyType.DISTRICT_COUNCIL));
    }
    return agencies;
  }

  /** A support team's store with agencies and a Section 11 round. */
  public Workplace team(String name, Partnership partnership, LocalDate due, List<Agency> agencies)
      throws ProblemException {
    Workplace team =
        setUp(at("2026-09-14"))
            .createPartnership(
                folder.resolve(name),
                PASSPHRASE,
                partnership,
                new Person("QA officer", "Quality assurance officer"))
            .workplace();
    KeepRegister register = new KeepRegister(team);
    register.put(agencies);
    register.createRound("s11-2026", "Section 11 2026", "section-11", due, List.of(), false);
    return team;
  }

  public Path pack(Workplace team, String... rounds) throws ProblemException {
    Path file = folder.resolve(team.partnership().code() + "-section-11-2026.sightline.json");
    new MakePack(team, new KeyRequests(team)).make(List.of(rounds), file);
    return file;
  }

  public static PackOffer read(Path pack) throws ProblemException, IOException {
    return PackOffer.read(Files.readAllBytes(pack));
  }

  /** An agency's store, made from a pack on a day. */
  public Workplace agency(String name, Agency agency, Path pack, Clock clock)
      throws ProblemException, IOException {
    PackOffer offer = read(pack);
    return setUp(clock)
        .joinAsAgency(
            folder.resolve(name),
            PASSPHRASE,
            offer,
            offer.spokenCode().toString(),
            agency.code(),
            NURSE,
            Owner.Situation.PARTNER_LEAD)
        .workplace();
  }

  /** Answers the first questions of an audit; every second met one has evidence unless all do. */
  public static void answer(
      Workplace workplace, Books books, Audits audits, int count, boolean allWithEvidence)
      throws ProblemException {
    Answering answering = new Answering(workplace, books, audits.invitations().getFirst());
    List<Question> questions = answering.questions();
    for (int i = 0; i < Math.min(count, questions.size()); i++) {
      Question question = questions.get(i);
      int points = answering.tool().scaleOf(question).best().points();
      answering.answer(question.id(), new Answer.Rated(points));
      if (allWithEvidence || i % 5 != 2) {
        answering.addEvidence(
            question.id(),
            new GivenEvidence(
                "Board paper, item " + (i + 1),
                Evidence.Kind.DOCUMENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }

  /** Answers everything, finishes, signs unless told not to, exports, and gives the file. */
  public static Path complete(Workplace workplace, Path out, boolean sign) throws ProblemException {
    Books books = new Books(workplace);
    Audits audits = new Audits(workplace, books);
    answer(workplace, books, audits, Integer.MAX_VALUE, true);
    FinishAudit finish = new FinishAudit(workplace, books);
    String id = audits.invitations().getFirst().auditId();
    finish.finish(audits.invitation(id));
    if (sign) {
      new SignOffAudit(workplace)
          .sign(audits.invitation(id), CHIEF, "marble ferry onion".toCharArray(), true);
    }
    return new ExportBundle(workplace, finish)
        .export(
            audits.invitation(id),
            out,
            sign ? ExportBundle.Manner.FINAL : new ExportBundle.Manner(Optional.empty(), true))
        .file();
  }

  /**
   * A round half way: agencies by code with the day their return came, and whether it was signed.
   * The keys of the first {@code approved} are approved.
   */
  public Workplace halfWay(Map<String, String> arrivals, List<String> unsigned, int approved)
      throws ProblemException, IOException {
    LocalDate due = LocalDate.of(2026, 10, 30);
    Workplace team = team("centre", NORTHSHIRE, due, agencies());
    Path pack = pack(team, "s11-2026");
    team.close();
    int done = 0;
    for (Map.Entry<String, String> arrival : arrivals.entrySet()) {
      Agency agency =
          agencies().stream()
              .filter(a -> a.code().equals(arrival.getKey()))
              .findFirst()
              .orElseThrow();
      Clock day = at(arrival.getValue());
      Path file;
      try (Workplace own = agency("at-" + agency.code(), agency, pack, day)) {
        file = complete(own, folder.resolve("out"), !unsigned.contains(agency.code()));
      }
      try (Workplace centre = setUp(day).open(folder.resolve("centre"), PASSPHRASE)) {
        new ImportBundles(centre).run(List.of(file), false, ImportBundles.Progress.NONE);
        if (done++ < approved) {
          KeyRequests keys = new KeyRequests(centre);
          for (KeyRequests.Waiting waiting : keys.waiting()) {
            keys.approve(waiting, waiting.keyId().spokenCode().toString());
          }
        }
      }
    }
    return setUp().open(folder.resolve("centre"), PASSPHRASE);
  }
}
