package obscura.plugin.nvr.control;

import java.util.List;

/**
 * What an NVR does with its cameras, looked at and changed. Every change is read back, past every cache; what comes back is
 * what was seen, never what was said. Slow; on the caller's thread; bounded in time and memory whatever is answered.
 */
public interface NvrControl {
    /** Its version and what can be done there; also the test of address and login. */
    Answer<NvrAbout> about();

    Answer<List<NvrCamera>> cameras();

    Answer<NvrPicture> picture(String camera);

    /** Switches recording on or off, lastingly where the version can. */
    Answer<NvrCamera.Recording> record(String camera, boolean on);

    /**
     * Lets a camera's pictures come from somewhere else, for all its roles.
     *
     * @param address http or rtsp
     * @return what is needed to put it back
     */
    Answer<InputBefore> feed(String camera, String address);

    /** Puts an input back. */
    Answer<NvrCamera> feedAgain(String camera, InputBefore before);
}
