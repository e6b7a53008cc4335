package obscura.plugin.access;

/** What is said in more than one place. */
final class Says {
    static final String NO_NAME = "A name has 1 to " + PersonName.LONGEST + " visible characters. Take another.";
    static final String ADMIN_SEES_ALL = "Who manages people sees all cameras. Take another role, or no limit.";

    private Says() {}

    static String taken(PersonName name) {
        return "There is somebody called \"" + name.text() + "\" already. Take another name.";
    }
}
