package sightline.model.tool;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a tool as a file that {@link ToolReader} reads back to an equal tool (the digest aside,
 * which is the file's own). The same tool always gives the same bytes.
 */
public final class ToolWriter {

  public byte[] write(AuditTool tool) {
    YamlLines out = new YamlLines();
    out.pair("format", ToolWords.FORMAT);
    out.pair("id", tool.ref().id());
    out.bare("version", Integer.toString(tool.ref().version()));
    out.pair("kind", tool.kind().code());
    out.pair("title", tool.title());
    out.pair("edition", tool.edition());
    out.pair("effectiveFrom", tool.effectiveFrom().toString());
    tool.supersedes().ifPresent(s -> out.pair("supersedes", s));
    out.blank();
    cover(out, tool.cover());
    out.blank();
    if (!tool.signOffs().equals(AuditTool.SENIOR_OFFICER)) {
      out.texts("signOffs", tool.signOffs());
    }
    out.bare("essentialFor", QuestionWriter.types(tool.essentialFor()));
    tool.unableToDetermine().ifPresent(u -> unable(out, u));
    tool.overall().ifPresent(o -> overall(out, o));
    tool.survey().ifPresent(s -> survey(out, s));
    out.blank();
    scoring(out, tool.scoring());
    out.blank();
    scales(out, tool.scales());
    out.blank();
    new DetailWriter(out).details(tool.details());
    QuestionWriter questions = new QuestionWriter(out, tool, 1);
    out.open("standards");
    for (Standard standard : tool.standards()) {
      standard(out, standard, questions);
    }
    out.close();
    translations(out, tool.translations());
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes local questions as a file that {@link LocalQuestionsReader} reads back to equal ones.
   *
   * @param tool the tool they are added to
   */
  public byte[] localQuestions(List<Question> questions, AuditTool tool) {
    YamlLines out = new YamlLines();
    new QuestionWriter(out, tool, 0).questions(questions);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void cover(YamlLines out, Cover cover) {
    out.open("cover");
    out.pair("purpose", cover.purpose());
    out.pair("whoAnswers", cover.whoAnswers());
    out.pair("howLong", cover.howLong());
    out.pair("legalBasis", cover.legalBasis());
    out.pair("howScored", cover.howScored());
    out.pair("whatHappens", cover.whatHappens());
    out.texts("beforeYouStart", cover.beforeYouStart());
    out.close();
  }

  private static void unable(YamlLines out, UnableToDetermine unable) {
    out.open("unableToDetermine");
    out.pair("label", unable.label());
    options(out, "reasons", unable.reasons());
    out.close();
  }

  static void options(YamlLines out, String key, List<Option> options) {
    out.open(key);
    for (Option option : options) {
      out.item();
      out.pair("id", option.id());
      out.pair("label", option.label());
      out.endItem();
    }
    out.close();
  }

  private static void overall(YamlLines out, Overall overall) {
    out.open("overall");
    out.pair("question", overall.question());
    out.bare("atLeastGraded", Integer.toString(overall.atLeastGraded()));
    if (!overall.limits().isEmpty()) {
      out.open("limits");
      for (Overall.Limit limit : overall.limits()) {
        out.item();
        out.texts("questions", limit.questions());
        out.pair("rating", limit.rating());
        out.pair("noBetterThan", limit.noBetterThan());
        out.endItem();
      }
      out.close();
    }
    out.close();
  }

  private static void survey(YamlLines out, SurveyRule rule) {
    out.open("survey");
    out.bare("leastReplies", Integer.toString(rule.leastReplies()));
    out.bare("disagreesBelow", Integer.toString(rule.disagreesBelow()));
    rule.invited().ifPresent(d -> out.pair("invited", d));
    rule.replies().ifPresent(d -> out.pair("replies", d));
    out.close();
  }

  private static void scoring(YamlLines out, ScoringRule rule) {
    out.open("scoring");
    out.pair("method", rule.method().code());
    out.bare("decimals", Integer.toString(rule.decimals()));
    if (!rule.bands().isEmpty()) {
      out.open("bands");
      for (ScoringRule.Band band : rule.bands()) {
        out.item();
        out.pair("label", band.label());
        out.bare("from", Integer.toString(band.from()));
        out.pair("role", band.role().code());
        out.endItem();
      }
      out.close();
    }
    out.close();
  }

  private static void scales(YamlLines out, List<RatingScale> scales) {
    out.open("scales");
    for (RatingScale scale : scales) {
      out.item();
      out.pair("id", scale.id());
      out.pair("title", scale.title());
      out.pair("polarity", ToolWords.code(scale.polarity()));
      out.open("ratings");
      for (Rating rating : scale.ratings()) {
        out.item();
        out.pair("id", rating.id());
        out.pair("label", rating.label());
        out.pair("letter", rating.letter());
        out.bare("points", Integer.toString(rating.points()));
        out.pair("role", rating.role().code());
        out.endItem();
      }
      out.close();
      mapsTo(out, scale);
      out.endItem();
    }
    out.close();
  }

  private static void mapsTo(YamlLines out, RatingScale scale) {
    if (scale.mapsTo().isEmpty()) {
      return;
    }
    out.open("mapsTo");
    for (ScaleMapping mapping : scale.mapsTo()) {
      out.item();
      out.pair("scale", mapping.scale().code());
      out.open("ratings");
      for (Rating rating : scale.ratings()) {
        scale.on(mapping.scale(), rating).ifPresent(step -> out.pair(rating.id(), step.code()));
      }
      out.close();
      out.endItem();
    }
    out.close();
  }

  private static void translations(YamlLines out, List<Translation> translations) {
    if (translations.isEmpty()) {
      return;
    }
    out.blank();
    out.open("otherLanguages");
    for (Translation translation : translations) {
      out.item();
      out.pair("language", translation.language());
      out.open("words");
      translation
          .words()
          .forEach(
              (of, words) -> {
                out.item();
                out.pair("of", of);
                words.label().ifPresent(t -> out.pair("label", t));
                words.hint().ifPresent(t -> out.pair("hint", t));
                words.guidance().ifPresent(t -> out.pair("guidance", t));
                words.group().ifPresent(t -> out.pair("group", t));
                out.endItem();
              });
      out.close();
      out.endItem();
    }
    out.close();
  }

  private static void standard(YamlLines out, Standard standard, QuestionWriter questions) {
    out.item();
    out.pair("id", standard.id());
    out.pair("title", standard.title());
    out.pair("shortTitle", standard.shortTitle());
    out.pair("intent", standard.intent());
    standard.module().ifPresent(m -> out.pair("module", m));
    questions.references(standard.references());
    questions.questions(standard.ownQuestions());
    parts(out, standard.parts(), questions);
    out.endItem();
  }

  private static void parts(YamlLines out, List<Part> parts, QuestionWriter questions) {
    if (parts.isEmpty()) {
      return;
    }
    out.open("parts");
    for (Part part : parts) {
      out.item();
      out.pair("id", part.heading().id());
      out.pair("title", part.heading().title());
      part.heading().intent().ifPresent(i -> out.pair("intent", i));
      questions.questions(part.questions());
      parts(out, part.parts(), questions);
      out.endItem();
    }
    out.close();
  }
}
