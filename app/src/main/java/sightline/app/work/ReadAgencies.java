package sightline.app.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;

/**
 * Reads a register of agencies from a spreadsheet's CSV: our own columns (code, name, agency_type),
 * or the extract of the DfE's "Get Information about Schools".
 */
public final class ReadAgencies {
  private static final List<String> OWN = List.of("code", "name", "agency_type");
  private static final List<String> GIAS =
      List.of("URN", "EstablishmentName", "LA (name)", "EstablishmentStatus (name)");

  private ReadAgencies() {}

  /**
   * What was read.
   *
   * @param agencies rows that can be taken in, in the order of the file
   * @param leftOut rows passed over on purpose: closed establishments, other areas
   * @param problems rows that cannot be taken in, in the order of the file
   */
  public record Reading(List<Agency> agencies, List<LeftOut> leftOut, List<RowProblem> problems) {
    public Reading {
      agencies = List.copyOf(agencies);
      leftOut = List.copyOf(leftOut);
      problems = List.copyOf(problems);
    }

    /** The same, or all its row problems at once when it has any. */
    public Reading orRefuse() throws ProblemException {
      if (problems.isEmpty()) {
        return this;
      }
      throw bad(String.join("\n", problems.stream().map(RowProblem::words).toList()));
    }
  }

  /** A row that was passed over, and why. */
  public record LeftOut(long row, String name, Why why) {}

  /** Why a row of the schools extract is passed over. */
  public enum Why {
    CLOSED,
    OTHER_AREA
  }

  /**
   * A row that cannot be taken in.
   *
   * @param row as a spreadsheet numbers it: the headings are row 1
   * @param what which row it is, by name or code; may be empty
   * @param why what is wrong and what to do, a sentence
   */
  public record RowProblem(long row, String what, String why) {
    /** As one line: "Row 4: ...". */
    public String words() {
      return "Row " + row + (what.isEmpty() ? "" : " (" + what + ")") + ": " + why;
    }
  }

  /**
   * A local authority of the schools extract.
   *
   * @param open how many open establishments it has
   */
  public record LocalAuthority(String code, String name, int open) {}

  /** What kind of file it is, by its headings. */
  public enum Shape {
    OWN,
    GIAS
  }

  /** Tells the two shapes apart; anything else is refused with the headings it would need. */
  public static Shape shape(Path file) throws ProblemException {
    return CsvRows.reading(
        file,
        rows -> {
          if (CsvRows.has(rows, GIAS)) {
            return Shape.GIAS;
          }
          if (CsvRows.has(rows, OWN)) {
            return Shape.OWN;
          }
          throw bad(
              "The first row of "
                  + file.getFileName()
                  + " does not have the headings of a register (code, name, agency_type) or of a schools extract (URN, EstablishmentName, LA (name), EstablishmentStatus (name)). Put the headings in, and choose the file again.");
        });
  }

  /** Our own columns. */
  public static Reading own(Path file) throws ProblemException {
    return CsvRows.reading(
        file,
        rows -> {
          CsvRows.need(rows, file, OWN);
          Rows read = new Rows();
          for (CSVRecord row : rows) {
            read.takeOwn(row);
          }
          return read.done();
        });
  }

  /** The local authorities of a schools extract, by name. */
  public static List<LocalAuthority> localAuthorities(Path file) throws ProblemException {
    return CsvRows.reading(
        file,
        rows -> {
          CsvRows.need(rows, file, GIAS);
          Map<String, LocalAuthority> areas = new TreeMap<>();
          for (CSVRecord row : rows) {
            String name = CsvRows.column(row, "LA (name)");
            int open = isOpen(row) ? 1 : 0;
            areas.merge(
                name,
                new LocalAuthority(CsvRows.column(row, "LA (code)"), name, open),
                (a, b) -> new LocalAuthority(a.code(), a.name(), a.open() + b.open()));
          }
          return List.copyOf(areas.values());
        });
  }

  /**
   * The schools extract: open establishments of one local authority.
   *
   * @param localAuthority name or code; may be left out when the file holds only one
   */
  public static Reading gias(Path file, Optional<String> localAuthority) throws ProblemException {
    return CsvRows.reading(
        file,
        rows -> {
          CsvRows.need(rows, file, GIAS);
          List<CSVRecord> all = rows.getRecords();
          TreeSet<String> areas = new TreeSet<>();
          all.forEach(r -> areas.add(CsvRows.column(r, "LA (name)")));
          String area = chosen(localAuthority, areas, all);
          Rows read = new Rows();
          for (CSVRecord row : all) {
            read.takeSchool(row, area);
          }
          return read.done();
        });
  }

  /** Rows as they are taken, one after the other. */
  private static final class Rows {
    private final List<Agency> agencies = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Long> codes = new HashMap<>();
    private boolean typesNamed;

