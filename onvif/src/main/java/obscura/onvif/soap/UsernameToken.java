package obscura.onvif.soap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import obscura.onvif.http.Login;
import obscura.onvif.xml.XmlElement;

/** The older login of ONVIF: a header whose password is hashed with a nonce used once and a time (WS-UsernameToken). */
final class UsernameToken {
    private static final int NONCE_BYTES = 20;

    private final SecureRandom random;

    UsernameToken(SecureRandom random) {
        this.random = random;
    }

    /** @param created in the camera's time; a few seconds off and most cameras refuse it */
    XmlElement of(Login login, Instant created) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String when = created.truncatedTo(ChronoUnit.SECONDS).toString();
        Base64.Encoder base64 = Base64.getEncoder();
        return security(XmlElement.of(
                Namespaces.SECURITY,
                "UsernameToken",
                XmlElement.leaf(Namespaces.SECURITY, "Username", login.user()),
                XmlElement.leaf(Namespaces.SECURITY, "Password", base64.encodeToString(digest(nonce, when, login)))
                        .with("Type", Namespaces.PASSWORD_DIGEST),
                XmlElement.leaf(Namespaces.SECURITY, "Nonce", base64.encodeToString(nonce))
                        .with("EncodingType", Namespaces.BASE64),
                XmlElement.leaf(Namespaces.UTILITY, "Created", when)));
    }

    private static XmlElement security(XmlElement token) {
        return XmlElement.of(Namespaces.SECURITY, "Security", token);
    }

    private static byte[] digest(byte[] nonce, String created, Login login) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return sha1.digest(login.password().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-1.", impossible);
        }
    }
}
