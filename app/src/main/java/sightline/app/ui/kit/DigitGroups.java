package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * A long number typed from a letter in groups of digits. A full group hands the focus on; pasting
 * the whole number, with any spaces, fills every group; each group is checked as soon as it is full
 * and the verdict is said in words.
 */
public final class DigitGroups extends VBox {
  private final List<Group> groups = new ArrayList<>();
  private final int digits;
  private final BiPredicate<Integer, String> matches;
  private final String wrongWords;
  private final Label verdict = new Label();
  private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");

  /**
   * Groups to type.
   *
   * @param count how many groups
   * @param digits digits in each
   * @param matches whether the digits of the group with this index (from 0) are right
   */
  public DigitGroups(int count, int digits, BiPredicate<Integer, String> matches) {
    this(count, digits, matches, "kit.digits.wrong");
  }

  /** Groups heard on a call: a wrong one is asked for again, not looked up in a letter. */
  public static DigitGroups heard(int count, int digits, BiPredicate<Integer, String> matches) {
    return new DigitGroups(count, digits, matches, "kit.digits.misheard");
  }

  private DigitGroups(
      int count, int digits, BiPredicate<Integer, String> matches, String wrongWords) {
    super(6);
    this.wrongWords = wrongWords;
    this.digits = digits;
    this.matches = matches;
    getStyleClass().add("digit-groups");
    HBox row = new HBox(8);
    for (int i = 0; i < count; i++) {
      Group group = new Group(i, count);
      groups.add(group);
      row.getChildren().add(group);
    }
    verdict.getStyleClass().add("text-small");
    verdict.setWrapText(true);
    verdict.setVisible(false);
    getChildren().setAll(row, verdict);
  }

  /** All digits typed so far, without gaps. */
  public ReadOnlyStringProperty typedProperty() {
    return typed.getReadOnlyProperty();
  }

  /** True when every group is full and right. */
  public boolean allMatch() {
    return groups.stream()
        .allMatch(group -> group.full() && matches.test(group.index, group.getText()));
  }

  public String verdictWords() {
    return verdict.getText();
  }

  /** Fills the groups from the left with the digits of the text, as pasting does. */
  public void fill(String text) {
    fillFrom(0, text);
  }

  @Override
  public void requestFocus() {
    groups.stream()
        .filter(group -> !group.full())
        .findFirst()
        .orElse(groups.getFirst())
        .requestFocus();
  }

  private void fillFrom(int first, String text) {
    String pure = text.replaceAll("\\D", "");
    int start = pure.length() > digits ? 0 : first;
    for (int i = start; i < groups.size() && !pure.isEmpty(); i++) {
      int end = Math.min(digits, pure.length());
      groups.get(i).setText(pure.substring(0, end));
      pure = pure.substring(end);
    }
    requestFocus();
  }

  private void judge() {
    StringBuilder all = new StringBuilder();
    List<Integer> right = new ArrayList<>();
    List<Integer> wrong = new ArrayList<>();
    for (Group group : groups) {
      all.append(group.getText());
      group.getStyleClass().remove("error");
      if (group.full()) {
        if (matches.test(group.index, group.getText())) {
          right.add(group.index + 1);
        } else {
          wrong.add(group.index + 1);
          group.getStyleClass().add("error");
        }
      }
    }
    typed.set(all.toString());
    say(right, wrong);
  }

  private void say(List<Integer> right, List<Integer> wrong) {
    verdict.setVisible(!right.isEmpty() || !wrong.isEmpty());
    if (!wrong.isEmpty()) {
      verdict.setText(Texts.count(wrongWords, wrong.size(), listed(wrong)));
      verdict.getStyleClass().setAll("label", "text-small", Tone.DANGER.styleClass());
      verdict.setGraphic(Icons.FIELD_ERROR.small());
    } else if (right.size() == groups.size()) {
      sayRight(Texts.of("kit.digits.all"));
    } else if (!right.isEmpty()) {
      sayRight(Texts.count("kit.digits.right", right.size(), listed(right)));
    }
  }

  private void sayRight(String words) {
    verdict.setText(words);
    verdict.getStyleClass().setAll("label", "text-small", Tone.SUCCESS.styleClass());
    verdict.setGraphic(Icons.TICK.small());
  }

  private static String listed(List<Integer> numbers) {
    if (numbers.size() == 1) {
      return Integer.toString(numbers.getFirst());
    }
    String front =
        String.join(
            ", ", numbers.subList(0, numbers.size() - 1).stream().map(Object::toString).toList());
    return Texts.of("kit.and", front, numbers.getLast());
  }

  private final class Group extends TextField {
    private final int index;

    Group(int index, int count) {
      this.index = index;
      getStyleClass().add("digit-group");
      setAccessibleText(Texts.of("kit.digits.group", index + 1, count, digits));
      setTextFormatter(
          new TextFormatter<String>(
              change -> {
                change.setText(change.getText().replaceAll("\\D", ""));
                return change.getControlNewText().length() > digits ? null : change;
              }));
      textProperty()
          .subscribe(
              (before, now) -> {
                judge();
                if (isFocused()
                    && now.length() == digits
                    && before.length() < digits
                    && index + 1 < count) {
                  groups.get(index + 1).requestFocus();
                }
              });
      addEventFilter(KeyEvent.KEY_PRESSED, this::stepBack);
    }

    boolean full() {
      return getText().length() == digits;
    }

    private void stepBack(KeyEvent event) {
      if (event.getCode() == KeyCode.BACK_SPACE && getText().isEmpty() && index > 0) {
        groups.get(index - 1).requestFocus();
        groups.get(index - 1).end();
        event.consume();
      }
    }

    @Override
    public void paste() {
      String text = Clipboard.getSystemClipboard().getString();
      if (text != null) {
        fillFrom(index, text);
      }
    }
  }
}
