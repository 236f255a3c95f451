package sightline.app.ui.finish;

import java.nio.file.Path;
import java.util.function.Consumer;
import sightline.app.work.ExportBundle;

/**
 * Where these screens lead.
 *
 * @param home the list of the agency's audits
 * @param audit the audit being finished
 * @param question a question of it, by id
 * @param working how the score came about
 * @param finish back from an export to finishing and signing
 * @param exported what was written
 * @param showFile shows a file in the computer's own file window
 * @param bug takes what nobody expected
 */
public record FinishPlaces(
    Runnable home,
    Runnable audit,
    Consumer<String> question,
    Runnable working,
    Runnable finish,
    Consumer<ExportBundle.Exported> exported,
    Consumer<Path> showFile,
    Consumer<? super Throwable> bug) {}
