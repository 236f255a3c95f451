package sightline.app.work.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sightline.app.store.SealStrength;
import sightline.app.work.AtomicFile;
import sightline.app.work.Figures;
import sightline.app.work.ImportBundles;
import sightline.app.work.ImportReport;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.OwnKeys;
import sightline.app.work.Owner;
import sightline.app.work.PackOffer;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Person;
import sightline.model.record.SpokenCode;
import sightline.model.tool.ShippedTools;

/**
 * Plays whole rounds with invented agencies and schools: the support team sets up and sends a pack;
 * every agency opens it in a store of its own, answers, signs off with a second key and exports;
 * the centre imports and reports. Nothing is short-cut: each step is the use case the window and
 * the command line call.
 */
public final class PlayDemo {
  private static final int MOST = 400;
  private static final int MOST_CASES = 40;

  private final ShippedTools shipped;
  private final Clock realClock;
  private final Consumer<String> tell;

  /**
   * @param tell hears what is happening, a line at a time
   */
  public PlayDemo(ShippedTools shipped, Clock realClock, Consumer<String> tell) {
    this.shipped = shipped;
    this.realClock = realClock;
    this.tell = tell;
  }

  /**
   * What to play.
   *
   * @param agencies how many agencies take part in Section 11, 0 to 400
   * @param schools how many schools and colleges answer Section 175/157, 0 to 400
   * @param cases how many cases agencies and schools audit, 0 to 40
   * @param seed the same seed gives the same answers; keys and ids differ each time
   * @param importing false stops with the bundles made and the centre still empty of them
   * @param plain leaves the bundles unencrypted
   * @param alone leaves out what stands beside the rounds: surveys, and one agency's own audit with
   *     its follow-up
   */
  public record Wish(
      Path out,
      int agencies,
      int schools,
      int cases,
      long seed,
      boolean importing,
      boolean plain,
      char[] passphrase,
      boolean alone) {

    /** Nothing but these rounds. */
    public Wish(
        Path out,
        int agencies,
        int schools,
        int cases,
        long seed,
        boolean importing,
        boolean plain,
        char[] passphrase) {
      this(out, agencies, schools, cases, seed, importing, plain, passphrase, true);
    }
  }

  /** What it left. */
  public record Played(
      Path centre,
      Path pack,
      List<Path> bundles,
      List<Path> reports,
      Figures figures,
      SpokenCode spokenCode) {}

  /** One agency between answering and its bundle's arrival. */
  private record Sent(DemoPartnership.Member member, List<Path> bundles, LocalDate arrives) {
    Sent {
      bundles = List.copyOf(bundles);
    }
  }

  /**
   * One agency at work.
   *
   * @param arrives when the centre imports what it sends
   * @param actionsAround the day its actions are due around
   * @param survey how its survey comes out, where it is asked for one
   */
  private record Visit(
      DemoPartnership.Member member,
      LocalDate arrives,
      LocalDate actionsAround,
      DemoSurvey.Outcome survey) {}

