/**
 * A Shinobi that exists only as a program: its HTTP answers (as recorded from the real one), its rows, and its folder of
 * real H.264 clips, which can disagree as they do there. For tests, journeys and the demonstration. What would make a
 * privacy product lie is switched by name ({@link obscura.e2e.shinobi.ShinobiTrap}). Start at
 * {@link obscura.e2e.shinobi.SimulatedShinobi}.
 */
package obscura.e2e.shinobi;
