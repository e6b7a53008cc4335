package planted.plugin.plan;

enum Paint {
    SOLID,
    GAUSSIAN_BLUR
}
