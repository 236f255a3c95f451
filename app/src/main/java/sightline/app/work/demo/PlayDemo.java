package sightline.app.work.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sightline.app.store.SealStrength;
import sightline.app.work.Answering;
import sightline.app.work.AtomicFile;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.Figures;
import sightline.app.work.FinishAudit;
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
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.record.SpokenCode;
import sightline.model.tool.ShippedTools;

/**
 * Plays a whole round with invented agencies: the support team sets up and sends a pack; every
 * agency opens it in a store of its own, answers, signs off with a second key and exports; the
 * centre imports and reports. Nothing is short-cut: each step is the use case the window and the
 * command line call.
 */
public final class PlayDemo {
  static final String ROUND = "s11-demo";

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
   * @param agencies how many agencies take part, 1 to 400
   * @param seed the same seed gives the same answers; keys and ids differ each time
   * @param importing false stops with the bundles made and the centre still empty of them
   * @param plain leaves the bundles unencrypted
   */
  public record Wish(
      Path out, int agencies, long seed, boolean importing, boolean plain, char[] passphrase) {}

  /** What it left. */
  public record Played(
      Path centre,
      Path pack,
      List<Path> bundles,
      List<Path> reports,
      Figures figures,
      SpokenCode spokenCode) {}

  /** One agency between answering and its bundle's arrival. */
  private record Sent(DemoPartnership.Member member, Path bundle, LocalDate arrives) {}

