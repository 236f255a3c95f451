package sightline.app.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.bundle.AgeFile;

/** Packs, invitations and reminders for the agencies of a round. */
class InvitingTest {
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
}
