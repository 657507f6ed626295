package kz.dalel.quarter.calendar;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.dalel.shared.Messages;

/** Reads a calendar file and refuses one that contradicts itself, naming the entry. */
final class CalendarReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String fileName;

    CalendarReader(String fileName) {
        this.fileName = fileName;
    }

    CalendarFile read(InputStream yaml) {
        CalendarFile file;
        try {
            file = YAML.readValue(yaml, CalendarFile.class);
        } catch (JsonProcessingException e) {
            throw defect("calendar.file.unreadable", e.getOriginalMessage(), lineOf(e));
        } catch (IOException e) {
            throw defect("calendar.file.unreadable", e.getMessage(), "?");
        }
        check(file);
        return file;
    }

    private void check(CalendarFile file) {
        if (file == null || file.standing() == null || file.years() == null || file.years().isEmpty()) {
            throw defect("calendar.file.empty");
        }
        for (CalendarFile.Standing holiday : file.standing()) {
            requireNamed(holiday.day(), holiday.name(), holiday.source());
        }
        file.years().forEach(this::check);
    }

    private void check(int year, CalendarFile.Year entries) {
        Map<LocalDate, String> daysOff = new HashMap<>();
        for (CalendarFile.Holiday holiday : entries.holidays()) {
            requireNamed(holiday.date(), holiday.name(), holiday.source());
            requireYear(year, holiday.date());
            daysOff.put(holiday.date(), holiday.name());
        }
        requireDistinct(year, entries.daysOff()).forEach(day -> daysOff.put(day.date(), day.name()));
        for (CalendarFile.Day worked : requireDistinct(year, entries.workedWeekends())) {
            if (!Weekend.includes(worked.date())) {
                throw defect("calendar.file.notWeekend", worked.date());
            }
            if (daysOff.containsKey(worked.date())) {
                throw defect("calendar.file.offAndWorked", worked.date());
            }
        }
    }

    private List<CalendarFile.Day> requireDistinct(int year, List<CalendarFile.Day> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarFile.Day day : days) {
            requireNamed(day.date(), day.name(), day.source());
            requireYear(year, day.date());
            if (!seen.add(day.date())) {
                throw defect("calendar.file.twice", day.date());
            }
        }
        return days;
    }

    private void requireNamed(Object date, String name, String source) {
        if (date == null || isBlank(name) || isBlank(source)) {
            throw defect("calendar.file.incomplete", date == null ? "?" : date, isBlank(name) ? "?" : name);
        }
    }

    private void requireYear(int year, LocalDate date) {
        if (date.getYear() != year) {
            throw defect("calendar.file.otherYear", date, Integer.toString(year));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
    }

    private InvalidCalendarException defect(String code, Object... arguments) {
        Object[] withFile = new Object[arguments.length + 1];
        withFile[0] = fileName;
        for (int i = 0; i < arguments.length; i++) {
            withFile[i + 1] = arguments[i].toString();
        }
        return new InvalidCalendarException(Messages.of("calendar").text(code, withFile));
    }
}
