package sightline.app.ui.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.AtMost;
import sightline.app.ui.kit.ErrorSummary;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.ProgressState;
import sightline.model.merge.FollowUp;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/** One choice and what is said about it, asked over the window. */
final class NoteForm<T> extends VBox {
  private static final int LONGEST = 1000;

  private final ErrorSummary errors = new ErrorSummary();
  private final ToggleGroup group = new ToggleGroup();
  private final VBox choices = new VBox(8);
  private final FieldGroup which;
  private final TextArea text = area(3);
  private final FieldGroup said;
  private final TextArea impact = area(2);
  private final String missing;

  private NoteForm(
      String lead,
      String choiceTitle,
      List<T> all,
      Optional<T> chosen,
      Function<T, String> words,
      String textTitle,
      String textHint,
      String missing) {
    super(16);
    this.missing = missing;
    getStyleClass().add("form");
    Label about = new Label(lead);
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    for (T one : all) {
      RadioButton radio = new RadioButton(words.apply(one));
      radio.setUserData(one);
      radio.setWrapText(true);
      radio.setMinHeight(USE_PREF_SIZE);
      radio.setToggleGroup(group);
      radio.setSelected(chosen.filter(one::equals).isPresent());
      choices.getChildren().add(radio);
    }
    which = new FieldGroup(choiceTitle, choices);
    said = new FieldGroup(textTitle, textHint, text);
    getChildren().setAll(errors, about, which, said);
  }

  private static TextArea area(int rows) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.setTextFormatter(new AtMost(LONGEST));
    return area;
  }

  @SuppressWarnings("unchecked")
  private Optional<T> chosen() {
    return Optional.ofNullable(group.getSelectedToggle()).map(t -> (T) t.getUserData());
  }

  private boolean isRight() {
    List<ErrorSummary.Problem> problems = new ArrayList<>();
    which.setError(chosen().isPresent() ? "" : Texts.of("followup.choose"));
    said.setError(text.getText().isBlank() ? missing : "");
    if (chosen().isEmpty()) {
      problems.add(
          ErrorSummary.Problem.at(Texts.of("followup.choose"), choices.getChildren().getFirst()));
    }
    if (text.getText().isBlank()) {
      problems.add(ErrorSummary.Problem.at(missing, text));
    }
    errors.show(problems);
    return problems.isEmpty();
  }

  private boolean ask(Shell shell, String title) {
    return new Sheet(
            shell, title, this, Texts.of("followup.keep"), Texts.of("followup.back"), this::isRight)
        .showAndWait();
  }

  /** The sheets over this window. */
  static FollowUpSheets over(Shell shell) {
    return new FollowUpSheets() {
      @Override
      public Optional<GivenProgress> progress(FollowUp.Followed action) {
        NoteForm<ProgressState> form =
            new NoteForm<>(
                action.action().change(),
                Texts.of("followup.state"),
                List.of(ProgressState.values()),
                action.state(),
                ProgressState::label,
                Texts.of("followup.done"),
                Texts.of("followup.done.hint"),
                Texts.of("followup.done.missing"));
        form.getChildren()
            .add(
                new FieldGroup(
                    Texts.of("followup.impact"), Texts.of("followup.impact.hint"), form.impact));
        return form.ask(shell, Texts.of("followup.progress.title"))
            ? Optional.of(
                new GivenProgress(
                    form.chosen().orElseThrow(),
                    form.text.getText().strip(),
                    Optional.of(form.impact.getText().strip()).filter(i -> !i.isEmpty())))
            : Optional.empty();
      }

      @Override
      public Optional<GivenRating> rating(Question question, List<Rating> ratings) {
        NoteForm<Rating> form =
            new NoteForm<>(
                question.number() + " " + question.statement(),
                Texts.of("followup.rating"),
                ratings,
                Optional.empty(),
                r -> r.label() + described(question, r),
                Texts.of("followup.sample"),
                Texts.of("followup.sample.hint"),
                Texts.of("followup.sample.missing"));
        return form.ask(shell, Texts.of("followup.again.title"))
            ? Optional.of(new GivenRating(form.chosen().orElseThrow(), form.text.getText().strip()))
            : Optional.empty();
      }
    };
  }

  private static String described(Question question, Rating rating) {
    return Optional.ofNullable(question.descriptors().get(rating.id()))
        .map(d -> ": " + d)
        .orElse("");
  }
}
