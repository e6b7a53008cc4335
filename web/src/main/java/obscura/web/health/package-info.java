/**
 * One line a monitor can read without a sign-in: whether deletion, jobs and the disk are all right. It names no camera, no recorder
 * and no person. Start reading at {@link obscura.web.health.HealthRoutes}.
 */
package obscura.web.health;
