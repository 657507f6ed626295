package kz.dalel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void shouldOrderMembersAndLeaveOutWhatIsNotGiven_whenWrittenCanonically() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("quantity", 17L);
        members.put("comment", null);
        members.put("documentDate", LocalDate.of(2026, 8, 1));
        members.put("links", List.of(Map.of("address", "https://gov.kz")));

        assertThat(CanonicalJson.of(members))
                .isEqualTo("{\"documentDate\":\"2026-08-01\",\"links\":[{\"address\":\"https://gov.kz\"}],\"quantity\":17}");
    }

    @Test
    void shouldEscapeOnlyWhatJsonDemands_whenTextsAreQuoted() {
        assertThat(CanonicalJson.of("«а»\"\\/\n\u0001\u007fқ")).isEqualTo("\"«а»\\\"\\\\/\\n\\u0001\u007fқ\"");
    }

    @Test
    void shouldGiveTheHashAnybodyElseGets_whenTheTextIsTheSame() {
        // echo -n '{"a":1,"b":"x"}' | sha256sum
        assertThat(CanonicalJson.hashOf(new HashMap<>(Map.of("b", "x", "a", 1))))
                .isEqualTo("ecf9e98ec0641e23113ff3ce8bdc78d0ddd249886517fd4a7f68cc83d4e65667");
    }
}
