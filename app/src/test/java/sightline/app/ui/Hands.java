package sightline.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/**
 * A person at the keyboard and the mouse: presses real keys and clicks real places of a shown
 * window, from a thread that is not the FX thread, and reads what stands on the screen.
 */
public final class Hands {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final int FAR = 90;

  private final FxRobot robot = new FxRobot();
  private final Stage stage;

  public Hands(Stage stage) {
    this.stage = stage;
  }

  /** Runs on the FX thread and waits for the result. */
  public static <T> T fx(Callable<T> work) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            outcome.complete(work.call());
          } catch (Exception | AssertionError problem) {
            outcome.completeExceptionally(problem);
          }
        });
    try {
      return outcome.get(2, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the FX thread did not answer", e);
    }
  }

  public void press(KeyCode... keys) {
    robot.push(keys);
    settle();
  }

  public void type(String text) {
    robot.write(text, 0);
    settle();
  }

  /** Clicks what bears these words. */
  public void click(String words) {
    see(words);
    robot.clickOn(fx(() -> found(words).orElseThrow()));
    settle();
  }

  /** Clicks a place of the window. */
  public void click(Node place) {
    robot.clickOn(place);
    settle();
  }

  /** Runs on the FX thread for what it does, not for what it gives. */
  public static void onFx(FxRunnable work) {
    fx(
        () -> {
          work.run();
          return true;
        });
  }

  /** Something that may go wrong. */
  @FunctionalInterface
  public interface FxRunnable {
    void run() throws Exception;
  }

  /** Goes on with Tab until the control with these words has the focus; fails when none has. */
  public void tabTo(String words) {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < FAR; i++) {
      String now = fx(this::focused);
      if (now.contains(words)) {
        return;
      }
      passed.add(now);
      press(KeyCode.TAB);
    }
    throw new AssertionError("Tab never came to \"" + words + "\"; it passed " + passed);
  }

  /** Whether a screen reader would say these words of what has the focus. */
  public boolean focusSays(String words) {
    return fx(this::focused).contains(words);
  }

  /** Waits until the words stand on the screen. */
  public void see(String words) {
    until(() -> found(words).isPresent(), "the words \"" + words + "\"");
  }

  /** Waits until something is so; the question is asked on the FX thread. */
  public void until(Callable<Boolean> condition, String awaited) {
    long start = System.nanoTime();
    while (!fx(condition)) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new AssertionError(
            "waited in vain for " + awaited + "; on the screen: " + fx(this::words));
      }
      settle();
    }
  }

  /** All words on the screen, in the order they are drawn. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (Node node : shown()) {
      said(node).ifPresent(words::add);
    }
    return words.stream().filter(w -> !w.isBlank()).distinct().toList();
  }

  /** Every node of this kind that is shown, in the order of drawing. */
  public <T extends Node> List<T> shownAll(Class<T> kind) {
    return fx(() -> shown().stream().filter(kind::isInstance).map(kind::cast).toList());
  }

  private Optional<Node> found(String words) {
    return shown().stream()
        .filter(n -> said(n).filter(s -> s.contains(words)).isPresent())
        .findFirst();
  }

  private static Optional<String> said(Node node) {
    if (node instanceof Labeled labeled) {
      return Optional.ofNullable(labeled.getText());
    }
    return node instanceof Text text ? Optional.ofNullable(text.getText()) : Optional.empty();
  }

  /** What a screen reader would say of the control with the focus. */
  private String focused() {
    Node owner = stage.getScene().getFocusOwner();
    if (owner == null) {
      return "nothing";
    }
    Object spoken = owner.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    String own = owner.getAccessibleText();
    String label = "";
    Object labelledBy = owner.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
    if (labelledBy instanceof Labeled labeled) {
      label = labeled.getText();
    }
    String value =
        owner instanceof javafx.scene.control.ComboBoxBase<?> box
            ? String.valueOf(box.getValue())
            : "";
    return String.join(
        " | ",
        value,
        owner.getClass().getSimpleName(),
        String.valueOf(own),
        String.valueOf(spoken),
        label);
  }

  private List<Node> shown() {
    List<Node> nodes = new ArrayList<>();
    collect(stage.getScene().getRoot(), nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> into) {
    if (node.isVisible()) {
      into.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
      }
    }
  }

  /** Lets what was pressed take effect and be drawn. */
  private static void settle() {
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
  }
}
