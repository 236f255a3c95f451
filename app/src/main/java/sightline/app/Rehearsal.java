package sightline.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.util.Duration;
import sightline.app.ui.kit.NavigationList;

/**
 * Gives the short commands and walks through the first screens, or all of them, of a played
 * demonstration, and ends: how the build of an installer teaches the Java runtime which classes a
 * start needs. Nothing in the program leads here.
 *
 * <p>Its argument is the folder that {@code sightline demo} wrote.
 */
public final class Rehearsal extends SightlineWindow {
  /** Set to "true", it also unlocks both stores and opens every place of the navigation. */
  private static final String EVERY_PLACE = "sightline.rehearse.every-place";

  /** Carries the folder to the window, whose own arguments would be files to open. */
  private static final String DEMO = "sightline.rehearse.demo";

  private static final Duration BETWEEN_STEPS = Duration.millis(250);
  private static final int PATIENCE = 240;

  private final Deque<Step> steps = new ArrayDeque<>();
  private Stage stage;
  private Desktop desktop;

  /** Something to do as soon as it can be done. */
  private record Step(String name, BooleanSupplier done) {}

  /** The way in; a class that is an application itself would find the toolkit started already. */
  public static final class Start {
    private Start() {}

    /** Runs the short commands, then the window, in one process. */
    public static void main(String[] arguments) throws ClassNotFoundException {
      Class.forName("sightline.app.bench.FirstFrame");
      Path demo = Path.of(arguments[0]);
      Wiring wiring = new Wiring();
      wiring.command("--version");
      wiring.command("store", "info", "--store", demo.resolve("centre").toString());
      System.setProperty(DEMO, demo.toString());
      System.setProperty(DataFolder.STORE_PROPERTY, demo.resolve("nobody-yet").toString());
      Main.window(Rehearsal.class);
    }
  }

  @Override
  public void start(Stage first) {
    Path demo = Path.of(System.getProperty(DEMO));
    super.start(first);
    stage = first;
    desktop = desktop();
    step("setting up", () -> shown(Button.class, n -> true).isPresent());
    step("the support team", () -> another(demo.resolve("centre")));
    step("the passphrase", () -> shown(TextInputControl.class, n -> true).isPresent());
    if (Boolean.getBoolean(EVERY_PLACE)) {
      unlock();
      step("the places of the support team", this::queuePlaces);
      step("an agency", () -> another(agencyOf(demo)));
      unlock();
      step("the places of an agency", this::queuePlaces);
    }
    step("the end", this::end);
    next(PATIENCE);
  }

  private static Path agencyOf(Path demo) {
    return demo.resolve("agencies").resolve("northshire-council");
  }

  private void openOn(Path store) {
    System.setProperty(DataFolder.STORE_PROPERTY, store.toString());
    desktop = new Wiring().desktop(stage, file -> {});
    desktop.open(List.of());
  }

  private void unlock() {
    step(
        "the passphrase",
        () -> {
          Optional<TextInputControl> field = shown(TextInputControl.class, n -> true);
          field.ifPresent(f -> f.setText(Desktop.DEMO));
          return field.isPresent();
        });
    step("unlock", () -> press(shown(Button.class, b -> b.getStyleClass().contains("accent"))));
    step("the work", () -> shown(NavigationList.class, n -> true).isPresent());
  }

  /** Puts every place of the navigation before what is still to be done. */
  private boolean queuePlaces() {
    Optional<NavigationList> places = shown(NavigationList.class, n -> true);
    if (places.isEmpty()) {
      return false;
    }
    Deque<Step> walk = new ArrayDeque<>();
    for (Node place : places.get().getChildren()) {
      if (place instanceof Button entry) {
        walk.add(
            new Step(
                entry.getText(),
                () -> {
                  entry.fire();
                  return true;
                }));
        // a screen reads its figures first and is drawn then
        walk.add(new Step("reading", () -> true));
        walk.add(new Step("drawing", () -> true));
      }
    }
    walk.descendingIterator().forEachRemaining(steps::addFirst);
    return true;
  }

  private boolean another(Path store) {
    desktop.close();
    stage.close();
    stage = new Stage();
    openOn(store);
    return true;
  }

  private boolean end() {
    desktop.close();
    Platform.exit();
    return true;
  }

  private static boolean press(Optional<Button> button) {
    button.ifPresent(Button::fire);
    return button.isPresent();
  }

  private void step(String name, BooleanSupplier done) {
    steps.add(new Step(name, done));
  }

  /** One step; when it cannot be done yet, the same again a little later. */
  private void next(int patience) {
    Step step = steps.poll();
    if (step == null) {
      return;
    }
    if (!step.done().getAsBoolean()) {
      if (patience == 0) {
        throw new IllegalStateException("the rehearsal never came to: " + step.name());
      }
      steps.addFirst(step);
    }
    int left = steps.peek() == step ? patience - 1 : PATIENCE;
    PauseTransition pause = new PauseTransition(BETWEEN_STEPS);
    pause.setOnFinished(event -> next(left));
    pause.play();
  }

  private <T extends Node> Optional<T> shown(Class<T> kind, Predicate<T> wanted) {
    return within(stage.getScene().getRoot(), kind, wanted);
  }

  private static <T extends Node> Optional<T> within(
      Node node, Class<T> kind, Predicate<T> wanted) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (kind.isInstance(node) && wanted.test(kind.cast(node))) {
      return Optional.of(kind.cast(node));
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(child -> within(child, kind, wanted))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }
}
