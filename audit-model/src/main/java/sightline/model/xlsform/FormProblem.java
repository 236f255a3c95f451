package sightline.model.xlsform;

/**
 * Something wrong, or left out, in a form.
 *
 * @param message what is wrong, in plain English
 * @param remedy what to do about it
 */
public record FormProblem(FormPlace place, String message, String remedy) {

  /** "sheet 'survey', row 4, column A (type): ... ". */
  public String inWords() {
    return place.inWords() + ": " + message + " " + remedy;
  }
}
