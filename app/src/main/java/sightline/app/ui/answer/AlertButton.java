package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Shell;

/** Says what to do when a child may be at risk now, and takes the record that it was done. */
final class AlertButton extends Button {
  private final AnswerViewModel audit;

  private AlertButton(AnswerViewModel audit, Shell shell) {
    super("", Icons.DANGER.small());
    this.audit = audit;
    getStyleClass().add(Styles.DANGER);
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(event -> ask(shell));
  }

  /** At the top of every page of an audit that reads records of children; elsewhere none. */
  static Optional<AlertButton> of(AnswerViewModel audit, Shell shell) {
    return audit.readOnly() || !audit.tool().kind().readsRecordsOfChildren()
        ? Optional.empty()
        : Optional.of(new AlertButton(audit, shell));
  }

  private void ask(Shell shell) {
    AlertViewModel asked =
        new AlertViewModel(
            audit.bookProperty().get().alerts(),
            LocalDateTime.now(audit.clock()),
            audit.clock().getZone());
    if (AlertSheet.ask(shell, asked)) {
      audit.changes().alert(asked.waiting(), asked.told());
    }
  }

  /** Its words follow the book until the view ends. */
  Subscription following() {
    return audit.bookProperty().subscribe(book -> setText(AlertViewModel.button(book.alerts())));
  }
}