    void takeOwn(CSVRecord row) {
      String code = CsvRows.column(row, "code");
      String name = CsvRows.column(row, "name");
      String typeCode = CsvRows.column(row, "agency_type");
      Optional<AgencyType> type = AgencyType.ofCode(typeCode);
      if (type.isEmpty()) {
        problem(
            row,
            name.isEmpty() ? code : name,
            (typeCode.isEmpty()
                    ? "It has no agency type."
                    : "\"" + typeCode + "\" is not an agency type.")
                + knownTypes());
        return;
      }
      take(row, code, name, type.get(), CsvRows.column(row, "trust"));
    }

    /** The list is long: the first row that needs it names it for all. */
    private String knownTypes() {
      if (typesNamed) {
        return "";
      }
      typesNamed = true;
      return " Known: " + String.join(", ", AgencyType.codes()) + ".";
    }

    void takeSchool(CSVRecord row, String area) {
      String name = CsvRows.column(row, "EstablishmentName");
      if (!CsvRows.column(row, "LA (name)").equals(area)) {
        leftOut.add(new LeftOut(number(row), name, Why.OTHER_AREA));
      } else if (!isOpen(row)) {
        leftOut.add(new LeftOut(number(row), name, Why.CLOSED));
      } else if (CsvRows.column(row, "URN").isEmpty()) {
        problem(row, name, "It has no URN.");
      } else {
        take(
            row,
            "urn-" + CsvRows.column(row, "URN").toLowerCase(Locale.ROOT),
            name,
            type(row),
            CsvRows.column(row, "Trusts (name)"));
      }
    }

    private void take(CSVRecord row, String code, String name, AgencyType type, String trust) {
      if (!SetUp.isCode(code)) {
        problem(
            row,
            name.isEmpty() ? code : name,
            code.isEmpty()
                ? "It has no code. Give it one of lower case letters, digits and hyphens."
                : "\""
                    + code
                    + "\" cannot be a code: use 1 to 40 lower case letters, digits and hyphens.");
      } else if (name.isEmpty()) {
        problem(row, code, "It has no name.");
      } else if (codes.containsKey(code)) {
        problem(
            row,
            name,
            "The code \"" + code + "\" is in row " + codes.get(code) + " too. Each needs its own.");
      } else {
        codes.put(code, number(row));
        agencies.add(new Agency(code, name, type, Optional.of(trust).filter(t -> !t.isEmpty())));
      }
    }

    private void problem(CSVRecord row, String what, String why) {
      problems.add(new RowProblem(number(row), what, why));
    }

    Reading done() {
      return new Reading(agencies, leftOut, problems);
    }

    private static long number(CSVRecord row) {
      return row.getRecordNumber() + 1;
    }
  }

  private static boolean isOpen(CSVRecord row) {
    return CsvRows.column(row, "EstablishmentStatus (name)").startsWith("Open");
  }

  private static String chosen(Optional<String> asked, TreeSet<String> areas, List<CSVRecord> rows)
      throws ProblemException {
    if (asked.isEmpty()) {
      if (areas.size() == 1) {
        return areas.first();
      }
      throw bad(
          "The file holds schools of "
              + areas.size()
              + " local authorities. Say which one, by name or code.");
    }
    String wanted = asked.get().strip();
    for (CSVRecord row : rows) {
      String area = CsvRows.column(row, "LA (name)");
      if (CsvRows.column(row, "LA (code)").equals(wanted) || area.equalsIgnoreCase(wanted)) {
        return area;
      }
    }
    throw bad(
        "The file has no local authority \""
            + wanted
            + "\". It has: "
            + String.join(", ", areas)
            + ".");
  }

  private static AgencyType type(CSVRecord row) {
    String kind = CsvRows.column(row, "TypeOfEstablishment (name)").toLowerCase(Locale.ROOT);
    String group = CsvRows.column(row, "EstablishmentTypeGroup (name)").toLowerCase(Locale.ROOT);
    String phase = CsvRows.column(row, "PhaseOfEducation (name)").toLowerCase(Locale.ROOT);
    String boarders = CsvRows.column(row, "Boarders (name)").toLowerCase(Locale.ROOT);
    if (group.contains("college")
        || kind.contains("further education")
        || kind.contains("sixth form")) {
      return AgencyType.COLLEGE;
    }
    if (kind.contains("special")) {
      return AgencyType.SCHOOL_SPECIAL;
    }
    if (kind.contains("pupil referral") || kind.contains("alternative provision")) {
      return AgencyType.SCHOOL_ALTERNATIVE;
    }
    if (boarders.startsWith("boarding") || boarders.startsWith("children's home")) {
      return AgencyType.SCHOOL_BOARDING;
    }
    if (group.contains("independent")) {
      return AgencyType.SCHOOL_INDEPENDENT;
    }
    if (phase.contains("nursery")) {
      return AgencyType.EARLY_YEARS;
    }
    return phase.contains("secondary") || phase.contains("16 plus") || phase.contains("all-through")
        ? AgencyType.SCHOOL_SECONDARY
        : AgencyType.SCHOOL_PRIMARY;
  }

  private static ProblemException bad(String words) {
    return new ProblemException(new Problem.BadInput(words));
  }
}
