package sightline.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * What must hold on every screen: each control that takes the focus has a name and is at least 24
 * by 24, no words are cut off, and Tab goes through the screen as one reads it. Walks what is
 * shown: use it on a screen in an open window.
 */
public final class ScreenChecks {
  private static final double SMALLEST_TARGET = 24;
  private static final double ROUNDING = 0.6;

  private ScreenChecks() {}

  /** All checks at once; fails with every finding in a list. */
  public static void hold(Parent root) {
    assertThat(findings(root)).as("what is wrong on this screen").isEmpty();
  }

  /** Every finding as a sentence that names the node. */
  public static List<String> findings(Parent root) {
    List<String> findings = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    collect(root, nodes);
    for (Node node : nodes) {
      if (takesFocus(node)) {
        checkName(node, findings);
        checkSize(node, findings);
      }
      if (node instanceof Labeled labeled) {
        checkWords(labeled, findings);
      }
    }
    checkOrder(nodes.stream().filter(ScreenChecks::takesFocus).toList(), findings);
    return findings;
  }

  /** The controls Tab visits, in its order. */
  public static List<Node> tabStops(Parent root) {
    List<Node> nodes = new ArrayList<>();
    collect(root, nodes);
    return nodes.stream().filter(ScreenChecks::takesFocus).toList();
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static boolean takesFocus(Node node) {
    return node.isFocusTraversable() && !node.isDisabled() && !(node instanceof ScrollBar);
  }

  private static void checkName(Node node, List<String> findings) {
    if (node instanceof ScrollPane) {
      return;
    }
    String name = node.getAccessibleText();
    if (isBlank(name) && node instanceof Labeled labeled) {
      name = labeled.getText();
    }
    if (isBlank(name) && node instanceof TextInputControl field) {
      name = labelledBy(field);
    }
    if (isBlank(name)) {
      findings.add("has no name for a screen reader: " + describe(node));
    }
  }

  private static String labelledBy(Node field) {
    List<Node> nodes = new ArrayList<>();
    collect(field.getScene().getRoot(), nodes);
    return nodes.stream()
        .filter(node -> node instanceof Label label && field.equals(label.getLabelFor()))
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }

  private static void checkSize(Node node, List<String> findings) {
    Bounds bounds = node.getLayoutBounds();
    if (bounds.getWidth() < SMALLEST_TARGET || bounds.getHeight() < SMALLEST_TARGET) {
      findings.add(
          "is smaller than 24 by 24: %s, %.0f by %.0f"
              .formatted(describe(node), bounds.getWidth(), bounds.getHeight()));
    }
  }

  private static void checkWords(Labeled labeled, List<String> findings) {
    String words = labeled.getText();
    if (isBlank(words) || insideVirtual(labeled)) {
      return;
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text
          && !child.equals(labeled.getGraphic())
          && text.isVisible()
          && !text.getText().equals(words)) {
        findings.add("cuts its words: \"" + words + "\" shows as \"" + text.getText() + "\"");
      }
    }
    if (labeled.isWrapText()
        && labeled.getHeight() + ROUNDING < labeled.prefHeight(labeled.getWidth())) {
      findings.add("has no room for all its lines: \"" + words + "\"");
    }
  }

  /** Cells that scroll half out of sight are cut by nature. */
  private static boolean insideVirtual(Node node) {
    return node instanceof ListCell<?>;
  }

  /**
   * Tab order is the order of the nodes; read by rows, nothing may lead back up by more than its
   * own height.
   */
  private static void checkOrder(List<Node> stops, List<String> findings) {
    for (int i = 1; i < stops.size(); i++) {
      Bounds before = inSight(stops.get(i - 1));
      Bounds now = inSight(stops.get(i));
      boolean above = now.getMaxY() < before.getMinY();
      boolean anotherColumn = now.getMinX() >= before.getMaxX();
      if (above && !anotherColumn && !inSamePane(stops.get(i - 1), stops.get(i))) {
        findings.add(
            "Tab leads back up from "
                + describe(stops.get(i - 1))
                + " to "
                + describe(stops.get(i)));
      }
    }
  }

  /** Where a node is seen: one that is scrolled out of sight stands at the edge it went over. */
  private static Bounds inSight(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll) {
        Bounds pane = scroll.localToScene(scroll.getLayoutBounds());
        double top = Math.clamp(bounds.getMinY(), pane.getMinY(), pane.getMaxY());
        double bottom = Math.clamp(bounds.getMaxY(), pane.getMinY(), pane.getMaxY());
        bounds = new BoundingBox(bounds.getMinX(), top, bounds.getWidth(), bottom - top);
      }
    }
    return bounds;
  }

  private static boolean inSamePane(Node one, Node other) {
    return one instanceof TextArea && other instanceof ScrollPane;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String describe(Node node) {
    String words =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextField field -> field.getPromptText();
          default -> node.getAccessibleText();
        };
    return (node instanceof Control ? "" : "the ")
        + node.getClass().getSimpleName()
        + " "
        + node.getStyleClass()
        + (isBlank(words) ? "" : " \"" + words + "\"");
  }
}
