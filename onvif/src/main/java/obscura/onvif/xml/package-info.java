/**
 * XML as small trees: read leniently (by local name, any order) within hard limits, written strictly. No document type,
 * no entity of the document's own, nothing fetched from elsewhere. Nothing of ONVIF is known here. Start at
 * {@link obscura.onvif.xml.XmlElement}.
 */
package obscura.onvif.xml;
