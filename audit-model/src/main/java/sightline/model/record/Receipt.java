package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * The partnership's word that records arrived and whether they count. Signed by the partnership
 * key.
 */
public record Receipt(
    String partnership, String agency, List<RecordId> records, boolean counted, Instant at)
    implements Payload {

  public Receipt {
    records = List.copyOf(records);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.RECEIPT;
  }

  static Receipt read(Fields f) throws RefusedException {
    return new Receipt(
        f.segment("partnership"),
        f.segment("agency"),
        f.recordIds("records"),
        f.flag("counted"),
        f.time("at"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR).put("partnership", partnership).put("agency", agency);
    ArrayNode ids = o.putArray("records");
    records.forEach(r -> ids.add(r.value()));
    return o.put("counted", counted).put("at", Fields.time(at));
  }
}
