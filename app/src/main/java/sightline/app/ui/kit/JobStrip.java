package sightline.app.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The strip at the foot of the window: what runs, how far, how long, Cancel; then the result until
 * it is closed. Several stack, the newest below. Takes no room when there is nothing to say.
 */
public final class JobStrip extends VBox {
  private static final double BAR = 240;

  private final Map<ShownJob, Subscription> watched = new HashMap<>();

  public JobStrip() {
    getStyleClass().add("job-strip");
    hideWhenEmpty();
  }

  /** Shows the jobs of the list until the subscription ends. */
  public Subscription follow(ObservableList<ShownJob> jobs) {
    ListChangeListener<ShownJob> listener = change -> rebuild(jobs);
    jobs.addListener(listener);
    rebuild(jobs);
    return () -> {
      jobs.removeListener(listener);
      watched.values().forEach(Subscription::unsubscribe);
      watched.clear();
      getChildren().clear();
      hideWhenEmpty();
    };
  }

  private void rebuild(ObservableList<ShownJob> jobs) {
    watched.values().forEach(Subscription::unsubscribe);
    watched.clear();
    getChildren().clear();
    for (ShownJob job : jobs) {
      HBox line = new HBox();
      line.getStyleClass().add("job");
      getChildren().add(line);
      watched.put(job, job.stateProperty().subscribe(state -> fill(line, job, state)));
    }
    hideWhenEmpty();
  }

  private void hideWhenEmpty() {
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private static void fill(HBox line, ShownJob job, ShownJob.State state) {
    boolean finished = state == ShownJob.State.FINISHED;
    line.getStyleClass().removeAll("running", "finished");
    line.getStyleClass().add(finished ? "finished" : "running");
    HBox icon = new HBox((finished ? Icons.DONE : Icons.WORKING).icon());
    icon.getStyleClass().add("state");
    icon.setAlignment(javafx.geometry.Pos.CENTER);
    Label title = new Label();
    title.getStyleClass().add("text-bold");
    title.textProperty().bind(job.titleProperty());
    title.setMinWidth(USE_PREF_SIZE);
    Label detail = new Label();
    detail.getStyleClass().addAll("text-small", "text-muted");
    detail.textProperty().bind(job.detailProperty());
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    line.getChildren().setAll(icon, title, detail);
    if (finished) {
      result(line, job);
    } else {
      line.getChildren().addAll(bar(job), cancel(job, state));
    }
  }

  private static Node bar(ShownJob job) {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR);
    bar.setMinWidth(BAR);
    bar.progressProperty().bind(job.progressProperty());
    bar.accessibleTextProperty().bind(job.titleProperty());
    return bar;
  }

  private static Node cancel(ShownJob job, ShownJob.State state) {
    Button cancel = new Button(Texts.of("kit.job.cancel"));
    cancel.getStyleClass().add(Styles.SMALL);
    cancel.setAccessibleText(Texts.of("kit.job.cancel-spoken", job.titleProperty().get()));
    cancel.setOnAction(event -> job.cancel());
    cancel.setDisable(state == ShownJob.State.CANCELLING);
    return cancel;
  }

  private static void result(HBox line, ShownJob job) {
    if (!job.report().act().isEmpty()) {
      Button open = new Button(job.report().act());
      open.getStyleClass().add(Styles.SMALL);
      open.setOnAction(event -> job.report().onAct().run());
      line.getChildren().add(open);
    }
    IconButton close = new IconButton(Icons.CLOSE, Texts.of("kit.close"), job::close).small();
    close.setAccessibleText(Texts.of("kit.job.close-spoken", job.titleProperty().get()));
    line.getChildren().add(close);
  }
}
