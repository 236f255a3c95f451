package sightline.app.ui.answer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Texts;

/** Shows a notice with what can be done about it. */
final class NoticeBanner {
  private final AnswerViewModel audit;
  private final Runnable finish;
  private final Runnable move;

  /**
   * @param finish to finishing
   * @param move to going over to the version the round asks
   */
  NoticeBanner(AnswerViewModel audit, Runnable finish, Runnable move) {
    this.audit = audit;
    this.finish = finish;
    this.move = move;
  }

  /** The banner of a notice. */
  Node of(Notice notice) {
    return switch (notice.kind()) {
      case NOT_SAVED -> {
        Button again = new Button(Texts.of("answer.notice.try-again"));
        again.setOnAction(event -> audit.keeping().retry());
        Button copy = new Button(Texts.of("answer.notice.copy"));
        copy.setOnAction(event -> copy(audit.keeping().unsavedText()));
        yield new Banner(Banner.Kind.DANGER, notice.title(), notice.words(), List.of(again, copy));
      }
      case OTHER_VERSION ->
          new Banner(Banner.Kind.INFO, notice.title(), notice.words())
              .with(link(Texts.of("answer.notice.see-move"), move));
      case READ_ONLY, FINISHED -> new Banner(Banner.Kind.INFO, notice.title(), notice.words());
      case SIGNED ->
          new Banner(Banner.Kind.SUCCESS, notice.title(), notice.words())
              .with(link(Texts.of("answer.notice.see-finish"), finish));
      case DECLINED ->
          new Banner(Banner.Kind.WARNING, notice.title(), notice.words())
              .with(link(Texts.of("answer.notice.see-finish"), finish));
      case SIGNATURE_VOID -> {
        Banner banner = new Banner(Banner.Kind.WARNING, notice.title(), notice.words());
        notice
            .question()
            .ifPresent(
                q -> banner.with(link(Texts.of("answer.notice.see-change"), () -> audit.go(q))));
        yield banner;
      }
    };
  }

  private static Hyperlink link(String words, Runnable act) {
    Hyperlink link = new Hyperlink(words);
    link.getStyleClass().add("text-small");
    link.setOnAction(event -> act.run());
    return link;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
