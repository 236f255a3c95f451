package sightline.app.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Round;
import sightline.model.bundle.AgeFile;
import sightline.model.tool.AuditTool;

/** Keeping the register of agencies and rounds, and reading agencies from files. */
class RegisterTest {
  private static final String GIAS_HEADINGS =
      "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentName\",\"TypeOfEstablishment (name)\","
          + "\"EstablishmentTypeGroup (name)\",\"EstablishmentStatus (name)\",\"PhaseOfEducation (name)\","
          + "\"Boarders (name)\"\r\n";

  @TempDir Path folder;
  private Northshire northshire;
  private KeepRegister register;

  @BeforeEach
  void open() throws ProblemException {
    northshire = new Northshire(folder);
    register = northshire.register();
  }

  @AfterEach
  void close() {
    northshire.close();
  }

  @Test
  void addsChangesAndRemovesAgencies() throws Exception {
    assertThat(register.put(Northshire.agencies(3))).isEqualTo(3);
    Agency renamed = new Agency("police", "Northshire Constabulary", AgencyType.POLICE);
    assertThat(register.put(List.of(renamed))).isZero();
    register.remove("icb");

    assertThat(register.register().agencies().values())
        .extracting(Agency::name)
        .containsExactly("Northshire Constabulary", "Northshire Hospitals NHS Trust");
  }

