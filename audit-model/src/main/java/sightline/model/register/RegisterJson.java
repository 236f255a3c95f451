package sightline.model.register;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import sightline.model.record.AuditPack;
import sightline.model.record.Fields;
import sightline.model.record.Limits;
import sightline.model.record.RefusedException;
import sightline.model.record.RoundJson;
import sightline.model.record.StrictJson;
import sightline.model.tool.ToolRef;

/** How a register's edits are written down. */
public final class RegisterJson {
  private RegisterJson() {}

  public static byte[] write(RegisterEdit edit) {
    ObjectNode o = JsonNodeFactory.instance.objectNode().put("kind", edit.kind());
    switch (edit) {
      case RegisterEdit.AgenciesPut e -> {
        ArrayNode agencies = o.putArray("agencies");
        e.agencies().forEach(a -> agencies.add(AuditPack.agencyJson(a)));
      }
      case RegisterEdit.AgencyRemoved e -> o.put("agency", e.code());
      case RegisterEdit.RoundCreated e ->
          o.put("opened", e.opened().toString()).set("round", RoundJson.write(e.round()));
      case RegisterEdit.RoundWentOn e ->
          o.put("round", e.round())
              .put("on", e.on().toString())
              .putObject("tool")
              .put("id", e.tool().id())
              .put("version", e.tool().version())
              .put("sha256", e.tool().sha256());
      case RegisterEdit.PackMade e -> {
        ArrayNode rounds =
            o.put("pack", e.pack().value()).put("on", e.on().toString()).putArray("rounds");
        e.rounds().forEach(rounds::add);
      }
      case RegisterEdit.FinalDueSet e -> o.put("round", e.round()).put("on", e.on().toString());
      case RegisterEdit.Waived e ->
          o.put("round", e.round()).put("agency", e.agency()).put("reason", e.reason());
      case RegisterEdit.Reminded e ->
          o.put("round", e.round()).put("agency", e.agency()).put("on", e.on().toString());
      case RegisterEdit.KeyRevoked e ->
          o.put("key", e.key().value()).put("reason", e.reason()).put("on", e.on().toString());
    }
    return o.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RefusedException when the bytes are not that: the store is damaged
   */
  public static RegisterEdit read(byte[] bytes) throws RefusedException {
    Fields f = new Fields(StrictJson.forPayloads().readObject(bytes), "");
    return switch (f.text("kind")) {
      case "agencies-put" ->
          new RegisterEdit.AgenciesPut(f.list("agencies", Limits.RECORDS, AuditPack::readAgency));
      case "agency-removed" -> new RegisterEdit.AgencyRemoved(f.code("agency"));
      case "round-created" ->
          new RegisterEdit.RoundCreated(RoundJson.read(f.object("round")), f.date("opened"));
      case "round-went-on" -> {
        Fields tool = f.object("tool");
        yield new RegisterEdit.RoundWentOn(
            f.code("round"),
            new ToolRef(
                tool.code("id"), (int) tool.number("version", 1, 1_000_000), tool.text("sha256")),
            f.date("on"));
      }
      case "pack-made" ->
          new RegisterEdit.PackMade(f.texts("rounds"), f.recordId("pack"), f.date("on"));
      case "final-due-set" -> new RegisterEdit.FinalDueSet(f.code("round"), f.date("on"));
      case "waived" -> new RegisterEdit.Waived(f.code("round"), f.code("agency"), f.text("reason"));
      case "reminded" -> new RegisterEdit.Reminded(f.code("round"), f.code("agency"), f.date("on"));
      case "key-revoked" ->
          new RegisterEdit.KeyRevoked(f.keyId("key"), f.text("reason"), f.date("on"));
      default -> throw f.refuse("kind", "is not known");
    };
  }
}
