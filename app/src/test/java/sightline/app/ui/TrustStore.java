package sightline.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import sightline.app.store.SealStrength;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Autosave;
import sightline.app.work.Autosaves;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.FinishAudit;
import sightline.app.work.GivenAction;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.OpenAudit;
import sightline.app.work.Owner;
import sightline.app.work.PackOffer;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;

/** The store of an invented hospital trust, invited to Section 11, opened as a window would. */
public final class TrustStore implements AutoCloseable {
  public static final char[] PASSPHRASE = "kettle harbour violet ladder".toCharArray();
  public static final String ROUND = "s11-2026";
  public static final Person NURSE = new Person("Named nurse", "Named nurse");
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-14T09:42:00Z"), ZoneId.of("Europe/London"));

  private static final Agency TRUST =
      new Agency("hospitals", "Northshire Hospitals NHS Trust", AgencyType.NHS_TRUST);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ShippedTools TOOLS = new ShippedTools();

  private final Workplace workplace;
  private final Books books;
  private final Audits audits;
  private final Autosaves autosaves;
  private final OpenAudit openAudit;

  private TrustStore(
      Workplace workplace, Autosave.Worker worker, java.util.concurrent.Executor ui) {
    this.workplace = workplace;
    this.books = new Books(workplace);
    this.audits = new Audits(workplace, books);
    this.autosaves = new Autosaves(workplace, books, worker, ui);
    this.openAudit = new OpenAudit(workplace, books, audits, autosaves);
  }

  private static SetUp setUp(Clock clock) {
    return new SetUp(clock, RANDOM, TOOLS, SealStrength.TEST);
  }

