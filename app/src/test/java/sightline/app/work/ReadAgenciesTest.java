package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;

/** Reading agencies from files. */
class ReadAgenciesTest {
  private static final String GIAS_HEADINGS =
      "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentName\",\"TypeOfEstablishment (name)\","
          + "\"EstablishmentTypeGroup (name)\",\"EstablishmentStatus (name)\",\"PhaseOfEducation (name)\","
          + "\"Boarders (name)\"\r\n";

  @TempDir Path folder;

  @Test
  void readsItsOwnColumnsAndNamesEveryBadRow() throws Exception {
    Path file =
        file(
            "code,name,agency_type,s11_body\n"
                + "police,Northshire Police,police,(h)\n"
                + "icb,Northshire ICB,clinic,\n"
                + "Bad Code,Something,police,\n"
                + "nameless,,police,\n"
                + "police,Again,police,\n"
                + "cafcass,Cafcass,cafcass,not a s11(1) body\n");

    ReadAgencies.Reading reading = ReadAgencies.own(file);

    assertThat(reading.agencies()).extracting(Agency::code).containsExactly("police", "cafcass");
    assertThat(reading.problems())
        .extracting(ReadAgencies.RowProblem::row)
        .containsExactly(3L, 4L, 5L, 6L);
    assertThat(reading.problems().getFirst().words())
        .startsWith(
            "Row 3 (Northshire ICB): \"clinic\" is not an agency type. Known: local-authority,");
    assertThat(reading.problems().getLast().words())
        .isEqualTo("Row 6 (Again): The code \"police\" is in row 2 too. Each needs its own.");
    assertThatThrownBy(reading::orRefuse)
        .hasMessageContaining("Row 3")
        .hasMessageContaining("Row 6");
  }

  @Test
  void readsTheSchoolsExtractInTheWindowsCodePage() throws Exception {
    Path file =
        gias(
            "\"1\",\"931\",\"Northshire\",\"St Brigid\u2019s School\",\"Voluntary aided school\","
                + "\"Local authority maintained schools\",\"Open\",\"Primary\",\"No boarders\"\r\n"
                + "\"2\",\"931\",\"Northshire\",\"Closed School\",\"Academy\",\"Academies\",\"Closed\",\"Primary\",\"\"\r\n"
                + "\"3\",\"931\",\"Northshire\",\"Fenwick College\",\"Further education\",\"Colleges\","
                + "\"Open, but proposed to close\",\"16 plus\",\"\"\r\n");

    ReadAgencies.Reading reading = ReadAgencies.gias(file, Optional.empty());

    assertThat(reading.agencies())
        .containsExactly(
            new Agency("urn-1", "St Brigid\u2019s School", AgencyType.SCHOOL_PRIMARY),
            new Agency("urn-3", "Fenwick College", AgencyType.COLLEGE));
    assertThat(reading.leftOut())
        .containsExactly(new ReadAgencies.LeftOut(3, "Closed School", ReadAgencies.Why.CLOSED));
    assertThat(ReadAgencies.shape(file)).isEqualTo(ReadAgencies.Shape.GIAS);
  }

