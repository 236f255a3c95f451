package sightline.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Mark MET = new Mark(Mark.Role.GOOD, "M", "Met");

  @Test
  void plainTextHoldsEveryTextInReadingOrder() {
    var table =
        new Block.Table(
            "Returns",
            List.of(Block.Column.text("Sector", 2), Block.Column.rating("Now")),
            List.of(List.of(Cell.of("Health"), Cell.of(MET, "3 of 4"))),
            "One row.");
    var report =
        new Report(
            "summary",
            "Summary",
            "",
            List.of(new Fact("Round", "2026")),
            List.of(Section.of("Part", Block.Bullets.of("first", "second"), table)));

    assertThat(report.plainText())
        .isEqualTo(
            """
            Summary
            Round\t2026
            Part
            first
            second
            Returns
            Sector\tNow
            Health\tM Met, 3 of 4
            One row.""");
  }

  @Test
  void refusesRowsThatDoNotMatchTheColumns() {
    var columns = List.of(Block.Column.text("a", 1));
    var rows = List.of(List.of(Cell.of(1), Cell.of(2)));

    assertThatThrownBy(() -> new Block.Table("T", columns, rows, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAHeatmapWithoutWords() {
    assertThatThrownBy(
            () ->
                new Block.Heatmap(
                    "H",
                    "Standard",
                    List.of("1"),
                    List.of("Police"),
                    List.of(List.of(new Block.HeatCell(MET, "3/4"))),
                    List.of(),
                    " "))
        .hasMessageContaining("text alternative");
  }

  @Test
  void refusesAMarkThatWouldBeColourAlone() {
    assertThatThrownBy(() -> new Mark(Mark.Role.POOR, "", "Not met"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesSeptemberShort() {
    assertThat(Cell.of(LocalDate.of(2026, 9, 1)).text()).isEqualTo("1 Sep 2026");
  }
}
