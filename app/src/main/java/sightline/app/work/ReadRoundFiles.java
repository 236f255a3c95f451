package sightline.app.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import sightline.model.audit.Case;
import sightline.model.tool.AuditTool;
import sightline.model.tool.LocalQuestionsReader;
import sightline.model.tool.LocalQuestionsReading;
import sightline.model.tool.Question;
import sightline.model.tool.ToolProblem;

/** Reads the files a round is made from: local questions, and the cases of a deep-dive. */
public final class ReadRoundFiles {
  private static final long LARGEST = 1024 * 1024;
  private static final int LONGEST_BAND = 30;
  private static final int SHOWN = 5;
  private static final String CODE = "code";
  private static final String AGE_BAND = "age_band";
  private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{3}");

  private ReadRoundFiles() {}

  /** Local questions from YAML or JSON, with the first problems of the file in words. */
  public static List<Question> localQuestions(Path file, AuditTool tool) throws ProblemException {
    return switch (readLocalQuestions(file, tool)) {
      case LocalQuestionsReading.Read read -> read.questions();
      case LocalQuestionsReading.Unreadable broken ->
          throw bad(
              "The local questions in "
                  + file.getFileName()
                  + " cannot be used:\n"
                  + String.join(
                      "\n",
                      broken.problems().stream()
                          .filter(ToolProblem::isError)
                          .limit(SHOWN)
                          .map(ToolProblem::inWords)
                          .toList()));
    };
  }

  /** The same, with every problem of the file. */
  public static LocalQuestionsReading readLocalQuestions(Path file, AuditTool tool)
      throws ProblemException {
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST) {
        throw bad("The file of local questions is larger than 1 MiB. It was not read.");
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProblemException(new Problem.CannotRead("The file " + file + " cannot be read."));
    }
    return new LocalQuestionsReader().read(bytes, tool);
  }

  /**
   * Cases from CSV: the column "code", perhaps "age_band", and no other, so that nothing more about
   * a child can slip into a pack.
   */
  public static List<Case> cases(Path file) throws ProblemException {
    return CsvRows.reading(
        file,
        rows -> {
          CsvRows.need(rows, file, List.of(CODE));
          for (String column : rows.getHeaderNames()) {
            if (!column.isBlank() && !column.equals(CODE) && !column.equals(AGE_BAND)) {
              throw bad(
                  "The file of cases has the column \""
                      + column
                      + "\". Only \"code\" and \"age_band\" may leave for the agencies: take the others out.");
            }
          }
          List<Case> cases = new ArrayList<>();
          Set<String> codes = new HashSet<>();
          for (CSVRecord row : rows) {
            Case read = readCase(row);
            if (!codes.add(read.code())) {
              throw bad("The case \"" + read.code() + "\" stands twice.");
            }
            cases.add(read);
          }
          if (cases.isEmpty()) {
            throw bad("The file of cases has no row below its headings.");
          }
          return List.copyOf(cases);
        });
  }

  private static Case readCase(CSVRecord row) throws ProblemException {
    return caseOf(
        CsvRows.column(row, CODE), row.isMapped(AGE_BAND) ? CsvRows.column(row, AGE_BAND) : "");
  }

  /**
   * One case from what was typed: lower case code, and a band of years or nothing.
   *
   * @throws ProblemException when the code is none, or the band could be a date
   */
  public static Case caseOf(String code, String band) throws ProblemException {
    SetUp.checkCode("case code", code);
    if (band.length() > LONGEST_BAND || DATE.matcher(band).find()) {
      throw bad(
          "The age band of case \""
              + code
              + "\" is not a band of years. Write it like \"5 to 10\", never a date of birth.");
    }
    return new Case(code, band.isBlank() ? Optional.empty() : Optional.of(band));
  }

  private static ProblemException bad(String words) {
    return new ProblemException(new Problem.BadInput(words));
  }
}
