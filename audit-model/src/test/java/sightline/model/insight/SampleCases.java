package sightline.model.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.record.AuditRevision;
import sightline.model.record.Digests;
import sightline.model.record.KeyId;
import sightline.model.record.RecordId;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;

/** An invented case audit for tests: five agencies, and the forms they send case by case. */
public final class SampleCases {
  public static final String ROUND = "neglect-2026";
  public static final AuditTool TOOL =
      new ShippedTools().find("deep-dive").orElseThrow().asked(Set.of("neglect"), List.of());
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final List<Agency> agencies =
      List.of(
          agency("county", AgencyType.LOCAL_AUTHORITY),
          agency("police", AgencyType.POLICE),
          agency("hospitals", AgencyType.NHS_TRUST),
          agency("academy", AgencyType.SCHOOL_SECONDARY),
          agency("probation", AgencyType.PROBATION));
  private final List<AuditView> views = new ArrayList<>();

  private static Agency agency(String code, AgencyType type) {
    return new Agency(code, "Agency " + code, type);
  }

  public List<Agency> agencies() {
    return agencies;
  }

  /** A form with the same answer to every question, but those named by number. */
  public void send(
      String caseCode, Agency agency, Answer all, Map<String, Answer> others, AuditState state) {
    List<Response> answers = new ArrayList<>();
    for (Question q : TOOL.questionsFor(agency.type())) {
      answers.add(
          new Response(
              q.id(), others.getOrDefault(q.number(), all), "", List.of(), Set.of(), false));
    }
    String id = AuditRevision.auditId("northshire", ROUND, agency.code(), Optional.of(caseCode));
    AuditRevision content =
        new AuditRevision(
            id,
            List.of(),
            "northshire",
            ROUND,
            TOOL.ref(),
            agency.code(),
            Optional.of(new AuditRevision.Subject(caseCode, "5 to 9")),
            new Person("Auditor", "Auditor"),
            answers,
            List.of(),
            List.of(),
            0,
            true,
            false,
            Instant.parse("2026-10-01T10:00:00Z"),
            "Sightline test");
    AuditView.Revision head =
        new AuditView.Revision(
            new RecordId(Digests.sha256(id)),
            content,
            KeyId.of(id.getBytes(StandardCharsets.UTF_8)));
    views.add(
        new AuditView(
            id,
            state,
            Optional.of(head),
            List.of(head),
            List.of(head),
            List.of(),
            false,
            List.of()));
  }

  public Round round() {
    return new Round(
        ROUND,
        "Neglect 2026",
        TOOL.ref(),
        LocalDate.of(2026, 10, 30),
        agencies.stream().map(Agency::code).toList(),
        false,
        Optional.empty());
  }

  public DeepDiveSummary summary() {
    List<RegisterEdit> edits =
        List.of(
            new RegisterEdit.AgenciesPut(agencies),
            new RegisterEdit.RoundCreated(round(), LocalDate.of(2026, 9, 1)));
    return DeepDiveSummary.of(round(), TOOL, Register.fold(edits), views, TODAY);
  }
}
