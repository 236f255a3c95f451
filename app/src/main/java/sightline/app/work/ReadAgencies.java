package sightline.app.work;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;

/**
 * Reads a register of agencies from a spreadsheet's CSV: our own columns (code, name, agency_type),
 * or the extract of the DfE's "Get Information about Schools".
 */
public final class ReadAgencies {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final long LARGEST = 200L * 1024 * 1024;

  private ReadAgencies() {}

  /**
   * What was read.
   *
   * @param agencies in the order of the file
   * @param leftOut how many rows were passed over on purpose: closed establishments, other areas
   */
  public record Reading(List<Agency> agencies, int leftOut) {}

  /** Our own columns. */
  public static Reading own(Path file) throws ProblemException {
    List<Agency> agencies = new ArrayList<>();
    try (CSVParser rows = parse(file)) {
      need(rows, file, List.of("code", "name", "agency_type"));
      for (CSVRecord row : rows) {
        String type = row.get("agency_type").strip();
        AgencyType known =
            AgencyType.ofCode(type)
                .orElseThrow(
                    () ->
                        bad(
                            "Row "
                                + (row.getRecordNumber() + 1)
                                + ": \""
                                + type
                                + "\" is not an agency type. Known: "
                                + String.join(", ", AgencyType.codes())
                                + "."));
        agencies.add(new Agency(row.get("code").strip(), row.get("name").strip(), known));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(file);
    }
    return new Reading(agencies, 0);
  }

  /**
   * The schools extract: open establishments of one local authority.
   *
   * @param localAuthority name or code; may be left out when the file holds only one
   */
  public static Reading gias(Path file, Optional<String> localAuthority) throws ProblemException {
    List<Agency> agencies = new ArrayList<>();
    int leftOut = 0;
    try (CSVParser rows = parse(file)) {
      need(
          rows,
          file,
          List.of("URN", "EstablishmentName", "LA (name)", "EstablishmentStatus (name)"));
      List<CSVRecord> all = rows.getRecords();
      TreeSet<String> areas = new TreeSet<>();
      all.forEach(r -> areas.add(r.get("LA (name)")));
      String area = chosen(localAuthority, areas, all);
      for (CSVRecord row : all) {
        boolean open = row.get("EstablishmentStatus (name)").startsWith("Open");
        if (open && row.get("LA (name)").equals(area)) {
          agencies.add(
              new Agency(
                  "urn-" + row.get("URN").strip(),
                  row.get("EstablishmentName").strip(),
                  type(row)));
        } else {
          leftOut++;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(file);
    }
    return new Reading(agencies, leftOut);
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
              + " local authorities. Say which one with --la, by name or code.");
    }
    String wanted = asked.get().strip();
    for (CSVRecord row : rows) {
      boolean byCode = row.isMapped("LA (code)") && row.get("LA (code)").equals(wanted);
      if (byCode || row.get("LA (name)").equalsIgnoreCase(wanted)) {
        return row.get("LA (name)");
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
    String kind = column(row, "TypeOfEstablishment (name)").toLowerCase(Locale.ROOT);
    String group = column(row, "EstablishmentTypeGroup (name)").toLowerCase(Locale.ROOT);
    String phase = column(row, "PhaseOfEducation (name)").toLowerCase(Locale.ROOT);
    String boarders = column(row, "Boarders (name)").toLowerCase(Locale.ROOT);
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

  private static String column(CSVRecord row, String name) {
    return row.isMapped(name) ? row.get(name) : "";
  }

  private static CSVParser parse(Path file) throws IOException, ProblemException {
    if (!Files.isRegularFile(file)) {
      throw new ProblemException(new Problem.CannotRead("There is no file " + file + "."));
    }
    if (Files.size(file) > LARGEST) {
      throw new ProblemException(
          new Problem.CannotRead("The file is larger than 200 MiB. Save only the rows you need."));
    }
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get()
        .parse(new StringReader(text(Files.readAllBytes(file))));
  }

  /**
   * UTF-8 when it is proper UTF-8, else the Windows code page that spreadsheets and the DfE write.
   */
  private static String text(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }

  private static void need(CSVParser rows, Path file, List<String> columns)
      throws ProblemException {
    Map<String, Integer> header = rows.getHeaderMap();
    for (String column : columns) {
      if (header == null || !header.containsKey(column)) {
        throw bad(
            "The file "
                + file.getFileName()
                + " has no column \""
                + column
                + "\" in its first row. It needs: "
                + String.join(", ", columns)
                + ".");
      }
    }
  }

  private static ProblemException bad(String words) {
    return new ProblemException(new Problem.BadInput(words));
  }

  private static ProblemException unreadable(Path file) {
    return bad(
        "The file "
            + file.getFileName()
            + " cannot be read as CSV. Save it as \"CSV (comma delimited)\" and try again.");
  }
}
