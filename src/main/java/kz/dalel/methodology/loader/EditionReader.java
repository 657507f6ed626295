package kz.dalel.methodology.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Interpretation;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.methodology.Project;
import kz.dalel.methodology.Task;
import kz.dalel.shared.IndicatorCode;

/** Reads an edition's data file and checks it as a whole. */
public final class EditionReader {

    private static final String ENDING = ".yaml";
    private static final int MOST_LINES = 100_000;

    private final String file;
    private final Set<IndicatorCode> codes = new HashSet<>();
    private IndicatorReader indicators;

    private EditionReader(String file) {
        this.file = file;
    }

    /**
     * @param file the file's name as it shall appear in a fault: {@code tbn4-2024.yaml}
     * @param content the file's text
     * @throws InvalidEditionException at the first fault, with file and line
     */
    public static Edition read(String file, String content) {
        return readFile(file, content).edition();
    }

    /** As {@link #read(String, String)}, with the data themselves. */
    static EditionFile readFile(String file, String content) {
        YamlNode root = YamlTree.parse(file, content);
        return new EditionFile(new EditionReader(file).edition(root), (Map<?, ?>) root.plain());
    }

    /**
     * @param data an edition's data file as maps, lists and texts, as {@link EditionFile#data()} has them
     * @throws InvalidEditionException at the first fault
     */
    public static Edition read(Map<?, ?> data) {
        String file = data.get("edition") + ENDING;
        return new EditionReader(file).edition(YamlTree.of(file, data));
    }

    private Edition edition(YamlNode root) {
        root.allowing("edition", "title", "regulation-lines", "projects", "interpretations");
        EditionId id = id(root.required("edition"));
        YamlNode lines = root.required("regulation-lines");
        if (lines.whole() < 1 || lines.whole() > MOST_LINES) {
            throw lines.fault("notAWhole", lines.text());
        }
        List<Interpretation> register = InterpretationReader.read(root.required("interpretations"));
        indicators = new IndicatorReader(register, (int) lines.whole());
        List<Project> projects = new ArrayList<>();
        for (YamlNode node : root.required("projects").items()) {
            projects.add(project(node, projects.size() + 1));
        }
        if (projects.isEmpty()) {
            throw root.required("projects").fault("emptyList");
        }
        return new Edition(id, root.required("title").text(), projects, register);
    }

    private EditionId id(YamlNode node) {
        if (!file.equals(node.text() + ENDING)) {
            throw node.fault("nameOfFile", node.text(), file);
        }
        try {
            return EditionId.of(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault("notAnEditionId", node.text());
        }
    }

    private Project project(YamlNode node, int expected) {
        node.allowing("project", "title", "lines", "tasks", "after-external-analysis");
        inSequence(node.required("project"), expected);
        Optional<YamlNode> replacement = node.optional("after-external-analysis");
        List<Task> tasks = new ArrayList<>();
        for (YamlNode task : node.required("tasks").items()) {
            tasks.add(task(task, expected, tasks.size() + 1, replacement.isPresent()));
        }
        if (tasks.isEmpty()) {
            throw node.required("tasks").fault("emptyList");
        }
        return new Project(
                expected,
                node.required("title").text(),
                indicators.lines(node.required("lines")),
                tasks,
                replacement.map(each -> indicator(each, expected, 0, expected + ".EXT", true)));
    }

    private Task task(YamlNode node, int project, int expected, boolean exemptProject) {
        node.allowing("task", "title", "lines", "indicators");
        inSequence(node.required("task"), expected);
        List<Indicator> read = new ArrayList<>();
        for (YamlNode each : node.required("indicators").items()) {
            String code = project + "." + expected + "." + (read.size() + 1);
            read.add(indicator(each, project, expected, code, exemptProject));
        }
        if (read.isEmpty()) {
            throw node.required("indicators").fault("emptyList");
        }
        return new Task(
                expected, node.required("title").text(), indicators.lines(node.required("lines")), read);
    }

    private Indicator indicator(YamlNode node, int project, int task, String expected, boolean exemptProject) {
        YamlNode code = node.required("code");
        if (!codes.add(IndicatorReader.code(code))) {
            throw code.fault("duplicateCode", code.text());
        }
        if (!code.text().equals(expected)) {
            throw code.fault("gap", expected, code.text());
        }
        return indicators.read(node, project, task, exemptProject);
    }

    private static void inSequence(YamlNode number, int expected) {
        if (number.whole() != expected) {
            throw number.fault("gap", expected, number.text());
        }
    }
}
