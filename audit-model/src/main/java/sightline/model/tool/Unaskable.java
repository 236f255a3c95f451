package sightline.model.tool;

import java.util.List;

/** Why a round cannot ask a tool with these modules and local questions. */
public sealed interface Unaskable {

  /**
   * @param known the modules the tool has
   */
  record UnknownModule(String module, List<String> known) implements Unaskable {
    public UnknownModule {
      known = List.copyOf(known);
    }
  }

  /** Two local questions, or a local question and something of the tool, share an id. */
  record IdTaken(String id) implements Unaskable {}

  /** A local question is rated on a scale the tool does not have. */
  record UnknownScale(String question, String scale) implements Unaskable {}

  /** A local question's condition looks at a question this round does not ask. */
  record ConditionOutside(String question, String target) implements Unaskable {}

  /** Everything is left out. */
  record NothingToAsk() implements Unaskable {}

  /** What is wrong and what to do, for a person. */
  default String inWords() {
    return switch (this) {
      case UnknownModule m ->
          "The question set has no module '"
              + m.module
              + "'. "
              + NearestWord.remedy(m.module, m.known);
      case IdTaken t ->
          "The id '"
              + t.id
              + "' of a local question is already used. Give the local question an id of its own.";
      case UnknownScale s ->
          "The local question '"
              + s.question
              + "' is rated on the scale '"
              + s.scale
              + "', which the question set does not have. Use one of its scales.";
      case ConditionOutside c ->
          "The local question '"
              + c.question
              + "' is asked only after '"
              + c.target
              + "', which this round does not ask. Choose its module, or change 'askIf'.";
      case NothingToAsk n ->
          "Every standard belongs to a module, and none is chosen. Choose at least one module.";
    };
  }
}
