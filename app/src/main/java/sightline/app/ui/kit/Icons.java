package sightline.app.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every meaning that has an icon. Screens ask for the meaning, never for the picture. */
public enum Icons {
  // where to go
  HOME(Feather.HOME),
  AUDITS(Feather.CLIPBOARD),
  ROUNDS(Feather.LAYERS),
  IMPORT(Feather.INBOX),
  RETURNS(Feather.CALENDAR),
  CONFLICTS(Feather.GIT_BRANCH),
  MODERATION(Feather.MESSAGE_SQUARE),
  PANELS(Feather.USERS),
  INSIGHT(Feather.GRID),
  ACTIONS(Feather.CHECK_SQUARE),
  SCRUTINY(Feather.EYE),
  REPORTS(Feather.FILE_TEXT),
  TOOLS(Feather.EDIT_3),
  EVIDENCE(Feather.PAPERCLIP),
  EXPORTS(Feather.SEND),
  SETTINGS(Feather.SETTINGS),
  AGENCIES(Feather.BRIEFCASE),
  KEYS(Feather.KEY),
  // verdicts and states
  DONE(Feather.CHECK_CIRCLE),
  TICK(Feather.CHECK),
  SUPERSEDED(Feather.ARCHIVE),
  ALREADY_HERE(Feather.COPY),
  CONFLICT(Feather.GIT_BRANCH),
  HELD(Feather.PAUSE_CIRCLE),
  REFUSED(Feather.X_CIRCLE),
  AWAITED(Feather.CLOCK),
  WAIVED(Feather.MINUS_CIRCLE),
  NOT_SIGNED(Feather.EDIT_3),
  WITH_SOMEONE(Feather.USERS),
  OUT_OF_DATE(Feather.REFRESH_CW),
  KEY_WAITS(Feather.USER_CHECK),
  // messages
  INFO(Feather.INFO),
  WARNING(Feather.ALERT_TRIANGLE),
  FIELD_ERROR(Feather.ALERT_CIRCLE),
  DANGER(Feather.ALERT_OCTAGON),
  // acts
  UNDO(Feather.CORNER_UP_LEFT),
  REDO(Feather.CORNER_UP_RIGHT),
  HELP(Feather.HELP_CIRCLE),
  LOCK(Feather.LOCK),
  SEARCH(Feather.SEARCH),
  ADD(Feather.PLUS),
  CLOSE(Feather.X),
  FLAG(Feather.FLAG),
  DOWNLOAD(Feather.DOWNLOAD),
  PRINT(Feather.PRINTER),
  FOLDER(Feather.FOLDER),
  SAVE(Feather.SAVE),
  MAIL(Feather.MAIL),
  SHOW(Feather.EYE),
  HIDE(Feather.EYE_OFF),
  BACK(Feather.ARROW_LEFT),
  FORWARD(Feather.ARROW_RIGHT),
  OPEN(Feather.CHEVRON_RIGHT),
  UNFOLD(Feather.CHEVRON_DOWN),
  PACK(Feather.PACKAGE),
  KEPT_HERE(Feather.HARD_DRIVE),
  WORKING(Feather.LOADER),
  RAISED_AGAIN(Feather.REPEAT),
  COPY(Feather.COPY),
  LIST(Feather.LIST),
  ONE_QUESTION(Feather.FILE_TEXT),
  CALENDAR(Feather.CALENDAR),
  DISPLAY(Feather.SLIDERS),
  REMOVE(Feather.TRASH_2),
  CHANGE(Feather.EDIT_2);

  private final Feather picture;

  Icons(Feather picture) {
    this.picture = picture;
  }

  /** 18 px: beside text, in navigation and buttons that show nothing else. */
  public FontIcon icon() {
    return sized("size-18");
  }

  /** 16 px: in rows, small buttons and the save mark. */
  public FontIcon small() {
    return sized("size-16");
  }

  /** 14 px: in chips. */
  public FontIcon chip() {
    return sized("size-14");
  }

  /** 24 px: states and signatures. */
  public FontIcon large() {
    return sized("size-24");
  }

  /** 32 px: empty states. */
  public FontIcon huge() {
    return sized("size-32");
  }

  private FontIcon sized(String styleClass) {
    FontIcon icon = new FontIcon(picture);
    icon.getStyleClass().add(styleClass);
    return icon;
  }

  /** Reads the face the icons are drawn with, which the first of them asks for. */
  static void prepare() {
    new FontIcon(LOCK.picture);
  }
}
