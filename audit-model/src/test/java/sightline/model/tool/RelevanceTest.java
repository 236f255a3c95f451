package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import sightline.model.tool.Relevance.All;
import sightline.model.tool.Relevance.Any;
import sightline.model.tool.Relevance.Is;
import sightline.model.tool.Relevance.IsNot;
import sightline.model.tool.Relevance.Not;

class RelevanceTest {

  private static final Is A_MET = new Is("q-a", List.of("met"));
  private static final Is B_MET = new Is("q-b", List.of("met"));

  @Test
  void readsComparisons() {
    assertThat(read("q-a is met")).isEqualTo(A_MET);
    assertThat(read("  q-a   is\n not met ")).isEqualTo(new IsNot("q-a", List.of("met")));
    assertThat(read("q-a is met or partly")).isEqualTo(new Is("q-a", List.of("met", "partly")));
    assertThat(read("q-a is not met or partly"))
        .isEqualTo(new IsNot("q-a", List.of("met", "partly")));
  }

  @Test
  void aRatingMayBeCalledNot() {
    assertThat(read("q-a is not")).isEqualTo(new Is("q-a", List.of("not")));
    assertThat(read("q-a is not or partly")).isEqualTo(new Is("q-a", List.of("not", "partly")));
    assertThat(read("q-a is partly or not")).isEqualTo(new Is("q-a", List.of("partly", "not")));
    assertThat(read("q-a is not not")).isEqualTo(new IsNot("q-a", List.of("not")));
    assertThat(read("(q-a is not)")).isEqualTo(new Is("q-a", List.of("not")));
    assertThat(read("q-a is not and q-b is met"))
        .isEqualTo(new All(List.of(new Is("q-a", List.of("not")), B_MET)));
    assertThat(read("q-a is met or not (q-b is met)"))
        .isEqualTo(new Any(List.of(A_MET, new Not(B_MET))));
  }

  @Test
  void anOrBelongsToTheRatingsUnlessAnotherQuestionFollows() {
    assertThat(read("q-a is met or q-b is met")).isEqualTo(new Any(List.of(A_MET, B_MET)));
    assertThat(read("q-a is met or partly and q-b is met"))
        .isEqualTo(new All(List.of(new Is("q-a", List.of("met", "partly")), B_MET)));
  }

  @Test
  void bracketsGroup() {
    assertThat(read("q-a is met and (q-b is met or q-c is met)"))
        .isEqualTo(new All(List.of(A_MET, new Any(List.of(B_MET, new Is("q-c", List.of("met")))))));
    assertThat(read("((q-a is met))")).isEqualTo(A_MET);
    assertThat(read("not (q-a is met and q-b is met)"))
        .isEqualTo(new Not(new All(List.of(A_MET, B_MET))));
  }

  @Test
  void slipsNameTheColumnAndWhatToDo() {
    slip("", 1, "Here the id of a question is expected, but the condition ends.", "Write it as");
    slip("q-a", 4, "'is' is expected, but the condition ends", "Write it as");
    slip("q-a iz met", 5, "there is 'iz'", "Did you mean 'is'?");
    slip("q-a is met adn q-b is met", 12, "there is 'adn'", "Did you mean 'and'?");
    slip("q-a is met or q-b iz met", 19, "there is 'iz'", "Did you mean 'is'?");
    slip("q-a IS met", 5, "there is 'IS'", "Did you mean 'is'?");
    slip("q-a is", 7, "the id of a rating is expected", "Write it as");
    slip("q-a is and", 8, "the id of a rating is expected", "Write it as");
    slip("q-a is met and", 15, "the id of a question is expected", "Write it as");
    slip("(q-a is met", 1, "not closed", "Close it");
    slip("q-a is met)", 11, "there is ')'", "Write it as");
    slip("q-a is met or met", 15, "stands twice", "once");
    slip("not q-a is met", 1, "a bracket is expected", "not (...)");
    slip("q-a is met and q-b is met or q-c is met", 27, "two ways", "brackets");
    slip("(".repeat(18) + "q-a is met" + ")".repeat(18), 18, "too deep", "simpler");
  }

