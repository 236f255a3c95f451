package sightline.model.xlsform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A group of keys of the tool file a form becomes, which remembers the cell each came from: the
 * tool's own reader judges the file, and its problems are told at their cells.
 */
final class Branch {

  private final ObjectNode json;
  private final String path;
  private final Map<String, FormPlace> places;

  private Branch(ObjectNode json, String path, Map<String, FormPlace> places) {
    this.json = json;
    this.path = path;
    this.places = places;
  }

  static Branch root() {
    return new Branch(JsonNodeFactory.instance.objectNode(), "", new HashMap<>());
  }

  ObjectNode json() {
    return json;
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Where a key belongs, whether it is written or missing. */
  void belongs(String key, FormPlace place) {
    places.put(at(key), place);
  }

  void text(String key, String value, FormPlace place) {
    belongs(key, place);
    json.put(key, value);
  }

  /** The cell's text, if it has any. */
  void text(String key, Cell cell) {
    belongs(key, cell.place());
    if (!cell.isEmpty()) {
      json.put(key, cell.text());
    }
  }

  /** A whole number, or what stands there instead, for the tool's reader to refuse. */
  void number(String key, String value, FormPlace place) {
    belongs(key, place);
    if (value.matches("-?(0|[1-9][0-9]{0,8})")) {
      json.put(key, Integer.parseInt(value));
    } else {
      json.put(key, value);
    }
  }

  void number(String key, Cell cell) {
    belongs(key, cell.place());
    if (!cell.isEmpty()) {
      number(key, cell.text(), cell.place());
    }
  }

  void flag(String key, boolean value, FormPlace place) {
    belongs(key, place);
    json.put(key, value);
  }

  void texts(String key, Collection<String> values, FormPlace place) {
    belongs(key, place);
    ArrayNode list = json.putArray(key);
    values.forEach(list::add);
  }

  Branch group(String key, FormPlace place) {
    belongs(key, place);
    return new Branch(json.putObject(key), at(key), places);
  }

  /** A further entry of a list. */
  Branch item(String key, FormPlace place) {
    places.putIfAbsent(at(key), place);
    ArrayNode list = json.has(key) ? (ArrayNode) json.get(key) : json.putArray(key);
    String entry = at(key) + "[" + list.size() + "]";
    places.put(entry, place);
    return new Branch(list.addObject(), entry, places);
  }

  /** The nearest known place of a path of the tool file. */
  Optional<FormPlace> place(String wanted) {
    String left = wanted;
    while (!left.isEmpty()) {
      FormPlace place = places.get(left);
      if (place != null) {
        return Optional.of(place);
      }
      left = left.substring(0, Math.max(0, Math.max(left.lastIndexOf('.'), left.lastIndexOf('['))));
    }
    return Optional.empty();
  }
}
