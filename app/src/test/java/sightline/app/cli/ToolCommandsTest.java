package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import sightline.model.tool.GeneratedTools;
import sightline.model.tool.ShippedTools;

/** Question sets by commands: brought in, kept, written out, compared. */
class ToolCommandsTest extends Scripted {

  private Outcome run(Object... arguments) {
    return run(in("centre"), arguments);
  }

  private Outcome good(Object... arguments) {
    return good(in("centre"), arguments);
  }

  private Path file(String name, long seed) throws Exception {
    return Files.write(folder.resolve(name), GeneratedTools.file(seed, 3, 4));
  }

  @Test
  void findsEveryCommandOfTheHelpByItsName() {
    String help = good("--help").out();
    List<String> names =
        help.lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .filter(line -> line.matches("  [a-z]+ .*"))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(names).contains("demo", "tool", "import", "report", "store").doesNotHaveDuplicates();
    for (String name : names) {
      assertThat(good(name, "--help").out()).startsWith("Usage: sightline " + name + " ");
    }
    assertThat(good("--version").out()).startsWith("Sightline ");
    assertThat(run("stroe").err()).contains("Did you mean: sightline store?");
  }

  @Test
  void anImportedToolIsListedAndARoundCanUseIt() throws Exception {
    good("init", "--partnership", "northshire", "--name", "Northshire Partnership");
    Path yaml = file("own.yaml", 5);
    good("tool", "import", yaml);

    assertThat(good("tool", "list").out()).contains("section-11").contains("generated-5");
    assertThat(good("tool", "show", "generated-5", "--json").json().get("id").asText())
        .isEqualTo("generated-5");
    assertThat(good("tool", "import", yaml, "--json").json().get("outcome").asText())
        .isEqualTo("already-held");
    Path register =
        file("agencies.csv", "code,name,agency_type\npolice,Northshire Police,police\n");
    good("agency", "import", register);
    round(in("centre"), "generated-5", "own-1");
    good("pack", "create", "--round", "own-1", "--out", folder.resolve("p.sightline.json"));
  }

  @Test
  void aKeptVersionNeverChanges() throws Exception {
    good("init", "--partnership", "northshire", "--name", "Northshire Partnership");
    Path yaml = file("own.yaml", 5);
    good("tool", "import", yaml);
    String text = Files.readString(yaml);
    Path other =
        Files.writeString(folder.resolve("other.yaml"), text.replaceFirst("Strong", "Sturdy"));

    Outcome refused = run("tool", "import", other);

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("never changes").contains("give the file version");
    assertThat(good("tool", "diff", "generated-5", other).out()).contains("bands");
  }

  @Test
  void aToolGoesOutAsAFormAndComesBackTheSame() throws Exception {
    good("init", "--partnership", "northshire", "--name", "Northshire Partnership");
    Path form = folder.resolve("s11.xlsx");
    good("tool", "export", "section-11", "--format", "xlsform", "--out", form);

    assertThat(good("tool", "diff", "section-11", form, "--json").json().get("changes")).isEmpty();
    assertThat(good("tool", "import", form, "--json").json().get("outcome").asText())
        .isEqualTo("already-held");
  }

  @Test
  void aFormThatIsRefusedNamesItsCell() throws Exception {
    good("init", "--partnership", "northshire", "--name", "Northshire Partnership");
    Path form =
        Files.writeString(
            folder.resolve("form.csv"),
            "type,name,label\nbegin_group,g,G\nselect_one met,q,One.\nend_group,,\n");

    Outcome refused = run("tool", "import", form, "--json");

    assertThat(refused.exit()).isEqualTo(1);
    JsonNode problem = refused.json().get("problems").get(0);
    assertThat(problem.get("sheet").asText()).isEqualTo("survey");
    assertThat(problem.get("row").asInt()).isEqualTo(3);
    assertThat(problem.get("column").asText()).isEqualTo("A");
    assertThat(problem.get("remedy").asText()).isNotBlank();
  }

  @Test
  void exportsNeedNoStore() throws Exception {
    Path yaml = folder.resolve("s11.yaml");
    good("tool", "export", "section-11", "--format", "yaml", "--out", yaml);
    assertThat(Files.readAllBytes(yaml))
        .isEqualTo(new ShippedTools().shipped("section-11").orElseThrow().file());
  }

  @Test
  void thePaperFormHasEveryQuestionAndABoxForEveryRating() throws Exception {
    Path word = folder.resolve("s11.docx");
    good("tool", "export", "section-11", "--format", "docx", "--out", word);
    var tool = new ShippedTools().find("section-11").orElseThrow();
    try (var in = Files.newInputStream(word);
        var document = new XWPFDocument(in)) {
      var texts = document.getParagraphs().stream().map(p -> p.getText()).toList();
      assertThat(texts).containsAll(tool.questions().map(q -> q.statement()).toList());
      long boxes =
          document.getTables().stream()
              .flatMap(t -> t.getRows().stream())
              .filter(r -> r.getCell(0).getText().equals("\u2610"))
              .count();
      long wanted =
          tool.questions()
              .mapToLong(
                  q -> tool.scaleOf(q).ratings().size() + (q.notApplicable().isPresent() ? 1 : 0))
              .sum();
      assertThat(boxes).isEqualTo(wanted);
    }
  }
}
