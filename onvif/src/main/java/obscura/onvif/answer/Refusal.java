package obscura.onvif.answer;

/** Why a camera, or this room on its user's behalf, said no. */
public enum Refusal {
    /** The camera knows no configuration, mask or profile of that token. */
    NO_CONFIG,
    /** No further mask fits into this configuration. */
    MAX_MASKS,
    /** The camera, or this room beforehand, can't draw this polygon. */
    INVALID_POLYGON,
    /** The camera can't change the mask as asked. */
    CONFIG_MODIFY,
    /** A value the camera does not take, without a closer reason. */
    INVALID_VALUE,
    /** An argument is missing or wrong. */
    INVALID_ARGS,
    /** The login was accepted, but this account may not do it. */
    NOT_AUTHORIZED,
    OPERATION_PROHIBITED,
    /** The camera wants a login and none was given. */
    LOGIN_NEEDED,
    /** User name or password is wrong. */
    LOGIN_REFUSED,
    /** The camera offers no way to log in that keeps the password to ourselves. */
    LOGIN_METHOD_UNKNOWN,
    ACTION_NOT_SUPPORTED,
    UNKNOWN_ACTION,
    /** The camera does not list the part this call belongs to. */
    NOT_OFFERED,
    /** The address rules forbid to connect there. Nothing was sent. */
    ADDRESS_REFUSED,
    /** The certificate is not the one that was pinned. Nothing was sent. */
    CERTIFICATE_CHANGED,
    /** The camera pointed to another host, or from https to http. Nothing was sent there. */
    REDIRECTED_ELSEWHERE,
    /** A fault that none of the above describes. */
    OTHER;

    /** Whether an older or other call of the camera may still do what was asked. */
    public boolean isMissing() {
        return this == ACTION_NOT_SUPPORTED || this == UNKNOWN_ACTION || this == NOT_OFFERED;
    }
}
