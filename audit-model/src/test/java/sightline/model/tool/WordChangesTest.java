package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sightline.model.tool.WordChanges.Piece;

/** The words that changed are marked, and no word is lost. */
class WordChangesTest {

  @Test
  void marksWhatIsGoneAndWhatIsNew() {
    WordChanges changes =
        WordChanges.between(
            "A named member leads for children.", "A member leads for all children.");

    assertThat(changes.was())
        .containsExactly(
            new Piece("A ", false),
            new Piece("named ", true),
            new Piece("member leads for children.", false));
    assertThat(changes.is())
        .containsExactly(
            new Piece("A member leads for ", false),
            new Piece("all ", true),
            new Piece("children.", false));
  }

  @Test
  void nothingIsMarkedInTheSameTextAndAllInAnEmptyOnesTwin() {
    assertThat(WordChanges.between("One idea.", "One idea.").was())
        .containsExactly(new Piece("One idea.", false));
    assertThat(WordChanges.between("", "One idea.").is())
        .containsExactly(new Piece("One idea.", true));
    assertThat(WordChanges.between("", "One idea.").was()).isEmpty();
  }

  @Test
  void thePiecesMakeTheTextsAgain() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String was = text(random);
      String is = text(random);
      WordChanges changes = WordChanges.between(was, is);
      assertThat(joined(changes.was())).isEqualTo(was);
      assertThat(joined(changes.is())).isEqualTo(is);
      assertThat(unchanged(changes.was())).isEqualTo(unchanged(changes.is()));
    }
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static List<String> unchanged(List<Piece> pieces) {
    return pieces.stream()
        .filter(p -> !p.changed())
        .flatMap(p -> List.of(p.text().strip().split("\\s+")).stream())
        .toList();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(List.of("board", "child", "lead", "all").get(random.nextInt(4)))
          .append(random.nextInt(5) == 0 ? "\n" : " ");
    }
    return text.toString();
  }
}
