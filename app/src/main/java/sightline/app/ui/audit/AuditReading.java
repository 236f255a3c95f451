package sightline.app.ui.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.StandardsList;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.app.work.ReadAudit;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.AgencyReturn.StandardPart;
import sightline.model.merge.AuditState;
import sightline.model.merge.RecordNote;
import sightline.model.record.RecordKind;
import sightline.model.report.AgencyReturnReport;
import sightline.model.report.Marks;
import sightline.model.report.Report;
import sightline.model.report.Section;

/** An audit as it was read, in the words of the screen. */
final class AuditReading {
  private final ReadAudit.Read read;
  private final ZoneId zone;

  AuditReading(ReadAudit.Read read, ZoneId zone) {
    this.read = read;
    this.zone = zone;
  }

  ReadAudit.Read read() {
    return read;
  }

  AuditState state() {
    return read.view().state();
  }

  /** "Section 11 2026, Section 11 self-assessment" */
  String roundInWords() {
    return Texts.of("audit.round", read.round().title(), read.tool().title());
  }

  /** The versions that speak now: one, none while held, several in a conflict. */
  List<ReadAudit.Version> heads() {
    return read.versions().stream().filter(v -> v.place() != ReadAudit.Place.REPLACED).toList();
  }

  /** What the state means and what to do about it. */
  record Verdict(Banner.Kind kind, String title, String words) {}

  Verdict verdict() {
    return switch (state()) {
      case COUNTED ->
          new Verdict(
              Banner.Kind.SUCCESS,
              Texts.of("audit.verified"),
              read.view().signedByAuthor()
                  ? Texts.of("audit.verified.by-author", read.trustVersion())
                  : Texts.of("audit.verified.words", read.trustVersion()));
      case AWAITING ->
          new Verdict(
              Banner.Kind.WARNING, Texts.of("audit.not-signed"), read.view().signing().inWords());
      case NOT_SIGNED ->
          new Verdict(
              Banner.Kind.WARNING,
              Texts.of("audit.not-signed"),
              read.view().signOffs().isEmpty()
                  ? Texts.of("audit.not-signed.words")
                  : Texts.of("audit.not-signed.author-only"));
      case DECLINED ->
          new Verdict(
              Banner.Kind.WARNING, Texts.of("audit.declined"), Texts.of("audit.declined.words"));
      case DRAFT ->
          new Verdict(Banner.Kind.INFO, Texts.of("audit.draft"), Texts.of("audit.draft.words"));
      case CONFLICT ->
          new Verdict(
              Banner.Kind.WARNING,
              Texts.of("audit.conflict"),
              Texts.count("audit.conflict.words", disputed().size(), heads().size()));
      case HELD ->
          new Verdict(Banner.Kind.WARNING, Texts.of("audit.held"), Texts.of("audit.held.words"));
    };
  }

  /** Icon, word and tone of the state. */
  Icons icon() {
    return switch (state()) {
      case COUNTED -> Icons.DONE;
      case NOT_SIGNED, AWAITING -> Icons.NOT_SIGNED;
      case DECLINED -> Icons.REFUSED;
      case DRAFT -> Icons.CHANGE;
      case CONFLICT -> Icons.CONFLICT;
      case HELD -> Icons.HELD;
    };
  }

  Tone tone() {
    return state() == AuditState.COUNTED
        ? Tone.SUCCESS
        : state() == AuditState.DRAFT ? Tone.PLAIN : Tone.WARNING;
  }

  /** Why something newer, or all of it, is held; each reason once. */
  List<String> heldBecause() {
    return read.items().stream()
        .filter(i -> i.outcome() == RecordNote.Outcome.HELD)
        .map(ReadAudit.Item::words)
        .distinct()
        .toList();
  }

  /** A question that two versions of a conflict answer differently, with the mark of each. */
  record Disputed(String question, List<Mark> marks, boolean sameRating) {}

