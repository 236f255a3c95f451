package sightline.app.work.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;

/**
 * An invented county: Northshire and its agencies. No place, body or person in it exists; bodies of
 * which England has only one bear other names here, so that nobody takes these answers for theirs.
 */
final class DemoPartnership {
  static final Partnership NORTHSHIRE =
      new Partnership("northshire", "Northshire Safeguarding Children Partnership");

  /**
   * One agency with the people who work on its audits; people are known by their posts.
   *
   * @param officers who sign, in the order a tool names its sign-offs
   */
  record Member(Agency agency, Person author, List<Person> officers) {
    Member {
      officers = List.copyOf(officers);
    }
  }

  private record SchoolKind(AgencyType type, String ending, String head) {}

  private static final List<SchoolKind> SCHOOLS =
      List.of(
          new SchoolKind(AgencyType.SCHOOL_PRIMARY, "Primary School", "Head teacher"),
          new SchoolKind(AgencyType.SCHOOL_SECONDARY, "Academy", "Principal"),
          new SchoolKind(AgencyType.SCHOOL_SPECIAL, "Special School", "Head teacher"),
          new SchoolKind(AgencyType.EARLY_YEARS, "Nursery", "Nursery manager"),
          new SchoolKind(AgencyType.COLLEGE, "Sixth Form College", "Principal"),
          new SchoolKind(AgencyType.SCHOOL_ALTERNATIVE, "Learning Centre", "Head of centre"),
          new SchoolKind(AgencyType.SCHOOL_INDEPENDENT, "House School", "Head"),
          new SchoolKind(AgencyType.SCHOOL_BOARDING, "Boarding School", "Head"));

  private static final List<String> PLACES =
      List.of(
          "Ashdale",
          "Merrow Bridge",
          "Kestrel Hill",
          "Saltmarsh",
          "Hollin Vale",
          "Fairmile",
          "Lowmoor",
          "Carrow Park",
          "Thornbeck",
          "Winterbourne Green",
          "Oxlea",
          "Stonegate");

