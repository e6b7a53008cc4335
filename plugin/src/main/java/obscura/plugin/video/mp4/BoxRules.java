package obscura.plugin.video.mp4;

import static obscura.plugin.video.mp4.BoxRule.may;
import static obscura.plugin.video.mp4.BoxRule.must;

import java.util.List;

/**
 * Every box an export may hold, where it stands, and who reads it. The order is the order of our muxer; no box may
 * come twice. A box that is not on this page is a finding: that is how tags, places, further tracks, edit lists and
 * fragments are found. ISO/IEC 14496-12 and -15 give the layouts.
 */
final class BoxRules {
    private static final List<BoxRule> SAMPLE_TABLE = List.of(
            must("stsd", SampleEntry::description),
            must("stts", SampleTables::durations),
            may("stss", SampleTables::keyFrames),
            may("ctts", SampleTables::offsets),
            must("stsc", SampleTables::chunkRuns),
            must("stsz", SampleTables::sizes),
            may("stco", SampleTables::chunks),
            may("co64", SampleTables::farChunks));

    private static final List<BoxRule> DATA_INFORMATION = List.of(must("dref", TrackHeaders::dataReference));

    private static final List<BoxRule> MEDIA_INFORMATION = List.of(
            must("vmhd", TrackHeaders::videoHeader), must("dinf", DATA_INFORMATION), must("stbl", SAMPLE_TABLE));

    private static final List<BoxRule> MEDIA = List.of(
            must("mdhd", TrackHeaders::mediaHeader),
            must("hdlr", TrackHeaders::handler),
            must("minf", MEDIA_INFORMATION));

    private static final List<BoxRule> TRACK = List.of(must("tkhd", TrackHeaders::trackHeader), must("mdia", MEDIA));

    private static final List<BoxRule> MOVIE = List.of(
            must("mvhd", MovieHeaders::movieHeader),
            must("trak", TRACK),
            may("udta", MovieHeaders::noTags),
            may("free", MovieHeaders::wipedTags));

    static final List<BoxRule> FILE = List.of(
            must("ftyp", MovieHeaders::fileType),
            must("moov", MOVIE),
            may("free", MovieHeaders::room),
            must("mdat", MovieHeaders::mediaData));

    /** What stands behind the fixed part of the one sample entry. */
    static final List<BoxRule> ENTRY = List.of(
            must("avcC", SampleEntry::configuration),
            may("colr", SampleEntry::colour),
            may("pasp", SampleEntry::aspect),
            may("btrt", SampleEntry::bitRate));

    private BoxRules() {}
}