  /** The pack a support team sends out for the round. */
  public static Path pack(Path folder, boolean authorMaySignOff) {
    try (Workplace centre =
        setUp(CLOCK)
            .createPartnership(
                folder.resolve("centre"),
                PASSPHRASE,
                new Partnership("northshire", "Northshire Safeguarding Children Partnership"),
                new Person("QA officer", "Quality assurance officer"))
            .workplace()) {
      KeepRegister register = new KeepRegister(centre);
      register.put(List.of(TRUST));
      register.createRound(
          ROUND,
          "Section 11 2026",
          "section-11",
          LocalDate.of(2026, 10, 30),
          List.of(TRUST.code()),
          authorMaySignOff);
      Path file = folder.resolve("northshire.sightline.json");
      new MakePack(centre, new KeyRequests(centre)).make(List.of(ROUND), file);
      return file;
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new store of the trust, joined from the pack; the folder's own thread does the saving. */
  public static TrustStore join(
      Path folder, Path pack, Autosave.Worker worker, java.util.concurrent.Executor ui) {
    try {
      PackOffer offer = PackOffer.read(Files.readAllBytes(pack));
      Workplace made =
          setUp(CLOCK)
              .joinAsAgency(
                  folder.resolve("trust"),
                  PASSPHRASE,
                  offer,
                  offer.spokenCode().toString(),
                  TRUST.code(),
                  NURSE,
                  Owner.Situation.PARTNER_LEAD)
              .workplace();
      return new TrustStore(made, worker, ui);
    } catch (ProblemException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same store, opened again. */
  public static TrustStore open(
      Path folder, Autosave.Worker worker, java.util.concurrent.Executor ui) {
    try {
      return new TrustStore(setUp(CLOCK).open(folder.resolve("trust"), PASSPHRASE), worker, ui);
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  public Workplace workplace() {
    return workplace;
  }

  public Audits audits() {
    return audits;
  }

  public Autosaves autosaves() {
    return autosaves;
  }

  public OpenAudit openAudit() {
    return openAudit;
  }

  public FinishAudit finishAudit() {
    return new FinishAudit(workplace, books);
  }

  public SignOffAudit signOff() {
    return new SignOffAudit(workplace);
  }

  public ExportBundle export() {
    return new ExportBundle(workplace, finishAudit());
  }

  public Audits.Invitation invitation() {
    try {
      return audits.invitation(ROUND);
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  public OpenAudit.Opened opened() {
    try {
      return openAudit.toAnswer(invitation().auditId());
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  public Answering answering() {
    try {
      return new Answering(workplace, books, invitation());
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills the book as a named nurse might by the middle of October: up to standard 5. */
  public TrustStore halfFilled() {
    Answering answering = answering();
    new TrustAnswers(answering).upTo("5.4");
    return this;
  }

  /** Fills the whole book. */
  public TrustStore filled() {
    Answering answering = answering();
    new TrustAnswers(answering).upTo("12.4");
    return this;
  }

  /** Everything answered and finished, as it is when the senior officer is fetched. */
  public TrustStore finished() {
    filled();
    try {
      finishAudit().finish(invitation());
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  @Override
  public void close() {
    autosaves.close();
    workplace.close();
  }

  /** What the trust answers, question by question. */
  private record TrustAnswers(Answering answering) {
    void upTo(String lastNumber) {
      for (Question q : answering.questions()) {
        answer(q);
        if (q.number().equals(lastNumber)) {
          return;
        }
      }
    }

    private void answer(Question q) {
      String id = q.id();
      switch (q.number()) {
        case "1.1" -> {
          met(
              id,
              "Chief nurse holds the role, with a non-executive who questions it. Deputy named in June 2026.");
          evidence(
              id,
              "Chief nurse role description",
              Evidence.Kind.DOCUMENT,
              "2026-06",
              "Board office, shared drive");
        }
        case "1.4" -> {
          partly(
              id,
              "The board had two reports. Both gave counts, and no member's question is minuted.");
          action(
              id,
              "Put children's outcomes and one case study in each board report",
              "Minutes show a question and what followed",
              "Chief nurse",
              LocalDate.of(2027, 1, 31));
        }
        case "1.6", "4.5", "7.5" ->
            met(
                id,
                "Named doctor or named nurse attended every meeting. Absences were covered by the deputy.");
        case "2.2" ->
            met(id, "Tested on six wards: found in under a minute on every device tried.");
        case "2.4" -> {
          partly(
              id,
              "Emergency department uses the wording well. Outpatients still write 'child protection concern' for everything.");
          action(
              id,
              "Brief outpatient teams on the threshold document",
              "20 referrals re-read in March",
              "Named nurse",
              LocalDate.of(2027, 3, 31));
        }
        case "3.1" -> {
          met(
              id,
              "All five roles filled. Named midwife appointed in May 2026 after a gap of two months.");
          evidence(
              id,
              "Structure chart, safeguarding team",
              Evidence.Kind.DOCUMENT,
              "2026-05",
              "Safeguarding intranet page");
          evidence(
              id,
              "Board paper on role cover",
              Evidence.Kind.DOCUMENT,
              "2026-06",
              "Board office, shared drive");
        }
        case "3.2" -> {
          partly(
              id,
              "Named nurse has 0.8 of a post against 1.0 planned. The named doctor's two sessions were kept all year. The named midwife's time was moved to the wards in the winter and has not been reviewed since.");
          evidence(
              id,
              "Job plans, named nurse and doctor",
              Evidence.Kind.DOCUMENT,
              "2026-03",
              "HR personal files");
          evidence(
              id,
              "Board report on role cover",
              Evidence.Kind.DOCUMENT,
              "2026-06",
              "Board office, shared drive");
          action(
              id,
              "Review named midwife's hours",
              "Hours in the job plan match the review",
              "Head of midwifery",
              LocalDate.of(2027, 1, 31));
        }
        case "3.3" -> met(id, "Cover rota for every role, including weekends and bank holidays.");
        case "4.1", "5.2" -> {
          not(id, "Audit of 20 records: the child's own view shaped the decision in nine.");
          action(
              id,
              "Add a prompt for the child's view to the decision form",
              "Re-audit of 20 records",
              "Named nurse",
              LocalDate.of(2027, 2, 28));
        }
        case "5.7" -> {
          not(id, "Adult pain clinics and the fracture clinic do not ask who is at home.");
        }
        case "8.4" -> {
          partly(
              id,
              "Agency nurses pass every step. Two contractors' checks arrived after their first shift.");
          answering.planAction(
              id,
              "No contractor badge before the check is seen",
              Optional.empty(),
              Optional.of("Head of estates"),
              Optional.empty());
        }
        case "11.4" ->
            notApplicable(
                id, "The trust lets no premises or land to others and issues no licence.");
        case "12.4" ->
            partly(id, "Nine of eleven actions are finished. Two wait for the new record system.");
        default -> byPlace(q);
      }
      if (q.number().equals("3.3") || q.number().equals("7.1")) {
        answering.flagGoodPractice(id, true);
      }
    }

    private void byPlace(Question q) {
      int place = q.number().chars().sum();
      if (place % 7 == 3) {
        partly(
            q.id(),
            "In place on the main site. The two community clinics have not been checked this year.");
      } else {
        met(
            q.id(),
            place % 3 == 0 ? "" : "Checked in the spring by the safeguarding team; no gaps found.");
        if (place % 5 != 1) {
          evidence(
              q.id(),
              "Safeguarding audit, spring 2026",
              Evidence.Kind.DATA,
              "2026-04",
              "Safeguarding team, shared drive");
        }
      }
    }

    private void met(String id, String comment) {
      rated(id, 2, comment);
    }

    private void partly(String id, String comment) {
      rated(id, 1, comment);
    }

    private void not(String id, String comment) {
      rated(id, 0, comment);
    }

    private void rated(String id, int points, String comment) {
      answering.answer(id, new Answer.Rated(points));
      answering.comment(id, comment);
    }

    private void notApplicable(String id, String reason) {
      answering.answer(id, new Answer.NotApplicable(reason));
    }

    private void evidence(String id, String title, Evidence.Kind kind, String month, String where) {
      answering.addEvidence(
          id, title, kind, Optional.of(month), Optional.of(where), Optional.empty());
    }

    private void action(String id, String change, String measure, String lead, LocalDate due) {
      Action made =
          answering.action(
              id,
              new GivenAction(change, Optional.of(measure), Optional.of(lead), Optional.of(due)));
      answering.planAction(id, made.change(), made.measure(), made.lead(), made.due());
    }
  }
}