  /** The whole extract is about 50,000 rows of 135 columns in the Windows code page. */
  @Test
  void readsOneAreaOfAnExtractOfTheWholeCountryInSeconds() throws Exception {
    Path file = folder.resolve("edubasealldata.csv");
    List<String> columns = new ArrayList<>();
    columns.addAll(
        List.of(
            "URN",
            "LA (code)",
            "LA (name)",
            "EstablishmentName",
            "TypeOfEstablishment (name)",
            "EstablishmentTypeGroup (name)",
            "EstablishmentStatus (name)",
            "PhaseOfEducation (name)",
            "Boarders (name)",
            "Trusts (name)"));
    while (columns.size() < 135) {
      columns.add("Column " + columns.size());
    }
    StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
    String rest = ",".repeat(125);
    Random random = new Random(20261121);
    int open = 0;
    for (int i = 0; i < 50_000; i++) {
      int area = random.nextInt(150);
      boolean closed = random.nextInt(2) == 0;
      open += area == 31 && !closed ? 1 : 0;
      text.append(100_000 + i)
          .append(',')
          .append(800 + area)
          .append(",Area ")
          .append(area)
          .append(",\"St Brigid\u2019s School, No ")
          .append(i)
          .append("\",Academy converter,Academies,")
          .append(closed ? "Closed" : "Open")
          .append(i % 3 == 0 ? ",Secondary" : ",Primary")
          .append(",No boarders,")
          .append(i % 4 == 0 ? "Trust " + i % 40 : "")
          .append(rest)
          .append("\r\n");
    }
    // what a spreadsheet or a person makes of some rows
    text.append("900001,831,Area 31,The \"Old\" School,,,Open,Primary\r\n");
    text.append("900002,831,Area 31,\"The \"New\" School\",,,Open,Primary\r\n");
    text.append("900001,831,Area 31,Twice in the file,,,Open,Primary\r\n");
    text.append(",831,Area 31,Without a number,,,Open,Primary\r\n");
    text.append("900003,831,Area 31\r\n");
    Files.write(file, text.toString().getBytes(Charset.forName("windows-1252")));

    ReadAgencies.Reading reading =
        assertTimeout(
            Duration.ofSeconds(20), () -> ReadAgencies.gias(file, Optional.of("Area 31")));

    assertThat(reading.agencies()).hasSize(open + 2);
    assertThat(reading.agencies())
        .extracting(Agency::name)
        .contains("The \"Old\" School")
        .anyMatch(n -> n.startsWith("The") && n.contains("New"))
        .anyMatch(n -> n.startsWith("St Brigid\u2019s School, No "));
    assertThat(reading.problems())
        .extracting(ReadAgencies.RowProblem::words)
        .satisfiesExactly(
            twice -> assertThat(twice).contains("Row 50004", "row 50002 too"),
            without -> assertThat(without).contains("Without a number", "no URN"));
    assertThat(reading.agencies().size() + reading.leftOut().size() + reading.problems().size())
        .as("no row is lost")
        .isEqualTo(50_005);
  }

  @Test
  void asksForTheLocalAuthorityWhenThereAreSeveral() throws Exception {
    Path file =
        gias(
            "\"1\",\"931\",\"Northshire\",\"One\",\"Academy\",\"Academies\",\"Open\",\"Primary\",\"\"\r\n"
                + "\"2\",\"932\",\"Eastmarch\",\"Two\",\"Academy\",\"Academies\",\"Open\",\"Secondary\",\"\"\r\n"
                + "\"3\",\"932\",\"Eastmarch\",\"Three\",\"Academy\",\"Academies\",\"Closed\",\"Secondary\",\"\"\r\n");

    assertThat(ReadAgencies.localAuthorities(file))
        .containsExactly(
            new ReadAgencies.LocalAuthority("932", "Eastmarch", 1),
            new ReadAgencies.LocalAuthority("931", "Northshire", 1));
    assertThatThrownBy(() -> ReadAgencies.gias(file, Optional.empty()))
        .hasMessageContaining("2 local authorities");
    assertThat(ReadAgencies.gias(file, Optional.of("932")).agencies())
        .extracting(Agency::name)
        .containsExactly("Two");
    assertThat(ReadAgencies.gias(file, Optional.of("932")).leftOut())
        .extracting(ReadAgencies.LeftOut::why)
        .containsExactly(ReadAgencies.Why.OTHER_AREA, ReadAgencies.Why.CLOSED);
  }

  @Test
  void saysWhichHeadingsAFileNeeds() throws Exception {
    Path file = file("naam,soort\nx,y\n");

    assertThatThrownBy(() -> ReadAgencies.shape(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("code, name, agency_type");
    assertThatThrownBy(() -> ReadAgencies.own(file)).hasMessageContaining("no column \"code\"");
    assertThatThrownBy(() -> ReadAgencies.own(file("a,\"b\nunclosed")))
        .isInstanceOf(ProblemException.class);
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("agencies.csv"), text);
  }

  private Path gias(String rows) throws Exception {
    return Files.write(
        folder.resolve("gias.csv"),
        (GIAS_HEADINGS + rows).getBytes(Charset.forName("windows-1252")));
  }
}
