package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * The packing list of a bundle, signed by whoever packed it: an item it does not name is held, an
 * item it names that did not arrive is noticed.
 *
 * @param from code of the agency or partnership that packed it
 * @param to code of the partnership or agency it is for
 * @param sequence counts the bundles packed by this store, from 1
 * @param minReader lowest format major version that can read the bundle
 * @param blobs digests
 * @param trustListVersion the highest trust list the packer knew, 0 for none
 * @param journalHead head of the packer's journal chain
 */
public record Manifest(
    String bundleId,
    String partnership,
    String from,
    String to,
    long sequence,
    Instant createdAt,
    int minReader,
    List<RecordId> records,
    List<String> blobs,
    long trustListVersion,
    String journalHead)
    implements Payload {

  public Manifest {
    records = List.copyOf(records);
    blobs = List.copyOf(blobs);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.MANIFEST;
  }

  static Manifest read(Fields f) throws RefusedException {
    return new Manifest(
        f.code("bundleId"),
        f.segment("partnership"),
        f.segment("from"),
        f.segment("to"),
        f.number("sequence", 0, Long.MAX_VALUE),
        f.time("createdAt"),
        (int) f.number("minReader", 1, 1_000_000),
        f.recordIds("records"),
        f.recordIds("blobs").stream().map(RecordId::value).toList(),
        f.number("trustListVersion", 0, Long.MAX_VALUE),
        f.text("journalHead"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR).put("bundleId", bundleId).put("partnership", partnership);
    o.put("from", from)
        .put("to", to)
        .put("sequence", sequence)
        .put("createdAt", Fields.time(createdAt));
    o.put("minReader", minReader);
    ArrayNode recordNodes = o.putArray("records");
    records.forEach(r -> recordNodes.add(r.value()));
    ArrayNode blobNodes = o.putArray("blobs");
    blobs.forEach(blobNodes::add);
    return o.put("trustListVersion", trustListVersion).put("journalHead", journalHead);
  }
}
