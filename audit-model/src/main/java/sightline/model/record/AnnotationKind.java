package sightline.model.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is said beside a record, and whose word it takes. */
public enum AnnotationKind {
  CHALLENGE("challenge", EnumSet.allOf(KeyRole.class), true),
  RESPONSE("response", EnumSet.allOf(KeyRole.class), true),
  PEER_COMMENT("peer-comment", EnumSet.allOf(KeyRole.class), true),
  MODERATED_RATING("moderated-rating", EnumSet.of(KeyRole.MODERATOR), true),
  PANEL_GRADE("panel-grade", EnumSet.of(KeyRole.MODERATOR), true),
  /** The scrutineer is independent: not even the partnership key speaks for them. */
  SCRUTINY_ENTRY("scrutiny-entry", EnumSet.of(KeyRole.SCRUTINEER), false),
  /** How far an action has come; the agency's own word, read only where it is its own author's. */
  ACTION_PROGRESS("action-progress", EnumSet.of(KeyRole.AUTHOR), false),
  /** A question rated again from a repeat sample; likewise. */
  REPEAT_RATING("repeat-rating", EnumSet.of(KeyRole.AUTHOR), false);

  private final String code;
  private final Set<KeyRole> roles;
  private final boolean byPartnership;

  AnnotationKind(String code, Set<KeyRole> roles, boolean byPartnership) {
    this.code = code;
    this.roles = roles;
    this.byPartnership = byPartnership;
  }

  public String code() {
    return code;
  }

  /** Whether a key approved in this role may sign one. */
  public boolean maySign(KeyRole role) {
    return roles.contains(role);
  }

  /** Whether the partnership key may sign one. */
  public boolean maySignAsPartnership() {
    return byPartnership;
  }

  public static Optional<AnnotationKind> ofCode(String code) {
    return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
  }
}
