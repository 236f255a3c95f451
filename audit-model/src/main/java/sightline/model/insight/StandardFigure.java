package sightline.model.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sightline.model.scoring.Fraction;
import sightline.model.tool.Standard;

/**
 * One standard over all counted audits.
 *
 * @param met answers that are met, of the answers that apply: n is answers, not agencies
 * @param agenciesMet agencies that meet every question of it, of the agencies it applies to
 * @param notMet the answers that keep it from being met: partly, not met, unable and unanswered
 */
public record StandardFigure(
    Standard standard, Share met, Share agenciesMet, List<AnswerRef> notMet) {

  /** How many standards are named as strongest and as weakest. */
  private static final int NAMED = 3;

  public StandardFigure {
    notMet = List.copyOf(notMet);
  }

  /**
   * The ends of a ranking. A standard is in at most one; when all stand the same, neither names
   * any. Standards level with the last one named are named too.
   */
  public record Ends(List<StandardFigure> strongest, List<StandardFigure> weakest) {
    public Ends {
      strongest = List.copyOf(strongest);
      weakest = List.copyOf(weakest);
    }

    static Ends of(List<StandardFigure> standards) {
      // in the order of the tool within a share, so that the order of audits never shows
      TreeMap<Fraction, List<StandardFigure>> byShare = new TreeMap<>();
      for (StandardFigure figure : standards) {
        if (figure.met().of() > 0) {
          byShare.computeIfAbsent(figure.met().exact(), s -> new ArrayList<>()).add(figure);
        }
      }
      int ranked = byShare.values().stream().mapToInt(List::size).sum();
      int wanted = Math.min(NAMED, ranked / 2);
      List<StandardFigure> strongest = new ArrayList<>();
      List<StandardFigure> weakest = new ArrayList<>();
      Fraction high = thresholdOf(byShare.descendingMap(), wanted);
      Fraction low = thresholdOf(byShare, wanted);
      byShare
          .descendingMap()
          .forEach(
              (share, figures) -> {
                if (share.compareTo(high) >= 0 && share.compareTo(low) > 0) {
                  strongest.addAll(figures);
                }
              });
      byShare.forEach(
          (share, figures) -> {
            if (share.compareTo(low) <= 0 && share.compareTo(high) < 0) {
              weakest.addAll(figures);
            }
          });
      return new Ends(strongest, weakest);
    }

    /** The share of the last one named, counting from the first of the map. */
    private static Fraction thresholdOf(Map<Fraction, List<StandardFigure>> byShare, int wanted) {
      int seen = 0;
      Fraction threshold = Fraction.ZERO;
      for (var entry : byShare.entrySet()) {
        threshold = entry.getKey();
        seen += entry.getValue().size();
        if (seen >= wanted) {
          break;
        }
      }
      return threshold;
    }
  }
}
