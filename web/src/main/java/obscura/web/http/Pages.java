package obscura.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Turns the record of a page into HTML. Templates lie beside their record and are compiled with the app. Any thread. */
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param template folder and name, such as {@code signin/signin} */
    public byte[] html(String template, Object page) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render("obscura/web/" + template + ".jte", page, out);
        return out.toByteArray();
    }
}
