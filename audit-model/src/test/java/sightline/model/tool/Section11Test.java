package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;

/** The writing rules of the shipped Section 11 tool. */
class Section11Test {

  private static final Set<String> ESSENTIAL =
      Set.of(
          "1.1", "1.2", "2.1", "3.1", "4.1", "5.1", "5.2", "6.1", "7.1", "8.1", "9.1", "9.3", "9.4",
          "10.2", "10.3", "10.4", "11.1");

  /** Outdated, blaming or empty words; the legal title "appropriate adult" may stand. */
  private static final List<Pattern> BANNED =
      Stream.of(
              "\\bLSCB",
              "\\bSSCB",
              "\\bCAF\\b",
              "\\bTAC\\b",
              "\\bCCG",
              "\\bPCT\\b",
              "\\bNOMS\\b",
              "\\bSPOC\\b",
              "\\bNFA\\b",
              "\\bDNA\\b",
              "serious case review",
              "strategic health authority",
              "community rehabilitation",
              "peer.on.peer",
              "troubled famil",
              "hidden harm",
              "youth offending",
              "hard to engage",
              "non-complian",
              "abscond",
              "attention-seeking",
              "promiscu",
              "prostitut",
              "toxic trio",
              "gang member",
              "failed to engage",
              "\\bclients?\\b",
              "\\bcustomers?\\b",
              "the system\\b",
              "\\brobust",
              "\\beffective(ly|ness)?\\b",
              "\\bappropriate(ly)?\\b(?! adult)",
              "\\bembedded",
              "\\badequate",
              "\\bensure",
              "policies and procedures are in place",
              "\u2013|\u2014",
              "!")
          .map(word -> Pattern.compile(word, Pattern.CASE_INSENSITIVE))
          .toList();

  private final ShippedTools.Shipped shipped =
      new ShippedTools().shipped("section-11").orElseThrow();
  private final AuditTool tool = shipped.tool();

  @Test
  void hasTwelveStandardsAndSixtyQuestions() {
    assertThat(tool.standards()).hasSize(12);
    assertThat(tool.questions()).hasSize(60);
    assertThat(tool.kind()).isEqualTo(ToolKind.SECTION_11);
    assertThat(tool.ref().version()).isEqualTo(1);
    assertThat(tool.effectiveFrom()).hasToString("2026-09-01");
    assertThat(tool.standards()).allSatisfy(s -> assertThat(s.questions()).hasSizeBetween(3, 7));
    assertThat(tool.cover().howLong()).contains("up to 60 questions");
  }

  @Test
  void holdsTheStatutoryMinimaAndNoMore() {
    assertThat(tool.questions().filter(Question::essential).map(Question::number))
        .containsExactlyInAnyOrderElementsOf(ESSENTIAL);
    assertThat(tool.essentialFor())
        .isEqualTo(
            Arrays.stream(AgencyType.values())
                .filter(AgencyType::isStatutory)
                .collect(Collectors.toSet()));
    for (AgencyType type :
        List.of(AgencyType.VOLUNTARY, AgencyType.COMMISSIONED, AgencyType.CAFCASS)) {
      assertThat(tool.questions()).noneMatch(q -> tool.isEssential(q, type));
    }
  }

  @Test
  void asksEveryBodyEnough() {
    for (AgencyType type : EnumSet.range(AgencyType.LOCAL_AUTHORITY, AgencyType.CAFCASS)) {
      assertThat(tool.questionsFor(type)).as(type.code()).hasSizeGreaterThanOrEqualTo(35);
    }
  }

  @Test
  void warnsOnlyOfEssentialQuestionsThatSomeBodiesMayRightlyLeaveOut() {
    assertThat(shipped.warnings()).allMatch(w -> w.path().endsWith(".notApplicable")).hasSize(5);
    assertThat(
            tool.questions()
                .filter(q -> q.essential() && q.notApplicable().isPresent())
                .map(Question::number))
        .containsExactly("4.1", "5.2", "9.4", "10.4", "11.1");
  }

  @Test
  void keepsToTheLengthsPeopleReadInOneGo() {
    List<String> tooLong = new ArrayList<>();
    tool.questions()
        .forEach(
            q -> {
              limit(tooLong, q, "title", q.title(), 1, 6);
              limit(tooLong, q, "statement", q.statement(), 5, 22);
              limit(tooLong, q, "guidance", q.guidance(), 30, 70);
              q.descriptors().forEach((rating, text) -> limit(tooLong, q, rating, text, 12, 30));
              q.agencyNotes().forEach((type, text) -> limit(tooLong, q, type.code(), text, 4, 30));
              q.commentHint().ifPresent(text -> limit(tooLong, q, "commentHint", text, 2, 12));
            });
    assertThat(tooLong).isEmpty();
    assertThat(tool.questions())
        .allSatisfy(q -> assertThat(q.evidence()).as(q.number()).hasSizeBetween(3, 5));
    assertThat(tool.questions())
        .allSatisfy(q -> assertThat(q.commentHint()).as(q.number()).isPresent());
  }

