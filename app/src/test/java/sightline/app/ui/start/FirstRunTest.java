package sightline.app.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.SampleWork;
import sightline.app.ui.kit.PassphraseStrength;
import sightline.app.ui.start.FirstRunViewModel.Step;
import sightline.app.ui.start.FirstRunViewModel.Way;
import sightline.app.work.Owner;
import sightline.app.work.Owner.Situation;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

class FirstRunTest {
  @TempDir Path folder;

  private final List<Workplace> opened = new ArrayList<>();
  private final List<Path> openedElsewhere = new ArrayList<>();
  private final List<Throwable> bugs = new ArrayList<>();

  private FirstRunViewModel model() {
    return new FirstRunViewModel(
        new SampleWork(folder).setUp(),
        new DirectJobs(),
        folder.resolve("mine"),
        new FirstRunViewModel.Ways(
            opened::add, openedElsewhere::add, Optional.empty(), demo -> {}, bugs::add));
  }

  private Path pack() throws Exception {
    SampleWork work = new SampleWork(folder);
    try (Workplace team =
        work.team(
            "centre", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies())) {
      return work.pack(team, "s11-2026");
    }
  }

  @AfterEach
  void close() {
    opened.forEach(Workplace::close);
    assertThat(bugs).isEmpty();
  }

  private static void type(FirstRunViewModel model, String passphrase) {
    model.secrets().passphraseProperty().set(passphrase);
    model.secrets().againProperty().set(passphrase);
    model.secrets().notedProperty().set(true);
  }

  @Test
  void joinsAsTheChosenAgencyWithAPackProvenByItsLetter() throws Exception {
    FirstRunViewModel model = model();
    model.situationProperty().set(Optional.of(Situation.PARTNER_LEAD));
    model.continueFromWho();
    model.openPack(pack());
    model.pack().typedProperty().set(model.pack().offer().orElseThrow().spokenCode().toString());
    model.agencyProperty().set(Optional.of(SampleWork.HOSPITALS));
    model.nameProperty().set("Named nurse");
    model.roleProperty().set("Named nurse");
    model.continueFromWork();
    assertThat(model.step()).isEqualTo(Step.SECRETS);
    String code = model.recoveryCode();
    type(model, "kettle harbour violet ladder");
    model.finish();
    assertThat(opened).hasSize(1);
    assertThat(opened.getFirst().owner()).isEqualTo(new Owner.OfAgency(SampleWork.HOSPITALS));
    assertThat(opened.getFirst().situation()).contains(Situation.PARTNER_LEAD);
    opened.removeFirst().close();
    SetUp setUp = new SampleWork(folder).setUp();
    opened.add(setUp.recover(folder.resolve("mine"), code, "another one altogether".toCharArray()));
    assertThat(opened.getFirst().person().name()).isEqualTo("Named nurse");
  }

  @Test
  void saysInWordsWhichGroupsOfTheLetterDoNotMatch() throws Exception {
    FirstRunViewModel model = model();
    model.openPack(pack());
    String right = String.join("", model.pack().offer().orElseThrow().spokenCode().groups());
    char other = right.charAt(5) == '0' ? '1' : '0';
    model.pack().typedProperty().set(right.substring(0, 5) + other + right.substring(6));
    model.continueFromWork();
    assertThat(model.step()).isEqualTo(Step.WORK);
    assertThat(model.problemsProperty().get())
        .extracting(FieldProblem::words)
        .singleElement()
        .asString()
        .contains("group 2 differs", "call the partnership");
    model.pack().typedProperty().set(right.substring(0, 12));
    model.continueFromWork();
    assertThat(model.problemsProperty().get().getFirst().words()).contains("12 are there");
  }

