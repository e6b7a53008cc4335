package obscura.plugin.nvr.shinobi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.ReadJson;
import org.junit.jupiter.api.Test;

/** What is sent to change a monitor: all of it, as it was entered, and only one way in for a picture. */
class MonitorChangeTest {
    private static final String TOLD = """
            {"ke":"grp1","mid":"cam1","name":"yard","mode":"record","fps":"","type":"h264","protocol":"rtsp",
             "host":"10.0.0.7","port":554,"path":"/main","width":640,"height":360,"status":"Recording",
             "details":{"auto_host":"rtsp://u:p@10.0.0.7/main","auto_host_enable":1,"muser":"u","mpass":1234,
              "max_keep_days":2,"input_maps":[{"fulladdress":"rtsp://10.0.0.7/second"}],"substream":{"input":{"x":1}}}}""";

    private static Monitor monitor() {
        Json told = ReadJson.of(TOLD.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return Monitor.of(told).orElseThrow();
    }

    @Test
    void an_empty_fps_is_not_sent_because_the_database_refuses_it_and_shinobi_says_ok() {
        assertThat(MonitorChange.same(monitor()).at("fps").isNothing()).isTrue();
    }

    @Test
    void what_came_back_as_a_number_goes_as_the_text_it_was() {
        Json details = MonitorChange.same(monitor()).at("details");
        assertThat(details.at("mpass").text()).contains("1234");
        assertThat(details.at("auto_host_enable").text()).contains("1");
    }

    @Test
    void there_are_choices_of_inputs_without_which_its_process_dies() {
        assertThat(MonitorChange.same(monitor())
                        .at("details", "input_map_choices")
                        .isObject())
                .isTrue();
    }

    @Test
    void a_fed_monitor_has_one_way_in_and_no_password() {
        Json fed = MonitorChange.fed(monitor(), URI.create("http://10.0.0.9:9099/live/1/masked.ts"));
        assertThat(fed.at("type").text()).contains("mp4");
        assertThat(fed.at("details", "auto_host").text()).contains("http://10.0.0.9:9099/live/1/masked.ts");
        assertThat(fed.at("details", "mpass").text()).contains("");
        assertThat(fed.written()).doesNotContain("10.0.0.7", "second", "1234");
        assertThat(fed.at("mode").text()).contains("record");
    }
}