  /** Schools and colleges of every kind in turn; no school in it exists. */
  static List<Member> schools(int count) {
    List<Member> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SchoolKind kind = SCHOOLS.get(i % SCHOOLS.size());
      String place = PLACES.get((i * 5 + i / PLACES.size()) % PLACES.size());
      int more = i / (PLACES.size() * SCHOOLS.size());
      String name = place + " " + kind.ending() + (more == 0 ? "" : " " + (more + 1));
      all.add(
          new Member(
              new Agency(
                  "school-" + (i + 1) + "-" + place.toLowerCase(Locale.ROOT).replace(' ', '-'),
                  name,
                  kind.type(),
                  trust(kind.type(), i)),
              person("Designated safeguarding lead"),
              List.of(person(kind.head()), person("Chair of governors"))));
    }
    return all;
  }

  /** Academies and some primary schools belong to a trust. */
  private static Optional<String> trust(AgencyType type, int place) {
    return switch (type) {
      case SCHOOL_SECONDARY -> Optional.of("Fairmile Learning Trust");
      case SCHOOL_PRIMARY ->
          place % 16 == 0 ? Optional.of("Fairmile Learning Trust") : Optional.empty();
      case SCHOOL_SPECIAL -> Optional.of("Kestrel Schools Trust");
      default -> Optional.empty();
    };
  }

  private static Person person(String post) {
    return new Person(post, post);
  }

  /** One of nearly every type that section 11(1) names, then more of the common ones. */
  private static final List<Member> FIRST =
      List.of(
          member(
              "northshire-council",
              "Northshire County Council",
              AgencyType.LOCAL_AUTHORITY,
              "Head of safeguarding and quality",
              "Director of children's services"),
          member(
              "ashdale-council",
              "Ashdale District Council",
              AgencyType.DISTRICT_COUNCIL,
              "Community safety manager",
              "Corporate director"),
          member(
              "northshire-icb",
              "Northshire Integrated Care Board",
              AgencyType.ICB,
              "Designated nurse",
              "Chief nursing officer"),
          member(
              "transplant-authority",
              "Northern Transplant Authority",
              AgencyType.SPECIAL_HEALTH_AUTHORITY,
              "Safeguarding adviser",
              "Director of nursing"),
          member(
              "northshire-hospitals",
              "Northshire Hospitals NHS Trust",
              AgencyType.NHS_TRUST,
              "Named nurse",
              "Chief nurse"),
          member(
              "northshire-pcc",
              "Police and Crime Commissioner for Northshire",
              AgencyType.LOCAL_POLICING_BODY,
              "Policy officer, vulnerability",
              "Deputy commissioner"),
          member(
              "northshire-police",
              "Northshire Police",
              AgencyType.POLICE,
              "Detective superintendent, public protection",
              "Assistant chief constable"),
          member(
              "transport-police",
              "Northern Transport Police",
              AgencyType.BRITISH_TRANSPORT_POLICE,
              "Safeguarding sergeant",
              "Superintendent"),
          member(
              "crime-agency",
              "Northern Crime Agency",
              AgencyType.NATIONAL_CRIME_AGENCY,
              "Safeguarding lead",
              "Regional head"),
          member(
              "northshire-probation",
              "Probation Service, Northshire",
              AgencyType.PROBATION,
              "Public protection lead",
              "Head of delivery unit"),
          member(
              "youth-justice",
              "Northshire Youth Justice Service",
              AgencyType.YOUTH_JUSTICE,
              "Operational manager",
              "Head of service"),
          member(
              "hmp-carrow",
              "HMP Carrow",
              AgencyType.PRISON,
              "Head of offender management",
              "Governor"));

  private static final List<Member> MORE =
      List.of(
          member(
              "hollin-vale",
              "Hollin Vale Borough Council",
              AgencyType.DISTRICT_COUNCIL,
              "Housing options manager",
              "Chief executive"),
          member(
              "vale-mental-health",
              "Vale Mental Health NHS Foundation Trust",
              AgencyType.NHS_TRUST,
              "Named doctor",
              "Director of nursing"),
          member(
              "harbour-trust",
              "Harbour Children's Trust",
              AgencyType.VOLUNTARY,
              "Designated safeguarding lead",
              "Chair of trustees"),
          member(
              "fairmile-secure",
              "Fairmile Secure School",
              AgencyType.SECURE_ESTABLISHMENT,
              "Head of safeguarding",
              "Principal"),
          member(
              "lowmoor-council",
              "Lowmoor District Council",
              AgencyType.DISTRICT_COUNCIL,
              "Licensing manager",
              "Corporate director"),
          member(
              "kestrel-care",
              "Kestrel Care",
              AgencyType.COMMISSIONED,
              "Registered manager",
              "Responsible individual"),
          member(
              "refuge-north",
              "Refuge North",
              AgencyType.VOLUNTARY,
              "Children's lead",
              "Chief executive"),
          member(
              "northshire-ambulance",
              "Northshire Ambulance NHS Trust",
              AgencyType.NHS_TRUST,
              "Named professional",
              "Medical director"));

  private DemoPartnership() {}

  private static Member member(
      String code, String name, AgencyType type, String author, String officer) {
    return new Member(new Agency(code, name, type), person(author), List.of(person(officer)));
  }

  /** The first {@code count} agencies; beyond those drawn by hand, charities with a number. */
  static List<Member> members(int count) {
    List<Member> all = new ArrayList<>(FIRST);
    all.addAll(MORE);
    for (int i = all.size() + 1; i <= count; i++) {
      all.add(
          member(
              "community-trust-" + i,
              "Northshire Community Trust " + i,
              AgencyType.VOLUNTARY,
              "Designated safeguarding lead",
              "Chair of trustees"));
    }
    return List.copyOf(all.subList(0, count));
  }
}