  @Test
  void refusesAFileThatIsNoPackAndSaysWhatToDo() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.json"), "{}");
    FirstRunViewModel model = model();
    model.openPack(file);
    assertThat(model.pack().offer()).isEmpty();
    assertThat(model.pack().errorProperty().get()).isNotBlank();
  }

  @Test
  void createsAPartnershipWithACodeTakenFromItsName() {
    FirstRunViewModel model = model();
    model.situationProperty().set(Optional.of(Situation.SUPPORT_TEAM));
    model.continueFromWho();
    assertThat(model.wayProperty().get()).isEqualTo(Way.PARTNERSHIP);
    model.partnership().nameProperty().set("Northshire Safeguarding Children Partnership");
    assertThat(model.partnership().codeProperty().get()).isEqualTo("northshire");
    model.nameProperty().set("QA officer");
    model.roleProperty().set("Quality assurance officer");
    model.continueFromWork();
    type(model, "kettle harbour violet ladder");
    model.finish();
    assertThat(opened.getFirst().isSupportTeam()).isTrue();
  }

  @Test
  void keepsACodeAPersonWroteThemselves() {
    FirstRunViewModel model = model();
    model.partnership().nameProperty().set("Northshire");
    model.partnership().codeProperty().set("nscp");
    model.partnership().nameProperty().set("Northshire and Eastmarch");
    assertThat(model.partnership().codeProperty().get()).isEqualTo("nscp");
    assertThat(PartnershipPart.codeFor("Môn & Gwynedd Safeguarding Children Partnership"))
        .isEqualTo("mon-gwynedd");
  }

  @Test
  void answersFinishWithEverythingThatIsMissing() {
    FirstRunViewModel model = model();
    model.createPartnership();
    model.continueFromWork();
    assertThat(model.problemsProperty().get())
        .extracting(FieldProblem::field)
        .containsExactly(
            FieldProblem.Field.PARTNERSHIP_NAME,
            FieldProblem.Field.PARTNERSHIP_CODE,
            FieldProblem.Field.NAME,
            FieldProblem.Field.ROLE);
    model.open(Step.SECRETS);
    model.secrets().passphraseProperty().set("short");
    model.finish();
    assertThat(model.problemsProperty().get())
        .extracting(FieldProblem::field)
        .containsExactly(FieldProblem.Field.PASSPHRASE, FieldProblem.Field.NOTED);
    assertThat(opened).isEmpty();
  }

  @Test
  void offersAScrutineerTheCopyTheyWereGiven() throws Exception {
    pack();
    FirstRunViewModel model = model();
    model.situationProperty().set(Optional.of(Situation.SCRUTINEER));
    model.continueFromWho();
    assertThat(model.wayProperty().get()).isEqualTo(Way.COPY);
    model.openStore(folder.resolve("nothing-here"));
    assertThat(model.troubleProperty().get().orElseThrow().words()).contains("sightline.db");
    model.openStore(folder.resolve("centre"));
    assertThat(openedElsewhere).containsExactly(folder.resolve("centre"));
  }

  @Test
  void saysWhyAStoreCannotBeMadeWhereOneIsAlready() throws Exception {
    pack();
    FirstRunViewModel model =
        new FirstRunViewModel(
            new SampleWork(folder).setUp(),
            new DirectJobs(),
            folder.resolve("centre"),
            new FirstRunViewModel.Ways(
                opened::add, openedElsewhere::add, Optional.empty(), demo -> {}, bugs::add));
    model.createPartnership();
    model.partnership().nameProperty().set("Northshire");
    model.open(Step.SECRETS);
    type(model, "kettle harbour violet ladder");
    model.finish();
    assertThat(model.troubleProperty().get().orElseThrow().words())
        .contains("a store in this folder already");
    assertThat(opened).isEmpty();
  }

  @Test
  void judgesPassphrasesByWhatCanBeCounted() {
    assertThat(PassphraseStrength.of("")).isEqualTo(PassphraseStrength.NOTHING);
    assertThat(PassphraseStrength.of("kettle")).isEqualTo(PassphraseStrength.TOO_SHORT);
    assertThat(PassphraseStrength.of("aaaaaaaaaaaaaaa")).isEqualTo(PassphraseStrength.TOO_EASY);
    assertThat(PassphraseStrength.of("abcdefghijklmnop")).isEqualTo(PassphraseStrength.TOO_EASY);
    assertThat(PassphraseStrength.of("kettle harbour")).isEqualTo(PassphraseStrength.FAIR);
    assertThat(PassphraseStrength.of("kettle harbour violet ladder"))
        .isEqualTo(PassphraseStrength.STRONG);
  }
}
