/**
 * The parts every screen is made of, and the doors to effects a screen may have: questions ({@link
 * sightline.app.ui.kit.Asks}), files ({@link sightline.app.ui.kit.FileChoices}), words ({@link
 * sightline.app.ui.kit.Texts}), keys ({@link sightline.app.ui.kit.Keys}), work in the background
 * ({@link sightline.app.ui.kit.BackgroundJobs}). The parts take plain values; they know nothing of
 * audits.
 *
 * <p>Style classes for screens. Type: {@code title-1} to {@code title-4}, {@code statement}, {@code
 * statement-five} (where five grades follow), {@code figure}, {@code text-small}, {@code
 * text-caption}, {@code text-bold}, {@code text-muted}, {@code text-subtle}, {@code field-label};
 * on a label also {@code accent}, {@code success}, {@code warning}, {@code danger}. Text nodes go
 * into a {@code TextFlow} of class {@code text-flow}. Grounds: {@code ground} (grey), {@code sheet}
 * (white), {@code page} (margins), {@code card} with {@code open} (the one being worked on), {@code
 * inset}, {@code tight} or {@code bare}, {@code quote}, {@code rule-above}, {@code rule-below}.
 * Frame: {@code work-bar} with {@code two-lines}, {@code list-pane} (256, left), {@code side-pane}
 * (320, right). Buttons: AtlantaFX's {@code accent} (one a screen), {@code flat}, {@code danger},
 * {@code small}, {@code large}. Anything else that takes the focus gets {@code focus-ring}.
 */
package sightline.app.ui.kit;
