package sightline.model.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the members of a payload object, each with its rule, and names the place when one is
 * broken. Unknown members are passed over (a later version may add them); what is known must be
 * right.
 *
 * @param node the object
 * @param place where it stands, for messages: "answers[3]"
 */
public record Fields(ObjectNode node, String place) {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._/-]{0,127}");
  private static final Pattern SEGMENT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");
  private static final Pattern AUDIT_ID =
      Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}(/[a-z0-9][a-z0-9._-]{0,127}){2,3}");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final DateTimeFormatter RFC3339_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);

  /** A step that may refuse. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(Fields fields) throws RefusedException;
  }

  public static String time(Instant at) {
    return RFC3339_SECONDS.format(at);
  }

  private RefusedException bad(String name, String why) {
    return new RefusedException(
        Code.BAD_VALUE, (place.isEmpty() ? "" : place + ".") + name + " " + why + ".");
  }

  private JsonNode get(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  public String text(String name) throws RefusedException {
    return optionalText(name).orElseThrow(() -> bad(name, "is missing"));
  }

  public Optional<String> optionalText(String name) throws RefusedException {
    JsonNode value = get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw bad(name, "is not text");
    }
    return Optional.of(value.textValue());
  }

  /** Text that must say something. */
  public String words(String name) throws RefusedException {
    String text = text(name);
    if (text.isBlank()) {
      throw bad(name, "is empty");
    }
    return text;
  }

  /** A short stable name: lower case letters, digits, dots, hyphens, slashes. */
  public String code(String name) throws RefusedException {
    String text = text(name);
    if (!CODE.matcher(text).matches()) {
      throw bad(name, "is not a proper code");
    }
    return text;
  }

  /**
   * As {@link #code}, without slashes: one part of an audit id. With slashes, one agency could
   * spell another's.
   */
  public String segment(String name) throws RefusedException {
    String text = text(name);
    if (!SEGMENT.matcher(text).matches()) {
      throw bad(name, "is not a proper code");
    }
    return text;
  }

  /** Partnership, round, agency and perhaps a case, with slashes between. */
  public String auditId(String name) throws RefusedException {
    String text = text(name);
    if (!AUDIT_ID.matcher(text).matches()) {
      throw bad(name, "is not an audit id");
    }
    return text;
  }

  public RecordId recordId(String name) throws RefusedException {
    String text = text(name);
    if (!RecordId.isWellFormed(text)) {
      throw bad(name, "is not a record id");
    }
    return new RecordId(text);
  }

  public KeyId keyId(String name) throws RefusedException {
    String text = text(name);
    if (!KeyId.isWellFormed(text)) {
      throw bad(name, "is not a key id");
    }
    return new KeyId(text);
  }

  public Optional<RecordId> optionalRecordId(String name) throws RefusedException {
    return get(name) == null ? Optional.empty() : Optional.of(recordId(name));
  }

  public List<RecordId> recordIds(String name) throws RefusedException {
    List<RecordId> ids = new ArrayList<>();
    for (String text : texts(name)) {
      if (!RecordId.isWellFormed(text)) {
        throw bad(name, "holds something that is not a record id");
      }
      ids.add(new RecordId(text));
    }
    return List.copyOf(ids);
  }

  public long number(String name, long lowest, long highest) throws RefusedException {
    return optionalNumber(name, lowest, highest).orElseThrow(() -> bad(name, "is missing"));
  }

  public Optional<Long> optionalNumber(String name, long lowest, long highest)
      throws RefusedException {
    JsonNode value = get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber()) {
      throw bad(name, "is not a whole number");
    }
    long number = value.longValue();
    if (number < lowest || number > highest) {
      throw bad(name, "is not between " + lowest + " and " + highest);
    }
    return Optional.of(number);
  }

  /** Bytes in standard base64; empty when left out. */
  public Optional<byte[]> optionalBytes(String name) throws RefusedException {
    Optional<String> text = optionalText(name);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Base64Text.decode(text.get()).orElseThrow(() -> bad(name, "is not standard base64")));
  }

  /** A flag that may be left out, which means no. */
  public boolean flag(String name) throws RefusedException {
    JsonNode value = get(name);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw bad(name, "is neither true nor false");
    }
    return value.booleanValue();
  }

  public Instant time(String name) throws RefusedException {
    String text = text(name);
    try {
      if (TIME.matcher(text).matches()) {
        return RFC3339_SECONDS.parse(text, Instant::from);
      }
    } catch (DateTimeParseException noSuchTime) {
      // the shape of a time, but the 30th of February
    }
    throw bad(name, "is not a time like 2026-10-08T09:30:00Z");
  }

  public Optional<LocalDate> optionalDate(String name) throws RefusedException {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (DATE.matcher(text.get()).matches()) {
        return Optional.of(LocalDate.parse(text.get()));
      }
    } catch (DateTimeParseException noSuchDay) {
      // the shape of a date, but the 30th of February
    }
    throw bad(name, "is not a date like 2026-10-30");
  }

  public LocalDate date(String name) throws RefusedException {
    return optionalDate(name).orElseThrow(() -> bad(name, "is missing"));
  }

  public List<String> texts(String name) throws RefusedException {
    JsonNode value = get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw bad(name, "is not a list");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        throw bad(name, "holds something that is not text");
      }
      texts.add(item.textValue());
    }
    return List.copyOf(texts);
  }

  /** As {@link #texts}, each of them once. */
  public Set<String> distinctTexts(String name) throws RefusedException {
    List<String> texts = texts(name);
    Set<String> distinct = new HashSet<>(texts);
    if (distinct.size() != texts.size()) {
      throw bad(name, "names the same thing twice");
    }
    return Set.copyOf(distinct);
  }

  public Fields object(String name) throws RefusedException {
    JsonNode value = get(name);
    if (value == null) {
      throw bad(name, "is missing");
    }
    if (!(value instanceof ObjectNode object)) {
      throw bad(name, "is not an object");
    }
    return new Fields(object, place.isEmpty() ? name : place + "." + name);
  }

  public <T> Optional<T> optionalObject(String name, Reading<T> reading) throws RefusedException {
    return get(name) == null ? Optional.empty() : Optional.of(reading.read(object(name)));
  }

  public <T> List<T> list(String name, int atMost, Reading<T> reading) throws RefusedException {
    JsonNode value = get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw bad(name, "is not a list");
    }
    if (value.size() > atMost) {
      throw new RefusedException(Code.LIMIT, name + " has more than " + atMost + " entries.");
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      if (!(value.get(i) instanceof ObjectNode object)) {
        throw bad(name + "[" + i + "]", "is not an object");
      }
      items.add(reading.read(new Fields(object, name + "[" + i + "]")));
    }
    return List.copyOf(items);
  }

  /** A refusal that names a member of this object. */
  public RefusedException refuse(String name, String why) {
    return bad(name, why);
  }
}