  @Test
  void theDeepestConditionReadsBackToo() {
    String text = "q-a is met or partly";
    for (int i = 0; i < 17; i++) {
      text = i % 2 == 0 ? "q-b is met and (" + text + ")" : "q-b is met or (" + text + ")";
    }
    Relevance deepest = read(text);

    assertThat(read(deepest.text())).isEqualTo(deepest);
    RelevanceReading deeper = Relevance.read("not (" + text + ")");
    assertThat(deeper).isInstanceOf(RelevanceReading.Slip.class);
  }

  @Test
  void mentionsSayWhereEachWordStands() {
    var read = (RelevanceReading.Read) Relevance.read("not (q-a is not met or partly)");

    assertThat(read.mentions())
        .extracting(m -> m.column() + " " + m.question() + " " + m.rating().orElse("-"))
        .containsExactly("6 q-a -", "17 q-a met", "24 q-a partly");
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    AuditTool tool = GeneratedTools.draft(5, 2, 5);
    List<Question> targets = tool.questions().toList();
    Random random = new Random(20260901);
    for (int i = 0; i < 3000; i++) {
      Relevance relevance = GeneratedAdditions.relevance(random, targets, tool.scales(), 4);

      assertThat(read(relevance.text())).as(relevance.text()).isEqualTo(relevance);
    }
  }

  @Test
  void damagedConditionsAreReadOrRefusedWithAPlace() {
    List<String> words = List.of("q-a", "is", "not", "met", "and", "or", "(", ")", "IS", "\u00e9");
    AuditTool tool = GeneratedTools.draft(5, 2, 5);
    List<Question> targets = tool.questions().toList();
    Random random = new Random(4);
    int readable = 0;
    for (int i = 0; i < 5000; i++) {
      String sound = GeneratedAdditions.relevance(random, targets, tool.scales(), 2).text();
      List<String> damaged =
          new ArrayList<>(List.of(sound.replace("(", "( ").replace(")", " )").split(" ")));
      for (int k = 1 + random.nextInt(2); k > 0; k--) {
        String word = words.get(random.nextInt(words.size()));
        switch (random.nextInt(3)) {
          case 0 -> damaged.remove(random.nextInt(damaged.size()));
          case 1 -> damaged.set(random.nextInt(damaged.size()), word);
          default -> damaged.add(random.nextInt(damaged.size() + 1), word);
        }
      }
      String text = String.join(" ", damaged);
      switch (Relevance.read(text)) {
        case RelevanceReading.Read read -> {
          readable++;
          assertThat(read(read.relevance().text())).as(text).isEqualTo(read.relevance());
        }
        case RelevanceReading.Slip slip ->
            assertThat(slip.column()).as(text).isBetween(1, text.length() + 1);
      }
    }
    // both happen often, so the loop tests both
    assertThat(readable).isBetween(100, 4900);
  }

  @Test
  void namesTheQuestionsItLooksAtOnceInOrder() {
    assertThat(read("q-c is x and (q-a is x or not (q-c is y or q-b is x))").questions())
        .containsExactly("q-c", "q-a", "q-b");
  }

  @Test
  void whileATargetIsUnansweredTheQuestionIsNotAskedYet() {
    assertThat(asking("q-a is met", Map.of())).isEqualTo(Asking.NOT_YET);
    assertThat(asking("q-a is not met", Map.of())).isEqualTo(Asking.NOT_YET);
    assertThat(asking("not (q-a is met)", Map.of())).isEqualTo(Asking.NOT_YET);
    assertThat(asking("q-a is met and q-b is met", Map.of("q-a", "met"))).isEqualTo(Asking.NOT_YET);
    assertThat(asking("q-a is met or q-b is met", Map.of("q-a", "not"))).isEqualTo(Asking.NOT_YET);
  }

