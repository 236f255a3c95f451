package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sightline.model.audit.AgencyType;

class ToolReaderTest {

  private final ToolReader reader = new ToolReader();

  static Stream<BrokenTools.Broken> broken() {
    return Stream.concat(BrokenTools.ALL.stream(), BrokenAdditions.ALL.stream());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void namesLinePathAndRemedyOfEverySlip(BrokenTools.Broken broken) {
    List<ToolProblem> problems = problems(broken.text().getBytes(UTF_8));

    ToolProblem problem =
        problems.stream()
            .filter(p -> p.isError() && p.path().equals(broken.path()))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("not found at " + broken.path() + ": " + problems));
    assertThat(problem.remedy()).contains(broken.remedy());
    assertThat(problem.line()).as(problem.toString()).isEqualTo(broken.line());
    if (!broken.marker().startsWith("\n")) {
      assertThat(problem.column()).as(problem.toString()).isEqualTo(broken.column());
    }
  }

  @Test
  void readsAToolWithAllItsParts() {
    AuditTool tool = read(BrokenTools.small());

    assertThat(tool.ref().id()).isEqualTo("small");
    assertThat(tool.ref().version()).isEqualTo(3);
    assertThat(tool.ref().sha256()).matches("sha256:[0-9a-f]{64}");
    assertThat(tool.supersedes()).contains("small, version 2");
    assertThat(tool.scoring().bands()).extracting(ScoringRule.Band::from).containsExactly(70, 0);
    Question lead = tool.question("1.1").orElseThrow();
    assertThat(lead.guidance()).isEqualTo("Why it matters, and what counts.");
    assertThat(lead.scale()).isEqualTo("met");
    assertThat(lead.weight()).isEqualTo(1);
    assertThat(lead.notApplicable()).isEmpty();
    assertThat(lead.appliesTo(AgencyType.CAFCASS)).isFalse();
    assertThat(tool.isEssential(lead, AgencyType.POLICE)).isTrue();
    assertThat(tool.isEssential(lead, AgencyType.ICB)).isFalse();
    assertThat(lead.references().getFirst().toCheck()).contains("Nothing much");
    Question grade = tool.question("q-grade").orElseThrow();
    assertThat(grade.number()).isEqualTo("1.2");
    assertThat(grade.notApplicable()).contains("There is no work.");
    assertThat(grade.references().getFirst().isChecked()).isTrue();
    assertThat(tool.scaleOf(grade).best().id()).isEqualTo("r1");
  }

  @Test
  void readsWhatAToolHasBesideStandards() {
    ToolReading.Read reading = (ToolReading.Read) reader.read(BrokenTools.full().getBytes(UTF_8));
    AuditTool tool = reading.tool();

    assertThat(reading.warnings()).isEmpty();
    assertThat(tool.signOffs())
        .containsExactly("Head teacher or principal", "Chair of governors or proprietor");
    assertThat(tool.unableToDetermine().orElseThrow().reason("too-early"))
        .contains(new Option("too-early", "The work has only begun"));
    assertThat(tool.overall())
        .contains(
            new Overall(
                "q-overall",
                3,
                List.of(new Overall.Limit(List.of("q-plan", "q-visit"), "poor", "fair"))));
    assertThat(tool.details())
        .containsExactly(
            new Detail.Choice(
                "d-age",
                "Age band",
                "About the child",
                "On the first day of the period.",
                true,
                Set.of(),
                List.of(new Option("under-1", "Under 1"), new Option("older", "1 or older"))),
            new Detail.Count(
                "d-roll",
                "Children on roll",
                "Children",
                "On census day.",
                false,
                Set.of(),
                "children",
                true,
                Optional.empty()),
            new Detail.Count(
                "d-plans",
                "With a plan",
                "Children",
                "Of those on roll.",
                false,
                Set.of(AgencyType.COLLEGE),
                "children",
                false,
                Optional.of("d-roll")),
            new Detail.Text(
                "d-again",
                "One thing to do again",
                "What we learned",
                "In your own words.",
                false,
                Set.of(),
                300));
    assertThat(tool.detailsFor(AgencyType.POLICE)).hasSize(3);
    Question alone = tool.question("q-alone").orElseThrow();
    assertThat(alone.beside()).containsExactly(new QuestionRef("section-11", "q-m7d8"));
    assertThat(alone.askIf().orElseThrow().text())
        .isEqualTo("(q-plan is good or fair) and not (q-visit is poor)");
  }

  @Test
  void aToolThatSaysNothingIsSignedByTheSeniorOfficer() {
    AuditTool tool = read(BrokenTools.small());

    assertThat(tool.signOffs()).containsExactly("Senior officer");
    assertThat(tool.unableToDetermine()).isEmpty();
    assertThat(tool.overall()).isEmpty();
    assertThat(tool.details()).isEmpty();
  }

