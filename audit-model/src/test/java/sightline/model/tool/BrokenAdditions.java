package sightline.model.tool;

import java.util.List;

/** The full tool, and the ways in which people break what it has beside standards and scales. */
final class BrokenAdditions {

  private static final String FULL = "full-tool.yaml";
  private static final String ALONE = "standards[0].parts[0].parts[0].questions[0]";
  private static final String VISIT = "standards[0].parts[0].questions[0]";

  static final List<BrokenTools.Broken> ALL =
      List.of(
          seen("signOffs: [Head", "signOffs: []\nx: [Head", "[]", "signOffs", "by role"),
          seen(
              "Chair of governors or proprietor",
              "Head teacher or principal",
              "[Head",
              "signOffs",
              "each role once"),
          seen(
              "  label: Not enough evidence\n", "", "reasons:", "unableToDetermine.label", "label"),
          seen(
              "    - {id: not-available, label: The record was not available to the auditor}\n    - {id: too-early, label: The work has only begun}\n",
              "    []\n",
              "[]\n\noverall",
              "unableToDetermine.reasons",
              "at least one"),
          unseen(
              "{id: too-early,",
              "{id: not-available,",
              "not-available, label: The work",
              "unableToDetermine.reasons[1].id",
              "its own id"),
          unseen(
              "question: q-overall",
              "question: q-overal",
              "q-overal\n",
              "overall.question",
              "Did you mean 'q-overall'?"),
          unseen(
              "question: q-overall",
              "question: q-home",
              "q-home",
              "overall.question",
              "without 'module'"),
          seen(
              "atLeastGraded: 3",
              "atLeastGraded: 0",
              "0\n  limits",
              "overall.atLeastGraded",
              "whole"),
          unseen(
              "atLeastGraded: 3",
              "atLeastGraded: 5",
              "5\n  limits",
              "overall.atLeastGraded",
              "fewer"),
          unseen(
              "[q-plan, q-visit], rating",
              "[q-plan, q-vsit], rating",
              "q-vsit",
              "overall.limits[0].questions[1]",
              "Did you mean 'q-visit'?"),
          unseen(
              "[q-plan, q-visit], rating",
              "[q-plan, q-overall], rating",
              "q-overall], rating",
              "overall.limits[0].questions[1]",
              "out of the list"),
          seen(
              "[q-plan, q-visit], rating",
              "[q-plan, q-plan], rating",
              "q-plan], rating",
              "overall.limits[0].questions[1]",
              "Remove one"),
          unseen(
              "rating: poor, no",
              "rating: por, no",
              "por, no",
              "overall.limits[0].rating",
              "'poor'?"),
          unseen(
              "noBetterThan: fair",
              "noBetterThan: yes",
              "yes}",
              "overall.limits[0].noBetterThan",
              "Use one of: good, fair, poor"),
          seen("- scale: rag", "- scale: rga", "rga", "scales[0].mapsTo[0].scale", "'rag'?"),
          unseen(
              "- scale: zero-to-three",
              "- scale: rag",
              "rag\n        ratings: {good: 3",
              "scales[0].mapsTo[1].scale",
              "Remove one"),
          unseen(
              "fair: amber, poor: red}",
              "poor: red}",
              "{good: green",
              "scales[0].mapsTo[0].ratings.fair",
              "how 'fair' reads on 'rag'"),
          seen("poor: red}", "poor: read}", "read}", "scales[0].mapsTo[0].ratings.poor", "'red'?"),
          unseen(
              "good: green, fair: amber",
              "good: amber, fair: green",
              "amber, fair",
              "scales[0].mapsTo[0].ratings.good",
              "same or better"),
          unseen(
              "{yes: 75-100, not: 0-24}",
              "{yes: 75-100, not: 0-24, maybe: 0-24}",
              "maybe",
              "scales[1].mapsTo[0].ratings.maybe",
              "Use one of: yes, not, unknown"),
          seen("    hint: On census day.\n", "", "id: d-roll", "details[1].hint", "hint"),
          seen("    text: {longest: 300}\n", "", "d-again", "details[3]", "Add one of 'choices:'"),
          seen(
              "    text: {longest: 300}\n",
              "    count: {unit: things}\n    text: {longest: 300}\n",
              "text: {longest",
              "details[3].text",
              "exactly one"),
          seen(
              "{longest: 300}",
              "{longest: 5000}",
              "5000",
              "details[3].text.longest",
              "whole number"),
          seen(
              "{unit: children, of: d-roll}",
              "{of: d-roll}",
              "{of:",
              "details[2].count.unit",
              "unit"),
          unseen("of: d-roll}", "of: d-rol}", "d-rol}", "details[2].count.of", "'d-roll'?"),
          unseen(
              "of: d-roll}", "of: d-age}", "d-age}", "details[2].count.of", "Use one of: d-roll"),
          unseen("of: d-roll}", "of: d-plans}", "d-plans}", "details[2].count.of", "Use one of"),
          unseen(
              "group: What we learned",
              "group: About the child",
              "About the child\n    hint: In your",
              "details[3].group",
              "stand together"),
          unseen(
              "id: older",
              "id: under-1",
              "under-1, label: 1 or",
              "details[0].choices[1].id",
              "own id"),
          unseen(
              "- id: d-again",
              "- id: q-plan",
              "q-plan\n        title: A plan",
              "standards[0].questions[0].id",
              "an id of its own"),
          unseen(
              "- id: p-alone",
              "- id: p-visits",
              "p-visits\n            title: Seen",
              "standards[0].parts[0].parts[0].id",
              "an id of its own"),
          unseen(
              "- id: p-alone",
              "- id: local-questions",
              "local-questions",
              "standards[0].parts[0].parts[0].id",
              "another id"),
          seen(
              "module: neglect",
              "module: Neglect now",
              "Neglect now",
              "standards[1].module",
              "small letters"),
          seen(
              "            title: Seen alone\n",
              "",
              "id: p-alone",
              "standards[0].parts[0].parts[0].title",
              "title"),
          seen(
              "    module: neglect\n    questions:\n",
              "    module: neglect\n    x:\n",
              "id: s-neglect",
              "standards[1].questions",
              "at least one question"),
          seen(
              "        parts:\n          - id: p-alone",
              "        parts: []\n        x:\n          - id: p-alone",
              "[]\n        x",
              "standards[0].parts[0].parts",
              "take 'parts' out"),
          seen(
              "tool: section-11, question: q-m7d8",
              "tool: section-11",
              "{tool: section-11}",
              ALONE + ".beside[0].question",
              "question"),
          seen(
              "{tool: section-11, question: q-m7d8}",
              "{tool: section-11, question: e2.2}",
              "e2.2",
              ALONE + ".beside[0].question",
              "small letters"),
          slip("q-plan is not poor", "q-plan iz not poor", "iz", VISIT, "Did you mean 'is'?"),
          slip("q-plan is not poor", "q-plan is not por", "por\n", VISIT, "Did you mean 'poor'?"),
          slip(
              "q-plan is not poor",
              "q-paln is not poor",
              "q-paln",
              VISIT,
              "Did you mean 'q-plan'?"),
          slip("q-plan is not poor", "q-visit is poor", "q-visit is", VISIT, "another question"),
          slip("q-plan is not poor", "q-home is poor", "q-home is", VISIT, "outside modules"),
          slip("q-plan is not poor", "q-plan is poor adn q-plan is fair", "adn", VISIT, "'and'?"),
          slip("q-plan is not poor", "not q-plan is poor", "not q-plan", VISIT, "'not (...)'"),
          slip("q-plan is not poor", "(q-plan is poor", "(q-plan is poor", VISIT, "Close it"),
          slip(
              "q-plan is not poor", "q-plan is", "\n            descriptors", VISIT, "Write it as"),
          slip(
              "not (q-visit is poor)",
              "not (q-visit is por)",
              "por)",
              ALONE,
              "Did you mean 'poor'?"),
          slip(
              "(q-plan is good or fair) and not (",
              "q-plan is good and q-plan is fair or not (",
              "or not (",
              ALONE,
              "brackets"),
          slip("q-plan is not poor", "q-alone is not", "q-alone is", VISIT, "conditions out"));

  private BrokenAdditions() {}

  /** A slip of a condition: only the program reads conditions. */
  private static BrokenTools.Broken slip(
      String find, String replace, String marker, String question, String remedy) {
    return unseen(find, replace, marker, question + ".askIf", remedy);
  }

  private static BrokenTools.Broken seen(
      String find, String replace, String marker, String path, String remedy) {
    return new BrokenTools.Broken(FULL, find, replace, marker, path, remedy, true);
  }

  private static BrokenTools.Broken unseen(
      String find, String replace, String marker, String path, String remedy) {
    return new BrokenTools.Broken(FULL, find, replace, marker, path, remedy, false);
  }
}
