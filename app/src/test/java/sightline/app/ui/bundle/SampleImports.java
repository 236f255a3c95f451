package sightline.app.ui.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.work.ImportReport;
import sightline.model.merge.RecordNote.Outcome;
import sightline.model.record.Code;
import sightline.model.record.RecordKind;

/** A drop of 412 files from invented schools, as a report says what becomes of each. */
final class SampleImports {
  private static final List<String> FIRST =
      List.of("Oak", "Lowgate", "Harrow", "Tallow", "Fenwick", "Bramwell", "Kestrel", "Merrow");
  private static final List<String> SECOND =
      List.of("Hollow", "Lane", "Hill", "Road", "Green", "Park", "Bridge");
  private static final List<String> THIRD =
      List.of("Primary School", "Infant School", "Academy", "Junior School", "High School", "Nursery", "College");

  private SampleImports() {}

  static ImportReport of412(boolean dryRun) {
    List<ImportReport.FileResult> files = new ArrayList<>();
    files.add(
        file(
            "wrenmoor-fe-college.sightline.json",
            "Wrenmoor Further Education College",
            Outcome.REFUSED,
            Code.BAD_SIGNATURE,
            "Changed after signing. Ask the agency to export again."));
    files.add(
        whole(
            "scan_0041.pdf",
            Code.WRONG_TYPE,
            "Not a Sightline file but a PDF. Ask for the file that ends in .sightline.json or .age."));
    files.add(
        whole(
            "st-aldwin-s175.sightline.json.age",
            Code.NOT_FOR_US,
            "Locked for somebody else. It may be a data breach: tell the sender and delete the file."));
    files.add(
        file(
            "fenwick-road-s175.sightline.json",
            "Fenwick Road Academy",
            Outcome.REFUSED,
            Code.BAD_VALUE,
            "Question 1.2: 9 is not between 0 and 2."));
    files.add(
        whole(
            "lane-end.sightline.json",
            Code.UNREADABLE,
            "The file was cut short. Ask the sender to export again."));
    files.add(
        whole(
            "returns.zip",
            Code.WRONG_TYPE,
            "Not a Sightline file but a ZIP, Word or Excel file. Ask for the file that ends in .sightline.json or .age."));
    for (String school : List.of("Tallow Hill Primary School", "Kestrel Academy Trust", "Linden College")) {
      files.add(
          file(
              name(school),
              school,
              Outcome.HELD,
              Code.UNKNOWN_KEY,
              "Signed by a key you have not approved. Call the sender and read the code back."));
    }
    files.add(
        file(
            "lowgate-infants-s175.sightline.json.age",
            "Lowgate Infant School",
            Outcome.CONFLICT,
            Code.FORKED,
            "Two revisions follow the same one. The agency must choose. Not counted until then."));
    for (int i = 0; i < 402; i++) {
      String school =
          FIRST.get(i % FIRST.size())
              + " "
              + SECOND.get(i / FIRST.size() % SECOND.size())
              + " "
              + THIRD.get(i / (FIRST.size() * SECOND.size()) % THIRD.size());
      if (i < 13) {
        files.add(
            file(
                name(school),
                school,
                Outcome.SUPERSEDED,
                Code.SUPERSEDED,
                "Older than the revision you hold. Goes into its history."));
      } else if (i < 31) {
        files.add(
            file(
                name(school),
                school,
                Outcome.ALREADY_HELD,
                Code.ALREADY_HELD,
                "You already have exactly this. Nothing changes."));
      } else {
        files.add(
            file(name(school), school, Outcome.NEW, null, 60 + i % 9 + " answers, signed by 2 people."));
      }
    }
    return new ImportReport(
        files, new ImportReport.Totals(files.size(), 742, 36, 13, 2, 6, 6), "sha256:", dryRun);
  }

  private static String name(String school) {
    return school.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-s175.sightline.json.age";
  }

  private static ImportReport.FileResult file(
      String name, String from, Outcome outcome, Code code, String message) {
    ImportReport.Outcome whole =
        switch (outcome) {
          case REFUSED -> ImportReport.Outcome.REFUSED;
          case HELD -> ImportReport.Outcome.HELD;
          case NEW, ALREADY_HELD, SUPERSEDED, CONFLICT -> ImportReport.Outcome.ACCEPTED;
        };
    return new ImportReport.FileResult(
        "/drop/" + name,
        Optional.of("b-" + name),
        Optional.of(from),
        whole,
        Optional.ofNullable(code),
        message,
        List.of(
            new ImportReport.RecordResult(
                Optional.empty(),
                Optional.of(RecordKind.AUDIT_REVISION),
                outcome,
                Optional.ofNullable(code),
                code == null ? "" : message),
            new ImportReport.RecordResult(
                Optional.empty(),
                Optional.of(RecordKind.SIGNOFF),
                outcome,
                Optional.ofNullable(code),
                code == null ? "" : message)));
  }

  private static ImportReport.FileResult whole(String name, Code code, String message) {
    return new ImportReport.FileResult(
        "/drop/" + name,
        Optional.empty(),
        Optional.empty(),
        ImportReport.Outcome.REFUSED,
        Optional.of(code),
        message,
        List.of());
  }
}