  public Played play(Wish wish) throws ProblemException {
    checkEmpty(wish.out());
    if (wish.agencies() < 1 || wish.agencies() > 400) {
      throw new ProblemException(new Problem.BadInput("The demo plays with 1 to 400 agencies."));
    }
    LocalDate today = LocalDate.now(realClock);
    LocalDate due = today.minusDays(6);
    LocalDate opened = due.minusDays(46);
    DemoClock clock = new DemoClock(realClock.instant());
    clock.to(opened, LocalTime.of(9, 5));
    SetUp setUp = new SetUp(clock, new SecureRandom(), shipped, SealStrength.DEMO);
    List<DemoPartnership.Member> members = DemoPartnership.members(wish.agencies());
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
      register.put(members.stream().map(DemoPartnership.Member::agency).toList());
      register.createRound(
          ROUND, "Section 11 " + due.getYear(), "section-11", due, codes(members), false);
      Path pack = wish.out().resolve("northshire-section-11.sightline.json");
      MakePack.Made made = new MakePack(centre, keys).make(List.of(ROUND), pack);
      exportKeys(wish.out(), "partnership", centre, Optional.empty());
      List<Sent> sent = new ArrayList<>();
      Random random = new Random(wish.seed());
      DemoAnswers answers = new DemoAnswers(wish.seed());
      for (DemoPartnership.Member member : members) {
        tell.accept(member.agency().name() + " answers, signs off and exports");
        LocalDate arrives = arrival(opened, due, random, sent.size(), members.size());
        sent.add(
            answerAndExport(wish, setUp, clock, made, pack, member, answers, arrives, today, keys));
      }
      clock.to(today, LocalTime.of(9, 0));
      if (wish.importing()) {
        importAsTheyCame(centre, clock, register, sent, due);
      }
      clock.to(today, LocalTime.of(9, 0));
      List<Path> reports =
          wish.importing()
              ? new DemoReports(tell).write(centre, wish.out().resolve("reports"))
              : List.of();
      return new Played(
          centreFolder,
          pack,
          sent.stream().map(Sent::bundle).toList(),
          reports,
          centre.figures(),
          made.spokenCode());
    }
  }

  private static List<String> codes(List<DemoPartnership.Member> members) {
    return members.stream().map(m -> m.agency().code()).toList();
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
      DemoPartnership.Member member,
      DemoAnswers answers,
      LocalDate arrives,
      LocalDate today,
      KeyRequests centreKeys)
      throws ProblemException {
    clock.to(arrives.minusDays(6), LocalTime.of(10, 12));
    Path folder = wish.out().resolve("agencies").resolve(member.agency().code());
    PackOffer offer = PackOffer.read(read(pack));
    try (Workplace agency =
        setUp
            .joinAsAgency(
                folder,
                wish.passphrase(),
                offer,
                made.spokenCode().toString(),
                member.agency().code(),
                member.author(),
                Owner.Situation.PARTNER_LEAD)
            .workplace()) {
      Books books = new Books(agency);
      Audits audits = new Audits(agency, books);
      Answering answering = new Answering(agency, books, audits.invitation(ROUND));
      answering.takeAll(answers.of(member.agency(), answering.tool(), today));
      flagGoodPractice(answering, new Random(wish.seed() + member.agency().code().hashCode()));
      clock.pass(Duration.ofDays(4));
      FinishAudit finish = new FinishAudit(agency, books);
      finish.finish(audits.invitation(ROUND));
      clock.pass(Duration.ofHours(29));
      // the officer's own passphrase differs from the store's, as it should
      char[] own = (new String(wish.passphrase()) + " officer").toCharArray();
      new SignOffAudit(agency).sign(audits.invitation(ROUND), member.officer(), own, true);
      clock.pass(Duration.ofMinutes(20));
      ExportBundle.Manner manner =
          new ExportBundle.Manner(
              wish.plain() ? Optional.of("Demonstration: invented answers only") : Optional.empty(),
              false);
      ExportBundle.Exported exported =
          new ExportBundle(agency, finish)
              .export(audits.invitation(ROUND), wish.out().resolve("bundles"), manner);
      exportKeys(wish.out(), member.agency().code(), agency, Optional.of(own));
      // in life this is a telephone call: the demo has both ends of the line
      centreKeys.approveProven(new OwnKeys(agency).requests());
      return new Sent(member, exported.file(), arrives);
    }
  }

  private static void flagGoodPractice(Answering answering, Random random) {
    for (var q : answering.questions()) {
      Response r = answering.book().response(q.id());
      boolean best =
          r.answer() instanceof Answer.Rated rated
              && rated.points() == answering.tool().scaleOf(q).best().points();
      if (best && !r.comment().isBlank() && !r.evidence().isEmpty() && random.nextInt(12) == 0) {
        answering.flagGoodPractice(q.id(), true);
      }
    }
  }

  private void importAsTheyCame(
      Workplace centre, DemoClock clock, KeepRegister register, List<Sent> sent, LocalDate due)
      throws ProblemException {
    List<LocalDate> days = sent.stream().map(Sent::arrives).distinct().sorted().toList();
    boolean reminded = false;
    for (LocalDate day : days) {
      if (!reminded && day.isAfter(due.minusDays(8))) {
        clock.to(due.minusDays(8), LocalTime.of(14, 0));
        register.remind(
            ROUND,
            sent.stream()
                .filter(s -> !s.arrives().isBefore(day))
                .map(s -> s.member().agency().code())
                .toList());
        reminded = true;
      }
      clock.to(day, LocalTime.of(11, 30));
      List<Path> files =
          sent.stream().filter(s -> s.arrives().equals(day)).map(Sent::bundle).toList();
      ImportReport report =
          new ImportBundles(centre).run(files, false, ImportBundles.Progress.NONE);
      tell.accept(day + ": imported " + files.size() + ", " + report.totals().added() + " records");
    }
  }

  /**
   * Demo keys lie open so that anyone can sign a changed bundle and see what the program says to
   * it.
   */
  private static void exportKeys(Path out, String name, Workplace workplace, Optional<char[]> own)
      throws ProblemException {
    for (OwnKeys.Open key : new OwnKeys(workplace).openForDemo(own)) {
      String stem = key.role().equals("partnership") ? name : name + "." + key.role();
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
