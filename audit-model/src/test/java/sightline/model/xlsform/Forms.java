package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small forms for tests, a sheet a text: cells between bars, a row a line. */
public final class Forms {

  public static final String CHOICES =
      """
      list_name | name   | label      | score | letter | role
      met       | met    | Met        | 2     | M      | good
      met       | partly | Partly met | 1     | P      | mixed
      met       | not    | Not met    | 0     | N      | poor
      """;

  public static final String SURVEY =
      """
      type           | name | label                      | relevant       | hint
      begin_group    | lead | Leadership                 |                |
      select_one met | q1   | One person leads.          |                | Ask who.
      select_one met | q2   | The board hears of it.     | ${q1} = 'met'  |
      end_group      |      |                            |                |
      """;

  public static final String SETTINGS =
      """
      form_title | form_id  | version
      Our visit  | our-visit | 3
      """;

  private Forms() {}

  public static Sheet sheet(String name, String text) {
    List<Sheet.Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.strip().split("\n")) {
      number++;
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\\|", -1)) {
        cells.add(cell.strip());
      }
      if (!cells.stream().allMatch(String::isEmpty)) {
        rows.add(new Sheet.Row(number, cells));
      }
    }
    return new Sheet(name, rows);
  }

  static List<Sheet> of(String survey, String choices) {
    return List.of(sheet("survey", survey), sheet("choices", choices), sheet("settings", SETTINGS));
  }

  static FormReading read(String survey) {
    return read(survey, CHOICES);
  }

  static FormReading read(String survey, String choices) {
    return new FormReader().read(of(survey, choices), new FormChoices("a file", Optional.empty()));
  }
}
