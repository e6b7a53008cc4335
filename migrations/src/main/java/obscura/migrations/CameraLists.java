package obscura.migrations;

import obscura.plugin.access.CameraLimit;
import org.jdbi.v3.core.Handle;

/** The tables that list the cameras somebody or something is limited to. A camera that has gone is left out. */
enum CameraLists {
    PERSON("DELETE FROM person_camera WHERE person = :of", """
            INSERT INTO person_camera (person, camera) SELECT :of, id FROM camera WHERE id = :camera
            """),
    INVITATION("DELETE FROM invitation_camera WHERE invitation = :of", """
            INSERT INTO invitation_camera (invitation, camera) SELECT :of, id FROM camera WHERE id = :camera
            """),
    API_TOKEN("DELETE FROM api_token_camera WHERE api_token = :of", """
            INSERT INTO api_token_camera (api_token, camera) SELECT :of, id FROM camera WHERE id = :camera
            """);

    private final String clear;
    private final String add;

    CameraLists(String clear, String add) {
        this.clear = clear;
        this.add = add;
    }

    void set(Handle sql, long of, CameraLimit cameras) {
        sql.createUpdate(clear).bind("of", of).execute();
        if (cameras instanceof CameraLimit.Only only) {
            only.cameras()
                    .forEach(camera -> sql.createUpdate(add)
                            .bind("of", of)
                            .bind("camera", camera.number())
                            .execute());
        }
    }
}
