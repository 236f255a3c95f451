package sightline.model.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.Relevance;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.ToolReader;
import sightline.model.tool.Translation;

class FormReaderTest {

  private static FormReading.Read good(FormReading reading) {
    assertThat(reading)
        .as(() -> reading instanceof FormReading.Refused r ? r.problems().toString() : "")
        .isInstanceOf(FormReading.Read.class);
    return (FormReading.Read) reading;
  }

  private static List<FormProblem> refused(FormReading reading) {
    assertThat(reading).isInstanceOf(FormReading.Refused.class);
    return ((FormReading.Refused) reading).problems();
  }

  private static Relevance condition(String xpath) {
    String survey = Forms.SURVEY.replace("${q1} = 'met'", xpath.replace("|", ""));
    return good(Forms.read(survey)).tool().question("q2").orElseThrow().askIf().orElseThrow();
  }

  @Test
  void aPlainFormBecomesATool() {
    FormReading.Read read = good(Forms.read(Forms.SURVEY));
    AuditTool tool = read.tool();

    assertThat(tool.ref().id()).isEqualTo("our-visit");
    assertThat(tool.ref().version()).isEqualTo(3);
    assertThat(tool.ref().sha256()).isEqualTo(ToolReader.digest(read.file()));
    assertThat(tool.title()).isEqualTo("Our visit");
    assertThat(tool.standards()).hasSize(1);
    assertThat(tool.standards().getFirst().title()).isEqualTo("Leadership");
    Question first = tool.question("q1").orElseThrow();
    assertThat(first.statement()).isEqualTo("One person leads.");
    assertThat(first.guidance()).isEqualTo("Ask who.");
    assertThat(first.descriptors()).containsEntry("partly", "Partly met");
    assertThat(tool.scaleOf(first).best().id()).isEqualTo("met");
    assertThat(tool.scoring().method()).isEqualTo(ScoringRule.Method.AVERAGE);
    assertThat(read.warnings())
        .anyMatch(w -> w.message().contains("labels of the choices stand in"))
        .anyMatch(w -> w.message().contains("single-agency"));
  }

  @Test
  void withoutScoresNothingIsAveraged() {
    FormReading.Read read =
        good(
            Forms.read(
                Forms.SURVEY,
                """
                list_name | name | label
                met       | yes  | Yes
                met       | no   | No
                """
                    .replace("yes  |", "met  |")));

    assertThat(read.tool().scoring().method()).isEqualTo(ScoringRule.Method.GRADES);
    assertThat(read.warnings()).anyMatch(w -> w.message().contains("says no scores"));
  }

