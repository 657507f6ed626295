package kz.dalel.snapshots.domain;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes a page of markup apart into the lines that a browser would show. */
final class MarkupLines implements NodeVisitor {

    private static final String NOT_SHOWN = "script, style, noscript, template, iframe, object, [hidden]";
    /** Where a page leads to other pages, or asks for something. */
    private static final String AROUND = "nav, aside, footer, form, [role=navigation], [role=complementary]";
    private static final String LEADING = "a";
    private static final String NEW_LINE = "br";

    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int around;
    private int leading;
    private boolean ofItself;

    private MarkupLines() {}

    static List<TextLine> of(Document page) {
        page.select(NOT_SHOWN).remove();
        MarkupLines lines = new MarkupLines();
        lines.take(page.title(), true);
        lines.end();
        page.body().traverse(lines);
        lines.end();
        return lines.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            take(text.getWholeText(), around == 0 && leading == 0);
        } else if (node instanceof Element element) {
            if (element.isBlock() || element.nameIs(NEW_LINE)) {
                end();
            }
            around += element.is(AROUND) ? 1 : 0;
            leading += element.nameIs(LEADING) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock()) {
                end();
            }
            around -= element.is(AROUND) ? 1 : 0;
            leading -= element.nameIs(LEADING) ? 1 : 0;
        }
    }

    private void take(String text, boolean itself) {
        line.append(text);
        ofItself |= itself && text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private void end() {
        String text = line.toString().strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            lines.add(new TextLine(text, ofItself));
        }
        line.setLength(0);
        ofItself = false;
    }
}
