package sightline.model.toolbench;

import java.util.Optional;
import sightline.model.tool.ToolProblem;

/**
 * A problem of a draft, with what it is about.
 *
 * @param standard id of the standard it is about; empty when it is about the tool
 * @param question id of the question it is about; empty when it is about the standard or the tool
 * @param field where in that, as the file has it: "statement", "descriptors.met",
 *     "references[0].source", "cover.purpose"; empty for the whole
 * @param found what the reader said, with line and column of the draft's file
 */
public record DraftProblem(
    Optional<String> standard, Optional<String> question, String field, ToolProblem found) {

  public boolean isError() {
    return found.isError();
  }
}
