package obscura.migrations;

import obscura.plugin.access.Kept;

/** What the access door keeps, in one database. */
public final class SqlAccess {
    private SqlAccess() {}

    public static Kept in(Database database) {
        return new Kept(
                new SqlPeople(database),
                new SqlSecondFactors(database),
                new SqlSessions(database),
                new SqlInvitations(database),
                new SqlTokens(database));
    }
}
