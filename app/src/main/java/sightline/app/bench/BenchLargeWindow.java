package sightline.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import sightline.app.ui.answer.AnswerView;
import sightline.app.ui.answer.AnswerViewModel;
import sightline.app.ui.answer.Sheets;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.work.Audits;
import sightline.app.work.Autosaves;
import sightline.app.work.Books;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.app.work.OpenAudit;
import sightline.app.work.Workplace;
import sightline.app.work.WritingThread;
import sightline.model.audit.Action;
import sightline.model.tool.Question;

/**
 * The largest tool in the window: opening its audit from the store to the frame that shows it, and
 * scrolling through the list of a standard, beside a bare list of 2,000 lines in a window of the
 * same size.
 */
final class BenchLargeWindow {
  private static final int ROUNDS = 9;
  private static final int FRAMES = 60;

  /** The first pulse lays out and draws, the second begins when that is done. */
  private static final int FIRST_FRAME = 2;

  /** By then the rows below the fold are there too. */
  private static final int SETTLED = 80;

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  List<Figure> run() throws Exception {
    Path folder = BenchWorkplaces.folder();
    Platform.setImplicitExit(false);
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.get();
    try (Workplace agency = BenchWorkplaces.agency(folder, BenchLargeTool.bytes())) {
      return timed(agency);
    } finally {
      BenchWorkplaces.remove(folder);
      Platform.exit();
    }
  }

  private static List<Figure> timed(Workplace agency) throws Exception {
    Books books = new Books(agency);
    Audits audits = new Audits(agency, books);
    String id = audits.invitations().getFirst().auditId();
    double[] opening = new double[ROUNDS];
    double[] bareOpening = new double[ROUNDS];
    List<Double> frames = new ArrayList<>();
    List<Double> bareFrames = new ArrayList<>();
    try (Autosaves autosaves =
            new Autosaves(agency, books, new WritingThread(), Platform::runLater);
        BackgroundJobs jobs = new BackgroundJobs(bug -> {})) {
      OpenAudit openAudit = new OpenAudit(agency, books, audits, autosaves);
      Stage stage = onFx(Stage::new);
      Shell shell = onFx(() -> shown(stage, new Shell()));
      ScreenHost host = onFx(() -> new ScreenHost(shell));
      Stage bare = onFx(Stage::new);
      for (int i = -2; i < ROUNDS; i++) {
        double took = open(stage, host, shell, openAudit, id, jobs, agency);
        drawn(SETTLED);
        double least = openBare(bare);
        drawn(SETTLED);
        if (i >= 0) {
          opening[i] = took;
          bareOpening[i] = least;
        }
      }
      frames.addAll(scroll(stage, first(shell, ScrollPane.class, "rows-scroll")));
      bareFrames.addAll(scroll(bare, bare.getScene().getRoot()));
      onFx(
          () -> {
            stage.close();
            bare.close();
            return stage;
          });
    }
    return List.of(
        new Figure(
            "open an audit of 2,000 questions in the window",
            "ms",
            Figure.median(opening),
            1_000,
            "the aim",
            1),
        new Figure(
            "the same, beside a list of as many lines",
            "ms",
            Figure.median(opening),
            Figure.median(bareOpening),
            "bare list of 2,000 lines",
            0),
        new Figure(
            "a frame while its list scrolls, p95",
            "ms",
            Figure.percentile(array(frames), 0.95),
            Figure.percentile(array(bareFrames), 0.95),
            "the bare list, p95",
            2));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Shell shown(Stage stage, Shell shell) {
    Scene scene = new Scene(shell, WIDTH, HEIGHT);
    Preferences.of(java.util.Map.of()).theme().apply(scene);
    stage.setScene(scene);
    stage.show();
    return shell;
  }

  /** From the store to the frame: what the click on Continue does. */
  private static double open(
      Stage stage,
      ScreenHost host,
      Shell shell,
      OpenAudit openAudit,
      String id,
      BackgroundJobs jobs,
      Workplace agency)
      throws Exception {
    onFx(
        () -> {
          host.clear();
          stage.toFront();
          return host;
        });
    long start = System.nanoTime();
    OpenAudit.Opened opened = openAudit.toAnswer(id);
    onFx(
        () -> {
          AnswerViewModel model = new AnswerViewModel(openAudit, opened, jobs, agency.clock());
          model.showMode(AnswerViewModel.Mode.LIST);
          host.show(
              () ->
                  new AnswerView(
                      model,
                      new NoSheets(),
                      shell,
                      new AnswerView.Elsewhere("", () -> {}, () -> {}, () -> {}, () -> {}),
                      AnswerView.Settings.USUAL));
          return host;
        });
    drawn(FIRST_FRAME);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double openBare(Stage bare) throws Exception {
    onFx(
        () -> {
          bare.hide();
          return bare;
        });
    long start = System.nanoTime();
    onFx(
        () -> {
          ListView<String> list =
              new ListView<>(
                  FXCollections.observableArrayList(
                      java.util.stream.IntStream.range(0, 2_000)
                          .mapToObj(n -> "Statement number " + n + " holds here.")
                          .toList()));
          bare.setScene(new Scene(list, WIDTH, HEIGHT));
          bare.show();
          return bare;
        });
    drawn(FIRST_FRAME);
    return (System.nanoTime() - start) / 1e6;
  }

  /** How long each frame took while a wheel was turned. */
  private static List<Double> scroll(Stage stage, Node where) throws Exception {
    List<Double> took = new ArrayList<>();
    CompletableFuture<Void> done = new CompletableFuture<>();
    onFx(
        () -> {
          stage.toFront();
          new AnimationTimer() {
            private long before;
            private int frame;

            @Override
            public void handle(long now) {
              long at = System.nanoTime();
              if (before != 0) {
                took.add((at - before) / 1e6);
              }
              before = at;
              if (++frame > FRAMES) {
                stop();
                done.complete(null);
              } else {
                turn(where);
              }
            }
          }.start();
          return stage;
        });
    done.get();
    return took;
  }

  private static void turn(Node where) {
    if (where instanceof ScrollPane pane) {
      pane.setVvalue(pane.getVvalue() + 1.0 / FRAMES);
      return;
    }
    Node target = where.lookup(".virtual-flow");
    (target == null ? where : target)
        .fireEvent(
            new ScrollEvent(
                ScrollEvent.SCROLL,
                600,
                400,
                600,
                400,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -40,
                0,
                -40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
  }

  private static Node first(Parent root, Class<? extends Node> kind, String styleClass)
      throws Exception {
    return onFx(
        () ->
            Optional.ofNullable(root.lookup("." + styleClass))
                .filter(kind::isInstance)
                .orElseThrow(() -> new IllegalStateException("there is no list to scroll")));
  }

  private static void drawn(int pulsesWanted) throws Exception {
    CompletableFuture<Void> twice = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private int pulses;

              @Override
              public void handle(long now) {
                if (++pulses == pulsesWanted) {
                  stop();
                  twice.complete(null);
                }
              }
            }.start());
    twice.get();
  }

  private static <T> T onFx(Callable<T> act) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(act.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result.get();
  }

  /** Nothing is added while it is timed. */
  private static final class NoSheets implements Sheets {
    @Override
    public Optional<GivenEvidence> evidence(Question question) {
      return Optional.empty();
    }

    @Override
    public Optional<GivenAction> action(Question question) {
      return Optional.empty();
    }

    @Override
    public Optional<GivenAction> change(Question question, Action before) {
      return Optional.empty();
    }
  }
}
