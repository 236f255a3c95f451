package sightline.model.toolbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Part;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolProblem;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/**
 * What stands against publishing a draft: the problems the reader of tool files finds on the file
 * the draft would become. There is no second set of rules.
 */
public final class DraftCheck {
  private static final Pattern STEP =
      Pattern.compile("(standards|parts|questions)\\[([0-9]+)\\](?:\\.|$)");

  private DraftCheck() {}

  /** Errors and warnings in the order of the tool; empty when it is sound. */
  public static List<DraftProblem> of(AuditTool draft) {
    List<ToolProblem> found =
        switch (new ToolReader().read(DraftFile.of(draft))) {
          case ToolReading.Read read -> read.warnings();
          case ToolReading.Unreadable broken -> broken.problems();
        };
    return found.stream().map(p -> about(draft, p)).toList();
  }

  private static DraftProblem about(AuditTool draft, ToolProblem found) {
    Matcher step = STEP.matcher(found.path());
    if (!step.lookingAt() || !step.group(1).equals("standards")) {
      return new DraftProblem(Optional.empty(), Optional.empty(), found.path(), found);
    }
    Standard standard = draft.standards().get(Integer.parseInt(step.group(2)));
    List<Question> own = standard.ownQuestions();
    List<Part> parts = standard.parts();
    int end = step.end();
    Optional<String> question = Optional.empty();
    while (question.isEmpty()
        && step.region(end, found.path().length()).lookingAt()
        && !step.group(1).equals("standards")) {
      int index = Integer.parseInt(step.group(2));
      end = step.end();
      if (step.group(1).equals("parts")) {
        own = parts.get(index).questions();
        parts = parts.get(index).parts();
      } else {
        question = Optional.of(own.get(index).id());
      }
    }
    return new DraftProblem(
        Optional.of(standard.id()), question, found.path().substring(end), found);
  }

  /** References of the tool that still say what a named person must check, in reading order. */
  public static List<OpenReference> unchecked(AuditTool tool) {
    List<OpenReference> open = new ArrayList<>();
    for (Standard standard : tool.standards()) {
      standard.references().stream()
          .filter(r -> r.toCheck().isPresent())
          .forEach(r -> open.add(new OpenReference(standard, Optional.empty(), r)));
      for (Question question : standard.questions()) {
        question.references().stream()
            .filter(r -> r.toCheck().isPresent())
            .forEach(r -> open.add(new OpenReference(standard, Optional.of(question), r)));
      }
    }
    return open;
  }
}
