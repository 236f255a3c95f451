package sightline.app.document;

import java.util.List;
import java.util.Optional;
import sightline.model.xlsform.FormPlace;
import sightline.model.xlsform.FormProblem;
import sightline.model.xlsform.FormReading;
import sightline.model.xlsform.Sheet;

/** A file is no form that can be read; says where and what to do. */
final class FormRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient FormProblem problem;

  private FormRefused(FormProblem problem) {
    super(problem.inWords(), null, false, false);
    this.problem = problem;
  }

  static FormRefused file(String message, String remedy) {
    return new FormRefused(new FormProblem(new FormPlace.InFile(), message, remedy));
  }

  static FormRefused damaged() {
    return file(
        "The workbook is damaged and cannot be read.",
        "Open it in a spreadsheet program, save it anew, and try again.");
  }

  /**
   * @param column from 0
   */
  static FormRefused cell(String sheet, int row, int column, String message, String remedy) {
    String letters = Sheet.letters(column);
    return new FormRefused(
        new FormProblem(
            new FormPlace.InCell(sheet, row, Optional.of(letters), letters), message, remedy));
  }

  FormReading.Refused reading() {
    return new FormReading.Refused(List.of(problem));
  }
}
