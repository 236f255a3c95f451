package sightline.model.xlsform;

import java.util.Locale;

/**
 * Names of forms and ids of tools. A form's name starts with a letter or underscore and may have
 * underscores, points and capitals; an id has small letters, digits and hyphens. An id written as a
 * name reads back as the same id.
 */
final class FormId {

  private FormId() {}

  static String of(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "-")
        .replaceAll("^-+", "");
  }

  static String name(String id) {
    return Character.isDigit(id.charAt(0)) ? "_" + id : id;
  }
}
