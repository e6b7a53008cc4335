package obscura.plugin.track;

/**
 * One coordinate of something that moves steadily: a Kalman filter of place and speed with white noise on the
 * acceleration. ByteTrack's filter of eight numbers has no term that ties its coordinates to each other, so four of
 * these are the same filter. Looking ahead once by a sum of times equals looking ahead in steps.
 *
 * @param at place
 * @param speed per second
 * @param atVariance how unsure the place is
 * @param covariance of place and speed
 * @param speedVariance how unsure the speed is
 */
record SteadyCoordinate(double at, double speed, double atVariance, double covariance, double speedVariance) {

    static SteadyCoordinate first(double measured, double noise, double speedDeviation) {
        return new SteadyCoordinate(measured, 0, noise * noise, 0, speedDeviation * speedDeviation);
    }

    /** @param jolt how much the speed changes in one second, as a standard deviation */
    SteadyCoordinate after(double seconds, double jolt) {
        double q = jolt * jolt * seconds;
        return new SteadyCoordinate(
                at + speed * seconds,
                speed,
                atVariance + seconds * (2 * covariance + seconds * (speedVariance + q / 3)),
                covariance + seconds * (speedVariance + q / 2),
                speedVariance + q);
    }

    /** @param noise standard deviation of the measurement */
    SteadyCoordinate corrected(double measured, double noise) {
        double total = atVariance + noise * noise;
        double atGain = atVariance / total;
        double speedGain = covariance / total;
        double off = measured - at;
        return new SteadyCoordinate(
                at + atGain * off,
                speed + speedGain * off,
                (1 - atGain) * atVariance,
                (1 - atGain) * covariance,
                speedVariance - speedGain * covariance);
    }

    /** How surprising a measurement is: its squared distance in standard deviations. */
    double surprise(double measured, double noise) {
        double off = measured - at;
        return off * off / (atVariance + noise * noise);
    }
}
