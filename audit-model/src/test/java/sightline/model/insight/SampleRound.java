package sightline.model.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.RecordNote;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.KeyId;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SignOff;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.ToolRef;

/** An invented round for tests: agencies, what they sent, and when. */
public final class SampleRound {
  public static final Partnership PARTNERSHIP =
      new Partnership("northshire", "Northshire Safeguarding Children Partnership");
  public static final LocalDate OPENED = LocalDate.of(2026, 9, 14);
  public static final LocalDate DUE = LocalDate.of(2026, 10, 30);
  public static final AuditTool TOOL = new ShippedTools().find("section-11").orElseThrow();

  public static final int MET = 2;
  public static final int PARTLY = 1;
  public static final int NOT_MET = 0;

  private final List<Agency> agencies = new ArrayList<>();
  private final List<RegisterEdit> edits = new ArrayList<>();
  private final Map<String, AuditView> views = new LinkedHashMap<>();
  private final Map<String, Instant> arrivals = new LinkedHashMap<>();
  private final List<String> alsoInvited = new ArrayList<>();

  public Agency agency(String code, AgencyType type) {
    Agency agency = new Agency(code, "Agency " + code, type);
    agencies.add(agency);
    return agency;
  }

  /** Invited though not, or no longer, on the register. */
  public void inviteUnknown(String code) {
    alsoInvited.add(code);
  }

  public void waive(Agency agency, String reason) {
    edits.add(new RegisterEdit.Waived("s11-2026", agency.code(), reason));
  }

  public void remind(Agency agency, LocalDate on) {
    edits.add(new RegisterEdit.Reminded("s11-2026", agency.code(), on));
  }