  public Played play(Wish wish) throws ProblemException {
    checkEmpty(wish.out());
    checkNumbers(wish);
    LocalDate today = LocalDate.now(realClock);
    LocalDate due = today.minusDays(6);
    LocalDate opened = due.minusDays(46);
    DemoClock clock = new DemoClock(realClock.instant());
    clock.to(opened, LocalTime.of(9, 5));
    SetUp setUp = new SetUp(clock, new SecureRandom(), shipped, SealStrength.DEMO);
    DemoRounds rounds = new DemoRounds(wish.agencies(), wish.schools(), wish.cases());
    Path centreFolder = wish.out().resolve("centre");
    tell.accept("Setting up " + DemoPartnership.NORTHSHIRE.name());
    try (Workplace centre =
        setUp
            .createPartnership(
                centreFolder,
                wish.passphrase(),
                DemoPartnership.NORTHSHIRE,
                new Person("QA officer", "Quality assurance officer"))
            .workplace()) {
      KeyRequests keys = new KeyRequests(centre);
      KeepRegister register = new KeepRegister(centre);
      List<Sent> sent = new ArrayList<>();
      if (!wish.alone()) {
        sent.add(ownAudit(wish, setUp, clock, centre, rounds, today));
        clock.to(opened, LocalTime.of(9, 5));
      }
      List<String> codes = new ArrayList<>(rounds.create(register, due));
      String name = codes.equals(List.of(DemoRounds.SECTION_11)) ? "section-11" : "rounds";
      if (!wish.alone()) {
        // a day before, so that the audit stays the round of the day
        codes.addAll(rounds.createSurveys(register, due.minusDays(1)));
      }
      Path pack = wish.out().resolve("northshire-" + name + ".sightline.json");
      MakePack.Made made = new MakePack(centre, keys).make(codes, pack);
      exportKeys(wish.out(), "partnership", centre, List.of());
      Random random = new Random(wish.seed());
      List<DemoPartnership.Member> members = rounds.members();
      int place = 0;
      for (DemoPartnership.Member member : members) {
        tell.accept(member.agency().name() + " answers, signs off and exports");
        int of = wish.agencies() > 0 ? wish.agencies() : members.size();
        LocalDate arrives = arrival(opened, due, random, place++, of);
        clock.to(arrives.minusDays(6), LocalTime.of(10, 12));
        Visit visit = new Visit(member, arrives, today, rounds.survey(member.agency().code()));
        sent.add(answerAndExport(wish, setUp, clock, made, pack, visit, keys));
      }
      if (!wish.alone()) {
        sent.add(followUp(wish, setUp, clock, rounds, today));
      }
      clock.to(today, LocalTime.of(9, 0));
      if (wish.importing()) {
        importAsTheyCame(centre, clock, register, codes, sent, due);
      }
      if (!wish.alone()) {
        codes.add(DemoRounds.OWN_AUDIT);
      }
      clock.to(today, LocalTime.of(9, 0));
      List<Path> reports =
          wish.importing()
              ? new DemoReports(tell).write(centre, codes, wish.out().resolve("reports"))
              : List.of();
      return new Played(
          centreFolder,
          pack,
          sent.stream().flatMap(s -> s.bundles().stream()).toList(),
          reports,
          centre.figures(),
          made.spokenCode());
    }
  }

  private static void checkNumbers(Wish wish) throws ProblemException {
    boolean anybody = wish.agencies() + wish.schools() > 0;
    boolean few =
        wish.agencies() >= 0
            && wish.agencies() <= MOST
            && wish.schools() >= 0
            && wish.schools() <= MOST
            && wish.cases() >= 0
            && wish.cases() <= MOST_CASES;
    if (!anybody || !few) {
      throw new ProblemException(
          new Problem.BadInput(
              "The demo plays with up to 400 agencies, 400 schools and 40 cases, and at least one agency or school."));
    }
  }

  /** Most come in the last two weeks, one comes late. */
  private static LocalDate arrival(
      LocalDate opened, LocalDate due, Random random, int place, int of) {
    if (place == of - 1 && of > 3) {
      return due.plusDays(3);
    }
    int days = (int) (due.toEpochDay() - opened.toEpochDay());
    double late = Math.sqrt(random.nextDouble());
    return opened.plusDays(8 + (long) ((days - 9) * late));
  }

  private Sent answerAndExport(
      Wish wish,
      SetUp setUp,
      DemoClock clock,
      MakePack.Made made,
      Path pack,
      Visit visit,
      KeyRequests centreKeys)
      throws ProblemException {
    DemoPartnership.Member member = visit.member();
    PackOffer offer = PackOffer.read(read(pack));
    try (Workplace agency = opened(wish, setUp, member, offer, made)) {
      PlayAgency player = new PlayAgency(wish, clock);
      List<Path> files = player.play(agency, member, visit.actionsAround(), visit.survey());
      exportKeys(wish.out(), member.agency().code(), agency, player.officersOwn(member));
      // in life this is a telephone call: the demo has both ends of the line
      centreKeys.approveProven(new OwnKeys(agency).requests());
      return new Sent(member, files, visit.arrives());
    }
  }

  /** Joined with its first pack; a later one is opened in the store it has. */
  private static Workplace opened(
      Wish wish, SetUp setUp, DemoPartnership.Member member, PackOffer offer, MakePack.Made made)
      throws ProblemException {
    Path folder = folder(wish, member);
    if (SetUp.isThere(folder)) {
      Workplace agency = setUp.open(folder, wish.passphrase());
      setUp.openPack(agency, offer, Optional.empty());
      return agency;
    }
    return setUp
        .joinAsAgency(
            folder,
            wish.passphrase(),
            offer,
            made.spokenCode().toString(),
            member.agency().code(),
            member.author(),
            Owner.Situation.PARTNER_LEAD)
        .workplace();
  }

  private static Path folder(Wish wish, DemoPartnership.Member member) {
    return wish.out().resolve("agencies").resolve(member.agency().code());
  }

