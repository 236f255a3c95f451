package sightline.app.ui.answer;

import java.util.Map;
import sightline.model.audit.AgencyType;
import sightline.model.book.AnswerBook;
import sightline.model.tool.Asking;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;

/** Which questions are asked as the answers stand; looked at anew only when the book changed. */
final class AskedNow {
  private final AuditTool tool;
  private final AgencyType type;
  private final boolean anyCondition;
  private AnswerBook lookedAt;
  private Map<String, Asking> asking = Map.of();

  AskedNow(AuditTool tool, AgencyType type) {
    this.tool = tool;
    this.type = type;
    this.anyCondition = tool.questions().anyMatch(q -> q.askIf().isPresent());
  }

  boolean isAsked(AnswerBook book, Question question) {
    if (!anyCondition) {
      return true;
    }
    if (lookedAt != book) {
      asking = tool.asking(type, id -> book.response(id).answer());
      lookedAt = book;
    }
    return asking.getOrDefault(question.id(), Asking.ASKED) == Asking.ASKED;
  }
}
