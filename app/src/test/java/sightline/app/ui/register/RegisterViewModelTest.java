package sightline.app.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.work.Northshire;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;

/** Agencies come onto the register by hand or from a file, and leave it again. */
class RegisterViewModelTest {
  @TempDir Path folder;
  private final List<Throwable> bugs = new ArrayList<>();
  private Northshire northshire;
  private RegisterViewModel model;

  @BeforeEach
  void open() throws Exception {
    northshire = new Northshire(folder);
    model = new RegisterViewModel(northshire.register(), new DirectJobs(), bugs::add);
    model.read();
  }

  @AfterEach
  void close() {
    northshire.close();
    assertThat(bugs).isEmpty();
  }

  @Test
  void suggestsACodeNobodyHasAndRefusesOneThatIsTaken() {
    model.put(new Agency("st-anne-s-trust", "St Anne S Trust", AgencyType.NHS_TRUST));

    assertThat(model.suggestCode("  Café & Co ")).isEqualTo("cafe-co");
    assertThat(model.suggestCode("St Anne S Trust")).isEqualTo("st-anne-s-trust-2");
    RegisterViewModel.Mistakes mistakes =
        model.check(Optional.empty(), " ", "st-anne-s-trust", Optional.empty());
    assertThat(mistakes.name()).isNotEmpty();
    assertThat(mistakes.code()).contains("St Anne S Trust");
    assertThat(mistakes.type()).isNotEmpty();
  }

  @Test
  void takesInTheRowsThatAreRightAndNamesTheOthers() throws Exception {
    Path file = folder.resolve("more.csv");
    Files.writeString(
        file,
        """
        code,name,agency_type
        new-trust,New Trust,nhs-trust
        odd,Odd Body,circus
        """);

    model.takeOwn(file);

    RegisterViewModel.Notice notice = model.noticeProperty().get().orElseThrow();
    assertThat(notice.outcome()).isEqualTo(RegisterViewModel.Outcome.PARTLY);
    assertThat(notice.first()).isEqualTo("1 agency was added.");
    assertThat(notice.rest()).contains("Row 3 (Odd Body)").contains("circus");
    model.searchProperty().set("new tr");
    assertThat(model.shown()).extracting(Agency::code).containsExactly("new-trust");

    model.remove(model.shown().getFirst());

    assertThat(model.shown()).isEmpty();
  }

  @Test
  void asksWhichLocalAuthorityOfASchoolsExtractIsMeant() throws Exception {
    Path file = folder.resolve("schools.csv");
    Files.writeString(
        file,
        """
        URN,EstablishmentName,LA (code),LA (name),EstablishmentStatus (name),PhaseOfEducation (name)
        100001,Harbour Primary,901,Northshire,Open,Primary
        100002,Old Quay Primary,901,Northshire,Closed,Primary
        100003,Far Away School,902,Southshire,Open,Secondary
        """);

    model.takeSchools(file);
    RegisterViewModel.AreaQuestion asked = model.questionProperty().get().orElseThrow();
    model.takeSchoolsOf(asked, asked.areas().getFirst());

    assertThat(model.questionProperty().get()).isEmpty();
    assertThat(model.noticeProperty().get().orElseThrow().rest())
        .contains("1 closed school")
        .contains("1 school of another area");
    model.searchProperty().set("harbour");
    assertThat(model.shown())
        .containsExactly(new Agency("urn-100001", "Harbour Primary", AgencyType.SCHOOL_PRIMARY));
  }
}
