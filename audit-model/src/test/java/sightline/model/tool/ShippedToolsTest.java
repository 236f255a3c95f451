package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;

class ShippedToolsTest {

  private final ShippedTools shipped = new ShippedTools();

  @Test
  void listsTheToolsOfTheProgram() {
    assertThat(shipped.tools())
        .extracting(t -> t.ref().id())
        .startsWith("section-11")
        .doesNotHaveDuplicates();
    assertThat(shipped.find("section-11")).isPresent();
    assertThat(shipped.find("no-such-tool")).isEmpty();
  }

  @Test
  void pinsTheFileAsShipped() {
    ShippedTools.Shipped tool = shipped.shipped("section-11").orElseThrow();

    assertThat(tool.tool().ref().sha256()).isEqualTo(ToolReader.digest(tool.file()));
  }

  @Test
  void aShippedToolSurvivesBeingWrittenOutAgain() {
    for (AuditTool tool : shipped.tools()) {
      ToolReading again = new ToolReader().read(new ToolWriter().write(tool));

      assertThat(again).isInstanceOf(ToolReading.Read.class);
      assertThat(((ToolReading.Read) again).tool())
          .usingRecursiveComparison()
          .ignoringFields("ref.sha256")
          .isEqualTo(tool);
    }
  }

  @Test
  void listsToolsAsJson() {
    JsonNode first = new ToolJson().list(shipped.tools()).at("/tools/0");

    assertThat(first.toString())
        .startsWith(
            "{\"id\":\"section-11\",\"version\":1,\"kind\":\"section-11\",\"title\":\"Section 11 safeguarding children")
        .endsWith(",\"standards\":12,\"questions\":60}");
  }

  @Test
  void showsAToolAsJson() {
    AuditTool tool = shipped.find("section-11").orElseThrow();

    JsonNode json = new ToolJson().show(tool);

    assertThat(json.at("/scoring/method").asText()).isEqualTo("average");
    JsonNode lead = json.at("/standards/0/questions/0");
    assertThat(lead.at("/essential").asBoolean()).isTrue();
    assertThat(lead.at("/essentialFor").toString()).contains("police").doesNotContain("voluntary");
    assertThat(lead.at("/appliesTo").toString()).isEqualTo("[\"all\"]");
    assertThat(lead.at("/ratings/0/id").asText()).isEqualTo("met");
    assertThat(lead.at("/ratings/0/points").asInt()).isEqualTo(2);
    assertThat(lead.at("/ratings/2/descriptor").asText())
        .isEqualTo(tool.question("1.1").orElseThrow().descriptors().get("not"));
    assertThat(lead.at("/references/0/source").asText()).isEqualTo("Children Act 2004");
    assertThat(lead.at("/references/0/paragraph").isNull()).isTrue();
    assertThat(new ToolJson().show(tool)).hasToString(json.toString());
    assertThat(json.at("/standards/10/questions/0/appliesTo").toString())
        .startsWith("[\"local-authority\",\"district-council\"")
        .doesNotContain(AgencyType.CAFCASS.code());
  }

  @Test
  void showsWhatAToolHasBesideStandardsAsJson() {
    AuditTool tool =
        ((ToolReading.Read) new ToolReader().read(BrokenTools.full().getBytes(UTF_8))).tool();

    JsonNode json = new ToolJson().show(tool);

    assertThat(json.at("/signOffs/1").asText()).isEqualTo("Chair of governors or proprietor");
    assertThat(json.at("/unableToDetermine/reasons/0/id").asText()).isEqualTo("not-available");
    assertThat(json.at("/overall/limits/0/questions").toString())
        .isEqualTo("[\"q-plan\",\"q-visit\"]");
    assertThat(json.at("/details/0/choices/1/label").asText()).isEqualTo("1 or older");
    assertThat(json.at("/details/2/count/of").asText()).isEqualTo("d-roll");
    assertThat(json.at("/details/2/appliesTo").toString()).isEqualTo("[\"college\"]");
    assertThat(json.at("/details/3/text/longest").asInt()).isEqualTo(300);
    assertThat(json.at("/scales/0/mapsTo/1/ratings").toString())
        .isEqualTo("{\"good\":\"3\",\"fair\":\"1\",\"poor\":\"0\"}");
    assertThat(json.at("/standards/1/module").asText()).isEqualTo("neglect");
    assertThat(json.at("/standards/0/parts/0/parts/0/questions").toString())
        .isEqualTo("[\"q-alone\"]");
    JsonNode alone = json.at("/standards/0/questions/2");
    assertThat(alone.at("/askIf").asText())
        .isEqualTo("(q-plan is good or fair) and not (q-visit is poor)");
    assertThat(alone.at("/beside/0/question").asText()).isEqualTo("q-m7d8");
    assertThat(
            new ToolJson().show(shipped.find("section-11").orElseThrow()).at("/overall").isNull())
        .isTrue();
  }
}
