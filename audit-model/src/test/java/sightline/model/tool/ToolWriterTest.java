package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolWriterTest {

  @Test
  void whatIsWrittenReadsBackAsTheSameTool() {
    for (long seed = 0; seed < 200; seed++) {
      AuditTool draft = GeneratedTools.draft(seed, 3, 4);
      byte[] file = new ToolWriter().write(draft);

      ToolReading reading = new ToolReader().read(file);

      assertThat(reading)
          .as(() -> new String(file, StandardCharsets.UTF_8))
          .isInstanceOf(ToolReading.Read.class);
      AuditTool read = ((ToolReading.Read) reading).tool();
      assertThat(read.ref().sha256()).isEqualTo(ToolReader.digest(file));
      assertThat(read).usingRecursiveComparison().ignoringFields("ref.sha256").isEqualTo(draft);
    }
  }

  @Test
  void generatedToolsHaveEveryAddition() {
    Set<String> seen = new HashSet<>();
    for (long seed = 0; seed < 200; seed++) {
      seen.addAll(GeneratedAdditions.additionsOf(GeneratedTools.draft(seed, 3, 4)));
    }

    assertThat(seen)
        .containsExactlyInAnyOrder(
            "signOffs", "details", "unable", "overall", "modules", "parts", "askIf", "beside");
  }

  @Test
  void theSameToolAlwaysGivesTheSameBytes() {
    AuditTool once = GeneratedTools.tool(7, 4, 5);
    AuditTool again = GeneratedTools.tool(7, 4, 5);

    assertThat(new ToolWriter().write(once)).isEqualTo(new ToolWriter().write(again));
    assertThat(once.ref()).isEqualTo(again.ref());
  }

  @Test
  void keepsTextThatLooksLikeSomethingElse() {
    AuditTool draft = GeneratedTools.draft(1, 1, 1);
    for (String awkward :
        new String[] {
          "true",
          "No",
          "null",
          "~",
          "12",
          "1e3",
          "2026-09-01",
          "a: b",
          "a #b",
          "- a",
          "[a]",
          "{a}",
          "*a",
          "&a",
          "!a",
          "%a",
          "@a",
          "'a'",
          "\"a\"",
          "a\\b",
          "a\nb",
          "caf\u00e9 \u2019",
          "\ud83d\ude00",
          "a, b",
          "?",
          "|",
          ">",
          "x,",
          "a:",
          "<<",
          "word ".repeat(60).strip(),
          ("two  spaces " + "word ".repeat(60)).strip()
        }) {
      AuditTool tool =
          new ToolForm(draft)
              .cover(
                  new Cover(
                      awkward,
                      awkward,
                      awkward,
                      awkward,
                      awkward,
                      awkward,
                      draft.cover().beforeYouStart()))
              .made();

      ToolReading reading = new ToolReader().read(new ToolWriter().write(tool));

      assertThat(reading).as(awkward).isInstanceOf(ToolReading.Read.class);
      assertThat(((ToolReading.Read) reading).tool().cover()).isEqualTo(tool.cover());
    }
  }
}