  public void send(Agency agency, LocalDate arrived, AuditView view) {
    views.put(agency.code(), view);
    arrivals.put(agency.code(), arrived.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  public void sendAt(Agency agency, Instant arrived, AuditView view) {
    views.put(agency.code(), view);
    arrivals.put(agency.code(), arrived);
  }

  public void sendOnADayNotKept(Agency agency, AuditView view) {
    views.put(agency.code(), view);
  }

  public Round round() {
    List<String> invited = new ArrayList<>(agencies.stream().map(Agency::code).toList());
    invited.addAll(alsoInvited);
    return new Round(
        "s11-2026", "Section 11 2026", TOOL.ref(), DUE, invited, true, Optional.empty());
  }

  public Register register() {
    List<RegisterEdit> all = new ArrayList<>();
    all.add(new RegisterEdit.AgenciesPut(agencies));
    all.add(new RegisterEdit.RoundCreated(round(), OPENED));
    all.addAll(edits);
    return Register.fold(all);
  }

  public Map<String, AuditView> views() {
    return views;
  }

  public Map<String, Instant> arrivals() {
    return arrivals;
  }

  public Returns returns(LocalDate today) {
    return Returns.of(round(), register(), views, arrivals, today);
  }

  public Section11Summary summary(LocalDate today) {
    return Section11Summary.of(round(), TOOL, register(), views, returns(today), today);
  }

  /** An audit in the making: every question asked of the agency answered alike. */
  public static final class Sent {
    private final Agency agency;
    private final Map<String, Response> answers = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private int alerts;
    private ToolRef tool = TOOL.ref();

    public Sent(Agency agency, Answer all) {
      this.agency = agency;
      for (Question q : TOOL.questionsFor(agency.type())) {
        answers.put(q.id(), response(q.id(), all));
      }
    }

    public Sent with(Response response) {
      answers.put(response.question(), response);
      return this;
    }

    public Sent answer(String question, Answer answer, String comment) {
      return with(response(question, answer).withComment(comment));
    }

    public Sent evidence(String question, String title) {
      String id = "e-" + (evidence.size() + 1);
      evidence.add(
          new Evidence(
              id,
              title,
              Evidence.Kind.DOCUMENT,
              Optional.of("2026-03"),
              Optional.of("Shared drive"),
              Optional.empty()));
      return with(answers.get(question).withEvidence(List.of(id)));
    }

    public Sent action(String question, String change, LocalDate due, Action.Status status) {
      actions.add(
          new Action(
              "a-" + (actions.size() + 1),
              question,
              change,
              Optional.of("A spot check"),
              Optional.of("Head of quality"),
              Optional.ofNullable(due),
              status));
      return this;
    }

    public Sent onVersion(int version) {
      tool = new ToolRef(TOOL.ref().id(), version, TOOL.ref().sha256());
      return this;
    }

    public Sent alerts(int count) {
      alerts = count;
      return this;
    }

    public AuditView.Revision revision(String salt, boolean draft) {
      AuditRevision content =
          new AuditRevision(
              AuditRevision.auditId(
                  PARTNERSHIP.code(), "s11-2026", agency.code(), Optional.empty()),
              List.of(),
              PARTNERSHIP.code(),
              "s11-2026",
              tool,
              agency.code(),
              Optional.empty(),
              new Person("S. Lead", "Safeguarding lead"),
              List.copyOf(answers.values()),
              evidence,
              actions,
              alerts,
              true,
              draft,
              Instant.parse("2026-10-01T10:00:00Z"),
              "Sightline test");
      return new AuditView.Revision(id("revision " + agency.code() + salt), content, key("author"));
    }

    public AuditView counted() {
      return signed(AuditState.COUNTED, true);
    }

    public AuditView declined() {
      return signed(AuditState.DECLINED, false);
    }

    private AuditView signed(AuditState state, boolean agrees) {
      AuditView.Revision head = revision("", false);
      SignOff signOff =
          new SignOff(
              PARTNERSHIP.code(),
              head.id(),
              head.content().auditId(),
              agency.code(),
              agrees
                  ? "I have read this return and it is a fair account of our work."
                  : "Standard 3 is rated too high.",
              agrees,
              new Person("C. Officer", "Chief officer"),
              Instant.parse("2026-10-02T23:30:00Z"));
      return view(
          state,
          List.of(head),
          List.of(head),
          List.of(new AuditView.SignedOff(id("sign-off " + agency.code()), signOff, key("chief"))));
    }

    public AuditView in(AuditState state) {
      return switch (state) {
        case COUNTED -> counted();
        case DECLINED -> declined();
        case NOT_SIGNED, AWAITING -> {
          AuditView.Revision head = revision("", false);
          yield view(state, List.of(head), List.of(head), List.of());
        }
        case DRAFT -> {
          AuditView.Revision head = revision("", true);
          yield view(state, List.of(head), List.of(head), List.of());
        }
        case CONFLICT -> {
          AuditView.Revision one = revision(" one", false);
          AuditView.Revision other =
              new Sent(agency, new Answer.Rated(PARTLY)).revision(" other", false);
          yield view(state, List.of(one, other), List.of(one, other), List.of());
        }
        case HELD -> held("The key is not approved yet.");
      };
    }

    public AuditView held(String why) {
      return new AuditView(
          revision("", false).content().auditId(),
          AuditState.HELD,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          false,
          List.of(
              new RecordNote(
                  id("held " + agency.code()),
                  Optional.of(RecordKind.AUDIT_REVISION),
                  RecordNote.Outcome.HELD,
                  Optional.of(Code.UNKNOWN_KEY),
                  why)));
    }

    public AuditView countedAfter(int earlier) {
      AuditView last = counted();
      List<AuditView.Revision> history = new ArrayList<>();
      for (int i = 0; i < earlier; i++) {
        history.add(revision(" earlier " + i, false));
      }
      history.add(last.head().orElseThrow());
      return view(AuditState.COUNTED, last.heads(), history, last.signOffs());
    }

    private AuditView view(
        AuditState state,
        List<AuditView.Revision> heads,
        List<AuditView.Revision> history,
        List<AuditView.SignedOff> signOffs) {
      return new AuditView(
          heads.getFirst().content().auditId(),
          state,
          heads.size() == 1 ? Optional.of(heads.getFirst()) : Optional.empty(),
          heads,
          history,
          signOffs,
          false,
          List.of());
    }
  }

  public static Response response(String question, Answer answer) {
    return new Response(question, answer, "", List.of(), Set.of(), false);
  }

  public static Answer rated(int points) {
    return new Answer.Rated(points);
  }

  private static RecordId id(String seed) {
    return new RecordId(Digests.sha256(seed));
  }

  private static KeyId key(String seed) {
    return KeyId.of(seed.getBytes(StandardCharsets.UTF_8));
  }

  /** A round of up to 30 agencies in every state, the same for the same seed. */
  public static SampleRound generated(long seed) {
    Random random = new Random(seed);
    SampleRound round = new SampleRound();
    AgencyType[] types = AgencyType.values();
    int agencies = random.nextInt(31);
    for (int i = 0; i < agencies; i++) {
      Agency agency = round.agency("agency-" + i, types[random.nextInt(types.length)]);
      if (random.nextInt(6) == 0) {
        round.waive(agency, "Merged with another");
      }
      for (int r = random.nextInt(3); r > 0; r--) {
        round.remind(agency, OPENED.plusDays(random.nextInt(60)));
      }
      if (random.nextInt(4) > 0) {
        Sent sent = generated(agency, random);
        AuditState[] states = AuditState.values();
        AuditView view =
            random.nextBoolean()
                ? sent.countedAfter(random.nextInt(3))
                : sent.in(states[random.nextInt(states.length)]);
        if (random.nextInt(8) == 0) {
          round.sendOnADayNotKept(agency, view);
        } else {
          round.send(agency, OPENED.plusDays(random.nextInt(70)), view);
        }
      }
    }
    return round;
  }

  private static Sent generated(Agency agency, Random random) {
    Sent sent = new Sent(agency, Answer.UNANSWERED);
    for (Question q : TOOL.questionsFor(agency.type())) {
      Answer answer =
          switch (random.nextInt(8)) {
            case 0 -> Answer.UNANSWERED;
            case 1 -> new Answer.NotApplicable("Nothing of the kind here");
            case 2 -> new Answer.UnableToDetermine("Records not seen");
            default -> rated(random.nextInt(3));
          };
      sent.with(response(q.id(), answer).withGoodPractice(random.nextInt(9) == 0));
      if (random.nextInt(3) == 0) {
        sent.evidence(q.id(), "Paper " + q.number());
      }
      if (random.nextInt(5) == 0) {
        sent.action(
            q.id(),
            "Change " + q.number(),
            random.nextBoolean() ? OPENED.plusDays(random.nextInt(100)) : null,
            Action.Status.values()[random.nextInt(3)]);
      }
    }
    return sent.alerts(random.nextInt(3));
  }
}
