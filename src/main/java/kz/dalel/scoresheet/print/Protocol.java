package kz.dalel.scoresheet.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.dalel.scoresheet.ScoreSheet;
import kz.dalel.scoresheet.text.SheetView;
import kz.dalel.scoresheet.text.SheetView.ItemView;
import kz.dalel.scoresheet.text.SheetView.LineView;
import kz.dalel.scoresheet.text.SheetView.ProjectView;
import kz.dalel.scoresheet.text.SheetViews;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.Messages;

/**
 * The protocol of the session that considered a body's score: the text officials go on with, so it has room for who was there and
 * what was decided. It is no issued sheet, and says by the hash of which content it was drawn up.
 */
public final class Protocol {

    private static final Messages MESSAGES = Messages.of("scoresheet");
    private static final List<String> SIGNERS = List.of("chair", "secretary", "members");

    private Protocol() {}

    /**
     * @param hash SHA-256 over what the sheet says
     * @return a DOCX file
     */
    public static byte[] of(ScoreSheet sheet, String hash) {
        SheetView view = SheetViews.of(sheet);
        try (OfficialLetter letter = new OfficialLetter(
                        MESSAGES.text("scoresheet.protocol.name", view.body(), view.quarter()),
                        sheet.latest().computedAt(),
                        MESSAGES.text("scoresheet.print.of", view.body(), view.quarter()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            head(letter, view);
            points(letter, view);
            decision(letter, sheet, view);
            letter.small(MESSAGES.text("scoresheet.protocol.hash", hash));
            reasons(letter, view);
            letter.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(OfficialLetter letter, SheetView view) {
        letter.title(MESSAGES.text("scoresheet.protocol.title"));
        letter.centred(MESSAGES.text("scoresheet.print.of", view.body(), view.quarter()));
        for (String line : List.of("place", "chaired", "present", "agenda")) {
            letter.paragraph(MESSAGES.text("scoresheet.protocol." + line, view.body(), view.quarter()));
        }
        letter.heading(MESSAGES.text("scoresheet.protocol.heard"));
        letter.paragraph(MESSAGES.text("scoresheet.protocol.heard.text", view.kind(), view.edition(), view.state()));
        view.readings().forEach(letter::paragraph);
        view.corrections().forEach(letter::paragraph);
    }

    private static void points(OfficialLetter letter, SheetView view) {
        letter.heading(MESSAGES.text("scoresheet.points"));
        OfficialTable table = letter.table(OfficialTable.POINTS);
        table.heading(List.of(
                MESSAGES.text("scoresheet.code"),
                MESSAGES.text("scoresheet.indicator"),
                view.stages().get(0).title(),
                view.stages().get(1).title(),
                view.stages().get(2).title()));
        for (ProjectView project : view.projects()) {
            table.strong(row(
                    "", MESSAGES.text("scoresheet.project", project.number(), project.title()), project.points()));
            project.lines().forEach(line -> table.row(row(line.code(), titleOf(line), line.points())));
        }
        view.sums().forEach(sum -> table.strong(row("", sum.title(), sum.points())));
    }

    private static void reasons(OfficialLetter letter, SheetView view) {
        letter.headingOnNewPage(MESSAGES.text("scoresheet.print.appendix"));
        for (LineView line : view.lines()) {
            letter.heading(MESSAGES.text("scoresheet.print.line", line.code(), line.title(), line.now()));
            line.grounds().forEach(letter::paragraph);
            line.steps().forEach(letter::paragraph);
            line.notes().forEach(letter::paragraph);
            if (!line.items().isEmpty()) {
                items(letter, line.items());
            }
        }
    }

    private static void items(OfficialLetter letter, List<ItemView> items) {
        OfficialTable table = letter.table(OfficialTable.ITEMS);
        table.heading(List.of("no", "what", "submitted", "counted", "verdict").stream()
                .map(name -> MESSAGES.text("scoresheet.item." + name))
                .toList());
        items.forEach(item -> table.row(List.of(
                Integer.toString(item.number()),
                item.what(),
                item.submitted(),
                item.counted(),
                item.why().isEmpty() ? item.verdict() : item.verdict() + ": " + item.why())));
    }

    private static void decision(OfficialLetter letter, ScoreSheet sheet, SheetView view) {
        letter.heading(MESSAGES.text("scoresheet.protocol.decided"));
        letter.paragraph(MESSAGES.text(
                "scoresheet.protocol.decided.text", view.body(), view.quarter(), NumberText.withWord(sheet.latest().total())));
        letter.paragraph(MESSAGES.text("scoresheet.protocol.votes"));
        SIGNERS.forEach(signer -> letter.paragraph(MESSAGES.text("scoresheet.protocol." + signer)));
    }

    private static String titleOf(LineView line) {
        return "scored".equals(line.statusCode()) ? line.title() : line.title() + " (" + line.status() + ")";
    }

    private static List<String> row(String code, String title, List<String> points) {
        return List.of(code, title, figure(points.get(0)), figure(points.get(1)), figure(points.get(2)));
    }

    private static String figure(String points) {
        return points == null ? "—" : points;
    }
}
