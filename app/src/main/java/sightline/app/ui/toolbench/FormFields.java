package sightline.app.ui.toolbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.toolbench.DraftActs;
import sightline.model.toolbench.DraftEdit;
import sightline.model.toolbench.DraftProblem;

/**
 * The fields of one form. What is typed goes to the draft once the typing rests; what changes in
 * the draft from elsewhere, such as an undo, shows in the fields. Fields are named as the file
 * names them, so that a problem finds its field.
 */
final class FormFields {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final BenchViewModel model;
  private final Map<String, FieldGroup> groups = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Runnable> refreshers = new ArrayList<>();
  private final Map<String, String> wrong = new LinkedHashMap<>();
  private boolean refreshing;

  FormFields(BenchViewModel model) {
    this.model = model;
  }

  /** The edit a typed text becomes. */
  interface Typed {
    Optional<DraftEdit> edit(DraftActs acts, AuditTool draft, String words);
  }

  BenchViewModel model() {
    return model;
  }

  /** A text of one line. */
  FieldGroup line(
      String key, String label, String hint, Function<AuditTool, String> value, Typed typed) {
    return text(key, label, hint, new TextField(), value, typed);
  }

  /** A text of several lines, so many of them in sight. */
  FieldGroup prose(
      String key,
      String label,
      String hint,
      int rows,
      Function<AuditTool, String> value,
      Typed typed) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    return text(key, label, hint, area, value, typed);
  }

  /** The edit a typed number becomes. */
  interface Counted {
    Optional<DraftEdit> edit(DraftActs acts, AuditTool draft, int number);
  }

  /**
   * A whole number. What is no such number stays in the field with what to do beside it, and the
   * draft keeps the number it had.
   */
  FieldGroup number(
      String key,
      String label,
      String hint,
      int lowest,
      int highest,
      ToIntFunction<AuditTool> value,
      Counted typed) {
    TextField field = new TextField();
    FieldGroup group = grouped(key, new FieldGroup(label, hint, field));
    Runnable stands =
        () -> field.setText(Integer.toString(value.applyAsInt(model.toolProperty().get())));
    model.unaccepted(key).ifPresentOrElse(field::setText, stands);
    Consumer<String> take =
        words -> {
          Optional<Integer> number = number(words, lowest, highest);
          String error =
              number.isPresent() ? "" : Texts.of("toolbench.number.wrong", lowest, highest);
          wrong.put(key, error);
          group.setError(error);
          group.pseudoClassStateChanged(WRONG, !error.isEmpty());
          model.keepUnaccepted(key, number.isPresent() ? Optional.empty() : Optional.of(words));
          number.ifPresent(
              n -> model.typed(key, (acts, draft) -> typed.edit(acts, draft.tool(), n)));
        };
    model.unaccepted(key).ifPresent(take);
    field
        .textProperty()
        .subscribe(
            (before, now) -> {
              if (!refreshing) {
                take.accept(now);
              }
            });
    field
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.flush();
              }
            });
    refreshers.add(
        () -> {
          Optional<Integer> shown = number(field.getText(), lowest, highest);
          int kept = value.applyAsInt(model.toolProperty().get());
          if (shown.isPresent() && shown.get() != kept) {
            stands.run();
          }
        });
    return group;
  }

  private static Optional<Integer> number(String words, int lowest, int highest) {
    String bare = words.strip();
    if (!bare.matches("-?[0-9]{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(bare)).filter(n -> n >= lowest && n <= highest);
  }

  private FieldGroup text(
      String key,
      String label,
      String hint,
      TextInputControl field,
      Function<AuditTool, String> value,
      Typed typed) {
    field.setText(value.apply(model.toolProperty().get()));
    field
        .textProperty()
        .subscribe(
            (before, now) -> {
              if (!refreshing) {
                model.typed(key, (acts, draft) -> typed.edit(acts, draft.tool(), now));
              }
            });
    field
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.flush();
              }
            });
    refreshers.add(
        () -> {
          String stands = value.apply(model.toolProperty().get());
          if (!bare(stands).equals(bare(field.getText()))) {
            field.setText(stands);
          }
        });
    return grouped(key, new FieldGroup(label, hint, field));
  }

  /** Blanks at the ends of lines are no difference: a person may be about to type on. */
  private static String bare(String text) {
    return text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** A field that is chosen rather than typed. */
  FieldGroup grouped(String key, FieldGroup group) {
    groups.put(key, group);
    nodes.put(key, group.field());
    return group;
  }

  /** Something else that keeps the keyboard when the form is laid out anew. */
  <N extends Node> N named(String key, N node) {
    nodes.put(key, node);
    return node;
  }

  /** Does something at once. */
  void act(BiFunction<DraftActs, AuditTool, Optional<DraftEdit>> wanted) {
    if (!refreshing) {
      model.act(acts -> wanted.apply(acts, model.toolProperty().get()));
    }
  }

  void refresh() {
    refreshing = true;
    try {
      refreshers.forEach(Runnable::run);
    } finally {
      refreshing = false;
    }
  }

  void show(List<DraftProblem> problems) {
    Map<String, String> words = new LinkedHashMap<>();
    for (DraftProblem problem : problems) {
      nearest(problem.field())
          .filter(groups::containsKey)
          .ifPresent(key -> words.merge(key, BenchWords.atField(problem), (a, b) -> a));
    }
    groups.forEach(
        (key, group) -> {
          String typed = wrong.getOrDefault(key, "");
          group.setError(typed.isEmpty() ? words.getOrDefault(key, "") : typed);
        });
  }

  /** The field a problem is about, or the one that holds it. */
  private Optional<String> nearest(String field) {
    return nodes.keySet().stream()
        .filter(
            key -> field.equals(key) || field.startsWith(key + ".") || field.startsWith(key + "["))
        .max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  /** Brings the keyboard to the field a problem is about; empty when it has none here. */
  Optional<Node> focus(String field) {
    Optional<Node> node = nearest(field).map(nodes::get);
    node.ifPresent(Node::requestFocus);
    return node;
  }

  /** The name of the field with the keyboard. */
  Optional<String> focused() {
    return nodes.entrySet().stream()
        .filter(e -> e.getValue().isFocused())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
