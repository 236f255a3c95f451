package sightline.model.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Translation;

/**
 * The words of a form in the languages that were not taken. A standard's hint is its intent, or the
 * notes that opened its group.
 */
final class FormTranslations {

  private static final String LABEL = "label";
  private static final String HINT = "hint";
  private static final String GUIDANCE = "guidance_hint";

  /** What a form calls the columns that name no language, where others do. */
  private static final String UNNAMED = "default";

  /** By the name a column has in small letters, empty for the unnamed one; as written first. */
  private final Map<String, String> languages = new LinkedHashMap<>();

  private final SurveySection survey;
  private final ChoiceLists lists;

  FormTranslations(
      SurveySection survey, ChoiceLists lists, List<String> all, Optional<String> taken) {
    this.survey = survey;
    this.lists = lists;
    all.forEach(l -> languages.putIfAbsent(l.toLowerCase(Locale.ROOT), l));
    taken.ifPresent(
        t -> {
          languages.remove(t.toLowerCase(Locale.ROOT));
          if (!languages.containsKey(UNNAMED) && !t.equalsIgnoreCase(UNNAMED)) {
            languages.put("", UNNAMED);
          }
        });
  }

  void write(Branch tool) {
    languages.forEach((key, written) -> new InOne(tool, key, written).write());
  }

  /** Adds the words of one thing to its row. */
  static void put(Map<String, String> row, AuditTool tool, String of) {
    for (Translation translation : tool.translations()) {
      Translation.Words words = translation.words().get(of);
      if (words != null) {
        String in = "::" + translation.language();
        words.label().ifPresent(t -> row.put(LABEL + in, t));
        words.hint().ifPresent(t -> row.put(HINT + in, t));
        words.guidance().ifPresent(t -> row.put(GUIDANCE + in, t));
      }
    }
  }

  /** Adds the heading this detail stands under to the row of the heading. */
  static void putGroup(Map<String, String> row, AuditTool tool, String detail) {
    for (Translation translation : tool.translations()) {
      Optional.ofNullable(translation.words().get(detail))
          .flatMap(Translation.Words::group)
          .ifPresent(t -> row.put(LABEL + "::" + translation.language(), t));
    }
  }

  /** One language; it is written to the tool only when it has words. */
  private final class InOne {

    private final Branch tool;
    private final String key;
    private final String written;
    private Optional<Branch> branch = Optional.empty();

    InOne(Branch tool, String key, String written) {
      this.tool = tool;
      this.key = key;
      this.written = written;
    }

    void write() {
      survey.facts().forEach(this::fact);
      survey.standards().stream().filter(g -> !survey.isLoose(g)).forEach(this::group);
      survey.standards().stream().filter(survey::isLoose).forEach(this::under);
      lists.rating(survey.scales()).forEach(scale -> choices(scale, scale));
    }

    private void fact(DetailRows.Fact fact) {
      Line line = fact.line();
      String id = FormId.of(line.text("name"));
      Map<String, Cell> words = new LinkedHashMap<>();
      words(words, LABEL, cell(line, LABEL));
      words(words, HINT, cell(line, HINT));
      fact.under().ifPresent(u -> words(words, "group", cell(u, LABEL)));
      entry(id, words);
      if (fact.type() instanceof RowType.SelectOne select) {
        choices(id, select.list());
      }
    }

    private void group(Group group) {
      Map<String, Cell> words = new LinkedHashMap<>();
      words(words, LABEL, cell(group.line(), LABEL));
      words(words, HINT, intent(group));
      entry(FormId.of(group.line().text("name")), words);
      under(group);
    }

    private Optional<Cell> intent(Group group) {
      List<Cell> notes =
          group.openingNotes().stream().flatMap(n -> cell(n, LABEL).stream()).toList();
      return notes.isEmpty()
          ? cell(group.line(), HINT)
          : Optional.of(
              new Cell(
                  notes.stream().map(Cell::text).collect(Collectors.joining("\n")),
                  notes.getFirst().place()));
    }

    private void under(Group group) {
      group.questions().forEach(q -> question(q.line()));
      group.parts().stream().filter(Group::hasQuestions).forEach(this::group);
    }

    private void question(Line line) {
      Map<String, Cell> words = new LinkedHashMap<>();
      words(words, LABEL, cell(line, LABEL));
      Optional<Cell> hint = cell(line, HINT);
      if (QuestionRows.hintIsGuidance(line)) {
        words(words, "guidance", hint);
      } else {
        words(words, HINT, hint);
        words(words, "guidance", cell(line, GUIDANCE));
      }
      entry(FormId.of(line.text("name")), words);
    }

    private void choices(String owner, String list) {
      for (Line choice : lists.choices(list)) {
        Map<String, Cell> words = new LinkedHashMap<>();
        words(words, LABEL, cell(choice, LABEL));
        entry(owner + "/" + FormId.of(choice.text("name")), words);
      }
    }

    /** The unnamed column stands in for the language taken where that is empty. */
    private Optional<Cell> cell(Line line, String base) {
      Cell cell = line.cell(key.isEmpty() ? base : base + "::" + key);
      boolean another = !key.isEmpty() || !line.translated(base).text().equals(cell.text());
      return Optional.of(cell).filter(c -> !c.isEmpty() && another);
    }

    private static void words(Map<String, Cell> words, String name, Optional<Cell> cell) {
      cell.ifPresent(c -> words.put(name, c));
    }

    private void entry(String of, Map<String, Cell> words) {
      if (words.isEmpty()) {
        return;
      }
      FormPlace place = words.values().iterator().next().place();
      if (branch.isEmpty()) {
        Branch language = tool.item("otherLanguages", place);
        language.text("language", written, place);
        branch = Optional.of(language);
      }
      Branch entry = branch.get().item("words", place);
      entry.text("of", of, place);
      words.forEach(
          (name, cell) ->
              entry.text(
                  name,
                  name.equals("group") ? cell.text().replace('\n', ' ') : cell.text(),
                  cell.place()));
    }
  }
}
