package sightline.app.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.audit.Case;
import sightline.model.audit.Round;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.Facts;
import sightline.model.merge.Fold;
import sightline.model.record.AuditPack;
import sightline.model.record.AuditRevision;
import sightline.model.tool.AuditTool;

/** Finds audits and reads them: an agency's own, or at the centre everybody's. */
public final class Audits {
  private final Workplace workplace;
  private final Books books;

  public Audits(Workplace workplace, Books books) {
    this.workplace = workplace;
    this.books = books;
  }

  /** One audit as lists show it. */
  public record Line(
      String id,
      String partnership,
      String round,
      String agency,
      AuditState state,
      boolean counted) {}

  /**
   * An audit an agency is invited to, with how far it has come: one a round, in a deep-dive one a
   * case.
   *
   * @param about the case of a deep-dive; empty for every other round
   * @param tool as the round asks it, in the version it is answered in
   * @param asksNow the version the round asks, where the audit is still answered in another one
   * @param book what has been answered; empty when not begun
   * @param view what was finished, signed off, exported; empty before the first Finish
   */
  public record Invitation(
      String partnership,
      String partnershipName,
      Round round,
      Optional<Case> about,
      AuditTool tool,
      Optional<AuditTool> asksNow,
      Agency agency,
      Optional<AnswerBook> book,
      Optional<AuditView> view) {

    public String auditId() {
      return AuditRevision.auditId(partnership, round.code(), agency.code(), about.map(Case::code));
    }

    /** As shown: "Neglect 2026, case c-01". */
    public String title() {
      return round.title() + about.map(c -> ", case " + c.code()).orElse("");
    }

    /** The short name a person may type: the round, and the case where there is one. */
    public String shortName() {
      return round.code() + about.map(c -> "/" + c.code()).orElse("");
    }

    /** Whether what was finished is still what the book says. */
    public boolean isFinishedAndUnchanged() {
      return book.flatMap(b -> b.frozenFor(partnership, round.code()))
          .map(AnswerBook.Frozen::current)
          .orElse(false);
    }

    /** The same audit as it reads in another version of its tool. */
    public Invitation answeredIn(AuditTool version) {
      return new Invitation(
          partnership, partnershipName, round, about, version, asksNow, agency, book, view);
    }

    /**
     * Whether the book says something else than what was finished, so that nothing signed holds.
     */
    public boolean isChangedSince() {
      return view.flatMap(AuditView::head).isPresent() && !isFinishedAndUnchanged();
    }
  }

  /** What this agency owes, nearest due date first. */
  public List<Invitation> invitations() throws ProblemException {
    Agency agency = workplace.agency();
    List<Invitation> invitations = new ArrayList<>();
    for (String partnership : workplace.partnerships()) {
      Facts facts = workplace.facts(partnership);
      String name =
          new ReadFacts(workplace)
              .packs(partnership).stream()
                  .map(AuditPack::owner)
                  .reduce((a, b) -> b)
                  .map(sightline.model.audit.Partnership::name)
                  .orElse(partnership);
      for (Round round : facts.rounds().values()) {
        Optional<AuditTool> tool = workplace.asked(round);
        if (round.invited().contains(agency.code()) && tool.isPresent()) {
          for (Optional<Case> about : abouts(round)) {
            String id =
                AuditRevision.auditId(
                    partnership, round.code(), agency.code(), about.map(Case::code));
            Optional<AnswerBook> book = books.find(partnership, round, about);
            Optional<AuditTool> answered = answeredIn(book, round);
            invitations.add(
                new Invitation(
                    partnership,
                    name,
                    round,
                    about,
                    answered.orElse(tool.get()),
                    answered.isPresent() ? tool : Optional.empty(),
                    agency,
                    book,
                    view(partnership, id)));
          }
        }
      }
    }
    invitations.sort(
        Comparator.comparing((Invitation i) -> i.round().due()).thenComparing(i -> i.auditId()));
    return invitations;
  }

  /** The version a book was answered in, where the round asks another one by now. */
  private Optional<AuditTool> answeredIn(Optional<AnswerBook> book, Round round) {
    return book.flatMap(AnswerBook::opened)
        .map(Edit.Opened::tool)
        .filter(t -> !t.equals(round.tool()))
        .flatMap(workplace::tool)
        .flatMap(round::asks);
  }

  private static List<Optional<Case>> abouts(Round round) {
    return round.cases().isEmpty()
        ? List.of(Optional.empty())
        : round.cases().stream().map(Optional::of).toList();
  }

  /**
   * The invitation a name means: an audit id, or a round code, with "/case" in a deep-dive, when
   * only one audit goes by it.
   */
  public Invitation invitation(String name) throws ProblemException {
    List<Invitation> all = invitations();
    List<Invitation> meant =
        all.stream()
            .filter(
                i ->
                    i.auditId().equals(name)
                        || i.shortName().equals(name)
                        || i.round().code().equals(name))
            .toList();
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    throw new ProblemException(
        new Problem.NotFound("audit", name, all.stream().map(Invitation::auditId).toList()));
  }

  /** One audit, folded now; empty when the store has no record of it. */
  public Optional<AuditView> view(String partnership, String auditId) {
    var records = workplace.store().records().signedOfAudit(auditId);
    if (records.isEmpty()) {
      return Optional.empty();
    }
    Facts facts = workplace.facts(partnership);
    return Optional.of(
        new Fold(facts, id -> workplace.store().records().listing(id, facts.trust()::knows))
            .fold(auditId, records));
  }

  /** All audits the store holds anything of, by id. */
  public List<Line> rows() {
    return workplace.store().projection().audits().stream()
        .map(
            r ->
                new Line(r.audit(), r.partnership(), r.round(), r.agency(), r.state(), r.counted()))
        .toList();
  }

  /** All audits of a round, folded. */
  public List<AuditView> ofRound(String partnership, String round) {
    return rows().stream()
        .filter(r -> r.partnership().equals(partnership) && r.round().equals(round))
        .flatMap(r -> view(partnership, r.id()).stream())
        .toList();
  }
}