  @Test
  void noSentenceIsLongerThanTwentyFiveWords() {
    List<String> sentences =
        texts()
            .flatMap(t -> Arrays.stream(t.split("(?<=[.?])\\s+")))
            .filter(s -> !s.isBlank())
            .toList();

    assertThat(sentences).allSatisfy(s -> assertThat(words(s)).as(s).isLessThanOrEqualTo(25));
    assertThat(sentences.stream().mapToInt(Section11Test::words).average().orElseThrow())
        .isLessThan(16);
  }

  @Test
  void usesNoWordThatIsOutdatedBlamingOrEmpty() {
    texts().forEach(t -> BANNED.forEach(b -> assertThat(t).doesNotContainPattern(b)));
  }

  @Test
  void statesEverythingPositively() {
    tool.questions()
        .forEach(
            q ->
                assertThat(q.statement())
                    .as(q.number())
                    .endsWith(".")
                    .doesNotContainPattern("\\b(not|never|no|un\\w+ed)\\b"));
  }

  @Test
  void everyDescriptorAndEveryTextIsItsOwn() {
    List<String> descriptors =
        tool.questions().flatMap(q -> q.descriptors().values().stream()).toList();
    assertThat(descriptors).hasSize(180).doesNotHaveDuplicates();
    assertThat(tool.questions().map(Question::statement).toList()).doesNotHaveDuplicates();
    assertThat(tool.questions().map(Question::title).toList()).doesNotHaveDuplicates();
    assertThat(tool.questions().map(Question::guidance).toList()).doesNotHaveDuplicates();
  }

  @Test
  void everyQuestionAsksWhatItDidForChildren() {
    Pattern effect =
        Pattern.compile("child|famil|better|safer|helped|changed|effect", Pattern.CASE_INSENSITIVE);
    assertThat(tool.questions())
        .allSatisfy(
            q -> assertThat(q.evidence()).as(q.number()).anyMatch(e -> effect.matcher(e).find()));
  }

  @Test
  void citesNoParagraphAndMarksChaptersNobodyConfirmed() {
    List<Reference> all =
        Stream.concat(
                tool.standards().stream().flatMap(s -> s.references().stream()),
                tool.questions().flatMap(q -> q.references().stream()))
            .toList();
    assertThat(all).allMatch(r -> r.paragraph().isEmpty()).noneMatch(Reference::isChecked);
    assertThat(all)
        .filteredOn(
            r ->
                r.source().startsWith("Working Together")
                    && r.part().orElse("").matches(".*\\b[456]\\b.*"))
        .isNotEmpty()
        .allMatch(r -> r.toCheck().isPresent());
    assertThat(all)
        .filteredOn(r -> r.source().startsWith("Working Together"))
        .allMatch(r -> r.edition().equals(java.util.Optional.of("2026")));
    assertThat(tool.questions()).allMatch(q -> !q.references().isEmpty());
    assertThat(tool.questions().filter(Question::essential))
        .allSatisfy(
            q ->
                assertThat(q.references())
                    .as(q.number())
                    .anyMatch(r -> r.force() != Reference.Force.PRACTICE));
  }

  @Test
  void idsAreNotMadeFromWords() {
    assertThat(tool.questions().map(Question::id))
        .allMatch(id -> id.matches("q-[a-z][0-9][a-z][0-9]"));
    assertThat(tool.standards())
        .extracting(Standard::id)
        .allMatch(id -> id.matches("s-[a-z][0-9][a-z][0-9]"));
  }

  @Test
  void numbersComeFromThePlace() {
    assertThat(tool.standards())
        .extracting(Standard::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList());
    assertThat(tool.question("11.5").orElseThrow().title()).isEqualTo("Concerns about a provider");
  }

  private Stream<String> texts() {
    Cover c = tool.cover();
    Stream<String> cover =
        Stream.concat(
            Stream.of(
                c.purpose(),
                c.whoAnswers(),
                c.howLong(),
                c.legalBasis(),
                c.howScored(),
                c.whatHappens()),
            c.beforeYouStart().stream());
    Stream<String> standards =
        tool.standards().stream().flatMap(s -> Stream.of(s.title(), s.intent()));
    Stream<String> questions =
        tool.questions()
            .flatMap(
                q ->
                    Stream.of(
                            Stream.of(q.title(), q.statement(), q.guidance()),
                            q.agencyNotes().values().stream(),
                            q.notApplicable().stream(),
                            q.descriptors().values().stream(),
                            q.evidence().stream(),
                            q.commentHint().stream())
                        .flatMap(s -> s));
    return Stream.of(cover, standards, questions).flatMap(s -> s);
  }

  private static void limit(
      List<String> tooLong, Question q, String part, String text, int least, int most) {
    int words = words(text);
    if (words < least || words > most) {
      tooLong.add(q.number() + " " + part + " has " + words + " words: " + text);
    }
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}
