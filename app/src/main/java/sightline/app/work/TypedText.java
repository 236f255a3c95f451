package sightline.app.work;

import java.util.Optional;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;

/** A text that is typed letter by letter: what the book has of it, and the edit that changes it. */
public final class TypedText {
  private TypedText() {}

  /**
   * As it is kept; empty when nothing is.
   *
   * @param id of the question, or of the detail
   */
  public static String kept(AnswerBook book, String id, Autosave.Text text) {
    return switch (text) {
      case COMMENT -> book.response(id).comment();
      case REASON -> book.response(id).answer() instanceof Answer.NotApplicable n ? n.reason() : "";
      case FACT ->
          book.detail(id).orElse(null) instanceof GivenDetail.Written written ? written.text() : "";
      case COUNT ->
          book.detail(id).orElse(null) instanceof GivenDetail.Counted counted
              ? Integer.toString(counted.number())
              : "";
    };
  }

  /**
   * Empty where the text is what it was, where the question no longer has that text, and for a
   * count that is no whole number.
   */
  static Optional<Edit> edit(AnswerBook book, String id, Autosave.Text text, String words) {
    if (words.equals(kept(book, id, text))) {
      return Optional.empty();
    }
    return switch (text) {
      case COMMENT -> Optional.of(new Edit.Commented(id, book.response(id).comment(), words));
      case REASON ->
          book.response(id).answer() instanceof Answer.NotApplicable before
              ? Optional.of(new Edit.Rated(id, before, new Answer.NotApplicable(words)))
              : Optional.empty();
      case FACT ->
          detailed(
              book,
              id,
              words.isBlank() ? Optional.empty() : Optional.of(new GivenDetail.Written(id, words)));
      case COUNT ->
          words.isEmpty()
              ? detailed(book, id, Optional.empty())
              : count(words)
                  .flatMap(n -> detailed(book, id, Optional.of(new GivenDetail.Counted(id, n))));
    };
  }

  private static Optional<Edit> detailed(AnswerBook book, String id, Optional<GivenDetail> after) {
    Optional<GivenDetail> before = book.detail(id);
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new Edit.Detailed(id, before, after));
  }

  private static Optional<Integer> count(String words) {
    return words.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(words)) : Optional.empty();
  }
}