  @Test
  void conditionsOfGroupsHoldForTheirQuestions() {
    String survey =
        """
        type           | name | label | relevant
        begin group    | a    | A     |
        select one met | q_1  | One.  |
        begin_group    | in   | Inner | ${q_1} != 'not'
        select_one met | q_2  | Two.  |
        select_one met | Q_3  | Three.| selected(${q_2}, 'met')
        end_group
        end group
        """;

    AuditTool tool = good(Forms.read(survey)).tool();

    assertThat(tool.question("q-2").orElseThrow().askIf().orElseThrow().text())
        .isEqualTo("q-1 is not not");
    assertThat(tool.question("q-3").orElseThrow().askIf().orElseThrow().text())
        .isEqualTo("q-1 is not not and q-2 is met");
    assertThat(tool.standards().getFirst().parts().getFirst().heading().title()).isEqualTo("Inner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "${q1} = 'met'; q1 is met",
        "${q1}=\"met\"; q1 is met",
        "'met' = ${q1}; q1 is met",
        "selected(${q1}, 'met'); q1 is met",
        "${q1} != 'met'; q1 is not met",
        "not(${q1} = 'met'); not (q1 is met)",
        "${q1} = 'met' or ${q1} = 'partly'; q1 is met or partly",
        "${q1} != 'met' and ${q1} != 'partly'; q1 is not met or partly",
        "(${q1} = 'met') or (${q1} = 'partly'); q1 is met or q1 is partly",
        "${q1} = 'met' and ${q1} != 'not'; q1 is met and q1 is not not",
        "${q1} = 'met' and ${q1} != 'not' or ${q1} = 'partly'; (q1 is met and q1 is not not) or q1 is partly"
      })
  void readsTheConditionsThatHaveACounterpart(String xpath, String text) {
    assertThat(condition(xpath).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "${q1} > 3",
        "${q1} = ${q2}",
        "count(${q1}) = 1",
        "${q1} = ''",
        "${q1}",
        "${q1} = 'met' and",
        "(${q1} = 'met'",
        "${q1} = 'met')",
        "position(..) = 1",
        "${q9} = 'met'",
        "${q1} = 'nearly'",
        "${q2} = 'met'",
        "true()"
      })
  void refusesOtherConditionsAtTheirCell(String xpath) {
    List<FormProblem> problems = refused(Forms.read(Forms.SURVEY.replace("${q1} = 'met'", xpath)));

    assertThat(problems)
        .first()
        .satisfies(
            p ->
                assertThat(p.place())
                    .isEqualTo(new FormPlace.InCell("survey", 4, Optional.of("D"), "relevant")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "select_one met  ; select_one mett ; 3 ; There is no list 'mett'",
        "| q2 ; | q1 ; 4 ; already used in row 3",
        "| q2 ; | Q1 ; 4 ; already used in row 3",
        "| q2 ; | ; 4 ; has no name",
        "| q2 ; | (q) ; 4 ; cannot be a name",
        "end_group  ; note ; 2 ; never ended",
        "begin_group ; end_group ; 2 ; never began",
        "begin_group ; begin_repeat ; 2 ; not supported",
        "select_one met | q1 ; geopoint | q1 ; 3 ; not supported",
        "select_one met | q1 ; selct_one met | q1 ; 3 ; not known",
        "select_one met | q1 ; select_one met or_other | q1 ; 3 ; rating of their own",
        "select_one met | q1 ; | q1 ; 3 ; has no type",
        "One person leads. ; '' ; 3 ; has no label"
      })
  void namesTheRowOfASlip(String was, String is, int row, String message) {
    String survey = Forms.SURVEY.replace(was.strip(), is == null ? "" : is.strip());
    assertThat(survey).isNotEqualTo(Forms.SURVEY);

    List<FormProblem> problems = refused(Forms.read(survey));

    assertThat(problems)
        .as(problems.toString())
        .anySatisfy(
            p -> {
              assertThat(p.place()).isInstanceOf(FormPlace.InCell.class);
              assertThat(((FormPlace.InCell) p.place()).row()).isEqualTo(row);
              assertThat(p.message()).contains(message);
              assertThat(p.remedy()).isNotBlank();
            });
  }

  @Test
  void takesTheLanguageAskedForElseTheDefaultElseTheFirst() {
    String survey =
        """
        type           | name | label::English (en) | label::Welsh (cy) | media::image
        begin_group    | a    | Leading             | Arwain            | a.png
        select_one met | q1   | One leads.          | Mae un yn arwain. |
        end_group
        """;
    String choices = Forms.CHOICES.replace("| label ", "| label::English (en)");
    FormReader reader = new FormReader();
    List<Sheet> plain = Forms.of(survey, choices);
    List<Sheet> welsh =
        List.of(
            plain.get(0),
            Forms.sheet(
                "choices",
                """
                list_name | name | label::English (en) | label::Welsh (cy)
                met       | met  | Yes                 | Ie
                met       | not  | No                  | Na
                """),
            Forms.sheet("settings", "form_id | default_language\nours | Welsh (cy)"));

    assertThat(title(reader.read(plain, new FormChoices("f", Optional.empty()))))
        .isEqualTo("Leading");
    assertThat(title(reader.read(welsh, new FormChoices("f", Optional.empty()))))
        .isEqualTo("Arwain");
    FormReading.Read english = good(reader.read(welsh, new FormChoices("f", Optional.of("EN"))));
    assertThat(title(english)).isEqualTo("Leading");
    assertThat(english.warnings())
        .anyMatch(w -> w.message().contains("not shown: Welsh (cy)"))
        .anyMatch(w -> w.message().contains("'media::image' is not used"));
    assertThat(refused(reader.read(welsh, new FormChoices("f", Optional.of("Polish")))))
        .first()
        .satisfies(p -> assertThat(p.remedy()).contains("English (en), Welsh (cy)"));
  }

  @Test
  void keepsTheOtherLanguagesBesideTheOneTaken() {
    String survey =
        """
        type           | name  | label        | label::Cymraeg (cy) | hint::Cymraeg (cy) | label::Polski | unrated
        begin_group    | about | About you    | Amdanoch chi        |                    |               | yes
        integer        | staff | How many     | Faint               | Pawb               |               |
        end_group
        begin_group    | a     | Leading      |                     |                    |               |
        note           | n     | Who leads.   | Pwy sy'n arwain.    |                    |               |
        select_one met | q1    | One leads.   | Mae un yn arwain.   | Dywedwch sut.      | Ktoś kieruje. |
        end_group
        """;
    List<Sheet> form =
        Forms.of(
            survey,
            """
            list_name | name | label | label::Cymraeg (cy)
            met       | met  | Yes   | Ie
            met       | not  | No    |
            """);

    FormReading.Read read =
        good(new FormReader().read(form, new FormChoices("ours", Optional.empty())));

    Translation welsh = read.tool().translations().getFirst();
    assertThat(read.tool().translations())
        .extracting(Translation::language)
        .containsExactly("Cymraeg (cy)", "Polski");
    assertThat(welsh.words().keySet()).containsExactly("a", "met/met", "q1", "staff");
    assertThat(welsh.words().get("a").hint()).contains("Pwy sy'n arwain.");
    assertThat(welsh.words().get("staff").group()).contains("Amdanoch chi");
    assertThat(welsh.words().get("q1").hint()).contains("Dywedwch sut.");
    assertThat(read.tool().translations().getLast().words().get("q1").label())
        .contains("Ktoś kieruje.");
    FormReading.Read again =
        good(
            new FormReader()
                .read(FormWriter.write(read.tool()), new FormChoices("x", Optional.empty())));
    assertThat(again.tool().translations()).isEqualTo(read.tool().translations());
  }

  @Test
  void keepsTheColumnWithoutALanguageWhenAnotherIsTaken() {
    List<Sheet> form =
        Forms.of(
            """
            type           | name | label      | label::Welsh (cy)
            begin_group    | a    | Leading    | Arwain
            select_one met | q1   | One leads. |
            end_group
            """,
            Forms.CHOICES);

    FormReading.Read read =
        good(new FormReader().read(form, new FormChoices("ours", Optional.of("cy"))));

    assertThat(title(read)).isEqualTo("Arwain");
    assertThat(read.tool().translations())
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.language()).isEqualTo("default");
              assertThat(t.words()).containsOnlyKeys("a");
            });
  }

  private static String title(FormReading reading) {
    return good(reading).tool().standards().getFirst().title();
  }

  @Test
  void factsThatAreNotRatedStandBesideTheQuestions() {
    String survey =
        """
        type           | name | label            | required | hint
        begin_group    | a    | About the visit  |          |
        text           | who  | Who was there?   | yes      | By role.
        integer        | kids | Children present |          |
        select_one met | q1   | It went well.    |          |
        end_group
        """;

    FormReading.Read read = good(Forms.read(survey));

    assertThat(read.tool().details()).hasSize(2);
    assertThat(read.tool().details().getFirst())
        .isInstanceOfSatisfying(
            Detail.Text.class,
            t -> {
              assertThat(t.group()).isEqualTo("About the visit");
              assertThat(t.hint()).isEqualTo("By role.");
              assertThat(t.required()).isTrue();
            });
    assertThat(read.warnings()).anyMatch(w -> w.message().contains("The same in 1 more rows."));
  }

  @Test
  void aMissingDescriptorIsRefusedOnceOneIsWritten() {
    String survey =
        """
        type           | name | label | descriptor::met | descriptor::partly
        begin_group    | a    | A     |                 |
        select_one met | q1   | One.  | It is there.    | Begun.
        end_group
        """;

    assertThat(refused(Forms.read(survey)))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.place())
                    .isEqualTo(
                        new FormPlace.InCell("survey", 3, Optional.empty(), "descriptor::not")));
  }

  @Test
  void everyProblemIsTold() {
    String survey = Forms.SURVEY.replace("| q2 ", "| q1 ").replace("${q1} = 'met'", "${q1} > 1");

    assertThat(refused(Forms.read(survey))).hasSize(2);
  }
}
