package obscura.web.retention;

import java.util.List;
import java.util.Optional;
import obscura.retention.certificate.Certificate;
import obscura.retention.certificate.ReadableCertificate;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.plan.Doubt;
import obscura.retention.rule.RuleKind;
import obscura.retention.run.ItemResult;
import obscura.web.http.View;
import obscura.web.text.Texts;

/** A certificate to read and to print, in the language of whoever reads; "file removed" is as far as its words go. */
public record CertificatePage(View view, RetentionWords words, ReadableCertificate certificate) {
    public Certificate head() {
        return certificate.head();
    }

    public Texts texts() {
        return view.texts();
    }

    /** The page of its run. */
    public String run() {
        return RunRoutes.page(head().run());
    }

    public boolean isCut() {
        return certificate.first().size() < head().items();
    }

    public List<String> doubts() {
        return head().doubts().stream().map(this::doubt).toList();
    }

    private String doubt(Certificate.Doubted doubted) {
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            if (kind.word().equals(doubted.kind())) {
                return words.doubted(new Doubt(kind, doubted.words(), doubted.said()));
            }
        }
        return words.saying(doubted.said());
    }

    public List<String> outOfReach() {
        return head().outOfReach().stream().map(words::outOfReach).toList();
    }

    public String camera(Certificate.Line line) {
        if (line.camera() == 0) {
            return view.t("retention.nocamera");
        }
        return line.name().isEmpty() ? view.t("retention.cameragone", line.camera()) : line.name();
    }

    /** By what the lines call it. */
    public String camera(Certificate.Item item) {
        return head().lines().stream()
                .filter(line -> line.camera() == item.camera())
                .findFirst()
                .map(this::camera)
                .orElse("");
    }

    public String kind(String word) {
        return RuleKind.ofWord(word).map(words::kind).orElse(word);
    }

    /** What became of it, as a sentence. */
    public String result(String kind, String result) {
        Optional<ItemResult> became = ItemResult.ofWord(result);
        Optional<RuleKind> about = RuleKind.ofWord(kind);
        return became.isPresent() && about.isPresent() ? words.certified(about.get(), became.get()) : result;
    }

    public boolean isBad(String result) {
        return ItemResult.ofWord(result).filter(ItemResult::isBad).isPresent();
    }

    /** What its place was called, with the word that names it for good. */
    public String place(Certificate.Item item) {
        if (item.placeName().isEmpty()) {
            return new Place(item.place()).nvr().isPresent() ? item.place() : words.place(new Place(item.place()));
        }
        return item.placeName() + " (" + item.place() + ")";
    }

    public String size(Certificate.Item item) {
        return item.bytes() < 0 ? view.t("retention.sizeunknown") : texts().bytes(item.bytes());
    }

    /** Since when it should be gone; empty when it is not that. */
    public Optional<String> since(Certificate.Item item) {
        return item.since()
                .flatMap(time ->
                        ItemResult.ofWord(item.result()).map(result -> words.since(result, texts().exact(time))));
    }

    public String how(Certificate.Item item) {
        return words.saying(item.how());
    }

    /** Of what is gone, that it was asked for says nothing more. */
    public String said(Certificate.Item item) {
        boolean gone =
                ItemResult.ofWord(item.result()).filter(ItemResult::isGone).isPresent();
        return gone && item.said().kind() == Saying.Kind.QUOTED ? "" : words.saying(item.said());
    }
}
