package obscura.plugin.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import obscura.plugin.ObscuraException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;

/** What must be the same in every frame of a file, as decoded and not yet turned. */
record Shape(int width, int height, int layout, boolean fullRange, Turn turn) {
    private static final int MATRIX = 9;

    /** Also settles how the frame says full range. */
    static Shape of(AVFrame frame, String file) {
        Layouts.settleRange(frame);
        boolean full = frame.color_range() == AVCOL_RANGE_JPEG;
        return new Shape(frame.width(), frame.height(), frame.format(), full, turn(frame, file));
    }

    private static Turn turn(AVFrame frame, String file) {
        AVFrameSideData data = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
        if (data == null || data.size() < MATRIX * Integer.BYTES) {
            return Turn.NONE;
        }
        int[] matrix = new int[MATRIX];
        new IntPointer(data.data()).get(matrix);
        Turn turn = Turn.of(matrix);
        if (turn == null) {
            throw ObscuraException.refused(
                    file + " is turned by an angle that is no quarter. Turn it upright with another program first.");
        }
        return turn;
    }
}
