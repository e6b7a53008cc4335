/**
 * The database: its tables (Flyway files in {@code db}) and the {@code Sql…} classes that keep what the rooms to the left
 * want kept, one per table family, statements beside the method that runs them. The only room that speaks SQL. Instants
 * are kept as whole milliseconds since 1970, UTC. Start reading at {@link obscura.migrations.Database}.
 */
package obscura.migrations;
