package sightline.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.SampleWork;
import sightline.model.record.AuditPack;

class PackTimesTest {
  @TempDir Path folder;

  @Test
  void datesEachPackLaterThanTheOneBefore() throws Exception {
    SampleWork work = new SampleWork(folder);
    try (Workplace team =
        work.team(
            "centre", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies())) {
      // the clock of the sample stands still
      for (int i = 0; i < 3; i++) {
        work.pack(team, "s11-2026");
      }
      List<AuditPack> packs = new ReadFacts(team).packs(team.partnership().code());
      assertThat(packs).hasSize(3);
      assertThat(packs).extracting(AuditPack::madeAt).doesNotHaveDuplicates();
    }
  }
}
