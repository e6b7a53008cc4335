package obscura.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import obscura.onvif.answer.OnvifAnswer;
import obscura.onvif.answer.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cameras say no with. */
class FaultsTest {

    @ParameterizedTest
    @CsvSource({
        "Sender, InvalidArgVal, NoConfig, NO_CONFIG",
        "Sender, InvalidArgVal, NoProfile, NO_CONFIG",
        "Receiver, Action, MaxMasks, MAX_MASKS",
        "Receiver, InvalidArgVal, InvalidPolygon, INVALID_POLYGON",
        "Receiver, InvalidArgVal, ConfigModify, CONFIG_MODIFY",
        "Sender, InvalidArgVal, SomethingNew, INVALID_VALUE",
        "Sender, InvalidArgs, , INVALID_ARGS",
        "Sender, OperationProhibited, , OPERATION_PROHIBITED",
        "Receiver, ActionNotSupported, , ACTION_NOT_SUPPORTED",
        "Sender, UnknownAction, , UNKNOWN_ACTION",
        "Receiver, CoffeeMissing, , OTHER"
    })
    void a_fault_becomes_its_reason_whatever_the_status(String code, String sub, String subsub, Refusal expected)
            throws IOException {
        String[] codes = subsub == null ? new String[] {sub} : new String[] {sub, subsub};
        for (int status : new int[] {200, 400, 403, 500}) {
            assertThat(Clients.refusal(said(Reply.fault(status, code, "No.", codes))))
                    .as("status %d", status)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_fault_of_the_older_soap_is_understood() throws IOException {
        Reply old = Reply.http(
                500,
                "",
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><e:Fault>"
                        + "<faultcode>ter:MaxMasks</faultcode><faultstring>full</faultstring></e:Fault></e:Body></e:Envelope>");
        assertThat(Clients.refusal(said(old))).isEqualTo(Refusal.MAX_MASKS);
    }

    @Test
    void the_words_of_the_camera_are_cleaned_and_bounded() throws IOException {
        String said = Clients.message(said(Reply.fault(
                500, "Receiver", "full\r\n2026 INFO forged\u202e &lt;b&gt;" + "x".repeat(5_000), "Action")));
        assertThat(said)
                .startsWith("The camera refused: full 2026 INFO forged <b>x")
                .endsWith("x… (Receiver/Action).")
                .doesNotContain("\n", "\r", "\u202e");
        assertThat(said.length()).isLessThan(300);
    }

    @Test
    void not_authorized_in_words_only_is_understood() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetDeviceInformation", Reply.fault(400, "Sender", "Sender Not Authorized"));
            assertThat(Clients.refusal(Clients.of(camera, Optional.empty()).deviceInformation()))
                    .isEqualTo(Refusal.LOGIN_NEEDED);
        }
    }

    @Test
    void a_camera_without_media2_has_no_masks() throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("GetServices", Samples.onlyMedia1(camera.url("/onvif/media1")));
            assertThat(Clients.refusal(Clients.of(camera).masks("VSC_1"))).isEqualTo(Refusal.NOT_OFFERED);
        }
    }

    private static OnvifAnswer<String> said(Reply fault) throws IOException {
        try (FakeCamera camera = FakeCamera.http()) {
            camera.answer("CreateMask", fault);
            return Clients.of(camera).createMask(Samples.triangle());
        }
    }
}
