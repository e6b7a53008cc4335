/**
 * The database: its tables (Flyway files) and the {@code Sql…} classes that keep what the rooms to the left want kept.
 * The only room that speaks SQL. Nothing lives here yet.
 */
package obscura.migrations;
