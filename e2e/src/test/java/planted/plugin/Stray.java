package planted.plugin;

record Stray() {}