  @Test
  void refusesWhatCouldNotBeReadBack() {
    Agency endless = new Agency("police", "x".repeat(300), AgencyType.POLICE);
    Agency withNul = new Agency("police", "North\u0000shire", AgencyType.POLICE);

    assertThatThrownBy(() -> register.put(List.of(endless))).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> register.put(List.of(withNul)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be kept");
    assertThat(northshire.centre().register().agencies()).isEmpty();
  }

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

  @Test
  void takesATrustFromTheExtractAndKeepsItOnTheRegister() throws Exception {
    Path file = folder.resolve("trusts.csv");
    Files.writeString(
        file,
        "URN,LA (name),EstablishmentName,EstablishmentStatus (name),Trusts (name)\n"
            + "1,Northshire,One,Open,Fairmile Learning Trust\n2,Northshire,Two,Open,\n");

    register.put(ReadAgencies.gias(file, Optional.empty()).agencies());

    assertThat(register.register().agency("urn-1").orElseThrow().trust())
        .contains("Fairmile Learning Trust");
    assertThat(register.register().agency("urn-2").orElseThrow().trust()).isEmpty();
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

  @Test
  void comparesAFileWithTheRegisterBeforeAnythingIsDone() throws Exception {
    register.put(Northshire.agencies(2));
    Path file =
        file(
            "code,name,agency_type\n"
                + "police,Northshire Police,police\n"
                + "hospitals,Northshire Hospitals,nhs-trust\n"
                + "icb,Northshire ICB,icb\n"
                + "x,,icb\n");

    RegisterChanges changes = register.changes(ReadAgencies.own(file));

    assertThat(changes.same()).isEqualTo(1);
    assertThat(changes.added()).extracting(Agency::code).containsExactly("icb");
    assertThat(changes.changed())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.before().name()).isEqualTo("Northshire Hospitals NHS Trust");
              assertThat(c.after().name()).isEqualTo("Northshire Hospitals");
            });
    assertThat(changes.problems()).hasSize(1);
    assertThat(register.put(changes.toPut())).isEqualTo(1);
  }

  @Test
  void invitesTheBodiesThatTheLawNames() throws Exception {
    register.put(Northshire.agencies(16));
    register.put(List.of(new Agency("school", "Oak Hollow Primary", AgencyType.SCHOOL_PRIMARY)));
    AuditTool section11 =
        register.tools().stream()
            .filter(t -> t.ref().id().equals("section-11"))
            .findFirst()
            .orElseThrow();

    assertThat(register.whoIsInvited(section11)).allMatch(a -> a.type().isStatutory()).hasSize(14);
    assertThat(register.whoHasQuestions(section11))
        .extracting(Agency::code)
        .contains("harbour", "kestrel-care")
        .doesNotContain("school");
  }

  @Test
  void keepsWaiversAndRemindersOfInvitedAgenciesOnly() throws Exception {
    register.put(Northshire.agencies(3));
    Round round =
        register.createRound(
            "r1",
            "",
            "section-11",
            LocalDate.of(2026, 10, 30),
            List.of("police", "icb", "police"),
            true);
    assertThat(round.invited()).containsExactly("police", "icb");
    assertThat(round.title()).isEqualTo("Section 11 2026");

    register.waive("r1", "icb", "  Merged on 1 October ");
    register.remind("r1", List.of("police"));

    assertThat(register.register().waiver("r1", "icb")).contains("Merged on 1 October");
    assertThat(register.register().reminders("r1", "police"))
        .containsExactly(LocalDate.of(2026, 9, 14));
    assertThatThrownBy(() -> register.waive("r1", "hospitals", "x"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> register.waive("r1", "icb", " ")).hasMessageContaining("Say why");
    assertThatThrownBy(() -> register.remind("r1", List.of("police", "hospitals")))
        .isInstanceOf(ProblemException.class);
    assertThat(register.register().reminders("r1", "police")).hasSize(1);
    assertThatThrownBy(
            () ->
                register.createRound(
                    "r1", "", "section-11", LocalDate.of(2026, 10, 30), List.of(), false))
        .hasMessageContaining("already");
  }

  @Test
  void aPackThatCannotBeWrittenWasNotMade() throws Exception {
    register.put(Northshire.agencies(2));
    northshire.round("r1", "Section 11", LocalDate.of(2026, 10, 30));
    Path inTheWay = Files.writeString(folder.resolve("file"), "x").resolve("pack.sightline.json");
    MakePack packs = new MakePack(northshire.centre(), northshire.keys());

    assertThatThrownBy(() -> packs.make(List.of("r1"), inTheWay))
        .isInstanceOf(ProblemException.class);
    assertThat(register.register().packMade()).isEmpty();

    MakePack.Made made = packs.make(List.of("r1"), folder.resolve("pack.sightline.json"));
    assertThat(register.register().packMade()).containsKey("r1");
    assertThat(made.spokenCode()).isEqualTo(packs.spokenCode());
    assertThat(PackOffer.read(Files.readAllBytes(made.file())).spokenCode())
        .isEqualTo(made.spokenCode());
  }

  @Test
  void aLockedReturnIsToldFromAPack() {
    byte[] locked =
        AgeFile.encrypt("{}".getBytes(UTF_8), List.of(AgeFile.newIdentity().recipient()));

    assertThatThrownBy(() -> PackOffer.read(locked))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("This is a return, locked for the support team");
  }

  @Test
  void writesTheInvitationWithEverythingAnAgencyNeeds() throws Exception {
    register.put(Northshire.agencies(2));
    northshire.round("r1", "Section 11 2026", LocalDate.of(2026, 10, 30));
    WriteLetters letters = letters();
    MakePack packs = new MakePack(northshire.centre(), northshire.keys());

    Letter letter = letters.invitation("r1", packs.spokenCode(), "pack.sightline.json");

    assertThat(letter.text())
        .contains("Northshire Safeguarding Children Partnership")
        .contains("Section 11 2026")
        .contains("Friday 30 October 2026")
        .contains(packs.spokenCode().toString())
        .contains("1. ")
        .contains("5. ");
    assertThat(letter.steps()).hasSize(5);
    for (String ending : List.of("docx", "pdf", "txt")) {
      Path file = folder.resolve("letter." + ending);
      letters.save(letter, file);
      assertThat(file).isNotEmptyFile();
    }
    assertThatThrownBy(() -> letters.save(letter, folder.resolve("letter.odt")))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void remindersSayHowLateItIs() throws Exception {
    register.put(Northshire.agencies(2));
    northshire.round("r1", "Section 11 2026", LocalDate.of(2026, 10, 30));

    northshire.clock().to("2026-10-08");
    assertThat(letters().reminder("r1", "police").text()).contains("in 22 days");
    northshire.clock().to("2026-10-30");
    assertThat(letters().reminder("r1", "police").text()).contains("due today");
    northshire.clock().to("2026-10-31");
    assertThat(letters().reminder("r1", "police").text()).contains("1 day ago");
    List<Path> files =
        letters().saveAll(List.of(letters().reminder("r1", "police")), folder.resolve("letters"));
    assertThat(files).singleElement().satisfies(f -> assertThat(f).isNotEmptyFile());
  }

  private WriteLetters letters() {
    Audits audits = new Audits(northshire.centre(), new Books(northshire.centre()));
    return new WriteLetters(northshire.centre(), new ProduceReport(northshire.centre(), audits));
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