  List<Disputed> disputed() {
    List<AgencyReturn> sides = heads().stream().flatMap(v -> v.reading().stream()).toList();
    if (sides.size() < 2) {
      return List.of();
    }
    List<Disputed> found = new ArrayList<>();
    for (StandardPart standard : sides.getFirst().standards()) {
      for (QuestionPart part : standard.questions()) {
        List<QuestionPart> all =
            sides.stream().flatMap(s -> question(s, part.question().id()).stream()).toList();
        if (all.stream().map(QuestionPart::response).distinct().count() > 1) {
          found.add(
              new Disputed(
                  part.question().number() + " " + part.question().title(),
                  all.stream().map(q -> Mark.of(Marks.of(q))).toList(),
                  all.stream().map(q -> q.response().answer()).distinct().count() == 1));
        }
      }
    }
    return found;
  }

  private static Optional<QuestionPart> question(AgencyReturn content, String id) {
    return content.standards().stream()
        .flatMap(s -> s.questions().stream())
        .filter(q -> q.question().id().equals(id))
        .findFirst();
  }

  /** "Version 2 of 3" */
  String versionInWords(ReadAudit.Version version) {
    return Texts.of("audit.version", version.number(), read.versions().size());
  }

  /** The lines of the list of standards for a version. */
  List<StandardsList.Line> standards(AgencyReturn content) {
    return content.standards().stream().map(this::line).toList();
  }

  private StandardsList.Line line(StandardPart part) {
    String number = part.standard().number();
    String name = part.standard().shortTitle();
    long unsupported = part.questions().stream().filter(QuestionPart::unsupported).count();
    int essential = part.summary().essentialNotMet().size();
    String met =
        part.summary().coverage().applicable() == 0
            ? Texts.of("audit.standard.nothing")
            : part.summary().inWords();
    if (essential > 0) {
      return new StandardsList.Line(
          number,
          name,
          Texts.count("audit.standard.essential", essential, met),
          Icons.DANGER,
          Tone.DANGER);
    }
    if (unsupported > 0) {
      return new StandardsList.Line(
          number,
          name,
          Texts.count("audit.standard.unsupported", unsupported, met),
          Icons.WARNING,
          Tone.WARNING);
    }
    return new StandardsList.Line(number, name, met);
  }

  /** The part of the agency's own return that says how the score came about. */
  List<Section> working(AgencyReturn content) {
    Report report = AgencyReturnReport.of(content);
    return report.sections().stream()
        .filter(s -> s.heading().equals(AgencyReturnReport.WORKING))
        .toList();
  }

  /** "21 Sep 2026, 11:30" */
  String moment(Instant at) {
    var local = at.atZone(zone);
    return Texts.of(
        "audit.moment", Dates.briefWithYear(local.toLocalDate()), Dates.time(local.toLocalTime()));
  }

  static String kind(Optional<RecordKind> kind) {
    return kind.map(
            k ->
                switch (k) {
                  case AUDIT_REVISION -> Texts.of("audit.kind.revision");
                  case SIGNOFF -> Texts.of("audit.kind.sign-off");
                  case ANNOTATION -> Texts.of("audit.kind.annotation");
                  case MANIFEST -> Texts.of("audit.kind.manifest");
                  case KEY_REQUEST -> Texts.of("audit.kind.key-request");
                  case TRUST_LIST -> Texts.of("audit.kind.trust-list");
                  case AUDIT_PACK -> Texts.of("audit.kind.pack");
                  case RECEIPT -> Texts.of("audit.kind.receipt");
                  case PURGE_NOTICE -> Texts.of("audit.kind.purge");
                })
        .orElseGet(() -> Texts.of("audit.kind.newer"));
  }

  static String outcome(ReadAudit.Item item) {
    return switch (item.outcome()) {
      case NEW, ALREADY_HELD -> Texts.of("audit.outcome.read");
      case SUPERSEDED -> Texts.of("audit.outcome.history");
      case CONFLICT -> Texts.of("audit.outcome.conflict");
      case HELD -> Texts.of("audit.outcome.held");
      case REFUSED -> Texts.of("audit.outcome.refused");
    };
  }
}