  @Test
  void whatIsAnsweredDecidesAsSoonAsItCan() {
    assertThat(asking("q-a is met or q-b is met", Map.of("q-a", "met"))).isEqualTo(Asking.ASKED);
    assertThat(asking("q-a is met and q-b is met", Map.of("q-a", "not")))
        .isEqualTo(Asking.NOT_ASKED);
    assertThat(asking("not (q-a is met and q-b is met)", Map.of("q-a", "not")))
        .isEqualTo(Asking.ASKED);
    assertThat(asking("q-a is not met or partly", Map.of("q-a", "partly")))
        .isEqualTo(Asking.NOT_ASKED);
    assertThat(asking("q-a is not met or partly", Map.of("q-a", "not"))).isEqualTo(Asking.ASKED);
  }

  @Test
  void withoutARatingNoComparisonHolds() {
    assertThat(asking("q-a is met", Map.of("q-a", "-"))).isEqualTo(Asking.NOT_ASKED);
    assertThat(asking("q-a is not met", Map.of("q-a", "-"))).isEqualTo(Asking.NOT_ASKED);
    assertThat(asking("not (q-a is met)", Map.of("q-a", "-"))).isEqualTo(Asking.NOT_ASKED);
    assertThat(asking("not (q-a is not met)", Map.of("q-a", "-"))).isEqualTo(Asking.NOT_ASKED);
    assertThat(asking("q-a is met or q-b is met", Map.of("q-a", "-", "q-b", "met")))
        .isEqualTo(Asking.ASKED);
  }

  /** What is settled stays so whatever else is answered; what is open can still go both ways. */
  @Test
  void furtherAnswersNeverOverturnWhatIsSettled() {
    AuditTool tool = GeneratedTools.draft(3, 1, 4);
    List<Question> targets = tool.questions().toList();
    Random random = new Random(11);
    int settled = 0;
    for (int i = 0; i < 2000; i++) {
      Relevance relevance = GeneratedAdditions.relevance(random, targets, tool.scales(), 3);
      Map<String, Relevance.Given> some = new java.util.HashMap<>();
      Map<String, Relevance.Given> all = new java.util.HashMap<>();
      for (Question q : targets) {
        List<Rating> ratings = tool.scaleOf(q).ratings();
        Relevance.Given given =
            random.nextInt(5) == 0
                ? new Relevance.Unrated()
                : new Relevance.Rated(ratings.get(random.nextInt(ratings.size())).id());
        all.put(q.id(), given);
        some.put(q.id(), random.nextBoolean() ? given : new Relevance.Open());
      }
      Asking early = relevance.asking(some::get);
      Asking late = relevance.asking(all::get);

      assertThat(late).as(relevance.text()).isNotEqualTo(Asking.NOT_YET);
      if (early != Asking.NOT_YET) {
        settled++;
        assertThat(late).as(relevance.text() + " " + some).isEqualTo(early);
      }
    }
    assertThat(settled).isBetween(500, 1900);
  }

  @Test
  void aJointOfOneOrNoneIsRefused() {
    assertThatThrownBy(() -> new All(List.of(A_MET))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Is("q-a", List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static Relevance read(String text) {
    RelevanceReading reading = Relevance.read(text);
    assertThat(reading).as(text).isInstanceOf(RelevanceReading.Read.class);
    return ((RelevanceReading.Read) reading).relevance();
  }

  private static void slip(String text, int column, String message, String remedy) {
    RelevanceReading reading = Relevance.read(text);
    assertThat(reading).as(text).isInstanceOf(RelevanceReading.Slip.class);
    RelevanceReading.Slip slip = (RelevanceReading.Slip) reading;
    assertThat(slip.column()).as(slip.toString()).isEqualTo(column);
    assertThat(slip.message()).contains(message);
    assertThat(slip.remedy()).contains(remedy);
  }

  /** Ratings by question; "-" is an answer without a rating, absence no answer. */
  private static Asking asking(String text, Map<String, String> ratings) {
    Function<String, Relevance.Given> given =
        id ->
            switch (ratings.getOrDefault(id, "")) {
              case "" -> new Relevance.Open();
              case "-" -> new Relevance.Unrated();
              default -> new Relevance.Rated(ratings.get(id));
            };
    return read(text).asking(given);
  }
}
