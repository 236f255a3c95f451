package sightline.app.ui.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.SampleWork;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.Workplace;

class RoundViewModelTest {
  private final List<Throwable> bugs = new ArrayList<>();
  private final DirectJobs jobs = new DirectJobs();

  @Test
  void createsARoundMakesItsPackAndWritesTheDigitsIntoTheLetter(@TempDir Path folder)
      throws Exception {
    SampleWork sample = new SampleWork(folder);
    try (Workplace team =
        sample.team(
            "centre",
            SampleWork.NORTHSHIRE,
            java.time.LocalDate.of(2026, 10, 30),
            SampleWork.agencies())) {
      KeepRegister register = new KeepRegister(team);
      NewRoundViewModel form = new NewRoundViewModel(register, jobs, SampleWork.CLOCK, bugs::add);
      form.read();
      assertThat(form.title().get()).isEqualTo("Section 11 2026");
      assertThat(form.code().get()).isEqualTo("section-11-2026");
      assertThat(form.problems()).containsOnlyKeys(NewRoundViewModel.Field.DUE);
      form.due().set("29 October 2027");
      assertThat(form.title().get()).isEqualTo("Section 11 2027");
      form.everyone().set(false);
      assertThat(form.problems()).containsOnlyKeys(NewRoundViewModel.Field.WHO);
      form.chosen(SampleWork.HOSPITALS).set(true);
      form.code().set("s11-2026");
      assertThat(form.problems()).containsOnlyKeys(NewRoundViewModel.Field.CODE);
      form.code().set("s11-2027");
      assertThat(form.problems()).isEmpty();
      List<String> created = new ArrayList<>();
      form.create(created::add);
      assertThat(created).containsExactly("s11-2027");

      MakePack packs = new MakePack(team, new KeyRequests(team));
      RoundViewModel round =
          new RoundViewModel(
              new RoundViewModel.Work(team, register, packs),
              "s11-2027",
              jobs,
              SampleWork.CLOCK,
              bugs::add);
      round.read();
      assertThat(facts(round).letter()).isEmpty();
      Path file = folder.resolve("pack.sightline.json");
      round.makePack(file);
      assertThat(file).isNotEmptyFile();
      InvitationLetter letter = facts(round).letter().orElseThrow();
      assertThat(letter.digits()).matches("\\d{5}( \\d{5}){5}");
      Path saved = folder.resolve("letter.txt");
      round.saveLetter(letter, saved);
      assertThat(Files.readString(saved))
          .contains(String.join(" ", packs.spokenCode().groups()))
          .contains("Section 11 2027", "Friday 29 October 2027", SampleWork.NORTHSHIRE.name());

      round.waive(facts(round).invited().getFirst(), "Merged with another trust");
      assertThat(facts(round).waived()).isEqualTo(1);
    }
    assertThat(bugs).isEmpty();
  }

  private static RoundViewModel.Facts facts(RoundViewModel model) {
    assertThat(model.stateProperty().get()).isInstanceOf(RoundViewModel.State.Shown.class);
    return ((RoundViewModel.State.Shown) model.stateProperty().get()).facts();
  }
}
