package kz.dalel.supervision.web;

import java.util.List;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Download;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.supervision.Board;
import kz.dalel.supervision.BoardFilter;
import kz.dalel.supervision.Boards;
import kz.dalel.supervision.MatterLines;
import kz.dalel.supervision.Standing;
import kz.dalel.supervision.SupervisionAccess;
import kz.dalel.supervision.web.MatterViews.LineView;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where all bodies of a quarter stand, for the pages in Cockpit. */
@RestController
@RequestMapping("/camunda/api/dalel/supervision")
class SupervisionController {

    private static final int PAGE = 100;

    private final SupervisionAccess access;
    private final Boards boards;
    private final MatterViews views;
    private final Cycles cycles;
    private final CurrentPerson person;

    SupervisionController(
            SupervisionAccess access, Boards boards, MatterViews views, Cycles cycles, CurrentPerson person) {
        this.access = access;
        this.boards = boards;
        this.views = views;
        this.cycles = cycles;
        this.person = person;
    }

    /** What there is to watch, and for whom; asked by Cockpit before it offers anything. */
    @GetMapping
    PageView page() {
        boolean seesPace = access.seesPace(person.id());
        return new PageView(
                access.watches(person.id()),
                seesPace,
                seesPace ? cycles.all().stream().map(CycleView::of).toList() : List.of());
    }

    @GetMapping("/{cycle}/board")
    BoardView board(@PathVariable CycleId cycle, FilterRequest filter) {
        return BoardView.of(boards.of(person.id(), cycle, filter.toFilter()));
    }

    @GetMapping("/{cycle}/lines")
    LinesView lines(
            @PathVariable CycleId cycle, FilterRequest filter, @RequestParam(defaultValue = "0") int offset) {
        MatterLines found = boards.lines(person.id(), cycle, filter.toFilter(), Math.max(0, offset), PAGE);
        return new LinesView(found.all(), views.of(found.lines(), editionOf(cycle)));
    }

    @GetMapping("/{cycle}/board/file")
    ResponseEntity<byte[]> boardFile(
            @PathVariable CycleId cycle, FilterRequest filter, @RequestParam Format format) {
        Board board = boards.of(person.id(), cycle, filter.toFilter());
        return file(BoardTables.of(board), format, BoardTables.name("supervision.file.board", board));
    }

    @GetMapping("/{cycle}/lines/file")
    ResponseEntity<byte[]> linesFile(
            @PathVariable CycleId cycle, FilterRequest filter, @RequestParam Format format) {
        Board board = boards.of(person.id(), cycle, BoardFilter.ALL);
        MatterLines found = boards.lines(person.id(), cycle, filter.toFilter(), 0, Integer.MAX_VALUE);
        List<LineView> lines = views.of(found.lines(), board.edition());
        return file(BoardTables.of(lines), format, BoardTables.name("supervision.file.lines", board));
    }

    private Edition editionOf(CycleId cycle) {
        return cycles.editionOf(cycles.get(cycle));
    }

    private static ResponseEntity<byte[]> file(TableFile table, Format format, String name) {
        boolean csv = format == Format.csv;
        return Download.of(name + "." + format, csv ? Download.CSV : Download.XLSX, csv ? table.csv() : table.xlsx(name));
    }

    /** File formats, as their names end. */
    enum Format {
        csv,
        xlsx
    }

    /**
     * What of a quarter is looked at; null does not narrow it.
     *
     * @param body id of a body's assessment
     */
    record FilterRequest(
            BodyKind kind, Integer project, Standing standing, Boolean overdue, AssessmentId body, String search) {

        BoardFilter toFilter() {
            return new BoardFilter(
                    Optional.ofNullable(kind),
                    Optional.ofNullable(project),
                    Optional.ofNullable(standing),
                    Boolean.TRUE.equals(overdue),
                    Optional.ofNullable(body),
                    search == null ? "" : search);
        }
    }

    /**
     * What a person may look at.
     *
     * @param watches whether the person sees where every body stands
     * @param seesPace whether the person sees how the work goes on
     * @param cycles the quarters to choose from, the latest first
     */
    record PageView(boolean watches, boolean seesPace, List<CycleView> cycles) {}

    /** A quarter to choose. */
    record CycleView(CycleId id, String quarter, QuarterCycle.State state) {

        static CycleView of(QuarterCycle cycle) {
            return new CycleView(cycle.id(), cycle.quarter().toString(), cycle.state());
        }
    }

    /**
     * A part of a list.
     *
     * @param all how many there are in all
     */
    record LinesView(int all, List<LineView> lines) {}
}
