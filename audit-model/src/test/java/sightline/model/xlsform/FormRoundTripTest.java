package sightline.model.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sightline.model.tool.AuditTool;
import sightline.model.tool.GeneratedTools;
import sightline.model.tool.Question;
import sightline.model.tool.Relevance;
import sightline.model.tool.ShippedTools;

class FormRoundTripTest {

  private static final FormChoices CHOICES = new FormChoices("any", Optional.empty());

  private static AuditTool back(AuditTool tool) {
    FormReading reading = new FormReader().read(FormWriter.write(tool), CHOICES);
    assertThat(reading)
        .as(
            () ->
                reading instanceof FormReading.Refused r
                    ? r.problems().getFirst().inWords()
                    : tool.ref().id())
        .isInstanceOf(FormReading.Read.class);
    FormReading.Read read = (FormReading.Read) reading;
    assertThat(read.warnings()).noneMatch(w -> w.message().contains("stand in"));
    return read.tool();
  }

  @Test
  void everyShippedToolComesBackEqual() {
    List<AuditTool> shipped = new ShippedTools().tools();
    assertThat(shipped).isNotEmpty();
    for (AuditTool tool : shipped) {
      assertThat(back(tool))
          .usingRecursiveComparison()
          .ignoringFields("ref.sha256")
          .isEqualTo(tool);
    }
  }

  @Test
  void generatedToolsComeBackEqual() {
    for (long seed = 0; seed < 200; seed++) {
      AuditTool tool = GeneratedTools.tool(seed, 4, 5);

      assertThat(back(tool))
          .as("seed " + seed)
          .isEqualTo(tool)
          .usingRecursiveComparison()
          .isEqualTo(tool);
    }
  }

  @Test
  void conditionsComeBackAsTheyWere() throws Exception {
    int read = 0;
    for (long seed = 0; seed < 300; seed++) {
      for (Question q : GeneratedTools.tool(seed, 3, 5).questions().toList()) {
        if (q.askIf().isPresent()) {
          Relevance relevance = q.askIf().get();
          String written = ConditionXPath.write(relevance);
          assertThat(XPathCondition.read(written)).as(written).isEqualTo(relevance);
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(500);
  }

  @Test
  void listsWithinACellComeBack() {
    for (List<String> entries :
        List.of(
            List.of("one"),
            List.of("- one", "two\nlines", "a\n\n  b", "x\\n | y"),
            List.of("C:\\forms", "| bar"))) {
      assertThat(Lines.read(Lines.write(entries))).isEqualTo(entries);
      assertThat(Lines.fields(Lines.join(entries))).isEqualTo(entries);
    }
  }
}