  @Test
  void marksTheWordOfAConditionWhereverItCan() {
    String full = BrokenTools.full();
    String find = "askIf: q-plan is not poor";

    ToolProblem quoted = only(full.replace(find, "askIf: ' q-plan is not por'"));
    ToolProblem folded =
        only(full.replace(find, "askIf: >-\n              q-plan\n              is not por"));

    assertThat(quoted.column()).isEqualTo(13 + "askIf: ' q-plan is not ".length());
    assertThat(folded.line()).isEqualTo(quoted.line());
    assertThat(folded.column()).isEqualTo(13 + "askIf: ".length());
  }

  @Test
  void warnsOfConditionsAndGradesThatDoNotReach() {
    String text =
        BrokenTools.full()
            .replace("method: grades", "method: average")
            .replace("askIf: q-plan is not poor", "askIf: q-overall is good")
            .replaceFirst("title: Overall\n", "title: Overall\n        appliesTo: [college]\n")
            .replace("unit: children, notHeld: true}", "unit: children}\n    appliesTo: [police]");

    ToolReading reading = reader.read(text.getBytes(UTF_8));

    assertThat(reading).isInstanceOf(ToolReading.Read.class);
    assertThat(((ToolReading.Read) reading).warnings())
        .extracting(ToolProblem::path)
        .containsExactly(
            "overall.question",
            "overall.question",
            "details[2].count.of",
            "standards[0].parts[0].questions[0].askIf",
            "standards[0].parts[0].questions[0].askIf");
  }

  @Test
  void readsTheSameToolFromJson() {
    String json =
        """
        {
        \t"format": "sightline-tool-1", "id": "j", "version": 1, "kind": "survey", "title": "Caf\\u00e9 \\ud83d\\ude00",
        \t"edition": "1", "effectiveFrom": "2026-01-01",
        \t"cover": {"purpose": "p", "whoAnswers": "w", "howLong": "h", "legalBasis": "l", "howScored": "s", "whatHappens": "x"},
        \t"scoring": {"method": "grades"},
        \t"scales": [{"id": "1", "title": "t", "ratings": [{"id": "1", "label": "1", "letter": "1", "points": 1, "role": "none"}]}],
        \t"standards": [{"id": "s", "title": "t", "shortTitle": "t", "intent": "i", "questions": [
        \t\t{"id": "q", "title": "t", "statement": "s", "guidance": "g", "descriptors": {"1": "d"}}]}]
        }
        """;

    AuditTool tool = read(json);

    assertThat(tool.title()).isEqualTo("Caf\u00e9 \ud83d\ude00");
    assertThat(tool.question("1.1").orElseThrow().descriptors()).containsEntry("1", "d");
    assertThat(tool.scales().getFirst().polarity()).isEqualTo(RatingScale.Polarity.HIGHEST_IS_BEST);
  }

  @Test
  void listsEveryProblemInTheOrderOfTheFile() {
    String text =
        BrokenTools.small()
            .replace("kind: section-11", "kind: sectoin-11")
            .replace("method: average", "method: avrage")
            .replace("statement: The work is graded.", "statment: The work is graded.");

    List<ToolProblem> problems = problems(text.getBytes(UTF_8));

    assertThat(problems)
        .extracting(ToolProblem::path)
        .containsExactly(
            "kind",
            "scoring.method",
            "standards[0].questions[1].statement",
            "standards[0].questions[1].statment");
    assertThat(problems).isSortedAccordingTo(java.util.Comparator.comparingInt(ToolProblem::line));
  }

  @Test
  void warnsOfWhatIsAllowedButDoubtful() {
    String text =
        BrokenTools.small()
            .replace("allowed: false", "allowed: true\n          when: Never, really.")
            .replace("from: 0, role: poor", "from: 10, role: poor")
            .replace("polarity: lowest-is-best", "polarity: highest-is-best")
            .replace("force: practice, ", "");

    ToolReading reading = reader.read(text.getBytes(UTF_8));

    assertThat(reading).isInstanceOf(ToolReading.Read.class);
    assertThat(((ToolReading.Read) reading).warnings())
        .noneMatch(ToolProblem::isError)
        .extracting(ToolProblem::path)
        .containsExactly(
            "scoring.bands[1].from",
            "scales[1].ratings",
            "standards[0].questions[0].notApplicable",
            "standards[0].questions[1].references[0].force");
  }

