package sightline.model.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small valid tool, and the ways in which people break one. */
final class BrokenTools {

  /**
   * @param file the sound tool, see {@link #file}
   * @param find text of that tool, first occurrence
   * @param replace what stands there instead
   * @param marker text of the broken file at which the problem begins, first occurrence
   * @param schemaSees whether a JSON Schema can see it; else only the program checks it
   */
  record Broken(
      String file,
      String find,
      String replace,
      String marker,
      String path,
      String remedy,
      boolean schemaSees) {

    String text() {
      String sound = BrokenTools.file(file);
      if (!sound.contains(find)) {
        throw new AssertionError(file + " has no '" + find + "'");
      }
      int at = sound.indexOf(find);
      return sound.substring(0, at) + replace + sound.substring(at + find.length());
    }

    int line() {
      return 1 + (int) text().substring(0, at()).chars().filter(c -> c == '\n').count();
    }

    int column() {
      return at() - text().lastIndexOf('\n', at() - 1);
    }

    private int at() {
      int at = text().indexOf(marker);
      if (at < 0) {
        throw new AssertionError("the broken file has no '" + marker + "'");
      }
      return at;
    }
  }

  static final List<Broken> ALL =
      List.of(
          seen("format: sightline-tool-1\n", "", "id: small", "format", "format: sightline-tool-1"),
          seen(
              "sightline-tool-1",
              "sightline-tool-9",
              "sightline-tool-9",
              "format",
              "newer Sightline"),
          seen("id: small\n", "", "format:", "id", "Add the line 'id: ...'"),
          seen(
              "id: small\n",
              "id: Small Tool\n",
              "Small Tool",
              "id",
              "small letters, digits and hyphens"),
          seen(
              "version: 3",
              "version: three",
              "three",
              "version",
              "Write a whole number, without quotes."),
          seen("version: 3", "version: 0", "0\nkind", "version", "whole number"),
          seen(
              "kind: section-11",
              "kind: section11",
              "section11",
              "kind",
              "Did you mean 'section-11'?"),
          seen(
              "kind: section-11",
              "kind: section-11\ncolour: red",
              "colour",
              "colour",
              "Use one of: format, id"),
          seen(
              "title: A small tool",
              "tilte: A small tool",
              "tilte",
              "tilte",
              "Did you mean 'title'?"),
          seen("title: A small tool", "title:", "\nedition", "title", "Write the text"),
          seen("title: A small tool", "title: \"  \"", "\"  \"", "title", "Write the text"),
          seen(
              "edition: \"2026\"",
              "edition: 2026",
              "2026\n",
              "edition",
              "Put it in quotes: \"2026\"."),
          seen(
              "effectiveFrom: 2026-09-01",
              "effectiveFrom: 1 September",
              "1 September",
              "effectiveFrom",
              "year-month-day"),
          unseen(
              "effectiveFrom: 2026-09-01",
              "effectiveFrom: 2026-09-31",
              "2026-09-31",
              "effectiveFrom",
              "year-month-day"),
          seen(
              "title: A small tool",
              "title: [A, small, tool]",
              "[A, small",
              "title",
              "Write the text after the colon"),
          seen(
              "title: A small tool",
              "title: \"A\\u202Esmall tool\"",
              "\"A\\u202E",
              "title",
              "type the text again"),
          seen(
              "title: A small tool",
              "title: \"A small\\ntool\"",
              "\"A small\\n",
              "title",
              "Take the line breaks out"),
          seen("  whatHappens: Nothing.\n", "", "purpose", "cover.whatHappens", "whatHappens"),
          seen(
              "  beforeYouStart:\n    - Sit down.",
              "  beforeYouStart: Sit down.",
              "Sit down.",
              "cover.beforeYouStart",
              "starting with '- '"),
          seen(
              "essentialFor: [police, icb]",
              "essentialFor: [polise, icb]",
              "polise",
              "essentialFor[0]",
              "Did you mean 'police'?"),
          seen(
              "essentialFor: [police, icb]",
              "essentialFor: [icb, icb]",
              "icb]",
              "essentialFor[1]",
              "Remove one of the two"),
          seen(
              "method: average",
              "method: avrage",
              "avrage",
              "scoring.method",
              "Did you mean 'average'?"),
          seen("  method: average\n", "", "decimals", "scoring.method", "average-of-standards"),
          seen("decimals: 1", "decimals: 3", "3\n  bands", "scoring.decimals", "whole number"),
          unseen(
              "from: 0, role: poor",
              "from: 75, role: poor",
              "75",
              "scoring.bands[1].from",
              "highest 'from' to the lowest"),
          seen(
              "from: 70, role: good",
              "from: 70, role: green",
              "green",
              "scoring.bands[0].role",
              "Use one of: best, good"),
          seen(
              "polarity: highest-is-best",
              "polarity: highest-is-bset",
              "highest-is-bset",
              "scales[0].polarity",
              "Did you mean 'highest-is-best'?"),
          unseen(
              "letter: P, points: 1",
              "letter: P, points: 2",
              "2, role: mixed",
              "scales[0].ratings[1].points",
              "its own points"),
          seen(
              "letter: P, points: 1",
              "letter: P, points: 1.5",
              "1.5",
              "scales[0].ratings[1].points",
              "whole number"),
          seen(
              "letter: P, points: 1",
              "letter: PRT, points: 1",
              "PRT",
              "scales[0].ratings[1].letter",
              "one or two characters"),
          unseen(
              "{id: partly, label: Partly met, letter: P",
              "{id: met, label: Partly met, letter: P",
              "met, label: Partly",
              "scales[0].ratings[1].id",
              "its own id"),
          unseen(
              "label: Partly met, letter: P",
              "label: Partly met, letter: M",
              "M, points: 1",
              "scales[0].ratings[1].letter",
              "its own letter"),
          unseen(
              "- id: four", "- id: met", "met\n    title: One", "scales[1].id", "an id of its own"),
          seen(
              "shortTitle: Lead",
              "shortTitle: Leadership and accountability",
              "Leadership and",
              "standards[0].shortTitle",
              "Shorten it."),
          seen("    intent: Someone answers.\n", "", "id: s-lead", "standards[0].intent", "intent"),
          unseen(
              "- id: q-grade",
              "- id: q-lead",
              "q-lead\n        title: Grade",
              "standards[0].questions[1].id",
              "an id of its own"),
          unseen(
              "- id: q-grade",
              "- id: s-lead",
              "s-lead\n        title: Grade",
              "standards[0].questions[1].id",
              "an id of its own"),
          seen(
              "        statement: One person leads.\n",
              "",
              "id: q-lead",
              "standards[0].questions[0].statement",
              "statement"),
          seen(
              "          police: A chief officer.",
              "          plice: A chief officer.",
              "plice",
              "standards[0].questions[0].forAgencies.plice",
              "Did you mean 'police'?"),
          seen(
              "essential: true",
              "essential: \"yes\"",
              "\"yes\"",
              "standards[0].questions[0].essential",
              "true or false"),
          seen(
              "appliesTo: [police, icb, voluntary]",
              "appliesTo: [all, icb]",
              "[all, icb]",
              "standards[0].questions[0].appliesTo",
              "Write 'all' alone"),
          seen(
              "appliesTo: [police, icb, voluntary]",
              "appliesTo: []",
              "[]",
              "standards[0].questions[0].appliesTo",
              "appliesTo: [all]"),
          seen(
              "          when: There is no work.\n",
              "",
              "allowed: true",
              "standards[0].questions[1].notApplicable.when",
              "in one sentence"),
          seen(
              "          allowed: false",
              "          alowed: false",
              "alowed",
              "standards[0].questions[0].notApplicable.alowed",
              "Did you mean 'allowed'?"),
          unseen(
              "scale: four",
              "scale: fuor",
              "fuor",
              "standards[0].questions[1].scale",
              "Did you mean 'four'?"),
          seen(
              "weight: 2",
              "weight: -1",
              "-1\n        appliesTo",
              "standards[0].questions[1].weight",
              "whole number"),
          unseen(
              "          partly: Named.\n",
              "",
              "met: Named and known",
              "standards[0].questions[0].descriptors.partly",
              "Say what 'partly' looks like"),
          unseen(
              "          partly: Named.",
              "          partley: Named.",
              "partley",
              "standards[0].questions[0].descriptors.partley",
              "Did you mean 'partly'?"),
          unseen(
              "          r2: Poor work.",
              "          r2: Poor work.\n          other: Worse.",
              "other: Worse",
              "standards[0].questions[1].descriptors.other",
              "Use one of: r1, r2"),
          seen(
              "          not: Nobody.",
              "          not:",
              "\n        evidence",
              "standards[0].questions[0].descriptors.not",
              "Write the text"),
          seen(
              "part: section 11, force: must, toCheck",
              "part: section 11, force: shall, toCheck",
              "shall",
              "standards[0].questions[0].references[0].force",
              "Use one of: must, should, practice"),
          seen(
              "{source: House, force",
              "{sorce: House, force",
              "sorce",
              "standards[0].questions[1].references[0].sorce",
              "Did you mean 'source'?"),
          seen(
              ", checkedOn: 2026-09-02",
              "",
              "Policy officer",
              "standards[0].questions[1].references[0].checkedBy",
              "on which day"),
          seen(
              "standards:\n",
              "standards: []\nother:\n",
              "[]\nother",
              "standards",
              "Add at least one standard"));

  private BrokenTools() {}

  static String small() {
    return file("small-tool.yaml");
  }

  /** A tool with every part the format has. */
  static String full() {
    return file("full-tool.yaml");
  }

  static String file(String name) {
    try (InputStream in = BrokenTools.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Broken seen(
      String find, String replace, String marker, String path, String remedy) {
    return new Broken("small-tool.yaml", find, replace, marker, path, remedy, true);
  }

  private static Broken unseen(
      String find, String replace, String marker, String path, String remedy) {
    return new Broken("small-tool.yaml", find, replace, marker, path, remedy, false);
  }
}
