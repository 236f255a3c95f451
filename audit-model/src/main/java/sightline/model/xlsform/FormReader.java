package sightline.model.xlsform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sightline.model.tool.ToolProblem;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;
import sightline.model.tool.ToolWriter;

/**
 * Reads an XLSForm into a tool: groups become standards and parts, select_one a rated question,
 * text, integer and select_one in a group marked "unrated" a fact. Whatever would change what is
 * asked is refused at its cell; what only decorates is left out with a warning.
 */
public final class FormReader {

  /** The sheets that are read; others need not be. */
  public static final List<String> SHEETS = List.of("survey", "choices", "settings", "scales");

  private static final ObjectMapper JSON = new ObjectMapper();

  public FormReading read(List<Sheet> sheets, FormChoices choices) {
    Notes notes = new Notes();
    Map<String, Sheet> byName = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      String name = sheet.name().strip().toLowerCase(Locale.ROOT);
      if (SHEETS.contains(name) && byName.putIfAbsent(name, sheet) != null) {
        notes.refuse(
            new FormPlace.InCell(sheet.name(), 1, Optional.of("A"), "name of the sheet"),
            "There are two sheets '" + name + "'.",
            "Remove or rename one of the two.");
      }
    }
    if (!byName.containsKey("survey")) {
      return FormReading.Refused.file(
          "There is no sheet 'survey'"
              + (sheets.isEmpty()
                  ? "."
                  : "; there are: "
                      + String.join(", ", sheets.stream().limit(8).map(Sheet::name).toList())
                      + "."),
          "An XLSForm has the sheets survey, choices and settings. Choose the right file.");
    }
    return read(byName, choices, notes);
  }

  private static FormReading read(Map<String, Sheet> sheets, FormChoices choices, Notes notes) {
    Table survey = new Table(sheets.get("survey"), Columns.SURVEY, notes);
    for (String needed : List.of("type", "name")) {
      if (!survey.has(needed)) {
        notes.refuse(
            survey.top(needed),
            "There is no column '" + needed + "'.",
            "Write the headings type, name and label in the first row.");
      }
    }
    Table options = table(sheets, "choices", Columns.CHOICES, notes);
    Table scales = table(sheets, "scales", Columns.SCALES, notes);
    Table settings = table(sheets, "settings", Columns.SETTINGS, notes);
    Line line =
        settings.lines().isEmpty() ? new Line(settings, 2, Map.of()) : settings.lines().getFirst();
    if (settings.lines().size() > 1) {
      notes.warn(
          settings.lines().get(1).place("form_title"),
          "Only the first row of settings is read.",
          "Remove the others.");
    }
    SettingsSection head = new SettingsSection(line, choices, notes);
    Optional<String> language =
        Languages.take(choices, head.defaultLanguage(), survey, Optional.of(options), notes);
    survey.take(language);
    options.take(language);
    if (!survey.has("label") && survey.languages().isEmpty()) {
      notes.refuse(
          survey.top("label"), "There is no column 'label'.", "Add it, with the questions.");
    }
    if (notes.refused()) {
      return new FormReading.Refused(notes.errors());
    }
    ChoiceLists lists = new ChoiceLists(options.lines(), scales.lines(), notes);
    SurveySection rows = new SurveySection(lists, notes);
    rows.read(survey.lines());
    if (!notes.refused() && rows.standards().isEmpty()) {
      notes.refuse(
          survey.top("type"),
          "The form has no question to rate.",
          "Add questions of the type select_one.");
    }
    if (notes.refused()) {
      return new FormReading.Refused(notes.errors());
    }
    Branch tool = Branch.root();
    head.head(tool, rows.opening());
    lists.scales(tool, rows.scales());
    head.scoring(tool, lists.scored());
    new DetailRows(lists, notes).write(tool, rows.facts(), head.title());
    new QuestionRows(rows, lists, head.title(), notes).write(tool);
    List<String> all =
        Stream.concat(survey.languages().stream(), options.languages().stream()).toList();
    new FormTranslations(rows, lists, all, language).write(tool);
    return judged(tool, survey, notes);
  }

  private static Table table(Map<String, Sheet> sheets, String name, Columns columns, Notes notes) {
    return new Table(sheets.getOrDefault(name, new Sheet(name, List.of())), columns, notes);
  }

  /** The tool's own reader has the last word. */
  private static FormReading judged(Branch tool, Table survey, Notes notes) {
    if (notes.refused()) {
      return new FormReading.Refused(notes.errors());
    }
    return switch (new ToolReader().read(bytes(tool))) {
      case ToolReading.Unreadable bad -> {
        List<FormProblem> problems = new ArrayList<>(notes.errors());
        bad.problems().stream()
            .filter(ToolProblem::isError)
            .map(p -> atItsCell(p, tool, survey))
            .forEach(problems::add);
        yield new FormReading.Refused(problems);
      }
      case ToolReading.Read read -> {
        byte[] file = new ToolWriter().write(read.tool());
        yield switch (new ToolReader().read(file)) {
          case ToolReading.Read again ->
              new FormReading.Read(again.tool(), file, warnings(read, tool, survey, notes));
          case ToolReading.Unreadable bad ->
              throw new IllegalStateException(
                  "a tool does not read back: " + bad.problems().getFirst().inWords());
        };
      }
    };
  }

  private static List<FormProblem> warnings(
      ToolReading.Read read, Branch tool, Table survey, Notes notes) {
    Notes told = new Notes();
    for (ToolProblem problem : read.warnings()) {
      FormProblem p = atItsCell(problem, tool, survey);
      told.warnOften(p.place(), p.message(), p.remedy());
    }
    List<FormProblem> all = new ArrayList<>(notes.warnings());
    all.addAll(told.warnings());
    return all;
  }

  private static FormProblem atItsCell(ToolProblem problem, Branch tool, Table survey) {
    return new FormProblem(
        tool.place(problem.path()).orElse(survey.top("type")),
        FormWords.of(problem.message()),
        FormWords.of(problem.remedy()));
  }

  private static byte[] bytes(Branch tool) {
    try {
      // these end a line for YAML, or vanish
      return JSON.writeValueAsString(tool.json())
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029")
          .replace("\ufeff", "\\ufeff")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