  @Test
  void anUncheckedReferenceIsNoProblem() {
    ToolReading reading = reader.read(BrokenTools.small().getBytes(UTF_8));

    assertThat(((ToolReading.Read) reading).warnings()).isEmpty();
    assertThat(
            ((ToolReading.Read) reading)
                .tool()
                .question("1.1")
                .orElseThrow()
                .references()
                .getFirst()
                .isChecked())
        .isFalse();
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    ToolProblem problem = only(BrokenTools.small().replace("version: 3", "version: 3\nversion: 4"));

    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.message()).contains("stands twice");
  }

  @Test
  void refusesAliasesAnchorsAndTags() {
    String bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n"
            + "c: [*b,*b,*b,*b,*b,*b,*b,*b]\n";
    assertThat(problems(bomb.getBytes(UTF_8)))
        .extracting(ToolProblem::message)
        .anyMatch(m -> m.contains("aliases"))
        .anyMatch(m -> m.contains("anchors"));
    assertThat(
            only(BrokenTools.small().replace("title: A small", "title: !!java.net.URL A small"))
                .message())
        .contains("tags");
  }

  @Test
  void refusesWhatIsNotUtf8AndSaysWhere() {
    byte[] latin =
        BrokenTools.small()
            .replace("To be read.", "Caf\u00e9.")
            .getBytes(StandardCharsets.ISO_8859_1);

    ToolProblem problem = problems(latin).getFirst();

    assertThat(problem.line()).isEqualTo(11);
    assertThat(problem.column()).isEqualTo(15);
    assertThat(problem.remedy()).contains("Save the file as UTF-8");
  }

  @Test
  void acceptsAByteOrderMarkAndWindowsLineEndings() {
    assertThat(read("\ufeff" + BrokenTools.small().replace("\n", "\r\n")).title())
        .isEqualTo("A small tool");
  }

  @Test
  void explainsABrokenLayoutWithItsLine() {
    assertThat(
            only(BrokenTools.small().replace("title: A small tool", "title: A: small tool"))
                .remedy())
        .contains("colon");
    assertThat(only(BrokenTools.small().replace("  purpose", "\tpurpose")).remedy())
        .contains("tabs");
    assertThat(only(BrokenTools.small().replace("[police, icb]\n", "[police, icb\n")).message())
        .contains("layout breaks off");
    ToolProblem quote =
        only(BrokenTools.small().replace("title: A small tool", "title: \"A small tool"));
    assertThat(quote.line()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void refusesEmptyFilesSecondDocumentsAndOtherThings() {
    assertThat(only("").message()).contains("empty");
    assertThat(only("# only a comment\n").message()).contains("empty");
    assertThat(only("just text").message()).contains("the tool is expected");
    assertThat(only("[1, 2]").message()).contains("but there is a list");
    assertThat(only(BrokenTools.small() + "---\nformat: x\n").message())
        .contains("second document");
    assertThat(only("a: \u0000").message()).contains("cannot be printed (U+0000)");
    assertThat(only("[".repeat(5000)).message()).contains("nested too deep");
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutReadingIt() {
    assertThat(only(" ".repeat(4 * 1024 * 1024 + 1)).message()).contains("larger than 4 MB");
  }

  @Test
  void neverFailsOtherwiseOnDamagedFiles() {
    java.util.Random random = new java.util.Random(11);
    List<byte[]> sound =
        List.of(BrokenTools.small().getBytes(UTF_8), BrokenTools.full().getBytes(UTF_8));
    int readable = 0;
    for (int i = 0; i < 6000; i++) {
      byte[] damaged = sound.get(i % 2).clone();
      for (int k = 0; k <= random.nextInt(3); k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      switch (reader.read(damaged)) {
        case ToolReading.Read read -> readable++;
        case ToolReading.Unreadable unreadable ->
            assertThat(unreadable.problems())
                .anyMatch(ToolProblem::isError)
                .allMatch(
                    p ->
                        p.line() >= 1
                            && p.column() >= 1
                            && !p.message().isBlank()
                            && !p.remedy().isBlank());
      }
    }
    assertThat(readable).isBetween(1, 5999);
  }

  @Test
  void findsTheWordThatWasMeant() {
    List<String> words = List.of("police", "probation", "prison");
    assertThat(NearestWord.to("polcie", words)).contains("police");
    assertThat(NearestWord.to("PRISON", words)).contains("prison");
    assertThat(NearestWord.to("cat", words)).isEqualTo(Optional.empty());
    assertThat(NearestWord.distance("ab", "ba")).isEqualTo(1);
    assertThat(NearestWord.distance("kitten", "sitting")).isEqualTo(3);
  }

  private AuditTool read(String text) {
    ToolReading reading = reader.read(text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(ToolReading.Read.class);
    return ((ToolReading.Read) reading).tool();
  }

  private ToolProblem only(String text) {
    List<ToolProblem> errors =
        problems(text.getBytes(UTF_8)).stream().filter(ToolProblem::isError).toList();
    assertThat(errors).hasSize(1);
    return errors.getFirst();
  }

  private List<ToolProblem> problems(byte[] file) {
    ToolReading reading = reader.read(file);
    assertThat(reading).isInstanceOf(ToolReading.Unreadable.class);
    return ((ToolReading.Unreadable) reading).problems();
  }
}
