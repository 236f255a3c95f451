package sightline.app.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import sightline.app.ui.kit.Asks;

/** Answers questions as a test has laid down, and remembers what was asked. */
public final class ScriptedAsks implements Asks {
  private final Deque<Boolean> answers = new ArrayDeque<>();
  private final List<Question> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  /** The next question is answered with its act (true) or with keeping things as they are. */
  public ScriptedAsks answer(boolean act) {
    answers.add(act);
    return this;
  }

  public List<Question> asked() {
    return List.copyOf(asked);
  }

  public List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public boolean confirm(Question question) {
    asked.add(question);
    if (answers.isEmpty()) {
      throw new AssertionError("asked something the test did not expect: " + question.title());
    }
    return answers.remove();
  }

  @Override
  public void tell(String title, String body) {
    told.add(title + ": " + body);
  }
}
