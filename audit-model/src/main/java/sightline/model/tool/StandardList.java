package sightline.model.tool;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The standards of a tool with their questions at hand. A record keeps no fields of its own, and an
 * index that were a component would take part in equality; so the list itself carries it.
 */
final class StandardList extends AbstractList<Standard> implements RandomAccess {

  private final List<Standard> all;
  private final Map<String, Question> byId = new HashMap<>();
  private final Map<String, Question> byNumber = new HashMap<>();
  private final Map<String, Standard> standards = new HashMap<>();

  private StandardList(List<Standard> all) {
    this.all = List.copyOf(all);
    for (Standard standard : this.all) {
      for (Question question : standard.questions()) {
        byId.putIfAbsent(question.id(), question);
        byNumber.putIfAbsent(question.number(), question);
        standards.putIfAbsent(question.id(), standard);
      }
    }
  }

  static StandardList of(List<Standard> standards) {
    return standards instanceof StandardList same ? same : new StandardList(standards);
  }

  Optional<Question> question(String idOrNumber) {
    return Optional.ofNullable(byId.get(idOrNumber))
        .or(() -> Optional.ofNullable(byNumber.get(idOrNumber)));
  }

  Optional<Standard> standardOf(String question) {
    return Optional.ofNullable(standards.get(question));
  }

  @Override
  public Standard get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
