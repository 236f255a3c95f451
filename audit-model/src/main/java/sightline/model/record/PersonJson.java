package sightline.model.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sightline.model.audit.Person;

/** A person inside a payload: {@code {name, role}}. */
final class PersonJson {
  private PersonJson() {}

  static Person read(Fields fields) throws RefusedException {
    return new Person(fields.words("name"), fields.text("role"));
  }

  static ObjectNode write(Person person) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", person.name())
        .put("role", person.role());
  }
}
