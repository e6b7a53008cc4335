/**
 * What all pages share: the frame around them, fields of forms, the page of an error, style and the little script. Looks,
 * no code. Start reading at {@code layout.jte}.
 */
package obscura.web.layout;
