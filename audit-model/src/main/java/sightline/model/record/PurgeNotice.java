package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * Records erased when their retention ended: ids stay, bytes go, and they never come back. Signed
 * by the partnership key.
 */
public record PurgeNotice(String partnership, List<RecordId> records, String reason, Instant at)
    implements Payload {

  public PurgeNotice {
    records = List.copyOf(records);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.PURGE_NOTICE;
  }

  static PurgeNotice read(Fields f) throws RefusedException {
    return new PurgeNotice(
        f.segment("partnership"), f.recordIds("records"), f.words("reason"), f.time("at"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR).put("partnership", partnership);
    ArrayNode ids = o.putArray("records");
    records.forEach(r -> ids.add(r.value()));
    return o.put("reason", reason).put("at", Fields.time(at));
  }
}
