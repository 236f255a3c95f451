package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Round;
import sightline.model.tool.AuditTool;

/** Keeping the register of agencies and rounds. */
class RegisterTest {
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

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("agencies.csv"), text);
  }
}
