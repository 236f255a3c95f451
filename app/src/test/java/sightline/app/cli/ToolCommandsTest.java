package sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.store.SealStrength;
import sightline.app.work.SetUp;
import sightline.model.tool.GeneratedTools;
import sightline.model.tool.ShippedTools;

/** Question sets by commands: brought in, kept, written out, compared. */
class ToolCommandsTest {

  @TempDir Path folder;

  private record Outcome(int exit, String out, String err) {
    JsonNode json() throws Exception {
      return new ObjectMapper().readTree(out);
    }
  }

  private Outcome run(Object... arguments) {
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      SetUp setUp =
          new SetUp(Clock.systemUTC(), new SecureRandom(), new ShippedTools(), SealStrength.TEST);
      Map<String, String> environment =
          Map.of(
              "SIGHTLINE_STORE",
              folder.resolve("centre").toString(),
              "SIGHTLINE_PASSPHRASE",
              "kettle harbour violet");
      int exit =
          new Commands(new Session(setUp, environment, folder.resolve("nowhere")))
              .run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
      return new Outcome(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  private Outcome good(Object... arguments) {
    Outcome outcome = run(arguments);
    assertThat(outcome.exit()).as(outcome.err() + outcome.out()).isZero();
    return outcome;
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
        Files.writeString(
            folder.resolve("agencies.csv"),
            "code,name,agency_type\npolice,Northshire Police,police\n");
    good("agency", "import", register);
    good(
        "round",
        "create",
        "--tool",
        "generated-5",
        "--code",
        "own-1",
        "--due",
        "2026-12-18",
        "--agencies",
        "all");
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
