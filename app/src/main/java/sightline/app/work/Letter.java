package sightline.app.work;

import java.util.ArrayList;
import java.util.List;
import sightline.model.report.Block;
import sightline.model.report.Fact;
import sightline.model.report.Report;
import sightline.model.report.Section;

/**
 * A letter to an agency, ready to be sent by people: the program sends nothing.
 *
 * @param name of its file, without ending: lower case letters, digits and hyphens
 * @param to whom it is for, as shown
 * @param facts what one looks for first: round, due date
 * @param opening paragraphs before the code
 * @param code the thirty digits; empty for a letter that needs none
 * @param steps what to do, in order; each without its number
 * @param closing paragraphs after the steps
 */
public record Letter(
    String name,
    String title,
    String from,
    String to,
    List<Fact> facts,
    List<String> opening,
    String code,
    List<String> steps,
    List<String> closing) {

  public Letter {
    facts = List.copyOf(facts);
    opening = List.copyOf(opening);
    steps = List.copyOf(steps);
    closing = List.copyOf(closing);
  }

  /** The whole letter as text, for an e-mail. */
  public String text() {
    List<String> parts = new ArrayList<>();
    parts.add(from);
    parts.add(title);
    if (!to.isEmpty()) {
      parts.add("To: " + to);
    }
    parts.add(String.join("\n", facts.stream().map(f -> f.label() + ": " + f.value()).toList()));
    parts.addAll(opening);
    if (!code.isEmpty()) {
      parts.add(code);
    }
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      numbered.add((i + 1) + ". " + steps.get(i));
    }
    if (!numbered.isEmpty()) {
      parts.add("What to do\n" + String.join("\n", numbered));
    }
    parts.addAll(closing);
    return String.join("\n\n", parts) + "\n";
  }

  /** The same as a document. */
  public Report document() {
    List<Section> sections = new ArrayList<>();
    List<Block> first = new ArrayList<>();
    opening.forEach(p -> first.add(Block.Paragraph.of(p)));
    sections.add(new Section(to.isEmpty() ? "About this round" : to, 1, first));
    if (!code.isEmpty()) {
      String half = code.substring(0, code.length() / 2).strip();
      String rest = code.substring(code.length() / 2).strip();
      sections.add(
          Section.of(
              "The code",
              Block.Figures.of(
                  new Block.Figure(half, "groups 1 to 3", ""),
                  new Block.Figure(rest, "groups 4 to 6", ""))));
    }
    List<Block> last = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      last.add(Block.Paragraph.of((i + 1) + ". " + steps.get(i)));
    }
    closing.forEach(p -> last.add(Block.Paragraph.of(p)));
    sections.add(new Section("What to do", 1, last));
    return new Report("letter", title, from, facts, sections);
  }
}
