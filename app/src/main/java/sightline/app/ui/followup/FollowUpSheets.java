package sightline.app.ui.followup;

import java.util.List;
import java.util.Optional;
import sightline.model.audit.ProgressState;
import sightline.model.merge.FollowUp;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/** Asks for one note; empty when the person went back. */
public interface FollowUpSheets {

  /**
   * @param impact what shows that it made a difference
   */
  record GivenProgress(ProgressState state, String text, Optional<String> impact) {}

  /**
   * @param text what was sampled
   */
  record GivenRating(Rating rating, String text) {}

  Optional<GivenProgress> progress(FollowUp.Followed action);

  /**
   * @param ratings of the question's scale, best first
   */
  Optional<GivenRating> rating(Question question, List<Rating> ratings);
}
