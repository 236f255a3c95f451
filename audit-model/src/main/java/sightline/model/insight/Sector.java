package sightline.model.insight;

import sightline.model.audit.AgencyType;

/** Groups of agency types that a round is read by. */
public enum Sector {
  HEALTH("health", "Health"),
  POLICING("policing", "Policing"),
  LOCAL_GOVERNMENT("local-government", "Local government"),
  JUSTICE("justice", "Justice"),
  EDUCATION("education", "Education and early years"),
  OTHERS("others", "Others");

  private final String code;
  private final String label;

  Sector(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static Sector of(AgencyType type) {
    return switch (type) {
      case ICB, SPECIAL_HEALTH_AUTHORITY, NHS_TRUST -> HEALTH;
      case LOCAL_POLICING_BODY, POLICE, BRITISH_TRANSPORT_POLICE, NATIONAL_CRIME_AGENCY -> POLICING;
      case LOCAL_AUTHORITY, DISTRICT_COUNCIL -> LOCAL_GOVERNMENT;
      case PROBATION, YOUTH_JUSTICE, PRISON, SECURE_ESTABLISHMENT -> JUSTICE;
      case EARLY_YEARS,
          SCHOOL_PRIMARY,
          SCHOOL_SECONDARY,
          SCHOOL_SPECIAL,
          SCHOOL_ALTERNATIVE,
          COLLEGE,
          SCHOOL_INDEPENDENT,
          SCHOOL_BOARDING ->
          EDUCATION;
      case VOLUNTARY, COMMISSIONED, CAFCASS -> OTHERS;
    };
  }
}
