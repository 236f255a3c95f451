package sightline.model.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What kind of organisation an agency is. Decides which questions apply to it. Codes are data, used
 * in tools, registers and bundles, and never change; labels may.
 *
 * <p>Source of the section 11 paragraphs: Children Act 2004 s.11(1) as amended.
 */
public enum AgencyType {
  LOCAL_AUTHORITY("local-authority", "Local authority", "s.11(1)(a)"),
  DISTRICT_COUNCIL("district-council", "District council", "s.11(1)(b)"),
  ICB("icb", "Integrated care board", "s.11(1)(bb)"),
  SPECIAL_HEALTH_AUTHORITY("special-health-authority", "Special health authority", "s.11(1)(d)"),
  NHS_TRUST("nhs-trust", "NHS trust or foundation trust", "s.11(1)(f),(g)"),
  LOCAL_POLICING_BODY("local-policing-body", "Local policing body", "s.11(1)(h)"),
  POLICE("police", "Chief officer of police", "s.11(1)(h)"),
  BRITISH_TRANSPORT_POLICE("british-transport-police", "British Transport Police", "s.11(1)(i)"),
  NATIONAL_CRIME_AGENCY("national-crime-agency", "National Crime Agency", "s.11(1)(ia)"),
  PROBATION("probation", "Probation", "s.11(1)(j),(ja)"),
  YOUTH_JUSTICE("youth-justice", "Youth justice service", "s.11(1)(k)"),
  PRISON("prison", "Prison or young offender institution", "s.11(1)(l)"),
  SECURE_ESTABLISHMENT(
      "secure-establishment", "Secure training centre or secure school", "s.11(1)(l)"),
  VOLUNTARY("voluntary", "Voluntary, charity or faith body", null),
  COMMISSIONED("commissioned", "Commissioned or private provider", null),
  CAFCASS("cafcass", "Cafcass", null),
  EARLY_YEARS("early-years", "Early years setting", null),
  SCHOOL_PRIMARY("school-primary", "Primary school", null),
  SCHOOL_SECONDARY("school-secondary", "Secondary school", null),
  SCHOOL_SPECIAL("school-special", "Special school", null),
  SCHOOL_ALTERNATIVE("school-alternative", "Alternative provision or pupil referral unit", null),
  COLLEGE("college", "Further education or sixth form college", null),
  SCHOOL_INDEPENDENT("school-independent", "Independent school", null),
  SCHOOL_BOARDING("school-boarding", "Boarding or residential school", null);

  private final String code;
  private final String label;
  private final String section11;

  AgencyType(String code, String label, String section11) {
    this.code = code;
    this.label = label;
    this.section11 = section11;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /**
   * The paragraph of section 11(1) that names this type; empty for bodies that have no such duty.
   */
  public Optional<String> section11() {
    return Optional.ofNullable(section11);
  }

  public boolean isStatutory() {
    return section11 != null;
  }

  public static Optional<AgencyType> ofCode(String code) {
    return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(AgencyType::code).toList();
  }
}
