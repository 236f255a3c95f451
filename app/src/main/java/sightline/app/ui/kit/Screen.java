package sightline.app.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Subscription;

/**
 * One screen: what fills the window between the top bar and the job strip. Built lazily by its
 * constructor or on the first {@link #root()}; it listens to anything that outlives it only between
 * {@link #attach()} and the end of the subscription that returns, so that a closed screen is
 * garbage.
 */
public interface Screen {
  /** The content. Always the same node. */
  Parent root();

  /**
   * "Section 11 2026": the last crumb, the window title, and what a screen reader says on arrival.
   */
  String title();

  /** What stands in the top bar when there is no way back: the title, or other words, or none. */
  default String lead() {
    return title();
  }

  /**
   * Starts listening. Called when the screen is shown; the subscription is ended when it is left.
   */
  default Subscription attach() {
    return Subscription.EMPTY;
  }

  /** The way back, from the outside in, without this screen itself. */
  default List<Crumb> crumbs() {
    return List.of();
  }

  /**
   * Working screens (answering, a case, signing, a conflict, a panel) have no navigation: the
   * crumbs lead out.
   */
  default boolean withNavigation() {
    return true;
  }

  /** The navigation entry shown as chosen while this screen is open; empty leaves it as it is. */
  default Optional<String> navigationId() {
    return Optional.empty();
  }

  /** Tools of this screen for the top bar, left of the save mark. */
  default List<Node> tools() {
    return List.of();
  }

  /** The bar at the foot of the window with the acts of this screen. */
  default Optional<Node> workBar() {
    return Optional.empty();
  }

  /** Where the keyboard should be on arrival; without one it stays at the start of the content. */
  default Optional<Node> firstFocus() {
    return Optional.empty();
  }

  /** What undo and redo would do here; empty where nothing can be undone. */
  default Optional<Undoing> undoing() {
    return Optional.empty();
  }

  /** Whether what is typed here is on the disk; empty on screens that change nothing. */
  default Optional<Saving> saving() {
    return Optional.empty();
  }

  /** Undo and redo of one screen, for the top bar and Ctrl+Z. Both words name the act. */
  interface Undoing {
    /** "Undo change of rating 3.2"; empty when there is nothing to undo. */
    ObservableValue<String> undoWords();

    /** "Redo change of rating 3.2"; empty when there is nothing to redo. */
    ObservableValue<String> redoWords();

    void undo();

    void redo();
  }

  /** The state of saving on one screen, for the mark in the top bar. */
  interface Saving {
    ObservableValue<SaveState> state();

    /** Tries again to keep what could not be saved. */
    void retry();
  }

  /** One step of the way back. */
  record Crumb(String words, Runnable open) {}
}