  /** Months before the rounds, one agency audits its own work. */
  private Sent ownAudit(
      Wish wish, SetUp setUp, DemoClock clock, Workplace centre, DemoRounds rounds, LocalDate today)
      throws ProblemException {
    KeyRequests keys = new KeyRequests(centre);
    LocalDate due = today.minusDays(200);
    clock.to(due.minusDays(40), LocalTime.of(10, 0));
    rounds.createOwnAudit(new KeepRegister(centre), due);
    Path pack = wish.out().resolve("northshire-own-audit.sightline.json");
    MakePack.Made made = new MakePack(centre, keys).make(List.of(DemoRounds.OWN_AUDIT), pack);
    DemoPartnership.Member member = rounds.ownAuditor();
    tell.accept(member.agency().name() + " audits its own work and signs it off");
    LocalDate arrives = due.minusDays(2);
    clock.to(arrives.minusDays(6), LocalTime.of(10, 12));
    return answerAndExport(
        wish,
        setUp,
        clock,
        made,
        pack,
        new Visit(member, arrives, arrives, DemoSurvey.Outcome.AGREES),
        keys);
  }

  /** What became of it: progress on its actions, and a repeat sample. */
  private Sent followUp(Wish wish, SetUp setUp, DemoClock clock, DemoRounds rounds, LocalDate today)
      throws ProblemException {
    DemoPartnership.Member member = rounds.ownAuditor();
    tell.accept(member.agency().name() + " follows its own audit up");
    try (Workplace agency = setUp.open(folder(wish, member), wish.passphrase())) {
      Optional<Path> file = new PlayAgency(wish, clock).followUp(agency, today);
      return new Sent(member, file.stream().toList(), today.minusDays(1));
    }
  }

  private void importAsTheyCame(
      Workplace centre,
      DemoClock clock,
      KeepRegister register,
      List<String> rounds,
      List<Sent> sent,
      LocalDate due)
      throws ProblemException {
    List<LocalDate> days = sent.stream().map(Sent::arrives).distinct().sorted().toList();
    boolean reminded = false;
    for (LocalDate day : days) {
      if (!reminded && day.isAfter(due.minusDays(8))) {
        clock.to(due.minusDays(8), LocalTime.of(14, 0));
        Set<String> late =
            sent.stream()
                .filter(s -> !s.arrives().isBefore(day))
                .map(s -> s.member().agency().code())
                .collect(Collectors.toSet());
        for (String round : rounds) {
          List<String> invited = register.register().round(round).orElseThrow().invited();
          register.remind(round, invited.stream().filter(late::contains).toList());
        }
        reminded = true;
      }
      clock.to(day, LocalTime.of(11, 30));
      List<Path> files =
          sent.stream()
              .filter(s -> s.arrives().equals(day))
              .flatMap(s -> s.bundles().stream())
              .toList();
      ImportReport report =
          new ImportBundles(centre).run(files, false, ImportBundles.Progress.NONE);
      tell.accept(day + ": imported " + files.size() + ", " + report.totals().added() + " records");
    }
  }

  /**
   * Demo keys lie open so that anyone can sign a changed bundle and see what the program says to
   * it.
   */
  private static void exportKeys(Path out, String name, Workplace workplace, List<char[]> own)
      throws ProblemException {
    Map<String, Integer> ofRole = new HashMap<>();
    for (OwnKeys.Open key : new OwnKeys(workplace).openForDemo(own)) {
      int place = ofRole.merge(key.role(), 1, Integer::sum);
      String stem =
          key.role().equals("partnership")
              ? name
              : name + "." + key.role() + (place == 1 ? "" : "-" + place);
      Path folder = out.resolve("keys");
      AtomicFile.write(
          folder.resolve(stem + ".pub.pem"), key.publicPem().getBytes(StandardCharsets.UTF_8));
      if (key.privatePem().isPresent()) {
        AtomicFile.write(
            folder.resolve(stem + ".key.pem"),
            key.privatePem().get().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] read(Path file) throws ProblemException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProblemException(new Problem.CannotRead("The file " + file + " cannot be read."));
    }
  }

  private static void checkEmpty(Path out) throws ProblemException {
    if (!Files.exists(out)) {
      return;
    }
    try (Stream<Path> inside = Files.list(out)) {
      if (inside.findAny().isPresent()) {
        throw new ProblemException(
            new Problem.BadInput(
                "The folder " + out + " is not empty. Name a new folder for the demo."));
      }
    } catch (IOException e) {
      throw new ProblemException(new Problem.CannotRead("The folder " + out + " cannot be read."));
    }
  }
}
