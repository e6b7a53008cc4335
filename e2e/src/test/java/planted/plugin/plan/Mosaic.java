package planted.plugin.plan;

record Mosaic() {}
