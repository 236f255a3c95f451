package sightline.model.tool;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The scales of a tool, found by id; a list that carries its index, as {@link StandardList}. */
final class ScaleList extends AbstractList<RatingScale> implements RandomAccess {

  private final List<RatingScale> all;
  private final Map<String, RatingScale> byId = new HashMap<>();

  private ScaleList(List<RatingScale> all) {
    this.all = List.copyOf(all);
    this.all.forEach(s -> byId.putIfAbsent(s.id(), s));
  }

  static ScaleList of(List<RatingScale> scales) {
    return scales instanceof ScaleList same ? same : new ScaleList(scales);
  }

  Optional<RatingScale> scale(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public RatingScale get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
