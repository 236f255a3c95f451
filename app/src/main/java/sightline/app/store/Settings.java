package sightline.app.store;

import static sightline.db.Tables.SETTING;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Small facts kept in the clear, because they are needed before the store is unlocked. Nothing
 * personal goes here.
 */
public final class Settings {
  private final OneWriter writer;

  Settings(OneWriter writer) {
    this.writer = writer;
  }

  public Optional<String> get(String name) throws StoreException {
    return writer.step(
        sql ->
            sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.VALUE));
  }

  public void put(String name, String value) throws StoreException {
    writer.change(
        sql ->
            sql.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                .values(name, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute());
  }

  public void remove(String name) throws StoreException {
    writer.change(sql -> sql.deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute());
  }

  public Map<String, String> all() throws StoreException {
    return writer.step(
        sql -> new TreeMap<>(sql.selectFrom(SETTING).fetchMap(SETTING.NAME, SETTING.VALUE)));
  }
}
