package sightline.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Entry;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.ReturnReader;
import sightline.model.merge.SmallDeepDive;

class GradesGlanceTest {
  private static final Person LEAD = new Person("Lead", "Named nurse");

  @Test
  void saysTheGradesThemselvesAndNothingOfMetOrOfAScore() {
    Report report = AgencyReturnReport.of(answered());
    Section glance =
        report.sections().stream()
            .filter(s -> s.heading().equals("Standards at a glance"))
            .findFirst()
            .orElseThrow();
    Block.Table table = (Block.Table) glance.blocks().getFirst();

    assertThat(table.columns())
        .extracting(Block.Column::header)
        .containsExactly("Standard", "Grade", "Answered", "Applicable");
    assertThat(table.rows().toString())
        .contains("Fair", "Not enough evidence")
        .doesNotContain("met", "Met");
    assertThat(report.toString()).doesNotContain("Unable to determine");
  }

  private static AgencyReturn answered() {
    AnswerBook book =
        AnswerBook.fold(
            Stream.of(
                    new Edit.Rated("q-plan", Answer.UNANSWERED, new Answer.Rated(1)),
                    new Edit.Rated(
                        "q-home", Answer.UNANSWERED, new Answer.UnableToDetermine("not-available")))
                .map(e -> new Entry(1, Instant.EPOCH, LEAD, Entry.Origin.TYPED, e))
                .toList());
    return new ReturnReader(
            SmallDeepDive.asked(),
            new Agency("police", "Police", AgencyType.POLICE),
            new Partnership("northvale", "Northvale"),
            SmallDeepDive.round(),
            LocalDate.of(2026, 10, 1))
        .draft(book);
  }
}
